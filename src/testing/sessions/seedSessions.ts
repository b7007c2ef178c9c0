import type { FakeSession } from './session.js';
import type { SessionContext } from './sessionContext.js';
import { writeRecord } from './writeRecord.js';
import type { FakeMessageSeed } from './writeRecord.js';

/** A session that exists from the start. */
export interface FakeSessionSeed {
  /** Canonical, or an alias such as `main`. */
  readonly key: string;
  readonly label?: string;
  readonly messages?: readonly FakeMessageSeed[];
}

/** Creates the sessions that exist from the start. */
export function seedSessions(context: SessionContext, seeds: readonly FakeSessionSeed[]): void {
  for (const { key, label, messages = [] } of seeds) {
    const session = context.sessions.open(context.sessions.keyOf(key));
    session.label = label;
    for (const message of messages) writeRecord(context, session, message);
    if (messages.some(({ role }) => role === 'assistant')) markAsUsed(session, context.createId());
  }
}

// A record of the assistant implies that a run ended.
function markAsUsed(session: FakeSession, lastRunId: string): void {
  session.lastRunId = lastRunId;
  session.status = 'done';
  session.startedAt = session.updatedAt;
  session.endedAt = session.updatedAt;
  session.lastInteractionAt = session.updatedAt;
  session.placedAt = session.updatedAt;
  session.usage = { input: 100, output: 100 };
  session.hasEarlierUsage = true;
}
