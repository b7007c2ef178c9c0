import type { ChatMessage, ChatPart } from '../../core/chatMessage.js';
import { isObject, type JsonObject } from '../../protocol/frames.js';
import { asNumber, asObject, asString, defined } from '../../protocol/json.js';
import { readMessageText } from './readMessage.js';
import { withKey, type ChatRecord } from './records.js';
import {
  applyAgent,
  applyDelta,
  closeRun,
  commentaryKey,
  createRun,
  isOpen,
  note,
  viewRun,
  type ChatRun,
  type ChatRunStatus,
  type RunEnd,
  type RunModel,
} from './run.js';

/** What the session must do about an event. */
export type Effect =
  | 'none'
  | 'changed'
  /** A run ended, or an epoch: publish at once and ask for history. */
  | 'ended'
  /** Lifecycle ended a run: it counts unless a chat frame says more within a second. */
  | 'ending'
  /** Something is missing: ask for history. */
  | 'resync';

/** Counts the events taken: the only time that the models know. */
export interface Clock {
  count: number;
}

export interface Runs {
  /** Runs that are open, or whose rows are not yet all durable, oldest first. */
  values(): IterableIterator<RunModel>;
  get(runId: string): RunModel | undefined;
  /** The run, opened if need be; undefined when it is over. */
  open(runId: string): RunModel | undefined;
  /** Forgets a run that another frame may open again. */
  drop(runId: string): void;
  /** Forgets a run but for a tombstone, so that a late frame does not open it again. */
  bury(runId: string): void;
  knows(runId: string): boolean;
  chat(payload: JsonObject): Effect;
  /** `source` tells apart frames whose `seq` is not one stream. */
  agent(source: string, payload: JsonObject): Effect;
  /** Closes a run that lifecycle ended, where no chat frame did. */
  closeEnding(runId: string): Effect;
}

const endings: ReadonlyMap<string, ChatRunStatus> = new Map([
  ['final', 'completed'],
  ['aborted', 'aborted'],
  ['error', 'failed'],
]);

const mostRuns = 100;
const mostTombstones = 200;

/** The runs of one conversation. */
export function createRuns(clock: Clock): Runs {
  const runs = new Map<string, RunModel>();
  const tombstones = new Map<string, RunModel['closedBy']>();

  function open(runId: string): RunModel | undefined {
    if (tombstones.has(runId)) return undefined;
    const known = runs.get(runId);
    if (known) return known;
    const run = createRun(runId, clock.count);
    runs.set(runId, run);
    // One conversation has a few at a time: more were begun by a gateway that never ends them.
    for (const oldest of runs.keys()) {
      if (runs.size <= mostRuns) break;
      bury(oldest);
    }
    return run;
  }

  function bury(runId: string): void {
    tombstones.set(runId, runs.get(runId)?.closedBy ?? 'chat');
    runs.delete(runId);
    for (const [oldest] of tombstones) {
      if (tombstones.size <= mostTombstones) break;
      tombstones.delete(oldest);
    }
  }

  /** A frame came: whatever was thought of the run, it is alive, or still has something to say. */
  function touch(run: RunModel, at: number | undefined): void {
    run.touchedAt = clock.count;
    const { isStale, startedAt = at } = run.view;
    if (isStale || startedAt !== run.view.startedAt) note(run, { isStale: false, startedAt });
  }

  function chat(payload: JsonObject): Effect {
    const runId = asString(payload['runId']);
    const state = asString(payload['state']) ?? '';
    if (runId === undefined) return 'none';
    const status = endings.get(state);
    if (status) return end(runId, status, payload);
    if (state !== 'status' && state !== 'delta') return 'none';
    const isNew = !runs.has(runId);
    const run = open(runId);
    if (!run || !isOpen(run)) return 'none';
    touch(run, asNumber(asObject(payload['message'])['timestamp']));
    if (state === 'delta') return applyDelta(run, payload) ? 'changed' : 'resync';
    // Seen from its beginning it has no text yet, so that append-only deltas can follow.
    if (isNew) run.unplaced = undefined;
    note(run, { phase: asString(payload['phase']) });
    return 'changed';
  }

  function end(runId: string, status: ChatRunStatus, payload: JsonObject): Effect {
    const text = readMessageText(payload['message']);
    const known = runs.get(runId);
    if (known && !isOpen(known)) return 'ended';
    // A run that was never seen open has nothing to show, unless its end brings it along.
    const run = text || status === 'failed' ? open(runId) : known;
    if (run) {
      touch(run, asNumber(asObject(payload['message'])['timestamp']));
      closeRun(run, readEnd(status, payload), clock.count, text);
    }
    // An empty final hands the input over to another run: its send stays until a row claims it.
    if (!run || (status === 'completed' && run.text === '')) bury(runId);
    return 'ended';
  }

  function agent(source: string, payload: JsonObject): Effect {
    const runId = asString(payload['runId']);
    if (runId === undefined) return 'none';
    const stream = payload['stream'];
    const isStart = stream === 'lifecycle' && asObject(payload['data'])['phase'] === 'start';
    // Up to 2026.7 a run that failed starts again with the next model.
    if (isStart && tombstones.get(runId) === 'lifecycle') tombstones.delete(runId);
    const isNew = !runs.has(runId);
    const opens = isStart || stream === 'assistant' || stream === 'tool';
    const run = opens ? open(runId) : runs.get(runId);
    if (!run || !isOpen(run)) return 'none';
    touch(run, asNumber(payload['ts']));
    if (isNew && isStart) run.unplaced = undefined;
    const before = run.view;
    const ending = run.ending;
    applyAgent(run, source, payload);
    if (run.ending !== ending) return run.ending ? 'ending' : 'changed';
    return run.view === before ? 'none' : 'changed';
  }

  function closeEnding(runId: string): Effect {
    clock.count++;
    const run = runs.get(runId);
    if (!run?.ending) return 'none';
    closeRun(run, run.ending, clock.count);
    run.closedBy = 'lifecycle';
    return 'ended';
  }

  return {
    values: () => runs.values(),
    get: (runId) => runs.get(runId),
    open,
    drop: (runId) => void runs.delete(runId),
    bury,
    knows: (runId) => runs.has(runId) || tombstones.has(runId),
    chat,
    agent,
    closeEnding,
  };
}

