import type { SessionRecord } from './records.js';
import type { RunModel } from './run.js';

/*
 * The chat events of a run have its whole text. A run with tools or steered messages writes it in
 * segments, and each segment becomes a record. From 2026.9 on a record names its run, so it replaces the
 * current segment of that run whatever it says: history truncates long responses, and hooks, `MEDIA:`
 * lines and tags change the text between the stream and the record.
 *
 * 1. Deltas "one", "one two" arrive.            The live message shows "one two".
 * 2. The record of the run arrives.             It replaces the live message.
 * 3. The late delta "one two three" arrives.    It belongs to the recorded segment: it is not shown.
 * 4. The run uses a tool.                       The next segment begins.
 * 5. The delta "one two three four" arrives.    The live message shows "four".
 */

/** Replaces the current segment of a run by its record. */
export function recordSegment(run: RunModel, record: SessionRecord): void {
  run.liveMessage = undefined;
  run.recordedSegment = {
    recordId: record.id,
    text: record.text.trim(),
    isTruncated: isTruncated(record),
  };
}

/** Starts the next segment, because the run used a tool or a message was steered into (joined) the run. */
export function openNextSegment(run: RunModel): void {
  if (!run.recordedSegment) return;
  const { text, recordId } = run.recordedSegment;
  const rest = run.text.slice(run.segmentStart).trimStart();
  // Text of the next segment may have arrived already, if the record comes from a history.
  const isPrefix = text !== '' && rest.startsWith(text);
  run.segmentStart = isPrefix ? run.text.length - rest.length + text.length : run.text.length;
  run.recordedSegment = undefined;
  run.liveMessage = undefined;
  // A history applies its records before the text of its run.
  if (!run.hasBaseline) run.recordTexts.set(recordId, text);
}

/**
 * Returns a truncated record with the streamed text, if the streamed text is longer. The text stays until
 * `loadFullMessage` loads the whole message.
 */
export function keepStreamedText(run: RunModel, record: SessionRecord): SessionRecord {
  const { recordedSegment } = run;
  if (!recordedSegment?.isTruncated || recordedSegment.recordId !== record.id) return record;
  const text = run.text.slice(run.segmentStart).trim();
  if (record.messages.every((message) => !canKeep(message, text))) return record;
  const messages = record.messages.map((message) =>
    canKeep(message, text) ? { ...message, text, parts: withText(message.parts, text) } : message,
  );
  return { ...record, messages };
}

type Message = SessionRecord['messages'][number];

const canKeep = (message: Message, text: string): boolean =>
  message.isTruncated === true && text.length > message.text.length;

/** Puts a text in the place of the first text part, and removes the other text parts. */
function withText(parts: Message['parts'], text: string): Message['parts'] {
  const first = parts.find(({ type }) => type === 'text');
  return parts.flatMap((part): Message['parts'] => {
    if (part.type !== 'text') return [part];
    return part === first ? [{ type: 'text', text }] : [];
  });
}

const isTruncated = ({ messages }: SessionRecord): boolean =>
  messages.some((message) => message.isTruncated);
