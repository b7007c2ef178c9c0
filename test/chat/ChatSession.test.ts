import { getChatSession, type ChatSession } from 'openclaw-react/chat';
import { GatewayError } from 'openclaw-react/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { JsonObject } from '../../src/protocol/frames.js';
import {
  createMockClient,
  lostConnection,
  type MockClient,
  type MockClientOptions,
} from './mockClient.js';
import { summaryOf } from './replay.js';
import {
  announced,
  responseRecord,
  delta,
  final,
  lifecycle,
  resetRecord,
  status,
  userRecord,
} from './transcriptRecords.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const setRealImmediate = setImmediate;
/** Node reports unhandled rejections one macrotask later. */
const nextMacrotask = (): Promise<void> => new Promise((resolve) => void setRealImmediate(resolve));

const advanceTime = (ms = 0): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

const shownMessages = (session: ChatSession): string[] =>
  session.getState().messages.map(summaryOf);

const history = (...messages: JsonObject[]): JsonObject => ({
  messages,
  sessionId: 's1',
  hasMore: false,
});

interface RetainedSession {
  readonly client: MockClient;
  readonly session: ChatSession;
  readonly release: () => void;
}

/** Retains the session `main` on a connected client, and waits for its history. */
async function retainSession(options?: MockClientOptions): Promise<RetainedSession> {
  const retained = startSession(options);
  await advanceTime();
  return retained;
}

/** The same, before the gateway has sent more than the hello. */
function startSession(options?: MockClientOptions): RetainedSession {
  const client = createMockClient(options);
  const session = getChatSession(client, 'main');
  const release = session.retain();
  client.connect();
  return { client, session, release };
}

/** A blob whose content is available after `wait`. */
const withSlowRead = (blob: Blob, wait: () => Promise<unknown>): Blob =>
  Object.assign(new Blob([blob]), { arrayBuffer: () => wait().then(() => blob.arrayBuffer()) });

const tool = (seq: number, data: JsonObject): JsonObject => ({
  sessionKey: 'agent:main:main',
  runId: 'r1',
  seq,
  stream: 'tool',
  data: { toolCallId: 't1', name: 'exec', ...data },
});

describe('a session', () => {
  it('does nothing until it is retained', () => {
    const client = createMockClient();
    client.connect();
    const session = getChatSession(client, 'main');
    expect(session.getState()).toMatchObject({ status: 'idle', messages: [], run: null });
    expect(client.calls).toEqual([]);
    expect(client.handlers()).toBe(0);
  });

  it('is the same object under every name of its key', () => {
    const client = createMockClient();
    client.connect();
    expect(getChatSession(client, 'main')).toBe(getChatSession(client, 'agent:main:main'));
    expect(getChatSession(client, 'foo')).toBe(getChatSession(client, 'agent:main:foo'));
    expect(getChatSession(client, 'foo')).not.toBe(getChatSession(client, 'main'));
    expect(getChatSession(createMockClient(), 'main')).not.toBe(getChatSession(client, 'main'));
  });

  it('stays the same object when the hello comes after it was made', () => {
    const client = createMockClient();
    const session = getChatSession(client, 'main');
    client.connect();
    expect(getChatSession(client, 'main')).toBe(session);
  });

  it('subscribes before it requests the history', async () => {
    const { client, session } = await retainSession();
    expect(client.calls.map(({ method }) => method)).toEqual([
      'sessions.subscribe',
      'sessions.messages.subscribe',
      'chat.history',
    ]);
    expect(client.callsOf('chat.history')).toEqual([{ sessionKey: 'agent:main:main', limit: 200 }]);
    expect(session.getState().status).toBe('ready');
  });

  it('stops a macrotask after the last release, and leaves nothing behind', async () => {
    const { client, session, release } = await retainSession();
    const again = session.retain();
    release();
    again();
    session.retain()();
    expect(client.handlers()).toBeGreaterThan(0);
    await advanceTime();
    expect(client.handlers()).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
    expect(client.callsOf('sessions.messages.unsubscribe')).toEqual([{ key: 'agent:main:main' }]);
    expect(session.getState().status).toBe('idle');
  });

  it('survives a remount without a second request', async () => {
    const { client, session, release } = await retainSession();
    release();
    session.retain();
    await advanceTime();
    expect(client.callsOf('chat.history')).toHaveLength(1);
  });

  it('works on gateways that offer no subscription', async () => {
    const { session } = await retainSession({
      protocol: 3,
      methods: {
        'sessions.subscribe': () => {
          throw new GatewayError({
            code: 'INVALID_REQUEST',
            message: 'missing scope: operator.admin',
            sent: true,
          });
        },
      },
    });
    expect(session.getState().status).toBe('ready');
  });

  it('reports why there is no history', async () => {
    const { session } = await retainSession({
      methods: {
        'chat.history': () => {
          throw new GatewayError({
            code: 'FORBIDDEN',
            message: 'missing scope: operator.read',
            sent: true,
          });
        },
      },
    });
    expect(session.getState()).toMatchObject({ status: 'error', error: { code: 'FORBIDDEN' } });
  });

  it('shows cached messages at once, and corrects them', async () => {
    const client = createMockClient({
      methods: {
        'chat.history': () => history(userRecord('u1', 1, 'hi'), responseRecord('a1', 2, 'hello')),
      },
    });
    client.connect();
    client.cache.set('agent:main:main', [
      {
        key: 'u1',
        id: 'u1',
        seq: 1,
        role: 'user',
        parts: [],
        text: 'hi',
        createdAt: 1,
        status: 'complete',
      },
    ]);
    const session = getChatSession(client, 'main');
    expect(session.getInitialState()).toMatchObject({ status: 'idle', messages: [{ text: 'hi' }] });
    session.retain();
    await advanceTime();
    expect(shownMessages(session)).toEqual(['user complete: hi', 'assistant complete: hello']);
    expect(session.getState().messageKeys).toEqual(['u1', 'a1']);
    expect(client.cache.get('agent:main:main')?.messages).toHaveLength(2);
  });

  it('shows cached messages once the hello gives the key, as stale until the history confirms them', async () => {
    const client = createMockClient();
    const row = { role: 'user', parts: [], text: 'hi', createdAt: 1, status: 'complete' } as const;
    client.cache.set('agent:main:main', [{ ...row, key: 'u1', id: 'u1', seq: 1 }]);
    const session = getChatSession(client, 'main');
    session.retain();
    expect(session.getState()).toMatchObject({ status: 'loading', messages: [] });
    let answer = (_history: JsonObject): void => {};
    client.methods['chat.history'] = () =>
      new Promise((resolve) => {
        answer = resolve;
      });
    client.connect();
    await advanceTime();
    expect(session.getState()).toMatchObject({ status: 'stale', messages: [{ text: 'hi' }] });
    answer(history(userRecord('u2', 1, 'something else')));
    await advanceTime();
    expect(session.getState().status).toBe('ready');
    expect(shownMessages(session)).toEqual(['user complete: something else']);
  });

  it('ignores malformed frames', async () => {
    const { client, session } = await retainSession();
    for (const payload of [
      {},
      { sessionKey: 'main' },
      { sessionKey: 'main', runId: 7, state: 'delta' },
      { sessionKey: 'main', runId: 'r', state: 'delta', message: null, seq: 'x' },
      { sessionKey: 'main', runId: 'r', stream: 'tool', data: [] },
      { sessionKey: 'main', message: 'no', messageId: 1 },
    ]) {
      for (const event of [
        'chat',
        'agent',
        'session.tool',
        'session.message',
        'sessions.changed',
      ]) {
        client.emit(event, payload);
      }
    }
    await advanceTime(2000);
    expect(shownMessages(session)).toEqual([]);
  });

  it('ignores events of other sessions', async () => {
    const { client, session } = await retainSession();
    client.emit('chat', { ...delta('r1', 1, 'not here'), sessionKey: 'agent:main:other' });
    await advanceTime(100);
    expect(shownMessages(session)).toEqual([]);
  });
});

