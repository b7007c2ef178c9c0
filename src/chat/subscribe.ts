import { isTemporary, retryMs } from '../client/resource.js';
import { subscribeToSessions } from '../client/subscribeToSessions.js';
import { isNotConnected } from '../core/errorCodes.js';
import { GatewayError } from '../core/GatewayError.js';
import { asObject } from '../protocol/json.js';
import {
  adoptKey,
  callIfSupported,
  setSessionTimer,
  type SessionContext,
} from './sessionContext.js';
import { target } from './sessionKey.js';

/** A rejection that the gateway does not mark as temporary may be temporary. */
const maxAttempts = 5;
const maxRetryMs = 30_000;
/** ms between two requests for a snapshot. */
const snapshotIntervalMs = 1000;

/**
 * Subscribes to the records of the session, and to the events of all sessions. Never rejects: the session
 * works without them, and the client tries again on the same connection.
 */
export async function subscribe(context: SessionContext, attempt = 1): Promise<void> {
  const { client, shared } = context;
  const generation = shared.syncGeneration;
  const [sessions, messages] = await Promise.allSettled([
    subscribeToSessions(client),
    client.requestCompat('sessions.messages.subscribe', target(shared.sessionKey, 'key'), {
      whenDisconnected: 'reject',
    }),
  ]);
  if (generation !== shared.syncGeneration) return;
  const failed = [messages, sessions].find((result) => result.status === 'rejected');
  if (failed) retryLater(context, failed.reason, attempt);
  if (messages.status === 'rejected') return;
  const { subscribed, key } = asObject(messages.value);
  shared.isSubscribed = subscribed === true;
  adoptKey(context, key);
}

/**
 * Scenario: 1. The gateway is busy and rejects the subscription. 2. The history is loaded. 3. The
 * subscription succeeds later. Records that were announced meanwhile are only in a new history.
 */
function retryLater(context: SessionContext, cause: unknown, attempt: number): void {
  const error = GatewayError.is(cause) ? cause : undefined;
  const code = error?.code ?? '';
  // The next hello subscribes.
  if (isNotConnected(code) || code === 'CLIENT_CONNECTION_LOST') return;
  if (attempt >= maxAttempts && !(error && isTemporary(error))) return;
  const backoffMs = Math.min(retryMs * 2 ** (attempt - 1), maxRetryMs);
  const delayMs = Math.max(backoffMs, error?.retryAfterMs ?? 0);
  const generation = context.shared.syncGeneration;
  setSessionTimer(context, delayMs, async () => {
    if (generation !== context.shared.syncGeneration) return;
    await subscribe(context, attempt + 1);
    if (generation === context.shared.syncGeneration) await context.resource.refetch();
  });
}

/**
 * Asks the gateway for the whole text of the open runs, at most once a second: a new subscription makes it
 * send the next delta with the text before it (announced for 2026.9.7). Without a subscription only a history
 * has the text.
 */
export async function requestSnapshot(context: SessionContext): Promise<void> {
  const { client, shared } = context;
  if (shared.hasRequestedSnapshot) return;
  shared.hasRequestedSnapshot = true;
  setSessionTimer(context, snapshotIntervalMs, () => {
    shared.hasRequestedSnapshot = false;
  });
  if (!shared.isSubscribed) return context.resource.refetch();
  const generation = shared.syncGeneration;
  const params = target(shared.sessionKey, 'key');
  await callIfSupported(client, 'sessions.messages.unsubscribe', params);
  if (generation === shared.syncGeneration) await subscribe(context);
}
