import { expect, it } from 'vitest';

import { mergeToolCall } from '../../src/chat/model/toolCall.js';
import type { JsonObject } from '../../src/protocol/frames.js';

const merge = (...frames: JsonObject[]): ReturnType<typeof mergeToolCall> => {
  const [first = {}, ...others] = frames;
  return others.reduce<ReturnType<typeof mergeToolCall>>(
    (call, data) => mergeToolCall(call, 't1', data, 2000),
    mergeToolCall(undefined, 't1', first, 1000),
  );
};
const start = { phase: 'start', name: 'exec', args: { command: 'ls' } };

it.each([
  ['a text', 'done', 'done'],
  ['a list of texts', ['one ', 'two'], 'one two'],
  ['blocks', { content: [{ type: 'text', text: 'done' }] }, 'done'],
  ['a value', { files: ['a', 'b'] }, JSON.stringify({ files: ['a', 'b'] }, null, 2)],
])('has the output of a tool that returns %s', (_, result, output) => {
  expect(merge(start, { phase: 'result', result })).toMatchObject({ status: 'completed', output });
});

it.each(['error', 'cancel'])('has failed after the phase %s', (phase) => {
  expect(merge(start, { phase, error: 'no such file' })).toMatchObject({
    status: 'failed',
    output: 'no such file',
    durationMs: 1000,
  });
});

it('goes on while only some of its output has arrived', () => {
  expect(merge(start, { phase: 'update', partialResult: 'so far' })).toMatchObject({
    status: 'running',
    output: 'so far',
  });
});

it('has no output if the output is nested too deeply for the stack', () => {
  const result = JSON.parse(`${'['.repeat(20_000)}${']'.repeat(20_000)}`) as unknown;
  expect(merge(start, { phase: 'result', result })).toMatchObject({ status: 'completed' });
});
