import type { JsonObject } from './frames.js';
import type { SessionMessageEvent } from './sessionEvents.js';
import type { SessionDefaults, SessionRow } from './sessionRow.js';
import type { TranscriptRecord } from './transcriptRecord.js';

/** A page of a session's records, oldest first: `chat.history` without a `cursor`. */
export interface ChatHistoryPage extends ChatHistoryState {
  readonly kind?: undefined;
  /** The requested key, which may be an alias. The canonical key is in `sessionInfo.key`. */
  readonly sessionKey: string;
  /** Absent until the session has been used. */
  readonly sessionId?: string;
  readonly messages: readonly TranscriptRecord[];
  readonly defaults?: SessionDefaults;
  /** Up to 2026.7. */
  readonly thinkingLevel?: string;
  /** The work of tools, by the record that called the tools (2026.9). */
  readonly activity?: readonly ChatActivity[];
  /** 2026.9 only. Counts stored records, each of which may be several of these messages. */
  readonly offset?: number;
  readonly nextOffset?: number;
  readonly hasMore?: boolean;
  readonly totalMessages?: number;
}

/** The records since the `cursor` (2026.9). */
export interface ChatHistoryDelta extends ChatHistoryState {
  readonly kind: 'delta';
  readonly messages: readonly SessionMessageEvent[];
}

/** The `cursor` is invalid, as after a tool call or a compaction. Request a page (2026.9). */
export interface ChatHistoryReset {
  readonly kind: 'reset';
  readonly messages?: undefined;
}

interface ChatHistoryState {
  /** From 2026.7 on. */
  readonly sessionInfo?: SessionRow;
  /** The `cursor` for the next call (2026.9). */
  readonly deltaCursor?: string;
  readonly inFlightRun?: InFlightRun;
  readonly pendingInputs?: PendingInputs;
  /** The state of the requested `inputRunIds` (2026.9). */
  readonly inputReceipts?: readonly InputReceipt[];
  readonly inputConsumptions?: readonly {
    readonly runId: string;
    readonly consumedByEventId: string;
  }[];
}

/** The current run, with its text so far (2026.9). */
export interface InFlightRun {
  /** May be a queued message, with empty text, instead of the run that streams. */
  readonly runId: string;
  readonly text: string;
  /** ms since the epoch. */
  readonly startedAt: number;
  /** Payloads of `agent`, the newest few. */
  readonly events?: readonly JsonObject[];
  readonly sessionAbortable?: boolean;
}

/** Messages that no run has read yet (2026.9). */
export interface PendingInputs {
  readonly items: readonly PendingInput[];
  readonly total: number;
  readonly nextBefore?: number;
}

export interface PendingInput {
  /** The id that the record will have. */
  readonly id: string;
  /** The idempotency key of the message. */
  readonly runId?: string;
  readonly state: 'queued' | 'cancelled' | 'interrupted';
  /** ms since the epoch. */
  readonly acceptedAt: number;
  readonly message: TranscriptRecord;
}

export type InputReceipt =
  | { readonly runId: string; readonly state: 'pending' }
  | { readonly runId: string; readonly state: 'consumed'; readonly consumedByEventId: string };

export interface ChatActivity {
  readonly messageId: string;
  readonly items: readonly {
    readonly itemId: string;
    readonly kind: string;
    readonly phase: string;
    readonly title: string;
    readonly name?: string;
    readonly toolCallId?: string;
    readonly status?: string;
    readonly summary?: string;
    readonly commandBearing?: boolean;
  }[];
}
