import type { ChatMessage } from 'openclaw-react/chat';
import { describe, expect, it } from 'vitest';

import { createTranscript } from '../../src/chat/model/transcript.js';
import { asList, asObject } from '../../src/protocol/json.js';
import { conversations, isQuiet, readLines, type Conversation } from './recording.js';
import { replay } from './replay.js';

const all = ['2026.9.6', '2026.7.1', '2026.4.15'].flatMap(conversations);

it('has conversations to replay', () => {
  expect(all.length).toBeGreaterThan(50);
});

// Its last history was asked in the middle of a run, which this gateway does not tell.
const isMidRun = ({ name }: Conversation): boolean => name.startsWith('2026.4.15/sigkill-resend');

describe.each(all)('$name', (conversation) => {
  const { steps, closing } = conversation;

  it('shows exactly the rows of its closing history', () => {
    const { messages } = replay(steps);
    const rows = isMidRun(conversation) ? messages.slice(0, -1) : messages;
    expect(rows.slice(-closing.length).map((row) => row.raw)).toEqual(closing);
  });

  it('shows after every history what that history says', () => {
    replay(steps, {
      onView: ({ messages, run, queue }, step) => {
        if (step.kind !== 'history' || !isQuiet(step.answer) || run || queue.length > 0) return;
        const rows = step.answer['messages'] as unknown[];
        expect(messages.slice(-rows.length).map((row) => row.raw)).toEqual(rows);
      },
    });
  });

  it('shows the same rows when every event comes twice', () => {
    expect(replay(steps, { times: 2 }).messages).toEqual(replay(steps).messages);
  });

  it('never shows a record or a key twice', () => {
    replay(steps, {
      onView: ({ messageKeys, messages }) => {
        expect(new Set(messageKeys).size).toBe(messageKeys.length);
        expect(messages.map((row) => row.key)).toEqual(messageKeys);
      },
    });
  });
});

/** Before its closing history a conversation may lack tool results, and word errors its own way. */
const essence = ({ role, text, status, parts }: ChatMessage): string[] => {
  if (role === 'tool') return [];
  if (parts.some((part) => part.type === 'toolCall')) return [`${role} calls a tool`];
  return [`${role}: ${status === 'failed' ? 'failed' : text.trim()}`];
};

// After an abort 2026.4.15 lists its own partial before the message that it answers.
const isReordered = ({ name }: Conversation): boolean =>
  name.startsWith('2026.4.15/queueing') && name.endsWith(':q2');

describe.each(all.filter(({ hasSubscribed }) => hasSubscribed))('$name', (conversation) => {
  it('shows before its closing history what that will say', () => {
    const { steps, closing, cancelled } = conversation;
    const asked = steps.findLastIndex(({ kind }) => kind === 'ask');
    const before = replay(steps.slice(0, asked)).messages;
    const shown = before.filter(({ runId = '' }) => !cancelled.includes(runId)).flatMap(essence);
    const said = replay(steps).messages.slice(-closing.length).flatMap(essence);
    const tail = shown.slice(-said.length);
    if (isReordered(conversation)) expect(tail.toSorted()).toEqual(said.toSorted());
    else expect(tail).toEqual(said);
  });
});

it('adds what came since the last history, as 2026.9.6 tells it', () => {
  const frames = readLines('2026.9.6', 'paging-cursor.jsonl').map(({ data }) => data);
  const answers = frames.map((frame) => asObject(frame['payload']));
  const delta = answers.find(({ kind }) => kind === 'delta') ?? {};
  const { id } = frames[answers.indexOf(delta)] ?? {};
  const asked = frames.find((frame) => frame['type'] === 'req' && frame['id'] === id);
  const { cursor } = asObject(asked?.['params']);
  const page = answers.find(({ deltaCursor }) => deltaCursor === cursor) ?? {};

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