describe('a session with runs', () => {
  it('shows a message at once, streams the response and ends with the records of the history', async () => {
    const { client, session } = await retainSession();
    const sent = session.send('hi');
    expect(shownMessages(session)).toEqual(['user pending: hi']);
    const key = session.getState().messageKeys[0];
    await expect(sent).resolves.toEqual({ runId: 'id-1', idempotencyKey: 'id-1' });
    expect(shownMessages(session)).toEqual(['user sent: hi']);

    client.emit('chat', status('id-1'));
    client.emit('session.message', announced(userRecord('u1', 1, 'hi', 'id-1')));
    client.emit('chat', delta('id-1', 2, 'Hel'));
    await advanceTime(16);
    expect(shownMessages(session)).toEqual(['user complete: hi', 'assistant streaming: Hel']);
    expect(session.getState().run).toMatchObject({ runId: 'id-1', status: 'running', text: 'Hel' });
    const liveKey = session.getState().messageKeys[1];

    client.emit('session.message', announced(responseRecord('a1', 2, 'Hello ', 'id-1')));
    client.emit('chat', final('id-1', 'Hello'));
    expect(shownMessages(session)).toEqual(['user complete: hi', 'assistant complete: Hello ']);
    expect(session.getState().run).toBeNull();

    client.methods['chat.history'] = () =>
      history(userRecord('u1', 1, 'hi', 'id-1'), responseRecord('a1', 2, 'Hello ', 'id-1'));
    const before = session.getState().messages;
    await advanceTime(100);
    expect(client.callsOf('chat.history')).toHaveLength(2);
    expect(session.getState().messages).toEqual(before);
    expect(session.getState().messages[0]).toBe(before[0]);
    expect(session.getState().messageKeys).toEqual([key, liveKey]);
  });

  it('requests one history after several runs ended', async () => {
    const { client } = await retainSession();
    for (const runId of ['r1', 'r2', 'r3']) client.emit('chat', final(runId, 'done'));
    await advanceTime(100);
    expect(client.callsOf('chat.history')).toHaveLength(2);
  });

  it('requests the history again if a run ends while a request is under way', async () => {
    const { client, session } = await retainSession();
    const answers: ((answer: JsonObject) => void)[] = [];
    client.methods['chat.history'] = () =>
      new Promise((resolve) => {
        answers.push(resolve);
      });
    void session.refetch();
    client.emit('chat', final('r1', 'done'));
    await advanceTime(100);
    client.methods['chat.history'] = () => history(responseRecord('a1', 1, 'done', 'r1'));
    answers[0]?.(history());
    await advanceTime(100);
    expect(shownMessages(session)).toEqual(['assistant complete: done']);
    expect(session.getState().messages[0]?.id).toBe('a1');
  });

  it('keeps the place of a response when only the history has its record', async () => {
    const { client, session } = await retainSession({ protocol: 3, version: '2026.3.13' });
    await session.send('hi');
    client.emit('chat', delta('id-1', 1, 'Hello'));
    await advanceTime(16);
    const keys = session.getState().messageKeys;
    client.emit('chat', final('id-1', 'Hello'));
    client.methods['chat.history'] = () => ({
      messages: [
        { role: 'user', content: 'hi', timestamp: 1 },
        { role: 'assistant', content: [{ type: 'text', text: 'Hello ' }], timestamp: 2 },
      ],
    });
    await advanceTime(100);
    expect(shownMessages(session)).toEqual(['user complete: hi', 'assistant complete: Hello ']);
    expect(session.getState().messageKeys).toEqual(keys);
  });

  it('keeps showing an aborted response until the gateway has persisted it', async () => {
    const { client, session } = await retainSession();
    client.emit('chat', delta('r1', 1, 'half an ans'));
    await expect(session.abort('r1')).resolves.toEqual({ aborted: true, runIds: ['r1'] });
    client.emit('chat', { ...final('r1', 'half an ans'), state: 'aborted' });
    await advanceTime(200);
    expect(shownMessages(session)).toEqual(['assistant aborted: half an ans']);
    const keys = session.getState().messageKeys;
    client.methods['chat.history'] = () =>
      history({
        ...responseRecord('a1', 2, 'half an ans', 'r1'),
        openclawAbort: { aborted: true, runId: 'r1' },
      });
    await advanceTime(2000);
    expect(shownMessages(session)).toEqual(['assistant aborted: half an ans']);
    expect(session.getState().messages[0]).toMatchObject({ id: 'a1' });
    expect(session.getState().messageKeys).toEqual(keys);
  });

  it('changes nothing if the gateway does not confirm an abort', async () => {
    const { client, session } = await retainSession({
      methods: { 'chat.abort': () => ({ ok: true, aborted: false, runIds: [] }) },
    });
    client.emit('chat', delta('r1', 1, 'still writing'));
    await expect(session.abort('r1')).resolves.toEqual({ aborted: false, runIds: [] });
    await advanceTime(100);
    expect(shownMessages(session)).toEqual(['assistant streaming: still writing']);
  });

  it('ends a run a second after its lifecycle event, if no chat event follows (2026.4)', async () => {
    const { client, session } = await retainSession({ protocol: 3, version: '2026.4.15' });
    client.emit('agent', lifecycle('r1', 1, { phase: 'start', startedAt: 5000 }));
    client.emit('agent', lifecycle('r1', 2, { phase: 'error', error: 'the model rejected' }));
    await advanceTime(900);
    expect(session.getState().run).toMatchObject({ status: 'running' });
    await advanceTime(200);
    expect(session.getState().run).toBeNull();
    expect(session.getState().messages).toMatchObject([
      { status: 'failed', error: 'the model rejected' },
    ]);
  });

  it('shows a failed run that starts again with the next model', async () => {
    const { client, session } = await retainSession();
    client.emit('agent', lifecycle('r1', 1, { phase: 'start' }));
    client.emit('agent', lifecycle('r1', 2, { phase: 'error', error: 'no' }));
    client.emit('agent', lifecycle('r1', 3, { phase: 'start' }));
    await advanceTime(1500);
    expect(session.getState().run).toMatchObject({ runId: 'r1', status: 'running' });
  });

  it('adopts the run that is in flight when it starts', async () => {
    const { session } = await retainSession({
      methods: {
        'chat.history': () => ({
          ...history(userRecord('u1', 1, 'hi', 'x')),
          inFlightRun: { runId: 'x', text: 'so far', startedAt: 4000 },
        }),
      },
    });
    expect(shownMessages(session)).toEqual(['user complete: hi', 'assistant streaming: so far']);
    expect(session.getState().run).toMatchObject({ runId: 'x', startedAt: 4000 });
  });

  it('is empty after a reset, and shows later messages', async () => {
    const { client, session } = await retainSession({
      methods: {
        'chat.history': () =>
          history(userRecord('u1', 1, 'old', 'x'), responseRecord('a1', 2, 'old', 'x')),
      },
    });
    client.emit('sessions.changed', { sessionKey: 'agent:main:main', reason: 'reset' });
    expect(shownMessages(session)).toEqual([]);
    client.methods['chat.history'] = () => history(resetRecord('r1'));
    await advanceTime(100);
    client.emit('session.message', announced(userRecord('u2', 2, 'new', 'y')));
    await advanceTime(16);
    expect(session.getState().messages.map((row) => row.id)).toEqual(['r1', 'u2']);
  });

  it('resets on the gateway', async () => {
    const { client, session } = await retainSession({
      methods: { 'sessions.reset': () => ({ ok: true }) },
    });
    client.methods['chat.history'] = () => history(resetRecord('r1'));
    await session.reset();
    expect(client.callsOf('sessions.reset')).toEqual([{ key: 'agent:main:main' }]);
    expect(session.getState().messages.map((row) => row.id)).toEqual(['r1']);
  });

  it('drops the messages that are queued on the gateway when it is reset from here', async () => {
    const { client, session } = await retainSession({
      methods: { 'sessions.reset': () => ({ ok: true }) },
    });
    await session.send('hi');
    const item = { id: 'p1', runId: 'id-1', state: 'queued', message: userRecord('p1', 2, 'hi') };
    client.methods['chat.history'] = () => ({ ...history(), pendingInputs: { items: [item] } });
    await session.refetch();
    expect(shownMessages(session)).toEqual(['user queued: hi']);
    client.methods['chat.history'] = () => ({
      ...history(resetRecord('r1')),
      pendingInputs: { items: [] },
    });
    await session.reset();
    expect(session.getState().messages.map((row) => row.id)).toEqual(['r1']);
  });

  // 1. The client resets the session.
  // 2. The user sends a message.
  // 3. The event of the reset arrives: it is older than the message.
  it('keeps a message that was sent before the event of a reset arrives', async () => {
    const { client, session } = await retainSession({
      methods: { 'sessions.reset': () => ({ ok: true }) },
    });
    client.methods['chat.history'] = () => history(resetRecord('r1'));
    await session.reset();
    await session.send('hi');
    client.emit('sessions.changed', { sessionKey: 'agent:main:main', reason: 'reset' });
    await advanceTime(100);
    expect(shownMessages(session).at(-1)).toBe('user sent: hi');
  });

  // 1. Another client resets the session, and no event says so.
  // 2. The record of a sent message is announced.
  // 3. The history arrives: it begins with the reset, and has the record.
  it('keeps the key of a message that was announced before the history shows the reset', async () => {
    const { client, session } = await retainSession({
      methods: { 'chat.history': () => history(userRecord('u1', 1, 'old', 'x')) },
    });
    await session.send('hi');
    client.emit('session.message', announced(userRecord('u2', 2, 'hi', 'id-1')));
    const key = session.getState().messageKeys.at(-1);
    client.methods['chat.history'] = () =>
      history(resetRecord('r1'), userRecord('u2', 2, 'hi', 'id-1'));
    await session.refetch();
    expect(session.getState().messageKeys).toEqual(['r1', key]);
  });

  // 1. The client requests the messages since its cursor.
  // 2. The session is reset.
  // 3. The result arrives: it continues a history that is gone.
  it('does not add the messages since a cursor if the session was reset meanwhile', async () => {
    const { client, session } = await retainSession({
      methods: {
        'chat.history': () => ({ ...history(userRecord('u1', 1, 'old')), deltaCursor: 'c1' }),
      },
    });
    const answers: ((answer: JsonObject) => void)[] = [];
    client.methods['chat.history'] = () => new Promise((resolve) => void answers.push(resolve));
    void session.refetch();
    client.emit('sessions.changed', { sessionKey: 'agent:main:main', reason: 'reset' });
    const since = { kind: 'delta', messages: [], deltaCursor: 'c2' };
    client.methods['chat.history'] = ({ cursor }) => (cursor ? since : history(resetRecord('r1')));
    answers[0]?.(since);
    await advanceTime(100);
    expect(session.getState().messages.map((row) => row.id)).toEqual(['r1']);
  });

  // 1. The client requests a page.
  // 2. The session is reset.
  // 3. The page arrives: it is older than the reset.
  it('requests a page again if the session was reset meanwhile', async () => {
    const { client, session } = await retainSession();
    const answers: ((answer: JsonObject) => void)[] = [];
    client.methods['chat.history'] = () => new Promise((resolve) => void answers.push(resolve));
    void session.refetch();
    client.emit('sessions.changed', { sessionKey: 'agent:main:main', reason: 'reset' });
    client.methods['chat.history'] = () => history(resetRecord('r1'));
    const before = session.getState();
    answers[0]?.(history(userRecord('u1', 1, 'old')));
    await advanceTime();
    expect(before.messages).toEqual([]);
    expect(session.getState().messages.map((row) => row.id)).toEqual(['r1']);
  });

  it('starts over if the history has another session id', async () => {
    const { client, session } = await retainSession({
      methods: { 'chat.history': () => history(userRecord('u1', 1, 'old', 'x')) },
    });
    client.methods['chat.history'] = () => ({
      ...history(userRecord('u2', 1, 'new', 'y')),
      sessionId: 's2',
    });
    await session.refetch();
    expect(shownMessages(session)).toEqual(['user complete: new']);
  });

  it('drops a response that another client erased before the session subscribed (2026.4)', async () => {
    // A session that was reset has no status.
    const methods = { 'sessions.list': () => ({ sessions: [{ key: 'agent:main:main' }] }) };
    const { client, session } = startSession({ version: '2026.4.15', protocol: 3, methods });
    client.emit('chat', delta('x', 1, 'so fa'));
    await advanceTime(5000);
    expect(session.getState().run).toBeNull();
    expect(shownMessages(session)).toEqual([]);
  });

  it('drops a response that another client erased, once the next run starts (2026.3)', async () => {
    const methods = {
      // On this release no session has a status.
      'sessions.list': () => ({ sessions: [{ key: 'agent:main:main' }] }),
      'sessions.messages.subscribe': () => {
        throw new GatewayError({ code: 'INVALID_REQUEST', message: 'unknown method', sent: true });
      },
    };
    const { client, session } = startSession({ version: '2026.3.13', protocol: 3, methods });
    client.emit('chat', delta('x', 1, 'so fa'));
    await advanceTime(5000);
    expect(session.getState().run?.status).toBe('running');
    client.emit('chat', delta('y', 1, 'hello'));
    client.emit('chat', final('y', 'hello'));
    client.methods['chat.history'] = () => history(responseRecord('a1', 1, 'hello'));
    await advanceTime(5000);
    expect(session.getState().run).toBeNull();
    expect(shownMessages(session)).toEqual(['assistant complete: hello']);
  });

  it('shows the tool calls of a run', async () => {
    const { client, session } = await retainSession();
    client.emit('session.tool', tool(1, { phase: 'start', args: { command: 'ls' } }));
    client.emit(
      'session.tool',
      tool(2, { phase: 'update', partialResult: { content: [{ type: 'text', text: 'a' }] } }),
    );
    await advanceTime(16);
    expect(session.getState().run?.toolCalls).toEqual([
      {
        toolCallId: 't1',
        name: 'exec',
        status: 'running',
        arguments: { command: 'ls' },
        output: 'a',
      },
    ]);
    client.emit(
      'session.tool',
      tool(3, {
        phase: 'result',
        isError: true,
        result: { content: [{ type: 'text', text: 'no' }] },
      }),
    );
    await advanceTime(16);
    expect(session.getState().run?.toolCalls).toMatchObject([{ status: 'failed', output: 'no' }]);
  });
});

