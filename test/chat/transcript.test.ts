import { describe, expect, it } from 'vitest';

import { createTranscript, type Transcript } from '../../src/chat/model/transcript.js';
import { createSend, setState, startAttempt } from '../../src/chat/outbox/sendState.js';
import type { JsonObject } from '../../src/protocol/frames.js';
import { createDraft, summaryOf } from './replay.js';
import {
  announced,
  responseRecord,
  delta,
  final,
  lifecycle,
  status,
  userRecord,
} from './transcriptRecords.js';

const make = (
  maxMessages = 1000,
): Transcript & {
  shown(): string[];
  sent(key: string, text: string): void;
  loads(...messages: JsonObject[]): void;
} => {
  const transcript = createTranscript({ maxMessages });
  return {
    ...transcript,
    shown: () => transcript.snapshot().messages.map(summaryOf),
    sent(key, text) {
      const draft = createDraft(key, text);
      const send = createSend({ key, input: { text }, draft, owner: '' });
      transcript.sends.add(send);
      const sentAt = transcript.nextSequence();
      startAttempt(send, { sentAt, process: undefined });
      setState(send, { name: 'accepted', since: sentAt, missingFrom: 0 });
    },
    loads(...messages) {
      transcript.applyHistory(
        { messages, sessionId: 's1', hasMore: false },
        { askedAt: transcript.nextSequence(), limit: 200 },
      );
    },
  };
};

const append = (seq: number, deltaText: string): JsonObject => ({
  runId: 'r1',
  seq,
  state: 'delta',
  deltaText,
});

describe('a run whose first frame arrives after a history with its records', () => {
  it.each([
    ['name it', responseRecord('a1', 2, 'one two', 'r1')],
    ['do not name it (before 2026.9)', responseRecord('a1', 2, 'one two')],
  ])('shows no text twice if the records %s', (_, record) => {
    const transcript = make();
    transcript.loads(userRecord('u0', 0, 'before'), responseRecord('a0', 1, 'one two', 'r0'));
    transcript.loads(
      userRecord('u0', 0, 'before'),
      responseRecord('a0', 1, 'one two', 'r0'),
      userRecord('u1', 2, 'hi'),
      record,
    );
    transcript.handleEvent('chat', final('r1', 'one two'));
    expect(transcript.snapshot().messages.map(({ text }) => text)).toEqual([
      'before',
      'one two',
      'hi',
      'one two',
    ]);
  });

  it('shows only the text after a steered message, if the records name the run', () => {
    const transcript = make();
    transcript.loads(
      userRecord('u1', 1, 'hi'),
      responseRecord('a1', 2, 'one two', 'r1'),
      userRecord('u2', 3, 'and?'),
    );
    transcript.handleEvent('chat', delta('r1', 9, 'one two\n\nthree'));
    expect(transcript.snapshot().messages.map(({ text }) => text)).toEqual([
      'hi',
      'one two',
      'and?',
      'three',
    ]);
  });

  it('shows only the text after those records, if they do not name the run (before 2026.9)', () => {
    const transcript = make();
    transcript.loads(userRecord('u1', 1, 'hi'));
    transcript.handleEvent('chat', delta('r1', 8, 'one two'));
    transcript.handleEvent('session.message', announced(responseRecord('a1', 2, 'one two')));
    transcript.handleEvent('chat', delta('r1', 9, 'one two three'));
    expect(transcript.snapshot().messages.map(({ text }) => text)).toEqual([
      'hi',
      'one two',
      'three',
    ]);
  });

  it('shows its text even if the run before it has the same text', () => {
    const transcript = make();
    transcript.loads(userRecord('u1', 1, 'hi'), responseRecord('a1', 2, 'one two'));
    transcript.sent('r1', 'again');
    transcript.handleEvent('session.message', announced(userRecord('u2', 3, 'again', 'r1')));
    transcript.handleEvent('chat', final('r1', 'one two'));
    expect(transcript.snapshot().messages.map(({ text }) => text)).toEqual([
      'hi',
      'one two',
      'again',
      'one two',
    ]);
  });
});

