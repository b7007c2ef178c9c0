import type { ChatMessage } from '../../core/chatMessage.js';
import type { JsonObject } from '../../protocol/frames.js';
import type { Sends } from '../outbox/sends.js';
import { endStaleRuns, markFramesMissed, resetSession } from './generation.js';
import { applyFullMessage, applyHistory, applyOlderPage, type HistoryRequest } from './history.js';
import { handleEvent } from './liveEvents.js';
import { createMessagesSnapshots, unrecordedMessages, type MessagesSnapshot } from './messages.js';
import { isRunning, snapshotRun, type ChatRun, type RunModel } from './run.js';
import { applyPendingEnd, type EventEffect } from './runEvents.js';
import { activeRun } from './runRegistry.js';
import { seedMessages } from './seed.js';
import { createTranscriptState, type TranscriptState } from './transcriptState.js';

/** An immutable snapshot. Parts that did not change since the last snapshot are the same objects. */
export interface TranscriptSnapshot extends MessagesSnapshot {
  /** The run in progress, or null. */
  readonly run: ChatRun | null;
  readonly hasOlder: boolean;
  readonly sessionId: string | null;
}

export interface TranscriptOptions {
  /** Number of records kept. Older records can be loaded again. */
  readonly maxMessages: number;
}

/** The messages of one session: its history, what live events add, and what this client sent. */
export interface Transcript {
  readonly sends: Sends;
  /** Advances and returns the sequence: the only clock of the models. */
  nextSequence(): number;
  /** Whether events of this run belong to the session. */
  knowsRun(runId: string): boolean;
  hasActiveRun(): boolean;
  /** Whether a run is stale: frames may have been missed, and none of the run has arrived since. */
  hasStaleRun(): boolean;
  /** Whether the record of a send is known. */
  hasRecordOf(sendKey: string): boolean;
  /** Applies an event of this session. */
  handleEvent(event: string, payload: JsonObject): EventEffect;
  /** Ends a run that a lifecycle frame ended, if no chat frame did. */
  applyPendingEnd(runId: string): EventEffect;
  /**
   * Changes when the session is reset, replaced or rewound. A history requested before that no longer
   * applies.
   */
  generation(): number;
  /**
   * Returns the cursor after which to request new messages. Undefined if the newest page must be requested.
   */
  cursor(): string | undefined;
  /** Forgets the cursor, for example after the gateway rejected it. */
  clearCursor(): void;
  /**
   * Applies the newest page, or the messages since the cursor. `needsRefetch` is true if an ended run still
   * lacks its last record.
   */
  applyHistory(result: JsonObject, request: HistoryRequest): { readonly needsRefetch: boolean };
  applyOlderPage(result: JsonObject): void;
  /** Returns the id of the oldest known record. */
  firstRecordId(): string | undefined;
  /** Returns the number of known records. This number is the offset of the next older page. */
  recordCount(): number;
  /**
   * Replaces a truncated message by the whole one. Returns false if `message` is truncated too, or is another
   * message.
   */
  applyFullMessage(messageKey: string, message: unknown): boolean;
  /** Restores the limit `maxMessages` and removes the oldest records beyond it. */
  trimHistory(): void;
  /** Shows cached messages until a history confirms them. */
  seed(messages: readonly ChatMessage[]): void;
  /**
   * Empties the session. Sends up to the sequence `sentUntil` that the gateway already had are completed and
   * no longer shown.
   */
  reset(sentUntil?: number): void;
  /**
   * Call this if frames may have been missed. Runs become stale, and a delta is appended again only after the
   * whole text is known.
   */
  markFramesMissed(): void;
  /** Ends the stale runs: `completed`, or `aborted` if their gateway process is gone. */
  endStaleRuns(status: 'completed' | 'aborted'): void;
  /** Returns the messages that histories included, for the cache. */
  persistedMessages(): readonly ChatMessage[];
  snapshot(): TranscriptSnapshot;
}

/**
 * @see {@link https://unpkg.com/openclaw-react/docs/protocol.md#events | Protocol: Events}
 * @see {@link https://unpkg.com/openclaw-react/docs/protocol.md#sending | Protocol: Sending}
 * @see {@link https://unpkg.com/openclaw-react/docs/protocol.md#history | Protocol: History}
 */
export function createTranscript({ maxMessages }: TranscriptOptions): Transcript {
  const state = createTranscriptState(maxMessages);
  const { records, runs, sends, history } = state;
  const snapshotMessages = createMessagesSnapshots(records);

  return {
    sends,
    nextSequence: () => ++state.sequence,
    knowsRun: (runId) => runs.has(runId) || sends.get(runId) !== undefined,
    hasActiveRun: () => someRun(state, isRunning),
    hasStaleRun: () => someRun(state, ({ snapshot }) => snapshot.isStale),
    hasRecordOf: (sendKey) =>
      records.messages().some(({ role, runId }) => role === 'user' && runId === sendKey),
    handleEvent: (event, payload) => handleEvent(state, event, payload),
    applyPendingEnd: (runId) => applyPendingEnd(runs, runId, ++state.sequence),
    generation: () => state.generation,
    cursor: () => history.cursor,
    clearCursor() {
      history.cursor = undefined;
    },
    applyHistory: (result, request) => applyHistory(state, result, request),
    applyOlderPage: (result) => applyOlderPage(state, result),
    firstRecordId: () => records.all()[0]?.id,
    recordCount: () => records.all().length,
    applyFullMessage: (messageKey, message) => applyFullMessage(state, messageKey, message),
    trimHistory() {
      if (records.shrink()) history.hasOlder = true;
    },
    seed: (messages) => seedMessages(state, messages),
    reset: (sentUntil) => resetSession(state, sentUntil),
    markFramesMissed: () => markFramesMissed(state),
    endStaleRuns: (status) => endStaleRuns(state, status),
    persistedMessages: () =>
      records.all().flatMap((record) => (record.isPersisted ? record.messages : [])),
    snapshot: () =>
      // A copy would read the lazy `messageKeys`.
      Object.assign(snapshotMessages(unrecordedMessages(state)), {
        run: snapshotActiveRun(state),
        hasOlder: history.hasOlder,
        sessionId: state.sessionId,
      }),
  };
}

const someRun = ({ runs }: TranscriptState, test: (run: RunModel) => boolean): boolean =>
  [...runs.values()].some(test);

function snapshotActiveRun({ runs }: TranscriptState): ChatRun | null {
  const run = activeRun(runs);
  return run ? snapshotRun(run) : null;
}
