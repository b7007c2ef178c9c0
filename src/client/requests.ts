import type { ClientErrorCode } from '../protocol/clientErrorCode.js';
import {
  isObject,
  type ErrorShape,
  type GatewayPolicy,
  type ResponseFrame,
} from '../protocol/frames.js';
import { createDeferred, type Deferred } from './deferred.js';
import type { GatewayEnvironment } from './environment.js';
import { GatewayError } from './GatewayError.js';
import type { WhenDown } from './options.js';
import { safely } from './safely.js';
import type { ClientSettings } from './settings.js';

/** How one request behaves. */
export interface RequestOptions {
  /** ms from the call, waiting included; null never. Default: the client's `requestTimeoutMs`. */
  readonly timeoutMs?: number | null;
  /** Rejects with the signal's reason; a request not yet sent never is. */
  readonly signal?: AbortSignal;
  /** Waits past an `accepted` answer for the one that follows it. */
  readonly expectFinal?: boolean;
  /** Called with the `accepted` answer that `expectFinal` waits past. */
  readonly onAccepted?: (payload: unknown) => void;
  /** What to do while not ready. Default: the client's. */
  readonly whenDown?: WhenDown;
  /**
   * Params that may be left out: where this gateway does not know one, the call is repeated without
   * it, and so is every later one on this connection.
   */
  readonly optional?: readonly string[];
}

/** `coming`: a connection is being made. `down`: none will come by itself. */
export type Availability = 'ready' | 'coming' | 'down';

export interface RequestsHost {
  readonly environment: GatewayEnvironment;
  settings(): ClientSettings;
  availability(): Availability;
  policy(): GatewayPolicy | undefined;
  bufferedAmount(): number;
  send(text: string, method: string, id: string): void;
}

/** Requests on their way. Each settles exactly once. */
export interface Requests {
  request(method: string, params: unknown, options?: RequestOptions): Promise<unknown>;
  /** Hands an answer to its request. */
  settle(frame: ResponseFrame): void;
  /** The connection is usable: what waited goes out, in order. */
  flush(): void;
  /** The connection ended: what was sent on it gets no answer. */
  rejectSent(code: ClientErrorCode, message: string): void;
  /** No connection will come: what waits for one is told so. */
  rejectWaiting(code: ClientErrorCode, message: string): void;
  rejectAll(code: ClientErrorCode, message: string): void;
}

interface Pending {
  id: string;
  readonly method: string;
  readonly params: unknown;
  readonly options: RequestOptions;
  readonly deferred: Deferred<unknown>;
  waitTimer: unknown;
  /** Optional params that were left out. */
  omitted: readonly string[];
}

const longestWaitMs = 15_000;
const longestQueue = 256;

