import { debounceMs } from '../client/resource.js';
import { asList } from '../protocol/json.js';
import type { ChatAbortResult } from './ChatSession.js';
import { maxHistoryLimit } from './model/history.js';
import { isUnsent } from './outbox/sendState.js';
import {
  call,
  callIfSupported,
  pageSize,
  withUrgency,
  type SessionContext,
} from './sessionContext.js';
import { target } from './sessionKey.js';

export async function abort(context: SessionContext, runId?: string): Promise<ChatAbortResult> {
  const { client, transcript, outbox, resource, shared } = context;
  const send = runId === undefined ? undefined : transcript.sends.get(runId);
  if (send && isUnsent(send)) {
    outbox.discard(send);
    return { aborted: true, runIds: [send.key] };
  }
  const params = { ...target(shared.sessionKey), ...(runId && { runId }) };
  const result = await call(client, 'chat.abort', params);
  // Without a run id 2026.9 cancels queued messages, too. Only the history says so.
  resource.refetchIn(debounceMs);
  const runIds = asList(result['runIds']).filter((id) => typeof id === 'string');
  return { aborted: result['aborted'] === true, runIds };
}

export async function discard(context: SessionContext, messageKey: string): Promise<void> {
  const send = context.transcript.sends.find(messageKey);
  if (send?.state.name === 'failed') context.outbox.discard(send);
  else if (send) await abort(context, send.key);
}

/** Loads the page before the oldest message. Calls at the same time share one request. */
export function loadOlder(context: SessionContext): Promise<void> {
  const { shared } = context;
  shared.loadingOlder ??= withUrgency(context, () => requestOlder(context)).finally(() => {
    shared.loadingOlder = undefined;
  });
  return shared.loadingOlder;
}

async function requestOlder(context: SessionContext): Promise<void> {
  const { client, transcript, resource, notifier, shared } = context;
  if (!context.getState().hasOlder) return;
  if (!shared.hasOffsets) {
    // Up to 2026.7 the gateway gives no page by its offset, only a longer history.
    shared.limit = Math.min(maxHistoryLimit, shared.limit + pageSize);
    return resource.refetch();
  }
  const offset = transcript.recordCount();
  const oldestId = transcript.firstRecordId();
  const params = { ...target(shared.sessionKey), limit: pageSize, offset };
  const result = await call(client, 'chat.history', params);
  // 1. The client asks for the page before its oldest record.
  // 2. The session is reset, or its history is trimmed.
  // 3. The page arrives, and belongs to records that are gone: it is dropped.
  if (transcript.firstRecordId() !== oldestId) return;
  transcript.applyOlderPage(result);
  notifier.notifyNow();
}

export function trimHistory({ transcript, notifier, shared }: SessionContext): void {
  shared.limit = pageSize;
  transcript.trimHistory();
  notifier.notifyNow();
}

export async function loadFullMessage(
  context: SessionContext,
  messageKey: string,
): Promise<boolean> {
  const { client, transcript, notifier, shared } = context;
  const message = context.getState().messages.find(({ key }) => key === messageKey);
  if (!message?.isTruncated || message.id === undefined) return false;
  const params = { ...target(shared.sessionKey), messageId: message.id };
  const result = await callIfSupported(client, 'chat.message.get', params);
  const isFilled = transcript.applyFullMessage(messageKey, result['message']);
  if (isFilled) notifier.notifyNow();
  return isFilled;
}

export async function reset(context: SessionContext): Promise<void> {
  const { client, transcript, resource, shared } = context;
  // 1. The user resets the session.
  // 2. The user sends a message before the gateway has confirmed the reset.
  // 3. The gateway confirms: only what was sent before the reset is gone.
  const requestedAt = transcript.nextSequence();
  await call(client, 'sessions.reset', target(shared.sessionKey, 'key'));
  transcript.reset(requestedAt);
  await withUrgency(context, resource.refetch);
}
