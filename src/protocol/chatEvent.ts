import type { ChatRunStartupPhase } from './generated/schema.js';
import type { TranscriptRecord } from './transcriptRecord.js';

/**
 * An event of a run in a session, on protocol 3 and 4.
 *
 * @see {@link https://unpkg.com/openclaw-react/docs/protocol.md#events | Protocol: Events}
 */
export type ChatEvent =
  | ChatStatusEvent
  | ChatDeltaEvent
  | ChatFinalEvent
  | ChatAbortedEvent
  | ChatErrorEvent;

interface ChatEventBase {
  readonly runId: string;
  /** Always the canonical key. */
  readonly sessionKey: string;
  /** Increases with the deltas of a run. A terminal event repeats the number of the last delta. */
  readonly seq: number;
  /** From 2026.7 on, not on every error. */
  readonly agentId?: string;
  readonly spawnedBy?: string;
}

/** A run is being prepared (2026.9). */
export interface ChatStatusEvent extends ChatEventBase {
  readonly state: 'status';
  readonly phase: ChatRunStartupPhase;
}

/** More text. Protocol 3 sends only the cumulative `message`, protocol 4 also `deltaText`. */
export interface ChatDeltaEvent extends ChatEventBase {
  readonly state: 'delta';
  /** All text so far. */
  readonly message?: TranscriptRecord;
  /** The text since the last delta, or with `replace`, the new text. */
  readonly deltaText?: string;
  readonly replace?: boolean;
  readonly usage?: unknown;
}

/** The run is over, or, without a message, its input was handed to another run. */
export interface ChatFinalEvent extends ChatEventBase {
  readonly state: 'final';
  readonly message?: TranscriptRecord;
  readonly stopReason?: string;
  readonly usage?: unknown;
  readonly yielded?: true;
}

export interface ChatAbortedEvent extends ChatEventBase {
  readonly state: 'aborted';
  /** The text up to the abort. */
  readonly message?: TranscriptRecord;
  /** `rpc` after `chat.abort`. */
  readonly stopReason?: string;
  readonly errorMessage?: string;
}

/** 2026.4 and 2026.5 send none, only the lifecycle of `agent`. From 2026.6 on there are two. */
export interface ChatErrorEvent extends ChatEventBase {
  readonly state: 'error';
  readonly errorMessage?: string;
  readonly errorKind?: 'rejection' | 'timeout' | 'rate_limit' | 'context_length' | 'unknown';
  /** 2026.9. */
  readonly errorDetail?: ChatErrorDetail;
  /** 2026.7. */
  readonly message?: TranscriptRecord;
  readonly stopReason?: string;
  readonly usage?: unknown;
}

/** The provider's report of a failed attempt. */
export interface ChatErrorDetail {
  readonly provider?: string;
  readonly model?: string;
  readonly failoverReason?: string;
  readonly providerRuntimeFailureKind?: string;
  readonly providerErrorType?: string;
  readonly httpStatus?: number;
  readonly providerErrorMessagePreview?: string;
}
