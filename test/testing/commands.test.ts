import { createFakeGateway, streamWords } from 'openclaw-react/testing';
import type { FakeGateway, FakeGatewayOptions, GatewayVersion } from 'openclaw-react/testing';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { textOf } from '../../src/testing/sessions/session.js';
import { signIn } from './operator.js';
import type { Operator } from './operator.js';

let gateway: FakeGateway;

const start = async (
  version: GatewayVersion,
  options: FakeGatewayOptions = {},
): Promise<Operator> => {
  gateway = createFakeGateway({ verify: () => 'ok', version, ...options });
  return signIn(gateway);
};

/** Sends a message and waits for the end of its run. */
async function send(operator: Operator, message: string, key = 'key-1'): Promise<void> {
  await operator.call('chat.send', { sessionKey: 'main', message, idempotencyKey: key });
  await vi.advanceTimersByTimeAsync(2_000);
}

const records = (): string[] =>
  gateway.sessions
    .history('main')
    .map((message) => `${String(message['role'])}: ${textOf(message)}`);

const finals = (operator: Operator, runId: string) =>
  operator.events('chat').filter((event) => event['runId'] === runId && event['state'] === 'final');

const early = ['2026.2.26', '2026.3.13', '2026.4.15', '2026.5.12'] as const;
const late = ['2026.6.11', '2026.7.1', '2026.9.6'] as const;

beforeEach(() => void vi.useFakeTimers());

