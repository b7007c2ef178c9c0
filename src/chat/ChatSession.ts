import { errorName } from '../client/errorName.js';
import { GatewayError } from '../client/GatewayError.js';
import { createListeners, type Listeners } from '../client/listeners.js';
import { createReload, type Reload } from '../client/reload.js';
import type { GatewayStatus } from '../client/state.js';
import type { JsonObject } from '../protocol/frames.js';
import type { ChatClient } from './ChatClient.js';
import { gatewayProcess, isSameProcess } from './gatewayProcess.js';
import { createOutbox, type ChatSendInput, type ChatSendResult, type Outbox } from './outbox.js';
import { createPublisher, type Publisher } from './publisher.js';
import type { Effect } from './runs.js';
import { canonicalKey } from './sessionKey.js';
import { createTranscript, type Transcript, type TranscriptView } from './transcript.js';
import { asList, asObject, asString } from './wire.js';

/**
 * `idle`: nobody holds the session. `loading`: no history yet. `ready`: in step with the gateway.
 * `stale`: what is shown was right when the connection was lost. `error`: the gateway gives no history.
 */
export type ChatSessionStatus = 'idle' | 'loading' | 'ready' | 'stale' | 'error';

/** A conversation at one moment. It never changes; rows that did not change stay the same objects. */
export interface ChatSessionState extends TranscriptView {
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

/** How a session is kept. */
export interface ChatSessionOptions {
  /** Records kept in memory; older ones can be loaded again. Default 1000. */
  readonly maxMessages?: number;
}

const pageSize = 200;
const mostRows = 1000;
/** Frames that follow the end of a run may be about to change the history. */
const settleMs = 50;
const gapMs = 500;
const retryMs = 1000;
/** How long a chat frame may come after lifecycle said that a run ended. */
const endingMs = 1000;

const events = ['chat', 'agent', 'session.tool', 'session.message', 'sessions.changed'];

/**
 * One conversation, kept in step with the gateway while somebody holds it. Made by `getChatSession`.
 *
 * @see RECONCILE
 */
export class ChatSession {
  readonly #client: ChatClient;
  readonly #transcript: Transcript;
  readonly #outbox: Outbox;
  readonly #publisher: Publisher;
  readonly #listeners: Listeners<void>;
  readonly #initial: ChatSessionState;
  #state: ChatSessionState;
  #status: ChatSessionStatus = 'idle';
  #error: GatewayError | null = null;

  /** All names under which events of this session may come. */
  readonly #names: Set<string>;
  #key: string;
  #process: string | number | undefined;

  #holders = 0;
  #letGo: (() => void) | undefined;
  readonly #timers = new Set<unknown>();
  /** Syncs so far: a new one makes an older one, still waiting, void. */
  #turn = 0;
  #limit = pageSize;
  #hasOffsets = false;
  readonly #reload: Reload;
  #loadOlder: Promise<void> | undefined;

