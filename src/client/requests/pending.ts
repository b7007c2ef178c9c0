import { maxTimerMs, type GatewayEnvironment } from '../../core/environment.js';
import type { WhenDisconnected } from '../options.js';

/** Options of one request. */
export interface RequestOptions {
  /**
   * Time limit in ms, counted from the call. It includes the wait for a connection. Null sets no limit.
   *
   * @default the client's `requestTimeoutMs`
   */
  readonly timeoutMs?: number | null;
  /** Aborts the request with `signal.reason`. A request that was not sent yet is never sent. */
  readonly signal?: AbortSignal;
  /**
   * If the first result has the status `accepted`, waits for the result that follows.
   *
   * @default false
   */
  readonly expectFinal?: boolean;
  /** Receives the result with the status `accepted`, if `expectFinal` is true. */
  readonly onAccepted?: (payload: unknown) => void;
  /**
   * Whether the request waits while the client is not ready.
   *
   * @default the client's `whenDisconnected`
   */
  readonly whenDisconnected?: WhenDisconnected;
  /**
   * Params that older gateways may not know. If the gateway rejects such a param, the call is repeated
   * without the param, and later calls on this connection leave it out.
   */
  readonly optionalParams?: readonly string[];
}

/** A request that has not settled yet. */
export interface PendingRequest {
  id: string;
  readonly method: string;
  readonly params: unknown;
  readonly options: RequestOptions;
  /** The owner that the request is meant for; empty if no address was known. */
  readonly owner: string;
  /** Optional params that were left out. */
  omitted: readonly string[];
  isSettled: boolean;
  /** Limits the wait for a connection. */
  waitTimer?: unknown;
  resolve(result: unknown): void;
  reject(error: unknown): void;
}

/** The input of {@link createPending}. */
export interface PendingInit extends Pick<
  PendingRequest,
  'method' | 'params' | 'options' | 'owner' | 'resolve' | 'reject'
> {
  readonly timeoutMs: number | null;
  onTimeout(pending: PendingRequest): void;
  /** Called once, before the promise settles. */
  onSettled(pending: PendingRequest): void;
}

/** Creates a request with its time limit and abort listener. It settles exactly once. */
export function createPending(
  environment: GatewayEnvironment,
  { timeoutMs, onTimeout, onSettled, resolve, reject, ...request }: PendingInit,
): PendingRequest {
  const { signal } = request.options;
  const release = (): void => {
    pending.isSettled = true;
    environment.clearTimeout(timer);
    environment.clearTimeout(pending.waitTimer);
    signal?.removeEventListener('abort', onAbort);
    onSettled(pending);
  };
  const pending: PendingRequest = {
    ...request,
    id: environment.createId(),
    omitted: [],
    isSettled: false,
    resolve(result) {
      release();
      resolve(result);
    },
    reject(error) {
      release();
      reject(error);
    },
  };
  const onAbort = (): void => pending.reject(signal?.reason);
  signal?.addEventListener('abort', onAbort);
  const timer =
    timeoutMs === null
      ? undefined
      : environment.setTimeout(() => onTimeout(pending), Math.min(timeoutMs, maxTimerMs));
  return pending;
}
