import { isObject } from '../../protocol/frames.js';
import type { JsonObject } from '../../protocol/frames.js';
import { broadcast } from '../context/context.js';
import type { GatewayCore } from '../context/context.js';
import { defaultsOf7_1 } from './detailedRow.js';
import { canonicalKey, textOf } from './session.js';
import type { FakeSession, PendingInput, TranscriptRecord } from './session.js';
import { sessionFields, sessionInfo } from './sessionRow.js';
import { noRuntime } from './sharedRow.js';

/** The rows of one record, as `chat.history` lists them. */
export function rowsOf(
  core: GatewayCore,
  session: FakeSession,
  record: TranscriptRecord,
): JsonObject[] {
  if (!core.profile.hasRowIds) return [record.message];
  const row = { ...record.message, __openclaw: envelope(core, session, record) };
  if (record.commentary === undefined || !core.profile.isLate) return [row];
  const { text, itemId } = record.commentary;
  const commentary = {
    role: 'assistant',
    content: [{ type: 'text', text }],
    timestamp: record.message['timestamp'],
    openclawStreamFallback: { replacementText: text, source: 'segment', itemId },
    __openclaw: envelope(core, session, record),
  };
  return [commentary, row];
}

/** Every row of a session. */
export const historyRows = (core: GatewayCore, session: FakeSession | undefined): JsonObject[] =>
  session?.records.flatMap((record) => rowsOf(core, session, record)) ?? [];

/** The payload of `session.message` for one record. */
export function recordPayload(
  core: GatewayCore,
  session: FakeSession,
  record: TranscriptRecord,
  extra: JsonObject = {},
): JsonObject {
  const { isLate, isNewest } = core.profile;
  const { id, seq, meta } = record;
  const row =
    isLate && !isNewest
      ? { ...record.message, __openclaw: { ...meta, id, seq } }
      : (rowsOf(core, session, record).at(-1) ?? {});
  return {
    sessionKey: session.key,
    ...(core.profile.isLate && { agentId: session.agentId }),
    message: row,
    messageId: record.id,
    messageSeq: record.seq,
    ...sessionFields(core, session, 'full'),
    ...extra,
  };
}

/** Shows a new record to those who subscribed to its session. Tool results are never sent. */
export function announceRecord(core: GatewayCore, session: FakeSession, payload: JsonObject): void {
  if (!core.profile.hasRowIds) return;
  broadcast(core, 'session.message', payload, {
    to: (connection) => connection.messageKeys.has(session.key),
    isUnnumbered: true,
  });
}

const defaultMaxChars = 500_000;

/** The answer of `chat.history`. */
export function historyAnswer(core: GatewayCore, params: JsonObject): JsonObject {
  const sessionKey = String(params['sessionKey']);
  const session = core.sessions.find(canonicalKey(sessionKey));
  const limit = typeof params['limit'] === 'number' ? params['limit'] : 200;
  if (!core.profile.isLate) {
    return {
      sessionKey,
      ...(session && { sessionId: session.sessionId }),
      messages: historyRows(core, session).slice(-limit).map(withTotalCost),
      thinkingLevel: 'off',
    };
  }
  if (typeof params['cursor'] === 'string') return deltaAnswer(core, session, params['cursor']);
  return tailAnswer(core, sessionKey, session, limit, params);
}

// 2026.4.15 shortens what a row cost to its total, in history only.
function withTotalCost(row: JsonObject): JsonObject {
  const { usage } = row;
  return isObject(usage) ? { ...row, usage: { ...usage, cost: { total: 0 } } } : row;
}

function tailAnswer(
  core: GatewayCore,
  sessionKey: string,
  session: FakeSession | undefined,
  limit: number,
  params: JsonObject,
): JsonObject {
  const records = session?.records ?? [];
  const offset = typeof params['offset'] === 'number' ? params['offset'] : undefined;
  // offsets count records, but the limit counts rows (paging-cursor, 2026.9.6)
  const end = Math.max(0, records.length - (offset ?? 0));
  const { start, rows } = session ? lastRows(core, session, end, limit) : { start: 0, rows: [] };
  return {
    sessionKey,
    ...(session && { sessionId: session.sessionId }),
    messages: rows.map((row) => shortened(row, params['maxChars'])),
    ...(core.profile.isNewest && pendingInputs(session)),
    ...inputReceipts(session, params['inputRunIds']),
    ...(core.profile.isNewest &&
      offset === undefined &&
      session &&
      records.length > 0 && { deltaCursor: cursorOf(session) }),
    ...(offset !== undefined && { offset }),
    ...((core.profile.isNewest || offset !== undefined) && {
      ...(start > 0 && { nextOffset: records.length - start }),
      hasMore: start > 0,
      totalMessages: records.length,
    }),
    defaults: defaultsOf(core),
    ...(!core.profile.isNewest && { thinkingLevel: 'off' }),
    sessionInfo: sessionInfo(core, canonicalKey(sessionKey)),
    ...inFlightRun(session),
  };
}

