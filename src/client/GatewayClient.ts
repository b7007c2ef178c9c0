import { createMemoryTokenStore } from '../core/createMemoryTokenStore.js';
import { browserEnvironment, type GatewayEnvironment } from '../core/environment.js';
import type { ClientErrorCode } from '../core/errorCodes.js';
import { errorName } from '../core/errorName.js';
import type { GatewayLogger } from '../core/logger.js';
import type { GatewayProblem } from '../core/problem.js';
import type { GatewayEvent, GatewayEventFrame } from '../protocol/events.js';
import type { EventFrame, GatewayFrame, HelloOk } from '../protocol/frames.js';
import { asNumber, asObject, asString, defined } from '../protocol/json.js';
import type {
  DefaultFallback,
  GatewayMethod,
  ParamsOf,
  RequestArgs,
  ResultOf,
  ScopeOf,
  SinceOf,
  UntypedMethod,
} from '../protocol/methods.js';
import { dropDeviceToken, saveDeviceToken } from './connection/deviceTokens.js';
import { Driver, type ClientEffect } from './connection/driver.js';
import { readHello } from './connection/hello.js';
import { initialConnection, isDown, statusOf, type ConnectionState } from './connection/machine.js';
import { createSequence, type Sequence, type SequenceGap } from './events/sequence.js';
import { Subscriptions } from './events/subscriptions.js';
import { featuresOf } from './features.js';
import { createMessageCache, type MessageCache } from './messageCache.js';
import type {
  GatewayClientChanges,
  GatewayClientOptions,
  WebSocketConstructor,
} from './options.js';
import { Owner } from './owner.js';
import { createCompat, type Compat } from './requests/compat.js';
import type { RequestOptions } from './requests/pending.js';
import { readiness, Requests, type Availability } from './requests/requests.js';
import { createSessionKeys, type SessionKeys } from './sessionKeys.js';
import {
  needsNewConnection,
  resolveSettings,
  type ClientSettings,
  type GivenOptions,
} from './settings.js';
import type { ConnectionInfo, GatewayHello, GatewayState, GatewayStatus } from './state.js';
import { createGatewayStore, type GatewayStore, type ReadonlyStoreApi } from './store.js';

/** Options of `requestCompat` and `call`. */
export interface CompatOptions<Fallback> extends RequestOptions {
  /**
   * The result on a gateway that does not know the method.
   *
   * @default null for `requestCompat`; without it `call` rejects
   */
  readonly fallback?: Fallback;
}

/** Options of `ready()`. */
export interface ReadyOptions {
  readonly signal?: AbortSignal;
  /**
   * Time limit in ms; null sets no limit.
   *
   * @default null
   */
  readonly timeoutMs?: number | null;
}

const initialStatus: GatewayStatus = { ...statusOf(initialConnection), hello: null };

/**
 * One connection to one gateway, which reconnects until `disconnect()` or `dispose()`. Created by
 * `createGatewayClient`; does nothing until `connect()`.
 */
export class GatewayClient {
  /** Connection and cached messages, as a zustand store that only the client writes. */
  readonly store: ReadonlyStoreApi<GatewayState>;
  /** Clock, random numbers and ids of this client. */
  readonly environment: GatewayEnvironment;
  /** Messages of recently shown sessions. */
  readonly cache: MessageCache;
  /** @internal Which session a name means. */
  readonly sessionKeys: SessionKeys;

  readonly #owner = new Owner();
  readonly #store: GatewayStore;
  readonly #subscriptions: Subscriptions;
  readonly #sequence: Sequence;
  readonly #driver: Driver;
  readonly #requests: Requests;
  readonly #compat: Compat;
  readonly #resolve: (options: GivenOptions) => ClientSettings;
  #options: GivenOptions;
  #settings: ClientSettings;
  /** The status that subscribers received last. */
  #status = initialStatus;
  #unsubscribeSignals: (() => void) | null = null;

