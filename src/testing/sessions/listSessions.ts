import type { JsonObject } from '../../protocol/frames.js';
import { omit } from '../context/omit.js';
import { owner } from '../context/owner.js';
import { databasePath } from '../context/paths.js';
import { textOf } from './session.js';
import type { FakeSession } from './session.js';
import type { SessionContext } from './sessionContext.js';
import { sessionRow } from './sessionRow.js';

/** Handles `sessions.list`. */
export function listSessions(context: SessionContext, params: JsonObject): JsonObject {
  const { features, constants } = context.dialect;
  const all = context.sessions.all().filter((session) => isWanted(session, params));
  const limit = typeof params['limit'] === 'number' ? params['limit'] : 100;
  const offset = typeof params['offset'] === 'number' ? params['offset'] : 0;
  const page = all.slice(offset, offset + limit);
  const hasMore = offset + page.length < all.length;
  const isInDatabase = features.storesSessionsInDatabase && all.length > 0;
  return {
    ts: context.timers.now(),
    path: isInDatabase ? databasePath : '(multiple)',
    count: page.length,
    ...(features.pagesSessionList && {
      totalCount: all.length,
      limitApplied: limit,
      nextOffset: hasMore ? offset + page.length : null,
      hasMore,
    }),
    ...(features.listsSessionOwners && { owners: all.length > 0 ? [owner] : [] }),
    defaults: constants.sessionListDefaults,
    sessions: page.map((session) => listedRow(context, session, params)),
  };
}

function isWanted(session: FakeSession, params: JsonObject): boolean {
  const { search, label, agentId, archived, pinned, activeOnly } = params;
  const isArchived = session.archivedAt !== undefined;
  if (archived !== 'all' && (archived === true) !== isArchived) return false;
  if (typeof pinned === 'boolean' && pinned !== (session.pinnedAt !== undefined)) return false;
  if (activeOnly === true && session.runs.size === 0) return false;
  if (typeof agentId === 'string' && session.agentId !== agentId) return false;
  if (typeof label === 'string' && session.label !== label) return false;
  const searched = `${session.key} ${session.label ?? ''}`.toLowerCase();
  return typeof search !== 'string' || searched.includes(search.toLowerCase());
}

function listedRow(context: SessionContext, session: FakeSession, params: JsonObject): JsonObject {
  const { lastMessagePreview, ...whole } = sessionRow(context, session);
  // 2026.7.1 lists no run ids
  const row =
    context.dialect.features.sessionRow === 'detailed' ? omit(whole, ['activeRunIds']) : whole;
  const question = session.records.find(({ message }) => message['role'] === 'user');
  const title = session.label ?? (question && textOf(question.message).slice(0, 60));
  return {
    ...row,
    ...(params['includeDerivedTitles'] === true && title !== undefined && { derivedTitle: title }),
    ...(params['includeLastMessage'] === true &&
      lastMessagePreview !== undefined && { lastMessagePreview }),
  };
}