/** A row whose text is too long for the answer; `chat.message.get` has all of it. */
function shortened(row: JsonObject, maxChars: unknown = defaultMaxChars): JsonObject {
  const limit = Number(maxChars);
  const { content } = row;
  if (!Array.isArray(content) || textOf(row).length <= limit) return row;
  const cut = (text: string): string =>
    text.length <= limit ? text : `${text.slice(0, limit)}\n...(truncated)...`;
  const blocks = content as readonly JsonObject[];
  const envelopeOf = isObject(row['__openclaw']) ? row['__openclaw'] : {};
  return {
    ...row,
    content: blocks.map((block) =>
      typeof block['text'] === 'string' ? { ...block, text: cut(block['text']) } : block,
    ),
    __openclaw: { ...envelopeOf, truncated: true, reason: 'display-cap' },
  };
}

function lastRows(
  core: GatewayCore,
  session: FakeSession,
  end: number,
  limit: number,
): { readonly start: number; readonly rows: JsonObject[] } {
  const rows: JsonObject[] = [];
  let start = end;
  for (const record of session.records.slice(0, end).toReversed()) {
    if (rows.length >= limit) break;
    start -= 1;
    rows.unshift(...rowsOf(core, session, record));
  }
  return { start, rows: rows.slice(-limit) };
}

function deltaAnswer(
  core: GatewayCore,
  session: FakeSession | undefined,
  text: string,
): JsonObject {
  const cursor = readCursor(text);
  if (
    session === undefined ||
    cursor?.['generation'] !== session.generation ||
    typeof cursor['lastSeq'] !== 'number' ||
    cursor['lastSeq'] < session.cursorBarrier
  ) {
    return { kind: 'reset' };
  }
  const lastSeq = cursor['lastSeq'];
  return {
    kind: 'delta',
    messages: session.records
      .filter(({ seq }) => seq > lastSeq)
      .map((record) => recordPayload(core, session, record)),
    deltaCursor: cursorOf(session),
    ...pendingInputs(session),
    sessionInfo: sessionInfo(core, session.key),
    ...inFlightRun(session),
  };
}

/** The part of an answer about model defaults, from 2026.6.11 on. */
export const defaultsOf = (core: GatewayCore): JsonObject =>
  core.profile.isNewest ? defaults : defaultsOf7_1;

const defaults: JsonObject = {
  modelProvider: 'stub',
  model: 'stub-model',
  contextTokens: 131_072,
  agentRuntime: noRuntime,
  modelSelectionTarget: 'session',
};

function envelope(core: GatewayCore, session: FakeSession, record: TranscriptRecord): JsonObject {
  const { id, seq, meta, recordedAt } = record;
  if (!core.profile.isLate) return { id, seq };
  if (!core.profile.isNewest) return { ...meta, id, recordTimestampMs: recordedAt, seq };
  const transcriptPosition = { source: session.generation, rawSeq: seq };
  return { ...meta, id, recordTimestampMs: recordedAt, transcriptPosition, seq };
}

function pendingInputs(session: FakeSession | undefined): JsonObject {
  const items = (session?.pendingInputs ?? []).map(pendingItem);
  return { pendingInputs: { items, total: items.length } };
}

const pendingItem = ({ id, runId, acceptedAt, state, message }: PendingInput): JsonObject => ({
  id,
  acceptedAt,
  state,
  message,
  runId,
});

function inputReceipts(session: FakeSession | undefined, runIds: unknown): JsonObject {
  if (!Array.isArray(runIds)) return {};
  const pending = (session?.pendingInputs ?? []).filter(({ runId }) => runIds.includes(runId));
  return {
    inputReceipts: pending.map(({ runId }) => ({ runId, state: 'pending' })),
    inputConsumptions: [],
  };
}

function inFlightRun(session: FakeSession | undefined): JsonObject {
  const run = session && [...session.runs.values()].at(-1);
  if (run === undefined) return {};
  const waiting = run.steered.at(-1);
  if (waiting && run.core.profile.isNewest) {
    // an input that waits to join hides the run (queueing-steer-followup)
    return { inFlightRun: { runId: waiting.key, text: '', startedAt: waiting.acceptedAt } };
  }
  return {
    inFlightRun: {
      runId: run.runId,
      text: run.text.trimEnd(),
      startedAt: run.acceptedAt,
      events: [],
    },
  };
}

const cursorOf = (session: FakeSession): string =>
  btoa(
    JSON.stringify({
      agentId: session.agentId,
      generation: session.generation,
      lastSeq: session.records.at(-1)?.seq ?? 0,
      sessionId: session.sessionId,
      version: 1,
    }),
  );

function readCursor(text: string): JsonObject | undefined {
  try {
    const cursor: unknown = JSON.parse(atob(text));
    return isObject(cursor) ? cursor : undefined;
  } catch {
    return undefined;
  }
}
