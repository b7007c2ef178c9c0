import { clientError } from '../../core/clientError.js';
import type { GatewayEnvironment } from '../../core/environment.js';
import type { ClientErrorCode } from '../../core/errorCodes.js';
import { GatewayError, type GatewayErrorInit } from '../../core/GatewayError.js';
import type { GatewayProblem } from '../../core/problem.js';
import { safely } from '../../core/safely.js';
import { isObject, type ResponseFrame } from '../../protocol/frames.js';
import { asObject } from '../../protocol/json.js';
import type { ClientSettings } from '../settings.js';
import type { GatewayHello } from '../state.js';
import { createOptionalParams } from './optionalParams.js';
import { createPending, type PendingRequest, type RequestOptions } from './pending.js';

/**
 * Whether requests can be sent. `ready`: at once. `connecting`: soon. `notStarted`: after
 * `connect()`. `disconnected` and `blocked`: not before the user or the app acts.
 */
export type Availability = 'ready' | 'connecting' | 'notStarted' | 'disconnected' | 'blocked';

export interface RequestsHost {
  readonly environment: GatewayEnvironment;
  settings(): ClientSettings;
  /** Gateway and device; empty without an address. */
  owner(): string;
  availability(): Availability;
  /** The problem that blocks the connection. */
  problem(): GatewayProblem | null;
  hello(): GatewayHello | null;
  bufferedAmount(): number;
  send(text: string, method: string, id: string): void;
}

/** The method of requests that are never sent. `ready()` uses such a request to wait for a connection. */
export const readiness = 'ready()';

const maxWaitMs = 15_000;
const maxWaiting = 256;

/** The code of a request that finds no connection. */
const unavailableCodes = {
  connecting: 'CLIENT_DISCONNECTED',
  notStarted: 'CLIENT_NOT_STARTED',
  disconnected: 'CLIENT_DISCONNECTED',
  blocked: 'CLIENT_CONNECTION_BLOCKED',
} satisfies Record<Exclude<Availability, 'ready'>, ClientErrorCode>;

/**
 * The requests of one client. A request is first held until another call is over (rare). Then it waits for
 * the connection, is in flight, and settles exactly once.
 */
export class Requests {
  readonly #host: RequestsHost;
  readonly #held = new Set<PendingRequest>();
  readonly #waiting = new Set<PendingRequest>();
  readonly #inFlight = new Map<string, PendingRequest>();
  readonly #optionalParams = createOptionalParams();

  constructor(host: RequestsHost) {
    this.#host = host;
  }

