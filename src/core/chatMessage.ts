import type { ChatErrorDetail } from '../protocol/chatEvent.js';
import type { JsonObject } from '../protocol/frames.js';

/** Who speaks; `tool` rows hold results only. */
export type ChatRole = 'user' | 'assistant' | 'system' | 'tool';

/**
 * Where a row stands. `pending`: sent, not acknowledged. `queued`: waits for the connection or for a
 * busy run. `sent`: acknowledged. `streaming`: being written by a run. `complete`: durable.
 */
export type ChatMessageStatus =
  | 'pending'
  | 'queued'
  | 'sent'
  | 'streaming'
  | 'complete'
  | 'aborted'
  | 'failed';

/** A piece of media: inline base64, or a place on the gateway, or only its size when left out. */
export interface MediaPart {
  readonly type: 'image' | 'audio' | 'video' | 'file';
  readonly mimeType?: string;
  readonly fileName?: string;
  /** A `data:` URL or the gateway's own URL. */
  readonly url?: string;
  readonly bytes?: number;
  /** True when the gateway left the content out of this row. */
  readonly omitted?: boolean;
}

/** The agent uses a tool. */
export interface ToolCallPart {
  readonly type: 'toolCall';
  readonly toolCallId: string;
  readonly name: string;
  readonly arguments?: unknown;
}

/** What a tool gave back; `toolCallId` names its call. */
export interface ToolResultPart {
  readonly type: 'toolResult';
  readonly toolCallId: string;
  readonly name?: string;
  readonly text: string;
  readonly isError: boolean;
}

/** A piece of a row, in the order in which it was said. What is not known is kept as `unknown`. */
export type ChatPart =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'thinking'; readonly text: string }
  | MediaPart
  | ToolCallPart
  | ToolResultPart
  | { readonly type: 'compaction'; readonly text: string }
  | { readonly type: 'reset'; readonly text: string }
  /** A block this version does not know; kept, never dropped. */
  | { readonly type: 'unknown'; readonly raw: unknown };

/** What an answer cost, in tokens; what the gateway does not tell is absent. */
export interface TokenUsage {
  readonly input?: number;
  readonly output?: number;
  readonly total?: number;
}

/** One row of a conversation. */
export interface ChatMessage {
  /** Stable for the life of the row, from optimistic to durable: the React key. */
  readonly key: string;
  /** The gateway's id; absent on rows that are not durable and on gateways before 2026.4. */
  readonly id?: string;
  readonly role: ChatRole;
  readonly parts: readonly ChatPart[];
  /** All text parts joined. */
  readonly text: string;
  /** ms since the epoch. */
  readonly createdAt: number;
  readonly status: ChatMessageStatus;
  readonly runId?: string;
  /** The gateway's place of this row's record in the transcript. */
  readonly seq?: number;
  readonly usage?: TokenUsage;
  readonly model?: string;
  /** Why the model stopped: `stop`, `toolUse`, `aborted`, `error`, … */
  readonly stopReason?: string;
  /**
   * Why a failed row failed: the gateway's words or, where the message did not get there, those of
   * a `CLIENT_` error, in English.
   */
  readonly error?: string;
  /** What the provider said about it (2026.9), until history has the row. */
  readonly errorDetail?: ChatErrorDetail;
  /** How much of the attachments has been read, from 0 to 1, before the message goes out. */
  readonly progress?: number;
  /** True when the gateway cut the row; `loadFullMessage` gets all of it. */
  readonly isTruncated?: boolean;
  /** The message as it came from the gateway. */
  readonly raw?: JsonObject;
}
