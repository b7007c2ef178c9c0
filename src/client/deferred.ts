import { longestTimerMs, type GatewayEnvironment } from './environment.js';

/** A promise that settles once: by its owner, by its deadline or by its caller's signal. */
export interface Deferred<T> {
  readonly promise: Promise<T>;
  resolve(value: T): void;
  reject(error: unknown): void;
}

export interface DeferredOptions {
  readonly environment: GatewayEnvironment;
  readonly signal: AbortSignal | undefined;
  /** Null: no deadline. */
  readonly timeoutMs: number | null;
  /** Makes the error of a missed deadline. */
  timeoutError(): unknown;
  /** Called once, before the promise settles. */
  onSettled(): void;
}

export function createDeferred<T>(options: DeferredOptions): Deferred<T> {
  const { environment, signal, timeoutMs } = options;
  let resolvePromise: (value: T) => void;
  let rejectPromise: (error: unknown) => void;
  const promise = new Promise<T>((resolve, reject) => {
    resolvePromise = resolve;
    rejectPromise = reject;
  });
  const reject = (error: unknown): void => {
    settled();
    rejectPromise(error);
  };
  const onAbort = (): void => reject(signal?.reason);
  const timer =
    timeoutMs === null
      ? undefined
      : environment.setTimeout(
          () => reject(options.timeoutError()),
          Math.min(timeoutMs, longestTimerMs),
        );
  function settled(): void {
    environment.clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
    options.onSettled();
  }
  signal?.addEventListener('abort', onAbort);
  return {
    promise,
    reject,
    resolve(value) {
      settled();
      resolvePromise(value);
    },
  };
}
