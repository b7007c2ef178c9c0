import type { ChatMessage, ChatPart } from '../../core/chatMessage.js';
import { defined } from '../../protocol/json.js';
import type { SessionRecord } from './records.js';
import { isRunning, snapshotRun, type ChatRun, type ChatRunStatus, type RunModel } from './run.js';

/** Returns the message of a run that is running or not yet in a record: the text that no record shows. */
export function liveMessage(run: RunModel): ChatMessage | undefined {
  const snapshot = snapshotRun(run);
  if (run.liveMessage?.snapshot === snapshot) return run.liveMessage.message;
  // The record of a failure is its only message, although text was streamed before.
  if (run.hasErrorRecord && snapshot.status === 'failed') {
    run.liveMessage = { snapshot, message: undefined };
    return undefined;
  }
  const text = withoutSilentReply(run, unrecordedText(run));
  const hasMedia = run.media.length > 0 && !run.recordedSegment;
  const isFailure = snapshot.status === 'failed' && !run.hasErrorRecord;
  const isShown = text !== '' || hasMedia || isFailure;
  const message = isShown ? createMessage(run, snapshot, text) : undefined;
  run.liveMessage = { snapshot, message };
  return message;
}

const createMessage = (run: RunModel, snapshot: ChatRun, text: string): ChatMessage =>
  defined<ChatMessage>({
    key: `run:${run.id}:${run.segment}`,
    role: 'assistant',
    parts: [...liveParts(snapshot, text), ...(run.recordedSegment ? [] : run.media)],
    text,
    createdAt: snapshot.startedAt ?? 0,
    status: messageStatus[snapshot.status],
    runId: run.id,
    usage: snapshot.usage,
    model: snapshot.model,
    stopReason: snapshot.stopReason,
    error: snapshot.error,
    errorDetail: snapshot.errorDetail,
    errorKind: snapshot.errorKind,
  });

/** Includes the thinking after the end of the run, until the record arrives. A running run has it itself. */
const liveParts = ({ status, thinking }: ChatRun, text: string): readonly ChatPart[] => [
  ...(status === 'running' || thinking === ''
    ? []
    : [{ type: 'thinking', text: thinking } as const]),
  ...(text === '' ? [] : [{ type: 'text', text } as const]),
];

const messageStatus = {
  running: 'streaming',
  completed: 'complete',
  aborted: 'aborted',
  failed: 'failed',
} as const satisfies Record<ChatRunStatus, ChatMessage['status']>;

/**
 * Returns the text of a run without the texts of its records. Gateways trim the segments of a run and
 * join them with nothing, a space or a blank line.
 *
 * Scenario of an early record: 1. The delta "one" arrives. 2. The record "one two three" arrives.
 * 3. The last deltas "one two" and "one two three" arrive. The record includes each of them, so no
 * text is left.
 */
function unrecordedText(run: RunModel): string {
  if (run.recordedSegment) return '';
  let text = run.text.slice(run.segmentStart);
  if (run.segmentStart > 0) text = text.trimStart();
  for (const recordText of run.recordTexts.values()) {
    const recorded = recordText.trim();
    const remaining = text.trimStart();
    if (recorded === '') continue;
    if (remaining.startsWith(recorded)) text = remaining.slice(recorded.length).trimStart();
    else if (recorded.startsWith(remaining.trimEnd())) text = '';
  }
  return text;
}

/** A response with one of these texts has no record: the agent has nothing to say. */
const silentReplies = ['NO_REPLY', 'HEARTBEAT_OK'];

/**
 * Withholds a text that may become a silent reply.
 *
 * Scenario (2026.7.1): 1. The delta "N" arrives. 2. The final frame arrives without a message, because
 * the response was "NO_REPLY". 3. No history has a record of it.
 */
function withoutSilentReply(run: RunModel, text: string): string {
  const candidate = text.trim();
  if (candidate === '' || silentReplies.includes(candidate)) return '';
  const isUndecided = isRunning(run) || !run.hasFinalMessage;
  return isUndecided && silentReplies.some((reply) => reply.startsWith(candidate)) ? '' : text;
}

/** Whether a record shows what the live message of a run shows. */
export function isShownByRecord(run: RunModel, record: SessionRecord): boolean {
  if (run.recordTexts.has(record.id)) return true;
  if (isErrorRecord(record)) return run.snapshot.status === 'failed' && !run.hasErrorRecord;
  const recorded = record.text.trim();
  const text = unrecordedText(run).trim();
  return recorded !== '' && text !== '' && (text.startsWith(recorded) || recorded.startsWith(text));
}

/** Whether a record is the gateway's message about a failed run. */
export const isErrorRecord = ({ messages: [first] }: SessionRecord): boolean =>
  first?.status === 'failed';
