import { emitChat } from '../run.js';
import type { ChatInput, ChatRun } from '../run.js';
import { completed, emitBare, lifecycle, timing } from './events.js';

/** What a sender hears of an input that found its session busy. */
export const announceAccepted = (run: ChatRun, input: ChatInput): void =>
  timing(asRun(run, input), 'dispatch-started');

/** The empty final that hands an input over to another run. */
export function handOver(run: ChatRun, input: ChatInput): void {
  emitBare(run.core, run.session, { runId: input.key, state: 'final' });
  if (run.core.profile.isNewest) completed(asRun(run, input));
}

/** Cancels an input, of which nothing more is told if it was handed over (input-receipts-strict-params). */
export function takeBack(run: ChatRun, input: ChatInput): void {
  const { core, session } = run;
  run.steered = run.steered.filter((other) => other !== input);
  run.followUps = run.followUps.filter((other) => other !== input);
  input.send.outcome = { type: 'aborted', endedAt: core.timers.now() };
  session.pendingInputs = session.pendingInputs.map((pending) =>
    pending.runId === input.key ? { ...pending, state: 'cancelled' } : pending,
  );
}

/** Tells of an input that was cancelled before it could join its run (queueing-steer-followup). */
export function announceCancelled(run: ChatRun, input: ChatInput): void {
  const waiting = asRun(run, input);
  emitChat({ ...waiting, seq: 1 }, { state: 'aborted', stopReason: 'rpc' });
  lifecycle(waiting, {
    phase: 'end',
    status: 'cancelled',
    aborted: true,
    stopReason: 'rpc',
    endedAt: run.core.timers.now(),
  });
  completed(waiting);
}

/** It has no run of its own, but is told of as one. */
const asRun = (run: ChatRun, input: ChatInput): ChatRun => ({
  ...run,
  runId: input.key,
  input,
  acceptedAt: input.acceptedAt,
  seq: 0,
});
