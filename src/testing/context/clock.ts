/** The time and the timers of a fake gateway. */
export interface FakeClock {
  /** ms since the epoch. */
  now(): number;
  setTimeout(callback: () => void, delayMs: number): unknown;
  clearTimeout(timer: unknown): void;
}

/** The global timers. Each call looks them up, so that a test's fake timers are used, too. */
export const systemClock: FakeClock = {
  now: () => Date.now(),
  setTimeout: (callback, delayMs) => setTimeout(callback, delayMs),
  clearTimeout: (timer) => {
    clearTimeout(timer as ReturnType<typeof setTimeout>);
  },
};

/** Timers that can all be cleared at once. */
export interface Timers {
  now(): number;
  /** Runs `callback` after `delayMs`. The returned function cancels it. */
  after(delayMs: number, callback: () => void): () => void;
  /** Cancels every timer. */
  clear(): void;
}

export function createTimers(clock: FakeClock): Timers {
  const active = new Set<unknown>();
  return {
    now: () => clock.now(),
    after(delayMs, callback) {
      const timer = clock.setTimeout(() => {
        active.delete(timer);
        callback();
      }, delayMs);
      active.add(timer);
      return () => {
        if (active.delete(timer)) clock.clearTimeout(timer);
      };
    },
    clear() {
      for (const timer of active) clock.clearTimeout(timer);
      active.clear();
    },
  };
}

/** Resolves after `delayMs`. */
export const sleep = (timers: Timers, delayMs: number): Promise<void> =>
  new Promise((resolve) => void timers.after(delayMs, resolve));
