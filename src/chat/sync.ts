import { debounceMs, retryMs } from '../client/resource.js';
import type { JsonObject } from '../protocol/frames.js';
import { asList, asObject } from '../protocol/json.js';
import { gatewayProcess, isSameProcess } from './gatewayProcess.js';
import {
  adoptKey,
  call,
  callIfSupported,
  identityOf,
  isConnected,
  isOutdated,
  moveTo,
  writeToCache,
  type SessionContext,
} from './sessionContext.js';
import { canonicalKey, target } from './sessionKey.js';

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
    moveTo(context, canonicalKey(client, requestedKey));
  }
  if (generation !== shared.syncGeneration) return;
  const [, subscription] = await Promise.all([
    callIfSupported(client, 'sessions.subscribe', {}),
    callIfSupported(client, 'sessions.messages.subscribe', target(shared.sessionKey, 'key')),
  ]);
  if (generation !== shared.syncGeneration) return;
  shared.isSubscribed = subscription['subscribed'] === true;
  adoptKey(context, subscription['key']);
  await context.resource.refetch();
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
  const cursor = transcript.cursor();
  try {
    const loaded = await requestHistory(context, cursor);
    if (loaded !== 'outdated') return loaded;
  } catch (cause) {
    // The gateway may reject a cursor that it gave before.
    if (cursor === undefined || !resource.isActive() || !isConnected(client)) throw cause;
  }
  transcript.clearCursor();
  return loadHistory(context);
}

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
  if (result['kind'] === 'reset' || transcript.generation() !== generation) return 'outdated';
  adoptKey(context, asObject(result['sessionInfo'])['key']);
  if (!resource.isActive()) return null;
  if (cursor === undefined) shared.hasOffsets = typeof result['hasMore'] === 'boolean';
  const { needsRefetch } = transcript.applyHistory(result, { askedAt, limit });
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
