import type { ChatErrorDetail } from '../protocol/chatEvent.js';
import type { JsonObject } from '../protocol/frames.js';

/** The author of a message. A `tool` message has only results. */
export type ChatRole = 'user' | 'assistant' | 'system' | 'tool';

/**
 * The state of a message.
 *
 * - `pending`: being sent; the gateway has not accepted it yet.
 * - `queued`: waits for the connection, or for a busy run to end.
 * - `sent`: accepted by the gateway, without a record yet.
 * - `streaming`: a run is writing it.
 * - `complete`: the gateway has a record of it, or its run has completed.
 * - `aborted`: its run was stopped before the end.
 * - `failed`: see {@link ChatMessage.error}.
 */
export type ChatMessageStatus =
  | 'pending'
  | 'queued'
  | 'sent'
  | 'streaming'
  | 'complete'
  | 'aborted'
  | 'failed';

/** An image, audio, video or file: its content inline, a URL of the gateway, or only its metadata. */
export interface MediaPart {
  readonly type: 'image' | 'audio' | 'video' | 'file';
  readonly mimeType?: string;
  readonly fileName?: string;
  /** A `data:` URL or the gateway's own URL. */
  readonly url?: string;
  readonly bytes?: number;
  /** True if the gateway left out the content. */
  readonly omitted?: boolean;
}

/** A call of a tool by the agent. */
export interface ToolCallPart {
  readonly type: 'toolCall';
  readonly toolCallId: string;
  readonly name: string;
  readonly arguments?: unknown;
}

/** The result of a tool; `toolCallId` names its call. */
export interface ToolResultPart {
  readonly type: 'toolResult';
  readonly toolCallId: string;
  readonly name?: string;
  readonly text: string;
  readonly isError: boolean;
}

/** A part of a message, in the order of the gateway. A block of an unknown type becomes `unknown`. */
export type ChatPart =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'thinking'; readonly text: string }
  | MediaPart
  | ToolCallPart
  | ToolResultPart
  | { readonly type: 'compaction'; readonly text: string }
  | { readonly type: 'reset'; readonly text: string }
  /** A block whose type this version does not know. */
  | { readonly type: 'unknown'; readonly raw: unknown };

/** Why a response failed: the model refused, timed out, is used too often, or got too long a context. */
export type ChatErrorKind = 'refusal' | 'timeout' | 'rate_limit' | 'context_length';

/** The tokens that a response used. A number that the gateway does not report is absent. */
export interface TokenUsage {
  readonly input?: number;
  readonly output?: number;
  readonly total?: number;
}

/** One message of a session. */
export interface ChatMessage {
  /** The React key. It stays the same from the optimistic message to the record of the gateway. */
  readonly key: string;
  /** The gateway's id. Absent without a record, and on gateways before 2026.4. */
  readonly id?: string;
  readonly role: ChatRole;
  readonly parts: readonly ChatPart[];
  /** All text parts joined. */
  readonly text: string;
  /** ms since the epoch. */
  readonly createdAt: number;
  readonly status: ChatMessageStatus;
  readonly runId?: string;
  /** The position of the message's record in the gateway's transcript. */
  readonly seq?: number;
  readonly usage?: TokenUsage;
  readonly model?: string;
  /** Why the model stopped: `stop`, `toolUse`, `aborted`, `error`, … */
  readonly stopReason?: string;
  /**
   * Why a failed message failed, in the gateway's words. If the message did not reach the gateway,
   * the text of a `CLIENT_` error, in English.
   */
  readonly error?: string;
  /** The kind of failure, if the gateway names it (2026.9). */
  readonly errorKind?: ChatErrorKind | (string & {});
  /** The error of the provider (2026.9), until the history has the record. */
  readonly errorDetail?: ChatErrorDetail;
  /** The part of the attachments that has been read before sending, from 0 to 1. */
  readonly progress?: number;
  /** True if the gateway truncated the message; `loadFullMessage` loads all of it. */
  readonly isTruncated?: boolean;
  /** The message as the gateway sent it. */
  readonly raw?: JsonObject;
}
