import { debounceMs, isTemporary, retryMs } from '../client/resource.js';
import { clientError } from '../core/clientError.js';
import { GatewayError } from '../core/GatewayError.js';
import type { JsonObject } from '../protocol/frames.js';
import { asList, asObject } from '../protocol/json.js';
import { gatewayProcess, isSameProcess } from './gatewayProcess.js';
import {
  adoptKey,
  adoptSpelling,
  call,
  callIfSupported,
  identityOf,
  inTurn,
  isConnected,
  isOutdated,
  moveTo,
  pageSize,
  writeToCache,
  type SessionContext,
} from './sessionContext.js';
import { target } from './sessionKey.js';
import { subscribe } from './subscribe.js';

/**
 * Syncs the session with the gateway after a hello. It subscribes first and loads the history then, so
 * that no event is missed between the two.
 */
export async function syncSession(context: SessionContext): Promise<void> {
  const { client, requestedKey, transcript, shared } = context;
  const generation = ++shared.syncGeneration;
  const processBefore = shared.gatewayProcess;
  shared.gatewayProcess = gatewayProcess(client);
  if (isSameProcess(processBefore, shared.gatewayProcess) === false) {
    transcript.endStaleRuns('aborted');
  }
  if (isOutdated(context)) {
    shared.identity = identityOf(client, requestedKey);
    moveTo(context, client.sessionKeys.resolve(requestedKey));
  } else adoptSpelling(context);
  if (generation !== shared.syncGeneration) return;
  await inTurn(context, async () => {
    if (generation !== shared.syncGeneration) return;
    await subscribe(context);
    if (generation === shared.syncGeneration) await context.resource.refetch();
  });
}

/** A history that was applied to the transcript. */
export interface LoadedHistory {
  readonly result: JsonObject;
  /** The transcript's sequence when the history was requested. */
  readonly askedAt: number;
  /** Whether the last record of an ended run is missing. */
  readonly needsRefetch: boolean;
}

/**
 * Loads the history and applies it: what came since the last one if there is a cursor (from 2026.9), else
 * the newest page. Returns null if the session was stopped meanwhile.
 */
export async function loadHistory(context: SessionContext): Promise<LoadedHistory | null> {
  const { client, transcript, resource } = context;
  const { hello } = client.store.getState().connection;
  const loaded = await inTurn(context, async () => {
    const isSame = hello === client.store.getState().connection.hello;
    // The next hello loads.
    if (!isSame || !resource.isActive()) return null;
    const cursor = transcript.cursor();
    try {
      return await requestHistory(context, cursor);
    } catch (cause) {
      const mayBeCursor = cursor !== undefined && resource.isActive() && isConnected(client);
      if (!mayBeCursor || !isRejectedForGood(cause)) throw cause;
      return 'outdated';
    }
  });
  if (loaded !== 'outdated') return loaded;
  transcript.clearCursor();
  return loadHistory(context);
}

/** Whether the gateway rejects this very request. A busy gateway accepts the same cursor later. */
const isRejectedForGood = (cause: unknown): boolean =>
  GatewayError.is(cause) && !cause.code.startsWith('CLIENT_') && !isTemporary(cause);

async function requestHistory(
  context: SessionContext,
  cursor: string | undefined,
): Promise<LoadedHistory | null | 'outdated'> {
  const { client, transcript, resource, outbox, shared } = context;
  const askedAt = transcript.nextSequence();
  const generation = transcript.generation();
  const inputRunIds = outbox.unconfirmedKeys();
  const { limit } = shared;
  const result = await call(client, 'chat.history', {
    ...target(shared.sessionKey),
    ...(cursor === undefined ? { limit } : { cursor }),
    ...(inputRunIds.length > 0 ? { inputRunIds } : {}),
  });
  if (!resource.isActive()) return null;
  // 1. The client asks for the history since a cursor.
  // 2. The session is reset.
  // 3. The history arrives, and the records that it continues are gone.
  if (transcript.generation() !== generation) return 'outdated';
  if (result['kind'] === 'reset') {
    if (cursor !== undefined) return 'outdated';
    // Only a cursor can be out of date. Without one, the same request gives the same result at once.
    throw clientError('CLIENT_UNEXPECTED', { method: 'chat.history', retryable: true, sent: true });
  }
  adoptKey(context, asObject(result['sessionInfo'])['key']);
  if (!resource.isActive()) return null;
  if (cursor === undefined) shared.hasOffsets = typeof result['hasMore'] === 'boolean';
  const { needsRefetch } = transcript.applyHistory(result, {
    askedAt,
    limit,
    keepsAll: limit > pageSize,
  });
  return { result, askedAt, needsRefetch };
}

/** Finds out what became of the sent messages, shows the history, and sends the queued messages. */
export async function handleHistory(
  context: SessionContext,
  { result, askedAt, needsRefetch }: LoadedHistory,
): Promise<void> {
  const { transcript, outbox, notifier, resource } = context;
  const receipts = asList(result['inputReceipts']);
  const sent = outbox.reconcile({ askedAt, receipts, isIdle: isIdle(result) });
  notifier.notifyNow();
  writeToCache(context);
  outbox.flush();
  if (needsRefetch || sent.needsRefetch) resource.refetchIn(retryMs);
  if (transcript.hasStaleRun()) await endStaleRuns(context);
}

/** Whether the gateway says (from 2026.9) that the session runs nothing and has no queued input. */
const isIdle = ({ sessionInfo, pendingInputs }: JsonObject): boolean =>
  asObject(sessionInfo)['hasActiveRun'] === false &&
  asList(asObject(pendingInputs)['items']).every((item) => asObject(item)['state'] !== 'queued') &&
  pendingInputs !== undefined;

/**
 * Ends runs whose end may have been missed. Up to 2026.5 a history does not say whether a run is open;
 * from 2026.4 the list of sessions does.
 */
async function endStaleRuns(context: SessionContext): Promise<void> {
  const { client, transcript, resource, shared } = context;
  const { sessions } = await callIfSupported(client, 'sessions.list', { limit: 50 });
  const session = asList(sessions).find((item) => asObject(item)['key'] === shared.sessionKey);
  const { status, hasActiveRun } = asObject(session);
  // A session that was reset has no status until its first run.
  const isRunning =
    typeof status === 'string' ? status === 'running' : !shared.isSubscribed || hasActiveRun;
  if (!resource.isActive() || !session || isRunning) return;
  transcript.endStaleRuns('completed');
  resource.refetchIn(debounceMs);
}
