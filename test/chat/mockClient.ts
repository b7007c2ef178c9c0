import type { ChatClient } from 'openclaw-react/chat';
import {
  GatewayError,
  type CachedMessages,
  type EnvironmentSignal,
  type GatewayHello,
  type GatewayState,
  type GatewayStatus,
} from 'openclaw-react/client';

import { createSessionKeys } from '../../src/client/sessionKeys.js';
import type { JsonObject } from '../../src/protocol/frames.js';
import { asObject } from '../../src/protocol/json.js';

type Method = (params: JsonObject) => unknown;

export interface MockClientOptions {
  readonly version?: string;
  readonly protocol?: number;
  readonly bootId?: string | undefined;
  readonly policy?: Partial<GatewayHello['policy']>;
  readonly methods?: Record<string, Method>;
}

/** A client without a connection. The test returns the results of its calls and emits its events. */
export interface MockClient extends ChatClient {
  readonly calls: { readonly method: string; readonly params: JsonObject }[];
  /** The results of methods. A throw rejects; a promise may stay pending. */
  readonly methods: Record<string, Method>;
  connect(hello?: { bootId?: string }): void;
  disconnect(): void;
  emit(event: string, payload: JsonObject): void;
  gap(): void;
  /** Another value is another gateway or device. */
  owner: string;
  /** Applies from the next hello on. */
  defaultAgent: string;
  signal(signal: EnvironmentSignal): void;
  isVisible: boolean;
  /** How many handlers are registered. */
  handlers(): number;
  callsOf(method: string): readonly JsonObject[];
}

const add = <T>(handlers: Set<T>, handler: T): (() => void) => {
  handlers.add(handler);
  return () => handlers.delete(handler);
};

export function createMockClient(options: MockClientOptions = {}): MockClient {
  const cache = new Map<string, CachedMessages>();
  const events = new Set<{
    names: readonly string[];
    handler: (frame: { event: string; payload: JsonObject }) => void;
  }>();
  const ready = new Set<(hello: GatewayHello) => void>();
  const statuses = new Set<(status: GatewayStatus) => void>();
  const gaps = new Set<() => void>();
  const signals = new Set<(signal: EnvironmentSignal) => void>();
  let ids = 0;
  let connection: GatewayStatus = {
    status: 'connecting',
    isReady: false,
    reconnectState: 'idle',
    reconnectAttempts: 0,
    nextRetryAt: null,
    problem: null,
    lastConnectedAt: null,
    hello: null,
  };

  const set = (change: Partial<GatewayStatus>): void => {
    connection = { ...connection, ...change };
    for (const handler of statuses) handler(connection);
  };

  const hello = (bootId: string | undefined): GatewayHello => ({
    serverVersion: options.version ?? '2026.9.6',
    protocol: options.protocol ?? 4,
    connId: 'conn',
    bootId,
    methods: [],
    events: [],
    role: 'operator',
    scopes: ['operator.read', 'operator.write'],
    policy: {
      maxPayload: 1_000_000,
      maxBufferedBytes: 1_000_000,
      tickIntervalMs: 30_000,
      ...options.policy,
    },
    snapshot: { sessionDefaults: { defaultAgentId: client.defaultAgent } },
    mainSessionKey: `agent:${client.defaultAgent}:main`,
  });

  const client: MockClient = {
    calls: [],
    methods: {
      'sessions.subscribe': () => ({ subscribed: true }),
      'sessions.messages.subscribe': ({ key }) => ({ subscribed: true, key }),
      'sessions.messages.unsubscribe': () => ({}),
      'chat.history': () => ({ messages: [], sessionId: 's1' }),
      'chat.send': ({ idempotencyKey }) => ({ runId: idempotencyKey, status: 'started' }),
      'chat.abort': ({ runId }) => ({ ok: true, aborted: true, runIds: [runId ?? 'all'] }),
      ...options.methods,
    },
    isVisible: true,
    defaultAgent: 'main',
    owner: 'ws://one:1',
    store: {
      getState: (): GatewayState => ({ connection, messages: Object.fromEntries(cache) }),
    },
    environment: {
      now: () => Date.now(),
      setTimeout: (callback, delayMs) => setTimeout(callback, delayMs),
      clearTimeout: (timer) => clearTimeout(timer as NodeJS.Timeout),
      random: () => 0.5,
      createId: () => `id-${++ids}`,
      isVisible: () => client.isVisible,
      origin: () => undefined,
      onSignal: (listener) => add(signals, listener),
    },
    sessionKeys: createSessionKeys({
      owner: () => client.owner,
      hello: () => connection.hello,
      onThrow(error) {
        throw error;
      },
    }),
    cache: {
      get: (key) => cache.get(key),
      set: (key, messages) => void cache.set(key, { messages, updatedAt: Date.now() }),
    },
    async call<Result>(method: string, params: JsonObject = {}): Promise<Result> {
      if (!connection.isReady) throw notConnected();
      client.calls.push({ method, params });
      const handle = client.methods[method];
      if (!handle)
        throw new GatewayError({
          code: 'INVALID_REQUEST',
          message: `unknown method: ${method}`,
          sent: true,
        });
      return handle(params) as Result;
    },
    async requestCompat(method, params) {
      try {
        return await client.call(method, params);
      } catch (error) {
        if (isUnknownMethod(error)) return null;
        throw error;
      }
    },
    supports: () => undefined,
    on: (names, handler) => add(events, { names, handler }),
    onReady(handler) {
      const known = connection.isReady ? connection.hello : null;
      if (known) queueMicrotask(() => ready.has(handler) && handler(known));
      return add(ready, handler);
    },
    onStatus: (handler) => add(statuses, handler),
    onGap: (handler) => add(gaps, handler),
    connect({ bootId } = {}) {
      const next = hello(bootId ?? ('bootId' in options ? options.bootId : 'boot-1'));
      set({ status: 'ready', isReady: true, hello: next, lastConnectedAt: Date.now() });
      for (const handler of ready) handler(next);
    },
    disconnect: () => set({ status: 'reconnecting', isReady: false }),
    emit(event, payload) {
      client.sessionKeys.learnFromEvent(asObject(payload));
      for (const { names, handler } of events) {
        if (names.includes(event)) handler({ event, payload });
      }
    },
    gap: () => gaps.forEach((handler) => handler()),
    signal: (name) => signals.forEach((handler) => handler(name)),
    handlers: () => events.size + ready.size + statuses.size + gaps.size + signals.size,
    callsOf: (method) =>
      client.calls.flatMap((call) => (call.method === method ? [call.params] : [])),
  };
  return client;
}

/** The scopes of the mock include no admin: see `createCompat`. */
const isUnknownMethod = (error: unknown): boolean =>
  GatewayError.is(error) && /^unknown method: |^missing scope: operator.admin$/.test(error.message);

const notConnected = (): GatewayError =>
  new GatewayError({ code: 'CLIENT_DISCONNECTED', message: 'not connected' });

/** The connection dropped after the request was sent: the gateway may have handled it. */
export const lostConnection = (): GatewayError =>
  new GatewayError({
    code: 'CLIENT_CONNECTION_LOST',
    message: 'connection lost',
    sent: true,
    retryable: true,
  });
