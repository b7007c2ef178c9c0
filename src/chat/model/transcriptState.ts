import type { ChatMessage } from '../../core/chatMessage.js';
import { createSends, type Sends } from '../outbox/sends.js';
import { createRecordList, type RecordList } from './recordList.js';
import type { SessionRecord } from './records.js';
import { createRunRegistry, type RunRegistry } from './runRegistry.js';

/** Everything known of one session. The functions of this folder each change a part of this state. */
export interface TranscriptState {
  readonly records: RecordList;
  readonly runs: RunRegistry;
  readonly sends: Sends;
  /** Inputs of other clients that wait for a run to end (from 2026.9). */
  otherInputs: readonly ChatMessage[];
  sessionId: string | null;
  readonly history: HistoryState;
  /** The number of events, histories and sends so far: the only clock of the models. */
  sequence: number;
  /** The last sequence at which frames may have been missed. */
  missedFramesAt: number;
  /**
   * Increases when the session is reset, replaced or rewound. A history requested before that no longer
   * applies.
   */
  generation: number;
}

/** The state of the history of one generation. */
export interface HistoryState {
  isLoaded: boolean;
  hasOlder: boolean;
  /** Highest `seq` of a history, or -1. */
  newestSeq: number;
  /** The cursor after which to request new messages. Undefined if the newest page must be requested. */
  cursor: string | undefined;
}

export const createTranscriptState = (maxMessages: number): TranscriptState => ({
  records: createRecordList(maxMessages),
  runs: createRunRegistry(),
  sends: createSends(),
  otherInputs: [],
  sessionId: null,
  history: { isLoaded: false, hasOlder: false, newestSeq: -1, cursor: undefined },
  sequence: 0,
  missedFramesAt: 0,
  generation: 0,
});

/** Inserts a record, and removes the oldest ones if there are too many. */
export function insertRecord(
  state: TranscriptState,
  record: SessionRecord,
  known?: SessionRecord,
): void {
  state.records.insert(record, known);
  if (state.records.trim()) state.history.hasOlder = true;
}

/** Whether a history or event is about another session than the one shown. */
export const isOtherSession = (
  { sessionId }: TranscriptState,
  about: string | undefined,
): boolean => about !== undefined && sessionId !== null && about !== sessionId;