  constructor(client: ChatClient, key: string, { maxMessages = 1000 }: ChatSessionOptions = {}) {
    this.#client = client;
    this.#listeners = createListeners((error) =>
      client.logger?.warn('session subscriber threw', { error: errorName(error) }),
    );
    this.#key = canonicalKey(client, key);
    this.#names = new Set([key, this.#key]);
    this.#transcript = createTranscript({
      maxMessages,
      onSettled: (sent) => this.#outbox.settle(sent),
    });
    this.#outbox = createOutbox({
      client,
      sends: this.#transcript.sends,
      sessionKey: () => this.#key,
      canSend: () => this.#isReady() && (this.#status === 'ready' || this.#status === 'error'),
      tick: () => this.#transcript.tick(),
      onChange: () => this.#publisher.flush(),
      onDoubt: () => this.#reload.in(settleMs),
    });
    this.#reload = createReload(client.environment, () => this.#fetch());
    this.#publisher = createPublisher(client.environment, () => this.#publish());
    this.#transcript.seed(client.cache.get(this.#key)?.messages ?? []);
    this.#initial = this.#snapshot();
    this.#state = this.#initial;
  }

  /** The gateway's own key of this session, once it is known. */
  get key(): string {
    return this.#key;
  }

  /** The last publication. */
  getState(): ChatSessionState {
    return this.#state;
  }

  /** What was cached when this session was made: for the server and the first render. */
  getInitialState(): ChatSessionState {
    return this.#initial;
  }

  /** Calls `listener` after every publication: at most once per animation frame, and at every end. */
  subscribe(listener: () => void): () => void {
    return this.#listeners.add(listener);
  }

  /**
   * Keeps the session live until the returned function is called. The first holder subscribes; the
   * last one lets go a macrotask later, so that a remount costs nothing.
   */
  retain(): () => void {
    this.#holders++;
    if (!this.#letGo) this.#start();
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      this.#holders--;
      if (this.#holders > 0) return;
      this.#client.environment.setTimeout(() => {
        if (this.#holders === 0) this.#letGo?.();
      }, 0);
    };
  }

  /**
   * Shows the message at once and sends it, or keeps it `queued` until connection and history are
   * back. Resolves when the gateway has taken it.
   *
   * @throws GatewayError the gateway's refusal; `CLIENT_PAYLOAD_TOO_LARGE` before anything is read.
   *   The row stays as `failed`: see {@link ChatSession.retry} and {@link ChatSession.discard}.
   * @example
   * await session.send('Hello')
   */
  send(message: string | ChatSendInput): Promise<ChatSendResult> {
    const release = this.retain();
    const input = typeof message === 'string' ? { text: message } : message;
    return this.#outbox.send(input).finally(release);
  }

  /** Stops one run, or all of this session. What it has written stays. */
  async abort(runId?: string): Promise<ChatAbortResult> {
    const answer = asObject(
      await this.#call('chat.abort', { sessionKey: this.#key, ...(runId ? { runId } : {}) }),
    );
    // Without a run id 2026.9 cancels what waits, too; only history says so.
    this.#reload.in(settleMs);
    const runIds = asList(answer['runIds']).filter((id) => typeof id === 'string');
    return { aborted: answer['aborted'] === true, runIds };
  }

  /** Sends a failed message again. False when no failed message has this row key. */
  retry(messageKey: string): boolean {
    return this.#outbox.retry(messageKey);
  }

  /** Takes a failed or waiting message back. */
  async discard(messageKey: string): Promise<void> {
    const waitingRunId = this.#outbox.discard(messageKey);
    if (waitingRunId !== undefined) await this.abort(waitingRunId);
  }

  /** Loads the page before the first row; see `hasOlder`. */
  loadOlder(): Promise<void> {
    this.#loadOlder ??= this.#fetchOlder().finally(() => {
      this.#loadOlder = undefined;
    });
    return this.#loadOlder;
  }

  /**
   * Forgets the pages that `loadOlder` brought beyond `maxMessages`, as when the reader is back at the
   * newest row. They can be loaded again.
   */
  dropOlder(): void {
    this.#limit = pageSize;
    this.#transcript.dropOlder();
    this.#publisher.flush();
  }

  /**
   * Loads all of a row that the gateway cut (`isTruncated`). False when there is no such row, or when
   * the gateway did not give it: it is too large, or gone, or the gateway is too old (before 2026.7).
   */
  async loadFull(messageKey: string): Promise<boolean> {
    const row = this.#state.messages.find(({ key }) => key === messageKey);
    if (!row?.isTruncated || row.id === undefined) return false;
    const params = { sessionKey: this.#key, messageId: row.id };
    const answer = asObject(await this.#offered('chat.message.get', params));
    const isFilled = this.#transcript.fill(messageKey, answer['message']);
    if (isFilled) this.#publisher.flush();
    return isFilled;
  }

  /** Asks the gateway for the newest page now, if somebody holds the session. */
  refresh(): Promise<void> {
    return this.#reload.now();
  }

  /** Empties the conversation, on the gateway. Needs the scope `operator.admin`. */
  async reset(): Promise<void> {
    await this.#call('sessions.reset', { key: this.#key });
    this.#transcript.reset();
    await this.refresh();
  }

  // ── living with the connection ─────────────────────────────────────────────────────────────────

  #start(): void {
    const client = this.#client;
    const offs = [
      client.on(events, ({ event, payload }) => this.#take(event, asObject(payload))),
      client.onReady(() => void this.#sync()),
      client.onStatus((status) => this.#follow(status)),
      client.onGap(() => this.#onGap()),
    ];
    this.#publisher.start();
    this.#letGo = () => {
      this.#letGo = undefined;
      this.#turn++;
      for (const off of offs) off();
      for (const timer of this.#timers) client.environment.clearTimeout(timer);
      this.#timers.clear();
      this.#reload.stop();
      this.#transcript.markStale();
      this.#transcript.dropOlder();
      this.#setStatus('idle');
      this.#publisher.stop();
      this.#cache();
      if (this.#isReady()) void this.#offered('sessions.messages.unsubscribe', { key: this.#key });
    };
    this.#setStatus(this.#state.messages.length > 0 ? 'stale' : 'loading');
  }

  /** Subscribes, then loads: nothing can fall between the two. */
  async #sync(): Promise<void> {
    const turn = ++this.#turn;
    const process = gatewayProcess(this.#client);
    if (isSameProcess(this.#process, process) === false) this.#transcript.endStale('aborted');
    this.#process = process;
    this.#adoptKey(canonicalKey(this.#client, this.#key));
    const [, subscribed] = await Promise.all([
      this.#offered('sessions.subscribe', {}),
      this.#offered('sessions.messages.subscribe', { key: this.#key }),
    ]);
    if (turn !== this.#turn) return;
    this.#adoptKey(asString(asObject(subscribed)['key']));
    await this.refresh();
  }

  #follow({ isReady }: GatewayStatus): void {
    if (isReady) return;
    this.#transcript.markStale();
    if (this.#status === 'ready') this.#setStatus('stale');
    else if (this.#transcript.hasStaleRun()) this.#publisher.schedule();
  }

  #onGap(): void {
    const { hello } = this.#client.store.getState().connection;
    // Up to 2026.4 the numbers are the gateway's, not the connection's: gaps are usual.
    if (hello?.protocol === 3 && !this.#transcript.hasOpenRun()) return;
    this.#transcript.markStale();
    this.#reload.in(gapMs);
  }

  async #fetch(): Promise<void> {
    // The next hello asks.
    if (!this.#letGo || !this.#isReady()) return;
    const askedAt = this.#transcript.tick();
    const cursor = this.#transcript.cursor();
    const inputRunIds = this.#outbox.doubtful();
    try {
      const limit = this.#limit;
      const params = {
        sessionKey: this.#key,
        ...(cursor === undefined ? { limit } : { cursor }),
        ...(inputRunIds.length > 0 ? { inputRunIds } : {}),
      };
      const answer = asObject(await this.#call('chat.history', params));
      if (!this.#letGo) return;
      if (answer['kind'] === 'reset') {
        this.#transcript.forgetCursor();
        return this.#fetch();
      }
      this.#adoptKey(asString(asObject(answer['sessionInfo'])['key']));
      if (cursor === undefined) this.#hasOffsets = typeof answer['hasMore'] === 'boolean';
      const isMissing = this.#transcript.history(answer, askedAt, limit);
      this.#error = null;
      this.#status = 'ready';
      this.#outbox.reconcile(askedAt, asList(answer['inputReceipts']));
      this.#publisher.flush();
      this.#cache();
      this.#outbox.flush();
      if (isMissing) this.#reload.in(retryMs);
      if (this.#transcript.hasStaleRun()) await this.#endStaleRuns();
    } catch (error) {
      if (cursor === undefined) return this.#onFetchError(error);
      this.#transcript.forgetCursor();
      return this.#fetch();
    }
  }

  /** Up to 2026.5 history does not say whether a run goes on; the session's status does, from 2026.4. */
  async #endStaleRuns(): Promise<void> {
    const answer = asObject(await this.#offered('sessions.list', { limit: 50 }));
    const rows = asList(answer['sessions']).map(asObject);
    const status = asString(rows.find(({ key }) => key === this.#key)?.['status']);
    if (!this.#letGo || status === undefined || status === 'running') return;
    this.#transcript.endStale('completed');
    this.#reload.in(settleMs);
  }

  #onFetchError(error: unknown): void {
    if (!this.#letGo || !this.#isReady()) return;
    const reason = GatewayError.is(error) ? error : unexpected(error);
    if (reason.retryable || reason.code === 'CLIENT_TIMEOUT') {
      this.#reload.in(reason.retryAfterMs ?? retryMs);
      return;
    }
    this.#error = reason;
    this.#setStatus('error');
    this.#outbox.flush();
  }

  async #fetchOlder(): Promise<void> {
    if (!this.#state.hasOlder) return;
    if (!this.#hasOffsets) {
      // Up to 2026.7 a page cannot be asked for, only a longer history.
      this.#limit = Math.min(mostRows, this.#limit + pageSize);
      await this.refresh();
      return;
    }
    const answer = await this.#call('chat.history', {
      sessionKey: this.#key,
      limit: pageSize,
      offset: this.#transcript.recordCount(),
    });
    this.#transcript.older(asObject(answer));
    this.#publisher.flush();
  }

  // ── events ─────────────────────────────────────────────────────────────────────────────────────

  #take(event: string, payload: JsonObject): void {
    const runId = asString(payload['runId']) ?? '';
    const key = asString(payload['sessionKey']);
    if (key === undefined ? !this.#transcript.knowsRun(runId) : !this.#names.has(key)) return;
    if (event === 'sessions.changed') this.#onSessionChanged(payload);
    else this.#react(this.#apply(event, payload), runId);
  }

  #apply(event: string, payload: JsonObject): Effect {
    if (event === 'chat') return this.#transcript.chat(payload);
    if (event === 'session.message') return this.#transcript.message(payload);
    return this.#transcript.agent(event, payload);
  }

  #react(effect: Effect, runId: string): void {
    if (effect === 'none') return;
    if (effect === 'ended') this.#publisher.flush();
    else this.#publisher.schedule();
    if (effect === 'ended' || effect === 'resync') this.#reload.in(settleMs);
    if (effect === 'ending') {
      this.#later(endingMs, () => this.#react(this.#transcript.closeEnding(runId), runId));
    }
  }

  #onSessionChanged({ reason, sessionId, session }: JsonObject): void {
    const isEmptied = reason === 'reset' || reason === 'delete';
    const isRewound = reason === 'rewind' || reason === 'branch-switch';
    const epoch = asString(sessionId) ?? asString(asObject(session)['sessionId']);
    if (isEmptied) this.#transcript.reset();
    else if (isRewound) this.#transcript.rewind();
    else if (reason !== 'compact' && !this.#transcript.isOther(epoch)) return;
    this.#publisher.flush();
    this.#reload.in(settleMs);
  }

  // ── small things ───────────────────────────────────────────────────────────────────────────────

  #isReady(): boolean {
    return this.#client.store.getState().connection.isReady;
  }

  #call(method: string, params: object): Promise<unknown> {
    return this.#client.call(method, params, { whenDown: 'reject', optional: ['inputRunIds'] });
  }

  /** A call that older gateways do not know, and that nothing depends on. */
  async #offered(method: string, params: object): Promise<unknown> {
    if (this.#client.supports(method) === false) return undefined;
    return this.#call(method, params).catch(() => undefined);
  }

  #adoptKey(key: string | undefined): void {
    if (key === undefined) return;
    this.#key = key;
    this.#names.add(key);
  }

  #later(delayMs: number, act: () => void): void {
    const timer = this.#client.environment.setTimeout(() => {
      this.#timers.delete(timer);
      act();
    }, delayMs);
    this.#timers.add(timer);
  }

  #cache(): void {
    const rows = this.#transcript.durableRows();
    if (rows.length > 0) this.#client.cache.set(this.#key, rows);
  }

  #setStatus(status: ChatSessionStatus): void {
    this.#status = status;
    this.#publisher.flush();
  }

  #snapshot(): ChatSessionState {
    return {
      ...this.#transcript.publish(),
      key: this.#key,
      status: this.#status,
      error: this.#error,
    };
  }

  #publish(): void {
    this.#state = this.#snapshot();
    this.#listeners.emit();
  }
}

const unexpected = (cause: unknown): GatewayError =>
  new GatewayError({
    code: 'CLIENT_UNEXPECTED',
    message: cause instanceof Error ? cause.message : String(cause),
    method: 'chat.history',
    cause,
  });
