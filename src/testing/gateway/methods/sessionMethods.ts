import type { JsonObject } from '../../../protocol/frames.js';
import { broadcast, ownerProfileId } from '../../context/context.js';
import type { GatewayCore } from '../../context/context.js';
import { chatAbort, chatSend } from '../../runs/chatSend.js';
import { stopRun } from '../../runs/run.js';
import { defaultsOf } from '../../sessions/history.js';
import { appendRecord, canonicalKey, textOf } from '../../sessions/session.js';
import type { FakeSession } from '../../sessions/session.js';
import { announceSession, sessionRow } from '../../sessions/sessionRow.js';
import { databasePath } from '../../signIn/hello.js';
import type { FakeConnection } from '../connection.js';
import type { BuiltInMethod } from '../gatewayState.js';
import { FakeGatewayError } from '../options.js';

export const sessionMethods: Readonly<Record<string, BuiltInMethod>> = {
  'sessions.list': listSessions,
  'sessions.subscribe': (core, params, caller) => {
    caller.subscribesToSessions = true;
    const wantsList = core.profile.isLate && Object.keys(params).length > 0;
    return { subscribed: true, ...(wantsList && { list: listSessions(core, params) }) };
  },
  'sessions.unsubscribe': (_core, _params, caller) => {
    caller.subscribesToSessions = false;
    return { subscribed: false };
  },
  'sessions.messages.subscribe': (_core, params, caller) => {
    const key = keyOf(params);
    caller.messageKeys.add(key);
    return { subscribed: true, key };
  },
  'sessions.messages.unsubscribe': (_core, params, caller) => {
    const key = keyOf(params);
    caller.messageKeys.delete(key);
    return { subscribed: false, key };
  },
  'sessions.create': (core, params) => {
    const key = typeof params['key'] === 'string' ? keyOf(params) : newKey(core, params);
    const session = core.sessions.open(key);
    if (typeof params['label'] === 'string') session.label = params['label'];
    if (key !== 'agent:main:main') session.parentSessionKey = 'agent:main:main';
    session.updatedAt = core.timers.now();
    later(core, () => announceSession(core, session, { reason: 'create' }));
    return {
      ok: true,
      key,
      sessionId: session.sessionId,
      entry: entryOf(core, session),
      ...(core.profile.isLate && { runStarted: false, resolved }),
    };
  },
  'sessions.patch': (core, params, caller) => {
    rejectWebchat(core, caller, 'patch');
    const key = keyOf(params);
    const { label, pinned, archived, expectedSessionId } = params;
    if (archived !== undefined && core.profile.isLate && expectedSessionId === undefined) {
      throw new FakeGatewayError(
        'INVALID_REQUEST',
        `expectedSessionId required for session lifecycle patch: ${key}`,
      );
    }
    const session = core.sessions.open(key);
    const now = core.timers.now();
    if (typeof label === 'string') session.label = label;
    if (label === null) session.label = undefined;
    if (typeof pinned === 'boolean') session.pinnedAt = pinned ? now : undefined;
    if (typeof archived === 'boolean') session.archivedAt = archived ? now : undefined;
    session.updatedAt = now;
    later(core, () => announceSession(core, session, { reason: 'patch' }));
    return {
      ok: true,
      path: databasePath,
      key: session.key,
      entry: entryOf(core, session),
      resolved,
    };
  },
  'sessions.reset': (core, params) => {
    const session = core.sessions.open(keyOf(params));
    reset(core, session);
    later(core, () => announceSession(core, session, { reason: 'reset' }));
    return {
      ok: true,
      key: session.key,
      entry: entryOf(core, session),
      ...(core.profile.isLate && { resolved }),
    };
  },
  'sessions.delete': (core, params, caller) => {
    rejectWebchat(core, caller, 'delete');
    const key = keyOf(params);
    if (key === 'agent:main:main') {
      throw new FakeGatewayError('INVALID_REQUEST', `Cannot delete the main session (${key}).`);
    }
    const session = core.sessions.find(key);
    for (const run of session?.runs.values() ?? []) stopRun(run);
    core.sessions.delete(key);
    if (session) later(core, () => announceDeletion(core, session));
    return { ok: true, key, deleted: session !== undefined, archived: [] };
  },
  'sessions.describe': (core, params) => {
    const session = core.sessions.find(keyOf(params));
    return { session: session ? sessionRow(core, session) : null };
  },
  'sessions.resolve': (core, params) => {
    const key = keyOf(params);
    if (core.sessions.find(key)) return { ok: true, key };
    throw new FakeGatewayError('INVALID_REQUEST', `No session found: ${key}`);
  },
  'sessions.preview': (core, params) => ({
    ts: core.timers.now(),
    previews: (Array.isArray(params['keys']) ? params['keys'] : []).map((key) =>
      preview(core, String(key)),
    ),
  }),
  'sessions.abort': (core, params) => {
    const { runIds } = chatAbort(core, { ...params, sessionKey: params['key'] });
    const [abortedRunId = null] = Array.isArray(runIds) ? (runIds as string[]) : [];
    return { ok: true, abortedRunId, status: abortedRunId === null ? 'no-active-run' : 'aborted' };
  },
  'sessions.send': (core, params, caller) =>
    chatSend(core, caller, {
      idempotencyKey: core.createId(),
      ...params,
      sessionKey: params['key'],
    }),
  'sessions.compact': compact,
  'sessions.compaction.list': (_core, params) => ({
    ok: true,
    key: keyOf(params),
    checkpoints: [],
  }),
};

