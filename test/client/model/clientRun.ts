import { getEventListeners } from 'node:events';

import {
  createGatewayClient,
  GatewayError,
  type ErrorShape,
  type GatewayClient,
  type GatewayStatus,
  type HelloOk,
  type RequestOptions,
} from 'openclaw-react/client';

import { hello as anyHello } from '../connection/machine.js';
import type { Action, Answer, ClientSchedule, RequestChoice } from './clientSchedule.js';
import { createVirtualWorld, type SentFrame, type VirtualSocket } from './virtualWorld.js';

/** A request or a `ready()`, and its outcome. */
export interface Asked {
  /** In the params, so that frames name their caller. */
  readonly name: string;
  readonly isRequest: boolean;
  /** The gateway that it was meant for. */
  readonly gateway: string;
  readonly signal: AbortSignal;
  settled: 'result' | 'error' | 'aborted' | null;
  /** Whether a callback was called after that. */
  isDisturbed: boolean;
  value: unknown;
}

export type Cause = 'user' | 'repair' | 'world';

export interface ClientRun {
  readonly schedule: ClientSchedule;
  readonly sockets: readonly VirtualSocket[];
  readonly openedBy: ReadonlyMap<VirtualSocket, Cause>;
  readonly statuses: readonly {
    readonly at: number;
    readonly by: Cause;
    readonly status: GatewayStatus;
    readonly socket: VirtualSocket | undefined;
  }[];
  readonly asked: readonly Asked[];
  /** The frames that were sent, and whether their request had settled by then. */
  readonly requestFrames: readonly {
    readonly socket: VirtualSocket;
    readonly caller: Asked;
    readonly wasSettled: boolean;
  }[];
  /** Requests that were pending although their socket had ended. */
  readonly hanging: ReadonlySet<string>;
  /** Nonce of the challenge that each socket delivered first. */
  readonly nonces: ReadonlyMap<VirtualSocket, string>;
  /** Sockets whose hello was delivered after their connect frame. */
  readonly helloSockets: ReadonlySet<VirtualSocket>;
  /** The time that each socket's gateway named last for a reconnect; null revokes it. */
  readonly hints: ReadonlyMap<VirtualSocket, number | null>;
  /** Timers, listeners and sockets after `dispose()`. */
  readonly leftovers: readonly {
    readonly timers: number;
    readonly listeners: number;
    readonly sockets: number;
    readonly abortListeners: number;
  }[];
  /** Everything that an app, a log or a trace could show. */
  readonly observable: string;
}

export const urls = {
  a: 'ws://127.0.0.1:1/?token=planted-url',
  b: 'ws://127.0.0.1:1/b?token=planted-url',
};

