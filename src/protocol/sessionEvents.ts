import type { SessionChange, SessionFields, SessionRow } from './sessionRow.js';
import type { TranscriptRecord } from './transcriptRecord.js';

/**
 * A durable row of a session's transcript, from 2026.4 on.
 * 2026.4 (queued sends) and 2026.5 (all sends) announce a user row first without `messageId`.
 */
export interface SessionMessageEvent extends SessionFields {
  readonly sessionKey: string;
  readonly message: TranscriptRecord;
  readonly messageId?: string;
  /** Tool results are never sent, so there are holes. */
  readonly messageSeq?: number;
  /** 2026.9. */
  readonly runId?: string;
  readonly session?: SessionChange;
  readonly ancestorSessions?: readonly SessionRow[];
}

/** A session, or, without `sessionKey`, the list of them has changed. */
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
