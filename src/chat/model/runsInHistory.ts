import type { JsonObject } from '../../protocol/frames.js';
import { asList, asNumber, asObject, asString } from '../../protocol/json.js';
import { liveMessage } from './liveMessage.js';
import type { SessionRecord } from './records.js';
import { endRun, isRunning, patchRun, type RunModel } from './run.js';
import { applyAgentFrame, applyHistoryText, readPlan } from './runFrames.js';
import type { TranscriptState } from './transcriptState.js';

/** Histories that may lack the last record of an ended run before its live message is removed. */
export const maxHistoryChecks = 3;

/** Opens the run in progress that a history names (from 2026.9), so that records can be attached to it. */
export function openInFlightRun(
  { runs, sequence }: TranscriptState,
  result: JsonObject,
): RunModel | undefined {
  const { runId } = asObject(result['inFlightRun']);
  const run = typeof runId === 'string' ? runs.open(runId, sequence) : undefined;
  return run && isRunning(run) ? run : undefined;
}

/**
 * Applies the run in progress of a history.
 *
 * Scenario of an older text: 1. The client requests a history. 2. Frames are missed. 3. Deltas arrive.
 * 4. The history arrives. Its text ends before the missed frames, so the deltas cannot follow it.
 */
export function applyInFlightRun(
  { missedFramesAt }: TranscriptState,
  run: RunModel,
  result: JsonObject,
  askedAt: number,
): void {
  const { startedAt, plan, events, text } = asObject(result['inFlightRun']);
  patchRun(run, {
    startedAt: asNumber(startedAt),
    isStale: false,
    plan: plan ? readPlan(asObject(plan)) : undefined,
  });
  for (const event of asList(events)) applyAgentFrame(run, 'agent', asObject(event));
  if (askedAt > missedFramesAt) applyHistoryText(run, asString(text) ?? '');
}

/**
 * Ends the runs that a history shows to be over, and closes those whose messages it includes.
 * `needsRefetch` is true if an ended run still lacks its last record.
 */
export function settleRuns(
  state: TranscriptState,
  result: JsonObject,
  {
    askedAt,
    inFlightRun,
  }: { readonly askedAt: number; readonly inFlightRun: RunModel | undefined },
): { readonly needsRefetch: boolean } {
  const { runs } = state;
  const activeIds = readActiveRunIds(result);
  let needsRefetch = false;
  for (const run of runs.values()) {
    const isOlder = run !== inFlightRun && run.lastFrameAt <= askedAt;
    const isOver = activeIds ? !activeIds.includes(run.id) : hasEnded(state, run);
    if (isRunning(run) && isOlder && isOver) endRun(run, { status: 'completed' }, askedAt);
    if ((run.endedAt ?? Infinity) > askedAt) continue;
    if (isSettled(run)) runs.close(run.id);
    else needsRefetch = true;
  }
  return { needsRefetch };
}

/** Whether records show everything of an ended run, or too many histories have lacked its last record. */
function isSettled(run: RunModel): boolean {
  if (!liveMessage(run) || run.hasErrorRecord) return true;
  run.historyChecks++;
  return run.historyChecks >= maxHistoryChecks;
}

/** Returns the runs that the gateway lists as active, or undefined if the release does not list them. */
function readActiveRunIds(result: JsonObject): readonly unknown[] | undefined {
  const { activeRunIds, hasActiveRun } = asObject(result['sessionInfo']);
  if (Array.isArray(activeRunIds)) return asList(activeRunIds);
  return hasActiveRun === false ? [] : undefined;
}

/**
 * Whether a stale run has ended, for releases whose history does not list runs. Up to 2026.3 only two
 * facts show it: its last record, or a later run of the session.
 */
const hasEnded = ({ runs, records }: TranscriptState, run: RunModel): boolean =>
  run.snapshot.isStale &&
  ([...runs.values()].some(({ openedAt }) => openedAt > run.lastFrameAt) ||
    records.all().some((record) => run.recordTexts.has(record.id) && isLastRecord(record)));

/** Whether a record without an id (up to 2026.3) is the last one of its run. */
const isLastRecord = ({ messages }: SessionRecord): boolean => {
  const message = messages.at(-1);
  const reason = message?.raw?.['stopReason'];
  return message?.id === undefined && reason !== undefined && reason !== 'toolUse';
};
