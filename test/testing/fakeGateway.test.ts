import { createFakeGateway, FakeGatewayError, streamWords } from 'openclaw-react/testing';
import type { FakeGateway, FakeGatewayOptions, FakeModel } from 'openclaw-react/testing';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import type { JsonObject } from '../../src/protocol/frames.js';
import { signIn, errorOf } from './operator.js';
import type { Operator } from './operator.js';

let gateway: FakeGateway;

const start = (options: FakeGatewayOptions = {}): FakeGateway => {
  gateway = createFakeGateway({ verify: () => 'ok', ...options });
  return gateway;
};

const send = (operator: Operator, key: string, message: string, sessionKey = 'main') =>
  operator.call('chat.send', { sessionKey, message, idempotencyKey: key });

const isTool = ({ stream }: { readonly stream?: unknown }): boolean => stream === 'tool';

const seqsOf = ({ frames }: Operator): unknown[] =>
  frames.flatMap(({ seq }) => (seq === undefined ? [] : [seq]));

const bootOf = ({ hello }: Operator): unknown => (hello['server'] as { bootId: string }).bootId;

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  gateway.close();
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

describe('signing in', () => {
  test('every client may sign in without a secret', async () => {
    const operator = await signIn(start());
    expect(operator.hello).toMatchObject({ type: 'hello-ok', auth: { method: 'none' } });
    expect(gateway.connections).toMatchObject([{ isReady: true, deviceId: 'device-1' }]);
    expect(gateway.handshakes).toEqual({ sockets: 1, connectFrames: 1 });
  });

  test('the device token of a hello signs in without the shared token', async () => {
    const first = await signIn(start({ token: 'secret' }), { token: 'secret' });
    const { deviceToken } = first.hello['auth'] as { deviceToken: string };
    const second = await signIn(gateway, { token: deviceToken });
    expect(second.hello).toMatchObject({ auth: { method: 'device-token' } });
  });

  test('after ten wrong tokens every sign-in is rejected, with the time to wait', async () => {
    start({ token: 'secret' });
    for (let attempt = 0; attempt < 10; attempt += 1) {
      // eslint-disable-next-line no-await-in-loop -- attempts follow one another
      await signIn(gateway, { token: 'wrong' });
    }
    const locked = await signIn(gateway, { token: 'secret' });
    expect(locked.frames.at(-1)).toMatchObject({
      error: { retryAfterMs: expect.closeTo(300_000, -2), details: { code: 'AUTH_RATE_LIMITED' } },
    });
    await vi.advanceTimersByTimeAsync(300_000);
    const later = await signIn(gateway, { token: 'secret' });
    expect(later.hello['type']).toBe('hello-ok');
  });

  test('a client that does not sign in is closed after 15 s', async () => {
    start();
    const socket = new gateway.WebSocket(gateway.url);
    const closed = vi.fn();
    socket.onclose = closed;
    await vi.advanceTimersByTimeAsync(14_999);
    expect(closed).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(closed).toHaveBeenCalledWith(expect.objectContaining({ code: 1000, wasClean: true }));
  });

  test('a new device waits with the same request id until it is approved', async () => {
    start({ pairing: 'required' });
    await signIn(gateway);
    const rejected = await signIn(gateway);
    const [request] = gateway.pairingRequests;
    expect(gateway.pairingRequests).toHaveLength(1);
    expect(rejected.frames.at(-1)).toMatchObject({
      error: { code: 'NOT_PAIRED', details: { requestId: request?.requestId } },
    });
    gateway.approve(request?.requestId ?? '');
    const operator = await signIn(gateway);
    expect(operator.hello['type']).toBe('hello-ok');
  });

  test('a paired device that requests more scopes must be approved again', async () => {
    start({ pairing: 'required' });
    await signIn(gateway, { scopes: ['operator.read'] });
    gateway.approve(gateway.pairingRequests[0]?.requestId ?? '');
    const rejected = await signIn(gateway, { scopes: ['operator.read', 'operator.write'] });
    expect(rejected.frames.at(-1)).toMatchObject({
      error: { details: { reason: 'scope-upgrade', approvedScopes: ['operator.read'] } },
    });
  });

  test('a revoked device is closed with 4001, and its token is invalid', async () => {
    const operator = await signIn(start({ token: 'secret' }), { token: 'secret' });
    const { deviceToken } = operator.hello['auth'] as { deviceToken: string };
    gateway.revokeDevice('device-1');
    await vi.advanceTimersByTimeAsync(0);
    expect(operator.closes).toMatchObject([{ code: 4001, reason: 'device removed' }]);
    const rejected = await signIn(gateway, { token: deviceToken });
    expect(rejected.frames.at(-1)).toMatchObject({
      error: { details: { code: 'AUTH_TOKEN_MISMATCH' } },
    });
  });

  test('a rotated token closes every connection with 4001, and only it is valid', async () => {
    const operator = await signIn(start({ token: 'old' }), { token: 'old' });
    gateway.rotateToken('new');
    await vi.advanceTimersByTimeAsync(0);
    expect(operator.closes).toMatchObject([{ code: 4001, reason: 'gateway auth changed' }]);
    const back = await signIn(gateway, { token: 'new', deviceId: 'device-2' });
    expect(back.hello['type']).toBe('hello-ok');
  });
});

