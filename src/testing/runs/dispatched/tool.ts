import type { JsonObject } from '../../../protocol/frames.js';
import { appendRecord } from '../../sessions/session.js';
import type { TranscriptRecord } from '../../sessions/session.js';
import type { FakeReplyStep } from '../model.js';
import { emitAgent, emitTool, modelFields, pause, toolSession } from '../run.js';
import type { ChatRun } from '../run.js';
import type { GrowingText } from '../textStream.js';
import { askForTool } from '../toolApproval.js';
import { preamble, recordAssistant, usage } from './events.js';

type ToolStep = Extract<FakeReplyStep, { type: 'tool' }>;

interface ToolCall {
  readonly step: ToolStep;
  readonly toolCallId: string;
  readonly startedAt: number;
}

/** What came of a call. */
interface Outcome {
  readonly text: string;
  readonly isError: boolean;
  /** Why nothing was run. */
  readonly error?: string;
  /** How a command ended; nothing of one that was cut off. */
  readonly ended: JsonObject;
  readonly details: JsonObject;
}

/** Plays one tool call of 2026.9.6, from the row that asks for it to its result. */
export async function playTool(
  run: ChatRun,
  step: ToolStep,
  said: readonly JsonObject[],
  stream: GrowingText,
  commentary: TranscriptRecord['commentary'],
): Promise<void> {
  const { core } = run;
  const toolCallId = `call_${core.createId()}`;
  const call: ToolCall = { step, toolCallId, startedAt: core.timers.now() };
  recordCall(run, call, said, stream, commentary);
  announceStart(run, call);
  if (step.needsApproval) {
    // an abort is told with the session as it was before
    const before = toolSession(run);
    run.interrupt = () => announceEnd(run, call, aborted, before);
    const approval = await askForTool(run, toolCallId, commandOf(step));
    run.interrupt = () => {};
    if (run.isOver) return;
    if ('denial' in approval) {
      announceEnd(run, call, denied(approval.denial));
      announceDenial(run, call);
      recordResult(run, call, denied(approval.denial));
      return;
    }
  }
  await pause(run, step.durationMs ?? 0);
  if (run.isOver) return;
  if (step.name === 'exec' && !step.needsApproval) announceUpdate(run, call);
  const outcome = outcomeOf(step);
  announceEnd(run, call, outcome);
  if (!outcome.isError) run.toolNames.push(step.name);
  recordResult(run, call, outcome);
}

/** The row that asks for the call, after what was said before it. */
function recordCall(
  run: ChatRun,
  { step: { name, args = {} }, toolCallId }: ToolCall,
  said: readonly JsonObject[],
  stream: GrowingText,
  commentary: TranscriptRecord['commentary'],
): void {
  if (commentary) preamble(run, commentary, 'update');
  stream.flush();
  run.outputTokens += 20;
  usage(run);
  if (commentary) preamble(run, commentary, 'end');
  recordAssistant(
    run,
    {
      role: 'assistant',
      content: [...said, { type: 'toolCall', id: toolCallId, name, arguments: args }],
      ...modelFields(run, 'toolUse', 20),
    },
    {},
    false,
    commentary,
  );
}

function announceStart(run: ChatRun, call: ToolCall): void {
  const { step, toolCallId, startedAt } = call;
  const { isNewest } = run.core.profile;
  const begun = { phase: 'start', status: 'running', startedAt };
  if (isNewest) emitItems(run, call, begun);
  emitTool(run, { phase: 'start', name: step.name, toolCallId, args: step.args ?? {} });
  if (!isNewest) emitItems(run, call, begun);
}

/** A command tells once what it says, before it ends. */
function announceUpdate(run: ChatRun, call: ToolCall): void {
  const { step, toolCallId, startedAt } = call;
  const { name, result = '' } = step;
  const content = [{ type: 'text', text: result }];
  const details = { status: 'running', sessionId: 'fake', pid: 1, startedAt, cwd, tail: result };
  emitTool(run, { phase: 'update', name, toolCallId, partialResult: { content, details } });
  emitItems(run, call, { phase: 'update', status: 'running' }, { progressText: result });
  emitOutput(run, call, result, { phase: 'delta', status: 'running' });
}