function preview(core: GatewayCore, key: string): JsonObject {
  const session = core.sessions.find(canonicalKey(key));
  const items =
    session?.records.map(({ message }) => ({ role: message['role'], text: textOf(message) })) ?? [];
  return { key, status: session ? 'ok' : 'missing', items };
}

async function compact(core: GatewayCore, params: JsonObject): Promise<JsonObject> {
  const session = core.sessions.open(keyOf(params));
  const { key, agentId } = session;
  if (session.records.length < 2) {
    const reason = 'Nothing to compact (session too small)';
    return { ok: false, key, compacted: false, reason };
  }
  const about = { operationId: core.createId(), operation: 'compact', sessionKey: key, agentId };
  const announce = (phase: object): void =>
    broadcast(
      core,
      'session.operation',
      { ...about, ...phase, ts: core.timers.now() },
      {
        to: (connection) => connection.subscribesToSessions,
      },
    );
  announce({ phase: 'start' });
  await new Promise<void>((resolve) => void core.timers.after(0, resolve));
  const now = core.timers.now();
  const summary = `Summary of ${session.records.length} rows.`;
  const record = appendRecord(session, {
    id: core.createId(),
    message: { role: 'system', content: [{ type: 'text', text: 'Compaction' }], timestamp: now },
    meta: { kind: 'compaction' },
    recordedAt: now,
  });
  session.cursorBarrier = record.seq;
  announceSession(core, session, { phase: 'message' });
  announce({ phase: 'end', completed: true });
  later(core, () => announceSession(core, session, { reason: 'compact', compacted: true }));
  const details = { readFiles: [], modifiedFiles: [] };
  const result = { summary, firstKeptEntryId: record.id, tokensBefore: 100, details };
  return { ok: true, key, compacted: true, result };
}

function rejectWebchat(core: GatewayCore, caller: FakeConnection, verb: string): void {
  if (!core.profile.rejectsWebchat || caller.admission?.params.client.mode !== 'webchat') return;
  const message = `webchat clients cannot ${verb} sessions; use chat.send for session-scoped updates`;
  throw new FakeGatewayError('INVALID_REQUEST', message);
}

const resolved = { modelProvider: 'stub', model: 'stub-model' };

// 2026.9.6 names what has no key after the dashboard that asks.
const newKey = (core: GatewayCore, { agentId }: JsonObject): string =>
  `agent:${typeof agentId === 'string' ? agentId : 'main'}:dashboard:${core.createId()}`;

const keyOf = (params: JsonObject): string => canonicalKey(String(params['key']));

// Events follow the answer that caused them.
const later = (core: GatewayCore, announce: () => void): void => {
  core.timers.after(0, announce);
};

