import { isObject, type JsonObject } from '../../protocol/frames.js';
import { asNumber, asObject, asString, defined } from '../../protocol/json.js';
import { readErrorText, readMessageMedia, readMessageText } from './readMessage.js';
import {
  endRun,
  isRunning,
  patchRun,
  resumeRun,
  setText,
  type ChatRunStatus,
  type RunEnd,
  type RunModel,
} from './run.js';
import { applyAgentFrame, applyDelta } from './runFrames.js';
import type { RunRegistry } from './runRegistry.js';

/** The work that an event leaves to the session. */
export type EventEffect =
  | 'none'
  /** Notify subscribers with the next frame. */
  | 'changed'
  /** A run or a generation ended: notify subscribers at once and refetch. */
  | 'ended'
  /** A lifecycle frame reported an end. It counts unless a chat frame follows within a second. */
  | 'pendingEnd'
  /** A record is missing: refetch. */
  | 'needsRefetch'
  /** The text before a delta is not known: ask the gateway for the whole text. */
  | 'needsSnapshot';

const endStatuses: ReadonlyMap<string, ChatRunStatus> = new Map([
  ['final', 'completed'],
  ['aborted', 'aborted'],
  ['error', 'failed'],
]);

/** Applies a `chat` event that has the sequence `at`. */
export function handleChatEvent(runs: RunRegistry, payload: JsonObject, at: number): EventEffect {
  const runId = asString(payload['runId']);
  const state = asString(payload['state']) ?? '';
  if (runId === undefined) return 'none';
  const status = endStatuses.get(state);
  if (status) return handleEnd(runs, runId, readEnd(status, payload), payload, at);
  if (state !== 'status' && state !== 'delta') return 'none';
  const run = runs.open(runId, at);
  if (!run) return 'none';
  if (state === 'delta' && goesOnAfterError(run, payload)) resumeRun(run);
  if (!isRunning(run)) return 'none';
  markSeen(run, at, messageTimestamp(payload));
  if (state === 'delta') return applyDelta(run, payload) ? 'changed' : 'needsSnapshot';
  patchRun(run, { phase: asString(payload['phase']) });
  return 'changed';
}

/** After an error without a message the gateway may go on with the same run (announced for 2026.9.7). */
const goesOnAfterError = (run: RunModel, payload: JsonObject): boolean =>
  run.snapshot.status === 'failed' &&
  !run.hasFinalMessage &&
  (asNumber(payload['seq']) ?? 0) > (run.lastSeqs['delta'] ?? -1) &&
  !run.hasErrorRecord;

/**
 * Ends a run. A run that the client never saw running has something to show only if it failed or if
 * its end has text.
 *
 * Scenario of an empty end: 1. The agent is busy with run A. 2. The user sends a message. Its run B
 * ends with an empty `final`: run A includes the message. 3. The record of the message arrives. Until
 * then its send stays, but run B is closed.
 */
function handleEnd(
  runs: RunRegistry,
  runId: string,
  end: RunEnd,
  payload: JsonObject,
  at: number,
): EventEffect {
  const text = readMessageText(payload['message']);
  const known = runs.get(runId);
  if (known && !isRunning(known)) return applyLaterEnd(known, end, text);
  if (!known && text && isSharedResponse(runs, text)) {
    runs.close(runId);
    return 'ended';
  }
  const media = readMessageMedia(payload['message']);
  const hasOutput = Boolean(text) || media.length > 0;
  if (hasOutput) runs.allowRestart(runId, 'empty');
  const run = hasOutput || end.status === 'failed' ? runs.open(runId, at) : known;
  if (run) {
    markSeen(run, at, messageTimestamp(payload));
    run.media = media;
    endRun(run, end, at, text);
  }
  if (!run || (end.status === 'completed' && run.text === '' && !hasOutput)) {
    runs.close(runId, 'empty');
  }
  return 'ended';
}

/** A run may end twice: with an error and its wording (6.11, 7.1), or with a notice of a fallback (9.6). */
function applyLaterEnd(run: RunModel, end: RunEnd, text: string | undefined): EventEffect {
  if (end.status === 'completed' && text) setText(run, text);
  return 'ended';
}

/**
 * Whether a run that the client never saw running ends with the response of another run: messages that
 * the gateway collected share one response, and each of them ends with it (announced for 2026.9.7).
 */
const isSharedResponse = (runs: RunRegistry, text: string): boolean =>
  [...runs.values()].some((run) => !isRunning(run) && run.text.trim() === text.trim());

/**
 * Applies an `agent` or `session.tool` event that has the sequence `at`.
 *
 * @param source names the series of numbers that the frame's `seq` belongs to
 */
export function handleAgentEvent(
  runs: RunRegistry,
  source: string,
  payload: JsonObject,
  at: number,
): EventEffect {
  const runId = asString(payload['runId']);
  if (runId === undefined) return 'none';
  const stream = payload['stream'];
  const isStart = stream === 'lifecycle' && asObject(payload['data'])['phase'] === 'start';
  // Up to 2026.7 a run that failed starts again with the next model.
  if (isStart) runs.allowRestart(runId, 'lifecycle');
  const opens = isStart || stream === 'assistant' || stream === 'tool';
  const run = opens ? runs.open(runId, at) : runs.get(runId);
  if (!run || !isRunning(run)) return 'none';
  markSeen(run, at, asNumber(payload['ts']));
  const { snapshot, pendingEnd } = run;
  applyAgentFrame(run, source, payload);
  if (run.pendingEnd !== pendingEnd) return run.pendingEnd ? 'pendingEnd' : 'changed';
  return run.snapshot === snapshot ? 'none' : 'changed';
}

/** Ends a run that a lifecycle frame ended, if no chat frame did. */
export function applyPendingEnd(runs: RunRegistry, runId: string, at: number): EventEffect {
  const run = runs.get(runId);
  if (!run?.pendingEnd) return 'none';
  endRun(run, run.pendingEnd, at);
  run.endedBy = 'lifecycle';
  return 'ended';
}

/** Marks a run as not stale, because a frame arrived. */
function markSeen(run: RunModel, at: number, timestamp: number | undefined): void {
  run.lastFrameAt = at;
  const { isStale, startedAt = timestamp } = run.snapshot;
  if (isStale || startedAt !== run.snapshot.startedAt) {
    patchRun(run, { isStale: false, startedAt });
  }
}

const messageTimestamp = (payload: JsonObject): number | undefined =>
  asNumber(asObject(payload['message'])['timestamp']);

const readEnd = (status: ChatRunStatus, payload: JsonObject): RunEnd =>
  defined<RunEnd>({
    status: asObject(payload['message'])['stopReason'] === 'error' ? 'failed' : status,
    errorKind: asString(payload['errorKind']),
    isYielded: payload['yielded'] === true || undefined,
    stopReason: asString(payload['stopReason']),
    error: readErrorText(payload['errorMessage']),
    errorDetail: isObject(payload['errorDetail']) ? payload['errorDetail'] : undefined,
  });