describe('messages since the last history (2026.9)', () => {
  const page = (...messages: JsonObject[]): JsonObject => ({
    ...history(...messages),
    deltaCursor: 'c1',
  });
  const rows = [userRecord('u1', 1, 'hi', 'x'), responseRecord('a1', 2, 'hello', 'x')] as const;
  const since = (...messages: JsonObject[]): JsonObject => ({
    kind: 'delta',
    messages: messages.map((row) => announced(row)),
    deltaCursor: 'c2',
    sessionInfo: { key: 'agent:main:main', hasActiveRun: false, activeRunIds: [] },
    pendingInputs: { items: [], total: 0 },
  });

  it('are all that is requested after a run', async () => {
    const { client, session } = await retainSession({
      methods: {
        'chat.history': ({ cursor }) =>
          cursor === undefined ? page(...rows) : since(userRecord('u2', 3, 'and?', 'y')),
      },
    });
    const before = session.getState().messages;
    client.emit('chat', final('y', 'well'));
    await advanceTime(100);
    client.emit('chat', final('z'));
    await advanceTime(100);
    expect(client.callsOf('chat.history').map(({ cursor, limit }) => cursor ?? limit)).toEqual([
      200,
      'c1',
      'c2',
    ]);
    expect(shownMessages(session).slice(0, 3)).toEqual([
      'user complete: hi',
      'assistant complete: hello',
      'user complete: and?',
    ]);
    expect(session.getState().messages[0]).toBe(before[0]);
  });

  it('replace the live message, and end runs that are over', async () => {
    const { client, session } = await retainSession({
      methods: {
        'chat.history': ({ cursor }) =>
          cursor ? since(responseRecord('a2', 3, 'text', 'r1')) : page(...rows),
      },
    });
    client.emit('chat', delta('r1', 1, 'te'));
    client.disconnect();
    client.connect();
    await advanceTime();
    expect(session.getState().run).toBeNull();
    expect(shownMessages(session).at(-1)).toBe('assistant complete: text');
    expect(session.getState().messages.at(-1)?.id).toBe('a2');
    expect(session.getState().hasOlder).toBe(false);
  });

  it.each([
    ['no longer valid', () => ({ kind: 'reset' })],
    [
      'rejected',
      () => {
        throw new GatewayError({ code: 'INVALID_REQUEST', message: 'bad cursor', sent: true });
      },
    ],
  ])('are replaced by a page when the cursor is %s', async (_name, answer) => {
    const { client, session } = await retainSession({
      methods: { 'chat.history': ({ cursor }) => (cursor ? answer() : page(...rows)) },
    });
    await session.refetch();
    expect(client.callsOf('chat.history').map(({ cursor, limit }) => cursor ?? limit)).toEqual([
      200,
      'c1',
      200,
    ]);
    expect(session.getState().status).toBe('ready');
    expect(session.getState().messages).toHaveLength(2);
  });
});

describe('a message that the gateway truncated', () => {
  const cut = (): JsonObject => ({
    ...responseRecord('a1', 2, 'Once upon\n...(truncated)...', 'x'),
    __openclaw: { id: 'a1', seq: 2, runId: 'x', truncated: true },
  });
  const full = responseRecord('a1', 2, 'Once upon a time', 'x');

  it('is loaded in full, and stays so', async () => {
    const { client, session } = await retainSession({
      methods: {
        'chat.history': () => history(userRecord('u1', 1, 'hi', 'x'), cut()),
        'chat.message.get': () => ({ ok: true, message: full }),
      },
    });
    const [, key = ''] = session.getState().messageKeys;
    expect(session.getState().messages[1]?.isTruncated).toBe(true);
    expect(await session.loadFullMessage(key)).toBe(true);
    expect(client.callsOf('chat.message.get')).toEqual([
      { sessionKey: 'agent:main:main', messageId: 'a1' },
    ]);
    await session.refetch();
    expect(session.getState().messages[1]).toMatchObject({ key, text: 'Once upon a time' });
    expect(session.getState().messages[1]?.isTruncated).toBeUndefined();
    expect(await session.loadFullMessage(key)).toBe(false);
  });

  it('stays as it is if the gateway does not send more', async () => {
    const { client, session } = await retainSession({
      methods: { 'chat.history': () => history(cut()) },
    });
    const [key = ''] = session.getState().messageKeys;
    expect(await session.loadFullMessage(key)).toBe(false);
    client.methods['chat.message.get'] = () => ({ ok: false, unavailableReason: 'oversized' });
    expect(await session.loadFullMessage(key)).toBe(false);
    expect(await session.loadFullMessage('no such message')).toBe(false);
    expect(session.getState().messages[0]?.isTruncated).toBe(true);
  });
});

