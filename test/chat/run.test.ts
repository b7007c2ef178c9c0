import { describe, expect, it } from 'vitest';

import { createRun, endRun, setText, snapshotRun } from '../../src/chat/model/run.js';
import { applyAgentFrame, applyDelta } from '../../src/chat/model/runFrames.js';
import type { JsonObject } from '../../src/protocol/frames.js';

const text = (value: string): JsonObject => ({ content: [{ type: 'text', text: value }] });

const dialects: Record<string, (seq: number, piece: string, all: string) => JsonObject> = {
  'a cumulative message': (seq, _piece, all) => ({ seq, message: text(all) }),
  'a cumulative message and deltaText': (seq, piece, all) => ({
    seq,
    deltaText: piece,
    message: text(all),
  }),
  'only deltaText': (seq, piece) => ({ seq, deltaText: piece }),
};

describe.each(Object.entries(dialects))('a run whose deltas have %s', (_name, frame) => {
  const stream = (): ReturnType<typeof createRun> => {
    const run = createRun('r1', 0);
    setText(run, '');
    for (const [at, piece] of ['Hel', 'lo', ' you'].entries()) {
      applyDelta(run, frame(at + 2, piece, 'Hello you'.slice(0, [3, 5, 9][at])));
    }
    return run;
  };

  it('has its whole text', () => {
    expect(snapshotRun(stream()).text).toBe('Hello you');
  });

  it('applies a repeated delta once', () => {
    const run = stream();
    applyDelta(run, frame(3, 'lo', 'Hello'));
    applyDelta(run, frame(4, ' you', 'Hello you'));
    expect(snapshotRun(run).text).toBe('Hello you');
  });

  it('starts a new text when the gateway replaces the text', () => {
    const run = stream();
    applyDelta(run, { seq: 5, deltaText: '', replace: true });
    applyDelta(run, frame(6, 'Bye', 'Bye'));
    expect(snapshotRun(run).text).toBe('Bye');
  });

  it('ignores deltas after its end', () => {
    const run = stream();
    endRun(run, { status: 'completed' }, 9);
    applyDelta(run, frame(9, '!', 'Hello you!'));
    expect(snapshotRun(run)).toMatchObject({ status: 'completed', text: 'Hello you' });
  });
});

it('reports missing text if append-only deltas start in the middle', () => {
  const run = createRun('r1', 0);
  expect(applyDelta(run, { seq: 7, deltaText: 'lo' })).toBe(false);
  expect(snapshotRun(run).text).toBe('');
});

it('has the whole text of a long response in append-only deltas', () => {
  const run = createRun('r1', 0);
  setText(run, '');
  for (let seq = 1; seq <= 20_000; seq++) applyDelta(run, { seq, deltaText: 'x' });
  expect(snapshotRun(run).text).toHaveLength(20_000);
});

it('returns the same snapshot until something changes', () => {
  const run = createRun('r1', 0);
  const before = snapshotRun(run);
  expect(snapshotRun(run)).toBe(before);
  applyDelta(run, { seq: 1, message: text('a') });
  const after = snapshotRun(run);
  expect(after).not.toBe(before);
  expect(before.text).toBe('');
  applyDelta(run, { seq: 1, message: text('a') });
  expect(snapshotRun(run)).toBe(after);
});

it('does not add the segments of the assistant stream to the chat text', () => {
  const run = createRun('r1', 0);
  applyDelta(run, { seq: 1, message: text('first part') });
  applyAgentFrame(run, 'agent', {
    seq: 2,
    stream: 'assistant',
    data: { text: 'second', delta: 'second' },
  });
  expect(snapshotRun(run).text).toBe('first part');
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
  for (const [at, frame] of frames.entries())
    applyAgentFrame(run, 'agent', { ...frame, seq: at + 1 });
  expect(snapshotRun(run)).toMatchObject({
    phase: 'finishing',
    model: 'stub',
    thinking: 'hmm',
    usage: { output: 7 },
  });
});

it('shows a tool call from item and command output if no tool frames are sent', () => {
  const run = createRun('r1', 0);
  const item = { toolCallId: 't1', name: 'exec', kind: 'tool', title: 'exec ls' };
  applyAgentFrame(run, 'agent', { seq: 1, stream: 'item', data: { ...item, phase: 'start' } });
  applyAgentFrame(run, 'agent', {
    seq: 2,
    stream: 'command_output',
    data: { toolCallId: 't1', name: 'exec', output: 'a', phase: 'delta' },
  });
  expect(snapshotRun(run).toolCalls).toEqual([
    { toolCallId: 't1', name: 'exec', title: 'exec ls', status: 'running', output: 'a' },
  ]);
  applyAgentFrame(run, 'agent', {
    seq: 3,
    stream: 'item',
    data: { ...item, phase: 'end', status: 'completed' },
  });
  expect(snapshotRun(run).toolCalls).toMatchObject([{ status: 'completed', output: 'a' }]);
});

