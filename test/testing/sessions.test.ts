import { createFakeGateway } from 'openclaw-react/testing';
import type { FakeGateway, FakeGatewayOptions } from 'openclaw-react/testing';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { signIn, errorOf } from './operator.js';
import type { Operator } from './operator.js';

let gateway: FakeGateway;
let operator: Operator;

const start = async (options: FakeGatewayOptions = {}): Promise<void> => {
  gateway = createFakeGateway({ verify: () => 'ok', ...options });
  operator = await signIn(gateway, { scopes: ['operator.admin'] });
};

const keys = async (params = {}): Promise<unknown[]> => {
  const { sessions } = await operator.call('sessions.list', params);
  return (sessions as { key: string }[]).map(({ key }) => key);
};

const said = { role: 'user', text: 'hello' } as const;

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  gateway.close();
  vi.useRealTimers();
});

test('a session without a key is named by the gateway', async () => {
  await start();
  const { key } = await operator.call('sessions.create', { label: 'Garden' });
  expect(key).toMatch(/^agent:main:dashboard:/);
  expect(await operator.call('sessions.describe', { key })).toMatchObject({
    session: { label: 'Garden' },
  });
});

test.each(['2026.2.26', '2026.4.15', '2026.9.6'] as const)(
  '%s keeps session keys in lower case',
  async (version) => {
    await start({ version, sessions: [{ key: 'Test1', messages: [said] }] });
    expect(gateway.sessions.keys()).toEqual(['agent:main:test1']);
    expect(await keys()).toEqual(['agent:main:test1']);
    await operator.call('chat.send', {
      sessionKey: 'agent:Main:TEST1',
      message: 'hi',
      idempotencyKey: 'key-1',
    });
    await vi.advanceTimersByTimeAsync(5_000);
    const seen = new Set(operator.events('chat').map(({ sessionKey }) => sessionKey));
    expect([...seen]).toEqual(['agent:main:test1']);
    expect(gateway.sessions.history(' test1 ').length).toBeGreaterThan(1);
  },
);

test.each([
  ['2026.5.12', 'agent:main:matrix:group:!abc:host', 'agent:main:signal:group:abc='],
  ['2026.6.11', 'agent:main:matrix:group:!AbC:Host', 'agent:main:signal:group:AbC='],
] as const)('%s keeps the keys of rooms and groups as %s', async (version, room, group) => {
  await start({ version });
  for (const key of ['agent:Main:Matrix:group:!AbC:Host', 'signal:group:AbC=', 'x:group:AbC']) {
    await operator.call('sessions.create', { key });
  }
  expect(gateway.sessions.keys().toSorted()).toEqual([room, group, 'agent:main:x:group:abc']);
});

test('creating an existing session keeps it, under its new label', async () => {
  await start({ sessions: [{ key: 'x', label: 'X', messages: [said] }] });
  const before = await operator.call('sessions.describe', { key: 'x' });
  const made = await operator.call('sessions.create', { key: 'agent:main:x', label: 'Y' });
  expect(made['sessionId']).toBe((before['session'] as { sessionId: string }).sessionId);
  expect(gateway.sessions.history('x')).toHaveLength(1);
  expect(await operator.call('sessions.describe', { key: 'x' })).toMatchObject({
    session: { label: 'Y' },
  });
});

test('pinned sessions are first, and archived sessions are listed only on request', async () => {
  await start({ sessions: [{ key: 'a' }, { key: 'b' }, { key: 'c' }] });
  await operator.call('sessions.patch', { key: 'b', pinned: true });
  await vi.advanceTimersByTimeAsync(10);
  await operator.call('sessions.patch', { key: 'c', label: 'latest' });
  expect(await keys()).toEqual(['agent:main:b', 'agent:main:c', 'agent:main:a']);

  const { session } = await operator.call('sessions.describe', { key: 'a' });
  const expectedSessionId = (session as { sessionId: string }).sessionId;
  const unsure = await errorOf(operator.call('sessions.patch', { key: 'a', archived: true }));
  expect(unsure.message).toContain('expectedSessionId required');
  await operator.call('sessions.patch', { key: 'a', archived: true, expectedSessionId });
  expect(await keys()).toEqual(['agent:main:b', 'agent:main:c']);
  expect(await keys({ archived: true })).toEqual(['agent:main:a']);
});

test('a subscription with list params returns the list, on 2026.9.6', async () => {
  await start({ sessions: [{ key: 'a' }] });
  expect(await operator.call('sessions.subscribe')).toEqual({ subscribed: true });
  expect(await operator.call('sessions.subscribe', { limit: 5 })).toMatchObject({
    list: { count: 1, sessions: [{ key: 'agent:main:a' }] },
  });
});

test('changes of sessions are sent to subscribers', async () => {
  await start();
  const other = await signIn(gateway, { deviceId: 'device-2' });
  await operator.call('sessions.subscribe');
  await operator.call('sessions.create', { key: 'a' });
  await operator.call('sessions.patch', { key: 'a', label: 'A' });
  await operator.call('sessions.reset', { key: 'a' });
  await operator.call('sessions.delete', { key: 'a' });
  await vi.advanceTimersByTimeAsync(10);
  const told = operator.events('sessions.changed').map(({ reason }) => reason);
  expect(told).toEqual(['create', 'patch', 'reset', 'delete', 'delete']);
  expect(other.events('sessions.changed')).toEqual([]);
});

test('compacting a small session is no error', async () => {
  await start({ sessions: [{ key: 'a', messages: [said] }] });
  expect(await operator.call('sessions.compact', { key: 'a' })).toMatchObject({
    ok: false,
    reason: 'Nothing to compact (session too small)',
  });
});

test('a run can be started and stopped by the session methods', async () => {
  await start({ model: () => [{ type: 'hang' }] });
  const { runId } = await operator.call('sessions.send', { key: 'a', message: 'hi' });
  expect(await operator.call('sessions.abort', { key: 'a' })).toEqual({
    ok: true,
    abortedRunId: runId,
    status: 'aborted',
  });
  expect(await operator.call('sessions.abort', { key: 'a' })).toMatchObject({
    status: 'no-active-run',
  });
});

describe('one message', () => {
  const long = { role: 'assistant', text: 'word '.repeat(100) } as const;

  test('is shortened in history if it is too long, and returned in full on request', async () => {
    await start({ sessions: [{ key: 'a', messages: [long] }] });
    const { messages } = await operator.call('chat.history', { sessionKey: 'a', maxChars: 50 });
    const [message] = messages as { content: { text: string }[]; __openclaw: { id: string } }[];
    const { id: messageId } = message?.['__openclaw'] ?? {};
    expect(message).toMatchObject({ __openclaw: { truncated: true, reason: 'display-cap' } });
    expect(message?.content[0]?.text).toMatch(/^(word ){10}\n\.\.\.\(truncated\)\.\.\.$/);
    expect(await operator.call('chat.message.get', { sessionKey: 'a', messageId })).toMatchObject({
      ok: true,
      message: { content: [{ text: long.text }] },
    });
  });

  test('that does not exist is no error', async () => {
    await start();
    const call = operator.call('chat.message.get', { sessionKey: 'a', messageId: 'nope' });
    expect(await call).toEqual({ ok: false, unavailableReason: 'not_found' });
  });
});
