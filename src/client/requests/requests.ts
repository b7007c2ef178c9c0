import { maxTimerMs, type GatewayEnvironment } from '../../core/environment.js';
import type { ClientErrorCode } from '../../core/errorCodes.js';
import { GatewayError } from '../../core/GatewayError.js';
import { safely } from '../../core/safely.js';
import { isObject, type ErrorShape, type ResponseFrame } from '../../protocol/frames.js';
import { asObject } from '../../protocol/json.js';
import type { WhenDisconnected } from '../options.js';
import type { ClientSettings } from '../settings.js';
import type { GatewayHello } from '../state.js';

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
  readonly whenDisconnected?: WhenDisconnected;
  /**
   * Params that may be left out: where this gateway does not know one, the call is repeated without
   * it, and so is every later one on this connection.
   */
  readonly optionalParams?: readonly string[];
}

/** `coming`: a connection is being made. `down`: none will come by itself. */
export type Availability = 'ready' | 'coming' | 'down';

export interface RequestsHost {
  readonly environment: GatewayEnvironment;
  settings(): ClientSettings;
  /** Empty where there is no address. */
  owner(): string;
  availability(): Availability;
  hello(): GatewayHello | null;
  bufferedAmount(): number;
  send(text: string, method: string, id: string): void;
}

/** Requests on their way. Each settles exactly once. */
export interface Requests {
  /** @param after what has to be over before it is sent; its rejection is the request's, too */
  request(
    method: string,
    params: unknown,
    options?: RequestOptions,
    after?: Promise<unknown>,
  ): Promise<unknown>;
  /** Hands an answer to its request. */
  settle(frame: ResponseFrame): void;
  /** The connection is usable: what waited goes out, in order. */
  flush(): void;
  /** The connection ended: what was sent on it gets no answer. */
  rejectSent(code: ClientErrorCode): void;
  /** No connection will come: what waits for one is told so. */
  rejectWaiting(code: ClientErrorCode): void;
  /** The client turned to another gateway or device: what was meant for the one before is told so. */
  rejectOtherOwners(): void;
}

interface Pending {
  id: string;
  readonly method: string;
  readonly params: unknown;
  readonly options: RequestOptions;
  /** Whom it was meant for; empty where no address was known. */
  readonly owner: string;
  resolve(result: unknown): void;
  reject(error: unknown): void;
  isOver: boolean;
  waitTimer?: unknown;
  /** Optional params that were left out. */
  omitted: readonly string[];
}

/** A request of this name is never sent: it waits, without limit, until it could be. */
export const readiness = 'ready()';

const longestWaitMs = 15_000;
const longestQueue = 256;

