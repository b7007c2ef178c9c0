import type { SessionChange, SessionFields, SessionRow } from './sessionRow.js';
import type { TranscriptRecord } from './transcriptRecord.js';

/**
 * A record of a session's transcript, from 2026.4 on.
 * 2026.4 (queued messages) and 2026.5 (all messages) send a user's record first without `messageId`.
 */
export interface SessionMessageEvent extends SessionFields {
  readonly sessionKey: string;
  readonly message: TranscriptRecord;
  readonly messageId?: string;
  /** The position of the record in the transcript. Tool results are never sent, so it skips numbers. */
  readonly messageSeq?: number;
  /** 2026.9. */
  readonly runId?: string;
  readonly session?: SessionChange;
  readonly ancestorSessions?: readonly SessionRow[];
}

/** A session has changed, or without `sessionKey`, the list of sessions. */
export interface SessionsChangedEvent extends SessionFields {
  readonly sessionKey?: string;
  /** ms since the epoch. */
  readonly ts: number;
  /** `start`, `message`, `end`, `error`, … of the run `runId`. */
  readonly phase?: string;
  readonly runId?: string;
  /** `create`, `reset`, `delete`, `patch`, … */
  readonly reason?: string;
  readonly messageId?: string;
  readonly messageSeq?: number;
  readonly compacted?: boolean;
  readonly catalogChanged?: boolean;
  readonly session?: SessionChange;
  readonly ancestorSessions?: readonly SessionRow[];
}
