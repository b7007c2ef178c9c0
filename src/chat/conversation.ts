import { featuresOf } from '../client/features.js';
import { createRefetch } from '../client/refetch.js';
import type { GatewayStatus } from '../client/state.js';
import { GatewayError } from '../core/GatewayError.js';
import type { JsonObject } from '../protocol/frames.js';
import { asList, asObject, asString } from '../protocol/json.js';
import type { ChatClient } from './ChatClient.js';
import { gatewayProcess, isSameProcess } from './gatewayProcess.js';
import { maxHistoryLimit } from './model/history.js';
import type { EventEffect } from './model/runEvents.js';
import { createTranscript, type TranscriptSnapshot } from './model/transcript.js';
import { createPublisher } from './notify.js';
import { createOutbox, type Outbox } from './outbox/outbox.js';
import type { Sends } from './outbox/sends.js';
import { isUnsent } from './outbox/sendState.js';
import { canonicalKey, eventKey, target } from './sessionKey.js';

/**
 * `idle`: nobody holds the session. `loading`: no history yet. `ready`: in step with the gateway.
 * `stale`: what is shown was right when the connection was lost. `error`: the gateway gives no history.
 */
export type ChatSessionStatus = 'idle' | 'loading' | 'ready' | 'stale' | 'error';

/** A conversation at one moment. It never changes; rows that did not change stay the same objects. */
export interface ChatSessionState extends TranscriptSnapshot {
  /** The gateway's own key of the session, once it is known. */
  readonly key: string;
  readonly status: ChatSessionStatus;
  /** Why there is no history. */
  readonly error: GatewayError | null;
}

/** What the gateway stopped. */
export interface ChatAbortResult {
  readonly aborted: boolean;
  readonly runIds: readonly string[];
}

/** The models of one session, kept in step with the gateway from `start` until `stop`. */
export interface Conversation {
  readonly outbox: Outbox;
  readonly sends: Sends;
  readonly initial: ChatSessionState;
  state(): ChatSessionState;
  /** The gateway's own key of the session, once it is known. */
  key(): string;
  /** Whether the client turned to a gateway since, or knows better by now what the name means. */
  hasMoved(): boolean;
  start(): void;
  /** `isJoined`: another conversation goes on with the same session. */
  stop(isJoined: boolean): void;
  abort(runId?: string): Promise<ChatAbortResult>;
  discard(messageKey: string): Promise<void>;
  loadOlder(): Promise<void>;
  trimHistory(): void;
  loadFullMessage(messageKey: string): Promise<boolean>;
  refetch(): Promise<void>;
  reset(): Promise<void>;
}

export interface ConversationOptions {
  readonly client: ChatClient;
  /** The key, or an alias of it. */
  readonly name: string;
  readonly maxMessages: number;
  readonly onPublish: () => void;
  /** The gateway gave another key. */
  readonly onMove: () => void;
  /** The client was disposed, and hears nothing any more. */
  readonly onGone: () => void;
}

const pageSize = 200;
/** Frames that follow the end of a run may be about to change the history. */
const settleMs = 50;
const gapMs = 500;
const retryMs = 1000;
/** How long a chat frame may come after lifecycle said that a run ended. */
const endingMs = 1000;

const events = ['chat', 'agent', 'session.tool', 'session.message', 'sessions.changed'];

