import { matchSend } from '../outbox/matchSend.js';
import { attachRecord, moveCommentary } from './attachRecord.js';
import { isShownByRecord } from './liveMessage.js';
import { keyMessages, withKey, type IncomingRecord, type SessionRecord } from './records.js';
import { isRunning, type RunModel } from './run.js';
import { newestRunning } from './runRegistry.js';
import { keepStreamedText, openNextSegment } from './segments.js';
import type { TranscriptState } from './transcriptState.js';

/** Whether an incoming record can belong to a running run or to a send. */
export interface LinkOptions {
  readonly isPersisted: boolean;
  /** Whether the record may belong to a running run, although it names no run. */
  readonly canBeLive: boolean;
  /** Whether the record may be that of a send. */
  readonly canMatchSend: boolean;
}

/**
 * Makes a session record of an incoming record. A user message is linked to its send, and completes the
 * send. A message of the assistant is linked to its run.
 */
export function linkRecord(
  state: TranscriptState,
  incoming: IncomingRecord,
  options: LinkOptions,
): SessionRecord {
  const known = state.records.get(incoming.id);
  const record = createRecord(state, incoming, known, options);
  const role = incoming.messages[0]?.message.role;
  if (role === 'user') return linkToSend(state, incoming, record, { ...options, isNew: !known });
  if (role !== 'assistant') return record;
  const run = record.runId
    ? state.runs.get(record.runId)
    : findRun(state, record, options.canBeLive);
  if (!run) return record;
  const attached = attachRecord(
    run,
    { ...record, runId: run.id },
    { isNew: !known, namesRun: namesRun(incoming) },
  );
  return keepStreamedText(run, moveCommentary(run, attached, known));
}

/** Whether the gateway names the run of a record: from 2026.9 always, before that after an abort. */
const namesRun = ({ messages: [first] }: IncomingRecord): boolean =>
  first?.message.runId !== undefined;

function createRecord(
  { sequence }: TranscriptState,
  incoming: IncomingRecord,
  known: SessionRecord | undefined,
  { isPersisted }: LinkOptions,
): SessionRecord {
  const first = incoming.messages[0]?.message;
  const spoken = incoming.messages.filter(({ itemId }) => itemId === undefined);
  return {
    id: incoming.id,
    seq: first?.seq,
    text: spoken.map(({ message }) => message.text).join(''),
    messages: keyMessages(incoming, known?.key, known?.messages),
    isPersisted,
    arrivedAt: known?.arrivedAt ?? sequence,
    runId: known?.runId ?? first?.runId,
    key: known?.key,
    send: isPersisted ? undefined : known?.send,
  };
}

function linkToSend(
  { runs, sends }: TranscriptState,
  { messages: [first] }: IncomingRecord,
  record: SessionRecord,
  options: LinkOptions & { readonly isNew: boolean },
): SessionRecord {
  const { isPersisted, canBeLive, canMatchSend, isNew } = options;
  const hasRun = (runId: string): boolean => runs.get(runId) !== undefined;
  if (isNew) for (const run of runs.values()) openNextSegment(run);
  const send = first && isNew && canMatchSend ? matchSend(sends, first, hasRun) : undefined;
  if (send) {
    sends.complete(send.key);
    const linked = { ...withKey(record, send.message.key), runId: send.key };
    return isPersisted ? linked : { ...linked, send };
  }
  return record.runId || !canBeLive ? record : { ...record, runId: newestRunning(runs)?.id };
}

/** Returns the run of a record that does not name its run (before 2026.9). */
function findRun(
  { runs }: TranscriptState,
  record: SessionRecord,
  canBeLive: boolean,
): RunModel | undefined {
  for (const run of runs.values()) {
    const isLive = isRunning(run) && !run.snapshot.isStale;
    const canOwn = isLive ? canBeLive : record.arrivedAt >= run.openedAt;
    if (canOwn && isShownByRecord(run, record)) return run;
  }
  return canBeLive ? newestRunning(runs) : undefined;
}
