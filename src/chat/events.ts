import { featuresOf } from '../client/features.js';
import { debounceMs } from '../client/resource.js';
import type { JsonObject } from '../protocol/frames.js';
import { asString } from '../protocol/json.js';
import type { EventEffect } from './model/runEvents.js';
import { setSessionTimer, type SessionContext } from './sessionContext.js';
import { requestSnapshot } from './subscribe.js';

/** The events that change a session. */
export const sessionEvents = [
  'chat',
  'agent',
  'session.tool',
  'session.message',
  'sessions.changed',
] as const;

/** ms in which a `chat` event may follow after a `lifecycle` event said that a run ended. */
const pendingEndMs = 1000;

/** Applies an event, if it belongs to this session. */
export function handleEvent(context: SessionContext, event: string, payload: JsonObject): void {
  const { client, transcript, shared } = context;
  const runId = asString(payload['runId']) ?? '';
  const key = client.sessionKeys.ofEvent(payload);
  const isOwn = key === undefined ? transcript.knowsRun(runId) : key === shared.sessionKey;
  if (isOwn) applyEffect(context, transcript.handleEvent(event, payload), runId);
}

function applyEffect(context: SessionContext, effect: EventEffect, runId: string): void {
  const { notifier, resource } = context;
  if (effect === 'none') return;
  if (effect === 'ended') notifier.notifyNow();
  else notifier.notifySoon();
  // The events that follow the end of a run may be about to change the history: wait for them.
  if (effect === 'ended' || effect === 'needsRefetch') resource.refetchIn(debounceMs);
  if (effect === 'needsSnapshot') void requestSnapshot(context);
  if (effect === 'pendingEnd') scheduleEnd(context, runId);
}

/**
 * Ends a run later, unless a `chat` event ends it first.
 *
 * 1. A `lifecycle` event says that a run ended.
 * 2. Usually a `chat` event with the result follows. On 2026.4 none follows a failure.
 * 3. A second later the run ends without it.
 */
function scheduleEnd(context: SessionContext, runId: string): void {
  setSessionTimer(context, pendingEndMs, () =>
    applyEffect(context, context.transcript.applyPendingEnd(runId), runId),
  );
}

/** Returns whether missed events require a new history. */
export function handleGap({ client, transcript }: SessionContext): boolean {
  const { countsEventsPerConnection } = featuresOf(client.store.getState().connection.hello);
  if (!countsEventsPerConnection && !transcript.hasActiveRun()) return false;
  transcript.markFramesMissed();
  return true;
}

/** Marks the open runs as stale: their end may be missed. */
export function handleDisconnect({ transcript, notifier }: SessionContext): void {
  transcript.markFramesMissed();
  if (transcript.hasStaleRun()) notifier.notifySoon();
}
