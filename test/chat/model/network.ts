import type { JsonObject } from '../../../src/protocol/frames.js';
import {
  createVirtualWorld,
  type SentFrame,
  type VirtualSocket,
  type VirtualWorld,
} from '../../client/model/virtualWorld.js';
import type { Dialect } from './dialects.js';
import { createModelGateway, sessionKey, type ModelGateway } from './modelGateway.js';

/** A modelled gateway behind a connection that holds every frame until the schedule moves it. */
export interface Network {
  readonly world: VirtualWorld;
  readonly gateway: ModelGateway;
  /** The gateway handles requests. The result of a slow history is held back until it is released. */
  serve(count: number, isSlow: boolean): void;
  releaseHistories(): void;
  /** The client reads frames. */
  deliver(count: number): Promise<void>;
  /** The gateway drops the next event that it may drop for a slow client. */
  lose(): void;
  /** The gateway is busy: it rejects the next subscription or history. */
  reject(): void;
  /** The gateway sends its last event again. */
  repeat(): void;
  cut(code: number): void;
  /** The gateway restarts. Its port is closed meanwhile. */
  restart(): Promise<void>;
  tick(): void;
  /** Whether the connection receives the events of all sessions and the records of this one. */
  isSubscribed(): boolean;
  /** Whether no frame is under way, except those held back. */
  isIdle(): boolean;
}

interface Connection {
  readonly socket: VirtualSocket;
  readonly requests: SentFrame[];
  readonly frames: JsonObject[];
  readonly heldBack: JsonObject[];
  isReady: boolean;
  hasSessions: boolean;
  hasMessages: boolean;
  seq: number;
  /** Runs of which the connection had the whole text, so that later deltas add to it. */
  readonly baselines: Set<unknown>;
}

/** 2026.9.6 restarts in 4.8 to 6.5 s. */
const restartMs = 5_000;

/** Up to 2026.4 these events are not numbered. */
const unnumbered = new Set(['session.message', 'sessions.changed']);

const mayReject = new Set(['sessions.subscribe', 'sessions.messages.subscribe', 'chat.history']);

