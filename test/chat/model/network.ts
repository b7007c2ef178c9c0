import type { JsonObject } from '../../../src/protocol/frames.js';
import {
  createVirtualWorld,
  type SentFrame,
  type VirtualSocket,
  type VirtualWorld,
} from '../../client/model/virtualWorld.js';
import type { Dialect } from './dialects.js';
import { createModelGateway, sessionKey, type ModelGateway } from './modelGateway.js';

/** A modelled gateway at the end of a line on which every frame waits to be moved on. */
export interface Network {
  readonly world: VirtualWorld;
  readonly gateway: ModelGateway;
  /** The gateway reads requests; a slow history is answered only when it is released. */
  serve(count: number, isSlow: boolean): void;
  release(): void;
  /** The client reads frames. */
  deliver(count: number): Promise<void>;
  /** The gateway drops the next event that it may drop for a slow client. */
  lose(): void;
  /** The gateway says its last event again. */
  repeat(): void;
  cut(code: number): void;
  /** The gateway goes, and its port is closed for as long as a restart takes. */
  restart(): Promise<void>;
  tick(): void;
  /** Whether nothing is on its way, but what is held back. */
  isIdle(): boolean;
}

interface Line {
  readonly socket: VirtualSocket;
  readonly requests: SentFrame[];
  readonly frames: JsonObject[];
  readonly held: JsonObject[];
  isReady: boolean;
  hasSessions: boolean;
  hasMessages: boolean;
  seq: number;
}

/** 2026.9.6 is back after 4.8 to 6.5 s. */
const restartMs = 5_000;

/** Up to 2026.4 rows and session changes have no number of their own. */
const unnumbered = new Set(['session.message', 'sessions.changed']);

export function createNetwork(dialect: Dialect): Network {
  /** The newest connection; the others are gone. */
  let line: Line | undefined;
  let processSeq = 0;
  let isUp = true;
  let isLosing = false;
  let last: { readonly event: string; readonly payload: JsonObject } | undefined;
  const isWire3 = dialect.protocol === 3;

  const world = createVirtualWorld([0.5], {
    onSocket(socket) {
      line = {
        socket,
        requests: [],
        frames: [],
        held: [],
        isReady: false,
        hasSessions: false,
        hasMessages: false,
        seq: 0,
      };
      queueMicrotask(() => {
        if (!isUp) return socket.close(1006);
        socket.open();
        const payload = { nonce: 'nonce', ts: world.now };
        socket.receive({ type: 'event', event: 'connect.challenge', payload });
      });
    },
    onSend(socket, frame) {
      if (socket !== line?.socket) return;
      if (frame.method === 'connect') queueMicrotask(() => greet(socket, frame.id));
      else line.requests.push(frame);
    },
  });

  const gateway = createModelGateway({ dialect, now: () => world.now, emit });

  function greet(socket: VirtualSocket, id: string): void {
    if (socket !== line?.socket) return;
    line.isReady = true;
    last = undefined;
    line.seq = 1;
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
    const seq = isWire3 ? processSeq : line.seq;
    socket.receive({ type: 'event', event: 'health', payload: {}, seq });
  }

  function emit(event: string, payload: JsonObject): void {
    const isNumbered = !isWire3 || !unnumbered.has(event);
    if (isNumbered) processSeq += 1;
    last = { event, payload };
    if (!line?.isReady) return;
    if (event === 'session.message' && !line.hasMessages) return;
    if (event === 'sessions.changed' && !line.hasSessions) return;
    if (isNumbered) line.seq += 1;
    const mayDrop = isWire3 ? payload['state'] === 'delta' : true;
    if (isLosing && mayDrop) {
      isLosing = false;
      return;
    }
    const seq = isWire3 ? processSeq : line.seq;
    line.frames.push({ type: 'event', event, payload, ...(isNumbered && { seq }) });
  }

  function answer(to: Line, { id, method, params }: SentFrame, isSlow: boolean): void {
    if (method === 'sessions.subscribe') to.hasSessions = dialect.hasIds;
    if (method === 'sessions.messages.subscribe') to.hasMessages = dialect.hasIds;
    const said = gateway.answer(method, params as JsonObject);
    const frame: JsonObject = said.ok
      ? { type: 'res', id, ok: true, payload: said.payload }
      : { type: 'res', id, ok: false, error: said.error };
    (isSlow && method === 'chat.history' ? to.held : to.frames).push(frame);
    if (said.ok) said.after?.();
  }

  function cut(code: number): void {
    const gone = line;
    line = undefined;
    gone?.socket.close(code);
  }

  return {
    world,
    gateway,
    serve(count, isSlow) {
      const to = line;
      for (const request of to?.requests.splice(0, count) ?? [])
        if (to) answer(to, request, isSlow);
    },
    release() {
      line?.frames.push(...line.held.splice(0));
    },
    async deliver(count) {
      const from = line;
      for (const frame of from?.frames.splice(0, count) ?? []) {
        from?.socket.receive(frame);
        // Each frame is a task of its own.
        await world.settle();
      }
    },
    lose() {
      isLosing = true;
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
    isIdle: () => !line || line.requests.length + line.frames.length === 0,
  };
}
