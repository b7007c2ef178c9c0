import type { GatewayError } from '../core/GatewayError.js';
import type { TranscriptSnapshot } from './model/transcript.js';
import type { ChatSendInput, ChatSendResult } from './outbox/sendState.js';

/** Options of a session. */
export interface ChatSessionOptions {
  /** How many messages are kept in memory. Older ones can be loaded again. @default 1000 */
  readonly maxMessages?: number;
}

/**
 * `idle`: not retained. `loading`: no history yet. `ready`: in sync with the gateway. `stale`: the messages
 * were right when the connection dropped. `error`: the gateway rejects the request for the history.
 */
export type ChatSessionStatus = 'idle' | 'loading' | 'ready' | 'stale' | 'error';

/** A snapshot of a session. It never changes. A message that does not change stays the same object. */
export interface ChatSessionState extends TranscriptSnapshot {
  /** The gateway's own key of the session, once it is known. */
  readonly sessionKey: string;
  readonly status: ChatSessionStatus;
  /** Why there is no history. */
  readonly error: GatewayError | null;
}

/** The runs that the gateway aborted. */
export interface ChatAbortResult {
  readonly aborted: boolean;
  readonly runIds: readonly string[];
}

/**
 * One session, kept in sync with the gateway while it is retained. Created by `getChatSession`.
 *
 * @see {@link https://unpkg.com/openclaw-react/docs/protocol.md#events | Protocol: Events}
 * @see {@link https://unpkg.com/openclaw-react/docs/protocol.md#sending | Protocol: Sending}
 * @see {@link https://unpkg.com/openclaw-react/docs/protocol.md#history | Protocol: History}
 */
export interface ChatSession {
  /** The gateway's own key of this session, once it is known. */
  readonly sessionKey: string;

  /** True while the session is not retained and has no message to send. */
  readonly isIdle: boolean;

  /** Returns the last snapshot. */
  getState(): ChatSessionState;

  /** Returns the messages that were cached when this session was created: for the server and hydration. */
  getInitialState(): ChatSessionState;

  /**
   * Calls `listener` after every change of the snapshot: at most once per animation frame, and at once
   * when a run ends. Returns the function that unsubscribes.
   */
  subscribe(listener: () => void): () => void;

  /**
   * Keeps the session live until the returned function is called. The first call subscribes at the
   * gateway. After the last release the session stops one macrotask later, so that a remount costs nothing.
   */
  retain(): () => void;

  /**
   * Shows the message at once and sends it. Without a connection, or before the history is loaded, the
   * message is kept as `queued`. Resolves when the gateway has accepted the message.
   *
   * The returned promise may be ignored: a failure also appears on the message, so no
   * `unhandledrejection` is raised.
   *
   * @throws GatewayError the gateway's rejection; `CLIENT_DISCARDED` if the user discarded the message;
   *   `CLIENT_OWNER_CHANGED` if the client changed to another gateway. Unless the message was discarded, it
   *   stays with the status `failed`: see {@link ChatSession.retry} and {@link ChatSession.discard}.
   *   `CLIENT_PAYLOAD_TOO_LARGE` if the attachments are too large: then there is no message, and the
   *   logger gets a warning.
   * @example
   * await session.send('Hello')
   */
  send(message: string | ChatSendInput): Promise<ChatSendResult>;

  /**
   * Stops the run `runId`, or all runs of this session if `runId` is omitted. The text that a run has
   * written stays. If `runId` is the idempotency key of a message that is still queued here, the message is
   * discarded.
   *
   * @throws GatewayError `CLIENT_DISCONNECTED` at once while there is no connection; the gateway's
   *   rejection. Handle the rejection of this action and of the actions below, because the snapshot does not
   *   show these failures.
   */
  abort(runId?: string): Promise<ChatAbortResult>;

  /**
   * Sends a failed message again. The message shows the progress. Returns false if no failed message has
   * this key.
   */
  retry(messageKey: string): boolean;

  /**
   * Discards a failed or queued message. If the message was sent already, its run is aborted as by
   * {@link ChatSession.abort}. Only this abort may reject.
   */
  discard(messageKey: string): Promise<void>;

  /**
   * Loads the page before the first message; see `hasOlder`.
   *
   * @throws GatewayError as {@link ChatSession.abort}
   */
  loadOlder(): Promise<void>;

  /**
   * Drops the pages that `loadOlder` loaded beyond `maxMessages`, as when the user is back at the newest
   * message. The pages can be loaded again.
   */
  trimHistory(): void;

  /**
   * Loads the whole text of a message that the gateway cut (`isTruncated`). Returns false if there is no
   * such message, or if the gateway does not send it. The message may be too large or gone, or the gateway
   * too old (2026.4). Never rejects.
   */
  loadFullMessage(messageKey: string): Promise<boolean>;

  /**
   * Requests the newest page now, if the session is retained and the client connected. Never rejects:
   * failures are in `status` and `error`.
   */
  refetch(): Promise<void>;

  /**
   * Removes all messages of the session on the gateway. Needs the scope `operator.admin`.
   *
   * @throws GatewayError as {@link ChatSession.abort}
   */
  reset(): Promise<void>;
}