describe('messages', () => {
  it('keep their objects and keys when a history confirms them', () => {
    const transcript = make();
    transcript.handleEvent('session.message', announced(userRecord('u1', 1, 'hi', 'k')));
    transcript.handleEvent('session.message', announced(responseRecord('a1', 2, 'hello', 'k')));
    const before = transcript.snapshot();
    transcript.loads(userRecord('u1', 1, 'hi', 'k'), responseRecord('a1', 2, 'hello', 'k'));
    const after = transcript.snapshot();
    expect(after.messages.every((message, at) => message === before.messages[at])).toBe(true);
    expect(after.messageKeys).toBe(before.messageKeys);
  });

  it('are in the same array while nothing changes', () => {
    const transcript = make();
    transcript.loads(userRecord('u1', 1, 'hi'));
    expect(transcript.snapshot().messages).toBe(transcript.snapshot().messages);
    transcript.handleEvent('chat', status('r1'));
    const { messages } = transcript.snapshot();
    transcript.handleEvent('chat', status('r1', 'starting_model'));
    expect(transcript.snapshot().messages).toBe(messages);
  });

  it('of an earlier snapshot keep their keys, even if the keys are read later', () => {
    const transcript = make();
    transcript.loads(userRecord('u1', 1, 'hi'));
    const before = transcript.snapshot();
    transcript.handleEvent('session.message', announced(userRecord('u2', 2, 'you')));
    expect(transcript.snapshot().messageKeys).toEqual(['u1', 'u2']);
    expect(before.messageKeys).toEqual(['u1']);
  });

  it('stay the same objects unless a delta changes them', () => {
    const transcript = make();
    transcript.loads(userRecord('u1', 1, 'hi'), responseRecord('a1', 2, 'hello'));
    transcript.handleEvent('chat', delta('r1', 1, 'a'));
    const before = transcript.snapshot();
    transcript.handleEvent('chat', delta('r1', 2, 'ab'));
    const after = transcript.snapshot();
    expect(after.messages.slice(0, 2)).toEqual(before.messages.slice(0, 2));
    expect(after.messages[0]).toBe(before.messages[0]);
    expect(after.messages[2]).not.toBe(before.messages[2]);
    expect(after.messageKeys).toBe(before.messageKeys);
  });

  it('of a history are not replaced by a late announcement', () => {
    const transcript = make();
    transcript.loads(userRecord('u1', 1, 'as it is'));
    transcript.handleEvent('session.message', announced(userRecord('u1', 1, 'as it was')));
    expect(transcript.shown()).toEqual(['user complete: as it is']);
  });

  it('are shown once if a history numbers their records differently', () => {
    const transcript = make();
    transcript.loads(userRecord('u1', 1, 'hi'), responseRecord('a1', 0, 'hello'));
    const messages = [userRecord('u1', 1, 'hi'), responseRecord('a1', 2, 'hello')];
    transcript.applyHistory(
      { messages, sessionId: 's1' },
      { askedAt: transcript.nextSequence(), limit: 200 },
    );
    expect(transcript.shown()).toEqual(['user complete: hi', 'assistant complete: hello']);
  });

  it('of one record have different keys, and the announced one keeps its key', () => {
    const transcript = make();
    const call = {
      role: 'assistant',
      content: [{ type: 'toolCall', id: 't', name: 'exec' }],
      timestamp: 1,
      __openclaw: { id: 'x', seq: 2, runId: 'r' },
    };
    const commentary = {
      ...responseRecord('x', 2, 'Calling a tool. ', 'r'),
      openclawStreamFallback: { itemId: 'c1' },
    };
    transcript.handleEvent('session.message', announced(call));
    expect(transcript.snapshot().messageKeys).toEqual(['x']);
    transcript.loads(commentary, call);
    expect(transcript.snapshot().messageKeys).toEqual(['r:c1', 'x']);
  });

  it('are limited in number, and older ones can be loaded again', () => {
    const transcript = make(100);
    for (let seq = 1; seq <= 1000; seq++)
      transcript.handleEvent('session.message', announced(userRecord(`u${seq}`, seq, 'x')));
    const { messages, hasOlder } = transcript.snapshot();
    expect(messages.length).toBeLessThanOrEqual(110);
    expect(messages.at(-1)?.id).toBe('u1000');
    expect(hasOlder).toBe(true);
  });
});

