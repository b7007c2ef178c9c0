import type { JsonObject } from '../../protocol/frames.js';
import type { FakeSession } from './session.js';

/** Returns a session as the gateways up to 2026.5.12 show it: state and usage. */
export function basicRow(session: FakeSession): JsonObject {
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
      ...(session.hasEarlierUsage && {
        inputTokens: session.usage.input,
        outputTokens: session.usage.output,
      }),
      totalTokens: session.usage.input,
      estimatedCostUsd: 0,
    }),
    totalTokensFresh: session.usage !== undefined,
    ...(session.status && { status: session.status }),
    ...runTimes(session),
    modelProvider: 'stub',
    model: 'stub-model',
    contextTokens: 131_072,
    deliveryContext: { channel: 'webchat' },
    lastChannel: 'webchat',
  };
}

/** Returns when the last run began and ended. Returns nothing before the first run. */
export function runTimes({ startedAt, endedAt }: FakeSession): JsonObject {
  if (startedAt === undefined) return {};
  return { startedAt, ...(endedAt !== undefined && { endedAt, runtimeMs: endedAt - startedAt }) };
}
