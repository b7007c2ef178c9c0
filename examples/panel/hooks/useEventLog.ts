import { useGatewayEvents } from 'openclaw-react';
import { useEffect, useRef, useState } from 'react';

export interface EventLogEntry {
  /** Counts the events of this log. */
  readonly id: number;
  readonly name: string;
  readonly seq: number | undefined;
  readonly payload: unknown;
  /** Characters of the payload. */
  readonly size: number;
}

const mostEntries = 200;
const publishMs = 250;

/** The last events of the gateway, newest first. */
export function useEventLog(isPaused: boolean): {
  entries: readonly EventLogEntry[];
  clear: () => void;
} {
  const [entries, setEntries] = useState<readonly EventLogEntry[]>([]);
  const heard = useRef<EventLogEntry[]>([]);
  const count = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  // A streaming answer is hundreds of events a second: the list is drawn four times.
  useGatewayEvents('*', ({ event: name, seq, payload }) => {
    if (isPaused) return;
    count.current += 1;
    const size = JSON.stringify(payload ?? null).length;
    heard.current.unshift({ id: count.current, name, seq, payload, size });
    heard.current.splice(mostEntries);
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      setEntries([...heard.current]);
    }, publishMs);
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
      heard.current = [];
      setEntries([]);
    },
  };
}
