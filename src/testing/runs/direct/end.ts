import { broadcastSession } from '../../sessions/sessionEvents.js';
import { isSilent } from '../../sessions/silentReply.js';
import { emitAgent, emitChat } from '../events.js';
import {
  abortedMessage,
  assistantMessage,
  defaultFailure,
  failedModelFields,
  fallbackStep,
} from '../messages.js';
import { settleSession, stopRun } from '../run.js';
import type { ChatRun } from '../run.js';
import { flushChat } from '../textStream.js';
import type { ShownChat } from '../textStream.js';
import { recordAssistant } from './records.js';

/** Ends a run whose response is complete. */
export function finishRun(run: ChatRun, shown: ShownChat): void {
  const { context, session } = run;
  const endedAt = context.timers.now();
  const replayInvalid = run.toolNames.length > 0 && { replayInvalid: true };
  emitAgent(run, 'lifecycle', {
    phase: 'end',
    livenessState: 'working',
    ...replayInvalid,
    endedAt,
  });
  flushChat(run, shown);
  const message = assistantMessage(run, run.text.trimEnd());
  emitChat(run, { state: 'final', ...(!isSilent(run.text) && { message }) });
  stopRun(run);
  run.input.send.outcome = { type: 'ok' };
  settleSession(session, 'done', endedAt);
  broadcastSession(context, session, { phase: 'end', runId: run.runId });
}

/** Ends a run as an error of the provider does (provider-failure-400, 2026.4.15). */
export function failRun(
  run: ChatRun,
  message: string = defaultFailure,
  storeUser: () => void,
): void {
  const { context, session } = run;
  const endedAt = context.timers.now();
  const errorMessage = '400 stub failure 400';
  storeUser();
  recordAssistant(run, {
    role: 'assistant',
    content: [],
    ...failedModelFields(run, 'error'),
    errorMessage,
  });
  emitAgent(run, 'lifecycle', {
    phase: 'error',
    error: `LLM request failed: ${message}`,
    livenessState: 'blocked',
    endedAt,
  });
  const { failure } = context.dialect.features;
  if (failure === 'one error') emitChat(run, { state: 'error', errorMessage });
  if (failure === 'fallback step') emitAgent(run, 'lifecycle', fallbackStep);
  stopRun(run);
  run.input.send.outcome = { type: 'failed', message };
  settleSession(session, 'failed', endedAt);
  broadcastSession(context, session, { phase: 'error', runId: run.runId });
}

/** Aborts a run. Everything except the provider's partial record is sent before the caller's result. */
export function abortDirect(run: ChatRun): void {
  const { context, session } = run;
  const text = run.text.trimEnd();
  run.input.send.outcome = { type: 'aborted', endedAt: context.timers.now() };
  run.seq += 1;
  emitChat(run, {
    state: 'aborted',
    stopReason: 'rpc',
    ...(text !== '' && { message: assistantMessage(run, text) }),
  });
  if (text !== '') recordAssistant(run, abortedMessage(run, text));
  stopRun(run);
  settleSession(session, 'killed', context.timers.now());
}
