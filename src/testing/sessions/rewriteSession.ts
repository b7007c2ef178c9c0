import type { JsonObject } from '../../protocol/frames.js';
import { sleep } from '../context/clock.js';
import { broadcast } from '../context/context.js';
import { appendRecord } from './session.js';
import type { FakeSession } from './session.js';
import type { SessionContext } from './sessionContext.js';
import { broadcastSession } from './sessionEvents.js';

/** Handles `sessions.compact`: adds a record that summarizes those before it. */
export async function compactSession(
  context: SessionContext,
  session: FakeSession,
): Promise<JsonObject> {
  const { timers } = context;
  const { key, agentId } = session;
  if (session.records.length < 2) {
    const reason = 'Nothing to compact (session too small)';
    return { ok: false, key, compacted: false, reason };
  }
  const operation = { operationId: context.createId(), operation: 'compact' };
  const broadcastPhase = (phase: object): void =>
    broadcast(
      context,
      'session.operation',
      { ...operation, sessionKey: key, agentId, ...phase, ts: timers.now() },
      { to: (connection) => connection.subscribesToSessions },
    );
  broadcastPhase({ phase: 'start' });
  await sleep(timers, 0);
  const summary = `Summary of ${session.records.length} records.`;
  const record = appendSystemRecord(context, session, 'Compaction', 'compaction');
  session.cursorBarrier = record.seq;
  broadcastSession(context, session, { phase: 'message' });
  broadcastPhase({ phase: 'end', completed: true });
  timers.after(0, () => broadcastSession(context, session, { reason: 'compact', compacted: true }));
  const details = { readFiles: [], modifiedFiles: [] };
  const result = { summary, firstKeptEntryId: record.id, tokensBefore: 100, details };
  return { ok: true, key, compacted: true, result };
}

/**
 * Handles `sessions.reset`: empties the transcript. Some releases keep the session's id and add a record.
 * Others give the session a new id.
 */
export function resetSession(context: SessionContext, session: FakeSession): void {
  session.records = [];
  session.pendingInputs = [];
  session.generation = context.createId();
  session.cursorBarrier = 0;
  session.status = undefined;
  session.startedAt = undefined;
  session.endedAt = undefined;
  session.usage = { input: 0, output: 0 };
  session.lastRunId = undefined;
  session.lastInteractionAt = undefined;
  session.placedAt = undefined;
  session.updatedAt = context.timers.now();
  if (context.dialect.features.recordsReset) {
    appendSystemRecord(context, session, 'Reset', 'reset');
  } else {
    session.sessionId = context.createId();
  }
}

function appendSystemRecord(
  context: SessionContext,
  session: FakeSession,
  text: string,
  kind: string,
): ReturnType<typeof appendRecord> {
  const now = context.timers.now();
  return appendRecord(session, {
    id: context.createId(),
    message: { role: 'system', content: [{ type: 'text', text }], timestamp: now },
    meta: { kind },
    recordedAt: now,
  });
}
