import { describe, expect, it } from 'vitest';

import { createTranscript, type Transcript } from '../../src/chat/model/transcript.js';
import type { JsonObject } from '../../src/protocol/frames.js';
import { announced, delta, final, responseRecord, userRecord } from './transcriptRecords.js';

const start = (): Transcript => {
  const transcript = createTranscript({ maxMessages: 1000 });
  load(transcript, userRecord('u1', 1, 'hi'));
  return transcript;
};

const load = (transcript: Transcript, ...messages: JsonObject[]): void => {
  transcript.applyHistory(
    { messages, sessionId: 's1', hasMore: false, sessionInfo: { activeRunIds: [] } },
    { askedAt: transcript.nextSequence(), limit: 200 },
  );
};

const texts = (transcript: Transcript): readonly string[] =>
  transcript.snapshot().messages.map(({ text }) => text);

const tool = (runId: string, seq: number): JsonObject => ({
  sessionKey: 'agent:main:main',
  runId,
  seq,
  ts: 5000,
  stream: 'tool',
  data: { phase: 'start', toolCallId: 'call-1', name: 'exec', args: {} },
});

const truncated = (id: string, seq: number, text: string, runId: string): JsonObject => {
  const record = responseRecord(id, seq, text, runId);
  return { ...record, __openclaw: { ...(record['__openclaw'] as object), truncated: true } };
};

const long = 'word '.repeat(1_800).trim();
const cut = `${long.slice(0, 8_000)}\n...(truncated)...`;

describe('the record of a run (from 2026.9) takes the place of the streamed text', () => {
  it.each([
    ['has another text', 'Here is it\nMEDIA:https://x/y.png\nand more', 'Here is it\nand more'],
    ['lacks the tags', '<final>done</final>', 'done'],
    ['was rewritten by a hook', 'the secret is 42', 'the secret is [redacted]'],
  ])('if it %s', (_, streamed, recorded) => {
    const transcript = start();
    transcript.handleEvent('chat', delta('r1', 1, streamed));
    const key = transcript.snapshot().messages[1]?.key;
    const record = responseRecord('a1', 2, recorded, 'r1');
    transcript.handleEvent('session.message', announced(record));
    expect(texts(transcript)).toEqual(['hi', recorded]);
    expect(transcript.snapshot().messages[1]?.key).toBe(key);
    transcript.handleEvent('chat', delta('r1', 2, `${streamed} late`));
    transcript.handleEvent('chat', final('r1', streamed));
    expect(texts(transcript)).toEqual(['hi', recorded]);
    load(transcript, userRecord('u1', 1, 'hi'), record);
    expect(texts(transcript)).toEqual(['hi', recorded]);
  });

  it('if the end of the run arrives before the record', () => {
    const transcript = start();
    transcript.handleEvent('chat', delta('r1', 1, 'streamed'));
    transcript.handleEvent('chat', final('r1', 'streamed'));
    load(transcript, userRecord('u1', 1, 'hi'), responseRecord('a1', 2, 'recorded', 'r1'));
    expect(texts(transcript)).toEqual(['hi', 'recorded']);
  });

  it('if the record has the key of the Claude CLI backend', () => {
    const transcript = start();
    transcript.handleEvent('chat', delta('r1', 1, 'streamed'));
    const record = { ...responseRecord('a1', 2, 'recorded'), idempotencyKey: 'cli-assistant:r1' };
    transcript.handleEvent('session.message', announced(record));
    expect(texts(transcript)).toEqual(['hi', 'recorded']);
  });

  it('shows the text after a tool call', () => {
    const transcript = start();
    transcript.handleEvent('chat', delta('r1', 1, 'one'));
    transcript.handleEvent('session.message', announced(responseRecord('a1', 2, 'ONE', 'r1')));
    transcript.handleEvent('agent', tool('r1', 2));
    transcript.handleEvent('chat', delta('r1', 3, 'one\n\ntwo'));
    expect(texts(transcript)).toEqual(['hi', 'ONE', 'two']);
  });

  it('shows the text after a steered message', () => {
    const transcript = start();
    transcript.handleEvent('chat', delta('r1', 1, 'one'));
    transcript.handleEvent('session.message', announced(responseRecord('a1', 2, 'ONE', 'r1')));
    transcript.handleEvent('session.message', announced(userRecord('u2', 3, 'and?', 'k2')));
    transcript.handleEvent('chat', delta('r1', 3, 'one\n\ntwo'));
    expect(texts(transcript)).toEqual(['hi', 'ONE', 'and?', 'two']);
  });
});

