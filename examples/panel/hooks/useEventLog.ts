import { useGatewayEvents } from 'openclaw-react';
import { useEffect, useRef, useState } from 'react';

export interface EventLogEntry {
  /** A running number. */
  readonly id: number;
  readonly name: string;
  readonly seq: number | undefined;
  readonly payload: unknown;
  /** Length of the payload in characters. */
  readonly size: number;
}

const maxEntries = 200;
const updateMs = 250;

/** Returns the last events of the gateway, newest first. */
export function useEventLog(isPaused: boolean): {
  entries: readonly EventLogEntry[];
  clear: () => void;
} {
  const [entries, setEntries] = useState<readonly EventLogEntry[]>([]);
  const received = useRef<EventLogEntry[]>([]);
  const count = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  // A streaming response causes hundreds of events a second. The list renders four times a second.
  useGatewayEvents('*', ({ event: name, seq, payload }) => {
    if (isPaused) return;
    count.current += 1;
    const size = JSON.stringify(payload ?? null).length;
    received.current.unshift({ id: count.current, name, seq, payload, size });
    received.current.splice(maxEntries);
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      setEntries([...received.current]);
    }, updateMs);
  });
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    },
    [],
  );

  return {
    entries,
    clear() {
      received.current = [];
      setEntries([]);
    },
  };
}
