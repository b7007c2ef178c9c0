import { isErrorRecord, liveMessage } from './liveMessage.js';
import { isMedia } from './readMessage.js';
import { withKey, type SessionRecord } from './records.js';
import { commentaryKey, type RunModel } from './run.js';
import { openNextSegment, recordSegment } from './segments.js';

/**
 * Adds a record to the run that wrote it, so that the live message no longer shows its text. A new
 * record takes over the key of the live message that it shortens or replaces.
 */
export function attachRecord(
  run: RunModel,
  record: SessionRecord,
  { isNew, namesRun }: { readonly isNew: boolean; readonly namesRun: boolean },
): SessionRecord {
  const before = liveMessage(run);
  const isAttached = run.recordTexts.has(record.id);
  if (!isAttached || !namesRun) run.recordTexts.set(record.id, namesRun ? '' : record.text);
  run.hasErrorRecord ||= isErrorRecord(record);
  if (namesRun && !isAttached) updateSegment(run, record);
  run.liveMessage = undefined;
  const after = liveMessage(run);
  if (!isNew || record.key || before === undefined) return record;
  if (after?.text === before.text) return record;
  run.segment++;
  run.liveMessage = undefined;
  return withKey(record, before.key);
}

/** Ends the streamed segment if the record calls a tool. Replaces the segment by a record with a response. */
function updateSegment(run: RunModel, record: SessionRecord): void {
  if (isErrorRecord(record)) return;
  if (callsTool(record)) openNextSegment(run);
  else if (record.text.trim() !== '' || hasMedia(record)) recordSegment(run, record);
}

const callsTool = ({ messages }: SessionRecord): boolean =>
  messages.some(
    ({ stopReason, parts }) =>
      stopReason === 'toolUse' || parts.some(({ type }) => type === 'toolCall'),
  );

const hasMedia = ({ messages }: SessionRecord): boolean =>
  messages.some(({ parts }) => parts.some(isMedia));

/**
 * Moves the commentary of a run into the record that follows it (2026.9). An announced record lacks the
 * commentary, so the streamed messages are put before its own. A history includes the commentary.
 */
export function moveCommentary(
  run: RunModel,
  record: SessionRecord,
  known: SessionRecord | undefined,
): SessionRecord {
  const prefix = commentaryKey(run.id, '');
  for (const { key } of record.messages) {
    if (key.startsWith(prefix)) run.commentary.set(key.slice(prefix.length), null);
  }
  if (record.isPersisted) return record;
  const commentary = (known?.messages ?? []).filter(({ key }) => key.startsWith(prefix));
  for (const [itemId, message] of run.commentary) {
    if (message) commentary.push({ ...message, status: 'complete' });
    run.commentary.set(itemId, null);
  }
  return commentary.length > 0
    ? { ...record, messages: [...commentary, ...record.messages] }
    : record;
}