describe('a sent message', () => {
  it('is replaced by the record with its idempotency key, and keeps its key', () => {
    const transcript = make();
    transcript.sent('k1', 'same');
    transcript.sent('k2', 'same');
    transcript.handleEvent('session.message', announced(userRecord('u2', 1, 'same', 'k2')));
    expect(transcript.shown()).toEqual(['user complete: same', 'user sent: same']);
    expect(transcript.snapshot().messageKeys).toEqual(['k2', 'k1']);
  });

  it('is replaced by a newer record with the same text if records have no idempotency key', () => {
    const transcript = make();
    transcript.loads(userRecord('old', 1, 'same'));
    transcript.sent('k1', 'same');
    transcript.loads(userRecord('old', 1, 'same'));
    expect(transcript.shown()).toEqual(['user complete: same', 'user sent: same']);
    transcript.loads(userRecord('old', 1, 'same'), userRecord('new', 2, 'same'));
    expect(transcript.snapshot().messageKeys).toEqual(['old', 'k1']);
    expect(transcript.shown()).toEqual(['user complete: same', 'user complete: same']);
  });

  it('is replaced by its record, even if an equal message waits since a reset (2026.4)', () => {
    const transcript = make();
    transcript.sent('old', 'same');
    transcript.handleEvent('sessions.changed', { sessionKey: 'agent:main:main', reason: 'reset' });
    transcript.sent('new', 'same');
    transcript.handleEvent('agent', lifecycle('new', 1, { phase: 'start' }));
    transcript.handleEvent('session.message', announced(userRecord('u1', 0, 'same')));
    expect(transcript.snapshot().messageKeys).toEqual(['new', 'old']);
    // The first record of a session is persisted together with the response.
    transcript.loads();
    expect(transcript.snapshot().messageKeys).toEqual(['new', 'old']);
    expect(transcript.shown()).toEqual(['user complete: same', 'user sent: same']);
    transcript.loads(userRecord('u1', 1, 'same'), responseRecord('a1', 2, 'hello'));
    expect(transcript.snapshot().messageKeys).toEqual(['new', 'a1', 'old']);
  });

  it('stays, with its key, if a history lacks its announced record (2026.4)', () => {
    const transcript = make();
    transcript.sent('k1', 'hi');
    transcript.handleEvent('session.message', announced(userRecord('u1', 0, 'hi')));
    transcript.loads();
    expect(transcript.shown()).toEqual(['user sent: hi']);
    transcript.loads(userRecord('u1', 1, 'hi'), responseRecord('a1', 2, 'hello'));
    expect(transcript.shown()).toEqual(['user complete: hi', 'assistant complete: hello']);
    expect(transcript.snapshot().messageKeys).toEqual(['k1', 'a1']);
  });

  it('disappears when the session goes on from an earlier point', () => {
    const transcript = make();
    transcript.sent('k1', 'hi');
    transcript.handleEvent('session.message', announced(userRecord('u1', 0, 'hi', 'k1')));
    transcript.handleEvent('sessions.changed', { sessionKey: 'agent:main:main', reason: 'rewind' });
    transcript.loads();
    expect(transcript.shown()).toEqual([]);
  });

  it('is not replaced by the record of another client with the same text', () => {
    const transcript = make();
    transcript.sent('k1', 'same');
    transcript.handleEvent('session.message', announced(userRecord('u1', 1, 'same', 'foreign')));
    expect(transcript.shown()).toEqual(['user complete: same', 'user sent: same']);
  });

  it('is shown once if it is announced without an id first', () => {
    const transcript = make();
    transcript.sent('k1', 'hi');
    transcript.handleEvent('session.message', {
      sessionKey: 'agent:main:main',
      message: { role: 'user', content: 'hi', timestamp: 1, __openclaw: { seq: 0 } },
    });
    expect(transcript.shown()).toEqual(['user sent: hi']);
  });

  it('stays if its run ends empty because a busy run includes it', () => {
    const transcript = make();
    transcript.handleEvent('chat', delta('r1', 1, 'busy'));
    transcript.sent('k1', 'next');
    transcript.handleEvent('chat', final('k1'));
    expect(transcript.shown()).toEqual(['assistant streaming: busy', 'user sent: next']);
  });

  it('is queued while the gateway queues it, and disappears if it is cancelled there', () => {
    const transcript = make();
    transcript.sent('k1', 'next');
    const loadQueue = (state: string): void =>
      void transcript.applyHistory(
        {
          messages: [],
          pendingInputs: {
            items: [{ id: 'p1', runId: 'k1', state, message: { role: 'user', content: 'next' } }],
          },
        },
        { askedAt: transcript.nextSequence(), limit: 200 },
      );
    loadQueue('queued');
    expect(transcript.snapshot().queue).toMatchObject([{ key: 'k1', status: 'queued' }]);
    loadQueue('cancelled');
    expect(transcript.shown()).toEqual([]);
  });

  it('of another client is shown while the gateway queues it, and keeps its key as a record', () => {
    const transcript = make();
    const item = {
      id: 'p1',
      runId: 'other',
      state: 'queued',
      message: { role: 'user', content: 'theirs', timestamp: 1 },
    };
    transcript.applyHistory(
      { messages: [], pendingInputs: { items: [item] } },
      { askedAt: transcript.nextSequence(), limit: 200 },
    );
    expect(transcript.shown()).toEqual(['user queued: theirs']);
    const keys = transcript.snapshot().messageKeys;
    transcript.handleEvent('session.message', announced(userRecord('p1', 1, 'theirs', 'other')));
    expect(transcript.shown()).toEqual(['user complete: theirs']);
    expect(transcript.snapshot().messageKeys).toEqual(keys);
  });
});

