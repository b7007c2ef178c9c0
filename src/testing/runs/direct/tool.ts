import type { JsonObject } from '../../../protocol/frames.js';
import { workspacePath } from '../../context/paths.js';
import { appendRecord } from '../../sessions/session.js';
import { emitAgent, emitTool } from '../events.js';
import { modelFields, toolResult } from '../messages.js';
import type { FakeReplyStep } from '../model.js';
import { pause } from '../run.js';
import type { ChatRun } from '../run.js';
import type { GrowingText } from '../textStream.js';
import { recordAssistant } from './records.js';

interface ToolCall {
  readonly step: Extract<FakeReplyStep, { type: 'tool' }>;
  readonly toolCallId: string;
  readonly startedAt: number;
}

/** Plays one tool call, from the record that requests it to its result. */
export async function playTool(
  run: ChatRun,
  step: ToolCall['step'],
  stream: GrowingText,
  storeUser: () => void,
): Promise<void> {
  const { context } = run;
  const { name, args = {}, result = '', isError = false, durationMs = 0 } = step;
  const toolCallId = `call_${context.createId()}`;
  const call: ToolCall = { step, toolCallId, startedAt: context.timers.now() };
  storeUser();
  run.session.usage = { input: 100, output: 20 };
  const textBefore = stream.text() === '' ? [] : [{ type: 'text', text: stream.text() }];
  recordAssistant(run, {
    role: 'assistant',
    content: [...textBefore, { type: 'toolCall', id: toolCallId, name, arguments: args }],
    ...modelFields(run, 'toolUse', 20),
  });
  emitTool(run, { phase: 'start', name, toolCallId, args });
  emitItems(run, call, { phase: 'start', status: 'running', startedAt: call.startedAt });
  await pause(run, durationMs);
  if (run.isOver) return;
  if (name === 'exec') emitProgress(run, call);
  emitTool(run, { phase: 'result', name, toolCallId, meta: name, isError });
  emitEnd(run, call);
  run.toolNames.push(name);
  appendRecord(run.session, {
    id: context.createId(),
    message: toolResult(run, toolCallId, name, result, isError),
    meta: {},
    recordedAt: context.timers.now(),
  });
}

function emitProgress(run: ChatRun, call: ToolCall): void {
  const { step, toolCallId } = call;
  emitTool(run, { phase: 'update', name: step.name, toolCallId });
  emitItems(run, call, { phase: 'update', status: 'running' }, { progressText: step.result ?? '' });
  emitOutput(run, call, { phase: 'delta', status: 'running' });
}

function emitEnd(run: ChatRun, call: ToolCall): void {
  const { step, startedAt } = call;
  const { name, result = '', isError = false, durationMs = 0 } = step;
  const status = isError ? 'failed' : 'completed';
  const end = { phase: 'end', status, startedAt, endedAt: run.context.timers.now() };
  emitItems(run, call, end, { summary: result });
  const exit = { exitCode: isError ? 1 : 0, durationMs, cwd: workspacePath };
  if (name === 'exec') emitOutput(run, call, { phase: 'end', status, ...exit });
}

/** Sends the item of a call. A command has a second item. */
function emitItems(
  run: ChatRun,
  { step: { name }, toolCallId }: ToolCall,
  fields: JsonObject,
  commandFields: JsonObject = {},
): void {
  if (!run.context.dialect.features.sendsToolItems) return;
  const common = { name, meta: name, toolCallId, ...fields };
  emitAgent(run, 'item', {
    ...common,
    itemId: `tool:${toolCallId}`,
    kind: 'tool',
    title: `${name} ${name}`,
  });
  if (name !== 'exec') return;
  emitAgent(run, 'item', {
    ...common,
    ...commandFields,
    itemId: `command:${toolCallId}`,
    kind: 'command',
    title: `command ${name}`,
  });
}

function emitOutput(run: ChatRun, { step, toolCallId }: ToolCall, fields: JsonObject): void {
  if (!run.context.dialect.features.sendsToolItems) return;
  emitAgent(run, 'command_output', {
    itemId: `command:${toolCallId}`,
    title: `command ${step.name}`,
    toolCallId,
    name: step.name,
    output: step.result ?? '',
    ...fields,
  });
}