  /** @param after Must settle before the request is sent. If `after` rejects, the request rejects, too. */
  request(
    method: string,
    params: unknown,
    options: RequestOptions = {},
    after?: Promise<unknown>,
  ): Promise<unknown> {
    const { environment, settings, owner } = this.#host;
    const { signal, timeoutMs = settings().requestTimeoutMs } = options;
    if (signal?.aborted) return Promise.reject(signal.reason);
    return new Promise((resolve, reject) => {
      const pending = createPending(environment, {
        method,
        params,
        options,
        owner: owner(),
        timeoutMs,
        resolve,
        reject,
        onTimeout: (late) => this.#fail(late, 'CLIENT_TIMEOUT', { retryable: true }),
        onSettled: (settled) => this.#remove(settled),
      });
      if (!after) return this.#start(pending);
      this.#held.add(pending);
      after.then(() => this.#start(pending), pending.reject);
    });
  }

  /** Hands a response to its request. */
  handleResponse({ id, ok, error, payload }: ResponseFrame): void {
    const pending = this.#inFlight.get(id);
    // The response came too late, or the frame has no id.
    if (!pending) return;
    const { method, options, omitted } = pending;
    if (error && !ok) {
      const call = { optional: options.optionalParams ?? [], omitted };
      if (this.#optionalParams.learn(method, error, call)) this.#repeat(pending);
      else pending.reject(GatewayError.fromResponse(error, method, id));
    } else if (options.expectFinal === true && isAccepted(payload)) {
      const { logger } = this.#host.settings();
      safely(logger, 'onAccepted', () => options.onAccepted?.(payload));
    } else {
      pending.resolve(payload);
    }
  }

  /** Sends the waiting requests in order, when the connection becomes usable. */
  flush(): void {
    this.#optionalParams.forget();
    for (const pending of this.#waiting) this.#transmit(pending);
  }

  /** Rejects the requests in flight, when the connection ends. */
  rejectInFlight(code: ClientErrorCode): void {
    for (const pending of this.#inFlight.values()) this.#fail(pending, code, { retryable: true });
  }

  /** Rejects the waiting requests, if the client will not connect. The default code depends on the reason. */
  rejectWaiting(code?: ClientErrorCode): void {
    for (const pending of [...this.#held, ...this.#waiting]) {
      if (code) this.#fail(pending, code);
      else this.#failUnavailable(pending, this.#host.availability());
    }
  }

  /** Rejects requests that wait and that are meant for another gateway or device. */
  rejectOtherOwners(): void {
    for (const pending of this.#waiting) {
      if (this.#isOtherOwners(pending)) this.#fail(pending, 'CLIENT_OWNER_CHANGED');
    }
  }

  #start(pending: PendingRequest): void {
    if (pending.isSettled) return;
    this.#held.delete(pending);
    if (this.#isOtherOwners(pending)) return this.#fail(pending, 'CLIENT_OWNER_CHANGED');
    const { whenDisconnected = this.#host.settings().whenDisconnected } = pending.options;
    const availability = this.#host.availability();
    if (availability === 'ready') return this.#transmit(pending);
    if (whenDisconnected === 'reject' || !canWait(availability)) {
      return this.#failUnavailable(pending, availability);
    }
    this.#wait(pending);
  }

  #wait(pending: PendingRequest): void {
    const { environment, availability } = this.#host;
    if (pending.method !== readiness) {
      const queue = [...this.#waiting].filter(({ method }) => method !== readiness);
      if (queue.length >= maxWaiting) {
        return this.#fail(pending, 'CLIENT_QUEUE_FULL', { retryable: true });
      }
      pending.waitTimer = environment.setTimeout(() => {
        const isStarted = availability() !== 'notStarted';
        const code = isStarted ? 'CLIENT_WAIT_TIMEOUT' : 'CLIENT_NOT_STARTED';
        this.#fail(pending, code, { retryable: true });
      }, maxWaitMs);
    }
    this.#waiting.add(pending);
  }

  #transmit(pending: PendingRequest): void {
    const { environment, hello, bufferedAmount, send } = this.#host;
    const { id, method, options } = pending;
    if (method === readiness) return pending.resolve(hello());
    pending.omitted = this.#optionalParams.omittedFrom(method, options.optionalParams ?? []);
    let text: string;
    try {
      text = JSON.stringify({ type: 'req', id, method, params: paramsOf(pending) });
    } catch (cause) {
      return this.#fail(pending, 'CLIENT_INVALID_PARAMS', { cause });
    }
    const { maxPayload, maxBufferedBytes } = hello()?.policy ?? noLimits;
    if (exceedsBytes(text, maxPayload)) return this.#fail(pending, 'CLIENT_PAYLOAD_TOO_LARGE');
    if (bufferedAmount() > maxBufferedBytes) {
      return this.#fail(pending, 'CLIENT_BUFFER_FULL', { retryable: true });
    }
    this.#waiting.delete(pending);
    environment.clearTimeout(pending.waitTimer);
    this.#inFlight.set(id, pending);
    try {
      send(text, method, id);
    } catch (cause) {
      this.#inFlight.delete(id);
      this.#fail(pending, 'CLIENT_DISCONNECTED', { retryable: true, cause });
    }
  }

  /** Sends a call again, without the params that the gateway does not know. */
  #repeat(pending: PendingRequest): void {
    this.#inFlight.delete(pending.id);
    pending.id = this.#host.environment.createId();
    this.#transmit(pending);
  }

  #failUnavailable(pending: PendingRequest, availability: Availability): void {
    if (availability === 'ready') return;
    const problem = availability === 'blocked' ? this.#host.problem() : null;
    this.#fail(pending, unavailableCodes[availability], {
      retryable: canWait(availability),
      ...(problem && { details: problem, cause: problem }),
    });
  }

  #fail(
    pending: PendingRequest,
    code: ClientErrorCode,
    init: Partial<GatewayErrorInit> = {},
  ): void {
    const { id, method } = pending;
    const sent = this.#inFlight.has(id);
    pending.reject(clientError(code, { ...init, method, requestId: id, sent }));
  }

  #remove(pending: PendingRequest): void {
    this.#inFlight.delete(pending.id);
    this.#waiting.delete(pending);
    this.#held.delete(pending);
  }

  /** Whether a request is meant for a gateway that the client has left, or for another device. */
  #isOtherOwners({ method, owner }: PendingRequest): boolean {
    return owner !== '' && owner !== this.#host.owner() && method !== readiness;
  }
}

const canWait = (availability: Availability): boolean =>
  availability === 'connecting' || availability === 'notStarted';

const noLimits = { maxPayload: Infinity, maxBufferedBytes: Infinity };

/** JSON leaves out fields that are undefined. */
const paramsOf = ({ params, omitted }: PendingRequest): unknown =>
  omitted.length > 0 && isObject(params)
    ? { ...params, ...Object.fromEntries(omitted.map((name) => [name, undefined])) }
    : (params ?? {});

const isAccepted = (payload: unknown): boolean => asObject(payload)['status'] === 'accepted';

/** Whether a text exceeds a limit in UTF-8 bytes. Counts the bytes only if the characters do not decide. */
function exceedsBytes(text: string, limit: number): boolean {
  if (text.length > limit) return true;
  return text.length * 3 > limit && new TextEncoder().encode(text).length > limit;
}
