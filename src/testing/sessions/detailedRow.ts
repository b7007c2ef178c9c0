import type { JsonObject } from '../../protocol/frames.js';
import { without } from '../context/without.js';
import type { FakeSession } from './session.js';
import type { RowFields } from './sessionRow.js';
import { times } from './sharedRow.js';

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

/** Model defaults as 2026.7.1 tells them. */
export const defaultsOf7_1: JsonObject = { ...model, ...thinking };

/** A session's row on 2026.7.1; without a session what `sessionInfo` shows. */
export function rowOf7_1(key: string, session: FakeSession | undefined): JsonObject {
  const { label, usage } = session ?? {};
  return {
    key,
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
    ...(session && {
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
      ...(usage && session.isUsageOld && { inputTokens: usage.input, outputTokens: usage.output }),
      ...(session.status && { status: session.status }),
      ...times(session),
    }),
  };
}

/** The session's part of an event of 2026.7.1: `session`, and most of its fields once more. */
export function sessionFieldsOf7_1(session: FakeSession, fields: RowFields): JsonObject {
  const row = rowOf7_1(session.key, session);
  const goal = null;
  if (fields === 'full') {
    const shown = { ...without(row, Object.keys(thinking)), thinkingLevel: null };
    return { session: shown, ...unset, ...without(shown, notRepeated), goal };
  }
  const shown = fields === 'tool' ? without(row, ['hasActiveRun', 'activeRunIds']) : row;
  const repeated = without(shown, [...notRepeated, ...notRepeatedOfRun]);
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
