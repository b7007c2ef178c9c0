import type { GatewayEnvironment } from '../core/environment.js';

/** Asks again: one question at a time, and one more if somebody asked meanwhile. */
export interface Refetch {
  now(): Promise<void>;
  /** Soon; of several delays the shortest counts. */
  in(delayMs: number): void;
  /** Drops what is planned; what was asked is still answered. */
  stop(): void;
}

export function createRefetch(environment: GatewayEnvironment, ask: () => Promise<void>): Refetch {
  let asking: Promise<void> | undefined;
  let mustRepeat = false;
  let timer: unknown;
  let dueAt = Infinity;

  function now(): Promise<void> {
    stop();
    if (asking) mustRepeat = true;
    asking ??= ask().finally(() => {
      asking = undefined;
      if (!mustRepeat) return undefined;
      mustRepeat = false;
      return now();
    });
    return asking;
  }

  function inMs(delayMs: number): void {
    const at = environment.now() + delayMs;
    if (at >= dueAt) return;
    stop();
    dueAt = at;
    timer = environment.setTimeout(() => void now(), delayMs);
  }

  function stop(): void {
    environment.clearTimeout(timer);
    dueAt = Infinity;
  }

  return { now, in: inMs, stop };
}
