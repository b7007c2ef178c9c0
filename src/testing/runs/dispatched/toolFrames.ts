import type { JsonObject } from '../../../protocol/frames.js';
import { workspacePath as cwd } from '../../context/paths.js';
import { emitAgent, emitTool, toolSession } from '../events.js';
import type { FakeReplyStep } from '../model.js';
import type { ChatRun } from '../run.js';

type ToolStep = Extract<FakeReplyStep, { type: 'tool' }>;

export interface ToolCall {
  readonly step: ToolStep;
  readonly toolCallId: string;
  readonly startedAt: number;
}

/** The outcome of a call. */
export interface Outcome {
  readonly text: string;
  readonly isError: boolean;
  /** Why nothing was executed. */
  readonly error?: string;
  /** How the command ended. Empty if it was aborted. */
  readonly exit: JsonObject;
  readonly details: JsonObject;
}

/** Returns the outcome of a call that was executed. */
export function outcomeOf({
  result: text = '',
  isError = false,
  durationMs = 0,
}: ToolStep): Outcome {
  const exit = { exitCode: Number(isError), durationMs, cwd };
  const reason = { exitSignal: null, exitReason: 'exit', noOutputTimedOut: false };
  // a command that was executed is completed, whatever its exit code
  const details = { status: 'completed', ...exit, aggregated: text, ...reason };
  return { text, isError, exit, details };
}

/** Returns the outcome of a call that was denied. */
export function deniedOutcome(text: string): Outcome {
  const exit = { exitCode: null, durationMs: 0, cwd };
  const details = { status: 'failed', ...exit, aggregated: text, timedOut: false };
  return { text, isError: true, error: text, exit, details };
}

/** The run was aborted while the call waited for an approval (exec-approval-abort, 2026.9.6). */
export const abortedOutcome: Outcome = {
  text: 'Aborted',
  isError: true,
  error: 'Aborted',
  exit: {},
  details: {},
};

/** Returns the command that a user is asked to allow. */
export const commandOf = ({ name, args = {} }: ToolStep): string =>
  typeof args['command'] === 'string' ? args['command'] : name;

export function emitToolStart(run: ChatRun, call: ToolCall): void {
  const { step, toolCallId, startedAt } = call;
  const { sendsItemBeforeTool } = run.context.dialect.features;
  const start = { phase: 'start', status: 'running', startedAt };
  if (sendsItemBeforeTool) emitItems(run, call, start);
  emitTool(run, { phase: 'start', name: step.name, toolCallId, args: step.args ?? {} });
  if (!sendsItemBeforeTool) emitItems(run, call, start);
}

/** Sends the output of a command, once before it ends. */
export function emitToolUpdate(run: ChatRun, call: ToolCall): void {
  const { step, toolCallId, startedAt } = call;
  const { name, result = '' } = step;
  const content = [{ type: 'text', text: result }];
  const details = { status: 'running', sessionId: 'fake', pid: 1, startedAt, cwd, tail: result };
  emitTool(run, { phase: 'update', name, toolCallId, partialResult: { content, details } });
  emitItems(run, call, { phase: 'update', status: 'running' }, { progressText: result });
  emitOutput(run, call, result, { phase: 'delta', status: 'running' });
}

/** Sends the end of a call. */
export function emitToolEnd(
  run: ChatRun,
  call: ToolCall,
  outcome: Outcome,
  session: JsonObject = toolSession(run),
): void {
  const { step, toolCallId, startedAt } = call;
  const { name } = step;
  const { text, isError, error, exit, details } = outcome;
  const content = [{ type: 'text', text }];
  const result = { ...commandFlag(run, name), result: { content, details } };
  emitTool(run, { phase: 'result', name, toolCallId, meta: name, isError, ...result }, session);
  const status = statusOf(isError);
  const end = { phase: 'end', status, startedAt, endedAt: run.context.timers.now() };
  emitItems(run, call, { ...end, ...(error !== undefined && { error }) }, { summary: text });
  if (name === 'exec') emitOutput(run, call, text, { phase: 'end', status, ...exit });
}

/** Sends that a user denied the call. */
export const emitDenial = (run: ChatRun, { step, toolCallId }: ToolCall): void =>
  emitAgent(run, 'approval', {
    phase: 'resolved',
    kind: 'exec',
    status: 'denied',
    title: 'Command approval resolved',
    itemId: `command:${toolCallId}`,
    toolCallId,
    message: commandOf(step),
  });

/** Sends the item of a call. Before 2026.9.6, a command has a second item. */
function emitItems(
  run: ChatRun,
  { step: { name }, toolCallId }: ToolCall,
  fields: JsonObject,
  commandFields: JsonObject = {},
): void {
  const item = {
    itemId: `tool:${toolCallId}`,
    toolCallId,
    name,
    kind: 'tool',
    title: `Exec ${name}`,
    meta: name,
    ...commandFlag(run, name),
  };
  emitAgent(run, 'item', { ...item, ...fields });
  if (run.context.dialect.features.mergesCommandItems || name !== 'exec') return;
  const command = { kind: 'command', itemId: `command:${toolCallId}`, title: `command ${name}` };
  emitAgent(run, 'item', { ...item, ...command, ...fields, ...commandFields });
}

const emitOutput = (
  run: ChatRun,
  { step: { name }, toolCallId }: ToolCall,
  output: string,
  fields: JsonObject,
): void =>
  emitAgent(run, 'command_output', {
    itemId: `command:${toolCallId}`,
    title: `command ${name}`,
    toolCallId,
    name,
    ...(output !== '' && { output }),
    ...fields,
  });

const commandFlag = ({ context }: ChatRun, name: string): JsonObject =>
  name === 'exec' && context.dialect.features.mergesCommandItems ? { commandBearing: true } : {};

const statusOf = (isError: boolean): string => (isError ? 'failed' : 'completed');
