import { createFakeGateway, streamWords } from 'openclaw-react/testing';
import type { FakeGateway, FakeGatewayOptions } from 'openclaw-react/testing';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { signIn, errorOf } from './operator.js';
import type { Operator } from './operator.js';

let gateway: FakeGateway;

const start = async (options: FakeGatewayOptions = {}): Promise<Operator> => {
  gateway = createFakeGateway({ verify: () => 'ok', ...options });
  return signIn(gateway);
};

const send = (operator: Operator, key: string, message = 'hi') =>
  operator.call('chat.send', { sessionKey: 'main', message, idempotencyKey: key });

const roles = (): unknown[] => gateway.sessions.history('main').map(({ role }) => role);

const states = (operator: Operator): unknown[] =>
  operator
    .events('chat')
    .map(({ state }) => state)
    .filter((state) => state !== 'delta' && state !== 'status');

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  gateway.close();
  vi.useRealTimers();
});

describe('deltas', () => {
  test('carry the new text alone after the first one of a connection', async () => {
    const operator = await start({ deltas: 'append' });
    await send(operator, 'key-1', 'one two three');
    await vi.advanceTimersByTimeAsync(300);
    const watcher = await signIn(gateway, { deviceId: 'device-2' });
    await vi.advanceTimersByTimeAsync(2_000);
    const deltas = operator.events('chat').filter(({ state }) => state === 'delta');
    const later = watcher.events('chat').filter(({ state }) => state === 'delta');
    for (const seen of [deltas, later]) {
      expect(seen.map((delta) => 'message' in delta)).toEqual(seen.map((_, index) => index === 0));
    }
    expect(deltas.map(({ deltaText }) => deltaText).join('')).toBe(
      'Hello! You said: one two three. How can I help you with that?',
    );
  });

  test('start over after a tool on 2026.2.26, and the final event has the last text', async () => {
    const operator = await start({
      version: '2026.2.26',
      model: () => [
        { type: 'text', text: 'Let me look. ' },
        { type: 'tool', name: 'exec', result: 'x', durationMs: 200 },
        ...streamWords('It says x.', 200),
      ],
    });
    await send(operator, 'key-1');
    await vi.advanceTimersByTimeAsync(2_000);
    const texts = operator
      .events('chat')
      .map(({ message }) => (message as { content: [{ text: string }] }).content[0].text);
    expect(texts).toEqual(['Let me look.', 'It', 'It says', 'It says x.', 'It says x.']);
  });

  test('of a hanging run show its last word', async () => {
    const operator = await start({ model: () => [...streamWords('so far', 10), { type: 'hang' }] });
    await send(operator, 'key-1');
    await vi.advanceTimersByTimeAsync(100);
    expect(operator.events('chat').at(-1)).toMatchObject({
      state: 'delta',
      message: { content: [{ text: 'so far' }] },
    });
  });

  test('of thoughts add up to their text, which the record keeps', async () => {
    const operator = await start({
      model: () => [
        { type: 'thinking', text: 'two ' },
        { type: 'thinking', text: 'and ', delayMs: 50 },
        { type: 'thinking', text: 'two', delayMs: 50 },
        { type: 'text', text: 'Four.' },
      ],
    });
    await send(operator, 'key-1');
    await vi.advanceTimersByTimeAsync(1_000);
    const thoughts = operator
      .events('agent')
      .filter(({ stream }) => stream === 'thinking')
      .map(({ data }) => data as { text: string; delta: string });
    expect(thoughts.map(({ delta }) => delta).join('')).toBe('two and two');
    expect(thoughts.at(-1)?.text).toBe('two and two');
    expect(gateway.sessions.history('main').at(-1)).toMatchObject({
      content: [
        { type: 'thinking', thinking: 'two and two' },
        { type: 'text', text: 'Four.' },
      ],
    });
  });
});

describe('failures', () => {
  test.for([
    ['2026.2.26', 1],
    ['2026.4.15', 0],
    ['2026.5.12', 0],
    ['2026.7.1', 2],
    ['2026.9.6', 2],
  ] as const)('%s reports a failed run by %i chat events', async ([version, count]) => {
    const operator = await start({ version, model: () => [{ type: 'fail' }] });
    await send(operator, 'key-1');
    await vi.advanceTimersByTimeAsync(100);
    expect(states(operator)).toEqual(Array.from({ length: count }, () => 'error'));
  });
});

describe('an input that finds its session busy', () => {
  test.for(['2026.5.12', '2026.9.6'] as const)('joins the run on %s', async (version) => {
    const operator = await start({ version });
    await send(operator, 'key-1', 'one');
    await vi.advanceTimersByTimeAsync(100);
    await send(operator, 'key-2', 'two');
    await vi.advanceTimersByTimeAsync(3_000);
    const finals = operator.events('chat').filter(({ state }) => state === 'final');
    expect(finals.map(({ runId, message }) => [runId, message !== undefined])).toEqual([
      ['key-2', false],
      ['key-1', true],
    ]);
    expect(roles()).toEqual(['user', 'assistant', 'user', 'assistant']);
  });

  test('runs later under its own key on 2026.6.11', async () => {
    const operator = await start({ version: '2026.6.11' });
    await send(operator, 'key-1', 'one');
    await vi.advanceTimersByTimeAsync(100);
    await send(operator, 'key-2', 'two');
    await vi.advanceTimersByTimeAsync(3_000);
    const finals = operator.events('chat').filter(({ state }) => state === 'final');
    expect(finals.map(({ runId }) => runId)).toEqual(['key-1', 'key-2']);
  });
});

