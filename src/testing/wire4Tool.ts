import type { JsonObject } from '../protocol/frames.js';
import { emitAgent, emitTool, modelFields, pause } from './chatRun.js';
import type { ChatRun } from './chatRun.js';
import type { GrowingText } from './deltaStream.js';
import { appendRecord } from './fakeSessions.js';
import type { TranscriptRecord } from './fakeSessions.js';
import type { FakeReplyStep } from './model.js';
import { askForTool } from './toolApproval.js';
import { preamble, recordAssistant, usage } from './wire4Events.js';

/** Plays one tool call of 2026.9.6, from the row that asks for it to its result. */
export async function playTool(
  run: ChatRun,
  step: Extract<FakeReplyStep, { type: 'tool' }>,
  said: readonly JsonObject[],
  stream: GrowingText,
  commentary: TranscriptRecord['commentary'],
): Promise<void> {
  const { core, session } = run;
  const { name, args = {}, needsApproval = false } = step;
  const toolCallId = `call_${core.createId()}`;
  const startedAt = core.timers.now();
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

  const meta = name;
  const { isNewest } = core.profile;
  const bearsCommand = name === 'exec' && isNewest && { commandBearing: true };
  const item = {
    itemId: `tool:${toolCallId}`,
    toolCallId,
    name,
    kind: 'tool',
    title: `Exec ${meta}`,
    meta,
    ...bearsCommand,
  };
  // a command is an item of its own before 2026.9.6
  const items = (fields: JsonObject, ofCommand: JsonObject = {}): void => {
    emitAgent(run, 'item', { ...item, ...fields });
    if (isNewest || name !== 'exec') return;
    const command = { kind: 'command', itemId: `command:${toolCallId}`, title: `command ${meta}` };
    emitAgent(run, 'item', { ...item, ...command, ...fields, ...ofCommand });
  };
  const begun = { phase: 'start', status: 'running', startedAt };
  if (isNewest) items(begun);
  emitTool(run, { phase: 'start', name, toolCallId, args });
  if (!isNewest) items(begun);
  const approval = needsApproval && (await askForTool(run, toolCallId, commandOf(step)));
  if (run.isOver) return;
  const denial = approval && 'denial' in approval ? approval.denial : undefined;
  const {
    result = '',
    isError = false,
    durationMs = 0,
  } = denial === undefined ? step : { result: denial, isError: true };
  const output = {
    itemId: `command:${toolCallId}`,
    title: `command ${meta}`,
    toolCallId,
    name,
    ...(result !== '' && { output: result }),
  };
  await pause(run, durationMs);
  if (run.isOver) return;
  const content = [{ type: 'text', text: result }];
  if (name === 'exec' && !needsApproval) {
    const details = { status: 'running', sessionId: 'fake', pid: 1, startedAt, cwd, tail: result };
    emitTool(run, { phase: 'update', name, toolCallId, partialResult: { content, details } });
    items({ phase: 'update', status: 'running' }, { progressText: result });
    emitAgent(run, 'command_output', { ...output, phase: 'delta', status: 'running' });
  }
  const status = isError ? 'failed' : 'completed';
  const exitCode = denial === undefined ? Number(isError) : null;
  const ended = { exitCode, durationMs, cwd };
  const details = {
    status,
    ...ended,
    aggregated: result,
    ...(denial === undefined
      ? { exitSignal: null, exitReason: 'exit', noOutputTimedOut: false }
      : { timedOut: false }),
  };
  emitTool(run, {
    phase: 'result',
    name,
    toolCallId,
    meta,
    isError,
    ...bearsCommand,
    result: { content, details },
  });
  const endedAt = core.timers.now();
  const error = denial !== undefined && { error: denial };
  items({ phase: 'end', status, startedAt, endedAt, ...error }, { summary: result });
  if (name === 'exec')
    emitAgent(run, 'command_output', { ...output, phase: 'end', status, ...ended });
  if (denial !== undefined) {
    emitAgent(run, 'approval', {
      phase: 'resolved',
      kind: 'exec',
      status: 'denied',
      title: 'Command approval resolved',
      itemId: output.itemId,
      toolCallId,
      message: commandOf(step),
    });
  }
  if (!isError) run.toolNames.push(name);
  const record = appendRecord(session, {
    id: core.createId(),
    message: {
      role: 'toolResult',
      toolCallId,
      toolName: name,
      content,
      isError,
      timestamp: core.timers.now(),
    },
    meta: { runId: run.runId },
    recordedAt: core.timers.now(),
  });
  session.cursorBarrier = record.seq;
}

/** What a person is asked to allow. */
function commandOf({ name, args = {} }: Extract<FakeReplyStep, { type: 'tool' }>): string {
  return typeof args['command'] === 'string' ? args['command'] : name;
}

const cwd = '/srv/openclaw/workspace';