const agent = (seq: number, stream: string, data: JsonObject, ts?: number): JsonObject => ({
  seq,
  stream,
  data,
  ...(ts === undefined ? {} : { ts }),
});

it('shows the duration of a tool call and the exit code of a command', () => {
  const run = createRun('r1', 0);
  const call = { toolCallId: 't1', name: 'exec' };
  applyAgentFrame(
    run,
    'agent',
    agent(1, 'tool', { ...call, phase: 'start', args: { a: 1 } }, 1000),
  );
  applyAgentFrame(
    run,
    'agent',
    agent(2, 'tool', { ...call, phase: 'result', isError: true }, 1137),
  );
  const end = {
    ...call,
    phase: 'end',
    status: 'failed',
    exitCode: 2,
    durationMs: 20,
    output: 'no',
  };
  applyAgentFrame(run, 'agent', agent(3, 'command_output', end, 1138));
  expect(snapshotRun(run).toolCalls).toEqual([
    {
      ...call,
      status: 'failed',
      arguments: { a: 1 },
      startedAt: 1000,
      durationMs: 137,
      exitCode: 2,
      output: 'no',
    },
  ]);
});

it('shows an approval until it is resolved (2026.9)', () => {
  const run = createRun('r1', 0);
  const wait = { phase: 'waiting-approval', approvalId: 'p1', toolCallId: 't1' };
  applyAgentFrame(run, 'agent', agent(1, 'lifecycle', wait));
  expect(snapshotRun(run)).toMatchObject({
    phase: 'waiting-approval',
    approvals: [{ approvalId: 'p1', toolCallId: 't1' }],
  });
  applyAgentFrame(run, 'agent', agent(2, 'lifecycle', { ...wait, phase: 'approval-resolved' }));
  expect(snapshotRun(run).approvals).toEqual([]);
});

it('shows an approval of the approval stream until it is resolved (up to 2026.7)', () => {
  const run = createRun('r1', 0);
  const asked = { phase: 'requested', kind: 'exec', status: 'pending', toolCallId: 't1' };
  applyAgentFrame(run, 'agent', agent(1, 'approval', { ...asked, approvalId: 'p1' }));
  applyAgentFrame(
    run,
    'agent',
    agent(2, 'approval', { ...asked, approvalId: 'p2', toolCallId: 't2' }),
  );
  applyAgentFrame(
    run,
    'agent',
    agent(3, 'approval', { phase: 'resolved', status: 'denied', toolCallId: 't1' }),
  );
  expect(snapshotRun(run).approvals).toEqual([{ approvalId: 'p2', toolCallId: 't2' }]);
  endRun(run, { status: 'aborted' }, 1);
  expect(snapshotRun(run).approvals).toEqual([]);
});

it('shows no approval that is unavailable', () => {
  const run = createRun('r1', 0);
  const asked = { phase: 'requested', status: 'unavailable', toolCallId: 't1' };
  applyAgentFrame(run, 'agent', agent(1, 'approval', asked));
  expect(snapshotRun(run).approvals).toEqual([]);
});

it('shows the plan of the agent', () => {
  const run = createRun('r1', 0);
  const steps = [
    { step: 'read', status: 'completed' },
    { step: 'write', status: 'in_progress' },
  ];
  applyAgentFrame(run, 'agent', agent(1, 'plan', { phase: 'update', steps }));
  expect(snapshotRun(run).plan).toEqual(steps);
  applyAgentFrame(run, 'agent', agent(2, 'plan', { phase: 'update', steps: ['only words'] }));
  expect(snapshotRun(run).plan).toEqual([{ step: 'only words', status: 'pending' }]);
});

it('shows that the session is being compacted', () => {
  const run = createRun('r1', 0);
  applyAgentFrame(run, 'agent', agent(1, 'compaction', { phase: 'start' }));
  expect(snapshotRun(run).isCompacting).toBe(true);
  applyAgentFrame(run, 'agent', agent(2, 'compaction', { phase: 'end', completed: true }));
  expect(snapshotRun(run).isCompacting).toBe(false);
});
