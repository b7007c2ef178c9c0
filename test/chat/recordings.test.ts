import type { ChatMessage } from 'openclaw-react/chat';
import { describe, expect, it } from 'vitest';

import { createTranscript } from '../../src/chat/model/transcript.js';
import { asList, asObject } from '../../src/protocol/json.js';
import { isQuiet, readLines, recordedSessions, type RecordedSession } from './recording.js';
import { replay } from './replay.js';

const all = ['2026.9.6', '2026.7.1', '2026.4.15'].flatMap(recordedSessions);

it('has sessions to replay', () => {
  expect(all.length).toBeGreaterThan(50);
});

// Its last history was requested while a run was open, and this gateway does not say so.
const isMidRun = ({ name }: RecordedSession): boolean =>
  name.startsWith('2026.4.15/sigkill-resend');

describe.each(all)('$name', (session) => {
  const { steps, closing } = session;

  it('shows exactly the records of its last history', () => {
    const { messages } = replay(steps);
    const rows = isMidRun(session) ? messages.slice(0, -1) : messages;
    expect(rows.slice(-closing.length).map((row) => row.raw)).toEqual(closing);
  });

  it('shows after every history the records of that history', () => {
    replay(steps, {
      onSnapshot: ({ messages, run, queue }, step) => {
        if (step.kind !== 'historyResult' || !isQuiet(step.result) || run || queue.length > 0)
          return;
        const rows = step.result['messages'] as unknown[];
        expect(messages.slice(-rows.length).map((row) => row.raw)).toEqual(rows);
      },
    });
  });

  it('shows the same messages if every event arrives twice', () => {
    expect(replay(steps, { times: 2 }).messages).toEqual(replay(steps).messages);
  });

  it('never shows a record or a key twice', () => {
    replay(steps, {
      onSnapshot: ({ messageKeys, messages }) => {
        expect(new Set(messageKeys).size).toBe(messageKeys.length);
        expect(messages.map((row) => row.key)).toEqual(messageKeys);
      },
    });
  });
});

/** Without its last history a session may lack tool results, and have other error texts. */
const essence = ({ role, text, status, parts }: ChatMessage): string[] => {
  if (role === 'tool') return [];
  if (parts.some((part) => part.type === 'toolCall')) return [`${role} calls a tool`];
  return [`${role}: ${status === 'failed' ? 'failed' : text.trim()}`];
};

// After an abort 2026.4.15 lists its own partial response before the user's message.
const isReordered = ({ name }: RecordedSession): boolean =>
  name.startsWith('2026.4.15/queueing') && name.endsWith(':q2');

describe.each(all.filter(({ hasSubscribed }) => hasSubscribed))('$name', (session) => {
  it('shows the same messages before its last history', () => {
    const { steps, closing, cancelled } = session;
    const requestedAt = steps.findLastIndex(({ kind }) => kind === 'historyRequest');
    const before = replay(steps.slice(0, requestedAt)).messages;
    const shown = before.filter(({ runId = '' }) => !cancelled.includes(runId)).flatMap(essence);
    const final = replay(steps).messages.slice(-closing.length).flatMap(essence);
    const tail = shown.slice(-final.length);
    if (isReordered(session)) expect(tail.toSorted()).toEqual(final.toSorted());
    else expect(tail).toEqual(final);
  });
});

it('adds the records since the last history, as 2026.9.6 sends them', () => {
  const frames = readLines('2026.9.6', 'paging-cursor.jsonl').map(({ data }) => data);
  const results = frames.map((frame) => asObject(frame['payload']));
  const delta = results.find(({ kind }) => kind === 'delta') ?? {};
  const { id } = frames[results.indexOf(delta)] ?? {};
  const request = frames.find((frame) => frame['type'] === 'req' && frame['id'] === id);
  const { cursor } = asObject(request?.['params']);
  const page = results.find(({ deltaCursor }) => deltaCursor === cursor) ?? {};

  const transcript = createTranscript({ maxMessages: 1000 });
  transcript.applyHistory(page, { askedAt: transcript.nextSequence(), limit: 200 });
  expect(transcript.cursor()).toBe(cursor);
  const { messages: before } = transcript.snapshot();
  transcript.applyHistory(delta, { askedAt: transcript.nextSequence(), limit: 200 });
  const { messages } = transcript.snapshot();
  const since = asList(delta['messages']).map((event) => asObject(event)['message']);
  expect(since.length).toBeGreaterThan(0);
  expect(messages.map(({ raw }) => raw)).toEqual([...asList(page['messages']), ...since]);
  expect(messages.slice(0, before.length)).toEqual(before);
  expect(transcript.cursor()).toBe(delta['deltaCursor']);
});
