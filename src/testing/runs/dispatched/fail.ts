import type { JsonObject } from '../../../protocol/frames.js';
import { assistantMessage, emitChat, modelFields, noUsage, stopRun } from '../run.js';
import type { ChatRun } from '../run.js';
import {
  announceEnd,
  emitBare,
  lifecycle,
  recordAssistant,
  releaseModel,
  settle,
  timing,
} from './events.js';

/** There is no other model to try. */
export const fallbackStep: JsonObject = {
  phase: 'fallback_step',
  fallbackStepType: 'fallback_step',
  fallbackStepFromModel: 'stub/stub-model',
  fallbackStepFromFailureReason: 'format',
  fallbackStepFromFailureDetail: '400 stub failure 400',
  fallbackStepChainPosition: 1,
  fallbackStepFinalOutcome: 'chain_exhausted',
};

/**
 * Ends a run of 2026.9.6 or its neighbours as a rejection of the provider does. The row words the failure a
 * third way (provider-failure-400).
 */
export function fail(
  run: ChatRun,
  message = 'provider rejected the request schema or tool payload.',
): void {
  const { core, session } = run;
  const endedAt = core.timers.now();
  const model = { provider: 'stub', model: 'stub-model' };
  const errorObservation = {
    ...model,
    failoverReason: 'format',
    providerRuntimeFailureKind: 'schema',
  };
  const { isNewest } = core.profile;
  const outcome = {
    ...(isNewest && { errorObservation }),
    aborted: false,
    livenessState: 'blocked',
  };
  // the releases before 2026.9.6 word an error for display, too
  const shownAs = (text: string): JsonObject =>
    isNewest ? {} : { message: assistantMessage(run, text) };
  const error = `LLM request failed: ${message}`;
  lifecycle(run, { phase: 'finishing', error, ...outcome, endedAt });
  releaseModel(run);
  lifecycle(run, fallbackStep);
  lifecycle(run, {
    ...outcome,
    phase: 'error',
    endedAt,
    error,
    ...(isNewest
      ? { startedAt: run.startedAt, executionSettled: true }
      : { fallbackExhaustedFailure: true }),
  });
  emitChat(run, {
    state: 'error',
    errorMessage: error,
    ...(isNewest && { errorDetail: errorObservation }),
    ...shownAs(`Error: ${error}`),
  });
  const logs = isNewest
    ? 'To view logs, run `openclaw logs --follow` in a terminal.'
    : 'Logs: openclaw logs --follow';
  const summary = `⚠️ Agent failed before reply: ${error}\n${logs}`;
  timing(run, 'dispatch-completed');
  emitBare(core, session, {
    runId: run.runId,
    state: 'error',
    errorMessage: summary,
    ...shownAs(summary),
  });
  timing(run, 'post-dispatch-completed', { postDispatchMs: 0 });
  stopRun(run);
  run.input.send.outcome = { type: 'failed', message: summary };
  settle(session, 'failed', endedAt);
  session.lastRunError = error;
  const idempotencyKey = `${run.runId}:terminal-error`;
  const content = [
    { type: 'text', text: '⚠️ LLM request failed (request format rejected, HTTP 400).' },
  ];
  const { responseId: _id, ...fields } = modelFields(run, 'error', 0);
  recordAssistant(
    run,
    { role: 'assistant', content, ...fields, usage: noUsage, idempotencyKey },
    { idempotencyKey },
    true,
  );
  announceEnd(run, 'error');
}
