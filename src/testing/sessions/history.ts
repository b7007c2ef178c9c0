import { isObject } from '../../protocol/frames.js';
import type { JsonObject } from '../../protocol/frames.js';
import { cursorOf, readCursor } from './cursor.js';
import { allMessages, messagesOf, recordPayload } from './records.js';
import { textOf } from './session.js';
import type { FakeSession, PendingInput } from './session.js';
import type { SessionContext } from './sessionContext.js';
import { sessionInfo } from './sessionRow.js';
import { shorten } from './shorten.js';
import { isSilent } from './silentReply.js';

/** Handles `chat.history`. */
export function chatHistory(context: SessionContext, params: JsonObject): JsonObject {
  const sessionKey = String(params['sessionKey']);
  const session = context.sessions.find(context.sessions.keyOf(sessionKey));
  const limit = typeof params['limit'] === 'number' ? params['limit'] : 200;
  if (!context.dialect.features.describesSessionInHistory) {
    return {
      sessionKey,
      ...(session && { sessionId: session.sessionId }),
      messages: allMessages(context, session)
        .filter((message) => !isSilent(textOf(message)))
        .slice(-limit)
        .map((message) => withTotalCost(shorten(context, message, params['maxChars']))),
      thinkingLevel: 'off',
    };
  }
  const { cursor } = params;
  if (typeof cursor === 'string') return historyAfter(context, session, cursor);
  return historyPage(context, sessionKey, session, limit, params);
}

// In history, 2026.4.15 reduces the cost of a message to its total.
function withTotalCost(message: JsonObject): JsonObject {
  const { usage } = message;
  return isObject(usage) ? { ...message, usage: { ...usage, cost: { total: 0 } } } : message;
}

function historyPage(
  context: SessionContext,
  sessionKey: string,
  session: FakeSession | undefined,
  limit: number,
  params: JsonObject,
): JsonObject {
  const { features, constants } = context.dialect;
  const records = session?.records ?? [];
  const offset = typeof params['offset'] === 'number' ? params['offset'] : undefined;
  // an offset counts records, but the limit counts messages (paging-cursor, 2026.9.6)
  const end = Math.max(0, records.length - (offset ?? 0));
  const page = session ? messagesBefore(context, session, end, limit) : { start: 0, messages: [] };
  const hasCursor = features.sendsHistoryCursor && offset === undefined && records.length > 0;
  return {
    sessionKey,
    ...(session && { sessionId: session.sessionId }),
    messages: page.messages.map((message) => shorten(context, message, params['maxChars'])),
    ...(features.listsQueuedInputs && pendingInputs(session)),
    ...inputReceipts(session, params['inputRunIds']),
    ...(hasCursor && session && { deltaCursor: cursorOf(session) }),
    ...(offset !== undefined && { offset }),
    ...((features.alwaysCountsHistory || offset !== undefined) && {
      ...(page.start > 0 && { nextOffset: records.length - page.start }),
      hasMore: page.start > 0,
      totalMessages: records.length,
    }),
    defaults: constants.modelDefaults,
    ...(features.sendsThinkingLevel && { thinkingLevel: 'off' }),
    sessionInfo: sessionInfo(context, context.sessions.keyOf(sessionKey)),
    ...inFlightRun(session, features.listsQueuedInputs),
  };
}

/** Returns the last messages before the record at `end`, and the record with which they start. */
function messagesBefore(
  context: SessionContext,
  session: FakeSession,
  end: number,
  limit: number,
): { readonly start: number; readonly messages: JsonObject[] } {
  const messages: JsonObject[] = [];
  let start = end;
  for (const record of session.records.slice(0, end).toReversed()) {
    if (messages.length >= limit) break;
    start -= 1;
    messages.unshift(...messagesOf(context, session, record));
  }
  return { start, messages: messages.slice(-limit) };
}

/** Returns the records since a cursor, or `reset` if the cursor is invalid. */
function historyAfter(
  context: SessionContext,
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
      .map((record) => recordPayload(context, session, record)),
    deltaCursor: cursorOf(session),
    ...pendingInputs(session),
    sessionInfo: sessionInfo(context, session.key),
    ...inFlightRun(session, context.dialect.features.listsQueuedInputs),
  };
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

function inFlightRun(session: FakeSession | undefined, listsQueuedInputs: boolean): JsonObject {
  const run = session && [...session.runs.values()].at(-1);
  if (run === undefined) return {};
  const queued = run.joining.at(-1);
  if (queued && listsQueuedInputs) {
    // an input that will join hides the run (queueing-steer-followup)
    return { inFlightRun: { runId: queued.key, text: '', startedAt: queued.acceptedAt } };
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
