import type { JsonObject } from '../../protocol/frames.js';
import { asList, asObject, asString } from '../../protocol/json.js';
import { applyPendingInputs } from '../outbox/pendingInputs.js';
import type { Send } from '../outbox/sendState.js';
import { markRunsStale, startGeneration } from './generation.js';
import { linkRecord } from './linkRecord.js';
import { readMessage } from './readMessage.js';
import { readRecords, type IncomingRecord, type SessionRecord } from './records.js';
import { applyInFlightRun, openInFlightRun, settleRuns } from './runsInHistory.js';
import { isOtherSession, type TranscriptState } from './transcriptState.js';

/** The longest history that a gateway returns at once. */
export const maxHistoryLimit = 1000;

/** The request that led to a history result. */
export interface HistoryRequest {
  /** The transcript's sequence number when the request was sent (not a time). */
  readonly askedAt: number;
  readonly limit: number;
  /** Whether it was for more than a page, so that all records are kept. */
  readonly keepsAll?: boolean;
}

/** The page of messages in a history result, without its runs and pending inputs. */
interface HistoryPage {
  readonly records: readonly IncomingRecord[];
  /** Number of messages in the result. Several may belong to one record. */
  readonly messageCount: number;
  /** Whether the page has only the messages after a cursor. */
  readonly isDelta: boolean;
  readonly sessionId: string | undefined;
  readonly hasMore: boolean | undefined;
}

/**
 * Applies the newest page of the history, or the messages since the cursor. `needsRefetch` is true if an
 * ended run still lacks its last record.
 */
export function applyHistory(
  state: TranscriptState,
  result: JsonObject,
  { askedAt, limit, keepsAll }: HistoryRequest,
): { readonly needsRefetch: boolean } {
  state.sequence++;
  const page = readPage(result);
  updateGeneration(state, page, askedAt);
  const inFlightRun = openInFlightRun(state, result);
  const { older, fresh } = mergePage(state, page);
  if (!page.isDelta && older.length === 0) {
    const mayHaveMore = page.messageCount >= limit && limit < maxHistoryLimit;
    state.history.hasOlder = page.hasMore ?? mayHaveMore;
  }
  if (keepsAll) state.records.allow(older.length + fresh.length);
  replaceRecords(state, [...older, ...fresh], askedAt);
  state.history.isLoaded = true;
  state.history.cursor = asString(result['deltaCursor']);
  if (result['pendingInputs'] !== undefined) {
    state.otherInputs = applyPendingInputs(state.sends, asObject(result['pendingInputs']));
  }
  if (inFlightRun) applyInFlightRun(state, inFlightRun, result, askedAt);
  return settleRuns(state, result, { askedAt, inFlightRun });
}

/** Adds a page of older messages. */
export function applyOlderPage(state: TranscriptState, result: JsonObject): void {
  state.sequence++;
  const { records, history } = state;
  const options = { isPersisted: true, canBeLive: false, canMatchSend: false };
  const older = readRecords(asList(result['messages']))
    .filter(({ id }) => !records.get(id))
    .map((incoming) => linkRecord(state, incoming, options));
  records.prepend(older);
  history.hasOlder = result['hasMore'] === true;
}

/**
 * Replaces a truncated message by the whole one. Returns false if `raw` is another message, or is truncated
 * too.
 */
export function applyFullMessage(
  { records }: TranscriptState,
  messageKey: string,
  raw: unknown,
): boolean {
  const message = readMessage(raw)?.message;
  const record = message?.id === undefined ? undefined : records.get(message.id);
  if (!message || message.isTruncated || !record) return false;
  // A commentary of the record has another key. The gateway returns only the record's own message.
  if ((record.key ?? record.id) !== messageKey) return false;
  const messages = record.messages.map((known) =>
    known.key === messageKey ? { ...message, key: messageKey } : known,
  );
  records.insert({ ...record, messages }, record);
  return true;
}

function readPage(result: JsonObject): HistoryPage {
  const isDelta = result['kind'] === 'delta';
  const messages = asList(result['messages']);
  const hasMore = result['hasMore'];
  return {
    records: readRecords(isDelta ? messages.map((item) => asObject(item)['message']) : messages),
    messageCount: messages.length,
    isDelta,
    sessionId: asString(result['sessionId']),
    hasMore: typeof hasMore === 'boolean' ? hasMore : undefined,
  };
}

