import { createRetain } from '../client/resource.js';
import { errorName } from '../core/errorName.js';
import { createListeners, type Listeners } from '../core/listeners.js';
import type { ChatClient } from './ChatClient.js';
import type {
  ChatAbortResult,
  ChatSession,
  ChatSessionOptions,
  ChatSessionState,
} from './ChatSession.js';
import type { ChatSendInput, ChatSendResult } from './outbox/sendState.js';
import { createSessionController, type SessionController } from './sessionController.js';

/** Returns the session that owns a key: `session`, unless another one claimed the key before. */
export type ClaimKey = (sessionKey: string, session: NamedSession) => NamedSession;

/** A session under one name. For names of the same session see `aliases.ts`. */
export class NamedSession implements ChatSession {
  /** The name that the session was created with: its key, or an alias of it. */
  readonly requestedKey: string;
  readonly retain: () => () => void;
  readonly #claimKey: ClaimKey;
  readonly #listeners: Listeners<void>;
  readonly #own: SessionController;
  /** The session whose alias this one turned out to be. */
  #canonical: NamedSession | undefined;
  /** Set while the session is live. */
  #stop: (() => void) | undefined;

  constructor(
    client: ChatClient,
    requestedKey: string,
    { maxMessages = 1000 }: ChatSessionOptions,
    claimKey: ClaimKey,
  ) {
    this.requestedKey = requestedKey;
    this.#claimKey = claimKey;
    this.#listeners = createListeners((error) =>
      client.logger?.warn('session subscriber threw', { error: errorName(error) }),
    );
    this.#own = createSessionController({
      client,
      requestedKey,
      maxMessages,
      onNotify: () => this.#listeners.emit(),
      onKeyChange: () => this.#handleKeyChange(),
      onDispose: () => this.#stop?.(),
    });
    this.retain = createRetain({
      environment: client.environment,
      isActive: () => this.#stop !== undefined,
      start: () => this.#start(),
      stop: () => this.#stop?.(),
    });
  }

  /** The controller of this session, or of the session whose alias this one is. */
  get #controller(): SessionController {
    return this.#canonical ? this.#canonical.#controller : this.#own;
  }

  get sessionKey(): string {
    return this.#controller.sessionKey();
  }

  get isIdle(): boolean {
    return !this.#stop && this.#own.sends.values().next().done === true;
  }

  getState(): ChatSessionState {
    return this.#controller.getState();
  }

  getInitialState(): ChatSessionState {
    return this.#own.initialState;
  }

  subscribe(listener: () => void): () => void {
    return this.#listeners.add(listener);
  }

  send(message: string | ChatSendInput): Promise<ChatSendResult> {
    const release = this.retain();
    const input = typeof message === 'string' ? { text: message } : message;
    const sent = this.#controller.outbox.send(input);
    void sent.then(release, release);
    return sent;
  }

  abort(runId?: string): Promise<ChatAbortResult> {
    return this.#controller.abort(runId);
  }

  retry(messageKey: string): boolean {
    const sent = this.#controller.outbox.retry(messageKey);
    if (!sent) return false;
    const release = this.retain();
    void sent.then(release, release);
    return true;
  }

  discard(messageKey: string): Promise<void> {
    return this.#controller.discard(messageKey);
  }

  loadOlder(): Promise<void> {
    return this.#controller.loadOlder();
  }

  trimHistory(): void {
    this.#controller.trimHistory();
  }

  loadFullMessage(messageKey: string): Promise<boolean> {
    return this.#controller.loadFullMessage(messageKey);
  }

  refetch(): Promise<void> {
    return this.#controller.refetch();
  }

  reset(): Promise<void> {
    return this.#controller.reset();
  }

  #start(): void {
    // Another gateway may have two sessions under the two names.
    if (this.#own.isOutdated()) this.#canonical = undefined;
    const canonical = this.#claimKey(this.#own.sessionKey(), this.#canonical ?? this);
    if (canonical !== this) return this.#follow(canonical);
    this.#stop = () => {
      this.#stop = undefined;
      this.#own.stop(this.#canonical !== undefined);
    };
    this.#own.start();
  }

  #handleKeyChange(): void {
    this.#own.outbox.rejectOtherOwners();
    const canonical = this.#claimKey(this.#own.sessionKey(), this);
    if (canonical === this) return;
    this.#canonical = canonical;
    this.#own.outbox.moveTo(canonical.#controller.outbox);
    this.#stop?.();
    this.#follow(canonical);
  }

  /** Continues as an alias of another session: retains that session, and shows its snapshots. */
  #follow(canonical: NamedSession): void {
    this.#canonical = canonical;
    const unsubscribe = canonical.subscribe(() => {
      const isStopped = canonical.getState().status === 'idle';
      if (isStopped || this.#own.isOutdated()) this.#stop?.();
      if (!isStopped && this.#own.isOutdated()) this.#start();
      this.#listeners.emit();
    });
    const release = canonical.retain();
    this.#stop = () => {
      this.#stop = undefined;
      unsubscribe();
      release();
    };
    this.#listeners.emit();
  }
}
