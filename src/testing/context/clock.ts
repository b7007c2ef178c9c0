/** Time as the fake gateway sees it. */
export interface FakeClock {
  /** ms since the epoch. */
  now(): number;
  setTimeout(callback: () => void, delayMs: number): unknown;
  clearTimeout(timer: unknown): void;
}

/** The global timers, looked up at each call so that a test's fake timers are used too. */
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
  /** Runs `callback` after `delayMs`; the returned function cancels. */
  after(delayMs: number, callback: () => void): () => void;
  /** Cancels everything that is still open. */
  clear(): void;
  /** Timers still open. */
  count(): number;
}

export function createTimers(clock: FakeClock): Timers {
  const open = new Set<unknown>();
  return {
    now: () => clock.now(),
    after(delayMs, callback) {
      const timer = clock.setTimeout(() => {
        open.delete(timer);
        callback();
      }, delayMs);
      open.add(timer);
      return () => {
        if (open.delete(timer)) clock.clearTimeout(timer);
      };
    },
    clear() {
      for (const timer of open) clock.clearTimeout(timer);
      open.clear();
    },
    count: () => open.size,
  };
}
