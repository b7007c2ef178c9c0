import { debounceMs, isTemporary, retryMs } from '../client/resource.js';
import { clientError } from '../core/clientError.js';
import { GatewayError } from '../core/GatewayError.js';
import type { JsonObject } from '../protocol/frames.js';
import { asList, asObject } from '../protocol/json.js';
import { isSameProcess, sightProcess } from './gatewayProcess.js';
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
  const processBefore = shared.process;
  shared.process = sightProcess(client, processBefore);
  const isSame = isSameProcess(processBefore, shared.process);
  if (isSame !== true) transcript.sends.doubtAccepted();
  if (isSame === false) transcript.endStaleRuns('aborted');
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
  const { missing, refetchInMs } = outbox.reconcile({
    askedAt,
    receipts: asList(result['inputReceipts']),
    isBusy: transcript.hasLiveRun() || isBusy(result),
    isIdle: isIdle(result),
    lastRunAt: transcript.lastRunAt(),
  });
  // 2026.9 says itself that it is idle. Up to 2026.7 the list of sessions may know better.
  if (isIdle(result)) outbox.failMissing(missing);
  notifier.notifyNow();
  writeToCache(context);
  outbox.flush();
  if (needsRefetch) resource.refetchIn(retryMs);
  if (refetchInMs !== undefined) resource.refetchIn(refetchInMs);
  const isUndecided = missing.length > 0 && !isIdle(result);
  if (!transcript.hasStaleRun() && !isUndecided) return;
  const isRunning = await isListedAsRunning(context);
  if (!resource.isActive()) return;
  if (isUndecided && isRunning !== true) {
    outbox.failMissing(missing);
    notifier.notifyNow();
  }
  // Ends runs whose end may have been missed.
  if (!transcript.hasStaleRun() || isRunning !== false) return;
  transcript.endStaleRuns('completed');
  resource.refetchIn(debounceMs);
}

/** Whether the gateway says (from 2026.9) that the session runs nothing and has no queued input. */
const isIdle = (result: JsonObject): boolean =>
  asObject(result['sessionInfo'])['hasActiveRun'] === false &&
  !hasQueuedInput(result) &&
  result['pendingInputs'] !== undefined;

/** Whether a history names a run in progress or a queued input. 2026.7 may say that it has an active run, and list none. */
function isBusy(result: JsonObject): boolean {
  const { activeRunIds, hasActiveRun } = asObject(result['sessionInfo']);
  const hasRun = Array.isArray(activeRunIds) ? activeRunIds.length > 0 : hasActiveRun === true;
  return hasRun || hasQueuedInput(result) || result['inFlightRun'] !== undefined;
}

const hasQueuedInput = ({ pendingInputs }: JsonObject): boolean =>
  asList(asObject(pendingInputs)['items']).some((item) => asObject(item)['state'] === 'queued');

/**
 * Whether the session has a run by the list of sessions, from 2026.4; undefined if the list does not say.
 * Up to 2026.5 a history does not say it.
 */
async function isListedAsRunning(context: SessionContext): Promise<boolean | undefined> {
  const { client, shared } = context;
  const { sessions } = await callIfSupported(client, 'sessions.list', { limit: 50 });
  const session = asList(sessions).find((item) => asObject(item)['key'] === shared.sessionKey);
  if (!session) return undefined;
  const { status, hasActiveRun } = asObject(session);
  if (typeof status === 'string') return status === 'running';
  // A session that was reset has no status until its first run.
  return shared.isSubscribed ? hasActiveRun === true : undefined;
}
