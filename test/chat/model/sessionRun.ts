import { getChatSession, type ChatMessage, type ChatSessionState } from 'openclaw-react/chat';
import { createGatewayClient } from 'openclaw-react/client';

import type { JsonObject } from '../../../src/protocol/frames.js';
import type { Dialect } from './dialects.js';
import { sessionKey, type ModelGateway } from './modelGateway.js';
import { createNetwork } from './network.js';
import type { Action } from './schedule.js';

/** A message that the user sent. */
export interface Sent {
  readonly text: string;
  settled: 'resolved' | 'rejected' | null;
}

/** The course and the result of a schedule. */
export interface SessionRun {
  readonly dialect: Dialect;
  readonly gateway: ModelGateway;
  /** All snapshots, oldest first. */
  readonly snapshots: readonly Snapshot[];
  /** The gateway's records at the end, and the last snapshot. */
  readonly records: readonly JsonObject[];
  readonly final: ChatSessionState;
  readonly sent: readonly Sent[];
  /** Texts that the user discarded, and those that the user sent again after a failure. */
  readonly discarded: readonly string[];
  readonly retried: readonly string[];
  /** Whether the gateway announced the records of the session at the end. */
  readonly isSubscribed: boolean;
  /** Timers and page listeners after the session was released and the client disposed. */
  readonly leftovers: { readonly timers: number; readonly listeners: number };
}

/** A snapshot of the session, and what the user had done by then. */
export interface Snapshot {
  readonly state: ChatSessionState;
  /** How many messages the user had sent, and the texts of those that were withdrawn since. */
  readonly sentCount: number;
  readonly withdrawn: readonly string[];
  /** How often the session had been reset, or lost with its gateway process. */
  readonly resets: number;
}

/** Runs a schedule, then finishes all that is under way. */
export async function runSchedule(
  dialect: Dialect,
  schedule: readonly Action[],
): Promise<SessionRun> {
  const network = createNetwork(dialect);
  const { world, gateway } = network;
  const snapshots: Snapshot[] = [];
  const sent: Sent[] = [];
  const discarded: string[] = [];
  const retried: string[] = [];
  let resets = 0;
  let restarts = 0;
  let others = 0;

  const client = createGatewayClient({
    url: 'ws://127.0.0.1:1',
    WebSocket: world.WebSocket,
    environment: world.environment,
  });
  const session = getChatSession(client, sessionKey);
  session.subscribe(() => {
    const cancelled = gateway.inputs.filter(({ state }) => state === 'cancelled');
    snapshots.push({
      state: session.getState(),
      sentCount: sent.length,
      withdrawn: [...discarded, ...cancelled.map(({ text }) => text)],
      resets: resets + restarts,
    });
  });
  let release: (() => void) | undefined = session.retain();
  client.connect();

  const findFailed = (): ChatMessage | undefined =>
    session.getState().messages.find(({ status, role }) => status === 'failed' && role === 'user');

  function send(text: string): void {
    const entry: Sent = { text, settled: null };
    session.send(text).then(
      () => void (entry.settled = 'resolved'),
      () => void (entry.settled = 'rejected'),
    );
    sent.push(entry);
  }

  /** The user's actions may be rejected, and no invariant is about that. */
  const attempt = (promise: Promise<unknown>): void => void promise.catch(() => {});

  async function finishFrames(isFinal: boolean): Promise<void> {
    for (let round = 0; round < 20; round += 1) {
      await world.settle();
      if (isFinal) network.releaseHistories();
      if (network.isIdle()) return;
      network.serve(Infinity, false);
      await network.deliver(Infinity);
    }
  }

  async function perform(action: Action): Promise<void> {
    switch (action.does) {
      case 'send':
        return send(action.text);
      case 'abort': {
        const { which } = action;
        if (which === 'all') return attempt(session.abort());
        const { run, messages } = session.getState();
        const lastSent = messages.findLast(
          ({ role, status }) => role === 'user' && status === 'sent',
        );
        const runId = which === 'run' ? run?.runId : lastSent?.runId;
        if (runId !== undefined) attempt(session.abort(runId));
        return;
      }
      case 'retry': {
        const message = findFailed();
        if (message && session.retry(message.key)) retried.push(message.text);
        return;
      }
      case 'discard': {
        const message = findFailed();
        if (!message) return;
        discarded.push(message.text);
        return attempt(session.discard(message.key));
      }
      case 'reset':
        resets += 1;
        return attempt(session.reset());
      case 'release':
        release?.();
        release = undefined;
        return;
      case 'retain':
        release ??= session.retain();
        return;
      case 'other sends':
        others += 1;
        return gateway.accept(`other-${others}`, `other ${others}`);
      case 'other resets':
        resets += 1;
        return gateway.reset();
      case 'begin':
        return gateway.begin();
      case 'write':
        return gateway.write(action.chunk, action.isShown);
      case 'use a tool':
        return gateway.useTool();
      case 'finish':
        return gateway.finish();
      case 'fail':
        return gateway.fail();
      case 'repeat':
        return network.repeat();
      case 'restart':
        restarts += 1;
        return network.restart();
      case 'serve':
        return network.serve(action.count, action.isSlow);
      case 'release histories':
        return network.releaseHistories();
      case 'deliver':
        return network.deliver(action.count);
      case 'lose':
        return network.lose();
      case 'reject':
        return network.reject();
      case 'cut':
        return network.cut(1006);
      case 'settle':
        return finishFrames(false);
      case 'pass':
        return world.pass(action.ms);
    }
  }

  await world.settle();
  for (const action of schedule) {
    await perform(action);
    await world.settle();
  }
  release ??= session.retain();
  for (let round = 0; round < 30 || gateway.isBusy(); round += 1) {
    await finishFrames(true);
    gateway.begin();
    gateway.finish();
    network.tick();
    await finishFrames(true);
    await world.pass(round < 15 ? 300 : 3_000);
    // On some releases only the next response shows that the session was reset.
    if (round === 20) gateway.accept('closing', 'closing');
  }
  await finishFrames(true);
  const final = session.getState();
  const records = gateway.records();
  const isSubscribed = network.isSubscribed();
  release();
  await world.pass(0);
  client.dispose();
  await world.settle();
  return {
    dialect,
    gateway,
    snapshots,
    records,
    final,
    sent,
    discarded,
    retried,
    isSubscribed,
    leftovers: world.leftovers,
  };
}
