import type { ChatMessage, ChatSessionState } from 'openclaw-react/chat';
import { describe, expect, inject, it, vi } from 'vitest';

import { expectIdle } from '../support/expectIdle.js';
import {
  connectNewDevice,
  expectComplete,
  gatewayRecords,
  retainSession,
  sendAndWait,
} from './support.js';
import { watchSession } from './watchSession.js';

const gateway = inject('gateway');
const isNew = gateway.version > '2026.9';
const waitOptions = { timeout: 60_000, interval: 500 };

interface Shape {
  /** The message that makes the stub model respond in this shape. */
  readonly prompt: string;
  /** The texts of the response, one per message. */
  readonly texts: readonly string[];
}

const shortText = 'w0000 w0001 w0002 w0003 w0004';
const longText = (length: number): string => `${'word '.repeat(length).slice(0, length - 1)}.`;

/** Shapes of which 2026.9 gives the whole text, and older releases the text of the record. */
const longShapes: Record<string, number> = { '9 kB': 9_000, '54 kB': 54_000 };

const shapes: Record<string, Shape> = {
  'in one line': { prompt: 'STUB_SHORT', texts: [shortText] },
  'at a slow pace': {
    prompt: 'STUB_PACE:30:100',
    texts: [Array.from({ length: 30 }, (_, at) => `w${String(at).padStart(4, '0')}`).join(' ')],
  },
  'after thoughts': { prompt: 'STUB_THINK STUB_SHORT', texts: [shortText] },
  'with a tool': {
    prompt: 'STUB_TOOL:echo x\nSTUB_SHORT',
    texts: ['Calling a tool.', '', `tool said: x | ${shortText}`],
  },
  'with a MEDIA: line in its middle': {
    prompt: String.raw`STUB_SAY:before the file\nMEDIA:./missing.png\nafter the file`,
    texts: ['before the file\nafter the file'],
  },
  'in <final> tags': {
    prompt: 'STUB_SAY:<final>the response in tags</final>',
    texts: ['<final>the response in tags</final>'],
  },
  'in <think> and <final> tags': {
    prompt: 'STUB_SAY:<think>a thought</think><final>the response in tags</final>',
    texts: ['<final>the response in tags</final>'],
  },
  'that is a silent reply': { prompt: 'STUB_SAY:NO_REPLY', texts: [] },
  'that is a heartbeat': { prompt: 'STUB_SAY:HEARTBEAT_OK', texts: [] },
  'that is the start of a silent reply': { prompt: 'STUB_SAY:N', texts: ['N'] },
  'that begins like a silent reply': {
    prompt: 'STUB_SAY:NO_ is how it starts',
    texts: ['NO_ is how it starts'],
  },
  'that a plugin rewrites': {
    prompt: 'STUB_SAY:the word is SECRET-abc today',
    texts: [isNew ? 'the word is [redacted] today' : 'the word is SECRET-abc today'],
  },
};

describe('a response', () => {
  it.each(Object.entries(shapes))(
    '%s is shown once, and ends as its record',
    async (name, shape) => {
      const { session, watched, sessionKey } = await openSession(name);
      await sendAndWait(session, shape.prompt);
      await vi.waitFor(async () => {
        // 2026.9 adds the error of a missing file to its record, after the response.
        await session.refetch();
        expectIdle(session, await gatewayRecords(gateway, sessionKey));
        const texts = responsesOf(session.getState()).map(({ text }) => text.trim());
        expect(texts).toEqual(shape.texts);
      }, waitOptions);
      expect(watched.faults).toEqual([]);
      expectAtMost(shape.texts.length, watched.snapshots);
    },
  );

  it.each(Object.entries(longShapes))(
    'of %s is shown once, and keeps the text that the record lacks',
    async (name, length) => {
      const { session, watched, sessionKey } = await openSession(name);
      await sendAndWait(session, `STUB_LONG:${length}`);
      await expectComplete(session, gateway, sessionKey);
      await session.refetch();
      const [response] = responsesOf(session.getState());
      if (isNew) expect(response).toMatchObject({ text: longText(length), isTruncated: true });
      expect(watched.faults).toEqual([]);
      expectAtMost(1, watched.snapshots);
      const lengths = watched.snapshots.flatMap(
        (state) => responsesOf(state)[0]?.text.trim().length ?? [],
      );
      if (isNew) expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
    },
  );
});

describe('a failed response', () => {
  it.each([
    ['that the model rejects', 'STUB_FAIL400', undefined],
    ['to an overlong context', 'STUB_CONTEXT', 'context_length'],
    ['that a filter ends', 'STUB_REFUSE', undefined],
  ])('%s is shown once, with a reason', async (name, prompt, errorKind) => {
    const { session, watched } = await openSession(name);
    await sendAndWait(session, prompt);
    await session.refetch();
    const responses = responsesOf(session.getState());
    expect(responses).toMatchObject([{ status: 'failed' }]);
    expect(responses[0]?.error).toMatch(/\w/);
    const kinds = new Set(
      watched.snapshots.flatMap((state) => responsesOf(state).map((each) => each.errorKind)),
    );
    if (isNew) expect(kinds).toContain(errorKind);
    expect(watched.faults).toEqual([]);
    expectAtMost(1, watched.snapshots);
  });
});

async function openSession(name: string) {
  const sessionKey = `agent:main:responses-${name.toLowerCase().replaceAll(/\W+/g, '-')}`;
  const client = await connectNewDevice(gateway);
  const session = retainSession(client, sessionKey);
  const watched = watchSession(session);
  await client.ready({ timeoutMs: 20_000 });
  return { session, sessionKey, watched };
}

const responsesOf = ({ messages }: ChatSessionState): readonly ChatMessage[] =>
  messages.filter(({ role }) => role === 'assistant');

/** Expects that no snapshot shows more messages of the response than there are at its end. */
function expectAtMost(count: number, snapshots: readonly ChatSessionState[]): void {
  const largest = snapshots.reduce((max, state) => Math.max(max, responsesOf(state).length), 0);
  expect(largest).toBeLessThanOrEqual(count);
}