/** Performs a schedule with a client, and returns what happened. */
export async function runClient(schedule: ClientSchedule): Promise<ClientRun> {
  const statuses: ClientRun['statuses'][number][] = [];
  const asked: Asked[] = [];
  const requestFrames: ClientRun['requestFrames'][number][] = [];
  const openedBy = new Map<VirtualSocket, Cause>();
  const nonces = new Map<VirtualSocket, string>();
  const helloSockets = new Set<VirtualSocket>();
  const hanging = new Set<string>();
  const rejected = new Set<VirtualSocket>();
  const hints = new Map<VirtualSocket, number | null>();
  const leftovers: ClientRun['leftovers'][number][] = [];
  const seen: unknown[] = [];
  const aborts: AbortController[] = [];
  const signings: {
    readonly payload: string;
    resolve(signature: string): void;
    reject(error: Error): void;
  }[] = [];
  const repairs: (() => void)[] = [];
  let token = 'planted-1';
  let cause: Cause = 'world';

  const world = createVirtualWorld(schedule.randoms, {
    onSocket: (socket) => void openedBy.set(socket, cause),
    onSend(socket, frame) {
      const caller = asked.find(({ name }) => name === nameIn(frame));
      if (caller) requestFrames.push({ socket, caller, wasSettled: caller.settled !== null });
    },
  });

  const client: GatewayClient = createGatewayClient({
    url: urls.a,
    WebSocket: world.WebSocket,
    environment: world.environment,
    reconnect: schedule.policy,
    credentials: schedule.canRefresh ? () => ({ token }) : { token },
    signer: {
      deviceId: 'd',
      publicKey: 'p',
      sign: (payload) =>
        new Promise((resolve, onReject) => {
          signings.push({ payload, resolve, reject: onReject });
        }),
    },
    ...(schedule.canRepair && {
      onRepair: () => new Promise<void>((resolve) => void repairs.push(resolve)),
    }),
    logger: {
      warn: (...line) => void seen.push(line),
    },
    onFrame: (trace) => void seen.push(trace),
  });
  client.onStatus(record);
  client.onReady((hello) => void seen.push(hello));

  function record(status: GatewayStatus): void {
    seen.push(status);
    statuses.push({ at: world.now, by: cause, status, socket: world.sockets.at(-1) });
  }

  function by(who: Cause, run: () => void): void {
    cause = who;
    run();
    cause = 'world';
  }

  function ask(isRequest: boolean, run: (signal: AbortSignal) => Promise<unknown>): void {
    const abort = new AbortController();
    const entry: Asked = {
      name: `asked ${asked.length}`,
      isRequest,
      gateway: client.gatewayOrigin,
      signal: abort.signal,
      settled: null,
      isDisturbed: false,
      value: undefined,
    };
    asked.push(entry);
    aborts.push(abort);
    const settle = (settled: NonNullable<Asked['settled']>, value: unknown): void => {
      // Twice would show as a method that has two ends.
      entry.settled = entry.settled === null ? settled : entry.settled;
      entry.value = value;
    };
    run(abort.signal).then(
      (value) => settle('result', value),
      (error: unknown) => {
        seen.push(describe(error));
        settle(GatewayError.is(error) ? 'error' : 'aborted', error);
      },
    );
  }

  function request({ timeoutMs, whenDisconnected, expectFinal, isCompat }: RequestChoice): void {
    const name = `asked ${asked.length}`;
    ask(true, (signal) => {
      const options: RequestOptions = {
        signal,
        expectFinal,
        onAccepted: () => {
          const caller = asked.find((other) => other.name === name);
          if (caller?.settled) caller.isDisturbed = true;
        },
        ...(timeoutMs !== undefined && { timeoutMs }),
        ...(whenDisconnected && { whenDisconnected }),
      };
      return isCompat
        ? client.requestCompat(sharedMethod, { name }, options)
        : client.call('plugin.own', { name }, options);
    });
  }

  const socketOf = (age: number): VirtualSocket | undefined => world.sockets.at(-1 - age);

  const connectId = (socket: VirtualSocket | undefined): string | undefined =>
    socket?.sent.find(({ method }) => method === 'connect')?.id;

  function challenge(socket: VirtualSocket | undefined): void {
    if (!socket) return;
    const nonce = `nonce-${world.sockets.indexOf(socket)}`;
    if (socket.isUsed && !nonces.has(socket)) nonces.set(socket, nonce);
    socket.receive({
      type: 'event',
      event: 'connect.challenge',
      payload: { nonce, ts: world.now },
    });
  }

  function greet(socket: VirtualSocket | undefined, hello: HelloOk | null): void {
    const id = connectId(socket);
    if (socket === undefined || id === undefined) return;
    helloSockets.add(socket);
    socket.receive({ type: 'res', id, ok: true, payload: hello });
    if (client.store.getState().connection.isReady) hints.set(socket, null);
  }

  function reject(socket: VirtualSocket | undefined, error: ErrorShape): void {
    if (!socket || client.store.getState().connection.isReady) return;
    // The first rejection of a socket is the one that counts.
    const isHeard = socket.isUsed && connectId(socket) !== undefined && !rejected.has(socket);
    rejected.add(socket);
    const retryAfterMs = hintIn(error);
    if (isHeard && retryAfterMs !== undefined) hints.set(socket, world.now + retryAfterMs);
    socket.receive({ type: 'res', id: connectId(socket) ?? 'invalid', ok: false, error });
  }

  function answer(socket: VirtualSocket | undefined, nth: number, as: Answer): void {
    const frames = socket?.sent.filter(({ method }) => method !== 'connect') ?? [];
    const frame = frames.at(-1 - nth);
    if (!frame) return;
    const { id } = frame;
    if (as === 'error') {
      const error = { code: 'INVALID_REQUEST', message: 'no' };
      return socket?.receive({ type: 'res', id, ok: false, error });
    }
    if (as === 'unknown method') {
      const error = { code: 'INVALID_REQUEST', message: `unknown method: ${frame.method}` };
      return socket?.receive({ type: 'res', id, ok: false, error });
    }
    const payload = as === 'accepted' ? { status: 'accepted' } : { answerTo: nameIn(frame) };
    socket?.receive({ type: 'res', id, ok: true, payload });
  }

  async function reachConnect(): Promise<void> {
    socketOf(0)?.open();
    challenge(socketOf(0));
    await world.settle();
    signings.at(-1)?.resolve('s');
    await world.settle();
  }

  async function perform(action: Action): Promise<void> {
    switch (action.does) {
      case 'call':
        by('user', () => client[action.call]());
        if (action.call !== 'dispose') return;
        leftovers.push({
          ...world.leftovers,
          sockets: world.sockets.filter(({ isUsed }) => isUsed).length,
          abortListeners: aborts.flatMap(({ signal }) => getEventListeners(signal, 'abort')).length,
        });
        client.onStatus(record);
        return;
      case 'configure':
        token = action.token;
        if (schedule.canRefresh) return;
        return by('user', () => client.configure({ credentials: { token } }));
      case 'turn':
        return by('user', () => client.configure({ url: urls[action.to] }));
      case 'request':
        return request(action.options);
      case 'ready': {
        const { timeoutMs } = action;
        return ask(false, (signal) =>
          client.ready({ signal, ...(timeoutMs !== undefined && { timeoutMs }) }),
        );
      }
      case 'abort':
        return aborts.at(-1 - action.nth)?.abort();
      case 'open':
        return socketOf(action.age)?.open();
      case 'challenge':
        return challenge(socketOf(action.age));
      case 'sign': {
        const signing = signings.at(-1 - action.nth);
        // The payload has the token in it.
        return action.isOk ? signing?.resolve('s') : signing?.reject(new Error(signing.payload));
      }
      case 'hello':
        return greet(socketOf(action.age), action.hello);
      case 'stray':
        return socketOf(0)?.receive({ type: 'res', id: 'stray', ok: true, payload: anyHello });
      case 'reject':
        await reachConnect();
        reject(socketOf(0), action.error);
        if (action.close !== null) socketOf(0)?.close(action.close);
        return;
      case 'close':
        return socketOf(action.age)?.close(action.code);
      case 'answer':
        return answer(socketOf(action.age), action.nth, action.as);
      case 'shutdown': {
        const { restartExpectedMs } = action;
        const socket = socketOf(0);
        const notBefore = restartExpectedMs === null ? null : world.now + restartExpectedMs;
        if (socket && client.store.getState().connection.isReady) hints.set(socket, notBefore);
        const payload = { reason: 'restart', restartExpectedMs };
        return socket?.receive({ type: 'event', event: 'shutdown', payload });
      }
      case 'event':
        return socketOf(0)?.receive(action.text);
      case 'reachReady':
        await reachConnect();
        return greet(socketOf(0), action.hello);
      case 'repair': {
        const repair = repairs.shift();
        if (!repair) return;
        cause = 'repair';
        repair();
        await world.settle();
        cause = 'world';
        return;
      }
      case 'signal':
        return world.signal(action.signal);
      case 'pass':
        return world.pass(action.ms);
      case 'sleep':
        world.sleep(action.ms);
        if (action.wokenBy) world.signal(action.wokenBy);
        return world.pass(0);
    }
  }

  by('user', () => client.connect());
  for (const action of schedule.actions) {
    await perform(action);
    await world.settle();
    seen.push(client.getConnectionInfo());
    for (const { socket, caller } of requestFrames) {
      if (caller.settled === null && !socket.isUsed) hanging.add(caller.name);
    }
  }
  await perform({ does: 'call', call: 'dispose' });
  await world.settle();
  return {
    schedule,
    sockets: world.sockets,
    openedBy,
    statuses,
    asked,
    requestFrames,
    hanging,
    nonces,
    helloSockets,
    hints,
    leftovers,
    observable: JSON.stringify(seen),
  };
}

const sharedMethod = 'plugin.shared';

const nameIn = ({ params }: SentFrame): unknown => (params as { name?: unknown }).name;

function describe(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { message, stack } = error;
  return { ...Object.fromEntries(Object.entries(error)), message, stack };
}

function hintIn({ retryAfterMs, details }: ErrorShape): number | undefined {
  const inside = details as { retryAfterMs?: number; code?: string } | undefined;
  const implied = inside?.code === 'AUTH_RATE_LIMITED' ? 30_000 : undefined;
  return retryAfterMs ?? inside?.retryAfterMs ?? implied;
}
