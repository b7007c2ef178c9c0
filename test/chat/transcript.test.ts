import { describe, expect, it } from 'vitest';

import { createTranscript, type Transcript } from '../../src/chat/model/transcript.js';
import { createSend, setState, startAttempt } from '../../src/chat/outbox/sendState.js';
import type { JsonObject } from '../../src/protocol/frames.js';
import { createDraft, look } from './replay.js';
import { announced, answerRow, delta, final, lifecycle, status, userRow } from './wireRows.js';

const make = (
  maxMessages = 1000,
): Transcript & {
  shown(): string[];
  sent(key: string, text: string): void;
  says(...messages: JsonObject[]): void;
} => {
  const transcript = createTranscript({ maxMessages });
  return {
    ...transcript,
    shown: () => transcript.snapshot().messages.map(look),
    sent(key, text) {
      const draft = createDraft(key, text);
      const send = createSend({ key, input: { text }, draft, owner: '' });
      transcript.sends.add(send);
      const sentAt = transcript.nextSequence();
      startAttempt(send, { sentAt, process: undefined });
      setState(send, { name: 'accepted', since: sentAt, missingFrom: 0 });
    },
    says(...messages) {
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

describe('a run first heard of after history had its rows', () => {
  it.each([
    ['that name it', answerRow('a1', 2, 'one two', 'r1')],
    ['that do not (before 2026.9)', answerRow('a1', 2, 'one two')],
  ])('shows nothing of them again: rows %s', (_, row) => {
    const transcript = make();
    transcript.says(userRow('u0', 0, 'before'), answerRow('a0', 1, 'one two', 'r0'));
    transcript.says(
      userRow('u0', 0, 'before'),
      answerRow('a0', 1, 'one two', 'r0'),
      userRow('u1', 2, 'hi'),
      row,
    );
    transcript.handleEvent('chat', final('r1', 'one two'));
    expect(transcript.snapshot().messages.map(({ text }) => text)).toEqual([
      'before',
      'one two',
      'hi',
      'one two',
    ]);
  });

  it('goes on where they end', () => {
    const transcript = make();
    transcript.says(userRow('u1', 1, 'hi'), answerRow('a1', 2, 'one two', 'r1'));
    transcript.handleEvent('chat', delta('r1', 9, 'one two three'));
    expect(transcript.snapshot().messages.map(({ text }) => text)).toEqual([
      'hi',
      'one two',
      'three',
    ]);
  });

  it('may say the same as the run before it', () => {
    const transcript = make();
    transcript.says(userRow('u1', 1, 'hi'), answerRow('a1', 2, 'one two'));
    transcript.sent('r1', 'again');
    transcript.handleEvent('session.message', announced(userRow('u2', 3, 'again', 'r1')));
    transcript.handleEvent('chat', final('r1', 'one two'));
    expect(transcript.snapshot().messages.map(({ text }) => text)).toEqual([
      'hi',
      'one two',
      'again',
      'one two',
    ]);
  });
});

describe('rows', () => {
  it('keep their objects and keys when history confirms them', () => {
    const transcript = make();
    transcript.handleEvent('session.message', announced(userRow('u1', 1, 'hi', 'k')));
    transcript.handleEvent('session.message', announced(answerRow('a1', 2, 'hello', 'k')));
    const before = transcript.snapshot();
    transcript.says(userRow('u1', 1, 'hi', 'k'), answerRow('a1', 2, 'hello', 'k'));
    const after = transcript.snapshot();
    expect(after.messages.every((row, at) => row === before.messages[at])).toBe(true);
    expect(after.messageKeys).toBe(before.messageKeys);
  });

  it('are the same arrays while nothing changes', () => {
    const transcript = make();
    transcript.says(userRow('u1', 1, 'hi'));
    expect(transcript.snapshot().messages).toBe(transcript.snapshot().messages);
    transcript.handleEvent('chat', status('r1'));
    const { messages } = transcript.snapshot();
    transcript.handleEvent('chat', status('r1', 'starting_model'));
    expect(transcript.snapshot().messages).toBe(messages);
  });

  it('of an earlier publication keep their keys, though read later', () => {
    const transcript = make();
    transcript.says(userRow('u1', 1, 'hi'));
    const before = transcript.snapshot();
    transcript.handleEvent('session.message', announced(userRow('u2', 2, 'you')));
    expect(transcript.snapshot().messageKeys).toEqual(['u1', 'u2']);
    expect(before.messageKeys).toEqual(['u1']);
  });

  it('change only where a delta changes them', () => {
    const transcript = make();
    transcript.says(userRow('u1', 1, 'hi'), answerRow('a1', 2, 'hello'));
    transcript.handleEvent('chat', delta('r1', 1, 'a'));
    const before = transcript.snapshot();
    transcript.handleEvent('chat', delta('r1', 2, 'ab'));
    const after = transcript.snapshot();
    expect(after.messages.slice(0, 2)).toEqual(before.messages.slice(0, 2));
    expect(after.messages[0]).toBe(before.messages[0]);
    expect(after.messages[2]).not.toBe(before.messages[2]);
    expect(after.messageKeys).toBe(before.messageKeys);
  });

  it('of history are not overwritten by late announcements', () => {
    const transcript = make();
    transcript.says(userRow('u1', 1, 'as it is'));
    transcript.handleEvent('session.message', announced(userRow('u1', 1, 'as it was')));
    expect(transcript.shown()).toEqual(['user complete: as it is']);
  });

  it('are not doubled by a history that numbers them anew', () => {
    const transcript = make();
    transcript.says(userRow('u1', 1, 'hi'), answerRow('a1', 0, 'hello'));
    const messages = [userRow('u1', 1, 'hi'), answerRow('a1', 2, 'hello')];
    transcript.applyHistory(
      { messages, sessionId: 's1' },
      { askedAt: transcript.nextSequence(), limit: 200 },
    );
    expect(transcript.shown()).toEqual(['user complete: hi', 'assistant complete: hello']);
  });

  it('of one record have keys of their own, and the live one keeps its key', () => {
    const transcript = make();
    const call = {
      role: 'assistant',
      content: [{ type: 'toolCall', id: 't', name: 'exec' }],
      timestamp: 1,
      __openclaw: { id: 'x', seq: 2, runId: 'r' },
    };
    const commentary = {
      ...answerRow('x', 2, 'Calling a tool. ', 'r'),
      openclawStreamFallback: { itemId: 'c1' },
    };
    transcript.handleEvent('session.message', announced(call));
    expect(transcript.snapshot().messageKeys).toEqual(['x']);
    transcript.says(commentary, call);
    expect(transcript.snapshot().messageKeys).toEqual(['r:c1', 'x']);
  });

  it('are bounded, and the rest can be loaded again', () => {
    const transcript = make(100);
    for (let seq = 1; seq <= 1000; seq++)
      transcript.handleEvent('session.message', announced(userRow(`u${seq}`, seq, 'x')));
    const { messages, hasOlder } = transcript.snapshot();
    expect(messages.length).toBeLessThanOrEqual(110);
    expect(messages.at(-1)?.id).toBe('u1000');
    expect(hasOlder).toBe(true);
  });
});

describe('a send', () => {
  it('is claimed by key, and keeps its key', () => {
    const transcript = make();
    transcript.sent('k1', 'same');
    transcript.sent('k2', 'same');
    transcript.handleEvent('session.message', announced(userRow('u2', 1, 'same', 'k2')));
    expect(transcript.shown()).toEqual(['user complete: same', 'user sent: same']);
    expect(transcript.snapshot().messageKeys).toEqual(['k2', 'k1']);
  });

  it('is claimed by text where rows have no key, but only by rows that came after it', () => {
    const transcript = make();
    transcript.says(userRow('old', 1, 'same'));
    transcript.sent('k1', 'same');
    transcript.says(userRow('old', 1, 'same'));
    expect(transcript.shown()).toEqual(['user complete: same', 'user sent: same']);
    transcript.says(userRow('old', 1, 'same'), userRow('new', 2, 'same'));
    expect(transcript.snapshot().messageKeys).toEqual(['old', 'k1']);
    expect(transcript.shown()).toEqual(['user complete: same', 'user complete: same']);
  });

  it('keeps its place, though an equal one waits since somebody emptied the conversation (2026.4)', () => {
    const transcript = make();
    transcript.sent('old', 'same');
    transcript.handleEvent('sessions.changed', { sessionKey: 'agent:main:main', reason: 'reset' });
    transcript.sent('new', 'same');
    transcript.handleEvent('agent', lifecycle('new', 1, { phase: 'start' }));
    transcript.handleEvent('session.message', announced(userRow('u1', 0, 'same')));
    expect(transcript.snapshot().messageKeys).toEqual(['new', 'old']);
    // The first row of a conversation is written down with its answer.
    transcript.says();
    expect(transcript.snapshot().messageKeys).toEqual(['new', 'old']);
    expect(transcript.shown()).toEqual(['user complete: same', 'user sent: same']);
    transcript.says(userRow('u1', 1, 'same'), answerRow('a1', 2, 'hello'));
    expect(transcript.snapshot().messageKeys).toEqual(['new', 'a1', 'old']);
  });

  it('stays under its key when a history lacks the row that was announced (2026.4)', () => {
    const transcript = make();
    transcript.sent('k1', 'hi');
    transcript.handleEvent('session.message', announced(userRow('u1', 0, 'hi')));
    transcript.says();
    expect(transcript.shown()).toEqual(['user sent: hi']);
    transcript.says(userRow('u1', 1, 'hi'), answerRow('a1', 2, 'hello'));
    expect(transcript.shown()).toEqual(['user complete: hi', 'assistant complete: hello']);
    expect(transcript.snapshot().messageKeys).toEqual(['k1', 'a1']);
  });

  it('does not come back when the conversation went on from a point before it', () => {
    const transcript = make();
    transcript.sent('k1', 'hi');
    transcript.handleEvent('session.message', announced(userRow('u1', 0, 'hi', 'k1')));
    transcript.handleEvent('sessions.changed', { sessionKey: 'agent:main:main', reason: 'rewind' });
    transcript.says();
    expect(transcript.shown()).toEqual([]);
  });

  it('is not claimed by the row of another client with the same text', () => {
    const transcript = make();
    transcript.sent('k1', 'same');
    transcript.handleEvent('session.message', announced(userRow('u1', 1, 'same', 'foreign')));
    expect(transcript.shown()).toEqual(['user complete: same', 'user sent: same']);
  });

  it('is not doubled by a provisional echo', () => {
    const transcript = make();
    transcript.sent('k1', 'hi');
    transcript.handleEvent('session.message', {
      sessionKey: 'agent:main:main',
      message: { role: 'user', content: 'hi', timestamp: 1, __openclaw: { seq: 0 } },
    });
    expect(transcript.shown()).toEqual(['user sent: hi']);
  });

  it('stays when its run hands it over with an empty final', () => {
    const transcript = make();
    transcript.handleEvent('chat', delta('r1', 1, 'busy'));
    transcript.sent('k1', 'next');
    transcript.handleEvent('chat', final('k1'));
    expect(transcript.shown()).toEqual(['assistant streaming: busy', 'user sent: next']);
  });

  it('waits in the gateway until it is cancelled there', () => {
    const transcript = make();
    transcript.sent('k1', 'next');
    const ask = (state: string): void =>
      void transcript.applyHistory(
        {
          messages: [],
          pendingInputs: {
            items: [{ id: 'p1', runId: 'k1', state, message: { role: 'user', content: 'next' } }],
          },
        },
        { askedAt: transcript.nextSequence(), limit: 200 },
      );
    ask('queued');
    expect(transcript.snapshot().queue).toMatchObject([{ key: 'k1', status: 'queued' }]);
    ask('cancelled');
    expect(transcript.shown()).toEqual([]);
  });

  it('of another client is shown while it waits, and becomes the row with its id', () => {
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
    transcript.handleEvent('session.message', announced(userRow('p1', 1, 'theirs', 'other')));
    expect(transcript.shown()).toEqual(['user complete: theirs']);
    expect(transcript.snapshot().messageKeys).toEqual(keys);
  });
});

describe('a run', () => {
  it('that is steered shows only what its durable rows do not', () => {
    const transcript = make();
    transcript.handleEvent('chat', delta('r1', 1, 'first reply'));
    transcript.handleEvent('session.message', announced(answerRow('a1', 2, 'first reply ', 'r1')));
    transcript.handleEvent('session.message', announced(userRow('u2', 3, 'also this', 'k2')));
    transcript.handleEvent('chat', final('k2'));
    transcript.handleEvent('chat', delta('r1', 2, 'first reply\n\nsecond'));
    expect(transcript.shown()).toEqual([
      'assistant complete: first reply ',
      'user complete: also this',
      'assistant streaming: second',
    ]);
    expect(new Set(transcript.snapshot().messageKeys).size).toBe(3);
  });

  it('hands its key to the durable row, also when that comes before the last deltas', () => {
    const transcript = make();
    transcript.handleEvent('chat', delta('r1', 1, 'one'));
    const keys = transcript.snapshot().messageKeys;
    transcript.handleEvent('session.message', announced(answerRow('a1', 2, 'one two three', 'r1')));
    expect(transcript.snapshot().messageKeys).toEqual(keys);
    transcript.handleEvent('chat', delta('r1', 2, 'one two'));
    transcript.handleEvent('chat', final('r1', 'one two three'));
    expect(transcript.shown()).toEqual(['assistant complete: one two three']);
  });

  it('does not end by a state that only every object has', () => {
    const transcript = make();
    transcript.handleEvent('chat', delta('r1', 1, 'so far'));
    expect(
      transcript.handleEvent('chat', { ...delta('r1', 2, 'so far'), state: 'constructor' }),
    ).toBe('none');
    expect(transcript.snapshot().run).toMatchObject({ status: 'running' });
  });

  it('that ended is not opened again by a late frame', () => {
    const transcript = make();
    transcript.handleEvent('chat', delta('r1', 1, 'text'));
    transcript.handleEvent('chat', final('r1', 'text'));
    transcript.says(answerRow('a1', 2, 'text', 'r1'));
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

  it('that the gateway does not list any more is over', () => {
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

  it('asks for history when append-only deltas have lost their baseline', () => {
    const transcript = make();
    transcript.handleEvent('chat', status('r1'));
    expect(transcript.handleEvent('chat', append(1, 'a'))).toBe('changed');
    transcript.markFramesMissed();
    expect(transcript.handleEvent('chat', append(3, 'c'))).toBe('needsRefetch');
    transcript.applyHistory(
      { messages: [], inFlightRun: { runId: 'r1', text: 'abc' } },
      { askedAt: transcript.nextSequence(), limit: 200 },
    );
    transcript.handleEvent('chat', append(4, 'd'));
    expect(transcript.shown()).toEqual(['assistant streaming: abcd']);
  });

  it('keeps append-only deltas that overtook a slow history', () => {
    const transcript = make();
    transcript.handleEvent('chat', status('r1'));
    transcript.handleEvent('chat', append(1, 'one '));
    transcript.markFramesMissed();
    const askedAt = transcript.nextSequence();
    transcript.handleEvent('chat', append(3, 'three '));
    transcript.handleEvent('chat', append(4, 'four '));
    const inFlightRun = { runId: 'r1', text: 'one two three ' };
    transcript.applyHistory({ messages: [], inFlightRun }, { askedAt: askedAt, limit: 200 });
    transcript.handleEvent('chat', append(5, 'five'));
    expect(transcript.shown()).toEqual(['assistant streaming: one two three four five']);
  });

  it('takes no baseline from a history that is older than the gap', () => {
    const transcript = make();
    transcript.handleEvent('chat', status('r1'));
    const askedAt = transcript.nextSequence();
    transcript.handleEvent('chat', append(1, 'one '));
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

  it('goes on that began before its conversation was told to be empty', () => {
    const transcript = make();
    transcript.handleEvent('chat', status('r1'));
    transcript.handleEvent('chat', delta('r1', 2, 'new'));
    transcript.reset();
    expect(transcript.shown()).toEqual([]);
    transcript.handleEvent('chat', delta('r1', 3, 'new words'));
    expect(transcript.shown()).toEqual(['assistant streaming: new words']);
  });
});

describe('what a run says besides its answer', () => {
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
    ...answerRow('x', 2, 'Calling a tool. ', 'r1'),
    openclawStreamFallback: { itemId: 'c1' },
  };

  it('is shown before the tool call that it announces, under the key that it keeps', () => {
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
    transcript.says(commentary, call);
    expect(transcript.snapshot().messageKeys.slice(0, 2)).toEqual([key, 'x']);
    expect(transcript.shown()).toEqual([
      'assistant complete: Calling a tool. ',
      'assistant complete: ',
      'assistant streaming: The tool says hi',
    ]);
  });

  it('keeps its row while the answer is streamed', () => {
    const transcript = make();
    transcript.handleEvent('agent', frame(1, 'lifecycle', { phase: 'start' }));
    transcript.handleEvent('agent', preamble(2, 'Calling a tool.'));
    const [row] = transcript.snapshot().messages;
    transcript.handleEvent('chat', delta('r1', 3, 'So'));
    expect(transcript.snapshot().messages[0]).toBe(row);
  });

  it('is not said again by a run that is adopted', () => {
    const transcript = make();
    transcript.applyHistory(
      {
        messages: [commentary, call],
        inFlightRun: {
          runId: 'r1',
          text: '',
          plan: { steps: [{ step: 'look', status: 'in_progress' }] },
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
      plan: [{ step: 'look', status: 'in_progress' }],
    });
  });

  it('keeps its thoughts after the end until history has the row', () => {
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
    transcript.says(answerRow('a1', 2, 'Yes', 'r1'));
    expect(transcript.snapshot().messages[0]?.parts).toEqual([{ type: 'text', text: 'Yes' }]);
  });

  it('names the model, why it stopped, and what the provider said of a failure', () => {
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
