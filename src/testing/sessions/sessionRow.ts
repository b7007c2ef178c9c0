import type { JsonObject } from '../../protocol/frames.js';
import type { GatewayContext } from '../context/context.js';
import { omit } from '../context/omit.js';
import { basicRow } from './basicRow.js';
import { detailedFields, detailedRow } from './detailedRow.js';
import type { RowFields } from './detailedRow.js';
import type { FakeSession } from './session.js';
import type { SessionContext } from './sessionContext.js';
import { sharedFields, sharedSessionInfo } from './sharedFields.js';
import { sharedRow } from './sharedRow.js';

export type { RowFields };

/** Returns a session as `sessions.list` and the `session` of events show it. */
export function sessionRow({ dialect, timers }: GatewayContext, session: FakeSession): JsonObject {
  switch (dialect.features.sessionRow) {
    case 'basic':
      return basicRow(session);
    case 'detailed':
      return detailedRow(session.key, session);
    case 'shared':
      return sharedRow(session, timers.now());
  }
}

/** Returns the `sessionInfo` of `chat.history`, for dialects that describe the session there. */
export function sessionInfo(context: SessionContext, sessionKey: string): JsonObject {
  const { dialect, sessions, timers } = context;
  const session = sessions.find(sessionKey);
  return dialect.features.sessionRow === 'shared'
    ? sharedSessionInfo(sessionKey, session, timers.now())
    : detailedRow(sessionKey, session);
}

/** Returns the session's part of an event payload: `session`, and its fields once more. */
export function sessionFields(
  { dialect, timers }: GatewayContext,
  session: FakeSession,
  fields: RowFields,
): JsonObject {
  switch (dialect.features.sessionRow) {
    case 'basic': {
      const row = basicRow(session);
      return { session: row, ...omit(row, ['key']) };
    }
    case 'detailed':
      return detailedFields(session, fields);
    case 'shared':
      return sharedFields(session, fields, timers.now());
  }
}
