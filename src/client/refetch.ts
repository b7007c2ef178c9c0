import type { GatewayEnvironment } from '../core/environment.js';

/** Loads data again, with one request at a time. A load that is wanted during a request follows it. */
export interface Refetch {
  now(): Promise<void>;
  /** Loads in `delayMs`; of several delays the earliest counts. */
  in(delayMs: number): void;
  /** Drops the scheduled request. A request that was sent continues. */
  cancel(): void;
}

export function createRefetch(environment: GatewayEnvironment, load: () => Promise<void>): Refetch {
  let loading: Promise<void> | undefined;
  let mustRepeat = false;
  let timer: unknown;
  let dueAt = Infinity;

  function now(): Promise<void> {
    cancel();
    if (loading) mustRepeat = true;
    loading ??= load().finally(() => {
      loading = undefined;
      if (!mustRepeat) return undefined;
      mustRepeat = false;
      return now();
    });
    return loading;
  }

  function inMs(delayMs: number): void {
    const at = environment.now() + delayMs;
    if (at >= dueAt) return;
    cancel();
    dueAt = at;
    timer = environment.setTimeout(() => void now(), delayMs);
  }

  function cancel(): void {
    environment.clearTimeout(timer);
    dueAt = Infinity;
  }

  return { now, in: inMs, cancel };
}
