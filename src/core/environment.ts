import { nanoid } from 'nanoid';

/** Page, network or computer became active or inactive. */
export type EnvironmentSignal =
  | 'online'
  | 'offline'
  | 'visible'
  | 'hidden'
  | 'pageshow'
  | 'pagehide';

/** The longest delay of a timer. A timer with a longer delay would fire at once. */
export const maxTimerMs: number = 2 ** 31 - 1;

/** Everything that a client needs from its surroundings. Tests replace it. */
export interface GatewayEnvironment {
  /** Returns the time in ms since the epoch. */
  now(): number;
  setTimeout(callback: () => void, delayMs: number): unknown;
  clearTimeout(timer: unknown): void;
  /** Requests an animation frame of the page, if there is a page. */
  requestFrame?(callback: () => void): unknown;
  cancelFrame?(frame: unknown): void;
  /** Returns a random number with 0 ≤ x < 1. */
  random(): number;
  /** Returns a new unique id, for requests and idempotency keys. */
  createId(): string;
  /** Returns false while the page is in the background. */
  isVisible(): boolean;
  /** Returns the origin of the page. It is shown if the gateway rejects that origin. */
  origin(): string | undefined;
  /** Calls `listener` on every signal until the returned function is called. */
  onSignal(listener: (signal: EnvironmentSignal) => void): () => void;
}

/**
 * Returns the clock, timers and page events of the browser, or in Node the clock and timers. A client uses
 * these members if its option `environment` leaves them out.
 *
 * @example
 * const environment = { ...browserEnvironment(), isVisible: () => true };
 */
export function browserEnvironment(): GatewayEnvironment {
  return {
    now: () => Date.now(),
    setTimeout: (callback, delayMs) => setTimeout(callback, delayMs),
    clearTimeout: (timer) => {
      clearTimeout(timer as ReturnType<typeof setTimeout>);
    },
    ...(typeof requestAnimationFrame === 'function' && {
      requestFrame: (callback: () => void) => requestAnimationFrame(callback),
      cancelFrame: (frame: unknown) => cancelAnimationFrame(frame as number),
    }),
    random: () => Math.random(),
    createId: () => nanoid(),
    isVisible: () => typeof document === 'undefined' || document.visibilityState !== 'hidden',
    origin: () => (typeof location === 'undefined' ? undefined : location.origin),
    onSignal: listenToPage,
  };
}

function listenToPage(listener: (signal: EnvironmentSignal) => void): () => void {
  if (typeof window === 'undefined' || typeof document === 'undefined') return () => {};
  const listening = new AbortController();
  const { signal } = listening;
  for (const name of ['online', 'offline', 'pageshow', 'pagehide'] as const) {
    window.addEventListener(name, () => listener(name), { signal });
  }
  document.addEventListener(
    'visibilitychange',
    () => listener(document.visibilityState === 'hidden' ? 'hidden' : 'visible'),
    { signal },
  );
  return () => listening.abort();
}
