import { getChatSession, type ChatMessage, type ChatSessionState } from 'openclaw-react/chat';
import { createGatewayClient } from 'openclaw-react/client';

import type { JsonObject } from '../../../src/protocol/frames.js';
import type { Dialect } from './dialects.js';
import { sessionKey, type ModelGateway } from './modelGateway.js';
import { createNetwork } from './network.js';
import type { Action } from './schedule.js';

/** Something that the person sent. */
export interface Sent {
  readonly text: string;
  settled: 'resolved' | 'rejected' | null;
}

/** What a schedule led to. */
export interface ConversationRun {
  readonly dialect: Dialect;
  readonly gateway: ModelGateway;
  /** All publications, oldest first, and what the person knew then. */
  readonly views: readonly View[];
  /** The gateway's rows when all was over, and the last publication. */
  readonly rows: readonly JsonObject[];
  readonly final: ChatSessionState;
  readonly sent: readonly Sent[];
  /** Texts that the person took back, and those sent again after a failure. */
  readonly discarded: readonly string[];
  readonly retried: readonly string[];
  /** Timers and page listeners once the session was let go and the client disposed. */
  readonly leftovers: { readonly timers: number; readonly listeners: number };
}

export interface View {
  readonly state: ChatSessionState;
  /** How many messages the person had sent, and texts of those that were taken back since. */
  readonly sent: number;
  readonly withdrawn: readonly string[];
  /** How often the conversation had been emptied, or lost with its gateway process. */
  readonly resets: number;
}

/** Plays a schedule, lets everything come to rest, and tells what was seen. */
export async function converse(
  dialect: Dialect,
  schedule: readonly Action[],
): Promise<ConversationRun> {
  const network = createNetwork(dialect);
  const { world, gateway } = network;
  const views: View[] = [];
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
    views.push({
      state: session.getState(),
      sent: sent.length,
      withdrawn: [...discarded, ...cancelled.map(({ text }) => text)],
      resets: resets + restarts,
    });
  });
  let release: (() => void) | undefined = session.retain();
  client.connect();

  const failed = (): ChatMessage | undefined =>
    session.getState().messages.find((row) => row.status === 'failed' && row.role === 'user');

  function send(text: string): void {
    const entry: Sent = { text, settled: null };
    session.send(text).then(
      () => void (entry.settled = 'resolved'),
      () => void (entry.settled = 'rejected'),
    );
    sent.push(entry);
  }

  /** What a person does may be rejected; that is not what is looked at here. */
  const attempt = (promise: Promise<unknown>): void => void promise.catch(() => {});

  async function settle(isFinal: boolean): Promise<void> {
    for (let round = 0; round < 20; round += 1) {
      await world.settle();
      if (isFinal) network.release();
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
        const row = failed();
        if (row && session.retry(row.key)) retried.push(row.text);
        return;
      }
      case 'discard': {
        const row = failed();
        if (!row) return;
        discarded.push(row.text);
        return attempt(session.discard(row.key));
      }
      case 'reset':
        resets += 1;
        return attempt(session.reset());
      case 'leave':
        release?.();
        release = undefined;
        return;
      case 'return':
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
      case 'release':
        return network.release();
      case 'deliver':
        return network.deliver(action.count);
      case 'lose':
        return network.lose();
      case 'cut':
        return network.cut(1006);
      case 'settle':
        return settle(false);
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
    await settle(true);
    gateway.begin();
    gateway.finish();
    network.tick();
    await settle(true);
    await world.pass(round < 15 ? 300 : 3_000);
    // Where nothing else tells of a reset, the next answer does.
    if (round === 20) gateway.accept('closing', 'closing');
  }
  await settle(true);
  const final = session.getState();
  const rows = gateway.rows();
  release();
  await world.pass(0);
  client.dispose();
  await world.settle();
  return {
    dialect,
    gateway,
    views,
    rows,
    final,
    sent,
    discarded,
    retried,
    leftovers: world.leftovers,
  };
}
