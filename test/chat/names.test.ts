import { getChatSession } from 'openclaw-react/chat';
import { GatewayError } from 'openclaw-react/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { JsonObject } from '../../src/protocol/frames.js';
import { createMockClient } from './mockClient.js';
import { summaryOf } from './replay.js';

// Every release keeps keys in lower case and sends its events for them. Before 2026.4 no result of a call
// names the key.

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const advanceTime = (ms = 0): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

const unknownMethod = (name: string) => (): never => {
  throw new GatewayError({
    code: 'INVALID_REQUEST',
    message: `unknown method: ${name}`,
    sent: true,
  });
};

/** 2026.2.26: no subscriptions, no session events, no ids. */
const olderOptions = {
  version: '2026.2.26',
  protocol: 3,
  bootId: undefined,
  methods: {
    'sessions.subscribe': unknownMethod('sessions.subscribe'),
    'sessions.messages.subscribe': unknownMethod('sessions.messages.subscribe'),
    'chat.history': () => ({ messages: [] }),
  },
};

const text = (value: string): JsonObject => ({
  role: 'assistant',
  content: [{ type: 'text', text: value }],
  timestamp: 2,
});

describe.each(['agent:main:Test1', 'Test1', 'agent:Main:test1', ' Test1 '])(
  'a session that the app calls %j (2026.2.26)',
  (name) => {
    it('shows the response that the gateway sends under its own spelling', async () => {
      const client = createMockClient(olderOptions);
      const session = getChatSession(client, name);
      session.retain();
      client.connect();
      await advanceTime();
      void session.send('hello');
      await advanceTime();
      const run = { runId: 'id-1', sessionKey: 'agent:main:test1' };
      client.emit('chat', { ...run, seq: 2, state: 'delta', message: text('Hi the') });
      await advanceTime(20);
      expect(session.getState().messages.map(summaryOf)).toEqual([
        'user sent: hello',
        'assistant streaming: Hi the',
      ]);
      expect(session.sessionKey).toBe('agent:main:test1');
      expect(session.getState().sessionKey).toBe('agent:main:test1');
      client.methods['chat.history'] = () => ({
        messages: [
          { role: 'user', content: [{ type: 'text', text: 'hello' }], timestamp: 1 },
          { ...text('Hi there'), stopReason: 'stop' },
        ],
      });
      client.emit('chat', { ...run, seq: 3, state: 'final', message: text('Hi there') });
      await advanceTime(5000);
      expect(session.getState().messages.map(summaryOf)).toEqual([
        'user complete: hello',
        'assistant complete: Hi there',
      ]);
      expect(getChatSession(client, 'agent:main:test1')).toBe(session);
      expect(client.callsOf('chat.history').at(-1)).toMatchObject({
        sessionKey: 'agent:main:test1',
      });
    });
  },
);

it('does not show the messages of a session whose key differs by more than case', async () => {
  const client = createMockClient(olderOptions);
  const session = getChatSession(client, 'Test1');
  session.retain();
  client.connect();
  await advanceTime();
  const run = { runId: 'r', sessionKey: 'agent:main:test2' };
  client.emit('chat', { ...run, seq: 1, state: 'delta', message: text('other') });
  await advanceTime(20);
  expect(session.getState().messages).toEqual([]);
});

it('keeps messages and status when it learns how the gateway spells its key', async () => {
  const client = createMockClient({
    ...olderOptions,
    methods: {
      ...olderOptions.methods,
      'chat.history': () => ({
        messages: [{ role: 'user', content: [{ type: 'text', text: 'old' }], timestamp: 1 }],
      }),
    },
  });
  const session = getChatSession(client, 'Test1');
  session.retain();
  client.connect();
  await advanceTime();
  const statuses = new Set<string>();
  session.subscribe(() => statuses.add(session.getState().status));
  const [before] = session.getState().messages;
  client.emit('chat', { runId: 'r', sessionKey: 'agent:main:test1', seq: 1, state: 'status' });
  await advanceTime(20);
  expect(session.getState().messages[0]).toBe(before);
  expect([...statuses]).toEqual(['ready']);
});

it('becomes one with the session that the app opened under the spelling of the gateway', async () => {
  const client = createMockClient(olderOptions);
  const theirs = getChatSession(client, 'agent:main:test1');
  const ours = getChatSession(client, 'Test1');
  theirs.retain();
  ours.retain();
  client.connect();
  await advanceTime();
  void ours.send('hello');
  await advanceTime();
  client.emit('chat', { runId: 'id-1', sessionKey: 'agent:main:test1', seq: 1, state: 'status' });
  await advanceTime(20);
  expect(ours.getState()).toBe(theirs.getState());
  expect(theirs.getState().messages.map(summaryOf)).toEqual(['user sent: hello']);
  expect(client.callsOf('chat.send')).toHaveLength(1);
});

it('shows the cached messages under any spelling of the key', async () => {
  const client = createMockClient();
  client.connect();
  client.sessionKeys.learn(['agent:main:test1']);
  client.cache.set('agent:main:test1', [
    {
      key: 'u1',
      id: 'u1',
      role: 'user',
      parts: [],
      text: 'kept',
      createdAt: 1,
      status: 'complete',
    },
  ]);
  const session = getChatSession(client, 'Test1');
  expect(session.getState().messages.map(({ text: shown }) => shown)).toEqual(['kept']);
});

it('keeps two rooms apart whose keys differ by case (2026.9)', async () => {
  const client = createMockClient();
  const lower = getChatSession(client, 'agent:main:matrix:group:!abc');
  const upper = getChatSession(client, 'agent:main:matrix:group:!AbC');
  lower.retain();
  upper.retain();
  client.connect();
  await advanceTime();
  for (const sessionKey of ['agent:main:matrix:group:!abc', 'agent:main:matrix:group:!AbC']) {
    client.emit('chat', {
      runId: sessionKey,
      sessionKey,
      seq: 1,
      state: 'delta',
      message: text('hi'),
    });
  }
  await advanceTime(20);
  expect(lower).not.toBe(upper);
  expect(lower.getState().run?.runId).toBe('agent:main:matrix:group:!abc');
  expect(upper.getState().run?.runId).toBe('agent:main:matrix:group:!AbC');
});