function announceEnd(
  run: ChatRun,
  call: ToolCall,
  outcome: Outcome,
  session = toolSession(run),
): void {
  const { step, toolCallId, startedAt } = call;
  const { name } = step;
  const { text, isError, error, ended, details } = outcome;
  const content = [{ type: 'text', text }];
  const result = { ...bearsCommand(run, name), result: { content, details } };
  emitTool(run, { phase: 'result', name, toolCallId, meta: name, isError, ...result }, session);
  const status = statusOf(isError);
  const end = { phase: 'end', status, startedAt, endedAt: run.core.timers.now() };
  emitItems(run, call, { ...end, ...(error !== undefined && { error }) }, { summary: text });
  if (name === 'exec') emitOutput(run, call, text, { phase: 'end', status, ...ended });
}

const announceDenial = (run: ChatRun, { step, toolCallId }: ToolCall): void =>
  emitAgent(run, 'approval', {
    phase: 'resolved',
    kind: 'exec',
    status: 'denied',
    title: 'Command approval resolved',
    itemId: `command:${toolCallId}`,
    toolCallId,
    message: commandOf(step),
  });

function recordResult(
  { core, session, runId }: ChatRun,
  { step, toolCallId }: ToolCall,
  { text, isError }: Outcome,
): void {
  const record = appendRecord(session, {
    id: core.createId(),
    message: {
      role: 'toolResult',
      toolCallId,
      toolName: step.name,
      content: [{ type: 'text', text }],
      isError,
      timestamp: core.timers.now(),
    },
    meta: { runId },
    recordedAt: core.timers.now(),
  });
  session.cursorBarrier = record.seq;
}

/** The item of a call; before 2026.9.6 a command is an item of its own beside it. */
function emitItems(
  run: ChatRun,
  { step: { name }, toolCallId }: ToolCall,
  fields: JsonObject,
  ofCommand: JsonObject = {},
): void {
  const item = {
    itemId: `tool:${toolCallId}`,
    toolCallId,
    name,
    kind: 'tool',
    title: `Exec ${name}`,
    meta: name,
    ...bearsCommand(run, name),
  };
  emitAgent(run, 'item', { ...item, ...fields });
  if (run.core.profile.isNewest || name !== 'exec') return;
  const command = { kind: 'command', itemId: `command:${toolCallId}`, title: `command ${name}` };
  emitAgent(run, 'item', { ...item, ...command, ...fields, ...ofCommand });
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

const bearsCommand = ({ core }: ChatRun, name: string): JsonObject =>
  name === 'exec' && core.profile.isNewest ? { commandBearing: true } : {};

const statusOf = (isError: boolean): string => (isError ? 'failed' : 'completed');

function outcomeOf({ result: text = '', isError = false, durationMs = 0 }: ToolStep): Outcome {
  const ended = { exitCode: Number(isError), durationMs, cwd };
  const exit = { exitSignal: null, exitReason: 'exit', noOutputTimedOut: false };
  const details = { status: statusOf(isError), ...ended, aggregated: text, ...exit };
  return { text, isError, ended, details };
}

function denied(text: string): Outcome {
  const ended = { exitCode: null, durationMs: 0, cwd };
  const details = { status: 'failed', ...ended, aggregated: text, timedOut: false };
  return { text, isError: true, error: text, ended, details };
}

/** The run was aborted while a person was asked (exec-approval-abort, 2026.9.6). */
const aborted: Outcome = {
  text: 'Aborted',
  isError: true,
  error: 'Aborted',
  ended: {},
  details: {},
};

/** What a person is asked to allow. */
function commandOf({ name, args = {} }: ToolStep): string {
  return typeof args['command'] === 'string' ? args['command'] : name;
}

const cwd = '/srv/openclaw/workspace';
