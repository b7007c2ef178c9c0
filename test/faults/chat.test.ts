import type { ChatSession } from 'openclaw-react/chat';
import type { FakeGateway, FakeModel } from 'openclaw-react/testing';
import { describe, expect, it, vi } from 'vitest';

import { readRecords } from '../../src/chat/model/records.js';
import type { FaultRule, FrameAction, FrameMatch } from './faultRules.js';
import { holdSession, startFaultyGateway } from './support.js';

const key = 'agent:main:main';

/** Slow enough that a connection can be lost and made anew in the middle. */
const model: FakeModel = ({ text }) =>
  Array.from({ length: 20 }, (_, at) => ({ type: 'text', text: `${text}${at} `, delayMs: 20 }));

const rule = (
  direction: FrameMatch['direction'],
  name: string,
  action: FrameAction,
  { skip = 0, times = 1 } = {},
): FaultRule => ({ match: { direction, name, skip }, action, times });

const cut: FrameAction = { type: 'cut' };
const torn: FrameAction = { type: 'cut', bytes: 50 };
const isFinal = ({ payload }: Record<string, unknown>): boolean =>
  (payload as { state?: string } | undefined)?.state === 'final';

const faults: [string, FaultRule][] = [
  ['the line is cut before a message leaves', rule('toGateway', 'chat.send', cut)],
  ['the line is cut inside the answer to a message', rule('toClient', 'chat.send', torn)],
  ['the answer to a message is lost', rule('toClient', 'chat.send', { type: 'halfOpen' })],
  ['a message is lost', rule('toGateway', 'chat.send', { type: 'halfOpen' })],
  [
    'a message arrives late, after its repetition',
    rule('toGateway', 'chat.send', { type: 'late' }),
  ],
  ['a message arrives twice', rule('toGateway', 'chat.send', { type: 'duplicate' })],
  ['the line is cut in the middle of an answer', rule('toClient', 'chat', torn, { skip: 3 })],
  [
    'the line goes dead in the middle of an answer',
    rule('toClient', 'chat', { type: 'halfOpen' }, { skip: 3 }),
  ],
  ['the line is cut again and again', rule('toClient', 'chat', cut, { skip: 1, times: 4 })],
  [
    'the gateway says that it restarts',
    rule('toClient', 'chat', { type: 'close', code: 1012 }, { skip: 2 }),
  ],
  ['some deltas are lost', rule('toClient', 'chat', { type: 'drop' }, { skip: 1, times: 3 })],
  ['some deltas are spoilt', rule('toClient', 'chat', { type: 'corrupt' }, { skip: 1, times: 3 })],
  ['all events come twice', rule('toClient', 'chat', { type: 'duplicate' }, { times: Infinity })],
  [
    'the end of an answer is lost',
    { match: { direction: 'toClient', name: 'chat', where: isFinal }, action: { type: 'drop' } },
  ],
  [
    'the line is cut at the end of an answer',
    { match: { direction: 'toClient', name: 'chat', where: isFinal }, action: cut },
  ],
  [
    'the rows are not announced',
    rule('toClient', 'session.message', { type: 'drop' }, { times: 9 }),
  ],
  ['the line is cut inside a history', rule('toClient', 'chat.history', torn)],
  ['a history is truncated', rule('toClient', 'chat.history', { type: 'truncate' })],
  ['the line is cut while it subscribes', rule('toClient', 'sessions.messages.subscribe', cut)],
  ['everything is slow', rule('toClient', 'chat', { type: 'throttle', bytesPerSecond: 30_000 })],
];

describe.each(['2026.9.6', '2026.4.15'] as const)('over %s a conversation', (version) => {
  it.concurrent.for(faults)('is whole although %s', async ([, fault], { onTestFinished }) => {
    const { gateway, proxy, startClient } = await startFaultyGateway(
      { version, model, tickIntervalMs: 200 },
      onTestFinished,
    );
    const client = await startClient({ requestTimeoutMs: 1_000 });
    const session = holdSession(client, key, onTestFinished);
    const doubled: string[] = [];
    watchForDoubles(session, doubled);
    const watcher = await startClient({ requestTimeoutMs: 1_000 });
    await Promise.all([client.ready(), watcher.ready()]);
    proxy.add(fault);
    await session.send('a');
    await session.send('b');
    const watching = holdSession(watcher, key, onTestFinished);
    watchForDoubles(watching, doubled);
    await expectWhole(gateway, session, ['a', 'b']);
    await expectWhole(gateway, watching, ['a', 'b']);
    expect(doubled).toEqual([]);
    expect(proxy.log).toContainEqual(expect.objectContaining({ type: 'fault' }));
  });
});

/** Collects what was shown twice at any time: every text here begins with a word of its own. */
function watchForDoubles(session: ChatSession, doubled: string[]): void {
  session.subscribe(() => {
    const shown = session.getState().messages.map(({ text }) => text.split(' ')[0] ?? '');
    doubled.push(...shown.filter((text, at) => shown.indexOf(text) !== at));
  });
}

/** The gateway's own rows in the same form. */
const gatewayRows = (gateway: FakeGateway): string[] =>
  readRecords(gateway.sessions.history(key)).flatMap(({ id, messages }) =>
    messages.map(({ message: { role, text } }) => `${id} ${role}: ${text.trim()}`),
  );

/** Each message is there once, answered, and the rows are those of the gateway. */
async function expectWhole(
  gateway: FakeGateway,
  session: ChatSession,
  texts: readonly string[],
): Promise<void> {
  await vi.waitFor(
    () => {
      const { messages, run, status, queue } = session.getState();
      const rows = messages.map(({ id, role, text }) => `${id} ${role}: ${text.trim()}`);
      expect({ status, run, queue, rows }).toEqual({
        status: 'ready',
        run: null,
        queue: [],
        rows: gatewayRows(gateway),
      });
      const asked = messages.flatMap(({ role, text }) => (role === 'user' ? [text] : []));
      expect(asked).toEqual(texts);
      expect(messages.length).toBeGreaterThan(texts.length);
    },
    { timeout: 50_000, interval: 20 },
  );
}
