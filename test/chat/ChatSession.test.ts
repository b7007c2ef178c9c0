import { getChatSession, type ChatSession } from 'openclaw-react/chat';
import { GatewayError } from 'openclaw-react/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { JsonObject } from '../../src/protocol/frames.js';
import {
  createMockClient,
  lostAnswer,
  type MockClient,
  type MockClientOptions,
} from './mockClient.js';
import { look } from './replay.js';
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
/** Node tells of unhandled rejections after a turn of its loop. */
const turn = (): Promise<void> => new Promise((resolve) => void setRealImmediate(resolve));

const settle = (ms = 0): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

const shown = (session: ChatSession): string[] => session.getState().messages.map(look);

const history = (...messages: JsonObject[]): JsonObject => ({
  messages,
  sessionId: 's1',
  hasMore: false,
});

interface Held {
  readonly client: MockClient;
  readonly session: ChatSession;
  readonly release: () => void;
}

/** A session that somebody holds, on a connected client. */
async function hold(options?: MockClientOptions): Promise<Held> {
  const held = join(options);
  await settle();
  return held;
}

/** The same, before the gateway has answered anything but the hello. */
function join(options?: MockClientOptions): Held {
  const client = createMockClient(options);
  const session = getChatSession(client, 'main');
  const release = session.retain();
  client.connect();
  return { client, session, release };
}

/** A blob that is read when `wait` says so. */
const slowly = (blob: Blob, wait: () => Promise<unknown>): Blob =>
  Object.assign(new Blob([blob]), { arrayBuffer: () => wait().then(() => blob.arrayBuffer()) });

const tool = (seq: number, data: JsonObject): JsonObject => ({
  sessionKey: 'agent:main:main',
  runId: 'r1',
  seq,
  stream: 'tool',
  data: { toolCallId: 't1', name: 'exec', ...data },
});