/** Starts a new generation if the history is of another session, or of one that was reset. */
function updateGeneration(state: TranscriptState, page: HistoryPage, askedAt: number): void {
  const { history, sessionId } = state;
  const wasReset =
    history.isLoaded &&
    page.records.some((incoming) => isReset(incoming) && !isPersisted(state, incoming));
  if (wasReset || isOtherSession(state, page.sessionId))
    startGeneration(state, { since: askedAt, keep: page.records });
  // A reset before the client subscribed may have ended the runs that it knows.
  else if (!history.isLoaded) markRunsStale(state);
  state.sessionId = page.sessionId ?? sessionId;
}

/** Makes records of a page, and finds the known records before it. */
function mergePage(
  state: TranscriptState,
  page: HistoryPage,
): { readonly older: readonly SessionRecord[]; readonly fresh: readonly SessionRecord[] } {
  const { history } = state;
  const lastKnown = page.records.findLastIndex((incoming) => isPersisted(state, incoming));
  const lastUser = page.records.findLastIndex(
    ({ messages: [first] }) => first?.message.role === 'user',
  );
  const fresh = page.records.map((incoming, at) =>
    linkRecord(state, incoming, {
      isPersisted: true,
      canBeLive: at > lastUser,
      canMatchSend: at > lastKnown,
    }),
  );
  const seqs = fresh.map(({ seq = -1 }) => seq);
  history.newestSeq = Math.max(page.isDelta ? history.newestSeq : -1, ...seqs);
  const isJoined = page.isDelta || (history.isLoaded && lastKnown >= 0 && page.hasMore !== false);
  return { older: isJoined ? recordsBefore(state, page, fresh) : [], fresh };
}

/** Returns the persisted records before a page. The gateway may return a record with another `seq`. */
function recordsBefore(
  { records }: TranscriptState,
  { isDelta }: HistoryPage,
  fresh: readonly SessionRecord[],
): readonly SessionRecord[] {
  const firstSeq = fresh[0]?.seq ?? (isDelta ? Infinity : -1);
  const freshIds = new Set(fresh.map(({ id }) => id));
  return records
    .all()
    .filter(
      (record) =>
        record.isPersisted && (record.seq ?? Infinity) < firstSeq && !freshIds.has(record.id),
    );
}

/**
 * Replaces all records by those of a history, and decides about the announced records that it lacks.
 *
 * Scenario of a late history: 1. The client requests a history. 2. A record is announced. 3. The history
 * arrives without it. The record is newer, so it stays.
 *
 * Scenario of a running run: 1. A record of the run is announced. 2. A history without it arrives.
 * Gateways may write the records at the end of the run, so the record stays until then.
 *
 * Scenario of a record that is not yet in the history (up to 2026.4, first message of a session):
 * 1. The user sends a message. 2. Its record is announced and completes the send. 3. A history without
 * the record arrives. The send is restored, so the message stays. 4. A later history has the record.
 */
function replaceRecords(
  { records, runs, sends, history }: TranscriptState,
  persisted: readonly SessionRecord[],
  askedAt: number,
): void {
  const before = records.all();
  const lost: Send[] = [];
  records.replace(persisted);
  for (const record of before) {
    if (record.isPersisted || records.get(record.id)) continue;
    const run = record.runId ? runs.get(record.runId) : undefined;
    const isNewer = record.arrivedAt > askedAt && (record.seq ?? Infinity) > history.newestSeq;
    const hasOpenRun = run !== undefined && (run.endedAt ?? Infinity) > askedAt;
    if (isNewer || hasOpenRun) records.insert(record);
    else if (record.send && !history.hasOlder) lost.push(record.send);
  }
  sends.restore(lost);
  if (records.trim()) history.hasOlder = true;
}

const isPersisted = ({ records }: TranscriptState, { id }: IncomingRecord): boolean =>
  records.get(id)?.isPersisted === true;

const isReset = ({ messages: [first] }: IncomingRecord): boolean =>
  first?.message.parts[0]?.type === 'reset';