describe('a session that another client changed', () => {
  const three = [
    userRecord('u1', 1, 'one', 'x'),
    userRecord('u2', 2, 'two', 'y'),
    userRecord('u3', 3, 'three', 'z'),
  ];

  it.each(['rewind', 'branch-switch'])(
    'shows the remaining messages after a %s, without a blank',
    async (reason) => {
      const { client, session } = await retainSession({
        methods: { 'chat.history': () => ({ ...history(...three), deltaCursor: 'c1' }) },
      });
      void session.send('queued there');
      await advanceTime();
      client.methods['chat.history'] = () =>
        history(...three.slice(0, 1), userRecord('b2', 2, 'other', 'w'));
      client.emit('sessions.changed', { sessionKey: 'agent:main:main', reason });
      expect(shownMessages(session)).toContain('user complete: three');
      await advanceTime(100);
      expect(client.callsOf('chat.history').at(-1)).toEqual({
        sessionKey: 'agent:main:main',
        limit: 200,
      });
      expect(shownMessages(session)).toEqual(['user complete: one', 'user complete: other']);
    },
  );

  it('is empty after it was deleted, and shows the messages of its successor', async () => {
    const { client, session } = await retainSession({
      methods: { 'chat.history': () => history(...three) },
    });
    client.methods['chat.history'] = () => ({
      ...history(userRecord('n1', 1, 'new', 'n')),
      sessionId: 's2',
    });
    client.emit('sessions.changed', {
      sessionKey: 'agent:main:main',
      sessionId: 's1',
      reason: 'delete',
    });
    expect(session.getState()).toMatchObject({ messages: [], sessionId: null });
    client.emit('session.message', {
      ...announced(userRecord('n1', 1, 'new', 'n')),
      sessionId: 's2',
    });
    await advanceTime(100);
    expect(shownMessages(session)).toEqual(['user complete: new']);
  });

  it('is loaded again when it has a new id', async () => {
    const { client, session } = await retainSession({
      methods: { 'chat.history': () => history(...three) },
    });
    client.methods['chat.history'] = () => ({
      ...history(userRecord('n1', 1, 'new', 'n')),
      sessionId: 's2',
    });
    client.emit('sessions.changed', {
      sessionKey: 'agent:main:main',
      session: { sessionId: 's1' },
    });
    await advanceTime(100);
    expect(client.callsOf('chat.history')).toHaveLength(1);
    client.emit('sessions.changed', {
      sessionKey: 'agent:main:main',
      session: { sessionId: 's2' },
    });
    await advanceTime(100);
    expect(shownMessages(session)).toEqual(['user complete: new']);
  });
});

describe('older pages', () => {
  const rows = Array.from({ length: 10 }, (_, at) =>
    responseRecord(`a${at}`, at + 1, `text ${at}`, `r${at}`),
  );

  it('are put before the first message, and stay when the newest page is loaded again', async () => {
    const { client, session } = await retainSession({
      methods: {
        'chat.history': ({ offset = 0 }) => {
          const end = rows.length - Number(offset);
          const start = Math.max(0, end - 4);
          return { messages: rows.slice(start, end), sessionId: 's1', hasMore: start > 0 };
        },
      },
    });
    expect(session.getState()).toMatchObject({ hasOlder: true });
    const before = session.getState().messages;
    await session.loadOlder();
    await session.loadOlder();
    expect(session.getState().messages.map((row) => row.id)).toEqual(rows.map((_, at) => `a${at}`));
    expect(session.getState().hasOlder).toBe(false);
    expect(session.getState().messages.at(-1)).toBe(before.at(-1));
    await session.refetch();
    expect(session.getState().messages).toHaveLength(10);
    await session.loadOlder();
    expect(client.callsOf('chat.history').map(({ offset }) => offset)).toEqual([
      undefined,
      4,
      8,
      undefined,
    ]);
  });

  it('are dropped on demand and after the last release, and can be loaded again', async () => {
    const all = Array.from({ length: 1400 }, (_, at) =>
      responseRecord(`a${at}`, at + 1, 'text', `r${at}`),
    );
    const { session, release } = await retainSession({
      methods: {
        'chat.history': ({ offset = 0, limit }) => {
          const end = all.length - Number(offset);
          const start = Math.max(0, end - Number(limit));
          return { messages: all.slice(start, end), sessionId: 's1', hasMore: start > 0 };
        },
      },
    });
    const loadAll = async (): Promise<void> => {
      while (session.getState().hasOlder) await session.loadOlder();
      expect(session.getState().messages).toHaveLength(1400);
    };
    await loadAll();
    session.trimHistory();
    expect(session.getState()).toMatchObject({ hasOlder: true, messages: { length: 1000 } });
    expect(session.getState().messages.at(-1)?.id).toBe('a1399');
    await loadAll();
    expect(session.getState().messages[0]?.id).toBe('a0');
    release();
    await advanceTime();
    expect(session.getState().messages).toHaveLength(1000);
  });

  /** A session with records `a0` to `a<count - 1>`. The test decides when an older page arrives. */
  const retainWithSlowPages = async (count: number) => {
    const all = Array.from({ length: count }, (_, at) =>
      responseRecord(`a${at}`, at + 1, 'text', `r${at}`),
    );
    let answer: (() => void) | undefined;
    const retained = await retainSession({
      methods: {
        'chat.history': ({ offset, limit }) => {
          const end = all.length - Number(offset ?? 0);
          const start = Math.max(0, end - Number(limit));
          const page = { messages: all.slice(start, end), sessionId: 's1', hasMore: start > 0 };
          if (offset === undefined) return page;
          return new Promise((done) => void (answer = () => done(page)));
        },
      },
    });
    const { client, session } = retained;
    const load = async (meanwhile: () => void): Promise<void> => {
      const loading = session.loadOlder();
      await advanceTime();
      meanwhile();
      await advanceTime(100);
      answer?.();
      await loading;
    };
    return {
      ...retained,
      load,
      append(): void {
        const at = all.length;
        const row = responseRecord(`a${at}`, at + 1, 'text', `r${at}`);
        all.push(row);
        client.emit('session.message', announced(row));
      },
      async expectAll(): Promise<void> {
        while (session.getState().hasOlder) await load(() => {});
        expect(session.getState().messages.map(({ id }) => id)).toEqual(
          all.map((_, at) => `a${at}`),
        );
      },
    };
  };

  // 1. The user loads older pages, and requests one more.
  // 2. The user returns to the newest message: older pages are dropped.
  // 3. The page arrives: the messages after it are gone.
  it('that arrive after the history was trimmed leave no hole', async () => {
    const { session, load, expectAll } = await retainWithSlowPages(1800);
    while (session.getState().messages.length < 1400) await load(() => {});
    await load(() => session.trimHistory());
    await expectAll();
  });

  // 1. The client requests the page before its oldest message.
  // 2. A new message exceeds the limit, and the oldest message is dropped.
  // 3. The page arrives: the message after it is gone.
  it('that arrive after the oldest messages were dropped leave no hole', async () => {
    const { session, load, append, expectAll } = await retainWithSlowPages(1400);
    while (session.getState().messages.length < 1000) await load(() => {});
    for (let count = 0; count < 100; count++) append();
    await load(append);
    await expectAll();
  });

  it('do not restore messages from before a reset', async () => {
    const { client, session, load } = await retainWithSlowPages(300);
    await load(() => {
      client.methods['chat.history'] = () => history(resetRecord('z'));
      client.emit('sessions.changed', { sessionKey: 'agent:main:main', reason: 'reset' });
    });
    expect(session.getState().messages.map(({ id }) => id)).toEqual(['z']);
  });

  /** Protocol 3 has no offsets: it returns as many of the newest messages as requested. */
  const retainProtocol3 = (count: number): Promise<RetainedSession> => {
    const long = Array.from({ length: count }, (_, at) => ({
      role: 'user',
      content: `${at}`,
      timestamp: at,
    }));
    return retainSession({
      protocol: 3,
      methods: { 'chat.history': ({ limit }) => ({ messages: long.slice(-Number(limit)) }) },
    });
  };

  it('are loaded by a longer history if the gateway has no offsets', async () => {
    const { client, session } = await retainProtocol3(300);
    expect(session.getState()).toMatchObject({ hasOlder: true });
    await session.loadOlder();
    expect(session.getState().messages).toHaveLength(300);
    expect(session.getState().hasOlder).toBe(false);
    expect(client.callsOf('chat.history').at(-1)).toMatchObject({ limit: 400 });
  });

  it('end at the longest history of the gateway', async () => {
    const { client, session } = await retainProtocol3(1500);
    for (let page = 0; page < 4; page++) {
      expect(session.getState().hasOlder).toBe(true);
      await session.loadOlder();
    }
    expect(session.getState()).toMatchObject({ hasOlder: false, messages: { length: 1000 } });
    expect(client.callsOf('chat.history').at(-1)).toMatchObject({ limit: 1000 });
  });
});