it('shows only the new text of a run that the client joins after its first record', () => {
  const transcript = start();
  const assistant = { sessionKey: 'agent:main:main', runId: 'r1', seq: 1, stream: 'assistant' };
  transcript.handleEvent('agent', { ...assistant, ts: 5000, data: { text: 'one', delta: 'one' } });
  const record = responseRecord('a1', 2, 'one', 'r1');
  const steered = userRecord('u2', 3, 'and?', 'k2');
  transcript.handleEvent('session.message', announced(record));
  transcript.handleEvent('session.message', announced(steered));
  transcript.handleEvent('chat', delta('r1', 2, 'one\n\ntwo'));
  expect(texts(transcript)).toEqual(['hi', 'one', 'and?', 'two']);
  const result = { messages: [userRecord('u1', 1, 'hi'), record, steered], sessionId: 's1' };
  const inFlightRun = { runId: 'r1', text: 'one\n\ntwo' };
  const request = { askedAt: transcript.nextSequence(), limit: 200 };
  transcript.applyHistory({ ...result, inFlightRun }, request);
  expect(texts(transcript)).toEqual(['hi', 'one', 'and?', 'two']);
});

describe('a truncated record', () => {
  it('keeps the streamed text, also the part that arrives after the record', () => {
    const transcript = start();
    transcript.handleEvent('chat', delta('r1', 1, long.slice(0, 8_500)));
    const record = truncated('a1', 2, cut, 'r1');
    transcript.handleEvent('session.message', announced(record));
    transcript.handleEvent('chat', final('r1', long));
    expect(texts(transcript)).toEqual(['hi', long]);
    load(transcript, userRecord('u1', 1, 'hi'), record);
    expect(texts(transcript)).toEqual(['hi', long]);
    expect(transcript.snapshot().messages[1]).toMatchObject({ isTruncated: true, raw: record });
  });

  it('keeps the streamed text if only a history has the record', () => {
    const transcript = start();
    transcript.handleEvent('chat', delta('r1', 1, long));
    transcript.handleEvent('chat', final('r1', long));
    load(transcript, userRecord('u1', 1, 'hi'), truncated('a1', 2, cut, 'r1'));
    expect(texts(transcript)).toEqual(['hi', long]);
  });

  it('shows the whole message once it was loaded', () => {
    const transcript = start();
    transcript.handleEvent('chat', delta('r1', 1, long));
    transcript.handleEvent('session.message', announced(truncated('a1', 2, cut, 'r1')));
    const key = transcript.snapshot().messages[1]?.key ?? '';
    expect(transcript.applyFullMessage(key, responseRecord('a1', 2, long, 'r1'))).toBe(true);
    expect(transcript.snapshot().messages[1]?.isTruncated).toBeUndefined();
  });
});

describe('a response that has nothing to say', () => {
  it.each(['N', 'NO_REPLY', 'HEARTBEAT', 'HEARTBEAT_OK'])('shows nothing of %j', (text) => {
    const transcript = start();
    transcript.handleEvent('chat', delta('r1', 1, text));
    expect(texts(transcript)).toEqual(['hi']);
    transcript.handleEvent('chat', final('r1'));
    expect(texts(transcript)).toEqual(['hi']);
  });

  it('shows a text that only begins alike', () => {
    const transcript = start();
    transcript.handleEvent('chat', delta('r1', 1, 'NO'));
    expect(texts(transcript)).toEqual(['hi']);
    transcript.handleEvent('chat', delta('r1', 2, 'NO_REPLY is a token'));
    expect(texts(transcript)).toEqual(['hi', 'NO_REPLY is a token']);
  });

  it('shows a short response once its final frame has it', () => {
    const transcript = start();
    transcript.handleEvent('chat', delta('r1', 1, 'NO'));
    transcript.handleEvent('chat', final('r1', 'NO'));
    expect(texts(transcript)).toEqual(['hi', 'NO']);
  });
});

