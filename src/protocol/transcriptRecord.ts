/**
 * One row of a transcript as gateways send it: in `chat.history`, in `session.message`, and, with
 * only `role`, `content` and `timestamp`, in `chat` events. Fields without a remark are in all versions seen
 * (2026.4.15 to 2026.9.6) wherever they apply.
 *
 * @see docs/protocol.md: History
 */
export interface TranscriptRecord {
  /** `toolResult` rows are in history only. `system` rows mark compactions and resets (2026.9). */
  readonly role: 'user' | 'assistant' | 'toolResult' | 'system';
  /** User content is a string from 2026.7 on, blocks in 2026.4 history; all other rows have blocks. */
  readonly content: string | readonly ContentBlock[];
  /** ms since the epoch. */
  readonly timestamp: number;
  readonly __openclaw?: RecordMeta;

  /**
   * `<key>:user` on the rows of `chat.send` (from 2026.6), `<run>:assistant` on the partial text of an
   * aborted run, `<run>:terminal-error` on a failed one.
   */
  readonly idempotencyKey?: string;
  /** Who sent a user row, in 2026.4. */
  readonly senderLabel?: string;
  /** Where a user row came from that no person wrote (2026.9). */
  readonly provenance?: RecordProvenance;

  readonly api?: string;
  readonly provider?: string;
  readonly model?: string;
  readonly responseId?: string;
  readonly usage?: RecordUsage;
  /** `stop`, `toolUse`, `aborted`, `error`, … */
  readonly stopReason?: string;
  /** Why a run failed or stopped. 2026.4 sends such a row with empty content. */
  readonly errorMessage?: string;
  /** On the partial text of an aborted run (2026.4 and 2026.9). */
  readonly openclawAbort?: RecordAbort;
  /** On commentary that the gateway split from the row of a tool call (2026.9). */
  readonly openclawStreamFallback?: RecordStreamFallback;

  /** On `toolResult` rows: the call they answer. */
  readonly toolCallId?: string;
  readonly toolName?: string;
  readonly isError?: boolean;
}

export type ContentBlock = TextBlock | ThinkingBlock | ToolCallBlock | ImageBlock;

export interface TextBlock {
  readonly type: 'text';
  readonly text: string;
}

export interface ThinkingBlock {
  readonly type: 'thinking';
  readonly thinking: string;
}

export interface ToolCallBlock {
  readonly type: 'toolCall';
  readonly id: string;
  readonly name: string;
  readonly arguments?: unknown;
}

/** 2026.4; later gateways put images into {@link RecordMeta.media}. */
export interface ImageBlock {
  readonly type: 'image';
  readonly mimeType?: string;
  /** Bare base64, in `session.message`. */
  readonly data?: string;
  /** True in history, which leaves the content out. */
  readonly omitted?: boolean;
  readonly bytes?: number;
}

/** What the gateway knows about a row. */
export interface RecordMeta {
  /** Of the record. Several rows may share it; 2026.2 and 2026.3 send none. */
  readonly id?: string;
  /** The record's place in the transcript, from 1 (2026.4 also 0). Rows that are never sent leave holes. */
  readonly seq?: number;
  /** On rows that no one wrote (2026.9). */
  readonly kind?: 'compaction' | 'reset';
  /** On assistant and toolResult rows of 2026.9. */
  readonly runId?: string;
  /** From 2026.6 on. */
  readonly idempotencyKey?: string;
  /** ms since the epoch, from 2026.7 on. */
  readonly recordTimestampMs?: number;
  /** Where the record stands in the stored file (2026.9). */
  readonly transcriptPosition?: { readonly source: string; readonly rawSeq: number };
  /** The row was cut; `chat.message.get` gives all of it. */
  readonly truncated?: boolean;

  readonly senderIsOwner?: boolean;
  readonly senderId?: string;
  readonly senderIdentity?: { readonly type: string; readonly id: string };
  /** A path on the gateway's origin. */
  readonly senderProfileAvatarUrl?: string;
  readonly transport?: {
    readonly clients?: readonly { readonly id: string; readonly mode: string }[];
  };
  /** The run that a steered user row joined (2026.9). */
  readonly steerTargetRunId?: string;
  /** Attachments of a user row (2026.9). */
  readonly media?: readonly RecordMedia[];
  readonly mediaImageLayout?: {
    readonly slots: readonly { readonly kind: string; readonly factIndex?: number }[];
  };

  /** On `compaction` rows. */
  readonly itemId?: string;
  readonly tokensBefore?: number;
  readonly tokensAfter?: number;
}

export interface RecordMedia {
  readonly kind: 'image' | 'document' | 'audio' | 'video';
  /** `media://…`: names the file on the gateway, not loadable as it stands. */
  readonly url: string;
  readonly contentType?: string;
  readonly sizeBytes?: number;
  readonly fileName?: string;
  readonly hydrationSuppressed?: boolean;
}

export interface RecordUsage {
  readonly input?: number;
  readonly output?: number;
  readonly totalTokens?: number;
  readonly cacheRead?: number;
  readonly cacheWrite?: number;
  /** In US dollars; 2026.4 sends `total` only. */
  readonly cost?: {
    readonly input?: number;
    readonly output?: number;
    readonly cacheRead?: number;
    readonly cacheWrite?: number;
    readonly total?: number;
  };
}

export interface RecordAbort {
  readonly aborted: boolean;
  readonly origin: string;
  readonly runId: string;
}

export interface RecordStreamFallback {
  readonly itemId: string;
  readonly source: string;
  readonly replacementText: string;
}

export interface RecordProvenance {
  readonly kind: string;
  readonly sourceSessionKey?: string;
  readonly sourceTool?: string;
}
