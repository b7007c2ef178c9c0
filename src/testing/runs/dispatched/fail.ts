import type { JsonObject } from '../../../protocol/frames.js';
import { noUsage } from '../../sessions/records.js';
import { emitChat, emitChatOfInput } from '../events.js';
import { assistantMessage, defaultFailure, failedModelFields, fallbackStep } from '../messages.js';
import { settleSession, stopRun } from '../run.js';
import type { ChatRun } from '../run.js';
import { broadcastEnd, emitLifecycle, emitTiming, releaseModel } from './events.js';
import { recordAssistant } from './records.js';

const errorObservation: JsonObject = {
  provider: 'stub',
  model: 'stub-model',
  failoverReason: 'format',
  providerRuntimeFailureKind: 'schema',
};

/**
 * Ends a run as an error of the provider does. Events and record describe the failure in three different
 * texts (provider-failure-400).
 */
export function failRun(run: ChatRun, message: string = defaultFailure): void {
  const { session } = run;
  const endedAt = run.context.timers.now();
  const error = `LLM request failed: ${message}`;
  emitFailedLifecycle(run, error, endedAt);
  const summary = emitFailedChat(run, error);
  stopRun(run);
  run.input.send.outcome = { type: 'failed', message: summary };
  settleSession(session, 'failed', endedAt);
  session.lastRunError = error;
  const idempotencyKey = `${run.runId}:terminal-error`;
  const text = '⚠️ LLM request failed (request format rejected, HTTP 400).';
  recordAssistant(run, {
    message: {
      role: 'assistant',
      content: [{ type: 'text', text }],
      ...failedModelFields(run, 'error'),
      usage: noUsage,
      idempotencyKey,
    },
    meta: { idempotencyKey },
    isLast: true,
  });
  broadcastEnd(run, 'error');
}

function emitFailedLifecycle(run: ChatRun, error: string, endedAt: number): void {
  const { classifiesErrors, sendsReceipts } = run.context.dialect.features;
  const outcome = {
    ...(classifiesErrors && { errorObservation }),
    aborted: false,
    livenessState: 'blocked',
  };
  emitLifecycle(run, { phase: 'finishing', error, ...outcome, endedAt });
  releaseModel(run);
  emitLifecycle(run, fallbackStep);
  emitLifecycle(run, {
    ...outcome,
    phase: 'error',
    endedAt,
    error,
    ...(sendsReceipts
      ? { startedAt: run.startedAt, executionSettled: true }
      : { fallbackExhaustedFailure: true }),
  });
}

/** Sends an error after the final event of a run. */
export function emitErrorOfInput(run: ChatRun, errorMessage: string): void {
  const { context, session, runId } = run;
  const message = assistantMessage(run, `Error: ${errorMessage}`);
  emitChatOfInput(context, session, {
    runId,
    state: 'error',
    errorMessage,
    ...(!context.dialect.features.classifiesErrors && { message }),
  });
}

/** Sends the error of the run and the error of its input. Returns the text of the second. */
function emitFailedChat(run: ChatRun, error: string): string {
  const { context, session, runId } = run;
  const { features, constants } = context.dialect;
  const displayed = (text: string): JsonObject =>
    features.classifiesErrors ? {} : { message: assistantMessage(run, text) };
  emitChat(run, {
    state: 'error',
    errorMessage: error,
    ...(features.classifiesErrors && { errorDetail: errorObservation }),
    ...displayed(`Error: ${error}`),
  });
  const summary = `⚠️ Agent failed before reply: ${error}\n${constants.logsHint}`;
  emitTiming(run, 'dispatch-completed');
  const shown = displayed(summary);
  emitChatOfInput(context, session, { runId, state: 'error', errorMessage: summary, ...shown });
  emitTiming(run, 'post-dispatch-completed', { postDispatchMs: 0 });
  return summary;
}
