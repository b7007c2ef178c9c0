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
import { canonicalKey, eventKey, target } from './sessionKey.js';
import { createTranscript, mostRows, type Transcript, type TranscriptView } from './transcript.js';
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

/** Tells which session a key belongs to: `session`, or one that had it before. */
type Claim = (key: string, session: ChatSession) => ChatSession;

const pageSize = 200;
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

  readonly #name: string;
  readonly #claim: Claim;
  #key: string;
  /** The gateway, and what the name means by its last hello; the gateway may know better. */
  #place: string;
  /** The session that this one turned out to be another name of. */
  #owner: ChatSession | undefined;
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

  constructor(
    client: ChatClient,
    key: string,
    { maxMessages = 1000 }: ChatSessionOptions = {},
    claim: Claim = (_key, session) => session,
  ) {
    this.#client = client;
    this.#name = key;
    this.#claim = claim;
    this.#listeners = createListeners((error) =>
      client.logger?.warn('session subscriber threw', { error: errorName(error) }),
    );
    this.#key = canonicalKey(client, key);
    this.#place = this.#whereabouts();
    this.#transcript = createTranscript({
      maxMessages,
      onSettled: (sent) => this.#outbox.settle(sent),
    });
    this.#outbox = createOutbox({
      client,
      sends: this.#transcript.sends,
      target: () => target(this.#key),
      canSend: () => this.#isReady() && (this.#status === 'ready' || this.#status === 'error'),
      tick: () => this.#transcript.tick(),
      onChange: () => this.#publisher.flush(),
      onProgress: () => this.#publisher.schedule(),
      hasRow: (sendKey) => this.#transcript.hasInput(sendKey),
      onDoubt: () => this.#reload.in(settleMs),
    });
    this.#reload = createReload(client.environment, () => this.#fetch());
    this.#publisher = createPublisher(client.environment, () => this.#publish());
    this.#seed();
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

  /** True while nobody holds the session and nothing waits to be sent. */
  get isIdle(): boolean {
    return !this.#letGo && this.#outbox.isEmpty();
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
    const owner = this.#owner ?? this;
    return owner.#outbox.send(input).finally(release);
  }

  /**
   * Stops one run, or all of this session. What it has written stays. The idempotency key of a message
   * that still waits here takes that message back.
   */
  async abort(runId?: string): Promise<ChatAbortResult> {
    if (this.#owner) return this.#owner.abort(runId);
    if (runId !== undefined && this.#outbox.cancel(runId))
      return { aborted: true, runIds: [runId] };
    const params = { ...target(this.#key), ...(runId === undefined ? {} : { runId }) };
    const answer = asObject(await this.#call('chat.abort', params));
    // Without a run id 2026.9 cancels what waits, too; only history says so.
    this.#reload.in(settleMs);
    const runIds = asList(answer['runIds']).filter((id) => typeof id === 'string');
    return { aborted: answer['aborted'] === true, runIds };
  }

  /** Sends a failed message again. False when no failed message has this row key. */
  retry(messageKey: string): boolean {
    if (this.#owner) return this.#owner.retry(messageKey);
    return this.#outbox.retry(messageKey);
  }

  /** Takes a failed or waiting message back. */
  async discard(messageKey: string): Promise<void> {
    if (this.#owner) return this.#owner.discard(messageKey);
    const waitingRunId = this.#outbox.discard(messageKey);
    if (waitingRunId !== undefined) await this.abort(waitingRunId);
  }

  /** Loads the page before the first row; see `hasOlder`. */
  loadOlder(): Promise<void> {
    if (this.#owner) return this.#owner.loadOlder();
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
    if (this.#owner) return this.#owner.dropOlder();
    this.#limit = pageSize;
    this.#transcript.dropOlder();
    this.#publisher.flush();
  }

  /**
   * Loads all of a row that the gateway cut (`isTruncated`). False when there is no such row, or when
   * the gateway did not give it: it is too large, or gone, or the gateway is too old (2026.4).
   */
  async loadFull(messageKey: string): Promise<boolean> {
    if (this.#owner) return this.#owner.loadFull(messageKey);
    const row = this.#state.messages.find(({ key }) => key === messageKey);
    if (!row?.isTruncated || row.id === undefined) return false;
    const params = { ...target(this.#key), messageId: row.id };
    const answer = asObject(await this.#offered('chat.message.get', params));
    const isFilled = this.#transcript.fill(messageKey, answer['message']);
    if (isFilled) this.#publisher.flush();
    return isFilled;
  }

  /** Asks the gateway for the newest page now, if somebody holds the session. */
  refresh(): Promise<void> {
    if (this.#owner) return this.#owner.refresh();
    return this.#reload.now();
  }

  /** Empties the conversation, on the gateway. Needs the scope `operator.admin`. */
  async reset(): Promise<void> {
    if (this.#owner) return this.#owner.reset();
    const askedAt = this.#transcript.tick();
    await this.#call('sessions.reset', target(this.#key, 'key'));
    this.#transcript.reset(askedAt);
    await this.refresh();
  }

  // ── living with the connection ─────────────────────────────────────────────────────────────────

  #start(): void {
    const client = this.#client;
    if (this.#place !== this.#whereabouts()) {
      this.#owner = undefined;
      this.#key = canonicalKey(client, this.#name);
    }
    const owner = this.#claim(this.#key, this.#owner ?? this);
    if (owner !== this) this.#owner = owner;
    if (this.#owner) return this.#follow(this.#owner);
    const offs = [
      client.on(events, ({ event, payload }) => this.#take(event, asObject(payload))),
      client.onReady(() => void this.#sync()),
      client.onStatus((status) => this.#onStatus(status)),
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
      if (this.#owner) return;
      this.#cache();
      const params = target(this.#key, 'key');
      if (this.#isReady()) void this.#offered('sessions.messages.unsubscribe', params);
    };
    this.#awaitHistory();
  }

  /** Lives on as another name of a session: hands over what waits to be sent, and shows what it shows. */
  #join(owner: ChatSession): void {
    this.#owner = owner;
    this.#outbox.moveTo(owner.#outbox);
    this.#letGo?.();
    this.#follow(owner);
  }

  #follow(owner: ChatSession): void {
    const off = owner.subscribe(() => {
      if (this.#place === this.#whereabouts()) return this.#publish();
      this.#letGo?.();
      this.#start();
    });
    const release = owner.retain();
    this.#letGo = () => {
      this.#letGo = undefined;
      off();
      release();
    };
    this.#publish();
  }

  /** Subscribes, then loads: nothing can fall between the two. */
  async #sync(): Promise<void> {
    const turn = ++this.#turn;
    const process = gatewayProcess(this.#client);
    if (isSameProcess(this.#process, process) === false) this.#transcript.endStale('aborted');
    this.#process = process;
    const place = this.#whereabouts();
    if (place !== this.#place) {
      this.#place = place;
      this.#move(canonicalKey(this.#client, this.#name));
    }
    if (turn !== this.#turn) return;
    const [, subscribed] = await Promise.all([
      this.#offered('sessions.subscribe', {}),
      this.#offered('sessions.messages.subscribe', target(this.#key, 'key')),
    ]);
    if (turn !== this.#turn) return;
    this.#adoptKey(asObject(subscribed)['key']);
    await this.refresh();
  }

  #onStatus({ isReady }: GatewayStatus): void {
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
    if (!this.#isLive() || !this.#isReady()) return;
    const askedAt = this.#transcript.tick();
    const cursor = this.#transcript.cursor();
    const inputRunIds = this.#outbox.doubtful();
    try {
      const limit = this.#limit;
      const params = {
        ...target(this.#key),
        ...(cursor === undefined ? { limit } : { cursor }),
        ...(inputRunIds.length > 0 ? { inputRunIds } : {}),
      };
      const answer = asObject(await this.#call('chat.history', params));
      if (!this.#isLive()) return;
      // The rows that it would add to may be gone by now.
      if (answer['kind'] === 'reset' || this.#transcript.cursor() !== cursor) {
        this.#transcript.forgetCursor();
        return this.#fetch();
      }
      this.#adoptKey(asObject(answer['sessionInfo'])['key']);
      if (!this.#isLive()) return;
      if (cursor === undefined) this.#hasOffsets = typeof answer['hasMore'] === 'boolean';
      const isMissing = this.#transcript.history(answer, askedAt, limit);
      this.#error = null;
      this.#status = 'ready';
      const receipts = asList(answer['inputReceipts']);
      const isInDoubt = this.#outbox.reconcile(askedAt, receipts, isIdle(answer));
      this.#publisher.flush();
      this.#cache();
      this.#outbox.flush();
      if (isMissing || isInDoubt) this.#reload.in(retryMs);
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
    if (!this.#isLive() || status === undefined || status === 'running') return;
    this.#transcript.endStale('completed');
    this.#reload.in(settleMs);
  }

  #onFetchError(error: unknown): void {
    if (!this.#isLive() || !this.#isReady()) return;
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
      ...target(this.#key),
      limit: pageSize,
      offset: this.#transcript.recordCount(),
    });
    this.#transcript.older(asObject(answer));
    this.#publisher.flush();
  }

  // ── events ─────────────────────────────────────────────────────────────────────────────────────

  #take(event: string, payload: JsonObject): void {
    const runId = asString(payload['runId']) ?? '';
    const key = eventKey(this.#client, payload);
    const isOurs = key === undefined ? this.#transcript.knowsRun(runId) : this.#isName(key);
    if (!isOurs) return;
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

  #isLive(): boolean {
    return this.#letGo !== undefined && this.#owner === undefined;
  }

  #isName(key: unknown): boolean {
    return key === this.#key || key === this.#name;
  }

  /** Takes the key that the gateway gives. `global` says nothing: each agent has a session of that name. */
  #adoptKey(name: unknown): void {
    if (typeof name !== 'string' || name === 'global') return;
    const key = canonicalKey(this.#client, name);
    if (key !== this.#key) this.#move(key);
  }

  #move(key: string): void {
    this.#key = key;
    this.#transcript.reset();
    this.#seed();
    this.#awaitHistory();
    const owner = this.#claim(key, this);
    if (owner !== this) this.#join(owner);
  }

  #whereabouts(): string {
    return `${this.#client.gatewayOrigin} ${canonicalKey(this.#client, this.#name)}`;
  }

  #seed(): void {
    this.#transcript.seed(this.#client.cache.get(this.#key)?.messages ?? []);
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

  #awaitHistory(): void {
    this.#setStatus(this.#transcript.recordCount() > 0 ? 'stale' : 'loading');
  }

  #snapshot(): ChatSessionState {
    // Not a copy: that would read the keys, which are made when somebody wants them.
    return Object.assign(this.#transcript.publish(), {
      key: this.#key,
      status: this.#status,
      error: this.#error,
    });
  }

  #publish(): void {
    this.#state = this.#owner?.getState() ?? this.#snapshot();
    this.#listeners.emit();
  }
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
