import type { IncomingRecord } from './records.js';
import { endRun, isRunning, loseBaseline, patchRun } from './run.js';
import { maxHistoryChecks } from './runsInHistory.js';
import type { TranscriptState } from './transcriptState.js';

/**
 * Starts a new generation: the session was emptied or replaced. Removes the messages, and the runs
 * without a frame after `since`. The records of `keep`, which the new session has, stay.
 */
export function startGeneration(
  state: TranscriptState,
  { since, keep = [] }: { readonly since: number; readonly keep?: readonly IncomingRecord[] },
): void {
  const { records, runs } = state;
  const keptIds = new Set(keep.map(({ messages: [first] }) => first?.message.id));
  records.replace(
    records.all().filter(({ messages: [first] }) => first?.id && keptIds.has(first.id)),
  );
  state.otherInputs = [];
  Object.assign(state.history, {
    isLoaded: false,
    hasOlder: false,
    newestSeq: -1,
    cursor: undefined,
  });
  state.generation++;
  for (const run of runs.values()) if (run.lastFrameAt <= since) runs.close(run.id);
  markRunsStale(state);
}

/**
 * Empties the session. Sends up to the sequence `sentUntil` that the gateway already had are completed and
 * no longer shown.
 *
 * Scenario of a late notice: 1. Another client resets the session. 2. A run starts and its deltas
 * arrive. 3. The event of the reset arrives. The run goes on, so its next frame opens it again.
 */
export function resetSession(state: TranscriptState, sentUntil = -1): void {
  const { runs, sends } = state;
  for (const run of runs.values()) if (isRunning(run)) runs.delete(run.id);
  startGeneration(state, { since: state.sequence });
  sends.completeAccepted(sentUntil);
  state.sessionId = null;
}

/**
 * Continues the session from an earlier point. The messages stay until the next history shows which remain.
 * Sends that the gateway already had are completed.
 */
export function rewindSession(state: TranscriptState): void {
  const { records, sends, history } = state;
  history.cursor = undefined;
  state.generation++;
  sends.completeAccepted(state.sequence);
  for (const record of records.all()) {
    if (record.send) records.insert({ ...record, send: undefined }, record);
  }
}

/**
 * Call this if frames may have been missed. Runs become stale, and a delta is appended again only after the
 * whole text is known.
 */
export function markFramesMissed(state: TranscriptState): void {
  state.missedFramesAt = state.sequence;
  for (const run of state.runs.values()) loseBaseline(run);
  markRunsStale(state);
}

/** Until their next frame or history, runs may have ended. */
export function markRunsStale({ runs }: TranscriptState): void {
  for (const run of runs.values()) {
    if (isRunning(run) && !run.snapshot.isStale) patchRun(run, { isStale: true });
  }
}

/** Ends the stale runs. An `aborted` run lost the output that its gateway process had not persisted. */
export function endStaleRuns(
  { runs, sequence }: TranscriptState,
  status: 'completed' | 'aborted',
): void {
  for (const run of runs.values()) {
    if (!run.snapshot.isStale) continue;
    endRun(run, { status }, sequence);
    if (status === 'aborted') run.historyChecks = maxHistoryChecks;
  }
}