const readEnd = (status: ChatRunStatus, payload: JsonObject): RunEnd =>
  defined<RunEnd>({
    status,
    stopReason: asString(payload['stopReason']),
    error: asString(payload['errorMessage']),
    errorDetail: isObject(payload['errorDetail']) ? payload['errorDetail'] : undefined,
  });

/** The row of a run that is still being written, or not yet durable: its text less what durable rows show. */
export function liveRow(run: RunModel): ChatMessage | undefined {
  const view = viewRun(run);
  if (run.row?.view === view) return run.row.message;
  const text = remainder(run);
  const isFailure = view.status === 'failed' && !run.isErrorDurable;
  const message =
    text !== '' || isFailure
      ? defined<ChatMessage>({
          key: `run:${run.id}:${run.segment}`,
          role: 'assistant',
          parts: liveParts(view, text),
          text,
          createdAt: view.startedAt ?? 0,
          status: rowStatus[view.status],
          runId: run.id,
          usage: view.usage,
          model: view.model,
          stopReason: view.stopReason,
          error: view.error,
          errorDetail: view.errorDetail,
        })
      : undefined;
  run.row = { view, message };
  return message;
}

/** Thinking is shown by the run while there is one, and by its row until history has the real one. */
const liveParts = ({ status, thinking }: ChatRun, text: string): readonly ChatPart[] => [
  ...(status === 'running' || thinking === ''
    ? []
    : [{ type: 'thinking', text: thinking } as const]),
  ...(text === '' ? [] : [{ type: 'text', text } as const]),
];

const rowStatus = {
  running: 'streaming',
  completed: 'complete',
  aborted: 'aborted',
  failed: 'failed',
} as const satisfies Record<ChatRunStatus, ChatMessage['status']>;

/** Gateways trim the segments of a run and join them with nothing, a space or a blank line. */
function remainder(run: RunModel): string {
  let rest = run.text;
  for (const durable of run.durable.values()) {
    const shown = durable.trim();
    const ahead = rest.trimStart();
    if (shown === '') continue;
    if (ahead.startsWith(shown)) rest = ahead.slice(shown.length).trimStart();
    // The durable row may come before the last deltas.
    else if (shown.startsWith(ahead.trimEnd())) rest = '';
  }
  return rest;
}

/** Whether a durable row shows what this run's live row shows. */
export function isShownBy(run: RunModel, record: ChatRecord): boolean {
  if (run.durable.has(record.id)) return true;
  if (record.rows[0]?.status === 'failed')
    return run.view.status === 'failed' && !run.isErrorDurable;
  const shown = record.text.trim();
  const rest = remainder(run).trim();
  return shown !== '' && rest !== '' && (rest.startsWith(shown) || shown.startsWith(rest));
}

/** Notes that a durable row shows part of a run. If that shortens the live row, its key goes along. */
export function attach(run: RunModel, record: ChatRecord, isNew: boolean): ChatRecord {
  const before = liveRow(run);
  run.durable.set(record.id, record.text);
  run.isErrorDurable ||= record.rows[0]?.status === 'failed';
  run.row = undefined;
  const after = liveRow(run);
  const isTaken = before !== undefined && before.text !== after?.text;
  const isFailureTaken = before !== undefined && after === undefined;
  if (!isNew || record.key || !(isTaken || isFailureTaken)) return record;
  run.segment++;
  run.row = undefined;
  return withKey(record, before.key);
}

/** Lets a record show what the run said before it: announced records lack it, histories have it (2026.9). */
export function takeCommentary(
  run: RunModel,
  record: ChatRecord,
  known: ChatRecord | undefined,
): ChatRecord {
  const prefix = commentaryKey(run.id, '');
  for (const { key } of record.rows) {
    if (key.startsWith(prefix)) run.commentary.set(key.slice(prefix.length), null);
  }
  if (record.isDurable) return record;
  const said = (known?.rows ?? []).filter(({ key }) => key.startsWith(prefix));
  for (const [itemId, row] of run.commentary) {
    if (row) said.push({ ...row, status: 'complete' });
    run.commentary.set(itemId, null);
  }
  return said.length > 0 ? { ...record, rows: [...said, ...record.rows] } : record;
}