describe('a session', () => {
  it('does nothing until somebody holds it', () => {
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

  it('subscribes before it asks for history', async () => {
    const { client, session } = await hold();
    expect(client.calls.map(({ method }) => method)).toEqual([
      'sessions.subscribe',
      'sessions.messages.subscribe',
      'chat.history',
    ]);
    expect(client.callsOf('chat.history')).toEqual([{ sessionKey: 'agent:main:main', limit: 200 }]);
    expect(session.getState().status).toBe('ready');
  });

  it('lets go a macrotask after the last holder, and leaves nothing behind', async () => {
    const { client, session, release } = await hold();
    const again = session.retain();
    release();
    again();
    session.retain()();
    expect(client.handlers()).toBeGreaterThan(0);
    await settle();
    expect(client.handlers()).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
    expect(client.callsOf('sessions.messages.unsubscribe')).toEqual([{ key: 'agent:main:main' }]);
    expect(session.getState().status).toBe('idle');
  });

  it('survives a remount without asking twice', async () => {
    const { client, session, release } = await hold();
    release();
    session.retain();
    await settle();
    expect(client.callsOf('chat.history')).toHaveLength(1);
  });

  it('works on gateways that offer no subscription', async () => {
    const { session } = await hold({
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
    const { session } = await hold({
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

  it('paints what was cached at once, and corrects it', async () => {
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
    await settle();
    expect(shown(session)).toEqual(['user complete: hi', 'assistant complete: hello']);
    expect(session.getState().messageKeys).toEqual(['u1', 'a1']);
    expect(client.cache.get('agent:main:main')?.messages).toHaveLength(2);
  });

  it('paints what was cached as soon as the hello tells its key, as stale until history confirms', async () => {
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
    await settle();
    expect(session.getState()).toMatchObject({ status: 'stale', messages: [{ text: 'hi' }] });
    answer(history(userRecord('u2', 1, 'something else')));
    await settle();
    expect(session.getState().status).toBe('ready');
    expect(shown(session)).toEqual(['user complete: something else']);
  });

  it('ignores frames that make no sense', async () => {
    const { client, session } = await hold();
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
    await settle(2000);
    expect(shown(session)).toEqual([]);
  });

  it('ignores other sessions', async () => {
    const { client, session } = await hold();
    client.emit('chat', { ...delta('r1', 1, 'not here'), sessionKey: 'agent:main:other' });
    await settle(100);
    expect(shown(session)).toEqual([]);
  });
});

describe('a conversation', () => {
  it('shows a message at once, streams the answer and ends with the rows of history', async () => {
    const { client, session } = await hold();
    const sent = session.send('hi');
    expect(shown(session)).toEqual(['user pending: hi']);
    const key = session.getState().messageKeys[0];
    await expect(sent).resolves.toEqual({ runId: 'id-1', idempotencyKey: 'id-1' });
    expect(shown(session)).toEqual(['user sent: hi']);

    client.emit('chat', status('id-1'));
    client.emit('session.message', announced(userRecord('u1', 1, 'hi', 'id-1')));
    client.emit('chat', delta('id-1', 2, 'Hel'));
    await settle(16);
    expect(shown(session)).toEqual(['user complete: hi', 'assistant streaming: Hel']);
    expect(session.getState().run).toMatchObject({ runId: 'id-1', status: 'running', text: 'Hel' });
    const liveKey = session.getState().messageKeys[1];

    client.emit('session.message', announced(responseRecord('a1', 2, 'Hello ', 'id-1')));
    client.emit('chat', final('id-1', 'Hello'));
    expect(shown(session)).toEqual(['user complete: hi', 'assistant complete: Hello ']);
    expect(session.getState().run).toBeNull();

    client.methods['chat.history'] = () =>
      history(userRecord('u1', 1, 'hi', 'id-1'), responseRecord('a1', 2, 'Hello ', 'id-1'));
    const before = session.getState().messages;
    await settle(100);
    expect(client.callsOf('chat.history')).toHaveLength(2);
    expect(session.getState().messages).toEqual(before);
    expect(session.getState().messages[0]).toBe(before[0]);
    expect(session.getState().messageKeys).toEqual([key, liveKey]);
  });

  it('asks for one history after several ends', async () => {
    const { client } = await hold();
    for (const runId of ['r1', 'r2', 'r3']) client.emit('chat', final(runId, 'done'));
    await settle(100);
    expect(client.callsOf('chat.history')).toHaveLength(2);
  });

  it('asks again when a run ends while a history is on its way', async () => {
    const { client, session } = await hold();
    const answers: ((answer: JsonObject) => void)[] = [];
    client.methods['chat.history'] = () =>
      new Promise((resolve) => {
        answers.push(resolve);
      });
    void session.refetch();
    client.emit('chat', final('r1', 'done'));
    await settle(100);
    client.methods['chat.history'] = () => history(responseRecord('a1', 1, 'done', 'r1'));
    answers[0]?.(history());
    await settle(100);
    expect(shown(session)).toEqual(['assistant complete: done']);
    expect(session.getState().messages[0]?.id).toBe('a1');
  });

  it('keeps the answer in place when only history has its row', async () => {
    const { client, session } = await hold({ protocol: 3, version: '2026.3.13' });
    await session.send('hi');
    client.emit('chat', delta('id-1', 1, 'Hello'));
    await settle(16);
    const keys = session.getState().messageKeys;
    client.emit('chat', final('id-1', 'Hello'));
    client.methods['chat.history'] = () => ({
      messages: [
        { role: 'user', content: 'hi', timestamp: 1 },
        { role: 'assistant', content: [{ type: 'text', text: 'Hello ' }], timestamp: 2 },
      ],
    });
    await settle(100);
    expect(shown(session)).toEqual(['user complete: hi', 'assistant complete: Hello ']);
    expect(session.getState().messageKeys).toEqual(keys);
  });

  it('keeps showing an aborted answer until the gateway has written it down', async () => {
    const { client, session } = await hold();
    client.emit('chat', delta('r1', 1, 'half an ans'));
    await expect(session.abort('r1')).resolves.toEqual({ aborted: true, runIds: ['r1'] });
    client.emit('chat', { ...final('r1', 'half an ans'), state: 'aborted' });
    await settle(200);
    expect(shown(session)).toEqual(['assistant aborted: half an ans']);
    const keys = session.getState().messageKeys;
    client.methods['chat.history'] = () =>
      history({
        ...responseRecord('a1', 2, 'half an ans', 'r1'),
        openclawAbort: { aborted: true, runId: 'r1' },
      });
    await settle(2000);
    expect(shown(session)).toEqual(['assistant aborted: half an ans']);
    expect(session.getState().messages[0]).toMatchObject({ id: 'a1' });
    expect(session.getState().messageKeys).toEqual(keys);
  });

  it('changes nothing when the gateway did not confirm an abort', async () => {
    const { client, session } = await hold({
      methods: { 'chat.abort': () => ({ ok: true, aborted: false, runIds: [] }) },
    });
    client.emit('chat', delta('r1', 1, 'still writing'));
    await expect(session.abort('r1')).resolves.toEqual({ aborted: false, runIds: [] });
    await settle(100);
    expect(shown(session)).toEqual(['assistant streaming: still writing']);
  });

  it('ends a run a second after lifecycle said so, where no chat frame follows (2026.4)', async () => {
    const { client, session } = await hold({ protocol: 3, version: '2026.4.15' });
    client.emit('agent', lifecycle('r1', 1, { phase: 'start', startedAt: 5000 }));
    client.emit('agent', lifecycle('r1', 2, { phase: 'error', error: 'the model rejected' }));
    await settle(900);
    expect(session.getState().run).toMatchObject({ status: 'running' });
    await settle(200);
    expect(session.getState().run).toBeNull();
    expect(session.getState().messages).toMatchObject([
      { status: 'failed', error: 'the model rejected' },
    ]);
  });

  it('lets a failed run start again with the next model', async () => {
    const { client, session } = await hold();
    client.emit('agent', lifecycle('r1', 1, { phase: 'start' }));
    client.emit('agent', lifecycle('r1', 2, { phase: 'error', error: 'no' }));
    client.emit('agent', lifecycle('r1', 3, { phase: 'start' }));
    await settle(1500);
    expect(session.getState().run).toMatchObject({ runId: 'r1', status: 'running' });
  });

  it('adopts the run that is in flight when it opens', async () => {
    const { session } = await hold({
      methods: {
        'chat.history': () => ({
          ...history(userRecord('u1', 1, 'hi', 'x')),
          inFlightRun: { runId: 'x', text: 'so far', startedAt: 4000 },
        }),
      },
    });
    expect(shown(session)).toEqual(['user complete: hi', 'assistant streaming: so far']);
    expect(session.getState().run).toMatchObject({ runId: 'x', startedAt: 4000 });
  });

  it('empties at a reset and shows what comes after it', async () => {
    const { client, session } = await hold({
      methods: {
        'chat.history': () =>
          history(userRecord('u1', 1, 'old', 'x'), responseRecord('a1', 2, 'old', 'x')),
      },
    });
    client.emit('sessions.changed', { sessionKey: 'agent:main:main', reason: 'reset' });
    expect(shown(session)).toEqual([]);
    client.methods['chat.history'] = () => history(resetRecord('r1'));
    await settle(100);
    client.emit('session.message', announced(userRecord('u2', 2, 'new', 'y')));
    await settle(16);
    expect(session.getState().messages.map((row) => row.id)).toEqual(['r1', 'u2']);
  });

  it('resets on the gateway', async () => {
    const { client, session } = await hold({ methods: { 'sessions.reset': () => ({ ok: true }) } });
    client.methods['chat.history'] = () => history(resetRecord('r1'));
    await session.reset();
    expect(client.callsOf('sessions.reset')).toEqual([{ key: 'agent:main:main' }]);
    expect(session.getState().messages.map((row) => row.id)).toEqual(['r1']);
  });

  it('drops what waited at the gateway when it is emptied from here', async () => {
    const { client, session } = await hold({ methods: { 'sessions.reset': () => ({ ok: true }) } });
    await session.send('hi');
    const item = { id: 'p1', runId: 'id-1', state: 'queued', message: userRecord('p1', 2, 'hi') };
    client.methods['chat.history'] = () => ({ ...history(), pendingInputs: { items: [item] } });
    await session.refetch();
    expect(shown(session)).toEqual(['user queued: hi']);
    client.methods['chat.history'] = () => ({
      ...history(resetRecord('r1')),
      pendingInputs: { items: [] },
    });
    await session.reset();
    expect(session.getState().messages.map((row) => row.id)).toEqual(['r1']);
  });

  it('keeps what was sent after a reset that is announced late', async () => {
    const { client, session } = await hold({ methods: { 'sessions.reset': () => ({ ok: true }) } });
    client.methods['chat.history'] = () => history(resetRecord('r1'));
    await session.reset();
    await session.send('hi');
    client.emit('sessions.changed', { sessionKey: 'agent:main:main', reason: 'reset' });
    await settle(100);
    expect(shown(session).at(-1)).toBe('user sent: hi');
  });

  it('keeps the key of a row that came before history told of the reset', async () => {
    const { client, session } = await hold({
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

  it('does not add what came since a history that is forgotten by now', async () => {
    const { client, session } = await hold({
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
    await settle(100);
    expect(session.getState().messages.map((row) => row.id)).toEqual(['r1']);
  });

  it('asks again for a page that was asked for before a reset', async () => {
    const { client, session } = await hold();
    const answers: ((answer: JsonObject) => void)[] = [];
    client.methods['chat.history'] = () => new Promise((resolve) => void answers.push(resolve));
    void session.refetch();
    client.emit('sessions.changed', { sessionKey: 'agent:main:main', reason: 'reset' });
    client.methods['chat.history'] = () => history(resetRecord('r1'));
    const before = session.getState();
    answers[0]?.(history(userRecord('u1', 1, 'old')));
    await settle();
    expect(before.messages).toEqual([]);
    expect(session.getState().messages.map((row) => row.id)).toEqual(['r1']);
  });

  it('starts over when the session id changed behind its back', async () => {
    const { client, session } = await hold({
      methods: { 'chat.history': () => history(userRecord('u1', 1, 'old', 'x')) },
    });
    client.methods['chat.history'] = () => ({
      ...history(userRecord('u2', 1, 'new', 'y')),
      sessionId: 's2',
    });
    await session.refetch();
    expect(shown(session)).toEqual(['user complete: new']);
  });

  it('shows no answer that somebody erased before the session was subscribed to (2026.4)', async () => {
    // A session that began anew has no status.
    const methods = { 'sessions.list': () => ({ sessions: [{ key: 'agent:main:main' }] }) };
    const { client, session } = join({ version: '2026.4.15', protocol: 3, methods });
    client.emit('chat', delta('x', 1, 'so fa'));
    await settle(5000);
    expect(session.getState().run).toBeNull();
    expect(shown(session)).toEqual([]);
  });

  it('shows no answer that somebody erased meanwhile, once the session goes on (2026.3)', async () => {
    const methods = {
      // Here none has one.
      'sessions.list': () => ({ sessions: [{ key: 'agent:main:main' }] }),
      'sessions.messages.subscribe': () => {
        throw new GatewayError({ code: 'INVALID_REQUEST', message: 'unknown method', sent: true });
      },
    };
    const { client, session } = join({ version: '2026.3.13', protocol: 3, methods });
    client.emit('chat', delta('x', 1, 'so fa'));
    await settle(5000);
    expect(session.getState().run?.status).toBe('running');
    client.emit('chat', delta('y', 1, 'hello'));
    client.emit('chat', final('y', 'hello'));
    client.methods['chat.history'] = () => history(responseRecord('a1', 1, 'hello'));
    await settle(5000);
    expect(session.getState().run).toBeNull();
    expect(shown(session)).toEqual(['assistant complete: hello']);
  });

  it('shows the tools that a run uses', async () => {
    const { client, session } = await hold();
    client.emit('session.tool', tool(1, { phase: 'start', args: { command: 'ls' } }));
    client.emit(
      'session.tool',
      tool(2, { phase: 'update', partialResult: { content: [{ type: 'text', text: 'a' }] } }),
    );
    await settle(16);
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
    await settle(16);
    expect(session.getState().run?.toolCalls).toMatchObject([{ status: 'failed', output: 'no' }]);
  });
});

describe('what came since the last history (2026.9)', () => {
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

  it('is all that is asked for after a run', async () => {
    const { client, session } = await hold({
      methods: {
        'chat.history': ({ cursor }) =>
          cursor === undefined ? page(...rows) : since(userRecord('u2', 3, 'and?', 'y')),
      },
    });
    const before = session.getState().messages;
    client.emit('chat', final('y', 'well'));
    await settle(100);
    client.emit('chat', final('z'));
    await settle(100);
    expect(client.callsOf('chat.history').map(({ cursor, limit }) => cursor ?? limit)).toEqual([
      200,
      'c1',
      'c2',
    ]);
    expect(shown(session).slice(0, 3)).toEqual([
      'user complete: hi',
      'assistant complete: hello',
      'user complete: and?',
    ]);
    expect(session.getState().messages[0]).toBe(before[0]);
  });

  it('takes the place of the live row, and ends runs that are over', async () => {
    const { client, session } = await hold({
      methods: {
        'chat.history': ({ cursor }) =>
          cursor ? since(responseRecord('a2', 3, 'text', 'r1')) : page(...rows),
      },
    });
    client.emit('chat', delta('r1', 1, 'te'));
    client.disconnect();
    client.connect();
    await settle();
    expect(session.getState().run).toBeNull();
    expect(shown(session).at(-1)).toBe('assistant complete: text');
    expect(session.getState().messages.at(-1)?.id).toBe('a2');
    expect(session.getState().hasOlder).toBe(false);
  });

  it.each([
    ['worth nothing any more', () => ({ kind: 'reset' })],
    [
      'rejected',
      () => {
        throw new GatewayError({ code: 'INVALID_REQUEST', message: 'bad cursor', sent: true });
      },
    ],
  ])('is asked as a page when the cursor is %s', async (_name, answer) => {
    const { client, session } = await hold({
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

describe('a row that the gateway cut', () => {
  const cut = (): JsonObject => ({
    ...responseRecord('a1', 2, 'Once upon\n...(truncated)...', 'x'),
    __openclaw: { id: 'a1', seq: 2, runId: 'x', truncated: true },
  });
  const full = responseRecord('a1', 2, 'Once upon a time', 'x');

  it('is loaded in full, and stays so', async () => {
    const { client, session } = await hold({
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

  it('stays as it is when the gateway does not give more', async () => {
    const { client, session } = await hold({ methods: { 'chat.history': () => history(cut()) } });
    const [key = ''] = session.getState().messageKeys;
    expect(await session.loadFullMessage(key)).toBe(false);
    client.methods['chat.message.get'] = () => ({ ok: false, unavailableReason: 'oversized' });
    expect(await session.loadFullMessage(key)).toBe(false);
    expect(await session.loadFullMessage('no such row')).toBe(false);
    expect(session.getState().messages[0]?.isTruncated).toBe(true);
  });
});

describe('a conversation that another client changed', () => {
  const three = [
    userRecord('u1', 1, 'one', 'x'),
    userRecord('u2', 2, 'two', 'y'),
    userRecord('u3', 3, 'three', 'z'),
  ];

  it.each(['rewind', 'branch-switch'])(
    'shows after a %s what is left, without a blank',
    async (reason) => {
      const { client, session } = await hold({
        methods: { 'chat.history': () => ({ ...history(...three), deltaCursor: 'c1' }) },
      });
      void session.send('queued there');
      await settle();
      client.methods['chat.history'] = () =>
        history(...three.slice(0, 1), userRecord('b2', 2, 'other', 'w'));
      client.emit('sessions.changed', { sessionKey: 'agent:main:main', reason });
      expect(shown(session)).toContain('user complete: three');
      await settle(100);
      expect(client.callsOf('chat.history').at(-1)).toEqual({
        sessionKey: 'agent:main:main',
        limit: 200,
      });
      expect(shown(session)).toEqual(['user complete: one', 'user complete: other']);
    },
  );

  it('is empty when the session was deleted, and starts anew', async () => {
    const { client, session } = await hold({
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
    await settle(100);
    expect(shown(session)).toEqual(['user complete: new']);
  });

  it('is asked for again when the session has a new id', async () => {
    const { client, session } = await hold({
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
    await settle(100);
    expect(client.callsOf('chat.history')).toHaveLength(1);
    client.emit('sessions.changed', {
      sessionKey: 'agent:main:main',
      session: { sessionId: 's2' },
    });
    await settle(100);
    expect(shown(session)).toEqual(['user complete: new']);
  });
});

describe('older pages', () => {
  const rows = Array.from({ length: 10 }, (_, at) =>
    responseRecord(`a${at}`, at + 1, `text ${at}`, `r${at}`),
  );

  it('are put before the first row and stay when the tail is asked for again', async () => {
    const { client, session } = await hold({
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

  it('are let go of on demand and with the last holder, and can be loaded again', async () => {
    const all = Array.from({ length: 1400 }, (_, at) =>
      responseRecord(`a${at}`, at + 1, 'text', `r${at}`),
    );
    const { session, release } = await hold({
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
    await settle();
    expect(session.getState().messages).toHaveLength(1000);
  });

  /** Rows `a0` to `a<count - 1>`, of which older pages come when the test lets them. */
  const holdSlow = async (count: number) => {
    const all = Array.from({ length: count }, (_, at) =>
      responseRecord(`a${at}`, at + 1, 'text', `r${at}`),
    );
    let answer: (() => void) | undefined;
    const held = await hold({
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
    const { client, session } = held;
    const load = async (meanwhile: () => void): Promise<void> => {
      const loading = session.loadOlder();
      await settle();
      meanwhile();
      await settle(100);
      answer?.();
      await loading;
    };
    return {
      ...held,
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

  it('that were on their way when their reader left for the newest row leave no hole', async () => {
    const { session, load, expectAll } = await holdSlow(1800);
    while (session.getState().messages.length < 1400) await load(() => {});
    await load(() => session.trimHistory());
    await expectAll();
  });

  it('that were on their way when the oldest rows were cut leave no hole', async () => {
    const { session, load, append, expectAll } = await holdSlow(1400);
    while (session.getState().messages.length < 1000) await load(() => {});
    for (let count = 0; count < 100; count++) append();
    await load(append);
    await expectAll();
  });

  it('do not bring back what a reset has taken', async () => {
    const { client, session, load } = await holdSlow(300);
    await load(() => {
      client.methods['chat.history'] = () => history(resetRecord('z'));
      client.emit('sessions.changed', { sessionKey: 'agent:main:main', reason: 'reset' });
    });
    expect(session.getState().messages.map(({ id }) => id)).toEqual(['z']);
  });

  /** Protocol 3 has no offsets: it gives the last rows, as many as it is asked for. */
  const holdWire3 = (count: number): Promise<Held> => {
    const long = Array.from({ length: count }, (_, at) => ({
      role: 'user',
      content: `${at}`,
      timestamp: at,
    }));
    return hold({
      protocol: 3,
      methods: { 'chat.history': ({ limit }) => ({ messages: long.slice(-Number(limit)) }) },
    });
  };

  it('come by a longer history where there are no offsets', async () => {
    const { client, session } = await holdWire3(300);
    expect(session.getState()).toMatchObject({ hasOlder: true });
    await session.loadOlder();
    expect(session.getState().messages).toHaveLength(300);
    expect(session.getState().hasOlder).toBe(false);
    expect(client.callsOf('chat.history').at(-1)).toMatchObject({ limit: 400 });
  });

  it('end there where a gateway gives no longer history', async () => {
    const { client, session } = await holdWire3(1500);
    for (let page = 0; page < 4; page++) {
      expect(session.getState().hasOlder).toBe(true);
      await session.loadOlder();
    }
    expect(session.getState()).toMatchObject({ hasOlder: false, messages: { length: 1000 } });
    expect(client.callsOf('chat.history').at(-1)).toMatchObject({ limit: 1000 });
  });
});

describe('a lost connection', () => {
  it('leaves what is shown, and brings what was missed', async () => {
    const { client, session } = await hold();
    client.emit('session.message', announced(userRecord('u1', 1, 'hi', 'x')));
    client.emit('chat', delta('x', 1, 'so fa'));
    await settle(16);
    client.disconnect();
    expect(session.getState()).toMatchObject({ status: 'stale', run: { isStale: true } });
    expect(shown(session)).toEqual(['user complete: hi', 'assistant streaming: so fa']);
    client.methods['chat.history'] = () => ({
      ...history(userRecord('u1', 1, 'hi', 'x'), responseRecord('a1', 2, 'so far, so good', 'x')),
      sessionInfo: { hasActiveRun: false },
    });
    client.connect();
    await settle();
    expect(session.getState()).toMatchObject({ status: 'ready', run: null });
    expect(shown(session)).toEqual(['user complete: hi', 'assistant complete: so far, so good']);
  });

  it.each([
    ['done', null],
    ['running', 'x'],
  ])(
    'knows from the session list that a run is %s where history does not tell',
    async (sessionStatus, runId) => {
      // Up to 2026.5 history says nothing about runs.
      const { client, session } = await hold({ version: '2026.4.15', protocol: 3 });
      client.emit('chat', delta('x', 1, 'so fa'));
      client.disconnect();
      const rows = [userRecord('u1', 1, 'hi'), responseRecord('a1', 2, 'so far, so good')];
      client.methods['chat.history'] = () => ({ messages: rows, sessionId: 's1' });
      client.methods['sessions.list'] = () => ({
        sessions: [{ key: 'agent:main:main', status: sessionStatus }],
      });
      client.connect();
      await settle(100);
      expect(session.getState().run?.runId ?? null).toBe(runId);
      expect(shown(session)).toEqual(['user complete: hi', 'assistant complete: so far, so good']);
    },
  );

  it('shows an answer once that ended while it was away, where rows do not name their run', async () => {
    const { client, session } = await hold({ version: '2026.4.15', protocol: 3 });
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
    await settle();
    expect(shown(session)).toEqual([
      'user complete: hi',
      'assistant complete: so far, so good',
      'user complete: and now?',
    ]);
  });

  it('ends a run that failed while it was away, where only its last row tells (2026.3)', async () => {
    const { client, session } = await hold({ version: '2026.3.13', protocol: 3 });
    client.emit('chat', delta('x', 1, 'so fa'));
    client.disconnect();
    const failure = { role: 'assistant', content: [], timestamp: 2, stopReason: 'error' };
    client.methods['chat.history'] = () => ({
      messages: [{ role: 'user', content: 'hi', timestamp: 1 }, failure],
    });
    client.connect();
    await settle(5000);
    expect(session.getState().run).toBeNull();
    expect(shown(session)).toEqual(['user complete: hi', 'assistant failed: ']);
  });

  it('ends a run when the session went on to another (2026.3)', async () => {
    const { client, session } = await hold({ version: '2026.3.13', protocol: 3 });
    client.emit('chat', delta('x', 1, 'so fa'));
    client.disconnect();
    client.methods['chat.history'] = () => ({
      messages: [{ ...responseRecord('', 2, 'something else'), __openclaw: undefined }],
    });
    client.connect();
    await settle();
    client.emit('chat', delta('y', 1, 'something else'));
    client.emit('chat', final('y', 'something else'));
    await settle(5000);
    expect(session.getState().run).toBeNull();
    expect(shown(session)).toEqual(['assistant complete: something else']);
  });

  it('joins an answer after its first part became a row, and shows that part once', async () => {
    // 2026.9 answers a steered question in the run that it joined.
    const rows = [
      userRecord('u1', 1, 'hi', 'x'),
      responseRecord('a1', 2, 'first part', 'x'),
      userRecord('u2', 3, 'and now?', 'y'),
    ];
    const text = 'first part\n\nsecond';
    const methods = {
      'chat.history': () => ({ ...history(...rows), inFlightRun: { runId: 'x', text } }),
    };
    const { client, session } = await hold({ methods });
    expect(shown(session).at(-1)).toBe('assistant streaming: second');
    client.emit('chat', delta('x', 9, `${text} part`));
    await settle(16);
    expect(shown(session).at(-1)).toBe('assistant streaming: second part');
  });

  it('doubts a run again when it is lost again before history came', async () => {
    const { client, session } = await hold();
    client.emit('chat', delta('x', 1, 'so fa'));
    client.disconnect();
    client.methods['chat.history'] = () => new Promise(() => {});
    client.connect();
    await settle();
    client.emit('chat', delta('x', 2, 'so far'));
    client.disconnect();
    await settle(16);
    expect(session.getState().run).toMatchObject({ text: 'so far', isStale: true });
  });

  it('blanks nothing where only the gateway knows the key of a name', async () => {
    const client = createMockClient({
      methods: {
        'sessions.messages.subscribe': () => ({ subscribed: true, key: 'agent:main:foo' }),
        'chat.history': () => history(userRecord('u1', 1, 'hi')),
      },
    });
    const session = getChatSession(client, 'Foo');
    session.retain();
    client.connect();
    await settle();
    expect(session.getState()).toMatchObject({ sessionKey: 'agent:main:foo', status: 'ready' });
    const seen = new Set<number>();
    session.subscribe(() => seen.add(session.getState().messages.length));
    client.disconnect();
    client.connect();
    await settle();
    expect(session.getState()).toMatchObject({ sessionKey: 'agent:main:foo', status: 'ready' });
    expect([...seen]).toEqual([1]);
  });

  it('does not end a run that is still going on', async () => {
    const { client, session } = await hold();
    client.emit('chat', delta('x', 1, 'so fa'));
    client.disconnect();
    client.methods['chat.history'] = () => ({
      ...history(),
      inFlightRun: { runId: 'x', text: 'so far' },
    });
    client.connect();
    await settle();
    expect(session.getState().run).toMatchObject({ text: 'so far', isStale: false });
    client.emit('chat', delta('x', 2, 'so far, so good'));
    await settle(16);
    expect(shown(session)).toEqual(['assistant streaming: so far, so good']);
  });

  it('ends the runs of a gateway process that is gone', async () => {
    const { client, session } = await hold({ protocol: 3 });
    client.emit('chat', delta('x', 1, 'so fa'));
    client.disconnect();
    client.connect({ bootId: 'boot-2' });
    await settle();
    expect(session.getState()).toMatchObject({ run: null, messages: [] });
  });

  it('asks for history again after a gap', async () => {
    const { client } = await hold();
    client.gap();
    client.gap();
    await settle(1000);
    expect(client.callsOf('chat.history')).toHaveLength(2);
  });

  it('does not mind gaps of protocol 3 while nothing runs', async () => {
    const { client } = await hold({ protocol: 3 });
    client.gap();
    await settle(1000);
    expect(client.callsOf('chat.history')).toHaveLength(1);
    client.emit('chat', delta('x', 1, 'text'));
    client.gap();
    await settle(1000);
    expect(client.callsOf('chat.history')).toHaveLength(2);
  });

  it('tries again when the gateway is busy', async () => {
    const { client, session } = await hold({
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
    await settle(500);
    expect(session.getState().status).toBe('ready');
  });
});

describe('sending', () => {
  const rejected = new GatewayError({
    code: 'INVALID_REQUEST',
    message: 'no such agent',
    sent: true,
  });

  it('keeps the order when one of several messages takes long to read', async () => {
    const { client, session } = await hold();
    const content = new Blob(['x']);
    vi.spyOn(content, 'slice').mockReturnValue(
      slowly(content, () => new Promise((done) => setTimeout(done, 500))),
    );
    const attachments = [{ mimeType: 'text/plain', fileName: 'a.txt', content }];
    void session.send({ text: 'one', attachments });
    void session.send('two');
    await settle(600);
    expect(client.callsOf('chat.send').map(({ message }) => message)).toEqual(['one', 'two']);
  });

  it('waits while disconnected and goes out once, in order, after resync', async () => {
    const { client, session } = await hold();
    client.disconnect();
    const sends = [session.send('one'), session.send('two')];
    expect(shown(session)).toEqual(['user queued: one', 'user queued: two']);
    expect(session.getState().queue).toHaveLength(2);
    client.connect();
    await settle();
    await Promise.all(sends);
    expect(client.callsOf('chat.send').map(({ message }) => message)).toEqual(['one', 'two']);
    expect(session.getState().queue).toEqual([]);
    const methods = client.calls.map(({ method }) => method);
    expect(methods.lastIndexOf('chat.history')).toBeLessThan(methods.indexOf('chat.send'));
  });

  it('goes out without a holder, too', async () => {
    const client = createMockClient();
    client.connect();
    const session = getChatSession(client, 'main');
    const sent = session.send('hi');
    await settle();
    await expect(sent).resolves.toMatchObject({ idempotencyKey: 'id-1' });
    await settle();
    expect(client.handlers()).toBe(0);
  });

  it('goes out without a holder when it is sent again, too', async () => {
    const { client, session, release } = await hold({
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
    await settle(100);
    client.connect();
    await settle(100);
    expect(client.callsOf('chat.send')).toHaveLength(2);
  });

  it('waits with all behind it when the connection is lost while a file is read', async () => {
    const { client, session } = await hold();
    let read = (): void => {};
    const content = slowly(new Blob(['x']), () => new Promise<void>((done) => (read = done)));
    vi.spyOn(content, 'slice').mockReturnValue(content);
    const file = { mimeType: 'text/plain', fileName: 'a.txt', content };
    void session.send({ text: 'one', attachments: [file] });
    void session.send('two');
    await settle();
    client.disconnect();
    read();
    await settle(100);
    expect(session.getState().queue.map(({ text }) => text)).toEqual(['one', 'two']);
  });

  it('marks a rejected message as failed, and sends it again on demand', async () => {
    const { client, session } = await hold({
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
    await settle();
    expect(shown(session)).toEqual(['user sent: hi']);
    expect(session.getState().messageKeys).toEqual([key]);
    expect(client.callsOf('chat.send').map(({ idempotencyKey }) => idempotencyKey)).toEqual([
      'id-1',
      'id-1',
    ]);
  });

  it('takes back what failed or waits', async () => {
    const { client, session } = await hold({
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
    expect(shown(session)).toEqual([]);
  });

  it('leaves no row for a command', async () => {
    const { session } = await hold({
      methods: { 'chat.send': () => ({ ok: true, aborted: true, runIds: ['r1'] }) },
    });
    await session.send('/stop');
    expect(shown(session)).toEqual([]);
  });

  it('finds out from history that a message without answer had arrived', async () => {
    const { client, session } = await hold({
      methods: {
        'chat.send': () => {
          client.disconnect();
          throw lostAnswer();
        },
      },
    });
    const sent = session.send('hi');
    await settle();
    expect(shown(session)).toEqual(['user pending: hi']);
    client.methods['chat.history'] = () => history(userRecord('u1', 1, 'hi', 'id-1'));
    client.connect();
    await expect(sent).resolves.toEqual({ runId: 'id-1', idempotencyKey: 'id-1' });
    await settle();
    expect(client.callsOf('chat.send')).toHaveLength(1);
    expect(shown(session)).toEqual(['user complete: hi']);
  });

  it('sends a message without answer again under its key, to the same process', async () => {
    const { client, session } = await hold({
      methods: {
        'chat.send': () => {
          client.disconnect();
          throw lostAnswer();
        },
      },
    });
    const sent = session.send('hi');
    await settle();
    client.methods['chat.send'] = () => ({ runId: 'id-1', status: 'in_flight' });
    client.connect();
    await settle();
    await sent;
    expect(client.callsOf('chat.send').map(({ idempotencyKey }) => idempotencyKey)).toEqual([
      'id-1',
      'id-1',
    ]);
    expect(shown(session)).toEqual(['user sent: hi']);
  });

  it('does not send again what the gateway has a receipt for, though no row shows it', async () => {
    const { client, session } = await hold({
      methods: {
        'chat.send': () => {
          client.disconnect();
          throw lostAnswer();
        },
      },
    });
    const sent = session.send('hi');
    await settle();
    client.methods['chat.history'] = ({ inputRunIds }) => ({
      ...history(),
      inputReceipts: [{ runId: (inputRunIds as string[])[0], state: 'pending' }],
    });
    client.connect({ bootId: 'boot-2' });
    await expect(sent).resolves.toEqual({ runId: 'id-1', idempotencyKey: 'id-1' });
    expect(client.callsOf('chat.send')).toHaveLength(1);
    expect(shown(session)).toEqual(['user sent: hi']);
    await session.refetch();
    expect(client.callsOf('chat.history').at(-1)).not.toHaveProperty('inputRunIds');
  });

  it('asks before it sends again to a process that does not remember (2026.4)', async () => {
    const { client, session } = await hold({
      version: '2026.4.15',
      protocol: 3,
      methods: {
        'chat.send': () => {
          client.disconnect();
          throw lostAnswer();
        },
      },
    });
    const sent = session.send('hi').catch((error: GatewayError) => error.code);
    await settle();
    client.connect({ bootId: 'boot-2' });
    await settle();
    expect(await sent).toBe('CLIENT_CONNECTION_LOST');
    expect(client.callsOf('chat.send')).toHaveLength(1);
    expect(shown(session)).toEqual(['user failed: hi']);
  });

  it('trusts a gateway that cannot be told from its next process', async () => {
    const { client, session } = await hold({ bootId: undefined });
    await session.send('hi');
    client.disconnect();
    client.connect();
    await settle();
    expect(shown(session)).toEqual(['user sent: hi']);
  });

  it('reports a message that the gateway took and lost in a restart', async () => {
    const { client, session } = await hold();
    await session.send('hi');
    client.disconnect();
    client.connect({ bootId: 'boot-2' });
    await settle();
    expect(shown(session)).toEqual(['user failed: hi']);
    expect(session.retry(session.getState().messageKeys[0] ?? '')).toBe(true);
    await settle();
    expect(client.callsOf('chat.send').map(({ idempotencyKey }) => idempotencyKey)).toEqual([
      'id-1',
      'id-2',
    ]);
  });

  it('reports a message whose row was announced and then lost in a restart (2026.4)', async () => {
    const { client, session } = await hold({ protocol: 3, version: '2026.4.15' });
    await session.send('hi');
    client.emit('agent', lifecycle('id-1', 1, { phase: 'start' }));
    client.emit('session.message', announced(userRecord('u1', 0, 'hi')));
    await session.refetch();
    expect(shown(session)).toEqual(['user complete: hi']);
    client.disconnect();
    client.connect({ bootId: 'boot-2' });
    await settle();
    expect(shown(session)).toEqual(['user failed: hi']);
    expect(session.getState().messageKeys).toEqual(['id-1']);
  });

  it('reports a message that an idle gateway took and does not have', async () => {
    const { client, session } = await hold();
    await session.send('hi');
    client.methods['chat.history'] = () => ({
      ...history(resetRecord('r1')),
      sessionInfo: { hasActiveRun: false },
      pendingInputs: { items: [] },
    });
    await session.refetch();
    // A command's row is written a moment after its run has ended.
    expect(shown(session).at(-1)).toBe('user sent: hi');
    await settle(1100);
    expect(shown(session).at(-1)).toBe('user failed: hi');
  });

  it('takes a row for the message that is out, not for an equal one that failed', async () => {
    const { client, session } = await hold({ protocol: 3, version: '2026.4.15' });
    await session.send('hi');
    client.disconnect();
    client.connect({ bootId: 'boot-2' });
    await settle();
    await session.send('hi');
    const [failed, sent] = session.getState().messageKeys;
    client.emit('session.message', announced(userRecord('u1', 1, 'hi')));
    await settle(16);
    expect(shown(session)).toEqual(['user complete: hi', 'user failed: hi']);
    expect(session.getState().messageKeys).toEqual([sent, failed]);
  });

  it('rejects attachments that are too large before it reads them', async () => {
    const { client, session } = await hold({ policy: { attachments: { maxBytes: 10 } } });
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
    expect(shown(session)).toEqual([]);
  });

  it('says how much of the attachments it has read', async () => {
    const { client, session } = await hold({ policy: { maxPayload: 10_000_000 } });
    const content = new Blob([new Uint8Array(2_000_000)]);
    const pieces: (() => void)[] = [];
    vi.spyOn(content, 'slice').mockImplementation((start, end) =>
      slowly(
        Blob.prototype.slice.call(content, start, end),
        () => new Promise<void>((done) => pieces.push(done)),
      ),
    );
    const attachments = [{ mimeType: 'text/plain', fileName: 'a.txt', content }];
    void session.send({ text: 'look', attachments });
    const seen: (number | undefined)[] = [];
    while (client.callsOf('chat.send').length === 0) {
      await settle(20);
      seen.push(session.getState().messages[0]?.progress);
      pieces.shift()?.();
      await settle(20);
    }
    expect(seen[0]).toBeUndefined();
    expect(seen.at(-1)).toBeGreaterThan(0.5);
    expect(session.getState().messages[0]?.progress).toBeUndefined();
    expect(client.callsOf('chat.send')).toMatchObject([
      { attachments: [{ content: btoa('\0'.repeat(2_000_000)) }] },
    ]);
  });

  it('settles both promises of a key that is sent twice, and sends it once', async () => {
    const { client, session } = await hold();
    client.disconnect();
    const input = { text: 'hi', idempotencyKey: 'mine' };
    const sends = [session.send(input), session.send(input)];
    expect(shown(session)).toEqual(['user queued: hi']);
    client.connect();
    await expect(Promise.all(sends)).resolves.toEqual([
      { runId: 'mine', idempotencyKey: 'mine' },
      { runId: 'mine', idempotencyKey: 'mine' },
    ]);
    expect(client.callsOf('chat.send')).toHaveLength(1);
  });

  it('sends again under a key that failed', async () => {
    const { client, session } = await hold({
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
    expect(shown(session)).toEqual(['user sent: hi']);
  });

  it('shows no second row for a key that the gateway has answered before', async () => {
    const { session } = await hold({
      methods: {
        'chat.history': () =>
          history(userRecord('u1', 1, 'hi', 'mine'), responseRecord('a1', 2, 'hello', 'mine')),
        'chat.send': () => ({ runId: 'mine', status: 'ok' }),
      },
    });
    await session.send({ text: 'hi', idempotencyKey: 'mine' });
    await settle(100);
    expect(shown(session)).toEqual(['user complete: hi', 'assistant complete: hello']);
  });

  it('takes a message back by its key while it waits', async () => {
    const { client, session } = await hold();
    client.disconnect();
    const waiting = session
      .send({ text: 'hi', idempotencyKey: 'mine' })
      .catch((error: GatewayError) => error.code);
    await expect(session.abort('mine')).resolves.toEqual({ aborted: true, runIds: ['mine'] });
    expect(await waiting).toBe('CLIENT_DISCARDED');
    client.connect();
    await settle(100);
    expect(shown(session)).toEqual([]);
    expect(client.callsOf('chat.abort')).toEqual([]);
    expect(client.callsOf('chat.send')).toEqual([]);
  });

  it('sends attachments as bare base64', async () => {
    const { client, session } = await hold();
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

describe('two names of one session, held before the gateway said so', () => {
  const twoNames = (
    options?: MockClientOptions,
  ): { client: MockClient; alias: ChatSession; canonical: ChatSession } => {
    const client = createMockClient(options);
    const alias = getChatSession(client, 'main');
    const canonical = getChatSession(client, 'agent:main:main');
    expect(alias).not.toBe(canonical);
    return { client, alias, canonical };
  };

  it.each(['alias', 'canonical'] as const)('are one conversation, %s first', async (first) => {
    const { client, ...sessions } = twoNames();
    const { alias, canonical } = sessions;
    const second = first === 'alias' ? canonical : alias;
    const releases = [sessions[first].retain(), second.retain()];
    const published = vi.fn();
    alias.subscribe(published);
    const sends = [sessions[first].send('one'), second.send('two')];
    client.connect();
    await settle();
    await expect(Promise.all(sends)).resolves.toHaveLength(2);
    const sent = client.callsOf('chat.send').map(({ message }) => message);
    expect(new Set(sent)).toEqual(new Set(['one', 'two']));
    expect(sent).toHaveLength(2);
    expect(client.callsOf('chat.history')).toHaveLength(1);
    client.emit('chat', delta('r1', 1, 'to both'));
    await settle(100);
    expect(alias.getState()).toBe(canonical.getState());
    expect(published).toHaveBeenCalled();
    expect(shown(alias)).toHaveLength(3);
    expect(getChatSession(client, 'main')).toBe(getChatSession(client, 'agent:main:main'));
    const handlers = client.handlers();
    releases.shift()?.();
    await settle();
    expect(client.handlers()).toBe(handlers);
    expect(client.callsOf('sessions.messages.unsubscribe')).toEqual([]);
    releases.shift()?.();
    await settle(1);
    expect(client.handlers()).toBe(0);
    expect(client.callsOf('sessions.messages.unsubscribe')).toHaveLength(1);
  });

  it('send a message once that was given to both under one key', async () => {
    const { client, alias, canonical } = twoNames();
    const input = { text: 'hi', idempotencyKey: 'mine' };
    const sends = [alias.send(input), canonical.send(input)];
    client.connect();
    await settle();
    await expect(Promise.all(sends)).resolves.toHaveLength(2);
    expect(client.callsOf('chat.send')).toHaveLength(1);
    expect(shown(canonical)).toEqual(['user sent: hi']);
  });

  it('act on the same conversation', async () => {
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
    await settle();
    await alias.send('hi').catch(() => {});
    const [key = ''] = canonical.getState().messageKeys;
    client.methods['chat.send'] = ({ idempotencyKey }) => ({
      runId: idempotencyKey,
      status: 'started',
    });
    expect(alias.retry(key)).toBe(true);
    await settle();
    expect(shown(canonical)).toEqual(['user sent: hi']);
    await alias.abort('r1');
    expect(client.callsOf('chat.abort')).toEqual([{ sessionKey: 'agent:main:main', runId: 'r1' }]);
  });

  it('come together when only the gateway knows that they are one', async () => {
    const { client, session } = await hold({
      methods: {
        'sessions.messages.subscribe': () => ({ subscribed: true, key: 'agent:main:main' }),
      },
    });
    const other = getChatSession(client, 'old-name');
    expect(other).not.toBe(session);
    other.retain();
    await settle();
    expect(other.getState()).toBe(session.getState());
    expect(getChatSession(client, 'old-name').sessionKey).toBe('agent:main:main');
  });
});

describe('a message that nobody awaits', () => {
  const unhandled = vi.fn();
  beforeEach(() => void process.on('unhandledRejection', unhandled.mockClear()));
  afterEach(() => void process.off('unhandledRejection', unhandled));
  const reject = (): never => {
    throw new GatewayError({ code: 'INVALID_REQUEST', message: 'no', sent: true });
  };

  it('fails on its row alone', async () => {
    const { session } = await hold({ methods: { 'chat.send': reject } });
    void session.send('hi');
    await turn();
    expect(shown(session)).toEqual(['user failed: hi']);
    session.retry(session.getState().messageKeys[0] ?? '');
    await turn();
    expect(shown(session)).toEqual(['user failed: hi']);
    expect(unhandled).not.toHaveBeenCalled();
    await expect(session.send('hi')).rejects.toMatchObject({ code: 'INVALID_REQUEST' });
  });

  it('is told to the logger where it never became a row', async () => {
    const warn = vi.fn();
    const client = createMockClient({ policy: { attachments: { maxBytes: 1 } } });
    const session = getChatSession(Object.assign(client, { logger: { warn } }), 'main');
    client.connect();
    const file = { mimeType: 'text/plain', fileName: 'a.txt', content: new Blob(['big']) };
    void session.send({ text: 'look', attachments: [file] });
    await turn();
    expect(shown(session)).toEqual([]);
    expect(warn).toHaveBeenCalledWith('message not sent', { code: 'CLIENT_PAYLOAD_TOO_LARGE' });
    expect(unhandled).not.toHaveBeenCalled();
  });
});

describe('another gateway', () => {
  const switchTo = (client: MockClient, owner: string): void => {
    client.disconnect();
    client.owner = owner;
    // As a client does that turns to another gateway.
    client.cache.set('agent:main:main', []);
    client.connect({ bootId: owner });
  };
  const meaning =
    (canonical: string) =>
    ({ key }: JsonObject): JsonObject => ({
      subscribed: true,
      key: key === 'agent:main:foo' ? canonical : key,
    });

  it('may know two names of one session as two', async () => {
    const { client, session } = await hold({
      methods: { 'sessions.messages.subscribe': meaning('agent:main:main') },
    });
    const alias = getChatSession(client, 'foo');
    alias.retain();
    await settle();
    expect(alias.sessionKey).toBe('agent:main:main');
    client.methods['sessions.messages.subscribe'] = meaning('agent:main:other');
    client.methods['chat.history'] = ({ sessionKey }) =>
      history(userRecord(`of ${String(sessionKey)}`, 1, String(sessionKey)));
    switchTo(client, 'ws://two:2');
    await settle(100);
    expect(alias.sessionKey).toBe('agent:main:other');
    expect(shown(alias)).toEqual(['user complete: agent:main:other']);
    expect(shown(session)).toEqual(['user complete: agent:main:main']);
    expect(getChatSession(client, 'agent:main:other')).toBe(alias);
  });

  it('C14: never gets a message that waited for the one before', async () => {
    const { client, session } = await hold();
    client.disconnect();
    const sent = session.send('for one').catch((error: unknown) => error);
    switchTo(client, 'ws://two:2');
    await settle(100);
    expect(await sent).toMatchObject({ code: 'CLIENT_OWNER_CHANGED', sent: false });
    expect(shown(session)).toEqual(['user failed: for one']);
    expect(client.callsOf('chat.send')).toEqual([]);
    session.retry(session.getState().messageKeys[0] ?? '');
    await settle();
    expect(client.callsOf('chat.send')).toMatchObject([{ message: 'for one' }]);
  });

  it('takes nothing along into its cache', async () => {
    const { client, session, release } = await hold({
      methods: { 'chat.history': () => history(userRecord('u1', 1, 'a secret')) },
    });
    expect(shown(session)).toEqual(['user complete: a secret']);
    client.owner = 'ws://two:2';
    client.cache.set('agent:main:main', []);
    release();
    await settle();
    expect(client.cache.get('agent:main:main')?.messages).toEqual([]);
  });

  it('C14: never gets a message whose file was still being read', async () => {
    const { client, session } = await hold();
    let read = (): void => {};
    const content = slowly(new Blob(['x']), () => new Promise<void>((done) => (read = done)));
    vi.spyOn(content, 'slice').mockReturnValue(content);
    const file = { mimeType: 'text/plain', fileName: 'a.txt', content };
    void session.send({ text: 'for one', attachments: [file] }).catch(() => {});
    await settle();
    switchTo(client, 'ws://two:2');
    await settle(100);
    read();
    await settle(100);
    expect(shown(session)).toEqual(['user failed: for one']);
    expect(client.callsOf('chat.send')).toEqual([]);
  });

  it('C14: never gets a message that the one before may have', async () => {
    const { client, session } = await hold();
    let lose = (_error: unknown): void => {};
    client.methods['chat.send'] = () => new Promise((_, reject) => void (lose = reject));
    const sent = session.send('for one').catch((error: unknown) => error);
    await settle();
    lose(lostAnswer());
    client.disconnect();
    await settle();
    switchTo(client, 'ws://two:2');
    await settle(2_000);
    expect(await sent).toMatchObject({ code: 'CLIENT_CONNECTION_LOST', sent: true });
    expect(shown(session)).toEqual(['user failed: for one']);
    expect(client.callsOf('chat.send')).toHaveLength(1);
  });

  it('does not show what the one before has taken', async () => {
    const { client, session } = await hold();
    await session.send('for one');
    switchTo(client, 'ws://two:2');
    await settle(2_000);
    expect(shown(session)).toEqual([]);
  });

  it('gets a message that was written after the client had turned to it', async () => {
    const { client, session } = await hold();
    client.disconnect();
    client.owner = 'ws://two:2';
    const sent = session.send('for two');
    switchTo(client, 'ws://two:2');
    await settle(100);
    await expect(sent).resolves.toBeDefined();
    expect(shown(session)).toEqual(['user sent: for two']);
  });

  it('has rows of its own under the same key', async () => {
    const { client, session } = await hold({
      methods: { 'chat.history': () => history(userRecord('u1', 1, 'one')) },
    });
    let answer = (_history: JsonObject): void => {};
    client.methods['chat.history'] = () => new Promise((resolve) => void (answer = resolve));
    switchTo(client, 'ws://two:2');
    await settle();
    expect(session.getState()).toMatchObject({ status: 'loading', messages: [] });
    answer(history(userRecord('u1', 1, 'two')));
    await settle();
    expect(shown(session)).toEqual(['user complete: two']);
  });
});

describe('a name whose meaning changed with the default agent', () => {
  /** Each session has one row, which says its key. */
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
  ])('opens what it means now: %s was opened before %s', async (...names) => {
    const client = start();
    for (const name of names) open(client, name);
    await settle(100);
    client.disconnect();
    client.defaultAgent = 'ops';
    client.connect({ bootId: 'boot-2' });
    await settle(100);
    const keys = ['main', 'agent:main:main', 'agent:ops:main'];
    const sessions = keys.map((key) => open(client, key));
    await settle(100);
    expect(sessions.map(shown)).toEqual([
      ['user complete: agent:ops:main'],
      ['user complete: agent:main:main'],
      ['user complete: agent:ops:main'],
    ]);
    expect(sessions[0]).toBe(sessions[2]);
  });
});

describe('many sessions', () => {
  it('are let go of when nobody has held them for long, but for those with something unsent', async () => {
    const client = createMockClient();
    const unsent = getChatSession(client, 'agent:main:unsent');
    void unsent.send('hi');
    const held = getChatSession(client, 'agent:main:held');
    held.retain();
    const idle = getChatSession(client, 'agent:main:idle');
    for (let at = 0; at < 30; at++) getChatSession(client, `agent:main:${at}`);
    expect(getChatSession(client, 'agent:main:unsent')).toBe(unsent);
    expect(getChatSession(client, 'agent:main:held')).toBe(held);
    expect(getChatSession(client, 'agent:main:idle')).not.toBe(idle);
  });

  it('stay one conversation when one is used that was let go of', async () => {
    const client = createMockClient();
    client.connect();
    const old = getChatSession(client, 'agent:main:a');
    for (let at = 0; at < 30; at++) getChatSession(client, `agent:main:${at}`);
    const now = getChatSession(client, 'agent:main:a');
    expect(now).not.toBe(old);
    now.retain();
    old.retain();
    await settle();
    expect(old.getState()).toBe(now.getState());
    expect(client.callsOf('chat.history')).toHaveLength(1);
  });

  it('sends into the conversation that is shown, through one that was let go of', async () => {
    const client = createMockClient();
    client.connect();
    const old = getChatSession(client, 'agent:main:a');
    for (let at = 0; at < 30; at++) getChatSession(client, `agent:main:${at}`);
    const now = getChatSession(client, 'agent:main:a');
    now.retain();
    await old.send('hi');
    expect(shown(now)).toEqual(['user sent: hi']);
  });

  it('keep to their own agent where each has one that is called global', async () => {
    const client = createMockClient();
    client.connect();
    const ops = getChatSession(client, 'agent:ops:global');
    const own = getChatSession(client, 'global');
    expect(getChatSession(client, 'agent:main:global')).toBe(own);
    ops.retain();
    own.retain();
    client.methods['sessions.messages.subscribe'] = () => ({ subscribed: true, key: 'global' });
    await settle();
    expect(client.callsOf('chat.history')).toEqual([
      { sessionKey: 'global', agentId: 'ops', limit: 200 },
      { sessionKey: 'global', limit: 200 },
    ]);
    client.emit('chat', { ...delta('r1', 1, 'from ops'), sessionKey: 'global', agentId: 'ops' });
    client.emit('chat', { ...delta('r2', 1, 'from main'), sessionKey: 'global', agentId: 'main' });
    client.emit('chat', { ...delta('r3', 1, 'from old main'), sessionKey: 'global' });
    await settle(100);
    expect(shown(ops)).toEqual(['assistant streaming: from ops']);
    expect(shown(own)).toEqual([
      'assistant streaming: from main',
      'assistant streaming: from old main',
    ]);
    await ops.send('hi');
    expect(client.callsOf('chat.send')).toMatchObject([{ sessionKey: 'global', agentId: 'ops' }]);
  });
});
