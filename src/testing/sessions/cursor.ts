import { isObject } from '../../protocol/frames.js';
import type { JsonObject } from '../../protocol/frames.js';
import type { FakeSession } from './session.js';

/** Returns the cursor from which a later `chat.history` continues. */
export const cursorOf = (session: FakeSession): string =>
  btoa(
    JSON.stringify({
      agentId: session.agentId,
      generation: session.generation,
      lastSeq: session.records.at(-1)?.seq ?? 0,
      sessionId: session.sessionId,
      version: 1,
    }),
  );

/** Returns the fields of a cursor, or `undefined` if it is malformed. */
export function readCursor(text: string): JsonObject | undefined {
  try {
    const cursor: unknown = JSON.parse(atob(text));
    return isObject(cursor) ? cursor : undefined;
  } catch {
    return undefined;
  }
}
