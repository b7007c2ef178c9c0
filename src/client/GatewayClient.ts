import { createStore, type StoreApi } from 'zustand/vanilla';

import { createMemoryTokenStore } from '../core/createMemoryTokenStore.js';
import { browserEnvironment, type GatewayEnvironment } from '../core/environment.js';
import type { ClientErrorCode } from '../core/errorCodes.js';
import { errorName } from '../core/errorName.js';
import { createListeners, type Listeners } from '../core/listeners.js';
import type { GatewayLogger } from '../core/logger.js';
import type { GatewayProblem } from '../core/problem.js';
import { safely } from '../core/safely.js';
import type { GatewayEvent, GatewayEventFrame } from '../protocol/events.js';
import type { EventFrame, GatewayFrame, HelloOk } from '../protocol/frames.js';
import { asNumber, asObject, asString, defined } from '../protocol/json.js';
import type {
  GatewayMethod,
  ParamsOf,
  RequestArgs,
  ResultOf,
  ScopeOf,
  SinceOf,
} from '../protocol/methods.js';
import { canCall } from './can.js';
import { deviceOf, dropDeviceToken, saveDeviceToken } from './connection/deviceTokens.js';
import { Driver, type ClientEffect } from './connection/driver.js';
import { readHello } from './connection/hello.js';
import { initialConnection, isDown, statusOf, type ConnectionState } from './connection/machine.js';
import { createSequence, type Sequence, type SequenceGap } from './events/sequence.js';
import { createMessageCache, type MessageCache } from './messageCache.js';
import type {
  GatewayClientChanges,
  GatewayClientOptions,
  WebSocketConstructor,
} from './options.js';
import { createCompat, type Compat } from './requests/compat.js';
import {
  createRequests,
  readiness,
  type Availability,
  type RequestOptions,
  type Requests,
} from './requests/requests.js';
import {
  needsNewConnection,
  resolveSettings,
  type ClientSettings,
  type GivenOptions,
} from './settings.js';
import type { ConnectionInfo, GatewayHello, GatewayState, GatewayStatus } from './state.js';

/** Options of `requestCompat`. */
export interface CompatOptions<Fallback> extends RequestOptions {
  /** The result on a gateway that does not know the method. Default null. */
  readonly fallback?: Fallback;
}

/** How long `ready()` waits. */
export interface ReadyOptions {
  readonly signal?: AbortSignal;
  /** Default null: no limit. */
  readonly timeoutMs?: number | null;
}

const initialState: GatewayState = {
  connection: { ...statusOf(initialConnection), hello: null },
  messages: {},
};

/**
 * One connection to one gateway, kept up for as long as it is wanted. Made by `createGatewayClient`;
 * does nothing until `connect()`.
 */
export class GatewayClient {
  /** Connection and cached messages, as a zustand store. */
  readonly store: StoreApi<GatewayState> = createStore<GatewayState>(() => initialState);
  /** Clock, random numbers and ids of this client. */
  readonly environment: GatewayEnvironment;
  /** Rows of recently seen sessions. */
  readonly cache: MessageCache;

  /** The hello that handlers were told of. */
  #announced: GatewayHello | null = null;
  /** To whom the hello in the store was said. */
  #helloOwner = '';
  /** The devices that signed in so far, and the place of the one that does, or did last. */
  readonly #devices: string[] = [];
  #deviceAt = 0;
  #options: GivenOptions;
  #settings: ClientSettings;
  #stopSignals: (() => void) | null = null;
  readonly #resolve: (options: GivenOptions) => ClientSettings;
  readonly #driver: Driver;
  readonly #requests: Requests;
  readonly #compat: Compat;
  readonly #sequence: Sequence;
  readonly #events = new Map<string, Listeners<EventFrame>>();
  readonly #ready = this.#listeners<GatewayHello>('onReady');
  readonly #status = this.#listeners<GatewayStatus>('onStatus');
  readonly #gaps = this.#listeners<SequenceGap>('onGap');

