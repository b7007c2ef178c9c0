import { broadcastPresence } from '../signIn/presence.js';
import { playDirect } from './direct/play.js';
import { playDispatched } from './dispatched/play.js';
import { finishInput } from './dispatched/queuedInput.js';
import { createRun, stopRun } from './run.js';
import type { ChatRun, RunContext } from './run.js';

/** Starts a run after the current call has its result. Afterwards starts the next queued input. */
export function startRun(run: ChatRun): void {
  const { context, input } = run;
  const { runs, sendsPresenceOfSenders } = context.dialect.features;
  context.timers.after(0, () => {
    if (run.isOver) return;
    if (input.sender) input.sender.lastActivityAt = context.timers.now();
    if (sendsPresenceOfSenders) broadcastPresence(context);
    const played = runs === 'direct' ? playDirect(run) : playDispatched(run);
    void played.then(() => handleEnd(run));
  });
}

function handleEnd(run: ChatRun): void {
  startNext(run);
  for (const notify of run.onEnd.splice(0)) notify();
}

function startNext(run: ChatRun): void {
  const { context, session } = run;
  const { busy, finishesInputsWhenJoined } = context.dialect.features;
  const [next, ...others] = [...run.joining, ...run.following];
  if (next === undefined || !context.sessions.find(session.key)) return;
  if (finishesInputsWhenJoined) for (const input of run.joining) finishInput(run, input);
  next.send.outcome = { type: 'ok' };
  // except on 2026.6.11, the id of the next run is not the key of its input
  const runId = busy === 'runs later under its key' ? next.key : context.createId();
  const following = createRun(context, session, runId, { ...next, isAnnounced: true });
  following.following = others;
  startRun(following);
}

/** Ends every run without an event, as a crash does. */
export function dropRuns(context: RunContext): void {
  const { remembersKeys, resumesInterruptedRuns } = context.dialect.features;
  for (const session of context.sessions.all()) {
    for (const run of session.runs.values()) {
      run.joining = [];
      run.following = [];
      stopRun(run);
    }
    session.pendingInputs = session.pendingInputs.map((input) =>
      input.state === 'queued' ? { ...input, state: 'interrupted' } : input,
    );
    session.isInterrupted = session.status === 'running';
    session.abortedLastRun ||= session.isInterrupted;
    if (session.isInterrupted && !resumesInterruptedRuns) session.status = 'killed';
    for (const [key, send] of session.sends) {
      if (!remembersKeys) session.sends.delete(key);
      else if (send.outcome.type === 'ok') send.outcome = { type: 'remembered' };
      else if (send.outcome.type === 'running') send.outcome = { type: 'ok' };
    }
  }
}
