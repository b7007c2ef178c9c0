import type { JsonObject } from '../../../protocol/frames.js';
import { isHeartbeat, isSilent } from '../../sessions/silentReply.js';
import { emitChat } from '../events.js';
import { abortedMessage, assistantMessage } from '../messages.js';
import { settleSession, stopRun } from '../run.js';
import type { ChatRun } from '../run.js';
import { flushChat } from '../textStream.js';
import type { ShownChat } from '../textStream.js';
import { broadcastEnd, emitDispatched, emitLifecycle, emitModel, releaseModel } from './events.js';
import { emitErrorOfInput } from './fail.js';
import { recordAssistant } from './records.js';

/** Ends a run whose response is complete. */
export function finishRun(run: ChatRun, shown: ShownChat): void {
  const { context, session } = run;
  const endedAt = context.timers.now();
  const text = run.text.trimEnd();
  const outcome = { stopReason: 'stop', aborted: false, livenessState: 'working' };
  const usedTools = run.toolNames.length > 0;
  emitLifecycle(run, {
    phase: 'finishing',
    ...outcome,
    ...(usedTools && { replayInvalid: true }),
    endedAt,
  });
  releaseModel(run);
  emitLifecycle(run, {
    ...outcome,
    phase: 'end',
    endedAt,
    replayInvalid: usedTools,
    ...(context.dialect.features.sendsReceipts && receiptOf(run, text)),
  });
  flushChat(run, shown);
  emitChat(run, {
    state: 'final',
    stopReason: 'stop',
    ...(!isSilent(text) && { message: assistantMessage(run, text) }),
  });
  const complaint = complaintOf(run);
  if (complaint !== undefined) emitErrorOfInput(run, complaint);
  emitDispatched(run);
  stopRun(run);
  run.input.send.outcome = { type: 'ok' };
  session.usage = { input: 100, output: run.outputTokens };
  settleSession(session, 'done', endedAt);
  broadcastEnd(run, 'end');
}

/** Returns what the gateway criticizes in a run that ended. It sends that as an error after the final event. */
function complaintOf({ context, text, lastFailedTool }: ChatRun): string | undefined {
  if (isHeartbeat(text)) return invisibleReply;
  if (lastFailedTool === undefined || !context.dialect.features.reportsFailedTools)
    return undefined;
  return `⚠️ 🛠️ ${lastFailedTool} failed`;
}

const invisibleReply =
  'I finished the turn, but it did not produce a visible reply. Please try again, or start a new session if this keeps happening.';

function receiptOf({ runId, session, startedAt, toolNames }: ChatRun, text: string): JsonObject {
  const model = { provider: 'stub', model: 'stub-model' };
  return {
    startedAt,
    terminalReply: { disposition: 'visible', text },
    terminalReceipt: {
      runId,
      sessionId: session.sessionId,
      turnId: runId,
      requested: model,
      effective: { ...model, responseModel: 'stub-model' },
      successfulToolNames: toolNames,
      rerouted: false,
      terminalDisposition: 'visible',
    },
    executionSettled: true,
  };
}

/** Aborts a run. Some events are sent before the caller's result, and the others after it. */
export function abortDispatched(run: ChatRun, stopReason = 'rpc'): void {
  const { context, session, input, interrupt } = run;
  const text = run.text.trimEnd();
  const endedAt = context.timers.now();
  stopRun(run);
  run.input.send.outcome = { type: 'aborted', endedAt };
  run.seq += 1;
  emitChat(run, {
    state: 'aborted',
    stopReason,
    ...(text !== '' && { message: assistantMessage(run, text) }),
  });
  run.seq -= 1;
  emitLifecycle(run, {
    phase: 'end',
    status: 'cancelled',
    aborted: true,
    stopReason,
    startedAt: run.acceptedAt,
    endedAt,
  });
  if (!run.isWaiting) emitModel(run);
  emitDispatched(run);
  settleSession(session, 'killed', endedAt);
  const { losesFirstQuestionOnStop } = context.dialect.features;
  if (losesFirstQuestionOnStop && input.isFirst && text !== '') session.records = [];
  context.timers.after(0, () => {
    interrupt();
    emitAbortedEnd(run, text, endedAt);
  });
}

function emitAbortedEnd(run: ChatRun, text: string, endedAt: number): void {
  const { sendsReceipts } = run.context.dialect.features;
  releaseModel(run);
  const outcome = {
    endedAt,
    aborted: true,
    stopReason: 'aborted',
    ...(!sendsReceipts && { livenessState: 'working' }),
  };
  if (!sendsReceipts) emitLifecycle(run, { ...outcome, phase: 'finishing' });
  emitLifecycle(run, {
    ...outcome,
    phase: 'error',
    error: 'This operation was aborted',
    ...(sendsReceipts && { startedAt: run.startedAt, executionSettled: true }),
  });
  if (text !== '') {
    const idempotencyKey = `${run.runId}:assistant`;
    recordAssistant(run, {
      message: abortedMessage(run, text),
      meta: { idempotencyKey },
      isLast: true,
    });
  }
  broadcastEnd(run, 'error');
}