  constructor(options: GatewayClientOptions) {
    const environment = { ...browserEnvironment(), ...defined({ ...options.environment }) };
    const context = {
      instanceId: environment.createId(),
      pageOrigin: environment.origin(),
      tokenStore: createMemoryTokenStore(),
    };
    this.environment = environment;
    this.cache = createMessageCache(this.store, environment);
    this.#options = options;
    this.#resolve = (given) => resolveSettings(given, context);
    this.#settings = this.#resolve(options);
    this.#meetDevice();
    this.#sequence = createSequence((gap) => this.#gaps.emit(gap));
    const settings = (): ClientSettings => this.#settings;
    const hello = (): GatewayHello | null => this.#connection.hello;
    this.#driver = new Driver({
      environment,
      settings,
      onState: (state) => this.#publish(state),
      onEffect: (effect) => this.#run(effect),
      onFrame: (frame) => this.#take(frame),
    });
    this.#requests = createRequests({
      environment,
      settings,
      owner: () => this.owner,
      availability: () => this.#availability,
      hello,
      bufferedAmount: () => this.#driver.bufferedAmount,
      send: (text, method, id) => this.#driver.send(text, method, id),
    });
    this.#compat = createCompat({
      hello,
      send: this.#requests.request,
      // Whoever looks at `supports` through the store is told.
      onLearned: () => this.#tell({}),
    });
  }

  /** Where what callers' functions throw is reported; undefined where nobody listens. */
  get logger(): GatewayLogger | undefined {
    return this.#settings.logger;
  }

  /** The class that sockets are made of. */
  get WebSocket(): WebSocketConstructor {
    return this.#settings.WebSocket ?? globalThis.WebSocket;
  }

  /** `ws://host:port` of the gateway, and its path if it has one; empty where the `url` option makes no sense. */
  get gatewayOrigin(): string {
    return this.#settings.url?.origin ?? '';
  }

  /**
   * Which gateway, and as which of the devices so far: what was shown to one owner, or meant for it,
   * is nothing to another. Empty where there is no address.
   */
  get owner(): string {
    return this.gatewayOrigin && `${this.gatewayOrigin} ${this.#deviceAt}`;
  }

  /** Starts, unless started already. Never throws: what goes wrong is in the state. */
  connect(): void {
    this.#stopSignals ??= this.environment.onSignal((signal) =>
      this.#driver.dispatch({ type: 'signal', signal }),
    );
    this.#driver.dispatch({ type: 'connect' });
  }

  /** Closes the connection: status `disconnected`. What is pending rejects with `CLIENT_NOT_CONNECTED`. */
  disconnect(): void {
    this.#stop('disconnect', 'CLIENT_NOT_CONNECTED');
  }

  /** Tries at once, with a fresh retry budget, also where the client had given up. */
  reconnect(): void {
    this.#driver.dispatch({ type: 'reconnect' });
    this.connect();
  }

  /**
   * Lets go of everything: socket, timers, page listeners and handlers. Pending requests reject
   * with `CLIENT_DISPOSED`. A later `connect()` starts afresh.
   */
  dispose(): void {
    this.#stop('dispose', 'CLIENT_DISPOSED');
    for (const listeners of [...this.#events.values(), this.#ready, this.#status, this.#gaps]) {
      listeners.clear();
    }
  }

  /**
   * Takes new options. Another url, device, `clientInfo` or role, other credentials, scopes, caps or protocol
   * versions switch the connection over at once; everything else just applies from now on.
   *
   * Another gateway gets nothing that was meant for the one before, nor is anything sent for another
   * device: what waits rejects with `CLIENT_NOT_CONNECTED`, what was sent with
   * `CLIENT_CONNECTION_LOST`. `ready()` goes on waiting.
   *
   * @example
   * client.configure({ credentials: { token } });
   */
  configure({ url = this.#options.url, ...changes }: GatewayClientChanges): void {
    const { owner } = this;
    const before = this.#settings;
    this.#options = { ...this.#options, ...changes, url };
    this.#settings = this.#resolve(this.#options);
    this.#meetDevice();
    if (!needsNewConnection(before, this.#settings)) return;
    this.#driver.dispatch({ type: 'reconfigured' });
    if (owner === this.owner) return;
    // Nothing that was known to the one before holds.
    this.#requests.rejectOtherOwners();
    this.#compat.forget();
    this.#tell({ messages: {} });
  }

  /**
   * Resolves with the hello of a usable connection.
   *
   * @throws GatewayError `CLIENT_NOT_CONNECTED` at once where none will come by itself,
   *   `CLIENT_TIMEOUT` after `timeoutMs`; the signal's reason on abort.
   */
  ready({ timeoutMs = null, ...options }: ReadyOptions = {}): Promise<GatewayHello> {
    return this.call(readiness, {}, { ...options, timeoutMs, whenDisconnected: 'wait' });
  }

  /**
   * Calls a method. Settles exactly once.
   *
   * Scope and release are type parameters only so that editors show them with the call.
   *
   * @throws GatewayError the gateway's, or one with a `CLIENT_` code; the signal's reason on abort.
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
   * Calls a method that the type map does not know, such as a plugin's.
   *
   * @throws as {@link GatewayClient.request}
   * @example
   * const { celsius } = await client.call<{ celsius: number }>('weather.get', { city: 'Oslo' });
   */
  call<Result = unknown>(
    method: string,
    params?: unknown,
    options?: RequestOptions,
  ): Promise<Result> {
    return this.#requests.request(method, params, options) as Promise<Result>;
  }

  /**
   * Like `request`, but gives `fallback` where this gateway does not know the method. Errors of the
   * call itself still reject.
   *
   * @example
   * const commands = await client.requestCompat('commands.list', {}, { fallback: { commands: [] } });
   */
  requestCompat<M extends GatewayMethod, Fallback = null>(
    method: M,
    params: ParamsOf<M>,
    { fallback = null as Fallback, ...options }: CompatOptions<Fallback> = {},
  ): Promise<ResultOf<M> | Fallback> {
    return this.#compat.request(method, params, fallback, options);
  }

  /** Whether this gateway knows a method; undefined until it is listed or was tried. */
  supports(method: string): boolean | undefined {
    return this.#compat.supports(method);
  }

  /**
   * Whether the scopes that the gateway granted allow a method; undefined before the first hello,
   * for methods whose scope depends on their params (unless to an admin), and for a plugin's.
   * A method that is newer than this version is judged by the methods whose names begin alike.
   */
  can(method: string): boolean | undefined {
    return canCall(method, this.#connection.hello);
  }

  /**
   * Hears events, by name, by several names or all with `*`. Returns the function that stops it.
   *
   * @example
   * const stop = client.on('chat', ({ payload }) => showState(payload.state));
   */
  on(event: '*', handler: (frame: EventFrame) => void): () => void;
  on<E extends GatewayEvent>(
    event: E | readonly E[],
    handler: (frame: GatewayEventFrame<E>) => void,
  ): () => void;
  on(event: string | readonly string[], handler: (frame: never) => void): () => void {
    const names = typeof event === 'string' ? [event] : event;
    // The one place where an event's payload takes the type that its name promises.
    const stops = names.map((name) =>
      this.#listenersOf(name).add(handler as (frame: EventFrame) => void),
    );
    return () => {
      for (const stop of stops) stop();
    };
  }

  /** Hears every hello; if ready, the current one too, in a microtask. */
  onReady(handler: (hello: GatewayHello) => void): () => void {
    const stop = this.#ready.add(handler);
    const { isReady, hello } = this.#connection;
    // One that is about to be announced is heard then.
    let isCurrent = isReady && hello === this.#announced;
    queueMicrotask(() => {
      const now = this.#connection;
      if (!isCurrent || !hello || !now.isReady || hello !== now.hello) return;
      safely(this.logger, 'onReady', () => handler(hello));
    });
    return () => {
      isCurrent = false;
      stop();
    };
  }

  /** Hears every change of the connection. */
  onStatus(handler: (status: GatewayStatus) => void): () => void {
    return this.#status.add(handler);
  }

  /** Hears of events that were missed: what they would have told must be fetched. */
  onGap(handler: (gap: SequenceGap) => void): () => void {
    return this.#gaps.add(handler);
  }

  /** A flat reading of the connection as of now. */
  getConnectionInfo(): ConnectionInfo {
    const { hello, ...connection } = this.#connection;
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

  get #connection(): GatewayStatus {
    return this.store.getState().connection;
  }

  get #availability(): Availability {
    const { isReady, status } = this.#connection;
    if (this.#driver.isReconnectPending) return 'coming';
    if (isReady) return 'ready';
    return isDown(status) ? 'down' : 'coming';
  }

  #stop(type: 'disconnect' | 'dispose', code: ClientErrorCode): void {
    this.#stopSignals?.();
    this.#stopSignals = null;
    this.#requests.rejectSent(code);
    this.#requests.rejectWaiting(code);
    this.#driver.dispatch({ type });
  }

  #publish(state: ConnectionState): void {
    const { phase } = state;
    const before = this.#connection;
    const { owner } = this;
    let hello = this.#helloOwner === owner ? before.hello : null;
    if (phase.name === 'ready' && !before.isReady) {
      hello = readHello(phase.hello);
      this.#helloOwner = owner;
      this.#compat.forget();
    }
    const connection: GatewayStatus = { ...statusOf(state), hello };
    if (isEqual(before, connection)) return;
    this.#tell({ connection });
    this.#status.emit(connection);
  }

  /** A device that comes after there was none makes no difference. */
  #meetDevice(): void {
    const deviceId = deviceOf(this.#settings);
    if (deviceId === undefined) return;
    if (!this.#devices.includes(deviceId)) this.#devices.push(deviceId);
    this.#deviceAt = this.#devices.indexOf(deviceId);
  }

  /** zustand lets a subscriber's throw through: it must not stop anything half-way. */
  #tell(news: Partial<GatewayState>): void {
    safely(this.logger, 'store subscriber', () => this.store.setState(news));
  }

  #run(effect: ClientEffect): void {
    switch (effect.type) {
      case 'ready':
        return this.#start(effect.hello);
      case 'lost':
        return this.#requests.rejectSent('CLIENT_CONNECTION_LOST');
      case 'gaveUp':
        if (!this.#driver.isReconnectPending) this.#requests.rejectWaiting('CLIENT_NOT_CONNECTED');
        return;
      case 'probe':
        // Any frame proves life, an error's too; the machine watches for it.
        return void this.#requests.request('last-heartbeat', {}).catch(() => {});
      case 'dropDeviceToken':
        return void dropDeviceToken(this.#settings);
      case 'repair':
        return this.#repair(effect.problem);
    }
  }

  #start({ auth, protocol }: HelloOk): void {
    // Who heard of it turned away: nothing goes out on it any more.
    if (this.#driver.isReconnectPending) return;
    const { hello } = this.#connection;
    // Protocol 4 counts each connection from 1, protocol 3 all of the gateway process.
    this.#sequence.restart(protocol > 3 ? 1 : undefined);
    const token = asString(auth?.deviceToken);
    if (token) void saveDeviceToken(this.#settings, { token, scopes: hello?.scopes ?? [] });
    this.#requests.flush();
    this.#announced = hello;
    if (hello) this.#ready.emit(hello);
  }

  #take(frame: GatewayFrame): void {
    if (frame.type === 'res') return this.#requests.settle(frame);
    if (!this.#sequence.accept(frame.seq)) return;
    if (frame.event === 'shutdown') {
      const restartExpectedMs = asNumber(asObject(frame.payload)['restartExpectedMs']) ?? null;
      this.#driver.dispatch({ type: 'shutdown', restartExpectedMs });
    }
    this.#events.get(frame.event)?.emit(frame);
    this.#events.get('*')?.emit(frame);
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

  #listenersOf(name: string): Listeners<EventFrame> {
    let listeners = this.#events.get(name);
    if (!listeners) this.#events.set(name, (listeners = this.#listeners(`${name} handler`)));
    return listeners;
  }

  #listeners<T>(what: string): Listeners<T> {
    return createListeners<T>((error) =>
      this.#settings.logger?.warn(`${what} threw`, { error: errorName(error) }),
    );
  }
}

const isEqual = (a: GatewayStatus, b: GatewayStatus): boolean =>
  (Object.keys(b) as (keyof GatewayStatus)[]).every((field) => Object.is(a[field], b[field]));