describe('a dropped connection', () => {
  it('keeps the messages on screen, and adds the missed ones after the reconnect', async () => {
    const { client, session } = await retainSession();
    client.emit('session.message', announced(userRecord('u1', 1, 'hi', 'x')));
    client.emit('chat', delta('x', 1, 'so fa'));
    await advanceTime(16);
    client.disconnect();
    expect(session.getState()).toMatchObject({ status: 'stale', run: { isStale: true } });
    expect(shownMessages(session)).toEqual(['user complete: hi', 'assistant streaming: so fa']);
    client.methods['chat.history'] = () => ({
      ...history(userRecord('u1', 1, 'hi', 'x'), responseRecord('a1', 2, 'so far, so good', 'x')),
      sessionInfo: { hasActiveRun: false },
    });
    client.connect();
    await advanceTime();
    expect(session.getState()).toMatchObject({ status: 'ready', run: null });
    expect(shownMessages(session)).toEqual([
      'user complete: hi',
      'assistant complete: so far, so good',
    ]);
  });

  it.each([
    ['done', null],
    ['running', 'x'],
  ])(
    'learns from the session list that a run is %s if the history does not say',
    async (sessionStatus, runId) => {
      // Up to 2026.5 history says nothing about runs.
      const { client, session } = await retainSession({ version: '2026.4.15', protocol: 3 });
      client.emit('chat', delta('x', 1, 'so fa'));
      client.disconnect();
      const rows = [userRecord('u1', 1, 'hi'), responseRecord('a1', 2, 'so far, so good')];
      client.methods['chat.history'] = () => ({ messages: rows, sessionId: 's1' });
      client.methods['sessions.list'] = () => ({
        sessions: [{ key: 'agent:main:main', status: sessionStatus }],
      });
      client.connect();
      await advanceTime(100);
      expect(session.getState().run?.runId ?? null).toBe(runId);
      expect(shownMessages(session)).toEqual([
        'user complete: hi',
        'assistant complete: so far, so good',
      ]);
    },
  );

  it('shows a response once that ended meanwhile, if records do not name their run', async () => {
    const { client, session } = await retainSession({ version: '2026.4.15', protocol: 3 });
    client.emit('chat', delta('x', 1, 'so fa'));
    client.disconnect();
    const rows = [
      userRecord('u1', 1, 'hi'),
      responseRecord('a1', 2, 'so far, so good'),
      userRecord('u2', 3, 'and now?'),
    ];
    client.methods['chat.history'] = () => ({ messages: rows, sessionId: 's1' });
    client.methods['sessions.list'] = () => new Promise(() => {});
    client.connect();
    await advanceTime();
    expect(shownMessages(session)).toEqual([
      'user complete: hi',
      'assistant complete: so far, so good',
      'user complete: and now?',
    ]);
  });

  it('ends a run that failed meanwhile, if only its last record says so (2026.3)', async () => {
    const { client, session } = await retainSession({ version: '2026.3.13', protocol: 3 });
    client.emit('chat', delta('x', 1, 'so fa'));
    client.disconnect();
    const failure = { role: 'assistant', content: [], timestamp: 2, stopReason: 'error' };
    client.methods['chat.history'] = () => ({
      messages: [{ role: 'user', content: 'hi', timestamp: 1 }, failure],
    });
    client.connect();
    await advanceTime(5000);
    expect(session.getState().run).toBeNull();
    expect(shownMessages(session)).toEqual(['user complete: hi', 'assistant failed: ']);
  });

  it('ends a run once another run starts (2026.3)', async () => {
    const { client, session } = await retainSession({ version: '2026.3.13', protocol: 3 });
    client.emit('chat', delta('x', 1, 'so fa'));
    client.disconnect();
    client.methods['chat.history'] = () => ({
      messages: [{ ...responseRecord('', 2, 'something else'), __openclaw: undefined }],
    });
    client.connect();
    await advanceTime();
    client.emit('chat', delta('y', 1, 'something else'));
    client.emit('chat', final('y', 'something else'));
    await advanceTime(5000);
    expect(session.getState().run).toBeNull();
    expect(shownMessages(session)).toEqual(['assistant complete: something else']);
  });

  it('joins a response whose first part is a record, and shows that part once', async () => {
    // On 2026.9 the response to a steering message is part of the run that the message joined.
    const rows = [
      userRecord('u1', 1, 'hi', 'x'),
      responseRecord('a1', 2, 'first part', 'x'),
      userRecord('u2', 3, 'and now?', 'y'),
    ];
    const text = 'first part\n\nsecond';
    const methods = {
      'chat.history': () => ({ ...history(...rows), inFlightRun: { runId: 'x', text } }),
    };
    const { client, session } = await retainSession({ methods });
    expect(shownMessages(session).at(-1)).toBe('assistant streaming: second');
    client.emit('chat', delta('x', 9, `${text} part`));
    await advanceTime(16);
    expect(shownMessages(session).at(-1)).toBe('assistant streaming: second part');
  });

  // 1. The connection drops and returns.
  // 2. A delta of the run arrives: the run is not stale.
  // 3. The connection drops again, before the history arrived.
  it('marks a run as stale again if it drops again before the history arrived', async () => {
    const { client, session } = await retainSession();
    client.emit('chat', delta('x', 1, 'so fa'));
    client.disconnect();
    client.methods['chat.history'] = () => new Promise(() => {});
    client.connect();
    await advanceTime();
    client.emit('chat', delta('x', 2, 'so far'));
    client.disconnect();
    await advanceTime(16);
    expect(session.getState().run).toMatchObject({ text: 'so far', isStale: true });
  });

  it('blanks nothing if only the gateway knows the key of a name', async () => {
    const client = createMockClient({
      methods: {
        'sessions.messages.subscribe': () => ({ subscribed: true, key: 'agent:main:foo' }),
        'chat.history': () => history(userRecord('u1', 1, 'hi')),
      },
    });
    const session = getChatSession(client, 'Foo');
    session.retain();
    client.connect();
    await advanceTime();
    expect(session.getState()).toMatchObject({ sessionKey: 'agent:main:foo', status: 'ready' });
    const seen = new Set<number>();
    session.subscribe(() => seen.add(session.getState().messages.length));
    client.disconnect();
    client.connect();
    await advanceTime();
    expect(session.getState()).toMatchObject({ sessionKey: 'agent:main:foo', status: 'ready' });
    expect([...seen]).toEqual([1]);
  });

  it('does not end a run that continues', async () => {
    const { client, session } = await retainSession();
    client.emit('chat', delta('x', 1, 'so fa'));
    client.disconnect();
    client.methods['chat.history'] = () => ({
      ...history(),
      inFlightRun: { runId: 'x', text: 'so far' },
    });
    client.connect();
    await advanceTime();
    expect(session.getState().run).toMatchObject({ text: 'so far', isStale: false });
    client.emit('chat', delta('x', 2, 'so far, so good'));
    await advanceTime(16);
    expect(shownMessages(session)).toEqual(['assistant streaming: so far, so good']);
  });

  it('ends the runs of a gateway process that has ended', async () => {
    const { client, session } = await retainSession({ protocol: 3 });
    client.emit('chat', delta('x', 1, 'so fa'));
    client.disconnect();
    client.connect({ bootId: 'boot-2' });
    await advanceTime();
    expect(session.getState()).toMatchObject({ run: null, messages: [] });
  });

  it('is checked after a gap in the events: the history is requested again', async () => {
    const { client } = await retainSession();
    client.gap();
    client.gap();
    await advanceTime(1000);
    expect(client.callsOf('chat.history')).toHaveLength(2);
  });

  it('ignores gaps on protocol 3 while no run is open', async () => {
    const { client } = await retainSession({ protocol: 3 });
    client.gap();
    await advanceTime(1000);
    expect(client.callsOf('chat.history')).toHaveLength(1);
    client.emit('chat', delta('x', 1, 'text'));
    client.gap();
    await advanceTime(1000);
    expect(client.callsOf('chat.history')).toHaveLength(2);
  });

  it('requests the history again when the gateway was busy', async () => {
    const { client, session } = await retainSession({
      methods: {
        'chat.history': () => {
          throw new GatewayError({
            code: 'UNAVAILABLE',
            message: 'starting',
            retryable: true,
            retryAfterMs: 500,
          });
        },
      },
    });
    expect(session.getState().status).toBe('loading');
    client.methods['chat.history'] = () => history(userRecord('u1', 1, 'hi'));
    await advanceTime(500);
    expect(session.getState().status).toBe('ready');
  });
});

