import type { JsonObject } from '../../../protocol/frames.js';
import { viewerOf } from '../../approvals/approvals.js';
import type { FakeConnection } from '../../context/connection.js';
import { FakeGatewayError } from '../../context/FakeGatewayError.js';
import { ownerProfileId } from '../../context/owner.js';
import { databasePath } from '../../context/paths.js';
import { dropBaselinesOfSession } from '../../runs/baselines.js';
import { chatAbort } from '../../runs/chatAbort.js';
import { chatSend } from '../../runs/chatSend.js';
import { stopRun } from '../../runs/run.js';
import { listSessions } from '../../sessions/listSessions.js';
import { compactSession, resetSession } from '../../sessions/rewriteSession.js';
import { textOf } from '../../sessions/session.js';
import type { FakeSession } from '../../sessions/session.js';
import { broadcastDeletion, broadcastSession } from '../../sessions/sessionEvents.js';
import { sessionRow } from '../../sessions/sessionRow.js';
import type { BuiltInMethod, GatewayState } from '../gatewayState.js';

export const sessionMethods: Readonly<Record<string, BuiltInMethod>> = {
  'sessions.list': listSessions,
  'sessions.subscribe': (state, params, caller) => {
    caller.subscribesToSessions = true;
    const { returnsListOnSubscribe } = state.dialect.features;
    const wantsList = returnsListOnSubscribe && Object.keys(params).length > 0;
    return { subscribed: true, ...(wantsList && { list: listSessions(state, params) }) };
  },
  'sessions.unsubscribe': (_state, _params, caller) => {
    caller.subscribesToSessions = false;
    return { subscribed: false };
  },
  'sessions.messages.subscribe': (state, params, caller) => {
    const wantsApprovals = params['includeApprovals'] === true;
    if (wantsApprovals && !caller.hasScope('operator.approvals')) throw mayNotReviewApprovals();
    const key = keyOf(state, params);
    if (!caller.messageKeys.has(key)) dropBaselinesOfSession(caller, key);
    caller.messageKeys.add(key);
    const replay = wantsApprovals && state.approvals.replay(key, viewerOf(caller));
    return { subscribed: true, key, ...(replay && { approvalReplay: replay }) };
  },
  'sessions.messages.unsubscribe': (state, params, caller) => {
    const key = keyOf(state, params);
    if (caller.messageKeys.delete(key)) dropBaselinesOfSession(caller, key);
    return { subscribed: false, key };
  },
  'sessions.create': createSession,
  'sessions.patch': patchSession,
  'sessions.reset': (state, params) => {
    const session = state.sessions.open(keyOf(state, params));
    for (const run of session.runs.values()) stopRun(run);
    resetSession(state, session);
    broadcastLater(state, session, 'reset');
    return {
      ok: true,
      key: session.key,
      entry: entryOf(state, session),
      ...(state.dialect.features.returnsSessionModel && { resolved }),
    };
  },
  'sessions.delete': deleteSession,
  'sessions.describe': (state, params) => {
    const session = state.sessions.find(keyOf(state, params));
    return { session: session ? sessionRow(state, session) : null };
  },
  'sessions.resolve': (state, params) => {
    const key = keyOf(state, params);
    if (state.sessions.find(key)) return { ok: true, key };
    throw new FakeGatewayError('INVALID_REQUEST', `No session found: ${key}`);
  },
  'sessions.preview': (state, { keys }) => ({
    ts: state.timers.now(),
    previews: (Array.isArray(keys) ? keys : []).map((key) => previewOf(state, String(key))),
  }),
  'sessions.abort': (state, params) => {
    const { runIds } = chatAbort(state, { ...params, sessionKey: params['key'] });
    const [abortedRunId = null] = runIds;
    return { ok: true, abortedRunId, status: abortedRunId === null ? 'no-active-run' : 'aborted' };
  },
  'sessions.send': (state, params, caller) =>
    chatSend(state, caller, {
      idempotencyKey: state.createId(),
      ...params,
      sessionKey: params['key'],
    }),
  'sessions.compact': (state, params) =>
    compactSession(state, state.sessions.open(keyOf(state, params))),
  'sessions.compaction.list': (state, params) => ({
    ok: true,
    key: keyOf(state, params),
    checkpoints: [],
  }),
};

const mayNotReviewApprovals = (): FakeGatewayError =>
  new FakeGatewayError(
    'INVALID_REQUEST',
    'sessions.messages.subscribe includeApprovals requires a paired device and gateway scope: operator.approvals',
  );

