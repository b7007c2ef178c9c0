import type { JsonObject } from '../../protocol/frames.js';

/** One record of a transcript. 2026.9.6 may show it as two messages. */
export interface TranscriptRecord {
  readonly id: string;
  /** Counts every record of the session, from 1. */
  readonly seq: number;
  readonly message: JsonObject;
  /** Fields of `__openclaw` except id and sequence. */
  readonly meta: JsonObject;
  /** ms since the epoch. */
  readonly recordedAt: number;
  /** The text that the agent wrote before a tool call. */
  readonly commentary?: { readonly text: string; readonly itemId: string };
}

/** An accepted message and its outcome. */
export interface SendState {
  readonly text: string;
  outcome:
    | { readonly type: 'running' }
    | { readonly type: 'ok' }
    /** Known only from the transcript, because the gateway restarted since. */
    | { readonly type: 'remembered' }
    | { readonly type: 'aborted'; readonly endedAt: number }
    | { readonly type: 'failed'; readonly message: string };
}

/** A message that is queued because its session is busy. */
export interface PendingInput {
  readonly id: string;
  readonly runId: string;
  readonly acceptedAt: number;
  readonly message: JsonObject;
  /** `interrupted`: the gateway stopped before the message was recorded. */
  state: 'queued' | 'cancelled' | 'interrupted';
}

/** A run that has not ended, as its session shows it. */
export interface OpenRun {
  readonly runId: string;
  /** ms since the epoch. */
  readonly acceptedAt: number;
  /** The visible text of the response so far. */
  readonly text: string;
  /** Whether the `lifecycle` start was sent. */
  readonly hasBegun: boolean;
  /** Whether a model is working. */
  readonly hasModel: boolean;
  /** Messages that will join the run. */
  readonly joining: readonly { readonly key: string; readonly acceptedAt: number }[];
}

export type SessionStatus = 'running' | 'done' | 'killed' | 'failed';

/** One session. It survives restarts without its runs and pending inputs. */
export interface FakeSession<Run extends OpenRun = OpenRun> {
  readonly key: string;
  readonly agentId: string;
  readonly createdAt: number;
  sessionId: string;
  /** Changes when earlier cursors become invalid. */
  generation: string;
  updatedAt: number;
  label: string | undefined;
  parentSessionKey: string | undefined;
  /** ms since the epoch. */
  pinnedAt: number | undefined;
  archivedAt: number | undefined;
  records: TranscriptRecord[];
  /** Sequence of the last record that cursors may not skip: a tool result or a reset. */
  cursorBarrier: number;
  status: SessionStatus | undefined;
  startedAt: number | undefined;
  endedAt: number | undefined;
  lastRunId: string | undefined;
  abortedLastRun: boolean;
  lastInteractionAt: number | undefined;
  usage: { readonly input: number; readonly output: number } | undefined;
  /**
   * Whether `usage` existed when the latest run was created. Some releases show the token counts only then.
   */
  hasEarlierUsage: boolean;
  lastRunError: string | undefined;
  /**
   * Whether the gateway crashed or stopped while the session was running. Cleared when a new run continues
   * the work.
   */
  isInterrupted: boolean;
  /** ms since the epoch: when the first run of the session (or since its reset) was placed on a machine. */
  placedAt: number | undefined;
  /** Runs that have not ended, by run id, oldest first. */
  readonly runs: Map<string, Run>;
  /** Outcomes of accepted messages, by idempotency key. */
  readonly sends: Map<string, SendState>;
  /** Messages that wait because the session is busy, and messages whose wait was cancelled. */
  pendingInputs: PendingInput[];
}

/** Adds a record to the end of a transcript. */
export function appendRecord(
  session: FakeSession,
  record: Omit<TranscriptRecord, 'seq'>,
): TranscriptRecord {
  const added = { ...record, seq: (session.records.at(-1)?.seq ?? 0) + 1 };
  session.records.push(added);
  session.updatedAt = record.recordedAt;
  return added;
}

/** Returns the text of a record's message, in any form of its content. */
export function textOf(message: JsonObject): string {
  const { content } = message;
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return '';
  const blocks = content as readonly JsonObject[];
  return blocks.map((block) => (typeof block['text'] === 'string' ? block['text'] : '')).join('');
}
