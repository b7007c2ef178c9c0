import type { ChatMessage, ChatPart, TokenUsage } from '../../core/chatMessage.js';
import type { ChatErrorDetail } from '../../protocol/chatEvent.js';
import { defined } from '../../protocol/json.js';
import type { ChatToolCall } from './toolCall.js';

/** `running` until the gateway reports the end. */
export type ChatRunStatus = 'running' | 'completed' | 'aborted' | 'failed';

/** A step of an agent's plan. */
export interface ChatPlanStep {
  readonly step: string;
  readonly status: 'pending' | 'in_progress' | 'completed';
}

/** An approval that a run waits for, and the tool call that needs it. */
export interface ChatRunApproval {
  readonly approvalId: string;
  readonly toolCallId?: string;
}

/** The agent's work on one response, while it is in progress. */
export interface ChatRun {
  readonly runId: string;
  readonly status: ChatRunStatus;
  /** The present phase in the gateway's words: `starting_model`, `finishing`, … */
  readonly phase?: string;
  /** All text so far. */
  readonly text: string;
  readonly thinking: string;
  readonly toolCalls: readonly ChatToolCall[];
  /** Approvals that the run waits for; see `useApprovals`. */
  readonly approvals: readonly ChatRunApproval[];
  /** The steps that the agent plans, if it reports a plan. */
  readonly plan?: readonly ChatPlanStep[];
  /** True while the gateway compacts the session to make it fit the model. */
  readonly isCompacting?: boolean;
  readonly model?: string;
  readonly usage?: TokenUsage;
  /** Why the run ended, in the gateway's words: `stop`, `rpc` after an abort, … */
  readonly stopReason?: string;
  /** Why the run failed, in the gateway's words. */
  readonly error?: string;
  /** The error of the provider (2026.9). */
  readonly errorDetail?: ChatErrorDetail;
  /** The kind of failure: `refusal`, `timeout`, `rate_limit`, `context_length`, … (2026.9). */
  readonly errorKind?: string;
  /** True if the run ended to let another agent or the user go on (2026.9). */
  readonly isYielded?: boolean;
  /** ms since the epoch, by the gateway's clock. */
  readonly startedAt?: number;
  /** True after the connection was lost, until the gateway reports the run again. */
  readonly isStale: boolean;
}

/** The mutable model behind a {@link ChatRun}. It has no clock: times are sequences of the transcript. */
export interface RunModel {
  readonly id: string;
  readonly openedAt: number;
  endedAt: number | undefined;
  /** The kind of frame that ended the run. A run that only a lifecycle frame ended may start again. */
  endedBy: 'chat' | 'lifecycle';
  /** Sequence of the last frame of this run. */
  lastFrameAt: number;
  /** The end that a lifecycle frame reported. It counts unless a chat frame follows within a second. */
  pendingEnd: RunEnd | undefined;
  /** The run as immutable data. The text of this snapshot may be older than `text`. */
  snapshot: ChatRun;
  text: string;
  /** Whether `text` is complete so far: a baseline, to which a delta can be appended. */
  hasBaseline: boolean;
  /** The append-only deltas that arrived without a baseline. */
  pendingDeltas: string[];
  /** The text before each use of a tool, by item id (2026.9); null once a record shows it. */
  readonly commentary: Map<string, ChatMessage | null>;
  /**
   * Text of this run's records by record id. If the gateway does not name the run of a record (before
   * 2026.9), the live message shows only the text after these texts.
   */
  readonly recordTexts: Map<string, string>;
  /** The start of the current segment in `text`. A use of a tool or a steered message begins the next one. */
  segmentStart: number;
  /** The record that has replaced the current segment. Further text of this segment is not shown. */
  recordedSegment: RecordedSegment | undefined;
  /** Images and files of the last chat frame that had a message. */
  media: readonly ChatPart[];
  /** Whether the final frame of the run had a message. A silent reply has none. */
  hasFinalMessage: boolean;
  /** Whether one of the run's records is the gateway's message about the failure. */
  hasErrorRecord: boolean;
  /** Number of live messages that records have replaced: part of the next live message's key. */
  segment: number;
  /** Number of histories, requested after the end, that did not include the last record of the run. */
  historyChecks: number;
  /** Highest `seq` of each kind of frame. The numbers increase only within one kind. */
  readonly lastSeqs: Record<string, number>;
  /** The live message of a snapshot. */
  liveMessage:
    | { readonly snapshot: ChatRun; readonly message: ChatMessage | undefined }
    | undefined;
}

export interface RecordedSegment {
  readonly recordId: string;
  readonly text: string;
  /** Whether the gateway truncated the record, so that it keeps the streamed text. */
  readonly isTruncated: boolean;
}

/** How a run ended. */
export type RunEnd = Pick<
  ChatRun,
  'status' | 'stopReason' | 'error' | 'errorDetail' | 'errorKind' | 'isYielded'
>;

export const createRun = (id: string, openedAt: number): RunModel => ({
  id,
  openedAt,
  endedAt: undefined,
  endedBy: 'chat',
  lastFrameAt: openedAt,
  pendingEnd: undefined,
  snapshot: {
    runId: id,
    status: 'running',
    text: '',
    thinking: '',
    toolCalls: [],
    approvals: [],
    isStale: false,
  },
  text: '',
  hasBaseline: false,
  pendingDeltas: [],
  commentary: new Map(),
  recordTexts: new Map(),
  segmentStart: 0,
  recordedSegment: undefined,
  media: [],
  hasFinalMessage: false,
  hasErrorRecord: false,
  segment: 0,
  historyChecks: 0,
  lastSeqs: {},
  liveMessage: undefined,
});

export const isRunning = (run: RunModel): boolean => run.endedAt === undefined;

/** Returns the run as immutable data: the same object until something changes. */
export function snapshotRun(run: RunModel): ChatRun {
  if (run.snapshot.text !== run.text) run.snapshot = { ...run.snapshot, text: run.text };
  return run.snapshot;
}

/** Sets fields of the snapshot. Undefined fields keep their values. */
export function patchRun(
  run: RunModel,
  patch: { [K in keyof ChatRun]?: ChatRun[K] | undefined },
): void {
  run.snapshot = { ...run.snapshot, ...defined<Partial<ChatRun>>(patch) };
}

/** Sets the text of a run, so that deltas can follow it. */
export function setText(run: RunModel, text: string): void {
  run.text = text;
  run.hasBaseline = true;
  run.pendingDeltas = [];
}

/** Drops the baseline, because frames may be missing: deltas wait until the whole text is known. */
export function loseBaseline(run: RunModel): void {
  run.hasBaseline = false;
  run.pendingDeltas = [];
}

/** Sets a failed run to running, because the gateway continues the run. */
export function resumeRun(run: RunModel): void {
  const { error: _error, errorDetail: _errorDetail, ...snapshot } = run.snapshot;
  run.snapshot = { ...snapshot, status: 'running' };
  run.endedAt = undefined;
}

/** Ends a run. It keeps its text unless the gateway sent a final text. */
export function endRun(run: RunModel, end: RunEnd, at: number, finalText?: string): void {
  if (finalText !== undefined) {
    setText(run, finalText);
    run.hasFinalMessage = true;
  }
  patchRun(run, { ...end, approvals: [], isStale: false });
  run.endedAt = at;
  run.pendingEnd = undefined;
}

/** The key of a commentary: the same in the stream and in the record. */
export const commentaryKey = (runId: string, itemId: string): string => `${runId}:${itemId}`;
