import { emitChat, emitChatOfInput } from '../events.js';
import type { ChatInput, ChatRun } from '../run.js';
import { emitDispatched, emitLifecycle, emitTiming } from './events.js';

/** Sends the acceptance of an input that is queued behind a run. */
export const emitAccepted = (run: ChatRun, input: ChatInput): void =>
  emitTiming(asRun(run, input), 'dispatch-started');

/** Sends the empty final of an input to which another run responds. */
export function finishInput(run: ChatRun, input: ChatInput): void {
  emitChatOfInput(run.context, run.session, { runId: input.key, state: 'final' });
  if (run.context.dialect.features.listsQueuedInputs) emitDispatched(asRun(run, input));
}

/** Cancels a queued input. No event follows if its final was sent (input-receipts-strict-params). */
export function cancelInput(run: ChatRun, input: ChatInput): void {
  const { context, session } = run;
  run.joining = run.joining.filter((other) => other !== input);
  run.following = run.following.filter((other) => other !== input);
  input.send.outcome = { type: 'aborted', endedAt: context.timers.now() };
  session.pendingInputs = session.pendingInputs.map((pending) =>
    pending.runId === input.key ? { ...pending, state: 'cancelled' } : pending,
  );
}

/** Sends the end of an input that was cancelled before it joined its run (queueing-steer-followup). */
export function emitCancelled(run: ChatRun, input: ChatInput): void {
  const queued = asRun(run, input);
  emitChat({ ...queued, seq: 1 }, { state: 'aborted', stopReason: 'rpc' });
  emitLifecycle(queued, {
    phase: 'end',
    status: 'cancelled',
    aborted: true,
    stopReason: 'rpc',
    endedAt: run.context.timers.now(),
  });
  emitDispatched(queued);
}

/** A queued input has no run of its own, but its events look like those of a run. */
const asRun = (run: ChatRun, input: ChatInput): ChatRun => ({
  ...run,
  runId: input.key,
  input,
  acceptedAt: input.acceptedAt,
  seq: 0,
});