describe('sending', () => {
  const rejected = new GatewayError({
    code: 'INVALID_REQUEST',
    message: 'no such agent',
    sent: true,
  });

  it('keeps the order if the attachment of one message takes long to read', async () => {
    const { client, session } = await retainSession();
    const content = new Blob(['x']);
    vi.spyOn(content, 'slice').mockReturnValue(
      withSlowRead(content, () => new Promise((done) => setTimeout(done, 500))),
    );
    const attachments = [{ mimeType: 'text/plain', fileName: 'a.txt', content }];
    void session.send({ text: 'one', attachments });
    void session.send('two');
    await advanceTime(600);
    expect(client.callsOf('chat.send').map(({ message }) => message)).toEqual(['one', 'two']);
  });

  it('waits for the connection and the history, then sends once and in order', async () => {
    const { client, session } = await retainSession();
    client.disconnect();
    const sends = [session.send('one'), session.send('two')];
    expect(shownMessages(session)).toEqual(['user queued: one', 'user queued: two']);
    expect(session.getState().queue).toHaveLength(2);
    client.connect();
    await advanceTime();
    await Promise.all(sends);
    expect(client.callsOf('chat.send').map(({ message }) => message)).toEqual(['one', 'two']);
    expect(session.getState().queue).toEqual([]);
    const methods = client.calls.map(({ method }) => method);
    expect(methods.lastIndexOf('chat.history')).toBeLessThan(methods.indexOf('chat.send'));
  });

  it('works without a retained session', async () => {
    const client = createMockClient();
    client.connect();
    const session = getChatSession(client, 'main');
    const sent = session.send('hi');
    await advanceTime();
    await expect(sent).resolves.toMatchObject({ idempotencyKey: 'id-1' });
    await advanceTime();
    expect(client.handlers()).toBe(0);
  });

  it('works without a retained session for a retry, too', async () => {
    const { client, session, release } = await retainSession({
      methods: {
        'chat.send': () => {
          throw new GatewayError({ code: 'INVALID_REQUEST', message: 'no', sent: true });
        },
      },
    });
    await session.send('hi').catch(() => {});
    client.disconnect();
    expect(session.retry(session.getState().messageKeys[0] ?? '')).toBe(true);
    release();
    await advanceTime(100);
    client.connect();
    await advanceTime(100);
    expect(client.callsOf('chat.send')).toHaveLength(2);
  });

  // 1. The user sends a message with a file, then another message.
  // 2. The connection drops while the file is read.
  // 3. The file is read: both messages are queued, in their order.
  it('queues all messages in order if the connection drops while a file is read', async () => {
    const { client, session } = await retainSession();
    let read = (): void => {};
    const content = withSlowRead(new Blob(['x']), () => new Promise<void>((done) => (read = done)));
    vi.spyOn(content, 'slice').mockReturnValue(content);
    const file = { mimeType: 'text/plain', fileName: 'a.txt', content };
    void session.send({ text: 'one', attachments: [file] });
    void session.send('two');
    await advanceTime();
    client.disconnect();
    read();
    await advanceTime(100);
    expect(session.getState().queue.map(({ text }) => text)).toEqual(['one', 'two']);
  });

  it('marks a rejected message as failed, and sends it again on demand', async () => {
    const { client, session } = await retainSession({
      methods: {
        'chat.send': () => {
          throw rejected;
        },
      },
    });
    await expect(session.send('hi')).rejects.toBe(rejected);
    expect(session.getState().messages).toMatchObject([
      { status: 'failed', error: 'no such agent' },
    ]);
    const [key = ''] = session.getState().messageKeys;
    client.methods['chat.send'] = () => ({ runId: 'id-1', status: 'started' });
    expect(session.retry(key)).toBe(true);
    await advanceTime();
    expect(shownMessages(session)).toEqual(['user sent: hi']);
    expect(session.getState().messageKeys).toEqual([key]);
    expect(client.callsOf('chat.send').map(({ idempotencyKey }) => idempotencyKey)).toEqual([
      'id-1',
      'id-1',
    ]);
  });

  it('discards failed and queued messages', async () => {
    const { client, session } = await retainSession({
      methods: {
        'chat.send': () => {
          throw rejected;
        },
      },
    });
    await session.send('hi').catch(() => {});
    await session.discard(session.getState().messageKeys[0] ?? '');
    client.disconnect();
    const waiting = session.send('there').catch((error: GatewayError) => error.code);
    await session.discard(session.getState().messageKeys[0] ?? '');
    expect(await waiting).toBe('CLIENT_DISCARDED');
    expect(shownMessages(session)).toEqual([]);
  });

  it('leaves no message for a command', async () => {
    const { session } = await retainSession({
      methods: { 'chat.send': () => ({ ok: true, aborted: true, runIds: ['r1'] }) },
    });
    await session.send('/stop');
    expect(shownMessages(session)).toEqual([]);
  });

  // 1. The connection drops before the result of `chat.send` arrives.
  // 2. After the reconnect the history has the message.
  it('finds out from the history that an unconfirmed message has arrived', async () => {
    const { client, session } = await retainSession({
      methods: {
        'chat.send': () => {
          client.disconnect();
          throw lostConnection();
        },
      },
    });
    const sent = session.send('hi');
    await advanceTime();
    expect(shownMessages(session)).toEqual(['user pending: hi']);
    client.methods['chat.history'] = () => history(userRecord('u1', 1, 'hi', 'id-1'));
    client.connect();
    await expect(sent).resolves.toEqual({ runId: 'id-1', idempotencyKey: 'id-1' });
    await advanceTime();
    expect(client.callsOf('chat.send')).toHaveLength(1);
    expect(shownMessages(session)).toEqual(['user complete: hi']);
  });

  it('sends an unconfirmed message again under its key, to the same gateway process', async () => {
    const { client, session } = await retainSession({
      methods: {
        'chat.send': () => {
          client.disconnect();
          throw lostConnection();
        },
      },
    });
    const sent = session.send('hi');
    await advanceTime();
    client.methods['chat.send'] = () => ({ runId: 'id-1', status: 'in_flight' });
    client.connect();
    await advanceTime();
    await sent;
    expect(client.callsOf('chat.send').map(({ idempotencyKey }) => idempotencyKey)).toEqual([
      'id-1',
      'id-1',
    ]);
    expect(shownMessages(session)).toEqual(['user sent: hi']);
  });

  it('does not send a message again that the gateway has a receipt for, but no record', async () => {
    const { client, session } = await retainSession({
      methods: {
        'chat.send': () => {
          client.disconnect();
          throw lostConnection();
        },
      },
    });
    const sent = session.send('hi');
    await advanceTime();
    client.methods['chat.history'] = ({ inputRunIds }) => ({
      ...history(),
      inputReceipts: [{ runId: (inputRunIds as string[])[0], state: 'pending' }],
    });
    client.connect({ bootId: 'boot-2' });
    await expect(sent).resolves.toEqual({ runId: 'id-1', idempotencyKey: 'id-1' });
    expect(client.callsOf('chat.send')).toHaveLength(1);
    expect(shownMessages(session)).toEqual(['user sent: hi']);
    await session.refetch();
    expect(client.callsOf('chat.history').at(-1)).not.toHaveProperty('inputRunIds');
  });

  it('fails an unconfirmed message instead of sending it to a process that forgot its key (2026.4)', async () => {
    const { client, session } = await retainSession({
      version: '2026.4.15',
      protocol: 3,
      methods: {
        'chat.send': () => {
          client.disconnect();
          throw lostConnection();
        },
      },
    });
    const sent = session.send('hi').catch((error: GatewayError) => error.code);
    await advanceTime();
    client.connect({ bootId: 'boot-2' });
    await advanceTime();
    expect(await sent).toBe('CLIENT_CONNECTION_LOST');
    expect(client.callsOf('chat.send')).toHaveLength(1);
    expect(shownMessages(session)).toEqual(['user failed: hi']);
  });

  it('trusts a gateway that does not identify its process', async () => {
    const { client, session } = await retainSession({ bootId: undefined });
    await session.send('hi');
    client.disconnect();
    client.connect();
    await advanceTime();
    expect(shownMessages(session)).toEqual(['user sent: hi']);
  });

  it('reports a message that the gateway accepted and lost in a restart', async () => {
    const { client, session } = await retainSession();
    await session.send('hi');
    client.disconnect();
    client.connect({ bootId: 'boot-2' });
    await advanceTime();
    expect(shownMessages(session)).toEqual(['user failed: hi']);
    expect(session.retry(session.getState().messageKeys[0] ?? '')).toBe(true);
    await advanceTime();
    expect(client.callsOf('chat.send').map(({ idempotencyKey }) => idempotencyKey)).toEqual([
      'id-1',
      'id-2',
    ]);
  });

  it('reports a message whose record was announced and then lost in a restart (2026.4)', async () => {
    const { client, session } = await retainSession({ protocol: 3, version: '2026.4.15' });
    await session.send('hi');
    client.emit('agent', lifecycle('id-1', 1, { phase: 'start' }));
    client.emit('session.message', announced(userRecord('u1', 0, 'hi')));
    await session.refetch();
    expect(shownMessages(session)).toEqual(['user complete: hi']);
    client.disconnect();
    client.connect({ bootId: 'boot-2' });
    await advanceTime();
    expect(shownMessages(session)).toEqual(['user failed: hi']);
    expect(session.getState().messageKeys).toEqual(['id-1']);
  });

  it('reports a message that an idle gateway accepted and does not have', async () => {
    const { client, session } = await retainSession();
    await session.send('hi');
    client.methods['chat.history'] = () => ({
      ...history(resetRecord('r1')),
      sessionInfo: { hasActiveRun: false },
      pendingInputs: { items: [] },
    });
    await session.refetch();
    // The record of a command is written a moment after its run has ended.
    expect(shownMessages(session).at(-1)).toBe('user sent: hi');
    await advanceTime(1100);
    expect(shownMessages(session).at(-1)).toBe('user failed: hi');
  });

  it('matches a record with the message in flight, not with an equal one that failed', async () => {
    const { client, session } = await retainSession({ protocol: 3, version: '2026.4.15' });
    await session.send('hi');
    client.disconnect();
    client.connect({ bootId: 'boot-2' });
    await advanceTime();
    await session.send('hi');
    const [failed, sent] = session.getState().messageKeys;
    client.emit('session.message', announced(userRecord('u1', 1, 'hi')));
    await advanceTime(16);
    expect(shownMessages(session)).toEqual(['user complete: hi', 'user failed: hi']);
    expect(session.getState().messageKeys).toEqual([sent, failed]);
  });

  it('rejects attachments that are too large before it reads them', async () => {
    const { client, session } = await retainSession({ policy: { attachments: { maxBytes: 10 } } });
    const content = new Blob(['twelve bytes']);
    const read = vi.spyOn(content, 'slice');
    const sent = session.send({
      text: 'look',
      attachments: [{ mimeType: 'text/plain', fileName: 'a.txt', content }],
    });
    await expect(sent).rejects.toMatchObject({
      code: 'CLIENT_PAYLOAD_TOO_LARGE',
      details: { bytes: 12, maxBytes: 10 },
    });
    expect(read).not.toHaveBeenCalled();
    expect(client.callsOf('chat.send')).toEqual([]);
    expect(shownMessages(session)).toEqual([]);
  });

  it('shows how much of the attachments has been read', async () => {
    const { client, session } = await retainSession({ policy: { maxPayload: 10_000_000 } });
    const content = new Blob([new Uint8Array(2_000_000)]);
    const pieces: (() => void)[] = [];
    vi.spyOn(content, 'slice').mockImplementation((start, end) =>
      withSlowRead(
        Blob.prototype.slice.call(content, start, end),
        () => new Promise<void>((done) => pieces.push(done)),
      ),
    );
    const attachments = [{ mimeType: 'text/plain', fileName: 'a.txt', content }];
    void session.send({ text: 'look', attachments });
    const seen: (number | undefined)[] = [];
    while (client.callsOf('chat.send').length === 0) {
      await advanceTime(20);
      seen.push(session.getState().messages[0]?.progress);
      pieces.shift()?.();
      await advanceTime(20);
    }
    expect(seen[0]).toBeUndefined();
    expect(seen.at(-1)).toBeGreaterThan(0.5);
    expect(session.getState().messages[0]?.progress).toBeUndefined();
    expect(client.callsOf('chat.send')).toMatchObject([
      { attachments: [{ content: btoa('\0'.repeat(2_000_000)) }] },
    ]);
  });

  it('settles both promises of a key that is sent twice, and sends it once', async () => {
    const { client, session } = await retainSession();
    client.disconnect();
    const input = { text: 'hi', idempotencyKey: 'mine' };
    const sends = [session.send(input), session.send(input)];
    expect(shownMessages(session)).toEqual(['user queued: hi']);
    client.connect();
    await expect(Promise.all(sends)).resolves.toEqual([
      { runId: 'mine', idempotencyKey: 'mine' },
      { runId: 'mine', idempotencyKey: 'mine' },
    ]);
    expect(client.callsOf('chat.send')).toHaveLength(1);
  });

  it('sends again under a key that failed', async () => {
    const { client, session } = await retainSession({
      methods: {
        'chat.send': () => {
          throw rejected;
        },
      },
    });
    const input = { text: 'hi', idempotencyKey: 'mine' };
    await expect(session.send(input)).rejects.toBe(rejected);
    client.methods['chat.send'] = () => ({ runId: 'mine', status: 'started' });
    await expect(session.send(input)).resolves.toMatchObject({ idempotencyKey: 'mine' });
    expect(shownMessages(session)).toEqual(['user sent: hi']);
  });

  it('shows no second message for a key that the gateway knows already', async () => {
    const { session } = await retainSession({
      methods: {
        'chat.history': () =>
          history(userRecord('u1', 1, 'hi', 'mine'), responseRecord('a1', 2, 'hello', 'mine')),
        'chat.send': () => ({ runId: 'mine', status: 'ok' }),
      },
    });
    await session.send({ text: 'hi', idempotencyKey: 'mine' });
    await advanceTime(100);
    expect(shownMessages(session)).toEqual(['user complete: hi', 'assistant complete: hello']);
  });

  it('discards a queued message by its key', async () => {
    const { client, session } = await retainSession();
    client.disconnect();
    const waiting = session
      .send({ text: 'hi', idempotencyKey: 'mine' })
      .catch((error: GatewayError) => error.code);
    await expect(session.abort('mine')).resolves.toEqual({ aborted: true, runIds: ['mine'] });
    expect(await waiting).toBe('CLIENT_DISCARDED');
    client.connect();
    await advanceTime(100);
    expect(shownMessages(session)).toEqual([]);
    expect(client.callsOf('chat.abort')).toEqual([]);
    expect(client.callsOf('chat.send')).toEqual([]);
  });

  it('sends attachments as bare base64', async () => {
    const { client, session } = await retainSession();
    await session.send({
      text: 'look',
      idempotencyKey: 'mine',
      attachments: [
        { mimeType: 'image/png', fileName: 'a.png', content: 'data:image/png;base64,aGk=' },
      ],
    });
    expect(client.callsOf('chat.send')).toEqual([
      {
        sessionKey: 'agent:main:main',
        message: 'look',
        idempotencyKey: 'mine',
        attachments: [{ type: 'image', mimeType: 'image/png', fileName: 'a.png', content: 'aGk=' }],
      },
    ]);
    expect(session.getState().messages[0]?.parts).toEqual([
      { type: 'text', text: 'look' },
      { type: 'image', mimeType: 'image/png', fileName: 'a.png', bytes: 2 },
    ]);
  });
});