describe('calls', () => {
  test('scripted methods return, reject and accept', async () => {
    const operator = await signIn(
      start({
        methods: {
          'demo.add': ({ a, b }) => Number(a) + Number(b),
          'demo.reject': () => {
            throw new FakeGatewayError(
              'TEAPOT',
              'short and stout',
              { spout: 1 },
              { retryAfterMs: 5 },
            );
          },
          'demo.later': async (_params, { accept }) => {
            accept({ status: 'accepted' });
            await new Promise((resolve) => void setTimeout(resolve, 10));
            return { status: 'ok' };
          },
        },
      }),
    );
    await operator.call('demo.add', { a: 1, b: 2 });
    expect(operator.frames.at(-1)).toMatchObject({ ok: true, payload: 3 });
    const rejected = await errorOf(operator.call('demo.reject'));
    expect(rejected.shape).toEqual({
      code: 'TEAPOT',
      message: 'short and stout',
      details: { spout: 1 },
      retryable: true,
      retryAfterMs: 5,
    });
    expect(await operator.call('demo.later')).toEqual({ status: 'accepted' });
    await vi.advanceTimersByTimeAsync(20);
    expect(operator.frames.at(-1)).toMatchObject({ payload: { status: 'ok' } });
  });

  test('only administrators learn that a method is unknown', async () => {
    start();
    const reader = await signIn(gateway);
    const admin = await signIn(gateway, { scopes: ['operator.admin'] });
    expect((await errorOf(reader.call('no.such'))).message).toBe('missing scope: operator.admin');
    expect((await errorOf(admin.call('no.such'))).message).toBe('unknown method: no.such');
  });

  test('2026.4.15 rejects params of later releases', async () => {
    const operator = await signIn(start({ version: '2026.4.15' }));
    const { message } = await errorOf(
      operator.call('chat.history', { sessionKey: 'main', offset: 1 }),
    );
    expect(message).toBe("invalid chat.history params: at root: unexpected property 'offset'");
  });
});

