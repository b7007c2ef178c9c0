import type { JsonObject } from '../../protocol/frames.js';
import { asString } from '../../protocol/json.js';
import { isTextOf } from '../outbox/matchSend.js';
import { setEnd, type Send } from '../outbox/sendState.js';
import { readMessageMedia, readMessageText } from './readMessage.js';
import { withKey, type SessionRecord } from './records.js';
import type { TranscriptState } from './transcriptState.js';

/**
 * Completes a send whose result is lost, if one of the known records is its record. Records that name a
 * key complete their send when they arrive. Returns whether there is such a record.
 */
export function claimRecord({ records, sends }: TranscriptState, send: Send): boolean {
  const sentAt = send.attempt?.sentAt ?? Infinity;
  const record = records
    .all()
    .find((known) => known.arrivedAt > sentAt && isUnclaimed(known, send));
  if (!record) return false;
  records.insert({ ...withKey(record, send.message.key), runId: send.key }, record);
  sends.complete(send.key);
  return true;
}

function isUnclaimed({ key, messages: [first] }: SessionRecord, send: Send): boolean {
  if (key !== undefined || first?.role !== 'user') return false;
  return first.raw?.['idempotencyKey'] === undefined && isTextOf(send, first.text);
}

/** Notes a `chat` event that ends the run with the key of a send. */
export function noteEnd({ sends, sequence }: TranscriptState, payload: JsonObject): void {
  const send = sends.get(asString(payload['runId']) ?? '');
  const state = asString(payload['state']) ?? '';
  if (!send || !['final', 'aborted', 'error'].includes(state)) return;
  const { message } = payload;
  const hasOutput = Boolean(readMessageText(message)) || readMessageMedia(message).length > 0;
  setEnd(send, { at: sequence, isEmpty: state === 'final' && !hasOutput });
}

/** Notes that a lifecycle frame ended the run with the key of a send (2026.4 and 2026.5). */
export function noteLifecycleEnd({ runs, sends, sequence }: TranscriptState, runId: string): void {
  const send = sends.get(runId);
  const hasEnded = runs.get(runId)?.endedAt !== undefined;
  if (send && hasEnded) setEnd(send, { at: sequence, isEmpty: false });
}

/** Notes that a history shows the run with the key of a send to be over. A restart may have ended it. */
export function noteRunOver({ sends }: TranscriptState, runId: string, at: number): void {
  const send = sends.get(runId);
  if (send) setEnd(send, { at, isEmpty: true });
}
