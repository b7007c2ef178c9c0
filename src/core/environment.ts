import { nanoid } from 'nanoid';

/** Something outside woke up or fell asleep. */
export type EnvironmentSignal =
  | 'online'
  | 'offline'
  | 'visible'
  | 'hidden'
  | 'pageshow'
  | 'pagehide';

/** The longest that timers can wait; anything longer would fire at once. */
export const maxTimerMs: number = 2 ** 31 - 1;

/** Everything a client takes from the world around it, so that tests can give it another one. */
export interface GatewayEnvironment {
  /** ms since the epoch. */
  now(): number;
  setTimeout(callback: () => void, delayMs: number): unknown;
  clearTimeout(timer: unknown): void;
  /** The page's animation frame, where there is one. */
  requestFrame?(callback: () => void): unknown;
  cancelFrame?(frame: unknown): void;
  /** 0 ≤ x < 1. */
  random(): number;
  /** A new unique id for requests and idempotency keys. */
  createId(): string;
  /** False while the page is in the background. */
  isVisible(): boolean;
  /** Origin of the page, shown when the gateway rejects it. */
  origin(): string | undefined;
  /** Calls `listener` on every signal until the returned function is called. */
  onSignal(listener: (signal: EnvironmentSignal) => void): () => void;
}

/**
 * The browser's clock, timers and page events; in Node without the page events. What the option
 * `environment` leaves out is taken from here.
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