describe('a run', () => {
  it('shows only the text after its records when the user steers it', () => {
    const transcript = make();
    transcript.handleEvent('chat', delta('r1', 1, 'first reply'));
    transcript.handleEvent(
      'session.message',
      announced(responseRecord('a1', 2, 'first reply ', 'r1')),
    );
    transcript.handleEvent('session.message', announced(userRecord('u2', 3, 'also this', 'k2')));
    transcript.handleEvent('chat', final('k2'));
    transcript.handleEvent('chat', delta('r1', 2, 'first reply\n\nsecond'));
    expect(transcript.shown()).toEqual([
      'assistant complete: first reply ',
      'user complete: also this',
      'assistant streaming: second',
    ]);
    expect(new Set(transcript.snapshot().messageKeys).size).toBe(3);
  });

  it('gives its key to its record, even if the record arrives before the last deltas', () => {
    const transcript = make();
    transcript.handleEvent('chat', delta('r1', 1, 'one'));
    const keys = transcript.snapshot().messageKeys;
    transcript.handleEvent(
      'session.message',
      announced(responseRecord('a1', 2, 'one two three', 'r1')),
    );
    expect(transcript.snapshot().messageKeys).toEqual(keys);
    transcript.handleEvent('chat', delta('r1', 2, 'one two'));
    transcript.handleEvent('chat', final('r1', 'one two three'));
    expect(transcript.shown()).toEqual(['assistant complete: one two three']);
  });

  it('ignores a chat state that is a property of every object', () => {
    const transcript = make();
    transcript.handleEvent('chat', delta('r1', 1, 'so far'));
    expect(
      transcript.handleEvent('chat', { ...delta('r1', 2, 'so far'), state: 'constructor' }),
    ).toBe('none');
    expect(transcript.snapshot().run).toMatchObject({ status: 'running' });
  });

  it('is not opened again by a late frame after its end', () => {
    const transcript = make();
    transcript.handleEvent('chat', delta('r1', 1, 'text'));
    transcript.handleEvent('chat', final('r1', 'text'));
    transcript.loads(responseRecord('a1', 2, 'text', 'r1'));
    transcript.handleEvent('chat', delta('r1', 1, 'text'));
    transcript.handleEvent('chat', status('r1'));
    transcript.handleEvent('agent', {
      runId: 'r1',
      seq: 1,
      stream: 'lifecycle',
      data: { phase: 'start' },
    });
    expect(transcript.shown()).toEqual(['assistant complete: text']);
    expect(transcript.snapshot().run).toBeNull();
  });

  it('ends when the gateway does not list it any more', () => {
    const transcript = make();
    transcript.handleEvent('chat', delta('r1', 1, ''));
    const askedAt = transcript.nextSequence();
    transcript.handleEvent('chat', status('r2'));
    transcript.applyHistory(
      { messages: [], sessionInfo: { hasActiveRun: true, activeRunIds: [] } },
      { askedAt: askedAt, limit: 200 },
    );
    expect(transcript.snapshot().run).toMatchObject({ runId: 'r2' });
    expect(transcript.knowsRun('r1')).toBe(true);
    transcript.handleEvent('chat', delta('r1', 2, 'late'));
    expect(transcript.shown()).toEqual([]);
  });

  it('requests a snapshot when append-only deltas have lost their baseline', () => {
    const transcript = make();
    expect(transcript.handleEvent('chat', delta('r1', 1, 'a'))).toBe('changed');
    transcript.markFramesMissed();
    expect(transcript.handleEvent('chat', append(3, 'c'))).toBe('needsSnapshot');
    transcript.applyHistory(
      { messages: [], inFlightRun: { runId: 'r1', text: 'abc' } },
      { askedAt: transcript.nextSequence(), limit: 200 },
    );
    transcript.handleEvent('chat', append(4, 'd'));
    expect(transcript.shown()).toEqual(['assistant streaming: abcd']);
  });

  it('keeps append-only deltas that arrive before a slow history', () => {
    const transcript = make();
    transcript.handleEvent('chat', delta('r1', 1, 'one '));
    transcript.markFramesMissed();
    const askedAt = transcript.nextSequence();
    transcript.handleEvent('chat', append(3, 'three '));
    transcript.handleEvent('chat', append(4, 'four '));
    const inFlightRun = { runId: 'r1', text: 'one two three ' };
    transcript.applyHistory({ messages: [], inFlightRun }, { askedAt: askedAt, limit: 200 });
    transcript.handleEvent('chat', append(5, 'five'));
    expect(transcript.shown()).toEqual(['assistant streaming: one two three four five']);
  });

  it('ignores the text of a history that is older than the missed frames', () => {
    const transcript = make();
    transcript.handleEvent('chat', status('r1'));
    const askedAt = transcript.nextSequence();
    transcript.handleEvent('chat', delta('r1', 1, 'one '));
    transcript.markFramesMissed();
    transcript.handleEvent('chat', append(3, 'three'));
    transcript.applyHistory(
      { messages: [], inFlightRun: { runId: 'r1', text: '' } },
      { askedAt: askedAt, limit: 200 },
    );
    expect(transcript.shown()).toEqual(['assistant streaming: one ']);
    const inFlightRun = { runId: 'r1', text: 'one two three' };
    transcript.applyHistory(
      { messages: [], inFlightRun },
      { askedAt: transcript.nextSequence(), limit: 200 },
    );
    expect(transcript.shown()).toEqual(['assistant streaming: one two three']);
  });

  it('continues if the event of a reset arrives after its start', () => {
    const transcript = make();
    transcript.handleEvent('chat', status('r1'));
    transcript.handleEvent('chat', delta('r1', 2, 'new'));
    transcript.reset();
    expect(transcript.shown()).toEqual([]);
    transcript.handleEvent('chat', delta('r1', 3, 'new words'));
    expect(transcript.shown()).toEqual(['assistant streaming: new words']);
  });
});