describe('the end of a run', () => {
  const picture = { type: 'image', mimeType: 'image/png', data: 'AAAA' };

  it('shows a picture without a text', () => {
    const transcript = start();
    const message = { role: 'assistant', content: [picture] };
    transcript.handleEvent('chat', { ...final('r1'), message });
    expect(transcript.snapshot().messages[1]?.parts).toMatchObject([{ type: 'image' }]);
  });

  it('shows the text of a second final frame', () => {
    const transcript = start();
    transcript.handleEvent('chat', final('r1', 'one'));
    transcript.handleEvent('chat', final('r1', 'one, by the fallback model'));
    expect(texts(transcript)).toEqual(['hi', 'one, by the fallback model']);
  });

  it('shows the text of a final frame after an empty one', () => {
    const transcript = start();
    transcript.handleEvent('chat', final('r1'));
    transcript.handleEvent('chat', final('r1', 'late'));
    expect(texts(transcript)).toEqual(['hi', 'late']);
  });

  it('shows one response once, if the gateway collected two messages for it', () => {
    const transcript = start();
    transcript.handleEvent('chat', delta('r1', 1, 'both'));
    transcript.handleEvent('chat', final('r1', 'both'));
    transcript.handleEvent('chat', final('r2', 'both'));
    expect(texts(transcript)).toEqual(['hi', 'both']);
  });

  it('is a failure if its message says so', () => {
    const transcript = start();
    const message = { role: 'assistant', content: 'no', stopReason: 'error' };
    transcript.handleEvent('chat', { ...final('r1'), message, errorKind: 'rate_limit' });
    expect(transcript.snapshot().messages[1]).toMatchObject({
      status: 'failed',
      errorKind: 'rate_limit',
    });
  });

  it('is not the end if a delta follows an error', () => {
    const transcript = start();
    transcript.handleEvent('chat', delta('r1', 1, 'one'));
    transcript.handleEvent('chat', { ...final('r1'), state: 'error', errorMessage: 'overloaded' });
    transcript.handleEvent('chat', delta('r1', 2, 'one two'));
    expect(transcript.snapshot().messages[1]).toMatchObject({
      text: 'one two',
      status: 'streaming',
    });
    expect(transcript.snapshot().messages[1]?.error).toBeUndefined();
  });
});

describe('append-only deltas (announced for 2026.9.7)', () => {
  const appended = (seq: number, deltaText: string): JsonObject => ({
    sessionKey: 'agent:main:main',
    runId: 'r1',
    seq,
    state: 'delta',
    deltaText,
  });

  it('are not taken for the whole text after a status', () => {
    const transcript = start();
    const status = { sessionKey: 'agent:main:main', runId: 'r1', seq: 1, state: 'status' };
    transcript.handleEvent('chat', { ...status, phase: 'starting_model' });
    expect(transcript.handleEvent('chat', appended(2, 'tail'))).toBe('needsSnapshot');
    expect(texts(transcript)).toEqual(['hi']);
  });

  it('follow the text that a record carries', () => {
    const transcript = start();
    transcript.handleEvent('chat', delta('r1', 1, 'draft A'));
    const chatStream = { ...appended(2, 'draft B'), replace: true };
    const record = announced(userRecord('u2', 2, 'steered', 'k2'));
    transcript.handleEvent('session.message', { ...record, chatStream });
    expect(texts(transcript)).toEqual(['hi', 'steered', 'draft B']);
    transcript.handleEvent('chat', appended(3, ' and C'));
    expect(texts(transcript)).toEqual(['hi', 'steered', 'draft B and C']);
  });

  it('need a history if a record is announced without its message', () => {
    const transcript = start();
    const event = { sessionKey: 'agent:main:main', messageId: 'a1', messageSeq: 2 };
    expect(transcript.handleEvent('session.message', event)).toBe('needsRefetch');
  });
});
