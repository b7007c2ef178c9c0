import type { JsonObject } from '../../protocol/frames.js';
import { omit } from '../context/omit.js';
import { runTimes } from './basicRow.js';
import type { FakeSession } from './session.js';

/** How many fields of a session an event repeats beside `session`. */
export type RowFields = 'full' | 'withoutModel' | 'tool';

const thinking: JsonObject = {
  thinkingLevels: [{ id: 'off', label: 'off' }],
  thinkingOptions: ['off'],
  thinkingDefault: 'off',
};

const model: JsonObject = {
  modelProvider: 'stub',
  model: 'stub-model',
  agentRuntime: { id: 'auto', source: 'implicit' },
  contextTokens: 131_072,
};

/**
 * Returns a session as 2026.6.11 and 2026.7.1 show it: also the settings of its agent. Without a session,
 * returns the `sessionInfo` of one that does not exist.
 */
export function detailedRow(sessionKey: string, session: FakeSession | undefined): JsonObject {
  const { label } = session ?? {};
  return {
    key: sessionKey,
    kind: 'direct',
    updatedAt: session?.updatedAt ?? null,
    archived: session?.archivedAt !== undefined,
    pinned: session?.pinnedAt !== undefined,
    unread: false,
    ...thinking,
    effectiveFastMode: false,
    effectiveFastModeSource: 'default',
    fastAutoOnSeconds: 60,
    totalTokensFresh: session !== undefined,
    effectiveResponseUsage: 'off',
    ...model,
    hasActiveRun: (session?.runs.size ?? 0) > 0,
    activeRunIds: [...(session?.runs.keys() ?? [])],
    ...(label !== undefined && { label, displayName: label }),
    ...(session && stateOf(session)),
  };
}

function stateOf(session: FakeSession): JsonObject {
  const { usage } = session;
  return {
    sessionId: session.sessionId,
    ...(session.archivedAt !== undefined && { archivedAt: session.archivedAt }),
    ...(session.pinnedAt !== undefined && { pinnedAt: session.pinnedAt }),
    chatType: 'direct',
    origin: { provider: 'webchat', surface: 'webchat', chatType: 'direct' },
    deliveryContext: { channel: 'webchat' },
    lastChannel: 'webchat',
    systemSent: true,
    abortedLastRun: session.abortedLastRun,
    totalTokens: usage?.input ?? 0,
    ...(usage && { estimatedCostUsd: 0 }),
    ...(usage &&
      session.hasEarlierUsage && { inputTokens: usage.input, outputTokens: usage.output }),
    ...(session.status && { status: session.status }),
    ...runTimes(session),
  };
}

/** Returns the session's part of an event: `session`, and most of its fields once more. */
export function detailedFields(session: FakeSession, fields: RowFields): JsonObject {
  const row = detailedRow(session.key, session);
  const goal = null;
  if (fields === 'full') {
    const shown = { ...omit(row, Object.keys(thinking)), thinkingLevel: null };
    return { session: shown, ...unset, ...omit(shown, notRepeated), goal };
  }
  const shown = fields === 'tool' ? omit(row, ['hasActiveRun', 'activeRunIds']) : row;
  const repeated = omit(shown, [...notRepeated, ...notRepeatedOfRun]);
  return { session: shown, ...repeated, goal };
}

const unset: JsonObject = {
  archivedAt: null,
  pinnedAt: null,
  label: null,
  category: null,
  displayName: null,
};

const notRepeated: readonly string[] = [
  'key',
  'effectiveFastMode',
  'effectiveFastModeSource',
  'fastAutoOnSeconds',
];

const notRepeatedOfRun: readonly string[] = [
  ...Object.keys(thinking),
  'archived',
  'pinned',
  'unread',
  'agentRuntime',
];