export function createRequests(host: RequestsHost): Requests {
  const { environment } = host;
  const sent = new Map<string, Pending>();
  const waiting = new Map<string, Pending>();
  /** `method param`: what this gateway called unexpected. */
  const unexpected = new Set<string>();

  function request(
    method: string,
    params: unknown,
    options: RequestOptions = {},
  ): Promise<unknown> {
    const { signal, timeoutMs = host.settings().requestTimeoutMs } = options;
    if (signal?.aborted) return Promise.reject(signal.reason);
    const deferred = createDeferred<unknown>({
      environment,
      signal,
      timeoutMs,
      timeoutError: () => {
        const message = `no answer to ${method} within ${timeoutMs} ms`;
        const extras = { sent: sent.has(pending.id), retryable: true };
        return errorOf(pending, 'CLIENT_TIMEOUT', message, extras);
      },
      onSettled: () => {
        sent.delete(pending.id);
        waiting.delete(pending.id);
        environment.clearTimeout(pending.waitTimer);
      },
    });
    const pending: Pending = {
      id: environment.createId(),
      method,
      params,
      options,
      deferred,
      waitTimer: undefined,
      omitted: [],
    };
    start(pending);
    return deferred.promise;
  }

  function start(pending: Pending): void {
    const { whenDown = host.settings().whenDown } = pending.options;
    const available = host.availability();
    if (available === 'ready') return transmit(pending);
    if (available === 'down' || whenDown === 'reject') {
      return fail(pending, 'CLIENT_NOT_CONNECTED', 'not connected to the gateway', {
        retryable: available === 'coming',
      });
    }
    if (waiting.size >= longestQueue) {
      const message = `${longestQueue} requests wait already`;
      return fail(pending, 'CLIENT_QUEUE_FULL', message, { retryable: true });
    }
    waiting.set(pending.id, pending);
    pending.waitTimer = environment.setTimeout(() => {
      const message = `the gateway was not ready within ${longestWaitMs} ms`;
      fail(pending, 'CLIENT_NOT_CONNECTED', message, { retryable: true });
    }, longestWaitMs);
  }

  function transmit(pending: Pending): void {
    const { id, method, options } = pending;
    const policy = host.policy();
    pending.omitted = options.optional?.filter((name) => unexpected.has(`${method} ${name}`)) ?? [];
    let text: string;
    try {
      text = JSON.stringify({ type: 'req', id, method, params: paramsOf(pending) });
    } catch (cause) {
      const message = `the params of ${method} cannot be written as JSON`;
      return fail(pending, 'CLIENT_INVALID_PARAMS', message, { cause });
    }
    if (policy && exceedsBytes(text, policy.maxPayload)) {
      const message = `${method} exceeds the gateway's limit of ${policy.maxPayload} bytes`;
      return fail(pending, 'CLIENT_PAYLOAD_TOO_LARGE', message);
    }
    if (policy && host.bufferedAmount() > policy.maxBufferedBytes) {
      const message = 'too much is waiting to be sent';
      return fail(pending, 'CLIENT_BUFFER_FULL', message, { retryable: true });
    }
    waiting.delete(id);
    environment.clearTimeout(pending.waitTimer);
    sent.set(id, pending);
    try {
      host.send(text, method, id);
    } catch (cause) {
      const message = `${method} could not be sent`;
      fail(pending, 'CLIENT_NOT_CONNECTED', message, { retryable: true, cause });
    }
  }

  /** Sends again without the params that the gateway refused; false if it refused something else. */
  function repeat(pending: Pending, { message }: ErrorShape): boolean {
    const { id, method, options, omitted } = pending;
    const refused = options.optional?.filter(
      (name) =>
        !omitted.includes(name) && message.includes(`at root: unexpected property '${name}'`),
    );
    if (!refused?.length) return false;
    for (const name of refused) unexpected.add(`${method} ${name}`);
    sent.delete(id);
    pending.id = environment.createId();
    transmit(pending);
    return true;
  }

  function rejectSent(code: ClientErrorCode, message: string): void {
    const extras = { sent: true, retryable: true };
    for (const pending of sent.values()) fail(pending, code, message, extras);
  }

  function rejectWaiting(code: ClientErrorCode, message: string): void {
    for (const pending of waiting.values()) fail(pending, code, message);
  }

  return {
    request,
    rejectSent,
    rejectWaiting,
    rejectAll(code, message) {
      rejectSent(code, message);
      rejectWaiting(code, message);
    },
    settle(frame) {
      const pending = sent.get(frame.id);
      // A late answer, or one to a frame without an id, belongs to nobody.
      if (!pending) return;
      const { method, options, deferred } = pending;
      if (frame.error && !frame.ok) {
        if (repeat(pending, frame.error)) return;
        return deferred.reject(GatewayError.fromResponse(frame.error, method, frame.id));
      }
      if (options.expectFinal !== true || !isAccepted(frame.payload)) {
        return deferred.resolve(frame.payload);
      }
      safely(host.settings().logger, 'onAccepted', () => options.onAccepted?.(frame.payload));
    },
    flush() {
      unexpected.clear();
      for (const pending of waiting.values()) transmit(pending);
    },
  };
}

const paramsOf = ({ params, omitted }: Pending): unknown =>
  omitted.length > 0 && isObject(params)
    ? Object.fromEntries(Object.entries(params).filter(([name]) => !omitted.includes(name)))
    : (params ?? {});

interface ErrorExtras {
  readonly sent?: boolean;
  readonly retryable?: boolean;
  readonly cause?: unknown;
}

function errorOf(
  { id: requestId, method }: Pending,
  code: ClientErrorCode,
  message: string,
  extras: ErrorExtras = {},
): GatewayError {
  return new GatewayError({ code, message, method, requestId, ...extras });
}

function fail(
  pending: Pending,
  code: ClientErrorCode,
  message: string,
  extras?: ErrorExtras,
): void {
  pending.deferred.reject(errorOf(pending, code, message, extras));
}

const isAccepted = (payload: unknown): boolean =>
  isObject(payload) && payload['status'] === 'accepted';

/** Counts UTF-8 bytes only where the length in characters leaves room for doubt. */
function exceedsBytes(text: string, limit: number): boolean {
  if (text.length > limit) return true;
  return text.length * 3 > limit && new TextEncoder().encode(text).length > limit;
}
