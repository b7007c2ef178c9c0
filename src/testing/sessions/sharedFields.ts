import type { JsonObject } from '../../protocol/frames.js';
import { omit } from '../context/omit.js';
import type { RowFields } from './detailedRow.js';
import type { FakeSession } from './session.js';
import { emptySharedRow, sharedRow } from './sharedRow.js';

/** Returns the session's part of an event of 2026.9.6: `session`, and most of its fields once more. */
export function sharedFields(session: FakeSession, fields: RowFields, now: number): JsonObject {
  const row = sharedRow(session, now);
  const names = fields === 'full' ? [...repeatedNames, ...modelNames] : repeatedNames;
  const repeated = Object.fromEntries([
    ...names
      .filter((name) => row[name] !== undefined || !omittedNames.has(name))
      .map((name) => [name, row[name] ?? null]),
    ...optionalNames.flatMap((name) => (row[name] === undefined ? [] : [[name, row[name]]])),
    ['participants', []],
    ['participantCount', 0],
    ['hasAutomation', false],
  ]) as JsonObject;
  if (fields === 'tool') return toolFields(row, repeated);
  return {
    session: { ...row, activitySummary },
    ...repeated,
    activitySummary,
    hasActiveRun: row['hasActiveRun'],
    activeRunIds: row['activeRunIds'] ?? null,
    ancestorSessions: [],
    sharingRole: row['sharingRole'],
  };
}

// 2026.9.6 fills the session of a tool event with nulls. Other events leave such fields out.
function toolFields(row: JsonObject, repeated: JsonObject): JsonObject {
  const filled = {
    ...repeated,
    ...Object.fromEntries(modelNames.map((name) => [name, row[name] ?? null])),
    activitySummary: { state: 'unavailable' },
  };
  return { session: { ...filled, ...omit(row, notInToolRow) }, ...filled };
}

/** Returns the `sessionInfo` of `chat.history`. */
export function sharedSessionInfo(
  sessionKey: string,
  session: FakeSession | undefined,
  now: number,
): JsonObject {
  if (session === undefined) return { ...emptySharedRow(sessionKey, now), activeLeafEntryId: null };
  const activeLeafEntryId = session.records.at(-1)?.id;
  return {
    ...omit(sharedRow(session, now), notInSessionInfo),
    activitySummary,
    ...(session.runs.size === 0 && activeLeafEntryId !== undefined && { activeLeafEntryId }),
  };
}

const notInSessionInfo = [
  'lastMessagePreview',
  'thinkingLevels',
  'thinkingOptions',
  'thinkingDefault',
];

const notInToolRow = [
  ...notInSessionInfo,
  'hasActiveRun',
  'activeRunIds',
  'hiddenFromInvolvingMe',
  'sharingRole',
];

/** The fake gateway summarizes nothing. */
const activitySummary: JsonObject = { state: 'unavailable', canEnsure: true };

const modelNames = [
  'modelProvider',
  'model',
  'activeModelProvider',
  'activeModel',
  'modelOverrideSource',
  'agentRuntime',
  'runtimeSelectionLocked',
] as const;

const repeatedNames: readonly string[] = (
  'sessionId createdActor owner kind visibility chatType archived archivedAt archivedBy archiveReason ' +
  'pinned pinnedAt unread markedUnreadAt agentStatus observerDigest activitySummary ' +
  'controlOwnerSessionKey swarm permissionMode permissionModePending createdVia createdAt label ' +
  'autoLabel icon color channelAvatarUrl category boardPresentation displayName thinkingLevel ' +
  'effectiveFastMode effectiveFastModeSource fastAutoOnSeconds toolOverrides systemSent ' +
  'abortedLastRun restartRecoveryStatus totalTokensFresh goal contextTokens contextBudgetStatus ' +
  'effectiveResponseUsage status lastRunError providerReview lastRunId endedAt runtimeMs'
).split(' ');

/** Fields that are left out if the session has no value. The other repeated fields are null in this case. */
const omittedNames: ReadonlySet<string> = new Set([
  'chatType',
  'systemSent',
  'abortedLastRun',
  'status',
]);

const optionalNames: readonly string[] =
  'updatedAt inputTokens outputTokens totalTokens estimatedCostUsd startedAt parentSessionKey'.split(
    ' ',
  );
