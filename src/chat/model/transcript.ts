import type { ChatMessage } from '../../core/chatMessage.js';
import type { JsonObject } from '../../protocol/frames.js';
import { asList, asNumber, asObject, asString } from '../../protocol/json.js';
import { createSends, type Send, type Sends } from '../outbox/sends.js';
import { readRow } from './readMessage.js';
import { createRecordList } from './recordList.js';
import { keyRows, readRecords, withKey, type ChatRecord, type WireRecord } from './records.js';
import {
  adoptText,
  applyAgent,
  closeRun,
  isOpen,
  note,
  readPlan,
  viewRun,
  type ChatRun,
  type RunModel,
} from './run.js';
import { attach, createRuns, isShownBy, liveRow, takeCommentary, type Effect } from './runs.js';
import { createView, type RowsView } from './view.js';

/** One publication: it never changes, and what did not change since the last one is the same object. */
export interface TranscriptView extends RowsView {
  /** The run that is being written, or null. */
  readonly run: ChatRun | null;
  readonly hasOlder: boolean;
  readonly sessionId: string | null;
}

export interface TranscriptOptions {
  /** Records kept; older ones can be loaded again. */
  readonly maxMessages: number;
}

/** The rows of one conversation: what history says, what live events add, and what this client sent. */
export interface Transcript {
  readonly sends: Sends;
  /** Counts on: the count of events, histories and sends is the only time the model knows. */
  tick(): number;
  /** Whether events of this run belong here. */
  knowsRun(runId: string): boolean;
  hasOpenRun(): boolean;
  /** Whether a run is open that nothing was heard of since frames may have been missed. */
  hasStaleRun(): boolean;
  /** Whether the gateway's row of a send is among the rows. */
  hasInput(sendKey: string): boolean;
  /** Takes an event of this session. */
  take(event: string, payload: JsonObject): Effect;
  /** Closes a run that lifecycle ended, where no chat frame did. */
  closeEnding(runId: string): Effect;
  /** Changes when the rows are gone that an answer, asked before, would add to. */
  epoch(): number;
  /** What to ask history since; undefined where only a page will do. */
  cursor(): string | undefined;
  /** The gateway does not know the cursor any more. */
  forgetCursor(): void;
  /**
   * The newest page, or what came since the cursor, asked at tick `askedAt`. Returns whether to ask
   * again: a row is missing.
   */
  history(answer: JsonObject, askedAt: number, limit: number): boolean;
  older(answer: JsonObject): void;
  /** What an older page would come before. */
  firstId(): string | undefined;
  /** How many of the newest records are known: the offset of the next older page. */
  recordCount(): number;
  /** Puts a whole message in the place of a row that was cut. False when it is not that one, or cut, too. */
  fill(messageKey: string, message: unknown): boolean;
  /** Forgets what `older` brought. */
  trimHistory(): void;
  /** Rows from the cache, shown until history confirms them. */
  seed(messages: readonly ChatMessage[]): void;
  /** The conversation starts anew; what was sent before the count `before` is no part of it. */
  reset(before?: number): void;
  /** Frames may be missing: runs are stale, and append-only deltas have lost their baseline. */
  markStale(): void;
  /** The stale runs are over: `completed`, or `aborted` where their gateway process is gone. */
  endStale(status: 'completed' | 'aborted'): void;
  /** The rows that histories had, for the cache. */
  durableRows(): readonly ChatMessage[];
  publish(): TranscriptView;
}

/** The longest history that a gateway gives at once. */
export const mostRows = 1000;

/** Histories that may lack the last row of an ended run before its live row is given up. */
const patience = 3;

