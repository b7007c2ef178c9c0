import type { ChatSession } from 'openclaw-react/chat';
import type { FakeGateway, FakeModel } from 'openclaw-react/testing';
import { describe, expect, it, vi } from 'vitest';

import { readRecords } from '../../src/chat/model/records.js';
import type { FaultRule, FrameAction, FrameMatch } from './faultRules.js';
import { retainSession, startFaultyGateway } from './support.js';

const sessionKey = 'agent:main:main';

/** Slow enough to lose the connection and reconnect in the middle of a response. */
const model: FakeModel = ({ text }) =>
  Array.from({ length: 20 }, (_, at) => ({ type: 'text', text: `${text}${at} `, delayMs: 20 }));

const rule = (
  direction: FrameMatch['direction'],
  name: string,
  action: FrameAction,
  { skip = 0, times = 1 } = {},
): FaultRule => ({ match: { direction, name, skip }, action, times });

const cut: FrameAction = { type: 'cut' };
const cutInside: FrameAction = { type: 'cut', bytes: 50 };
const isFinal = ({ payload }: Record<string, unknown>): boolean =>
  (payload as { state?: string } | undefined)?.state === 'final';

const faults: [string, FaultRule][] = [
  ['the connection is cut before a message is sent', rule('toGateway', 'chat.send', cut)],
  [
    'the connection is cut inside the response frame of a send',
    rule('toClient', 'chat.send', cutInside),
  ],
  ['the response frame of a send is lost', rule('toClient', 'chat.send', { type: 'halfOpen' })],
  ['a message is lost', rule('toGateway', 'chat.send', { type: 'halfOpen' })],
  ['a message arrives after its repetition', rule('toGateway', 'chat.send', { type: 'late' })],
  ['a message arrives twice', rule('toGateway', 'chat.send', { type: 'duplicate' })],
  [
    'the connection is cut in the middle of a response',
    rule('toClient', 'chat', cutInside, { skip: 3 }),
  ],
  [
    'the connection is half-open in the middle of a response',
    rule('toClient', 'chat', { type: 'halfOpen' }, { skip: 3 }),
  ],
  ['the connection is cut repeatedly', rule('toClient', 'chat', cut, { skip: 1, times: 4 })],
  [
    'the gateway closes with code 1012',
    rule('toClient', 'chat', { type: 'close', code: 1012 }, { skip: 2 }),
  ],
  ['some deltas are lost', rule('toClient', 'chat', { type: 'drop' }, { skip: 1, times: 3 })],
  ['some deltas are corrupt', rule('toClient', 'chat', { type: 'corrupt' }, { skip: 1, times: 3 })],
  [
    'all chat events arrive twice',
    rule('toClient', 'chat', { type: 'duplicate' }, { times: Infinity }),
  ],
  [
    'the final event of a response is lost',
    { match: { direction: 'toClient', name: 'chat', where: isFinal }, action: { type: 'drop' } },
  ],
  [
    'the connection is cut at the final event of a response',
    { match: { direction: 'toClient', name: 'chat', where: isFinal }, action: cut },
  ],
  [
    'the session.message events are lost',
    rule('toClient', 'session.message', { type: 'drop' }, { times: 9 }),
  ],
  ['the connection is cut inside a history', rule('toClient', 'chat.history', cutInside)],
  ['a history is truncated', rule('toClient', 'chat.history', { type: 'truncate' })],
  [
    'the connection is cut while the client subscribes',
    rule('toClient', 'sessions.messages.subscribe', cut),
  ],
  [
    'the connection is slow',
    rule('toClient', 'chat', { type: 'throttle', bytesPerSecond: 30_000 }),
  ],
];

describe.each(['2026.9.6', '2026.4.15'] as const)('a session on %s', (version) => {
  it.concurrent.for(faults)('is complete although %s', async ([, fault], { onTestFinished }) => {
    const { gateway, proxy, startClient } = await startFaultyGateway(
      { version, model, tickIntervalMs: 200 },
      onTestFinished,
    );
    const client = await startClient({ requestTimeoutMs: 1_000 });
    const session = retainSession(client, sessionKey, onTestFinished);
    const duplicates: string[] = [];
    collectDuplicates(session, duplicates);
    const watcher = await startClient({ requestTimeoutMs: 1_000 });
    await Promise.all([client.ready(), watcher.ready()]);
    proxy.addRule(fault);
    await session.send('a');
    await session.send('b');
    const watched = retainSession(watcher, sessionKey, onTestFinished);
    collectDuplicates(watched, duplicates);
    await expectComplete(gateway, session, ['a', 'b']);
    await expectComplete(gateway, watched, ['a', 'b']);
    expect(duplicates).toEqual([]);
    expect(proxy.log).toContainEqual(expect.objectContaining({ type: 'fault' }));
  });
});

/** Collects messages that were shown twice at any time. Every text here begins with a unique word. */
function collectDuplicates(session: ChatSession, duplicates: string[]): void {
  session.subscribe(() => {
    const shown = session.getState().messages.map(({ text }) => text.split(' ')[0] ?? '');
    duplicates.push(...shown.filter((text, at) => shown.indexOf(text) !== at));
  });
}

/** The gateway's own records in the same form. */
const gatewayMessages = (gateway: FakeGateway): string[] =>
  readRecords(gateway.sessions.history(sessionKey)).flatMap(({ id, messages }) =>
    messages.map(({ message: { role, text } }) => `${id} ${role}: ${text.trim()}`),
  );

/** Expects that each message is shown once with a response, and that all messages are the gateway's records. */
async function expectComplete(
  gateway: FakeGateway,
  session: ChatSession,
  texts: readonly string[],
): Promise<void> {
  await vi.waitFor(
    () => {
      const { messages, run, status, queue } = session.getState();
      const shown = messages.map(({ id, role, text }) => `${id} ${role}: ${text.trim()}`);
      expect({ status, run, queue, shown }).toEqual({
        status: 'ready',
        run: null,
        queue: [],
        shown: gatewayMessages(gateway),
      });
      const sent = messages.flatMap(({ role, text }) => (role === 'user' ? [text] : []));
      expect(sent).toEqual(texts);
      expect(messages.length).toBeGreaterThan(texts.length);
    },
    { timeout: 50_000, interval: 20 },
  );
}
