import { isObject, type JsonObject } from '../../protocol/frames.js';
import { asNumber, asObject, asString, defined } from '../../protocol/json.js';
import { readMessageText } from './readMessage.js';
import {
  endRun,
  isRunning,
  patchRun,
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
  /** Something is missing: refetch. */
  | 'needsRefetch';

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
  const isNew = !runs.get(runId);
  const run = runs.open(runId, at);
  if (!run || !isRunning(run)) return 'none';
  markSeen(run, at, messageTimestamp(payload));
  if (state === 'delta') return applyDelta(run, payload) ? 'changed' : 'needsRefetch';
  // The client sees this run from its beginning, so append-only deltas can follow.
  if (isNew) setText(run, '');
  patchRun(run, { phase: asString(payload['phase']) });
  return 'changed';
}

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
  if (known && !isRunning(known)) return 'ended';
  const run = text || end.status === 'failed' ? runs.open(runId, at) : known;
  if (run) {
    markSeen(run, at, messageTimestamp(payload));
    endRun(run, end, at, text);
  }
  if (!run || (end.status === 'completed' && run.text === '')) runs.close(runId);
  return 'ended';
}

/**
 * Applies an `agent` or `session.tool` event that has the sequence `at`.
 *
 * @param source separates frames whose `seq` is not one series
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
  if (isStart) runs.allowRestart(runId);
  const isNew = !runs.get(runId);
  const opens = isStart || stream === 'assistant' || stream === 'tool';
  const run = opens ? runs.open(runId, at) : runs.get(runId);
  if (!run || !isRunning(run)) return 'none';
  markSeen(run, at, asNumber(payload['ts']));
  if (isNew && isStart) setText(run, '');
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

/** A frame arrived, so the run is not stale. */
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
    status,
    stopReason: asString(payload['stopReason']),
    error: asString(payload['errorMessage']),
    errorDetail: isObject(payload['errorDetail']) ? payload['errorDetail'] : undefined,
  });