  constructor(options: GatewayClientOptions) {
    const environment = { ...browserEnvironment(), ...defined({ ...options.environment }) };
    const context = {
      instanceId: environment.createId(),
      pageOrigin: environment.origin(),
      tokenStore: createMemoryTokenStore(),
    };
    this.#options = options;
    this.#resolve = (given) => resolveSettings(given, context);
    this.#settings = this.#resolve(options);
    this.#owner.applySettings(this.#settings);
    this.#warnOfToken();
    this.#store = createGatewayStore(
      { connection: initialStatus, messages: {} },
      () => this.logger,
    );
    this.#subscriptions = new Subscriptions(() => this.logger);
    this.#sequence = createSequence((gap) => this.#subscriptions.gaps.emit(gap));
    this.store = this.#store.reader;
    this.environment = environment;
    this.sessionKeys = createSessionKeys({
      owner: () => this.owner,
      hello: () => this.#owner.hello,
      onThrow: (error) => this.logger?.warn('session threw', { error: errorName(error) }),
    });
    this.cache = createMessageCache(this.#store, environment, this.sessionKeys);
    this.#driver = this.#createDriver();
    this.#requests = this.#createRequests();
    this.#compat = createCompat({
      hello: () => this.#owner.hello,
      send: (...args) => this.#requests.request(...args),
      // Hooks that show `supports` subscribe to the store.
      onLearned: () => this.#store.update({}),
    });
  }

  /** `ws://host:port` and the path, if any, of the gateway's address. Empty if the `url` option is invalid. */
  get gatewayOrigin(): string {
    return this.#settings.url?.origin ?? '';
  }

  /** Connects, if the status is `idle` or `disconnected`. Never throws: problems are in the status. */
  connect(): void {
    this.#unsubscribeSignals ??= this.environment.onSignal((signal) =>
      this.#driver.dispatch({ type: 'signal', signal }),
    );
    this.#driver.dispatch({ type: 'connect' });
  }

  /** Closes the connection: status `disconnected`. Pending requests reject with `CLIENT_DISCONNECTED`. */
  disconnect(): void {
    this.#stop('disconnect', 'CLIENT_DISCONNECTED');
  }

  /** Connects at once, with a fresh retry budget, even if the client had given up. */
  reconnect(): void {
    this.#driver.dispatch({ type: 'reconnect' });
    this.connect();
  }

  /**
   * Releases everything: socket, timers, page listeners and handlers. Pending requests reject with
   * `CLIENT_DISPOSED`. A later `connect()` starts the client again, without handlers.
   */
  dispose(): void {
    this.#stop('dispose', 'CLIENT_DISPOSED');
    this.#subscriptions.clear();
  }

  /**
   * Applies new options. Another url, device, `clientInfo` or role, other credentials, scopes, caps
   * or protocol versions reconnect at once. Other options apply from now on.
   *
   * If the gateway or the device changes, nothing that was meant for the previous one is sent to the new
   * one. Requests that wait reject with `CLIENT_OWNER_CHANGED`, and requests in flight with
   * `CLIENT_CONNECTION_LOST`. `ready()` waits for the new connection.
   *
   * @example
   * client.configure({ credentials: { token } });
   */
  configure({ url = this.#options.url, ...changes }: GatewayClientChanges): void {
    const before = this.#settings;
    this.#options = { ...this.#options, ...changes, url };
    this.#settings = this.#resolve(this.#options);
    const isOtherOwner = this.#owner.applySettings(this.#settings);
    if (!before.ignoresToken) this.#warnOfToken();
    if (!needsNewConnection(before, this.#settings)) return;
    this.#driver.dispatch({ type: 'reconfigured' });
    if (!isOtherOwner) return;
    this.#requests.rejectOtherOwners();
    this.#compat.forget();
    this.#store.update({ messages: {} });
  }

  /**
   * Resolves with the hello of a usable connection.
   *
   * @throws GatewayError `CLIENT_CONNECTION_BLOCKED` or `CLIENT_DISCONNECTED` at once, if the client cannot
   *   connect before the user or the app acts. `CLIENT_TIMEOUT` after `timeoutMs`. The signal's reason on
   *   abort.
   */
  ready({ timeoutMs = null, ...options }: ReadyOptions = {}): Promise<GatewayHello> {
    return this.call(readiness, {}, { ...options, timeoutMs, whenDisconnected: 'wait' });
  }

  /**
   * Calls a method. Settles exactly once.
   *
   * Scope and release are type parameters only so that editors show them with the call.
   *
   * @throws GatewayError with the gateway's code or a `CLIENT_` code; the signal's reason on abort.
   * @example
   * const { sessions } = await client.request('sessions.list', { limit: 50 });
   */
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters
  request<M extends GatewayMethod, _Scope = ScopeOf<M>, _Since = SinceOf<M>>(
    method: M,
    ...[params, options]: RequestArgs<M, RequestOptions>
  ): Promise<ResultOf<M>> {
    return this.call<ResultOf<M>>(method, params, options);
  }

  /**
   * Calls a method that the type map does not know, such as a plugin's. With `fallback`, resolves with it
   * if this gateway does not know the method either.
   *
   * @throws as {@link GatewayClient.request}
   * @example
   * const { celsius } = await client.call<{ celsius: number }>('weather.get', { city: 'Oslo' });
   * const models = await client.call<string[]>('model.list', {}, { fallback: [] });
   */
  call<Result = unknown>(
    method: string,
    params?: unknown,
    { fallback, ...options }: CompatOptions<NoInfer<Result>> = {},
  ): Promise<Result> {
    // The one place where a result takes the type that its method promises.
    return (
      fallback === undefined
        ? this.#requests.request(method, params, options)
        : this.#compat.request(method, params, fallback, options)
    ) as Promise<Result>;
  }

  /**
   * Calls a method as `request` does. Resolves with `fallback` if this gateway does not know the
   * method. Rejects after any other error.
   *
   * The result is null without `fallback`. It has no null in its type if every supported release has the
   * method.
   *
   * @example
   * const commands = await client.requestCompat('commands.list', {}, { fallback: { commands: [] } });
   */
  requestCompat<M extends GatewayMethod, Fallback = DefaultFallback<M>>(
    method: M,
    params: ParamsOf<M>,
    options?: CompatOptions<Fallback>,
  ): Promise<ResultOf<M> | Fallback>;
  /**
   * Calls a method that the type map does not know. `Result` is its type, and that of the fallback.
   *
   * @example
   * const models = await client.requestCompat<string[]>('model.list', {}, { fallback: [] });
   */
  requestCompat<Result = unknown, Name extends string = string>(
    method: UntypedMethod<Name>,
    params: unknown,
    options: CompatOptions<unknown> & { readonly fallback: NoInfer<Result> },
  ): Promise<Result>;
  requestCompat<Result = unknown, Name extends string = string>(
    method: UntypedMethod<Name>,
    params?: unknown,
    options?: CompatOptions<null>,
  ): Promise<Result | null>;
  requestCompat(
    method: string,
    params: unknown,
    { fallback = null, ...options }: CompatOptions<unknown> = {},
  ): Promise<unknown> {
    return this.#compat.request(method, params, fallback, options);
  }

  /** Returns whether this gateway knows a method; undefined until the method is listed or was called. */
  supports(method: string): boolean | undefined {
    return this.#compat.supports(method);
  }

  /**
   * Subscribes to events: to one name, to several names, or to all with `*`. Returns the function that
   * unsubscribes.
   *
   * @example
   * const unsubscribe = client.on('chat', ({ payload }) => showState(payload.state));
   */
  on(event: '*', handler: (frame: EventFrame) => void): () => void;
  on<E extends GatewayEvent>(
    event: E | readonly E[],
    handler: (frame: GatewayEventFrame<E>) => void,
  ): () => void;
  on(event: string | readonly string[], handler: (frame: never) => void): () => void {
    const names = typeof event === 'string' ? [event] : event;
    // The one place where an event's payload gets the type that belongs to its name.
    return this.#subscriptions.onEvent(names, handler as (frame: EventFrame) => void);
  }

  /** Subscribes to every hello. If the client is ready, the handler gets the current hello in a microtask. */
  onReady(handler: (hello: GatewayHello) => void): () => void {
    return this.#subscriptions.onReady(handler, () => (this.#isReady ? this.#owner.hello : null));
  }

  /** Subscribes to every change of the connection. */
  onStatus(handler: (status: GatewayStatus) => void): () => void {
    return this.#subscriptions.status.add(handler);
  }

  /** Subscribes to gaps. A gap means that events were missed: refetch the data that they may have changed. */
  onGap(handler: (gap: SequenceGap) => void): () => void {
    return this.#subscriptions.gaps.add(handler);
  }

  /** Returns the connection as a flat object, as of now. */
  getConnectionInfo(): ConnectionInfo {
    const { hello, ...connection } = this.#statusOf(this.#driver.state);
    const { isReady, status, reconnectState } = connection;
    const { lastFrameAt } = this.#driver;
    const silentMs = this.environment.now() - lastFrameAt;
    return {
      ...connection,
      connected: isReady || status === 'handshaking',
      gatewayReady: isReady,
      pendingReconnect: reconnectState === 'scheduled',
      lastMessageAt: lastFrameAt || null,
      missedHeartbeats: isReady && hello ? Math.floor(silentMs / hello.policy.tickIntervalMs) : 0,
      serverVersion: hello?.serverVersion ?? null,
      negotiatedProtocol: hello?.protocol ?? null,
    };
  }

  // For the other layers of this library: `owner`, `logger` and `WebSocket`.

  /** @internal Identifies gateway and device; empty without an address. */
  get owner(): string {
    return this.#owner.key;
  }

  /** @internal Receives what callers' functions throw. */
  get logger(): GatewayLogger | undefined {
    return this.#settings.logger;
  }

  /** @internal The class of the sockets. */
  get WebSocket(): WebSocketConstructor {
    return this.#settings.WebSocket ?? globalThis.WebSocket;
  }

  #warnOfToken(): void {
    if (!this.#settings.ignoresToken) return;
    this.logger?.warn('the token in the url is not used: pass it as credentials');
  }

  #createDriver(): Driver {
    return new Driver({
      environment: this.environment,
      settings: () => this.#settings,
      onState: (state) => this.#handleState(state),
      onEffect: (effect) => this.#handleEffect(effect),
      onFrame: (frame) => this.#handleFrame(frame),
    });
  }

  #createRequests(): Requests {
    return new Requests({
      environment: this.environment,
      settings: () => this.#settings,
      owner: () => this.owner,
      availability: () => this.#availability,
      problem: () => this.#driver.state.problem,
      hello: () => this.#owner.hello,
      bufferedAmount: () => this.#driver.bufferedAmount,
      send: (text, method, id) => this.#driver.send(text, method, id),
    });
  }

  get #isReady(): boolean {
    return this.#driver.state.phase.name === 'ready';
  }

  get #availability(): Availability {
    if (this.#driver.isReconnectPending) return 'connecting';
    const { status } = statusOf(this.#driver.state);
    if (status === 'ready' || status === 'disconnected') return status;
    if (status === 'idle') return 'notStarted';
    return isDown(status) ? 'blocked' : 'connecting';
  }

  #statusOf(state: ConnectionState): GatewayStatus {
    return { ...statusOf(state), hello: this.#owner.hello };
  }

  #stop(type: 'disconnect' | 'dispose', code: ClientErrorCode): void {
    this.#unsubscribeSignals?.();
    this.#unsubscribeSignals = null;
    this.#requests.rejectInFlight(code);
    this.#requests.rejectWaiting(code);
    this.#driver.dispatch({ type });
  }

  #handleState(state: ConnectionState): void {
    const { phase } = state;
    const before = this.#status;
    if (phase.name === 'ready' && !before.isReady) {
      this.#owner.hello = readHello(phase.hello);
      this.#compat.forget();
    }
    const connection = this.#statusOf(state);
    if (isEqual(before, connection)) return;
    this.#status = connection;
    this.#store.update({ connection });
    this.#subscriptions.status.emit(connection);
  }

  #handleEffect(effect: ClientEffect): void {
    switch (effect.type) {
      case 'ready':
        return this.#handleReady(effect.hello);
      case 'lost':
        return this.#requests.rejectInFlight('CLIENT_CONNECTION_LOST');
      case 'gaveUp':
        if (!this.#driver.isReconnectPending) this.#requests.rejectWaiting();
        return;
      case 'probe':
        // Any frame proves that the connection works, even an error. The machine reads the time of the last frame.
        return void this.#requests.request('last-heartbeat', {}).catch(() => {});
      case 'dropDeviceToken':
        return void dropDeviceToken(this.#settings);
      case 'repair':
        return this.#repair(effect.problem);
    }
  }

  #handleReady({ auth }: HelloOk): void {
    const { hello } = this.#owner;
    // A status handler called reconnect() or configure(): this socket is about to close.
    if (this.#driver.isReconnectPending || !hello) return;
    const { countsEventsPerConnection } = featuresOf(hello);
    this.#sequence.restart(countsEventsPerConnection ? 1 : undefined);
    const token = asString(auth?.deviceToken);
    if (token) void saveDeviceToken(this.#settings, { token, scopes: hello.scopes });
    this.#requests.flush();
    this.#subscriptions.notifyReady(hello);
  }

  #handleFrame(frame: GatewayFrame): void {
    if (frame.type === 'res') return this.#requests.handleResponse(frame);
    if (!this.#sequence.accept(frame.seq)) return;
    if (frame.event === 'shutdown') {
      const restartExpectedMs = asNumber(asObject(frame.payload)['restartExpectedMs']) ?? null;
      this.#driver.dispatch({ type: 'shutdown', restartExpectedMs });
    }
    // Sessions turn to the gateway's spelling of their keys before they receive the event.
    if (sessionEvent.test(frame.event)) {
      this.sessionKeys.learnFromEvent(asObject(frame.payload));
    }
    this.#subscriptions.notifyEvent(frame);
  }

  #repair(problem: GatewayProblem): void {
    const { onRepair, logger } = this.#settings;
    Promise.resolve(problem)
      .then(onRepair)
      .then(
        () => this.#driver.dispatch({ type: 'repaired', problem }),
        () => logger?.warn('onRepair failed', { code: problem.code }),
      );
  }
}

/** Events that carry the key of their session. */
const sessionEvent = /^(chat|agent|sessions?)\b/;

const isEqual = (a: GatewayStatus, b: GatewayStatus): boolean =>
  (Object.keys(b) as (keyof GatewayStatus)[]).every((field) => Object.is(a[field], b[field]));