describe('commentary, thinking and details of a run', () => {
  const frame = (seq: number, stream: string, data: JsonObject): JsonObject => ({
    runId: 'r1',
    seq,
    ts: 5000,
    stream,
    data,
  });
  const preamble = (seq: number, progressText: string): JsonObject =>
    frame(seq, 'item', { kind: 'preamble', itemId: 'c1', phase: 'update', progressText });
  const call = {
    role: 'assistant',
    content: [{ type: 'toolCall', id: 't', name: 'exec' }],
    timestamp: 1,
    __openclaw: { id: 'x', seq: 2, runId: 'r1' },
  };
  const commentary = {
    ...responseRecord('x', 2, 'Calling a tool. ', 'r1'),
    openclawStreamFallback: { itemId: 'c1' },
  };

  it('shows commentary before its tool call, with a key that stays', () => {
    const transcript = make();
    transcript.handleEvent('chat', status('r1'));
    transcript.handleEvent('agent', preamble(2, 'Calling'));
    transcript.handleEvent('agent', preamble(3, 'Calling a tool.'));
    expect(transcript.shown()).toEqual(['assistant streaming: Calling a tool.']);
    const [key] = transcript.snapshot().messageKeys;
    transcript.handleEvent('session.message', announced(call));
    transcript.handleEvent('agent', preamble(4, 'Calling a tool.'));
    expect(transcript.shown()).toEqual([
      'assistant complete: Calling a tool.',
      'assistant complete: ',
    ]);
    transcript.handleEvent('session.message', announced(call));
    transcript.handleEvent('chat', delta('r1', 5, 'The tool says hi'));
    expect(transcript.snapshot().messageKeys.slice(0, 2)).toEqual([key, 'x']);
    transcript.loads(commentary, call);
    expect(transcript.snapshot().messageKeys.slice(0, 2)).toEqual([key, 'x']);
    expect(transcript.shown()).toEqual([
      'assistant complete: Calling a tool. ',
      'assistant complete: ',
      'assistant streaming: The tool says hi',
    ]);
  });

  it('keeps the commentary message while the response streams', () => {
    const transcript = make();
    transcript.handleEvent('agent', frame(1, 'lifecycle', { phase: 'start' }));
    transcript.handleEvent('agent', preamble(2, 'Calling a tool.'));
    const [message] = transcript.snapshot().messages;
    transcript.handleEvent('chat', delta('r1', 3, 'So'));
    expect(transcript.snapshot().messages[0]).toBe(message);
  });

  it('shows commentary once if a history has both the record and the run', () => {
    const transcript = make();
    transcript.applyHistory(
      {
        messages: [commentary, call],
        inFlightRun: {
          runId: 'r1',
          text: '',
          plan: { steps: [{ step: 'summaryOf', status: 'in_progress' }] },
          events: [preamble(2, 'Calling a tool.'), frame(3, 'usage', { outputTokens: 20 })],
        },
      },
      { askedAt: transcript.nextSequence(), limit: 200 },
    );
    expect(transcript.shown()).toEqual([
      'assistant complete: Calling a tool. ',
      'assistant complete: ',
    ]);
    expect(transcript.snapshot().run).toMatchObject({
      runId: 'r1',
      usage: { output: 20 },
      plan: [{ step: 'summaryOf', status: 'in_progress' }],
    });
  });

  it('shows the thinking after the end until a history has the record', () => {
    const transcript = make();
    transcript.handleEvent('chat', status('r1'));
    transcript.handleEvent('agent', frame(2, 'thinking', { text: 'Hm.', delta: 'Hm.' }));
    transcript.handleEvent('chat', delta('r1', 3, 'Yes'));
    expect(transcript.snapshot().run?.thinking).toBe('Hm.');
    expect(transcript.snapshot().messages[0]?.parts).toEqual([{ type: 'text', text: 'Yes' }]);
    transcript.handleEvent('chat', final('r1', 'Yes'));
    expect(transcript.snapshot().messages[0]?.parts).toEqual([
      { type: 'thinking', text: 'Hm.' },
      { type: 'text', text: 'Yes' },
    ]);
    transcript.loads(responseRecord('a1', 2, 'Yes', 'r1'));
    expect(transcript.snapshot().messages[0]?.parts).toEqual([{ type: 'text', text: 'Yes' }]);
  });

  it('shows the model, the stop reason and the error of the provider', () => {
    const transcript = make();
    transcript.handleEvent('chat', status('r1'));
    transcript.handleEvent('agent', frame(2, 'lifecycle', { phase: 'model', model: 'stub-model' }));
    transcript.handleEvent('chat', delta('r1', 3, 'Ye'));
    transcript.handleEvent('chat', { runId: 'r1', seq: 3, state: 'aborted', stopReason: 'rpc' });
    expect(transcript.snapshot().messages[0]).toMatchObject({
      status: 'aborted',
      model: 'stub-model',
      stopReason: 'rpc',
    });
    const errorDetail = { provider: 'stub', httpStatus: 500 };
    transcript.handleEvent('chat', {
      runId: 'r2',
      seq: 9,
      state: 'error',
      errorMessage: 'no',
      errorDetail,
    });
    expect(transcript.snapshot().messages[1]).toMatchObject({ error: 'no', errorDetail });
  });
});
