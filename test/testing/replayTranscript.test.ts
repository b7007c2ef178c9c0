import { readFileSync } from 'node:fs';

import { readTranscript, replayTranscript } from 'openclaw-react/testing';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { signIn } from './operator.js';

const text = readFileSync('test/fixtures/transcripts/2026.9.6/chat-stream.jsonl', 'utf8');

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

const replay = (...args: Parameters<typeof replayTranscript>) =>
  signIn({ url: 'ws://recorded.gateway', WebSocket: replayTranscript(...args) });

test('a recorded connection replays with the live ids and keys', async () => {
  const operator = await replay(text);
  expect(operator.hello['type']).toBe('hello-ok');
  await operator.call('sessions.subscribe');
  await operator.call('sessions.messages.subscribe', { key: 'main' });
  const ack = await operator.call('chat.send', { idempotencyKey: 'live-key', message: 'hi' });
  expect(ack).toMatchObject({ runId: 'live-key', status: 'started' });
  expect(operator.events('chat').at(-1)).toMatchObject({ runId: 'live-key', state: 'final' });
  expect(operator.events('session.message')[0]).toMatchObject({
    message: { idempotencyKey: 'live-key:user' },
  });
});

test('K2: no frame after a recorded request arrives before the request is made', async () => {
  const operator = await replay(text);
  await operator.call('sessions.subscribe');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(operator.events('chat')).toEqual([]);
});

test('K2: every recorded event of the connection arrives, in its order', async () => {
  const operator = await replay(text);
  await operator.call('sessions.subscribe');
  await operator.call('sessions.messages.subscribe', { key: 'main' });
  await operator.call('chat.send', { idempotencyKey: 'live-key' });
  const recorded = readTranscript(text).filter(({ dir }) => dir === 'in');
  expect(operator.frames).toHaveLength(recorded.length);
  const seqs = operator.frames.flatMap(({ seq }) => (typeof seq === 'number' ? [seq] : []));
  expect(seqs).toEqual(seqs.toSorted((a, b) => a - b));
});

test('recorded pauses can be kept', async () => {
  const operator = await replay(text, { timeScale: 1 });
  await vi.advanceTimersByTimeAsync(1_000);
  void operator.call('sessions.subscribe');
  void operator.call('sessions.messages.subscribe', { key: 'main' });
  void operator.call('chat.send', { idempotencyKey: 'live-key' });
  await vi.advanceTimersByTimeAsync(2_000);
  expect(operator.events('chat')).toEqual([]);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(operator.events('chat').at(-1)).toMatchObject({ state: 'final' });
});

test('a close of the gateway is replayed', async () => {
  const rejected = readFileSync('test/fixtures/transcripts/2026.9.6/token-bad.jsonl', 'utf8');
  const operator = await replay(rejected);
  expect(operator.closes).toMatchObject([{ code: 1008 }]);
});

test('the error of an invalid transcript names its line', () => {
  expect(() => readTranscript('{"t":0,"dir":"in","data":{}}\nnot json')).toThrow('Line 2');
});