export function createNetwork(dialect: Dialect): Network {
  /** The newest connection. Earlier ones are closed. */
  let connection: Connection | undefined;
  let processSeq = 0;
  let isUp = true;
  let isLosing = false;
  let isRejecting = false;
  let last: { readonly event: string; readonly payload: JsonObject } | undefined;
  const isProtocol3 = dialect.protocol === 3;

  const world = createVirtualWorld([0.5], {
    onSocket(socket) {
      connection = {
        socket,
        requests: [],
        frames: [],
        heldBack: [],
        isReady: false,
        hasSessions: false,
        hasMessages: false,
        seq: 0,
        baselines: new Set(),
      };
      queueMicrotask(() => {
        if (!isUp) return socket.close(1006);
        socket.open();
        const payload = { nonce: 'nonce', ts: world.now };
        socket.receive({ type: 'event', event: 'connect.challenge', payload });
      });
    },
    onSend(socket, frame) {
      if (socket !== connection?.socket) return;
      if (frame.method === 'connect') queueMicrotask(() => sendHello(socket, frame.id));
      else connection.requests.push(frame);
    },
  });

  const gateway = createModelGateway({ dialect, now: () => world.now, emit });

  function sendHello(socket: VirtualSocket, id: string): void {
    if (socket !== connection?.socket) return;
    connection.isReady = true;
    last = undefined;
    connection.seq = 1;
    processSeq += 1;
    socket.receive({
      type: 'res',
      id,
      ok: true,
      payload: {
        type: 'hello-ok',
        protocol: dialect.protocol,
        server: {
          version: dialect.version,
          connId: `conn-${world.sockets.length}`,
          ...(dialect.isExplicit && { bootId: gateway.bootId }),
        },
        features: { methods: ['chat.send', 'chat.history', 'chat.abort'], events: ['chat'] },
        snapshot: {
          uptimeMs: world.now - gateway.startedAt,
          sessionDefaults: { mainSessionKey: sessionKey, defaultAgentId: 'main' },
        },
        auth: { role: 'operator', scopes: ['operator.read', 'operator.write', 'operator.admin'] },
        policy: { maxPayload: 1e6, maxBufferedBytes: 1e6, tickIntervalMs: 30_000 },
      },
    });
    const seq = isProtocol3 ? processSeq : connection.seq;
    socket.receive({ type: 'event', event: 'health', payload: {}, seq });
  }

  function emit(event: string, payload: JsonObject): void {
    const isNumbered = !isProtocol3 || !unnumbered.has(event);
    if (isNumbered) processSeq += 1;
    last = { event, payload };
    if (!connection?.isReady) return;
    if (event === 'session.message' && !connection.hasMessages) return;
    if (event === 'sessions.changed' && !connection.hasSessions) return;
    if (isNumbered) connection.seq += 1;
    const mayDrop = isProtocol3 ? payload['state'] === 'delta' : true;
    if (isLosing && mayDrop) {
      isLosing = false;
      return;
    }
    const seq = isProtocol3 ? processSeq : connection.seq;
    const sent = event === 'chat' ? withoutKnownText(connection, payload) : payload;
    connection.frames.push({ type: 'event', event, payload: sent, ...(isNumbered && { seq }) });
  }

  /** As announced for 2026.9.7: the first delta of a run has the whole text, later ones only new text. */
  function withoutKnownText({ baselines }: Connection, payload: JsonObject): JsonObject {
    const { message: _wholeText, ...delta } = payload;
    if (dialect.deltas !== 'append' || payload['state'] !== 'delta') return payload;
    if (baselines.has(payload['runId'])) return delta;
    baselines.add(payload['runId']);
    return payload;
  }

  function handleRequest(to: Connection, { id, method, params }: SentFrame, isSlow: boolean): void {
    if (isRejecting && mayReject.has(method)) {
      isRejecting = false;
      const error = { code: 'UNAVAILABLE', message: 'busy', retryable: true, retryAfterMs: 700 };
      return void to.frames.push({ type: 'res', id, ok: false, error });
    }
    if (method === 'sessions.subscribe') to.hasSessions = dialect.hasIds;
    if (method === 'sessions.messages.subscribe') to.hasMessages = dialect.hasIds;
    if (method === 'sessions.messages.unsubscribe') {
      to.hasMessages = false;
      to.baselines.clear();
    }
    const result = gateway.handleRequest(method, params as JsonObject);
    const frame: JsonObject = result.ok
      ? { type: 'res', id, ok: true, payload: result.payload }
      : { type: 'res', id, ok: false, error: result.error };
    (isSlow && method === 'chat.history' ? to.heldBack : to.frames).push(frame);
    if (result.ok) result.after?.();
  }

  function cut(code: number): void {
    const gone = connection;
    connection = undefined;
    gone?.socket.close(code);
  }

  return {
    world,
    gateway,
    serve(count, isSlow) {
      const to = connection;
      for (const request of to?.requests.splice(0, count) ?? [])
        if (to) handleRequest(to, request, isSlow);
    },
    releaseHistories() {
      connection?.frames.push(...connection.heldBack.splice(0));
    },
    async deliver(count) {
      const from = connection;
      for (const frame of from?.frames.splice(0, count) ?? []) {
        from?.socket.receive(frame);
        // Each frame is a task of its own.
        await world.settle();
      }
    },
    lose() {
      isLosing = true;
    },
    reject() {
      isRejecting = true;
    },
    repeat() {
      if (last) emit(last.event, last.payload);
    },
    cut,
    async restart() {
      isUp = false;
      cut(1012);
      await world.pass(restartMs);
      gateway.restart();
      isUp = true;
    },
    tick() {
      emit('tick', { ts: world.now });
    },
    isSubscribed: () =>
      !dialect.hasIds || (connection?.hasMessages === true && connection.hasSessions),
    isIdle: () => !connection || connection.requests.length + connection.frames.length === 0,
  };
}