export function createRequests(host: RequestsHost): Requests {
  const { environment, settings } = host;
  const sent = new Map<string, Pending>();
  const waiting = new Set<Pending>();
  /** Held back until another call is answered. */
  const held = new Set<Pending>();
  /** `method param`: what this gateway called unexpected. */
  const unexpected = new Set<string>();

  function request(
    method: string,
    params: unknown,
    options: RequestOptions = {},
    after?: Promise<unknown>,
  ): Promise<unknown> {
    const { signal, timeoutMs = settings().requestTimeoutMs } = options;
    if (signal?.aborted) return Promise.reject(signal.reason);
    return new Promise((resolve, reject) => {
      const once =
        <T>(settle: (value: T) => void) =>
        (value: T): void => {
          pending.isOver = true;
          sent.delete(pending.id);
          waiting.delete(pending);
          held.delete(pending);
          environment.clearTimeout(timer);
          environment.clearTimeout(pending.waitTimer);
          signal?.removeEventListener('abort', onAbort);
          settle(value);
        };
      const pending: Pending = {
        id: environment.createId(),
        method,
        params,
        options,
        owner: host.owner(),
        resolve: once(resolve),
        reject: once(reject),
        isOver: false,
        omitted: [],
      };
      const onAbort = (): void => pending.reject(signal?.reason);
      signal?.addEventListener('abort', onAbort);
      const onTime = (): void => fail(pending, 'CLIENT_TIMEOUT', true);
      const timer =
        timeoutMs === null
          ? undefined
          : environment.setTimeout(onTime, Math.min(timeoutMs, maxTimerMs));
      if (!after) return start(pending);
      held.add(pending);
      after.then(() => start(pending), pending.reject);
    });
  }

  function fail(
    { id, method, reject }: Pending,
    code: ClientErrorCode,
    retryable = false,
    cause?: unknown,
  ): void {
    // CLIENT_PAYLOAD_TOO_LARGE is "payload too large": all that is said here, texts are in the catalogue.
    const message = `${method}: ${code.slice(7).toLowerCase().replaceAll('_', ' ')}`;
    const isSent = sent.has(id);
    reject(
      new GatewayError({ code, message, method, requestId: id, sent: isSent, retryable, cause }),
    );
  }

  /** Whether it was meant for a gateway that the client has left, or to be sent by another device. */
  const isOtherOwners = ({ method, owner }: Pending): boolean =>
    owner !== '' && owner !== host.owner() && method !== readiness;

  function start(pending: Pending): void {
    if (pending.isOver) return;
    held.delete(pending);
    if (isOtherOwners(pending)) return fail(pending, 'CLIENT_NOT_CONNECTED');
    const { whenDisconnected = settings().whenDisconnected } = pending.options;
    const availability = host.availability();
    if (availability === 'ready') return transmit(pending);
    if (availability === 'down' || whenDisconnected === 'reject') {
      return fail(pending, 'CLIENT_NOT_CONNECTED', availability === 'coming');
    }
    if (pending.method !== readiness) {
      const queue = [...waiting].filter(({ method }) => method !== readiness);
      if (queue.length >= longestQueue) return fail(pending, 'CLIENT_QUEUE_FULL', true);
      const onTime = (): void => fail(pending, 'CLIENT_NOT_CONNECTED', true);
      pending.waitTimer = environment.setTimeout(onTime, longestWaitMs);
    }
    waiting.add(pending);
  }

  function transmit(pending: Pending): void {
    const { id, method, options } = pending;
    const hello = host.hello();
    if (method === readiness) return pending.resolve(hello);
    pending.omitted =
      options.optionalParams?.filter((name) => unexpected.has(`${method} ${name}`)) ?? [];
    let text: string;
    try {
      text = JSON.stringify({ type: 'req', id, method, params: paramsOf(pending) });
    } catch (cause) {
      return fail(pending, 'CLIENT_INVALID_PARAMS', false, cause);
    }
    if (hello && exceedsBytes(text, hello.policy.maxPayload)) {
      return fail(pending, 'CLIENT_PAYLOAD_TOO_LARGE');
    }
    if (hello && host.bufferedAmount() > hello.policy.maxBufferedBytes) {
      return fail(pending, 'CLIENT_BUFFER_FULL', true);
    }
    waiting.delete(pending);
    environment.clearTimeout(pending.waitTimer);
    sent.set(id, pending);
    try {
      host.send(text, method, id);
    } catch (cause) {
      sent.delete(id);
      fail(pending, 'CLIENT_NOT_CONNECTED', true, cause);
    }
  }

  /** Sends again without the params that the gateway rejected; false if it rejected something else. */
  function repeat(pending: Pending, { message }: ErrorShape): boolean {
    const { id, method, options, omitted } = pending;
    const rejected = options.optionalParams?.filter(
      (name) =>
        !omitted.includes(name) && message.includes(`at root: unexpected property '${name}'`),
    );
    if (!rejected?.length) return false;
    for (const name of rejected) unexpected.add(`${method} ${name}`);
    sent.delete(id);
    pending.id = environment.createId();
    transmit(pending);
    return true;
  }

  return {
    request,
    rejectSent(code) {
      for (const pending of sent.values()) fail(pending, code, true);
    },
    rejectWaiting(code) {
      for (const pending of [...held, ...waiting]) fail(pending, code);
    },
    rejectOtherOwners() {
      for (const pending of waiting)
        if (isOtherOwners(pending)) fail(pending, 'CLIENT_NOT_CONNECTED');
    },
    settle({ id, ok, error, payload }) {
      const pending = sent.get(id);
      // A late answer, or one to a frame without an id, belongs to nobody.
      if (!pending) return;
      const { method, options } = pending;
      if (error && !ok) {
        if (!repeat(pending, error)) pending.reject(GatewayError.fromResponse(error, method, id));
      } else if (options.expectFinal === true && isAccepted(payload)) {
        safely(settings().logger, 'onAccepted', () => options.onAccepted?.(payload));
      } else {
        pending.resolve(payload);
      }
    },
    flush() {
      unexpected.clear();
      for (const pending of waiting) transmit(pending);
    },
  };
}

/** JSON leaves out what is undefined. */
const paramsOf = ({ params, omitted }: Pending): unknown =>
  omitted.length > 0 && isObject(params)
    ? { ...params, ...Object.fromEntries(omitted.map((name) => [name, undefined])) }
    : (params ?? {});

const isAccepted = (payload: unknown): boolean => asObject(payload)['status'] === 'accepted';

/** Counts UTF-8 bytes only where the length in characters leaves room for doubt. */
function exceedsBytes(text: string, limit: number): boolean {
  if (text.length > limit) return true;
  return text.length * 3 > limit && new TextEncoder().encode(text).length > limit;
}
