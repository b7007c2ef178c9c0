import { describe, expect, it } from 'vitest';

import { applyAgent, applyDelta, closeRun, createRun, viewRun } from '../../src/chat/run.js';
import type { JsonObject } from '../../src/protocol/frames.js';

const text = (value: string): JsonObject => ({ content: [{ type: 'text', text: value }] });

const dialects: Record<string, (seq: number, piece: string, all: string) => JsonObject> = {
  'cumulative message': (seq, _piece, all) => ({ seq, message: text(all) }),
  'deltaText beside it': (seq, piece, all) => ({ seq, deltaText: piece, message: text(all) }),
  'deltaText alone': (seq, piece) => ({ seq, deltaText: piece }),
};

describe.each(Object.entries(dialects))(
  'a run that streams in the dialect "%s"',
  (_name, frame) => {
    const stream = (): ReturnType<typeof createRun> => {
      const run = createRun('r1', 0);
      run.hasBaseline = true;
      for (const [at, piece] of ['Hel', 'lo', ' you'].entries()) {
        applyDelta(run, frame(at + 2, piece, 'Hello you'.slice(0, [3, 5, 9][at])));
      }
      return run;
    };

    it('has all of its text', () => {
      expect(viewRun(stream()).text).toBe('Hello you');
    });

    it('takes no delta twice', () => {
      const run = stream();
      applyDelta(run, frame(3, 'lo', 'Hello'));
      applyDelta(run, frame(4, ' you', 'Hello you'));
      expect(viewRun(run).text).toBe('Hello you');
    });

    it('starts again where the gateway replaces the text', () => {
      const run = stream();
      applyDelta(run, { seq: 5, deltaText: '', replace: true });
      applyDelta(run, frame(6, 'Bye', 'Bye'));
      expect(viewRun(run).text).toBe('Bye');
    });

    it('takes nothing after its end', () => {
      const run = stream();
      closeRun(run, { status: 'completed', error: undefined }, 9);
      applyDelta(run, frame(9, '!', 'Hello you!'));
      expect(viewRun(run)).toMatchObject({ status: 'completed', text: 'Hello you' });
    });
  },
);

it('says that text is missing when append-only deltas begin in the middle', () => {
  const run = createRun('r1', 0);
  expect(applyDelta(run, { seq: 7, deltaText: 'lo' })).toBe(false);
  expect(viewRun(run).text).toBe('');
});

it('joins append-only deltas once per reading, not once per delta', () => {
  const run = createRun('r1', 0);
  run.hasBaseline = true;
  for (let seq = 1; seq <= 20_000; seq++) applyDelta(run, { seq, deltaText: 'x' });
  expect(run.text.joined).toBe('');
  expect(viewRun(run).text).toHaveLength(20_000);
});

it('gives the same view until something changes', () => {
  const run = createRun('r1', 0);
  const before = viewRun(run);
  expect(viewRun(run)).toBe(before);
  applyDelta(run, { seq: 1, message: text('a') });
  const after = viewRun(run);
  expect(after).not.toBe(before);
  expect(before.text).toBe('');
  applyDelta(run, { seq: 1, message: text('a') });
  expect(viewRun(run)).toBe(after);
});

it('does not mix the segments of the assistant stream with the chat text', () => {
  const run = createRun('r1', 0);
  applyDelta(run, { seq: 1, message: text('first part') });
  applyAgent(run, 'agent', {
    seq: 2,
    stream: 'assistant',
    data: { text: 'second', delta: 'second' },
  });
  expect(viewRun(run).text).toBe('first part');
});

it('shows phase, model, thinking and usage', () => {
  const run = createRun('r1', 0);
  const frames: JsonObject[] = [
    { stream: 'run_status', data: { phase: 'starting_model' } },
    { stream: 'lifecycle', data: { phase: 'model', model: 'stub' } },
    { stream: 'thinking', data: { text: 'hm' } },
    { stream: 'thinking', data: { text: 'hmm' } },
    { stream: 'usage', data: { outputTokens: 7 } },
    { stream: 'lifecycle', data: { phase: 'finishing' } },
  ];
  for (const [at, frame] of frames.entries()) applyAgent(run, 'agent', { ...frame, seq: at + 1 });
  expect(viewRun(run)).toMatchObject({
    phase: 'finishing',
    model: 'stub',
    thinking: 'hmm',
    usage: { output: 7 },
  });
});

it('follows a tool from item and command output where tool frames are not sent', () => {
  const run = createRun('r1', 0);
  const item = { toolCallId: 't1', name: 'exec', kind: 'tool', title: 'exec ls' };
  applyAgent(run, 'agent', { seq: 1, stream: 'item', data: { ...item, phase: 'start' } });
  applyAgent(run, 'agent', {
    seq: 2,
    stream: 'command_output',
    data: { toolCallId: 't1', name: 'exec', output: 'a', phase: 'delta' },
  });
  expect(viewRun(run).toolCalls).toEqual([
    { toolCallId: 't1', name: 'exec', title: 'exec ls', status: 'running', output: 'a' },
  ]);
  applyAgent(run, 'agent', {
    seq: 3,
    stream: 'item',
    data: { ...item, phase: 'end', status: 'completed' },
  });
  expect(viewRun(run).toolCalls).toMatchObject([{ status: 'completed', output: 'a' }]);
});
