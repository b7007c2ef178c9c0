import { emitAgent, emitTool, modelFields, pause } from './chatRun.js';
import type { ChatRun } from './chatRun.js';
import type { DeltaStream } from './deltaStream.js';
import { appendRecord } from './fakeSessions.js';
import type { TranscriptRecord } from './fakeSessions.js';
import type { FakeReplyStep } from './model.js';
import { preamble, recordAssistant, usage } from './wire4Events.js';

/** Plays one tool call of 2026.9.6, from the row that asks for it to its result. */
export async function playTool(
  run: ChatRun,
  step: Extract<FakeReplyStep, { type: 'tool' }>,
  stream: DeltaStream,
  commentary: TranscriptRecord['commentary'],
): Promise<void> {
  const { core, session } = run;
  const { name, args = {}, result = '', isError = false, durationMs = 0 } = step;
  const toolCallId = `call_${core.createId()}`;
  const startedAt = core.timers.now();
  if (commentary) preamble(run, commentary, 'update');
  stream.flushAgent();
  run.outputTokens += 20;
  usage(run);
  if (commentary) preamble(run, commentary, 'end');
  const said = stream.text() === '' ? [] : [{ type: 'text', text: stream.text() }];
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
  const bearsCommand = name === 'exec' && { commandBearing: true };
  const item = {
    itemId: `tool:${toolCallId}`,
    toolCallId,
    name,
    kind: 'tool',
    title: `Exec ${meta}`,
    meta,
    ...bearsCommand,
  };
  const output = {
    itemId: `command:${toolCallId}`,
    title: `command ${meta}`,
    toolCallId,
    name,
    output: result,
  };
  emitAgent(run, 'item', { ...item, phase: 'start', status: 'running', startedAt });
  emitTool(run, { phase: 'start', name, toolCallId, args });
  await pause(run, durationMs);
  if (run.isOver) return;
  const content = [{ type: 'text', text: result }];
  if (name === 'exec') {
    const details = { status: 'running', sessionId: 'fake', pid: 1, startedAt, cwd, tail: result };
    emitTool(run, { phase: 'update', name, toolCallId, partialResult: { content, details } });
    emitAgent(run, 'item', { ...item, phase: 'update', status: 'running' });
    emitAgent(run, 'command_output', { ...output, phase: 'delta', status: 'running' });
  }
  const status = isError ? 'failed' : 'completed';
  const ended = { exitCode: isError ? 1 : 0, durationMs, cwd };
  const details = {
    status,
    ...ended,
    exitSignal: null,
    exitReason: 'exit',
    aggregated: result,
    noOutputTimedOut: false,
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
  emitAgent(run, 'item', { ...item, phase: 'end', status, startedAt, endedAt: core.timers.now() });
  if (name === 'exec')
    emitAgent(run, 'command_output', { ...output, phase: 'end', status, ...ended });
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

const cwd = '/srv/openclaw/workspace';