afterEach(() => {
  gateway.close();
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

describe('a command', () => {
  test.each(early)('on %s has no record, and its response has one', async (version) => {
    const operator = await start(version);
    await send(operator, '/help');
    expect(records()).toEqual([expect.stringMatching(/^assistant: ℹ️ Help/)]);
    expect(finals(operator, 'key-1')).toMatchObject([{ message: { role: 'assistant' } }]);
  });

  test.each(late)('on %s is recorded with its response', async (version) => {
    const operator = await start(version);
    await send(operator, '/help');
    expect(records()).toEqual(['user: /help', expect.stringMatching(/^assistant: ℹ️ Help/)]);
    expect(finals(operator, 'key-1')).toHaveLength(1);
  });

  test('is answered while a run is open', async () => {
    const operator = await start('2026.9.6', { model: () => streamWords('one two three', 400) });
    await operator.call('chat.send', { sessionKey: 'main', message: 'hi', idempotencyKey: 'run' });
    await vi.advanceTimersByTimeAsync(500);
    await operator.call('chat.send', {
      sessionKey: 'main',
      message: '/status',
      idempotencyKey: 'key-1',
    });
    await vi.advanceTimersByTimeAsync(10);
    expect(finals(operator, 'key-1')).toHaveLength(1);
    expect(finals(operator, 'run')).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(finals(operator, 'run')).toHaveLength(1);
  });
});

describe('/reset', () => {
  test('on 2026.9.6 ends the run, empties the session and is recorded', async () => {
    const operator = await start('2026.9.6', { model: () => streamWords('one two three', 400) });
    await operator.call('chat.send', { sessionKey: 'main', message: 'hi', idempotencyKey: 'run' });
    await vi.advanceTimersByTimeAsync(900);
    await send(operator, '/reset');
    expect(records()).toEqual(['system: Reset', 'user: /reset', 'assistant: ✅ Session reset.']);
    expect(operator.events('chat').find(({ state }) => state === 'aborted')).toMatchObject({
      runId: 'run',
      stopReason: 'restart',
    });
  });

  test('on 2026.4.15 waits for the run, and the model responds', async () => {
    const operator = await start('2026.4.15', {
      model: ({ text }) =>
        text.startsWith('A new session') ? 'Hello.' : streamWords('so far', 400),
    });
    await operator.call('chat.send', { sessionKey: 'main', message: 'hi', idempotencyKey: 'run' });
    await vi.advanceTimersByTimeAsync(500);
    await send(operator, '/new');
    expect(finals(operator, 'run')).toHaveLength(1);
    expect(finals(operator, 'key-1')).toHaveLength(1);
    expect(records()).toEqual([
      expect.stringMatching(/^user: A new session was started/),
      'assistant: Hello.',
    ]);
  });
});

describe('a side question', () => {
  test.each([...early.slice(2), ...late])(
    'on %s is answered beside the session',
    async (version) => {
      const operator = await start(version, { model: ({ text }) => `You asked: ${text}` });
      await send(operator, '/btw how late is it?');
      expect(operator.events('chat.side_result')).toMatchObject([
        {
          kind: 'btw',
          runId: 'key-1',
          question: 'how late is it?',
          text: 'You asked: how late is it?',
          isError: false,
        },
      ]);
      expect(finals(operator, 'key-1')).toEqual([expect.not.objectContaining({ message: {} })]);
      expect(records()).toEqual([]);
    },
  );
});

test.each([...early, ...late])('%s spells session keys in lower case', async (version) => {
  const operator = await start(version);
  const message = { sessionKey: 'MyChat', message: 'hi', idempotencyKey: 'key-1' };
  await operator.call('chat.send', message);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(gateway.sessions.keys()).toEqual(['agent:main:mychat']);
  expect(operator.events('chat').at(-1)).toMatchObject({ sessionKey: 'agent:main:mychat' });
  const history = await operator.call('chat.history', { sessionKey: 'agent:main:MYCHAT' });
  expect(history).toMatchObject({ sessionKey: 'agent:main:MYCHAT' });
  expect(history['messages']).toHaveLength(2);
});

test('a stop during the first run of a session removes the question, on 2026.7.1', async () => {
  const operator = await start('2026.7.1', {
    model: () => [...streamWords('so far', 10), { type: 'hang' }],
  });
  await send(operator, 'first');
  await operator.call('chat.abort', { sessionKey: 'main' });
  await vi.advanceTimersByTimeAsync(100);
  expect(records()).toEqual(['assistant: so far']);
  await send(operator, 'second', 'key-2');
  await operator.call('chat.abort', { sessionKey: 'main' });
  await vi.advanceTimersByTimeAsync(100);
  expect(records()).toEqual(['assistant: so far', 'user: second', 'assistant: so far']);
});

test('messages that were queued when the gateway stopped are listed as interrupted', async () => {
  const operator = await start('2026.9.6', {
    model: ({ text }) => (text === 'first' ? [{ type: 'hang' }] : 'Done.'),
  });
  await send(operator, 'first');
  await send(operator, 'second', 'key-2');
  void gateway.restart({ downMs: 0, graceful: false });
  await vi.advanceTimersByTimeAsync(10);
  const again = await signIn(gateway);
  await vi.advanceTimersByTimeAsync(5_000);
  const { pendingInputs } = await again.call('chat.history', { sessionKey: 'main' });
  expect(pendingInputs).toMatchObject({ items: [{ runId: 'key-2', state: 'interrupted' }] });
});

describe('a response over 8000 characters', () => {
  const long = 'word '.repeat(2_000).trim();

  test('is cut in history and in events of 2026.9.6', async () => {
    const operator = await start('2026.9.6', { model: () => [{ type: 'text', text: long }] });
    await operator.call('sessions.messages.subscribe', { key: 'main' });
    await send(operator, 'hi');
    const shown = operator.events('session.message').at(-1)?.['message'] as { content: object[] };
    expect(textOf({ ...shown })).toHaveLength(8_018);
    expect(shown).toMatchObject({ __openclaw: { truncated: true, reason: 'display-cap' } });
    expect(textOf(finals(operator, 'key-1')[0]?.['message'] as object as { content: [] })).toBe(
      long,
    );
  });

  test('is cut in history alone on 2026.4.15', async () => {
    const operator = await start('2026.4.15', { model: () => [{ type: 'text', text: long }] });
    await operator.call('sessions.messages.subscribe', { key: 'main' });
    await send(operator, 'hi');
    const shown = operator.events('session.message').at(-1)?.['message'] as { content: object[] };
    expect(textOf({ ...shown })).toBe(long);
    const { messages } = await operator.call('chat.history', { sessionKey: 'main' });
    expect(
      textOf((messages as { content: object[] }[]).map((row) => ({ ...row })).at(-1) ?? {}),
    ).toHaveLength(8_018);
  });
});

test('a silent response is neither streamed nor shown in history', async () => {
  for (const version of ['2026.4.15', '2026.7.1', '2026.9.6'] as const) {
    // eslint-disable-next-line no-await-in-loop -- one gateway after the other
    const operator = await start(version, { model: () => streamWords('NO_REPLY') });
    // eslint-disable-next-line no-await-in-loop -- one gateway after the other
    await send(operator, 'hi');
    expect(operator.events('chat').filter(({ state }) => state === 'delta')).toEqual([]);
    expect(finals(operator, 'key-1')[0]).not.toHaveProperty('message');
    // eslint-disable-next-line no-await-in-loop -- one gateway after the other
    const { messages } = await operator.call('chat.history', { sessionKey: 'main' });
    expect(messages).toHaveLength(1);
    if (version !== '2026.9.6') gateway.close();
  }
});