describe('sessions', () => {
  test('the default agent repeats the message, word by word', async () => {
    const operator = await signIn(start());
    await send(operator, 'key-1', 'good morning');
    await vi.advanceTimersByTimeAsync(2_000);
    const states = operator.events('chat').map(({ state }) => state);
    expect(states.filter((state) => state === 'delta').length).toBeGreaterThan(2);
    expect(operator.events('chat').at(-1)).toMatchObject({
      state: 'final',
      message: {
        content: [{ text: 'Hello! You said: good morning. How can I help you with that?' }],
      },
    });
    expect(gateway.sessions.history('main')).toMatchObject([
      { role: 'user', content: 'good morning', idempotencyKey: 'key-1:user' },
      { role: 'assistant', __openclaw: { runId: 'key-1', seq: 2 } },
    ]);
  });

  test('deltas add up to their cumulative text', async () => {
    const operator = await signIn(start());
    await send(operator, 'key-1', 'one two three');
    await vi.advanceTimersByTimeAsync(2_000);
    let text = '';
    for (const { state, deltaText, message } of operator.events('chat')) {
      if (state !== 'delta') continue;
      text += String(deltaText);
      expect(message).toMatchObject({ content: [{ text }] });
    }
    expect(text).not.toBe('');
  });

  test('an async model streams at its own pace and receives the history', async () => {
    const asked = vi.fn();
    const operator = await signIn(
      start({
        sessions: [{ key: 'main', messages: [{ role: 'user', text: 'earlier' }] }],
        model: async function* (input) {
          asked(input.history.length, input.sessionKey);
          yield { type: 'text', text: 'a ' };
          await new Promise((resolve) => void setTimeout(resolve, 500));
          yield { type: 'text', text: 'b' };
        },
      }),
    );
    await send(operator, 'key-1', 'hi');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(asked).toHaveBeenCalledWith(2, 'agent:main:main');
    expect(operator.events('chat').at(-1)).toMatchObject({
      message: { content: [{ text: 'a b' }] },
    });
  });

  test('a model that throws fails its run', async () => {
    const operator = await signIn(
      start({
        model: () => {
          throw new Error('no credit');
        },
      }),
    );
    await send(operator, 'key-1', 'hi');
    await vi.advanceTimersByTimeAsync(10);
    expect(operator.events('chat').at(-1)).toMatchObject({ state: 'error' });
    const repeat = await errorOf(send(operator, 'key-1', 'hi'));
    expect(repeat.frame).toMatchObject({
      payload: { status: 'error' },
      error: { code: 'UNAVAILABLE' },
    });
  });

  test('a repeated key is in flight, then ok, and rejected with another text', async () => {
    const operator = await signIn(start());
    await send(operator, 'key-1', 'hi');
    expect(await send(operator, 'key-1', 'hi')).toEqual({ runId: 'key-1', status: 'in_flight' });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await send(operator, 'key-1', 'hi')).toEqual({ runId: 'key-1', status: 'ok' });
    const conflict = await errorOf(send(operator, 'key-1', 'other'));
    expect(conflict.shape.details).toEqual({ reason: 'chat-request-conflict' });
    expect(gateway.sessions.history('main')).toHaveLength(2);
  });

  test('a hanging run stays in flight until it is aborted', async () => {
    const operator = await signIn(start({ model: () => [{ type: 'hang' }] }));
    await send(operator, 'key-1', 'hi');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await operator.call('chat.history', { sessionKey: 'main' })).toMatchObject({
      inFlightRun: { runId: 'key-1' },
    });
    expect(await operator.call('chat.abort', { sessionKey: 'main' })).toEqual({
      ok: true,
      aborted: true,
      runIds: ['key-1'],
    });
    expect(operator.events('chat').at(-1)).toMatchObject({ state: 'aborted' });
    expect(await operator.call('chat.history', { sessionKey: 'main' })).not.toHaveProperty(
      'inFlightRun',
    );
  });

  test('on 2026.9.6 a second message joins the run under its id', async () => {
    const operator = await signIn(start());
    await operator.call('sessions.messages.subscribe', { key: 'main' });
    await send(operator, 'key-1', 'first');
    await send(operator, 'key-2', 'second');
    const { pendingInputs } = await operator.call('chat.history', { sessionKey: 'main' });
    expect(pendingInputs).toMatchObject({ items: [{ runId: 'key-2', state: 'queued' }] });
    await vi.advanceTimersByTimeAsync(5_000);
    const finals = operator.events('chat').filter(({ state }) => state === 'final');
    expect(finals.map(({ runId, message }) => [runId, message !== undefined])).toEqual([
      ['key-2', false],
      ['key-1', true],
    ]);
    expect(gateway.sessions.history('main').map(({ role }) => role)).toEqual([
      'user',
      'assistant',
      'user',
      'assistant',
    ]);
  });

  test('on 2026.9.6 all messages during a run join it in one call of the model', async () => {
    const asked: string[] = [];
    const operator = await signIn(
      start({
        model: ({ text }) => {
          asked.push(text);
          return 'one two three';
        },
      }),
    );
    await send(operator, 'key-1', 'first');
    await send(operator, 'key-2', 'second');
    await send(operator, 'key-3', 'third');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(asked).toEqual(['first', 'second\n\nthird']);
    const messages = gateway.sessions.history('main');
    expect(messages.map(({ role }) => role)).toEqual([
      'user',
      'assistant',
      'user',
      'user',
      'assistant',
    ]);
    const joined = { __openclaw: { steerTargetRunId: 'key-1' } };
    expect(messages.slice(2, 4)).toMatchObject([joined, joined]);
  });

  // Seen, but not recorded.
  test('on 2026.9.6 a message during a tool call joins before the agent continues', async () => {
    const model: FakeModel = ({ text }) =>
      text === 'first'
        ? [{ type: 'tool', name: 'exec', result: 'done', durationMs: 1_000 }, ...streamWords('one')]
        : 'two';
    const operator = await signIn(start({ model }));
    await send(operator, 'key-1', 'first');
    await vi.advanceTimersByTimeAsync(100);
    await send(operator, 'key-2', 'second');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(gateway.sessions.history('main').map(({ role }) => role)).toEqual([
      'user',
      'assistant',
      'toolResult',
      'user',
      'assistant',
    ]);
    expect(operator.events('chat').at(-1)).toMatchObject({
      runId: 'key-1',
      state: 'final',
      message: { content: [{ text: 'two' }] },
    });
  });

  describe('on 2026.9.6 a message that waits to join a run', () => {
    const model: FakeModel = () => [{ type: 'text', text: 'so far' }, { type: 'hang' }];

    async function abort(runId?: string): Promise<Operator> {
      const operator = await signIn(start({ model }));
      await send(operator, 'key-1', 'first');
      await send(operator, 'key-2', 'second');
      await operator.call('chat.abort', { sessionKey: 'main', ...(runId && { runId }) });
      await vi.advanceTimersByTimeAsync(100);
      return operator;
    }

    // The first two were seen, but are not recorded.
    test('starts no run when everything is aborted', async () => {
      const operator = await abort();
      expect(endsOf(operator)).toEqual(['key-1 aborted', 'key-2 final']);
      expect(await statesOf(operator)).toEqual(['cancelled']);
    });

    test('gets a run of its own when the run is aborted', async () => {
      const operator = await abort('key-1');
      expect(endsOf(operator)).toEqual(['key-1 aborted', 'key-2 final']);
      expect(await statesOf(operator)).toEqual([]);
      expect(gateway.sessions.history('main').at(-1)).toMatchObject({ content: 'second' });
    });

    test('can be aborted alone', async () => {
      const operator = await abort('key-2');
      expect(endsOf(operator)).toEqual(['key-2 aborted']);
      expect(await statesOf(operator)).toEqual(['cancelled']);
    });

    const endsOf = (operator: Operator): string[] =>
      operator
        .events('chat')
        .filter(({ state }) => state === 'final' || state === 'aborted')
        .map(({ runId, state }) => `${String(runId)} ${String(state)}`);

    async function statesOf(operator: Operator): Promise<unknown[]> {
      const { pendingInputs } = await operator.call('chat.history', { sessionKey: 'main' });
      return (pendingInputs as { items: JsonObject[] }).items.map(({ state }) => state);
    }
  });

  test('on 2026.9.6 a queued message becomes the record with its id', async () => {
    const operator = await signIn(start());
    await send(operator, 'key-1', 'first');
    await send(operator, 'key-2', 'second');
    const history = await operator.call('chat.history', { sessionKey: 'main' });
    const { items } = history['pendingInputs'] as { items: { id: string }[] };
    await vi.advanceTimersByTimeAsync(5_000);
    const asked = gateway.sessions.history('main').filter(({ role }) => role === 'user');
    expect(asked.at(-1)?.['__openclaw']).toMatchObject({ id: items[0]?.id });
  });

  test('on 2026.4.15 a second message runs later under an id of its own', async () => {
    const operator = await signIn(start({ version: '2026.4.15' }));
    await operator.call('sessions.messages.subscribe', { key: 'main' });
    await send(operator, 'key-1', 'first');
    await send(operator, 'key-2', 'second');
    await vi.advanceTimersByTimeAsync(5_000);
    const provisional = operator
      .events('session.message')
      .filter(({ messageId }) => messageId === undefined);
    expect(provisional).toMatchObject([{ message: { content: 'second' } }]);
    const finals = operator.events('chat').filter(({ state }) => state === 'final');
    expect(finals.map(({ runId }) => runId)).toEqual([
      'key-2',
      'key-1',
      expect.not.stringMatching(/^key/),
    ]);
  });

  test('2026.4.15 lists an aborted response twice, around the message', async () => {
    const operator = await signIn(
      start({
        version: '2026.4.15',
        model: () => [{ type: 'text', text: 'half ' }, { type: 'hang' }],
      }),
    );
    await send(operator, 'key-1', 'hi');
    await vi.advanceTimersByTimeAsync(100);
    await operator.call('chat.abort', { sessionKey: 'main', runId: 'key-1' });
    await vi.advanceTimersByTimeAsync(10);
    expect(
      gateway.sessions.history('main').map(({ role, stopReason }) => [role, stopReason]),
    ).toEqual([
      ['assistant', 'stop'],
      ['user', undefined],
      ['assistant', 'aborted'],
    ]);
  });

  test('a cursor returns the later records, and a reset once a tool has run', async () => {
    const operator = await signIn(
      start({
        model: ({ text }) =>
          text === 'tool'
            ? [
                { type: 'tool', name: 'exec', result: 'done' },
                { type: 'text', text: 'ok' },
              ]
            : 'ok',
      }),
    );
    await send(operator, 'key-1', 'one');
    await vi.advanceTimersByTimeAsync(500);
    const { deltaCursor } = await operator.call('chat.history', { sessionKey: 'main' });
    await send(operator, 'key-2', 'two');
    await vi.advanceTimersByTimeAsync(500);
    const cursor = String(deltaCursor);
    expect(await operator.call('chat.history', { sessionKey: 'main', cursor })).toMatchObject({
      kind: 'delta',
      messages: [{ messageSeq: 3 }, { messageSeq: 4 }],
    });
    await send(operator, 'key-3', 'tool');
    await vi.advanceTimersByTimeAsync(500);
    expect(await operator.call('chat.history', { sessionKey: 'main', cursor })).toEqual({
      kind: 'reset',
    });
  });

  test('older records are loaded by offset, newest page first', async () => {
    const messages = Array.from({ length: 5 }, (_, index) => ({
      role: 'user' as const,
      text: `message ${index}`,
    }));
    const operator = await signIn(start({ sessions: [{ key: 'main', messages }] }));
    const page = await operator.call('chat.history', { sessionKey: 'main', limit: 2 });
    expect(page).toMatchObject({
      nextOffset: 2,
      hasMore: true,
      messages: [{ content: 'message 3' }, {}],
    });
    const last = await operator.call('chat.history', { sessionKey: 'main', limit: 3, offset: 2 });
    expect(last).toMatchObject({ hasMore: false, messages: [{ content: 'message 0' }, {}, {}] });
    expect(last).not.toHaveProperty('nextOffset');
  });

  test('an appended record is sent only to subscribers of its session', async () => {
    start();
    const subscribed = await signIn(gateway);
    const other = await signIn(gateway, { deviceId: 'device-2' });
    await subscribed.call('sessions.messages.subscribe', { key: 'main' });
    const id = gateway.sessions.append('main', { role: 'assistant', text: 'by the way' });
    await vi.advanceTimersByTimeAsync(0);
    expect(subscribed.events('session.message')).toMatchObject([{ messageId: id }]);
    expect(other.events('session.message')).toEqual([]);
  });

  test('with session-scoped events a client receives only its subscribed sessions', async () => {
    const operator = await signIn(start(), { caps: ['session-scoped-events'] });
    await operator.call('sessions.messages.subscribe', { key: 'agent:main:a' });
    await send(operator, 'key-a', 'hi', 'agent:main:a');
    await send(operator, 'key-b', 'hi', 'agent:main:b');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(new Set(operator.events('chat').map(({ runId }) => runId))).toEqual(new Set(['key-a']));
  });

  test('tool frames are sent to the sender, and session.tool to others', async () => {
    start({
      model: () => [
        { type: 'tool', name: 'exec', result: 'x' },
        { type: 'text', text: 'ok' },
      ],
    });
    const sender = await signIn(gateway);
    const watcher = await signIn(gateway, { deviceId: 'device-2' });
    await watcher.call('sessions.subscribe');
    await send(sender, 'key-1', 'hi');
    await vi.advanceTimersByTimeAsync(100);
    expect(sender.events('agent').filter(isTool)).toHaveLength(3);
    expect(watcher.events('agent').filter(isTool)).toHaveLength(0);
    expect(watcher.events('session.tool')).toHaveLength(3);
  });

  test('a session can be deleted, except the main session', async () => {
    const operator = await signIn(start(), { scopes: ['operator.admin'] });
    await operator.call('sessions.create', { key: 'agent:main:x', label: 'X' });
    expect(await operator.call('sessions.delete', { key: 'agent:main:x' })).toMatchObject({
      deleted: true,
    });
    expect(await operator.call('sessions.list')).toMatchObject({ count: 0 });
    const rejected = await errorOf(operator.call('sessions.delete', { key: 'main' }));
    expect(rejected.message).toBe('Cannot delete the main session (agent:main:main).');
  });
});