/** @see docs/protocol.md: Events, Sending, History */
export function createConversation(options: ConversationOptions): Conversation {
  const { client, name, onPublish, onMove, onGone } = options;
  const { environment, store } = client;
  let key = canonicalKey(client, name);
  /** The owner, and what the name means by its last hello; the gateway may know better. */
  let meaning = currentMeaning();
  let process: string | number | undefined;
  let status: ChatSessionStatus = 'idle';
  let error: GatewayError | null = null;
  let offs: readonly (() => void)[] | undefined;
  const timers = new Set<unknown>();
  /** Syncs so far: a new one makes an older one, still waiting, void. */
  let turns = 0;
  let limit = pageSize;
  let hasOffsets = false;
  /** Whether the gateway tells of its rows: not before 2026.4. */
  let isSubscribed = false;
  let loadingOlder: Promise<void> | undefined;

  const transcript = createTranscript(options);
  const { sends } = transcript;
  const refetch = createRefetch(environment, fetch);
  const publisher = createPublisher(environment, () => {
    state = snapshot();
    onPublish();
  });
  const outbox = createOutbox({
    client,
    sends,
    target: () => target(key),
    canSend: () => isReady() && (status === 'ready' || status === 'error'),
    nextSequence: transcript.nextSequence,
    onChange: publisher.flush,
    onProgress: publisher.schedule,
    hasRecord: transcript.hasRecordOf,
    onUnconfirmed: () => refetch.in(settleMs),
  });
  seed();
  const initial = snapshot();
  let state = initial;

  // ── living with the connection ─────────────────────────────────────────────────────────────────

  function start(): void {
    offs = [
      client.on(events, ({ event, payload }) => take(event, asObject(payload))),
      client.onReady(() => void sync()),
      client.onStatus(onStatus),
      client.onGap(onGap),
      publisher.start(),
    ];
    awaitHistory();
  }

  function stop(isJoined: boolean): void {
    for (const off of offs ?? []) off();
    offs = undefined;
    turns++;
    for (const timer of timers) environment.clearTimeout(timer);
    timers.clear();
    refetch.cancel();
    transcript.markFramesMissed();
    transcript.trimHistory();
    setStatus('idle');
    // The cache is another gateway's by now.
    if (isJoined || hasMoved()) return;
    cache();
    if (isReady()) void offered('sessions.messages.unsubscribe', target(key, 'key'));
  }

  /** Subscribes, then loads: nothing can fall between the two. */
  async function sync(): Promise<void> {
    const turn = ++turns;
    const before = process;
    process = gatewayProcess(client);
    if (isSameProcess(before, process) === false) transcript.endStaleRuns('aborted');
    if (hasMoved()) {
      meaning = currentMeaning();
      move(canonicalKey(client, name));
    }
    if (turn !== turns) return;
    const [, subscribed] = await Promise.all([
      offered('sessions.subscribe', {}),
      offered('sessions.messages.subscribe', target(key, 'key')),
    ]);
    if (turn !== turns) return;
    isSubscribed = subscribed['subscribed'] === true;
    adoptKey(subscribed['key']);
    await refetch.now();
  }

  function onStatus(connection: GatewayStatus): void {
    if (connection.isReady) return;
    // Only `dispose()` leads there.
    if (connection.status === 'idle') return onGone();
    transcript.markFramesMissed();
    if (status === 'ready') setStatus('stale');
    else if (transcript.hasStaleRun()) publisher.schedule();
  }

  function onGap(): void {
    // Up to 2026.4 the numbers are the gateway's, not the connection's: gaps are usual.
    const { countsEventsPerConnection } = featuresOf(store.getState().connection.hello);
    if (!countsEventsPerConnection && !transcript.hasActiveRun()) return;
    transcript.markFramesMissed();
    refetch.in(gapMs);
  }

  async function fetch(): Promise<void> {
    // The next hello asks.
    if (!offs || !isReady()) return;
    const askedAt = transcript.nextSequence();
    const cursor = transcript.cursor();
    const generation = transcript.generation();
    const inputRunIds = outbox.unconfirmedKeys();
    const asked = limit;
    try {
      const answer = await call('chat.history', {
        ...target(key),
        ...(cursor === undefined ? { limit: asked } : { cursor }),
        ...(inputRunIds.length > 0 ? { inputRunIds } : {}),
      });
      if (!offs) return;
      // The rows that it would add to may be gone by now.
      if (answer['kind'] === 'reset' || transcript.generation() !== generation) {
        transcript.clearCursor();
        return fetch();
      }
      adoptKey(asObject(answer['sessionInfo'])['key']);
      if (!offs) return;
      if (cursor === undefined) hasOffsets = typeof answer['hasMore'] === 'boolean';
      const { needsRefetch } = transcript.applyHistory(answer, { askedAt, limit: asked });
      error = null;
      status = 'ready';
      const receipts = asList(answer['inputReceipts']);
      const sent = outbox.reconcile({ askedAt, receipts, isIdle: isIdle(answer) });
      publisher.flush();
      cache();
      outbox.flush();
      if (needsRefetch || sent.needsRefetch) refetch.in(retryMs);
      if (transcript.hasStaleRun()) await endStaleRuns();
    } catch (reason) {
      if (cursor === undefined) return onFetchError(reason);
      transcript.clearCursor();
      return fetch();
    }
  }

  /** Up to 2026.5 history does not say whether a run goes on; the session's status does, from 2026.4. */
  async function endStaleRuns(): Promise<void> {
    const { sessions } = await offered('sessions.list', { limit: 50 });
    const row = asList(sessions).find((item) => asObject(item)['key'] === key);
    const { status: now, hasActiveRun } = asObject(row);
    // A session that began anew has no status until its first run.
    const goesOn = typeof now === 'string' ? now === 'running' : !isSubscribed || hasActiveRun;
    if (!offs || !row || goesOn) return;
    transcript.endStaleRuns('completed');
    refetch.in(settleMs);
  }

  function onFetchError(cause: unknown): void {
    if (!offs || !isReady()) return;
    const reason = GatewayError.is(cause) ? cause : unexpected(cause);
    if (reason.retryable || reason.code === 'CLIENT_TIMEOUT') {
      return refetch.in(reason.retryAfterMs ?? retryMs);
    }
    error = reason;
    setStatus('error');
    outbox.flush();
  }

  // ── events ─────────────────────────────────────────────────────────────────────────────────────

  function take(event: string, payload: JsonObject): void {
    const runId = asString(payload['runId']) ?? '';
    const about = eventKey(client, payload);
    const isOurs =
      about === undefined ? transcript.knowsRun(runId) : about === key || about === name;
    if (isOurs) react(transcript.handleEvent(event, payload), runId);
  }

  function react(effect: EventEffect, runId: string): void {
    if (effect === 'none') return;
    if (effect === 'ended') publisher.flush();
    else publisher.schedule();
    if (effect === 'ended' || effect === 'needsRefetch') refetch.in(settleMs);
    if (effect !== 'pendingEnd') return;
    const timer = environment.setTimeout(() => {
      timers.delete(timer);
      react(transcript.applyPendingEnd(runId), runId);
    }, endingMs);
    timers.add(timer);
  }

  // ── what a person asks for ─────────────────────────────────────────────────────────────────────

  async function abort(runId?: string): Promise<ChatAbortResult> {
    const send = runId === undefined ? undefined : sends.get(runId);
    if (send && isUnsent(send)) {
      outbox.discard(send);
      return { aborted: true, runIds: [send.key] };
    }
    const answer = await call('chat.abort', { ...target(key), ...(runId && { runId }) });
    // Without a run id 2026.9 cancels what waits, too; only history says so.
    refetch.in(settleMs);
    const runIds = asList(answer['runIds']).filter((id) => typeof id === 'string');
    return { aborted: answer['aborted'] === true, runIds };
  }

  async function discard(messageKey: string): Promise<void> {
    const send = sends.find(messageKey);
    if (send?.state.name === 'failed') outbox.discard(send);
    else if (send) await abort(send.key);
  }

  function loadOlder(): Promise<void> {
    loadingOlder ??= fetchOlder().finally(() => {
      loadingOlder = undefined;
    });
    return loadingOlder;
  }

  async function fetchOlder(): Promise<void> {
    if (!state.hasOlder) return;
    if (!hasOffsets) {
      // Up to 2026.7 a page cannot be asked for, only a longer history.
      limit = Math.min(maxHistoryLimit, limit + pageSize);
      return refetch.now();
    }
    const offset = transcript.recordCount();
    const first = transcript.firstRecordId();
    const answer = await call('chat.history', { ...target(key), limit: pageSize, offset });
    // The rows that it would come before may be gone by now.
    if (transcript.firstRecordId() !== first) return;
    transcript.applyOlderPage(answer);
    publisher.flush();
  }

  function trimHistory(): void {
    limit = pageSize;
    transcript.trimHistory();
    publisher.flush();
  }

  async function loadFullMessage(messageKey: string): Promise<boolean> {
    const row = state.messages.find((message) => message.key === messageKey);
    if (!row?.isTruncated || row.id === undefined) return false;
    const params = { ...target(key), messageId: row.id };
    const { message } = await offered('chat.message.get', params);
    const isFilled = transcript.applyFullMessage(messageKey, message);
    if (isFilled) publisher.flush();
    return isFilled;
  }

  async function reset(): Promise<void> {
    const askedAt = transcript.nextSequence();
    await call('sessions.reset', target(key, 'key'));
    transcript.reset(askedAt);
    await refetch.now();
  }

  // ── small things ───────────────────────────────────────────────────────────────────────────────

  function isReady(): boolean {
    return store.getState().connection.isReady;
  }

  async function call(method: string, params: object): Promise<JsonObject> {
    const how = { whenDisconnected: 'reject', optionalParams: ['inputRunIds'] } as const;
    return asObject(await client.call(method, params, how));
  }

  /** A call that older gateways do not know, and that nothing depends on. */
  async function offered(method: string, params: object): Promise<JsonObject> {
    return client.supports(method) === false ? {} : call(method, params).catch(() => ({}));
  }

  function currentMeaning(): string {
    return `${client.owner} ${canonicalKey(client, name)}`;
  }

  function hasMoved(): boolean {
    return meaning !== currentMeaning();
  }

  /** Takes the key that the gateway gives. `global` says nothing: each agent has a session of that name. */
  function adoptKey(given: unknown): void {
    if (typeof given !== 'string' || given === 'global') return;
    const canonical = canonicalKey(client, given);
    if (canonical !== key) move(canonical);
  }

  function move(to: string): void {
    key = to;
    transcript.reset();
    seed();
    awaitHistory();
    onMove();
  }

  function seed(): void {
    transcript.seed(client.cache.get(key)?.messages ?? []);
  }

  function cache(): void {
    const rows = transcript.persistedMessages();
    if (rows.length > 0) client.cache.set(key, rows);
  }

  function setStatus(next: ChatSessionStatus): void {
    status = next;
    publisher.flush();
  }

  function awaitHistory(): void {
    setStatus(transcript.recordCount() > 0 ? 'stale' : 'loading');
  }

  function snapshot(): ChatSessionState {
    // Not a copy: that would read the keys, which are made when somebody wants them.
    return Object.assign(transcript.snapshot(), { key, status, error });
  }

  return {
    outbox,
    sends,
    initial,
    state: () => state,
    key: () => (hasMoved() ? canonicalKey(client, name) : key),
    hasMoved,
    start,
    stop,
    abort,
    discard,
    loadOlder,
    trimHistory,
    loadFullMessage,
    refetch: refetch.now,
    reset,
  };
}

/** Whether a gateway that tells of it (2026.9) has nothing to do in this session, and nothing waits. */
const isIdle = ({ sessionInfo, pendingInputs }: JsonObject): boolean =>
  asObject(sessionInfo)['hasActiveRun'] === false &&
  asList(asObject(pendingInputs)['items']).every((item) => asObject(item)['state'] !== 'queued') &&
  pendingInputs !== undefined;

const unexpected = (cause: unknown): GatewayError =>
  new GatewayError({
    code: 'CLIENT_UNEXPECTED',
    message: cause instanceof Error ? cause.message : String(cause),
    method: 'chat.history',
    cause,
  });
