import { errorName } from '../core/errorName.js';
import { createListeners, type Listeners } from '../core/listeners.js';
import type { ChatClient } from './ChatClient.js';
import {
  createConversation,
  type ChatAbortResult,
  type ChatSessionState,
  type Conversation,
} from './conversation.js';
import type { ChatSendInput, ChatSendResult } from './outbox/sendState.js';

export type { ChatAbortResult, ChatSessionState, ChatSessionStatus } from './conversation.js';

/** How a session is kept. */
export interface ChatSessionOptions {
  /** Records kept in memory; older ones can be loaded again. Default 1000. */
  readonly maxMessages?: number;
}

/** Tells which session a key belongs to: `session`, or one that had it before. */
type Claim = (key: string, session: ChatSession) => ChatSession;

/**
 * One conversation, kept in step with the gateway while somebody holds it. Made by `getChatSession`.
 *
 * @see docs/protocol.md: Events, Sending, History
 */
export class ChatSession {
  readonly #client: ChatClient;
  readonly #own: Conversation;
  readonly #claim: Claim;
  readonly #listeners: Listeners<void>;
  /** The session that this one turned out to be another name of. */
  #canonical: ChatSession | undefined;
  #holders = 0;
  #letGo: (() => void) | undefined;

  constructor(
    client: ChatClient,
    key: string,
    { maxMessages = 1000 }: ChatSessionOptions = {},
    claim: Claim = (_key, session) => session,
  ) {
    this.#client = client;
    this.#claim = claim;
    this.#listeners = createListeners((error) =>
      client.logger?.warn('session subscriber threw', { error: errorName(error) }),
    );
    this.#own = createConversation({
      client,
      name: key,
      maxMessages,
      onPublish: () => this.#listeners.emit(),
      onMove: () => this.#onMove(),
      onGone: () => this.#letGo?.(),
    });
  }

  /** The conversation under this name: that of another session, if it turned out to be the same. */
  get #conversation(): Conversation {
    return this.#canonical ? this.#canonical.#conversation : this.#own;
  }

  /** The gateway's own key of this session, once it is known. */
  get key(): string {
    return this.#conversation.key();
  }

  /** The last publication. */
  getState(): ChatSessionState {
    return this.#conversation.state();
  }

  /** What was cached when this session was made: for the server and the first render. */
  getInitialState(): ChatSessionState {
    return this.#own.initial;
  }

  /** True while nobody holds the session and nothing waits to be sent. */
  get isIdle(): boolean {
    return !this.#letGo && this.#own.sends.values().next().done === true;
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
   * back. Resolves when the gateway has taken it. Nobody has to wait for that: a rejection without a
   * handler is no unhandled one, because the row says the same.
   *
   * @throws GatewayError the gateway's rejection, `CLIENT_DISCARDED` where it was taken back,
   *   `CLIENT_NOT_CONNECTED` where the client turned to another gateway. Unless it was taken back, the
   *   row stays as `failed`: see {@link ChatSession.retry} and {@link ChatSession.discard}.
   *   `CLIENT_PAYLOAD_TOO_LARGE` of attachments before anything is read: then there is no row, and the
   *   logger is told as well.
   * @example
   * await session.send('Hello')
   */
  send(message: string | ChatSendInput): Promise<ChatSendResult> {
    const release = this.retain();
    const input = typeof message === 'string' ? { text: message } : message;
    const sent = this.#conversation.outbox.send(input);
    void sent.then(release, release);
    return sent;
  }

  /**
   * Stops one run, or all of this session. What it has written stays. The idempotency key of a message
   * that still waits here takes that message back.
   *
   * @throws GatewayError `CLIENT_NOT_CONNECTED` at once while there is no connection; the gateway's
   *   rejection. Nothing else shows it: handle it, as for all below that reject.
   */
  abort(runId?: string): Promise<ChatAbortResult> {
    return this.#conversation.abort(runId);
  }

  /**
   * Sends a failed message again, and shows on its row how that goes. False when no failed message has
   * this row key.
   */
  retry(messageKey: string): boolean {
    const again = this.#conversation.outbox.retry(messageKey);
    if (!again) return false;
    const release = this.retain();
    void again.then(release, release);
    return true;
  }

  /**
   * Takes a failed or waiting message back. One that is out already is stopped as by
   * {@link ChatSession.abort}, and only that may reject.
   */
  discard(messageKey: string): Promise<void> {
    return this.#conversation.discard(messageKey);
  }

  /**
   * Loads the page before the first row; see `hasOlder`.
   *
   * @throws GatewayError as {@link ChatSession.abort}
   */
  loadOlder(): Promise<void> {
    return this.#conversation.loadOlder();
  }

  /**
   * Forgets the pages that `loadOlder` brought beyond `maxMessages`, as when the reader is back at the
   * newest row. They can be loaded again.
   */
  trimHistory(): void {
    this.#conversation.trimHistory();
  }

  /**
   * Loads all of a row that the gateway cut (`isTruncated`). False when there is no such row, or when
   * the gateway did not give it: it is too large, or gone, or the gateway is too old (2026.4). Never
   * rejects.
   */
  loadFullMessage(messageKey: string): Promise<boolean> {
    return this.#conversation.loadFullMessage(messageKey);
  }

  /**
   * Asks the gateway for the newest page now, if somebody holds the session. Never rejects: what goes
   * wrong is in `status` and `error`.
   */
  refetch(): Promise<void> {
    return this.#conversation.refetch();
  }

  /**
   * Empties the conversation, on the gateway. Needs the scope `operator.admin`.
   *
   * @throws GatewayError as {@link ChatSession.abort}
   */
  reset(): Promise<void> {
    return this.#conversation.reset();
  }

  #start(): void {
    // Another gateway may know two names as two sessions.
    if (this.#own.hasMoved()) this.#canonical = undefined;
    const canonical = this.#claim(this.#own.key(), this.#canonical ?? this);
    if (canonical !== this) return this.#follow(canonical);
    this.#letGo = () => {
      this.#letGo = undefined;
      this.#own.stop(this.#canonical !== undefined);
    };
    this.#own.start();
  }

  #onMove(): void {
    this.#own.outbox.rejectOtherOwners();
    const canonical = this.#claim(this.#own.key(), this);
    if (canonical === this) return;
    this.#canonical = canonical;
    this.#own.outbox.moveTo(canonical.#conversation.outbox);
    this.#letGo?.();
    this.#follow(canonical);
  }

  /** Lives on as another name of a session, and shows what that shows. */
  #follow(canonical: ChatSession): void {
    this.#canonical = canonical;
    const off = canonical.subscribe(() => {
      const isGone = canonical.getState().status === 'idle';
      if (isGone || this.#own.hasMoved()) this.#letGo?.();
      if (!isGone && this.#own.hasMoved()) this.#start();
      this.#listeners.emit();
    });
    const release = canonical.retain();
    this.#letGo = () => {
      this.#letGo = undefined;
      off();
      release();
    };
    this.#listeners.emit();
  }
}