// 1. The app retains a session under two names.
// 2. The gateway says that both names are one session.
// 3. The session that claims the key first owns it; the other becomes its alias.
describe('two names of one session, retained before the gateway says so', () => {
  const twoNames = (
    options?: MockClientOptions,
  ): { client: MockClient; alias: ChatSession; canonical: ChatSession } => {
    const client = createMockClient(options);
    const alias = getChatSession(client, 'main');
    const canonical = getChatSession(client, 'agent:main:main');
    expect(alias).not.toBe(canonical);
    return { client, alias, canonical };
  };

  it.each(['alias', 'canonical'] as const)('are one session, %s first', async (first) => {
    const { client, ...sessions } = twoNames();
    const { alias, canonical } = sessions;
    const second = first === 'alias' ? canonical : alias;
    const releases = [sessions[first].retain(), second.retain()];
    const published = vi.fn();
    alias.subscribe(published);
    const sends = [sessions[first].send('one'), second.send('two')];
    client.connect();
    await advanceTime();
    await expect(Promise.all(sends)).resolves.toHaveLength(2);
    const sent = client.callsOf('chat.send').map(({ message }) => message);
    expect(new Set(sent)).toEqual(new Set(['one', 'two']));
    expect(sent).toHaveLength(2);
    expect(client.callsOf('chat.history')).toHaveLength(1);
    client.emit('chat', delta('r1', 1, 'to both'));
    await advanceTime(100);
    expect(alias.getState()).toBe(canonical.getState());
    expect(published).toHaveBeenCalled();
    expect(shownMessages(alias)).toHaveLength(3);
    expect(getChatSession(client, 'main')).toBe(getChatSession(client, 'agent:main:main'));
    const handlers = client.handlers();
    releases.shift()?.();
    await advanceTime();
    expect(client.handlers()).toBe(handlers);
    expect(client.callsOf('sessions.messages.unsubscribe')).toEqual([]);
    releases.shift()?.();
    await advanceTime(1);
    expect(client.handlers()).toBe(0);
    expect(client.callsOf('sessions.messages.unsubscribe')).toHaveLength(1);
  });

  it('send a message once that both got under one key', async () => {
    const { client, alias, canonical } = twoNames();
    const input = { text: 'hi', idempotencyKey: 'mine' };
    const sends = [alias.send(input), canonical.send(input)];
    client.connect();
    await advanceTime();
    await expect(Promise.all(sends)).resolves.toHaveLength(2);
    expect(client.callsOf('chat.send')).toHaveLength(1);
    expect(shownMessages(canonical)).toEqual(['user sent: hi']);
  });

  it('act on the same session', async () => {
    const { client, alias, canonical } = twoNames({
      methods: {
        'chat.send': () => {
          throw new GatewayError({ code: 'INVALID_REQUEST', message: 'no', sent: true });
        },
      },
    });
    canonical.retain();
    alias.retain();
    client.connect();
    await advanceTime();
    await alias.send('hi').catch(() => {});
    const [key = ''] = canonical.getState().messageKeys;
    client.methods['chat.send'] = ({ idempotencyKey }) => ({
      runId: idempotencyKey,
      status: 'started',
    });
    expect(alias.retry(key)).toBe(true);
    await advanceTime();
    expect(shownMessages(canonical)).toEqual(['user sent: hi']);
    await alias.abort('r1');
    expect(client.callsOf('chat.abort')).toEqual([{ sessionKey: 'agent:main:main', runId: 'r1' }]);
  });

  it('become one when only the gateway knows that they are', async () => {
    const { client, session } = await retainSession({
      methods: {
        'sessions.messages.subscribe': () => ({ subscribed: true, key: 'agent:main:main' }),
      },
    });
    const other = getChatSession(client, 'old-name');
    expect(other).not.toBe(session);
    other.retain();
    await advanceTime();
    expect(other.getState()).toBe(session.getState());
    expect(getChatSession(client, 'old-name').sessionKey).toBe('agent:main:main');
  });
});

describe('a message whose promise is ignored', () => {
  const unhandled = vi.fn();
  beforeEach(() => void process.on('unhandledRejection', unhandled.mockClear()));
  afterEach(() => void process.off('unhandledRejection', unhandled));
  const reject = (): never => {
    throw new GatewayError({ code: 'INVALID_REQUEST', message: 'no', sent: true });
  };

  it('fails only on screen', async () => {
    const { session } = await retainSession({ methods: { 'chat.send': reject } });
    void session.send('hi');
    await nextMacrotask();
    expect(shownMessages(session)).toEqual(['user failed: hi']);
    session.retry(session.getState().messageKeys[0] ?? '');
    await nextMacrotask();
    expect(shownMessages(session)).toEqual(['user failed: hi']);
    expect(unhandled).not.toHaveBeenCalled();
    await expect(session.send('hi')).rejects.toMatchObject({ code: 'INVALID_REQUEST' });
  });

  it('is reported to the logger if it never appears on screen', async () => {
    const warn = vi.fn();
    const client = createMockClient({ policy: { attachments: { maxBytes: 1 } } });
    const session = getChatSession(Object.assign(client, { logger: { warn } }), 'main');
    client.connect();
    const file = { mimeType: 'text/plain', fileName: 'a.txt', content: new Blob(['big']) };
    void session.send({ text: 'look', attachments: [file] });
    await nextMacrotask();
    expect(shownMessages(session)).toEqual([]);
    expect(warn).toHaveBeenCalledWith('message not sent', { code: 'CLIENT_PAYLOAD_TOO_LARGE' });
    expect(unhandled).not.toHaveBeenCalled();
  });
});