/** @see docs/protocol.md: Events, Sending, History */
export function createTranscript({ maxMessages }: TranscriptOptions): Transcript {
  const clock = { count: 0 };
  const runs = createRuns(clock);
  const sends = createSends();
  const records = createRecordList(maxMessages);
  /** Inputs of other clients that wait for a run to end (from 2026.9). */
  let inputs: readonly ChatMessage[] = [];
  let sessionId: string | null = null;
  let hasOlder = false;
  let hasHistory = false;
  /** Highest seq that history had. */
  let newestSeq = -1;
  /** When frames may last have been missed. */
  let missedAt = 0;
  let cursor: string | undefined;
  let epoch = 0;

  const publishRows = createView(records);

  function take(event: string, payload: JsonObject): Effect {
    clock.count++;
    if (event === 'session.message') return message(payload);
    if (event === 'sessions.changed') return changed(payload);
    const runId = asString(payload['runId']) ?? '';
    const known = runs.get(runId);
    const effect = event === 'chat' ? runs.chat(payload) : runs.agent(event, payload);
    const run = runs.get(runId);
    if (run && !known) recall(run);
    return effect;
  }

  /** Finds what is shown already of a run that was not heard of before: its end may follow its rows. */
  function recall(run: RunModel): void {
    const all = records.all();
    const lastUser = all.findLastIndex(({ rows: [row] }) => row?.role === 'user');
    const isOver = !isOpen(run) && !sends.get(run.id);
    for (const [at, record] of all.entries()) {
      const isItsRow = record.runId
        ? record.runId === run.id
        : isOver && at > lastUser && isShownBy(run, record);
      if (isItsRow && record.rows[0]?.role === 'assistant') attach(run, record, false);
    }
  }

  function changed({ reason, sessionId: id, session }: JsonObject): Effect {
    if (reason === 'reset' || reason === 'delete') reset();
    else if (reason === 'rewind' || reason === 'branch-switch') {
      // It goes on from an earlier point: what waited is gone.
      cursor = undefined;
      epoch++;
      sends.forget(clock.count);
      for (const record of records.all())
        if (record.send) records.insert({ ...record, send: undefined }, record);
    } else if (
      reason !== 'compact' &&
      !isOther(asString(id) ?? asString(asObject(session)['sessionId']))
    ) {
      return 'none';
    }
    return 'ended';
  }

  function message(payload: JsonObject): Effect {
    const row = readRow(payload['message']);
    const id = asString(payload['messageId']) ?? row?.message.id;
    // 2026.4 and 2026.5 first echo some sends without id: provisional, the real row follows.
    if (row === undefined || id === undefined) return 'none';
    const about = asString(payload['sessionId']);
    const isNewEpoch = isOther(about);
    if (isNewEpoch) {
      clear(clock.count - 1);
      sessionId = about ?? null;
    }
    const known = records.get(id);
    if (known?.isDurable) return 'none';
    const record = build({ id, rows: [row] }, { isDurable: false, isRecent: true, canClaim: true });
    insert(record, known);
    if (isNewEpoch || (!known && (record.seq ?? Infinity) <= newestSeq)) return 'resync';
    return known?.rows[0] === record.rows[0] ? 'none' : 'changed';
  }

  /** Whether an answer or event is about a session that is not the one shown. */
  const isOther = (about: string | undefined): boolean =>
    about !== undefined && sessionId !== null && about !== sessionId;

  function insert(record: ChatRecord, known?: ChatRecord): void {
    records.insert(record, known);
    if (records.trim()) hasOlder = true;
  }

  /**
   * Makes a record of rows. `isRecent`: it may belong to an open run. `canClaim`: it may be the
   * durable form of something sent.
   */
  function build(
    wire: WireRecord,
    is: { isDurable: boolean; isRecent: boolean; canClaim: boolean },
  ): ChatRecord {
    const known = records.get(wire.id);
    const first = wire.rows[0];
    const plain = wire.rows.filter((row) => row.itemId === undefined);
    const record: ChatRecord = {
      id: wire.id,
      seq: first?.message.seq,
      text: plain.map((row) => row.message.text).join(''),
      rows: keyRows(wire, known?.key, known?.rows),
      isDurable: is.isDurable,
      arrivedAt: known?.arrivedAt ?? clock.count,
      runId: known?.runId ?? first?.message.runId,
      key: known?.key,
      send: is.isDurable ? undefined : known?.send,
    };
    if (first?.message.role === 'user') {
      const send = known || !is.canClaim ? undefined : sends.claim(first, hasRun);
      if (send) {
        sends.settle(send.key);
        const taken = { ...withKey(record, send.row.key), runId: send.key };
        return is.isDurable ? taken : { ...taken, send };
      }
      return record.runId || !is.isRecent ? record : { ...record, runId: newestOpen()?.id };
    }
    if (first?.message.role !== 'assistant') return record;
    const run = record.runId ? runs.get(record.runId) : runOf(record, is.isRecent);
    if (!run) return record;
    return takeCommentary(run, attach(run, { ...record, runId: run.id }, !known), known);
  }

  /** The run of a row that does not name it (before 2026.9). */
  function runOf(record: ChatRecord, isRecent: boolean): RunModel | undefined {
    for (const run of runs.values()) {
      const isLive = isOpen(run) && !run.view.isStale;
      const canOwn = isLive ? isRecent : record.arrivedAt >= run.openedAt;
      if (canOwn && isShownBy(run, record)) return run;
    }
    return isRecent ? newestOpen() : undefined;
  }

  const hasRun = (runId: string): boolean => runs.get(runId) !== undefined;

  const newestOpen = (): RunModel | undefined => [...runs.values()].findLast(isOpen);

  function history(answer: JsonObject, askedAt: number, limit: number): boolean {
    clock.count++;
    const isDelta = answer['kind'] === 'delta';
    const page = asList(answer['messages']);
    const wires = readRecords(isDelta ? page.map((event) => asObject(event)['message']) : page);
    const about = asString(answer['sessionId']);
    const isNew = (wire: WireRecord): boolean => !records.get(wire.id)?.isDurable;
    const wasReset = hasHistory && wires.some((wire) => isReset(wire) && isNew(wire));
    if (wasReset || isOther(about)) clear(askedAt, wires);
    // A reset that was not yet subscribed to may have ended what was heard of.
    else if (!hasHistory) doubtRuns();
    sessionId = about ?? sessionId;
    const named = openNamed(asObject(answer['inFlightRun']));
    const lastKnown = wires.findLastIndex((wire) => !isNew(wire));
    const lastUser = wires.findLastIndex(({ rows: [row] }) => row?.message.role === 'user');
    const fresh = wires.map((wire, at) =>
      build(wire, { isDurable: true, isRecent: at > lastUser, canClaim: at > lastKnown }),
    );
    newestSeq = fresh.reduce(
      (highest, { seq }) => Math.max(highest, seq ?? -1),
      isDelta ? newestSeq : -1,
    );
    const hasMore = answer['hasMore'];
    const isJoined = isDelta || (hasHistory && lastKnown >= 0 && hasMore !== false);
    const first = fresh[0]?.seq ?? (isDelta ? Infinity : -1);
    // A row may come back with another number.
    const ids = new Set(fresh.map(({ id }) => id));
    const before = records
      .all()
      .filter(({ id, isDurable, seq = Infinity }) => isDurable && seq < first && !ids.has(id));
    if (!isDelta && (!isJoined || before.length === 0)) {
      hasOlder = typeof hasMore === 'boolean' ? hasMore : page.length >= limit && limit < mostRows;
    }
    replace([...(isJoined ? before : []), ...fresh], askedAt);
    hasHistory = true;
    cursor = asString(answer['deltaCursor']);
    if (answer['pendingInputs'] !== undefined) {
      inputs = sends.takeInputs(asObject(answer['pendingInputs']));
    }
    return takeRuns(answer, named, askedAt);
  }

  /**
   * Live rows stay if they came too late for this history, or their run was not over. Up to 2026.4 the
   * first row of a session is announced long before it is written down.
   */
  function replace(durable: readonly ChatRecord[], askedAt: number): void {
    const before = records.all();
    const lost: Send[] = [];
    records.replace(durable);
    for (const record of before) {
      if (record.isDurable || records.get(record.id)) continue;
      const run = record.runId ? runs.get(record.runId) : undefined;
      const isLate = record.arrivedAt > askedAt && (record.seq ?? Infinity) > newestSeq;
      if (isLate || (run && (run.closedAt ?? Infinity) > askedAt)) records.insert(record);
      else if (record.send && !hasOlder) lost.push(record.send);
    }
    sends.restore(lost);
    if (records.trim()) hasOlder = true;
  }

  /** Opens the run in flight first, so that its rows can attach to it. */
  function openNamed({ runId }: JsonObject): RunModel | undefined {
    const run = typeof runId === 'string' ? runs.open(runId) : undefined;
    return run && isOpen(run) ? run : undefined;
  }

  function takeRuns(answer: JsonObject, named: RunModel | undefined, askedAt: number): boolean {
    const inFlight = asObject(answer['inFlightRun']);
    if (named) {
      note(named, {
        startedAt: asNumber(inFlight['startedAt']),
        isStale: false,
        plan: inFlight['plan'] ? readPlan(asObject(inFlight['plan'])) : undefined,
      });
      for (const event of asList(inFlight['events'])) applyAgent(named, 'agent', asObject(event));
      // What was said before frames were missed is no baseline for those after.
      if (askedAt > missedAt) adoptText(named, asString(inFlight['text']) ?? '');
    }
    const info = asObject(answer['sessionInfo']);
    const listed = info['hasActiveRun'] === false ? [] : undefined;
    const active = Array.isArray(info['activeRunIds']) ? asList(info['activeRunIds']) : listed;
    let isMissing = false;
    for (const run of runs.values()) {
      const isQuiet = run !== named && run.touchedAt <= askedAt;
      if (isOpen(run) && isQuiet && (active ? !active.includes(run.id) : hasEnded(run))) {
        closeRun(run, { status: 'completed' }, askedAt);
      }
      if ((run.closedAt ?? Infinity) > askedAt) continue;
      if (!liveRow(run) || run.isErrorDurable || ++run.checks >= patience) runs.bury(run.id);
      else isMissing = true;
    }
    return isMissing;
  }

  /**
   * Up to 2026.3 neither history nor the session's status tells that a run ended while the connection
   * was lost: its last row does, or that the session went on to another run.
   */
  const hasEnded = (run: RunModel): boolean =>
    run.view.isStale &&
    ([...runs.values()].some(({ openedAt }) => openedAt > run.touchedAt) ||
      records.all().some((record) => run.durable.has(record.id) && isLastRow(record)));

  function older(answer: JsonObject): void {
    clock.count++;
    const page = readRecords(asList(answer['messages']))
      .filter(({ id }) => !records.get(id))
      .map((wire) => build(wire, { isDurable: true, isRecent: false, canClaim: false }));
    records.prepend(page);
    hasOlder = answer['hasMore'] === true;
  }

  function seed(cached: readonly ChatMessage[]): void {
    for (const row of cached) {
      const id = row.id ?? row.key;
      const known = records.get(id);
      const isPlain = row.key === id || [id, row.runId].some((of) => row.key.startsWith(`${of}:`));
      insert(
        {
          id,
          seq: row.seq,
          text: '',
          rows: [...(known?.rows ?? []), row],
          isDurable: true,
          arrivedAt: clock.count,
          runId: row.runId,
          key: known?.key ?? (isPlain ? undefined : row.key),
        },
        known,
      );
    }
  }

  function reset(before = -1): void {
    // One that began after a reset that is told late goes on: its next frame opens it again.
    for (const run of runs.values()) if (isOpen(run)) runs.drop(run.id);
    clear(clock.count);
    sends.forget(before);
    sessionId = null;
  }

  function fill(messageKey: string, raw: unknown): boolean {
    const wire = readRow(raw)?.message;
    const known = wire?.id === undefined ? undefined : records.get(wire.id);
    // The message is the record's own row, never its commentary.
    if (!wire || wire.isTruncated || !known || (known.key ?? known.id) !== messageKey) return false;
    const rows = known.rows.map((row) =>
      row.key === messageKey ? { ...wire, key: row.key } : row,
    );
    records.insert({ ...known, rows }, known);
    return true;
  }

  /** A new epoch: rows are gone, and so are the runs not heard of since. */
  function clear(since: number, kept: readonly WireRecord[] = []): void {
    const ids = new Set(kept.map(({ rows: [row] }) => row?.message.id));
    records.replace(records.all().filter(({ rows: [row] }) => row?.id && ids.has(row.id)));
    inputs = [];
    newestSeq = -1;
    cursor = undefined;
    hasOlder = false;
    hasHistory = false;
    epoch++;
    for (const run of runs.values()) if (run.touchedAt <= since) runs.bury(run.id);
    doubtRuns();
  }

  function markStale(): void {
    missedAt = clock.count;
    for (const run of runs.values()) run.unplaced = [];
    doubtRuns();
  }

  /** Until they are heard of again, they may be over. */
  function doubtRuns(): void {
    for (const run of runs.values()) {
      if (isOpen(run) && !run.view.isStale) note(run, { isStale: true });
    }
  }

  function endStale(status: 'completed' | 'aborted'): void {
    for (const run of runs.values()) {
      if (!run.view.isStale) continue;
      closeRun(run, { status }, clock.count);
      // What the process had not written down it took along.
      if (status === 'aborted') run.checks = patience;
    }
  }

  /** What no history has: each run's input, commentary and text, then what else was sent. */
  function tail(): readonly ChatMessage[] {
    const shown: ChatMessage[] = [];
    const show = (row: ChatMessage | null | undefined): void => {
      if (row) shown.push(row);
    };
    for (const run of runs.values()) {
      show(sends.get(run.id)?.row);
      for (const row of run.commentary.values()) show(row);
      show(liveRow(run));
    }
    for (const { key, row } of sends.values()) if (!runs.get(key)) show(row);
    for (const row of inputs) if (!records.get(row.key)) show(row);
    return shown;
  }

  function activeRun(): ChatRun | null {
    let active: RunModel | undefined;
    for (const run of runs.values()) {
      if (isOpen(run) && !(active && active.touchedAt > run.touchedAt)) active = run;
    }
    return active ? viewRun(active) : null;
  }

  return {
    sends,
    tick: () => ++clock.count,
    knowsRun: (runId) => runs.knows(runId) || sends.get(runId) !== undefined,
    hasInput: (sendKey) =>
      records.rows().some(({ role, runId }) => role === 'user' && runId === sendKey),
    hasOpenRun: () => [...runs.values()].some(isOpen),
    hasStaleRun: () => [...runs.values()].some(({ view }) => view.isStale),
    take,
    closeEnding: runs.closeEnding,
    epoch: () => epoch,
    cursor: () => cursor,
    forgetCursor() {
      cursor = undefined;
    },
    history,
    older,
    firstId: () => records.all()[0]?.id,
    fill,
    trimHistory() {
      if (records.shrink()) hasOlder = true;
    },
    recordCount: () => records.all().length,
    seed,
    reset,
    markStale,
    endStale,
    durableRows: () => records.all().flatMap((record) => (record.isDurable ? record.rows : [])),
    publish: () => Object.assign(publishRows(tail()), { run: activeRun(), hasOlder, sessionId }),
  };
}

const isReset = ({ rows: [row] }: WireRecord): boolean => row?.message.parts[0]?.type === 'reset';

const isLastRow = ({ rows }: ChatRecord): boolean => {
  const row = rows.at(-1);
  const reason = row?.raw?.['stopReason'];
  return row?.id === undefined && reason !== undefined && reason !== 'toolUse';
};
