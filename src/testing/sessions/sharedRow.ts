import type { JsonObject } from '../../protocol/frames.js';
import { owner } from '../context/owner.js';
import { runTimes } from './basicRow.js';
import { textOf } from './session.js';
import type { FakeSession } from './session.js';

/**
 * Returns a session as 2026.9.6 shows it: also its owner, its visibility and its placement.
 *
 * @param now ms since the epoch.
 */
export function sharedRow(session: FakeSession, now: number): JsonObject {
  // a session that was created but never used has fewer fields
  const isUsed = session.records.length > 0 || session.lastInteractionAt !== undefined;
  const preview = session.records.findLast(({ message }) => message['role'] !== 'toolResult');
  return {
    key: session.key,
    visibility: 'shared',
    permissionModePending: false,
    createdVia: 'operator',
    createdActor: owner,
    owner: { actor: owner },
    createdAt: session.createdAt,
    ...kindOf(session.key),
    ...(session.label !== undefined && { label: session.label, displayName: session.label }),
    ...(preview && { lastMessagePreview: textOf(preview.message).trim().slice(0, 120) }),
    updatedAt: session.updatedAt,
    ...(session.lastInteractionAt !== undefined && {
      lastInteractionAt: session.lastInteractionAt,
    }),
    sessionId: session.sessionId,
    ...(isUsed && {
      chatType: 'direct',
      systemSent: session.records.length > 0,
      abortedLastRun: session.abortedLastRun,
      totalTokens: session.usage?.input ?? 0,
    }),
    thinkingLevels: [{ id: 'off', label: 'off' }],
    thinkingOptions: ['off'],
    thinkingDefault: 'off',
    ...settings,
    ...(session.pinnedAt !== undefined && { pinned: true, pinnedAt: session.pinnedAt }),
    ...(session.archivedAt !== undefined && { archived: true, archivedAt: session.archivedAt }),
    totalTokensFresh: isUsed,
    ...stateOf(session),
    snapshotAt: now,
    hiddenFromInvolvingMe: false,
    sharingRole: 'owner',
  };
}

function stateOf(session: FakeSession): JsonObject {
  const run = [...session.runs.values()].at(-1);
  const placement = placementOf(session);
  return {
    ...(session.usage && {
      inputTokens: session.usage.input,
      outputTokens: session.usage.output,
      estimatedCostUsd: 0,
      contextBudgetStatus: budgetOf(session),
    }),
    ...(session.status && { status: session.status }),
    ...runTimes(session),
    ...(session.lastRunId !== undefined && run === undefined && { lastRunId: session.lastRunId }),
    ...(session.lastRunError !== undefined && { lastRunError: session.lastRunError }),
    ...(session.parentSessionKey !== undefined && { parentSessionKey: session.parentSessionKey }),
    ...(run?.hasModel === true && { activeModelProvider: 'stub', activeModel: 'stub-model' }),
    ...(placement && { placement }),
    hasActiveRun: run !== undefined,
    // from the start of its run to the end, 2026.9.6 leaves the ids out
    ...(run?.hasBegun !== true && { activeRunIds: [...session.runs.keys()] }),
  };
}

/** Returns the `sessionInfo` of a session that does not exist. */
export const emptySharedRow = (sessionKey: string, now: number): JsonObject => ({
  key: sessionKey,
  permissionModePending: false,
  ...kindOf(sessionKey),
  updatedAt: null,
  ...settings,
  agentRuntime: {
    id: 'auto',
    cloudPlacementSupported: false,
    devicePlacementSupported: false,
    source: 'implicit',
  },
  totalTokensFresh: false,
  snapshotAt: now,
  hasActiveRun: false,
  activeRunIds: [],
});

/** Returns on which machine the session's work runs. Returns nothing before its first run. */
export function placementOf({ placedAt, updatedAt }: FakeSession): JsonObject | undefined {
  if (placedAt === undefined) return undefined;
  return {
    state: 'local',
    generation: 0,
    createdAtMs: placedAt,
    updatedAtMs: updatedAt,
    stateChangedAtMs: placedAt,
  };
}

const budgetOf = (session: FakeSession): JsonObject => ({
  schemaVersion: 1,
  source: 'pre-prompt-estimate',
  updatedAt: session.updatedAt,
  provider: 'stub',
  model: 'stub-model',
  route: 'fits',
  shouldCompact: false,
  estimatedPromptTokens: 100,
  contextTokenBudget: 131_072,
  promptBudgetBeforeReserve: 111_072,
  reserveTokens: 20_000,
  effectiveReserveTokens: 20_000,
  remainingPromptBudgetTokens: 110_972,
  overflowTokens: 0,
  toolResultReducibleChars: 0,
  messageCount: session.records.length,
  unwindowedMessageCount: session.records.length,
  sessionId: session.sessionId,
});

const settings: JsonObject = {
  archived: false,
  pinned: false,
  unread: false,
  effectiveFastMode: false,
  effectiveFastModeSource: 'default',
  fastAutoOnSeconds: 60,
  effectiveResponseUsage: 'off',
  effectiveQueueMode: 'steer',
  modelProvider: 'stub',
  model: 'stub-model',
  modelOverrideSource: null,
  runtimeSelectionLocked: false,
  agentRuntime: {
    id: 'openclaw',
    cloudPlacementSupported: true,
    cloudPlacementExecutionMode: 'worker-turn',
    devicePlacement: { requiredNodeCommands: [], consumesWorkerSlot: true },
    devicePlacementSupported: true,
    source: 'implicit',
  },
  contextTokens: 131_072,
};

const kindOf = (sessionKey: string): JsonObject => {
  const isMain = sessionKey === 'agent:main:main';
  return {
    kind: 'direct',
    classification: isMain ? 'main' : 'direct',
    agentId: sessionKey.split(':')[1] ?? 'main',
    isMain,
    isBackground: false,
  };
};
