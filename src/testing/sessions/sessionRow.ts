import type { JsonObject } from '../../protocol/frames.js';
import { broadcast } from '../context/context.js';
import type { GatewayCore } from '../context/context.js';
import { without } from '../context/without.js';
import { rowOf7_1, sessionFieldsOf7_1 } from './detailedRow.js';
import type { FakeSession } from './session.js';
import { emptyRow, placementOf, rowOfWire4, times } from './sharedRow.js';

/** A session as `sessions.list` and the `session` of events show it. */
export function sessionRow(core: GatewayCore, session: FakeSession): JsonObject {
  const { isLate, isNewest } = core.profile;
  if (isNewest) return rowOfWire4(core, session);
  return isLate ? rowOf7_1(session.key, session) : rowOfWire3(session);
}

/** `sessionInfo` of `chat.history`, from 2026.6.11 on. */
export function sessionInfo(core: GatewayCore, key: string): JsonObject {
  const session = core.sessions.find(key);
  if (!core.profile.isNewest) return rowOf7_1(key, session);
  if (session === undefined) {
    return { ...emptyRow(core, key), activeLeafEntryId: null };
  }
  const row = without(rowOfWire4(core, session), notInSessionInfo);
  const activeLeafEntryId = session.records.at(-1)?.id;
  return {
    ...row,
    activitySummary,
    ...(session.runs.size === 0 && activeLeafEntryId !== undefined && { activeLeafEntryId }),
  };
}

/** Which fields of the session an event repeats beside its `session`. */
export type RowFields = 'full' | 'withoutModel' | 'tool';

/** What changed: a reason, or the phase of a run. */
export type SessionChange = JsonObject & ({ readonly reason: string } | { readonly phase: string });

/** The session's part of an event payload: `session`, and its fields once more. */
export function sessionFields(
  core: GatewayCore,
  session: FakeSession,
  fields: RowFields,
): JsonObject {
  const { isLate, isNewest } = core.profile;
  if (isLate && !isNewest) return sessionFieldsOf7_1(session, fields);
  const row = sessionRow(core, session);
  if (!isLate) {
    const { key: _, ...rest } = row;
    return { session: row, ...rest };
  }
  const names = fields === 'full' ? [...repeatedNames, ...modelNames] : repeatedNames;
  const repeated = Object.fromEntries([
    ...names
      .filter((name) => row[name] !== undefined || !leftOutNames.has(name))
      .map((name) => [name, row[name] ?? null]),
    ...optionalNames.flatMap((name) => (row[name] === undefined ? [] : [[name, row[name]]])),
    ['participants', []],
    ['participantCount', 0],
    ['hasAutomation', false],
  ]) as JsonObject;
  const nulls = {
    ...repeated,
    ...absent(modelNames, row),
    activitySummary: { state: 'unavailable' },
  };
  if (fields === 'tool') return { session: { ...nulls, ...without(row, notInToolRow) }, ...nulls };
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

/** Tells the subscribers of the session list what changed. */
export function announceSession(
  core: GatewayCore,
  session: FakeSession,
  change: SessionChange,
): void {
  const { isLate } = core.profile;
  const { reason, phase } = change;
  const isBoundary = phase === 'start' || phase === 'end' || phase === 'error';
  const payload = {
    sessionKey: session.key,
    ...(isLate && { agentId: session.agentId }),
    ...change,
    ts: core.timers.now(),
    ...sessionFields(core, session, isBoundary ? 'withoutModel' : 'full'),
    ...(core.profile.isNewest &&
      reason !== undefined &&
      reason !== 'participants' && {
        placement: placementOf(session) ?? null,
        placementMove: null,
      }),
  };
  broadcast(
    core,
    'sessions.changed',
    isLate && phase === 'model' ? without(payload, ['updatedAt']) : payload,
    {
      to: (connection) => connection.subscribesToSessions,
      isUnnumbered: true,
    },
  );
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

/** Nothing is summarized here. */
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

/** Not even null where the row has none. */
const leftOutNames: ReadonlySet<string> = new Set([
  'chatType',
  'systemSent',
  'abortedLastRun',
  'status',
]);

const optionalNames: readonly string[] =
  'updatedAt inputTokens outputTokens totalTokens estimatedCostUsd startedAt parentSessionKey'.split(
    ' ',
  );

// 2026.9.6 fills the row of a tool event with nulls, where other rows leave a field out.
const absent = (names: readonly string[], row: JsonObject): JsonObject =>
  Object.fromEntries(names.map((name) => [name, row[name] ?? null]));

function rowOfWire3(session: FakeSession): JsonObject {
  const origin = { provider: 'webchat', surface: 'webchat', chatType: 'direct' };
  return {
    key: session.key,
    kind: 'direct',
    ...(session.label !== undefined && { label: session.label, displayName: session.label }),
    chatType: 'direct',
    origin,
    updatedAt: session.updatedAt,
    sessionId: session.sessionId,
    systemSent: true,
    abortedLastRun: session.abortedLastRun,
    ...(session.usage && {
      ...(session.isUsageOld && {
        inputTokens: session.usage.input,
        outputTokens: session.usage.output,
      }),
      totalTokens: session.usage.input,
      estimatedCostUsd: 0,
    }),
    totalTokensFresh: session.usage !== undefined,
    ...(session.status && { status: session.status }),
    ...times(session),
    modelProvider: 'stub',
    model: 'stub-model',
    contextTokens: 131_072,
    deliveryContext: { channel: 'webchat' },
    lastChannel: 'webchat',
  };
}