function listSessions(core: GatewayCore, params: JsonObject): JsonObject {
  const { isLate } = core.profile;
  const all = core.sessions.all().filter((session) => isWanted(session, params));
  const limit = typeof params['limit'] === 'number' ? params['limit'] : 100;
  const offset = typeof params['offset'] === 'number' ? params['offset'] : 0;
  const page = all.slice(offset, offset + limit);
  const hasMore = offset + page.length < all.length;
  const owner = {
    type: 'human',
    id: ownerProfileId,
    identity: { type: 'profile', id: ownerProfileId },
  };
  return {
    ts: core.timers.now(),
    path: core.profile.isNewest && all.length > 0 ? databasePath : '(multiple)',
    count: page.length,
    ...(isLate && {
      totalCount: all.length,
      limitApplied: limit,
      nextOffset: hasMore ? offset + page.length : null,
      hasMore,
      ...(core.profile.isNewest && { owners: all.length > 0 ? [owner] : [] }),
    }),
    defaults: isLate
      ? {
          ...defaultsOf(core),
          thinkingLevels: [{ id: 'off', label: 'off' }],
          thinkingOptions: ['off'],
          thinkingDefault: 'off',
        }
      : { modelProvider: 'stub', model: 'stub-model', contextTokens: 131_072 },
    sessions: page.map((session) => listedRow(core, session, params)),
  };
}

function isWanted(session: FakeSession, params: JsonObject): boolean {
  const { search, label, agentId, archived } = params;
  if ((archived === true) !== (session.archivedAt !== undefined)) return false;
  if (typeof agentId === 'string' && session.agentId !== agentId) return false;
  if (typeof label === 'string' && session.label !== label) return false;
  const haystack = `${session.key} ${session.label ?? ''}`.toLowerCase();
  return typeof search !== 'string' || haystack.includes(search.toLowerCase());
}

function listedRow(core: GatewayCore, session: FakeSession, params: JsonObject): JsonObject {
  const { lastMessagePreview, ...row } = sessionRow(core, session);
  const question = session.records.find(({ message }) => message['role'] === 'user');
  const title = session.label ?? (question && textOf(question.message).slice(0, 60));
  return {
    ...row,
    ...(params['includeDerivedTitles'] === true && title !== undefined && { derivedTitle: title }),
    ...(params['includeLastMessage'] === true &&
      lastMessagePreview !== undefined && { lastMessagePreview }),
  };
}

function entryOf(core: GatewayCore, session: FakeSession): JsonObject {
  return {
    sessionId: session.sessionId,
    updatedAt: session.updatedAt,
    ...(session.label !== undefined && { label: session.label }),
    ...(core.profile.isLate && {
      lifecycleRevision: session.generation,
      delivery: { kind: 'internal' },
      createdVia: 'operator',
      createdActor: { type: 'human', source: 'profile', id: ownerProfileId },
      createdAt: session.createdAt,
      ...(session.parentSessionKey !== undefined && { parentSessionKey: session.parentSessionKey }),
    }),
  };
}

// 2026.9.6 keeps the session's id and notes the reset as its first row; 2026.4.15 starts over.
function reset(core: GatewayCore, session: FakeSession): void {
  for (const run of session.runs.values()) stopRun(run);
  const now = core.timers.now();
  session.records = [];
  session.pendingInputs = [];
  session.generation = core.createId();
  session.cursorBarrier = 0;
  session.status = undefined;
  session.startedAt = undefined;
  session.endedAt = undefined;
  session.usage = { input: 0, output: 0 };
  session.lastRunId = undefined;
  session.lastInteractionAt = undefined;
  session.placedAt = undefined;
  session.updatedAt = now;
  if (!core.profile.isLate) {
    session.sessionId = core.createId();
    return;
  }
  appendRecord(session, {
    id: core.createId(),
    message: { role: 'system', content: [{ type: 'text', text: 'Reset' }], timestamp: now },
    meta: { kind: 'reset' },
    recordedAt: now,
  });
}

function announceDeletion(core: GatewayCore, { key, sessionId, agentId }: FakeSession): void {
  const about = { sessionKey: key, sessionId, agentId };
  for (const payload of [about, {}]) {
    broadcast(
      core,
      'sessions.changed',
      { ...payload, reason: 'delete', ts: core.timers.now() },
      { to: (connection) => connection.subscribesToSessions, isUnnumbered: true },
    );
  }
}
