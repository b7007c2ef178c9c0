import type { JsonObject } from '../../protocol/frames.js';
import type { FakeConnection } from '../context/connection.js';

/** A streamed text. A connection that has the beginning of the text needs only the new part. */
export interface StreamedText {
  /** The run, and the item if the run streams several texts. */
  readonly id: string;
  readonly sessionKey: string;
  /** The fields that carry the whole text. */
  readonly whole: JsonObject;
  /** Whether the text replaces the text before. Every connection then needs the whole text. */
  readonly replaces: boolean;
}

/**
 * Returns the fields with the whole text for a connection that lacks the beginning of the text. Afterwards
 * the connection has the beginning, until the run ends, its subscription changes or its socket closes.
 */
export function wholeIfNeeded(connection: FakeConnection, text: StreamedText): JsonObject {
  const { id, sessionKey, whole, replaces } = text;
  if (connection.baselines.has(id) && !replaces) return {};
  connection.baselines.set(id, sessionKey);
  return whole;
}

/** Forgets the texts of a session, because the connection subscribed to its messages or unsubscribed. */
export function dropBaselinesOfSession({ baselines }: FakeConnection, sessionKey: string): void {
  for (const [id, key] of baselines) if (key === sessionKey) baselines.delete(id);
}

/** Forgets the texts of a run that ended. */
export function dropBaselinesOfRun(connections: Iterable<FakeConnection>, runId: string): void {
  for (const { baselines } of connections) {
    for (const id of baselines.keys()) {
      if (id === runId || id.startsWith(`${runId} `)) baselines.delete(id);
    }
  }
}
