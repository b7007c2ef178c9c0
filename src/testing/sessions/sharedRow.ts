import type { JsonObject } from '../../protocol/frames.js';
import { ownerProfileId } from '../context/context.js';
import type { GatewayCore } from '../context/context.js';
import { textOf } from './session.js';
import type { FakeSession } from './session.js';

/** A session's row on 2026.9.6. */
export function rowOfWire4(core: GatewayCore, session: FakeSession): JsonObject {
  const run = [...session.runs.values()].at(-1);
  const placement = placementOf(session);
  // a session that was only made shows less of itself
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
    ...(isUsed && { chatType: 'direct' }),
    updatedAt: session.updatedAt,
    ...(session.lastInteractionAt !== undefined && {
      lastInteractionAt: session.lastInteractionAt,
    }),
    sessionId: session.sessionId,
    ...(isUsed && {
      systemSent: session.records.length > 0,
      abortedLastRun: session.abortedLastRun,
      totalTokens: session.usage?.input ?? 0,
    }),
    thinkingLevels: [{ id: 'off', label: 'off' }],
    thinkingOptions: ['off'],
    thinkingDefault: 'off',
    ...fixedRow,
    ...(session.pinnedAt !== undefined && { pinned: true, pinnedAt: session.pinnedAt }),
    ...(session.archivedAt !== undefined && { archived: true, archivedAt: session.archivedAt }),
    ...(session.usage && {
      inputTokens: session.usage.input,
      outputTokens: session.usage.output,
      estimatedCostUsd: 0,
      contextBudgetStatus: budgetOf(session),
    }),
    totalTokensFresh: isUsed,
    ...(session.status && { status: session.status }),
    ...times(session),
    ...(session.lastRunId !== undefined && run === undefined && { lastRunId: session.lastRunId }),
    ...(session.lastRunError !== undefined && { lastRunError: session.lastRunError }),
    ...(session.parentSessionKey !== undefined && { parentSessionKey: session.parentSessionKey }),
    ...(run?.hasModel === true && { activeModelProvider: 'stub', activeModel: 'stub-model' }),
    ...(placement && { placement }),
    snapshotAt: core.timers.now(),
    hasActiveRun: run !== undefined,
    // once its run has begun, 2026.9.6 leaves the ids out until it ends
    ...(run?.hasBegun !== true && { activeRunIds: [...session.runs.keys()] }),
    hiddenFromInvolvingMe: false,
    sharingRole: 'owner',
  };
}

/** The row of a session that does not exist, as `sessionInfo` shows it. */
export const emptyRow = (core: GatewayCore, key: string): JsonObject => ({
  key,
  permissionModePending: false,
  ...kindOf(key),
  updatedAt: null,
  ...fixedRow,
  agentRuntime: noRuntime,
  totalTokensFresh: false,
  snapshotAt: core.timers.now(),
  hasActiveRun: false,
  activeRunIds: [],
});

/** When the last run began and ended; nothing before the first. */
export function times({ startedAt, endedAt }: FakeSession): JsonObject {
  if (startedAt === undefined) return {};
  return { startedAt, ...(endedAt !== undefined && { endedAt, runtimeMs: endedAt - startedAt }) };
}

/** Where the session's work runs; nothing before the first run. */
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

const owner = {
  type: 'human',
  id: ownerProfileId,
  identity: { type: 'profile', id: ownerProfileId },
};

const fixedRow: JsonObject = {
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

/** How things run where nothing ran yet. */
export const noRuntime: JsonObject = {
  id: 'auto',
  cloudPlacementSupported: false,
  devicePlacementSupported: false,
  source: 'implicit',
};

const kindOf = (key: string): JsonObject => {
  const isMain = key === 'agent:main:main';
  return {
    kind: 'direct',
    classification: isMain ? 'main' : 'direct',
    agentId: key.split(':')[1] ?? 'main',
    isMain,
    isBackground: false,
  };
};