describe('the event sequence', () => {
  test('on protocol 4 counts each connection from 1 without a gap', async () => {
    const first = await signIn(start());
    const second = await signIn(gateway, { deviceId: 'device-2' });
    await send(first, 'key-1', 'hi');
    await vi.advanceTimersByTimeAsync(2_000);
    for (const operator of [first, second]) {
      const seqs = seqsOf(operator);
      expect(seqs).toEqual(seqs.map((_, index) => index + 1));
    }
  });

  test('on protocol 3 counts the process, and records have none', async () => {
    const first = await signIn(start({ version: '2026.4.15' }));
    const second = await signIn(gateway, { deviceId: 'device-2' });
    gateway.emit('demo', {});
    await vi.advanceTimersByTimeAsync(0);
    expect(seqsOf(first).at(-1)).toBe(3);
    expect(seqsOf(second)).toEqual([2, 3]);
    await first.call('sessions.messages.subscribe', { key: 'main' });
    gateway.sessions.append('main', { role: 'user', text: 'x' });
    await vi.advanceTimersByTimeAsync(0);
    expect(first.frames.at(-1)).not.toHaveProperty('seq');
  });
});

describe('time and faults', () => {
  test('ticks are sent at the announced interval while a client is connected', async () => {
    const operator = await signIn(start({ tickIntervalMs: 1_000 }));
    expect(operator.hello).toMatchObject({ policy: { tickIntervalMs: 1_000 } });
    await vi.advanceTimersByTimeAsync(3_000);
    expect(operator.events('tick')).toHaveLength(3);
    operator.socket.close();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('a restart is announced, rejects sockets while down, and returns as another process', async () => {
    const before = await signIn(start());
    gateway.sessions.append('main', { role: 'user', text: 'kept' });
    const back = gateway.restart({ downMs: 1_000 });
    await vi.advanceTimersByTimeAsync(0);
    expect(before.events('shutdown')).toEqual([
      { reason: 'gateway restarting', restartExpectedMs: 1_500 },
    ]);
    expect(before.closes).toMatchObject([{ code: 1012, reason: 'service restart' }]);
    const rejected = await signIn(gateway);
    expect(rejected.closes).toMatchObject([{ code: 1006, wasClean: false }]);
    await vi.advanceTimersByTimeAsync(1_000);
    await back;
    const after = await signIn(gateway);
    expect(bootOf(after)).not.toBe(bootOf(before));
    expect(gateway.sessions.history('main')).toHaveLength(1);
  });

  test('a starting gateway rejects with 1013 and a time to wait', async () => {
    start();
    void gateway.restart({ downMs: 100, startingMs: 1_000 });
    await vi.advanceTimersByTimeAsync(200);
    const early = await signIn(gateway);
    expect(early.frames.at(-1)).toMatchObject({
      error: { code: 'UNAVAILABLE', retryAfterMs: 500 },
    });
    expect(early.closes).toMatchObject([{ code: 1013, reason: 'gateway starting' }]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect((await signIn(gateway)).hello['type']).toBe('hello-ok');
  });

  test('a crash closes with 1006 and without an event', async () => {
    const operator = await signIn(start());
    void gateway.restart({ graceful: false });
    await vi.advanceTimersByTimeAsync(0);
    expect(operator.events('shutdown')).toEqual([]);
    expect(operator.closes).toMatchObject([{ code: 1006, wasClean: false }]);
  });

  test('a half-open connection is silent in both directions and never closes', async () => {
    const operator = await signIn(start({ tickIntervalMs: 1_000 }));
    gateway.faults.halfOpen();
    const seen = operator.frames.length;
    operator.socket.close(4000, 'silent');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(operator.frames).toHaveLength(seen);
    expect(operator.closes).toEqual([]);
    expect(operator.socket.readyState).toBe(2);
  });

  test('latency delays the frames of the gateway, in order', async () => {
    const operator = await signIn(start());
    gateway.faults.delayMs = 200;
    gateway.emit('first', {});
    gateway.emit('second', {});
    await vi.advanceTimersByTimeAsync(199);
    expect(operator.events('first')).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(operator.frames.slice(-2)).toMatchObject([{ event: 'first' }, { event: 'second' }]);
  });

  test('events can be dropped, skipped and duplicated', async () => {
    const operator = await signIn(start());
    const last = operator.frames.at(-1)?.['seq'] as number;
    gateway.faults.dropEvents(({ event }) => event === 'lost');
    gateway.emit('lost', {});
    gateway.faults.gap(2);
    gateway.faults.duplicateNext();
    gateway.emit('kept', {});
    await vi.advanceTimersByTimeAsync(0);
    expect(operator.frames.slice(-2)).toMatchObject([
      { event: 'kept', seq: last + 4 },
      { event: 'kept', seq: last + 4 },
    ]);
    expect(operator.events('lost')).toEqual([]);
  });

  test('an event can arrive after the next one', async () => {
    const operator = await signIn(start());
    gateway.faults.reorderNext();
    gateway.emit('first', {});
    await vi.advanceTimersByTimeAsync(1_000);
    expect(operator.events('first')).toEqual([]);
    gateway.emit('second', {});
    await vi.advanceTimersByTimeAsync(0);
    const [second, first] = operator.frames.slice(-2);
    expect([second?.['event'], first?.['event']]).toEqual(['second', 'first']);
    expect(Number(second?.['seq'])).toBe(Number(first?.['seq']) + 1);
  });

  test('an event can be truncated', async () => {
    const operator = await signIn(start());
    const texts: string[] = [];
    operator.socket.addEventListener('message', ({ data }: { data: string }) => texts.push(data));
    gateway.faults.truncateNext();
    gateway.emit('cut', { some: 'thing' });
    gateway.emit('whole', {});
    await vi.advanceTimersByTimeAsync(0);
    expect(texts[0]).toMatch(/^\{"type":"event","event":"cut"/);
    expect(() => JSON.parse(texts[0] ?? '') as unknown).toThrow(SyntaxError);
    expect(operator.frames.at(-1)).toMatchObject({ event: 'whole' });
  });

  test('a slow link delivers frames one after the other, and a full buffer closes the connection', async () => {
    const operator = await signIn(start({ policy: { maxBufferedBytes: 50_000 } }));
    gateway.faults.charsPerSecond = 1_000;
    gateway.emit('news', { text: 'x'.repeat(2_000) });
    gateway.emit('news', { text: 'x'.repeat(2_000) });
    await vi.advanceTimersByTimeAsync(2_500);
    expect(operator.events('news')).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(2_500);
    expect(operator.events('news')).toHaveLength(2);
    gateway.emit('news', { text: 'x'.repeat(51_000) });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(operator.closes).toMatchObject([{ code: 1008, reason: 'slow consumer' }]);
  });

  test('sockets can be rejected and connections closed with any code', async () => {
    start();
    gateway.faults.reject();
    expect((await signIn(gateway)).closes).toMatchObject([{ code: 1006 }]);
    gateway.faults.closeNext(1008, 'slow consumer');
    expect((await signIn(gateway)).closes).toMatchObject([{ code: 1008, reason: 'slow consumer' }]);
    const operator = await signIn(gateway);
    gateway.faults.close(4000, 'bye');
    await vi.advanceTimersByTimeAsync(0);
    expect(operator.closes).toMatchObject([{ code: 4000, reason: 'bye' }]);
  });

  test('a frame over the limit ends the connection with 1009', async () => {
    const operator = await signIn(start({ policy: { maxPayload: 1_000 } }));
    operator.socket.send('x'.repeat(1_001));
    await vi.advanceTimersByTimeAsync(0);
    expect(operator.closes).toMatchObject([{ code: 1009 }]);
  });
});

describe('the WebSocket class', () => {
  test('K3: never calls a handler inside the call that caused it', async () => {
    start();
    const seen: string[] = [];
    const socket = new gateway.WebSocket(gateway.url);
    socket.onopen = () => {
      seen.push('open');
      socket.send('not json');
      seen.push('sent');
    };
    socket.onclose = () => seen.push('close');
    seen.push('constructed');
    await vi.advanceTimersByTimeAsync(0);
    expect(seen).toEqual(['constructed', 'open', 'sent', 'close']);
    expect(socket.readyState).toBe(gateway.WebSocket.CLOSED);
  });

  test('rejects what a browser rejects', () => {
    start();
    expect(() => new gateway.WebSocket('not a url')).toThrow('invalid');
    const socket = new gateway.WebSocket(gateway.url);
    expect(() => socket.send('early')).toThrow('Still connecting');
    expect(() => socket.close(1001)).toThrow('Invalid close code');
    expect(() => socket.close(1000, 'x'.repeat(124))).toThrow('too long');
    socket.close();
  });

  test('closes with the code of the client, and with 1005 without one', async () => {
    const coded = await signIn(start());
    coded.socket.close(4321, 'done');
    const bare = await signIn(gateway);
    bare.socket.close();
    await vi.advanceTimersByTimeAsync(0);
    expect(coded.closes).toMatchObject([{ code: 4321, reason: 'done', wasClean: true }]);
    expect(bare.closes).toMatchObject([{ code: 1005 }]);
    expect(gateway.connections).toEqual([]);
  });
});
