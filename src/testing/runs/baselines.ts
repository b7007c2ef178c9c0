import type { JsonObject } from '../../protocol/frames.js';
import type { FakeConnection } from '../context/connection.js';

/** A text of which a connection that has its beginning needs only the new part. */
export interface StreamedText {
  /** The run, and the item if the run streams several texts. */
  readonly id: string;
  readonly sessionKey: string;
  /** The fields that carry the whole text. */
  readonly whole: JsonObject;
  /** Whether the text replaces the text before. Every connection then needs it whole. */
  readonly replaces: boolean;
}

/**
 * Returns the fields with the whole text for a connection that has no beginning of it. Afterwards the
 * connection has one, until the run ends, its subscription changes or its socket closes.
 */
export function wholeIfNeeded(connection: FakeConnection, text: StreamedText): JsonObject {
  const { id, sessionKey, whole, replaces } = text;
  if (connection.baselines.has(id) && !replaces) return {};
  connection.baselines.set(id, sessionKey);
  return whole;
}

/** Lets the next text of a session be whole: the connection subscribed to its messages or unsubscribed. */
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
