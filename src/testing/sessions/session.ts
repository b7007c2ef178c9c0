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
  /** Text before a tool call. */
  readonly commentary?: { readonly text: string; readonly itemId: string };
}

/** The outcome of a message, by its idempotency key. */
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
  state: 'queued' | 'cancelled';
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

/** One session. It survives restarts, except for its runs. */
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
  /** Whether a run began after `usage` was measured. */
  isUsageOld: boolean;
  lastRunError: string | undefined;
  /** Whether the gateway stopped during a run. */
  isInterrupted: boolean;
  /** ms since the epoch: the first time that its work was placed on a machine. */
  placedAt: number | undefined;
  /** Runs that have not ended, oldest first. */
  readonly runs: Map<string, Run>;
  readonly sends: Map<string, SendState>;
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
