import type { ChatErrorDetail } from '../protocol/chatEvent.js';
import type { ChatErrorKind, ChatMessageStatus, MediaPart, TokenUsage } from './chatMessage.js';

/**
 * The state of a tool call.
 *
 * - `running`: the tool works.
 * - `approval`: the call waits for a decision; see {@link ToolPart.approval}.
 * - `completed`, `failed`: the gateway has the result.
 * - `denied`: a user denied the call.
 * - `unknown`: the run is over, and the result is not known yet.
 */
export type ToolState = 'running' | 'approval' | 'completed' | 'failed' | 'denied' | 'unknown';

/** The decision that a tool call waits for. */
export interface ToolApproval {
  readonly approvalId: string;
  /** What the user may choose; undefined if the gateway did not say. */
  readonly decisions?: readonly string[];
}

/** One call of a tool, with its result. */
export interface ToolPart {
  readonly type: 'tool';
  readonly toolCallId: string;
  readonly name: string;
  /** One line to show to the user (from 2026.4, while the run is known). */
  readonly title?: string;
  readonly input?: unknown;
  /** The output so far, or the reason of the failure. */
  readonly output?: string;
  readonly state: ToolState;
  readonly approval?: ToolApproval;
  /** Images and files that the tool returned. */
  readonly media?: readonly MediaPart[];
  /** The exit code of a command. */
  readonly exitCode?: number;
  /** ms since the epoch, by the gateway's clock. */
  readonly startedAt?: number;
  readonly durationMs?: number;
  /** The record that has the call. */
  readonly recordId?: string;
}

/** What a part has in common: the record that has it, once there is one. */
interface PartOfRecord {
  readonly recordId?: string;
}

/** A text of a message, or an agent's thinking, or its commentary before it uses a tool. */
export interface TextPart extends PartOfRecord {
  readonly type: 'text' | 'thinking' | 'commentary' | 'compaction' | 'reset';
  readonly text: string;
}

/** A part of a message. The parts are in the order in which they came. */
export type MessagePart =
  | TextPart
  | ToolPart
  | (MediaPart & PartOfRecord)
  | (PartOfRecord & { readonly type: 'unknown'; readonly raw: unknown });

/** One message that users read: a message of a user, or a whole response of the agent. */
export interface JoinedMessage {
  /** The React key. It never changes once the message is shown. */
  readonly key: string;
  readonly role: 'user' | 'assistant' | 'system';
  readonly parts: readonly MessagePart[];
  /** The text parts, joined by blank lines: without thinking, commentary and tools. */
  readonly text: string;
  /** ms since the epoch. */
  readonly createdAt: number;
  readonly status: ChatMessageStatus;
  /** `side`: the response to a side question such as `/btw`, which no history has. */
  readonly kind?: 'side';
  readonly runId?: string;
  /** The records that the message consists of, in their order. */
  readonly recordIds: readonly string[];
  /** True for a user message that a running response has not included yet. */
  readonly isJoining?: boolean;
  readonly usage?: TokenUsage;
  readonly model?: string;
  readonly stopReason?: string;
  /** Why a failed message failed: show it instead of a text, the parts do not repeat it. */
  readonly error?: string;
  readonly errorKind?: ChatErrorKind | (string & {});
  readonly errorDetail?: ChatErrorDetail;
  /** The part of the attachments that has been read before sending, from 0 to 1. */
  readonly progress?: number;
  /** True if the gateway truncated a record of the message; see `loadFullMessage`. */
  readonly isTruncated?: boolean;
}