describe('records', () => {
  test('are sent twice on 2026.5.12, first without an id', async () => {
    const operator = await start({ version: '2026.5.12' });
    await operator.call('sessions.messages.subscribe', { key: 'main' });
    await send(operator, 'key-1');
    await vi.advanceTimersByTimeAsync(10);
    expect(operator.events('session.message').map(({ messageId }) => typeof messageId)).toEqual([
      'undefined',
      'string',
    ]);
  });

  test('have no id on 2026.3.13, and no client can subscribe to them', async () => {
    const operator = await start({
      version: '2026.3.13',
      sessions: [{ key: 'main', messages: [{ role: 'user', text: 'hi' }] }],
    });
    expect(gateway.sessions.history('main')[0]).not.toHaveProperty('__openclaw');
    const rejected = await errorOf(operator.call('sessions.messages.subscribe', { key: 'main' }));
    expect(rejected.message).toBe('missing scope: operator.admin');
  });
});

test('a web chat may not change sessions up to 2026.7.1', async () => {
  const operator = await start({ version: '2026.7.1' });
  const rejected = await errorOf(operator.call('sessions.patch', { key: 'main', label: 'x' }));
  expect(rejected.message).toContain('webchat clients cannot patch sessions');
});

test('a session that 2026.7.1 pinned carries the time of the pin', async () => {
  gateway = createFakeGateway({ verify: () => 'ok', version: '2026.7.1' });
  const operator = await signIn(gateway, {
    clientId: 'openclaw-control-ui',
    clientMode: 'ui',
    scopes: ['operator.admin'],
  });
  await operator.call('sessions.subscribe');
  await operator.call('sessions.create', { key: 'agent:main:a' });
  await operator.call('sessions.patch', { key: 'agent:main:a', pinned: true });
  await vi.advanceTimersByTimeAsync(10);
  const pinnedAt = expect.any(Number);
  expect(operator.events('sessions.changed').at(-1)).toMatchObject({
    pinned: true,
    pinnedAt,
    session: { pinned: true, pinnedAt },
  });
});

describe('after a crash', () => {
  const interrupted = async (version: '2026.9.6' | '2026.4.15'): Promise<Operator> => {
    const operator = await start({
      version,
      model: ({ text }) => (text.startsWith('[System]') ? 'Where was I?' : [{ type: 'hang' }]),
    });
    await send(operator, 'key-1');
    await vi.advanceTimersByTimeAsync(100);
    void gateway.restart({ graceful: false, downMs: 100 });
    await vi.advanceTimersByTimeAsync(200);
    return signIn(gateway);
  };

  test('2026.9.6 continues an interrupted run by a new run', async () => {
    const operator = await interrupted('2026.9.6');
    await vi.advanceTimersByTimeAsync(3_000);
    expect(gateway.sessions.history('main')).toMatchObject([
      { role: 'user', content: 'hi' },
      {
        role: 'user',
        content: expect.stringMatching(/^\[System\] Your previous turn/),
        provenance: { kind: 'internal_system' },
      },
      { role: 'assistant', content: [{ text: 'Where was I?' }] },
    ]);
    expect(operator.events('chat').at(-1)).toMatchObject({ state: 'final' });
  });

  test('2026.9.6 still knows earlier messages, and 2026.4.15 runs them again', async () => {
    const late = await interrupted('2026.9.6');
    expect(await send(late, 'key-1')).toMatchObject({ status: 'ok' });
    gateway.close();
    const early = await interrupted('2026.4.15');
    expect(await send(early, 'key-1')).toMatchObject({ status: 'started' });
  });

  test('2026.9.6 ends the repeat of a finished message with an empty final event', async () => {
    const operator = await start();
    await send(operator, 'key-1');
    await vi.advanceTimersByTimeAsync(2_000);
    void gateway.restart({ downMs: 100 });
    await vi.advanceTimersByTimeAsync(200);
    const again = await signIn(gateway);
    expect(await send(again, 'key-1')).toMatchObject({ status: 'started' });
    await vi.advanceTimersByTimeAsync(10);
    expect(again.events('chat')).toMatchObject([{ runId: 'key-1', state: 'final' }]);
    expect(roles()).toEqual(['user', 'assistant']);
  });
});

describe('params that 2026.9.6 added', () => {
  const calls = [
    ['chat.history', { sessionKey: 'main', maxBytes: 100_000 }],
    ['sessions.list', { pinned: true, excludeCron: true, group: 'work' }],
    ['chat.send', { sessionKey: 'main', message: 'hi', idempotencyKey: 'key-1', mentions: [] }],
  ] as const;

  test.each(calls)('of %s are accepted by it, and rejected by 2026.7.1', async (method, params) => {
    const operator = await start();
    await operator.call(method, params);
    gateway.close();
    const early = await start({ version: '2026.7.1' });
    const error = await errorOf(early.call(method, params));
    expect(error.shape.message).toContain('unexpected property');
  });
});
