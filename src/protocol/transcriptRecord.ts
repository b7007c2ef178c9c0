/**
 * One record of a transcript as gateways send it: in `chat.history`, in `session.message`, and with only
 * `role`, `content` and `timestamp` in `chat` events. Fields without a remark are in all recorded versions
 * (2026.4.15 to 2026.9.6) if they apply.
 *
 * @see {@link https://unpkg.com/openclaw-react/docs/protocol.md#history | Protocol: History}
 */
export interface TranscriptRecord {
  /** `toolResult` is in history only. `system` marks compactions and resets (2026.9). */
  readonly role: 'user' | 'assistant' | 'toolResult' | 'system';
  /** Blocks. On role `user` a string from 2026.7 on, and blocks in 2026.4 history. */
  readonly content: string | readonly ContentBlock[];
  /** ms since the epoch. */
  readonly timestamp: number;
  readonly __openclaw?: RecordMeta;

  /**
   * `<key>:user` on the records of `chat.send` (from 2026.6), `<run>:assistant` on the partial text of an
   * aborted run, `<run>:terminal-error` on the record of a failed run.
   */
  readonly idempotencyKey?: string;
  /** Name of the sender, on records of role `user` (2026.4 only). */
  readonly senderLabel?: string;
  /** The origin of a record of role `user` that no user wrote, such as a restart recovery (2026.9). */
  readonly provenance?: RecordProvenance;

  readonly api?: string;
  readonly provider?: string;
  readonly model?: string;
  readonly responseId?: string;
  readonly usage?: RecordUsage;
  /** `stop`, `toolUse`, `aborted`, `error`, … */
  readonly stopReason?: string;
  /** Why a run failed or stopped. In 2026.4 the `content` of a failed run's record is empty. */
  readonly errorMessage?: string;
  /** Marks a record that holds the partial text of an aborted run (2026.4 and 2026.9). */
  readonly openclawAbort?: RecordAbort;
  /** Marks commentary (text before a tool call) that the gateway sends as a message of its own (2026.9). */
  readonly openclawStreamFallback?: RecordStreamFallback;

  /** On `toolResult`: id of the tool call. */
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
  /** True in history, which has no image content. */
  readonly omitted?: boolean;
  readonly bytes?: number;
}

/** The gateway's metadata of a record. */
export interface RecordMeta {
  /** The id of the stored record. Several sent records may share it; 2026.2 and 2026.3 send none. */
  readonly id?: string;
  /** The position in the transcript, from 1 (2026.4 also 0). Records that are never sent leave gaps. */
  readonly seq?: number;
  /** On records of the gateway itself (2026.9). */
  readonly kind?: 'compaction' | 'reset';
  /** On assistant and toolResult records of 2026.9. */
  readonly runId?: string;
  /** From 2026.6 on. */
  readonly idempotencyKey?: string;
  /** ms since the epoch, from 2026.7 on. */
  readonly recordTimestampMs?: number;
  /** The position of the record in the stored file (2026.9). */
  readonly transcriptPosition?: { readonly source: string; readonly rawSeq: number };
  /** Whether the gateway truncated the record. `chat.message.get` returns the whole record. */
  readonly truncated?: boolean;

  readonly senderIsOwner?: boolean;
  readonly senderId?: string;
  readonly senderIdentity?: { readonly type: string; readonly id: string };
  /** A path on the gateway's origin. */
  readonly senderProfileAvatarUrl?: string;
  readonly transport?: {
    readonly clients?: readonly { readonly id: string; readonly mode: string }[];
  };
  /** The run that a steered message joined (2026.9). */
  readonly steerTargetRunId?: string;
  /** Attachments of a user's record (2026.9). */
  readonly media?: readonly RecordMedia[];
  readonly mediaImageLayout?: {
    readonly slots: readonly { readonly kind: string; readonly factIndex?: number }[];
  };

  /** On `compaction`. */
  readonly itemId?: string;
  readonly tokensBefore?: number;
  readonly tokensAfter?: number;
}

export interface RecordMedia {
  readonly kind: 'image' | 'document' | 'audio' | 'video';
  /** `media://…`: names the file on the gateway. It cannot be loaded from there. */
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