describe('another gateway', () => {
  const switchTo = (client: MockClient, owner: string): void => {
    client.disconnect();
    client.owner = owner;
    // A client clears its cache when it changes its owner.
    client.cache.set('agent:main:main', []);
    client.connect({ bootId: owner });
  };
  const meaning =
    (canonical: string) =>
    ({ key }: JsonObject): JsonObject => ({
      subscribed: true,
      key: key === 'agent:main:foo' ? canonical : key,
    });

  it('may have two sessions under the two names of one', async () => {
    const { client, session } = await retainSession({
      methods: { 'sessions.messages.subscribe': meaning('agent:main:main') },
    });
    const alias = getChatSession(client, 'foo');
    alias.retain();
    await advanceTime();
    expect(alias.sessionKey).toBe('agent:main:main');
    client.methods['sessions.messages.subscribe'] = meaning('agent:main:other');
    client.methods['chat.history'] = ({ sessionKey }) =>
      history(userRecord(`of ${String(sessionKey)}`, 1, String(sessionKey)));
    switchTo(client, 'ws://two:2');
    await advanceTime(100);
    expect(alias.sessionKey).toBe('agent:main:other');
    expect(shownMessages(alias)).toEqual(['user complete: agent:main:other']);
    expect(shownMessages(session)).toEqual(['user complete: agent:main:main']);
    expect(getChatSession(client, 'agent:main:other')).toBe(alias);
  });

  it('C14: never gets a message that was queued for the one before', async () => {
    const { client, session } = await retainSession();
    client.disconnect();
    const sent = session.send('for one').catch((error: unknown) => error);
    switchTo(client, 'ws://two:2');
    await advanceTime(100);
    expect(await sent).toMatchObject({ code: 'CLIENT_OWNER_CHANGED', sent: false });
    expect(shownMessages(session)).toEqual(['user failed: for one']);
    expect(client.callsOf('chat.send')).toEqual([]);
    session.retry(session.getState().messageKeys[0] ?? '');
    await advanceTime();
    expect(client.callsOf('chat.send')).toMatchObject([{ message: 'for one' }]);
  });

  it('finds none of the messages of the one before in its cache', async () => {
    const { client, session, release } = await retainSession({
      methods: { 'chat.history': () => history(userRecord('u1', 1, 'a secret')) },
    });
    expect(shownMessages(session)).toEqual(['user complete: a secret']);
    client.owner = 'ws://two:2';
    client.cache.set('agent:main:main', []);
    release();
    await advanceTime();
    expect(client.cache.get('agent:main:main')?.messages).toEqual([]);
  });

  // 1. The user sends a message with a file.
  // 2. The client changes to another gateway while the file is read.
  // 3. The file is read: the message has failed and is not sent.
  it('C14: never gets a message whose file was still being read', async () => {
    const { client, session } = await retainSession();
    let read = (): void => {};
    const content = withSlowRead(new Blob(['x']), () => new Promise<void>((done) => (read = done)));
    vi.spyOn(content, 'slice').mockReturnValue(content);
    const file = { mimeType: 'text/plain', fileName: 'a.txt', content };
    void session.send({ text: 'for one', attachments: [file] }).catch(() => {});
    await advanceTime();
    switchTo(client, 'ws://two:2');
    await advanceTime(100);
    read();
    await advanceTime(100);
    expect(shownMessages(session)).toEqual(['user failed: for one']);
    expect(client.callsOf('chat.send')).toEqual([]);
  });

  it('C14: never gets a message that the one before may have', async () => {
    const { client, session } = await retainSession();
    let lose = (_error: unknown): void => {};
    client.methods['chat.send'] = () => new Promise((_, reject) => void (lose = reject));
    const sent = session.send('for one').catch((error: unknown) => error);
    await advanceTime();
    lose(lostConnection());
    client.disconnect();
    await advanceTime();
    switchTo(client, 'ws://two:2');
    await advanceTime(2_000);
    expect(await sent).toMatchObject({ code: 'CLIENT_CONNECTION_LOST', sent: true });
    expect(shownMessages(session)).toEqual(['user failed: for one']);
    expect(client.callsOf('chat.send')).toHaveLength(1);
  });

  it('does not show a message that the one before has accepted', async () => {
    const { client, session } = await retainSession();
    await session.send('for one');
    switchTo(client, 'ws://two:2');
    await advanceTime(2_000);
    expect(shownMessages(session)).toEqual([]);
  });

  it('gets a message that was written after the client changed to it', async () => {
    const { client, session } = await retainSession();
    client.disconnect();
    client.owner = 'ws://two:2';
    const sent = session.send('for two');
    switchTo(client, 'ws://two:2');
    await advanceTime(100);
    await expect(sent).resolves.toBeDefined();
    expect(shownMessages(session)).toEqual(['user sent: for two']);
  });

  it('has messages of its own under the same key', async () => {
    const { client, session } = await retainSession({
      methods: { 'chat.history': () => history(userRecord('u1', 1, 'one')) },
    });
    let answer = (_history: JsonObject): void => {};
    client.methods['chat.history'] = () => new Promise((resolve) => void (answer = resolve));
    switchTo(client, 'ws://two:2');
    await advanceTime();
    expect(session.getState()).toMatchObject({ status: 'loading', messages: [] });
    answer(history(userRecord('u1', 1, 'two')));
    await advanceTime();
    expect(shownMessages(session)).toEqual(['user complete: two']);
  });
});

describe('a name whose meaning changed with the default agent', () => {
  /** Each session has one message: its key. */
  function start() {
    const client = createMockClient({
      methods: {
        'chat.history': ({ sessionKey }) => history(userRecord('u1', 1, String(sessionKey))),
      },
    });
    client.connect();
    return client;
  }
  const open = (client: MockClient, key: string): ChatSession => {
    const session = getChatSession(client, key);
    session.retain();
    return session;
  };

  it.each([
    ['main', 'agent:main:main'],
    ['agent:main:main', 'main'],
  ])('opens the session of its present meaning: %s was opened before %s', async (...names) => {
    const client = start();
    for (const name of names) open(client, name);
    await advanceTime(100);
    client.disconnect();
    client.defaultAgent = 'ops';
    client.connect({ bootId: 'boot-2' });
    await advanceTime(100);
    const keys = ['main', 'agent:main:main', 'agent:ops:main'];
    const sessions = keys.map((key) => open(client, key));
    await advanceTime(100);
    expect(sessions.map(shownMessages)).toEqual([
      ['user complete: agent:ops:main'],
      ['user complete: agent:main:main'],
      ['user complete: agent:ops:main'],
    ]);
    expect(sessions[0]).toBe(sessions[2]);
  });
});

describe('many sessions', () => {
  it('are dropped if they are idle and least recently used, unless they have unsent messages', async () => {
    const client = createMockClient();
    const unsent = getChatSession(client, 'agent:main:unsent');
    void unsent.send('hi');
    const retained = getChatSession(client, 'agent:main:retained');
    retained.retain();
    const idle = getChatSession(client, 'agent:main:idle');
    for (let at = 0; at < 30; at++) getChatSession(client, `agent:main:${at}`);
    expect(getChatSession(client, 'agent:main:unsent')).toBe(unsent);
    expect(getChatSession(client, 'agent:main:retained')).toBe(retained);
    expect(getChatSession(client, 'agent:main:idle')).not.toBe(idle);
  });

  it('stay one session when a dropped one is used again', async () => {
    const client = createMockClient();
    client.connect();
    const old = getChatSession(client, 'agent:main:a');
    for (let at = 0; at < 30; at++) getChatSession(client, `agent:main:${at}`);
    const now = getChatSession(client, 'agent:main:a');
    expect(now).not.toBe(old);
    now.retain();
    old.retain();
    await advanceTime();
    expect(old.getState()).toBe(now.getState());
    expect(client.callsOf('chat.history')).toHaveLength(1);
  });

  it('send into the session on screen, through one that was dropped', async () => {
    const client = createMockClient();
    client.connect();
    const old = getChatSession(client, 'agent:main:a');
    for (let at = 0; at < 30; at++) getChatSession(client, `agent:main:${at}`);
    const now = getChatSession(client, 'agent:main:a');
    now.retain();
    await old.send('hi');
    expect(shownMessages(now)).toEqual(['user sent: hi']);
  });

  it('keep to their own agent if each agent has one that is called global', async () => {
    const client = createMockClient();
    client.connect();
    const ops = getChatSession(client, 'agent:ops:global');
    const own = getChatSession(client, 'global');
    expect(getChatSession(client, 'agent:main:global')).toBe(own);
    ops.retain();
    own.retain();
    client.methods['sessions.messages.subscribe'] = () => ({ subscribed: true, key: 'global' });
    await advanceTime();
    expect(client.callsOf('chat.history')).toEqual([
      { sessionKey: 'global', agentId: 'ops', limit: 200 },
      { sessionKey: 'global', limit: 200 },
    ]);
    client.emit('chat', { ...delta('r1', 1, 'from ops'), sessionKey: 'global', agentId: 'ops' });
    client.emit('chat', { ...delta('r2', 1, 'from main'), sessionKey: 'global', agentId: 'main' });
    client.emit('chat', { ...delta('r3', 1, 'from old main'), sessionKey: 'global' });
    await advanceTime(100);
    expect(shownMessages(ops)).toEqual(['assistant streaming: from ops']);
    expect(shownMessages(own)).toEqual([
      'assistant streaming: from main',
      'assistant streaming: from old main',
    ]);
    await ops.send('hi');
    expect(client.callsOf('chat.send')).toMatchObject([{ sessionKey: 'global', agentId: 'ops' }]);
  });
});