function createSession(state: GatewayState, params: JsonObject): JsonObject {
  const { label } = params;
  const key = typeof params['key'] === 'string' ? keyOf(state, params) : newKey(state, params);
  const session = state.sessions.open(key);
  if (typeof label === 'string') session.label = label;
  if (key !== 'agent:main:main') session.parentSessionKey = 'agent:main:main';
  session.updatedAt = state.timers.now();
  broadcastLater(state, session, 'create');
  return {
    ok: true,
    key,
    sessionId: session.sessionId,
    entry: entryOf(state, session),
    ...(state.dialect.features.returnsSessionModel && { runStarted: false, resolved }),
  };
}

function patchSession(state: GatewayState, params: JsonObject, caller: FakeConnection): JsonObject {
  rejectWebchat(state, caller, 'patch');
  const key = keyOf(state, params);
  const { label, pinned, archived, expectedSessionId } = params;
  const { requiresSessionIdToArchive } = state.dialect.features;
  if (requiresSessionIdToArchive && archived !== undefined && expectedSessionId === undefined) {
    const message = `expectedSessionId required for session lifecycle patch: ${key}`;
    throw new FakeGatewayError('INVALID_REQUEST', message);
  }
  const session = state.sessions.open(key);
  const now = state.timers.now();
  if (typeof label === 'string') session.label = label;
  if (label === null) session.label = undefined;
  if (typeof pinned === 'boolean') session.pinnedAt = pinned ? now : undefined;
  if (typeof archived === 'boolean') session.archivedAt = archived ? now : undefined;
  session.updatedAt = now;
  broadcastLater(state, session, 'patch');
  return { ok: true, path: databasePath, key, entry: entryOf(state, session), resolved };
}

function deleteSession(
  state: GatewayState,
  params: JsonObject,
  caller: FakeConnection,
): JsonObject {
  rejectWebchat(state, caller, 'delete');
  const key = keyOf(state, params);
  if (key === 'agent:main:main') {
    throw new FakeGatewayError('INVALID_REQUEST', `Cannot delete the main session (${key}).`);
  }
  const session = state.sessions.find(key);
  for (const run of session?.runs.values() ?? []) stopRun(run);
  state.sessions.delete(key);
  if (session) state.timers.after(0, () => broadcastDeletion(state, session));
  return { ok: true, key, deleted: session !== undefined, archived: [] };
}

function previewOf(state: GatewayState, sessionKey: string): JsonObject {
  const session = state.sessions.find(state.sessions.keyOf(sessionKey));
  const records = session?.records ?? [];
  const items = records.map(({ message }) => ({ role: message['role'], text: textOf(message) }));
  return { key: sessionKey, status: session ? 'ok' : 'missing', items };
}

function rejectWebchat({ dialect }: GatewayState, caller: FakeConnection, verb: string): void {
  const { id, mode } = caller.admission?.params.client ?? {};
  const isWebchat = id === 'webchat-ui' || mode === 'webchat';
  if (!dialect.features.rejectsWebchat || !isWebchat) return;
  const message = `webchat clients cannot ${verb} sessions; use chat.send for session-scoped updates`;
  throw new FakeGatewayError('INVALID_REQUEST', message);
}

const resolved = { modelProvider: 'stub', model: 'stub-model' };

// 2026.9.6 names a session without a key after the dashboard that creates it.
const newKey = (state: GatewayState, { agentId }: JsonObject): string =>
  state.sessions.keyOf(
    `agent:${typeof agentId === 'string' ? agentId : 'main'}:dashboard:${state.createId()}`,
  );

const keyOf = ({ sessions }: GatewayState, params: JsonObject): string =>
  sessions.keyOf(String(params['key']));

// An event follows the response of the call that caused it.
const broadcastLater = (state: GatewayState, session: FakeSession, reason: string): void => {
  state.timers.after(0, () => broadcastSession(state, session, { reason }));
};

function entryOf({ dialect }: GatewayState, session: FakeSession): JsonObject {
  return {
    sessionId: session.sessionId,
    updatedAt: session.updatedAt,
    ...(session.label !== undefined && { label: session.label }),
    ...(dialect.features.describesSessionEntries && {
      lifecycleRevision: session.generation,
      delivery: { kind: 'internal' },
      createdVia: 'operator',
      createdActor: { type: 'human', source: 'profile', id: ownerProfileId },
      createdAt: session.createdAt,
      ...(session.parentSessionKey !== undefined && { parentSessionKey: session.parentSessionKey }),
    }),
  };
}
