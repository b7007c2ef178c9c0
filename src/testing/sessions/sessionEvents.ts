import type { JsonObject } from '../../protocol/frames.js';
import { broadcast } from '../context/context.js';
import type { GatewayContext } from '../context/context.js';
import { omit } from '../context/omit.js';
import type { FakeSession } from './session.js';
import { sessionFields } from './sessionRow.js';
import { placementOf } from './sharedRow.js';

/** The cause of a change: a reason, or the phase of a run. */
export type SessionChange = JsonObject & ({ readonly reason: string } | { readonly phase: string });

/** Sends `sessions.changed` to the subscribers of the session list. */
export function broadcastSession(
  context: GatewayContext,
  session: FakeSession,
  change: SessionChange,
): void {
  const { namesAgentInEvents, sendsPlacement } = context.dialect.features;
  const { reason, phase } = change;
  const isBoundary = phase === 'start' || phase === 'end' || phase === 'error';
  const payload = {
    sessionKey: session.key,
    ...(namesAgentInEvents && { agentId: session.agentId }),
    ...change,
    ts: context.timers.now(),
    ...sessionFields(context, session, isBoundary ? 'withoutModel' : 'full'),
    ...(sendsPlacement &&
      reason !== undefined &&
      reason !== 'participants' && {
        placement: placementOf(session) ?? null,
        placementMove: null,
      }),
  };
  const { recordsReset } = context.dialect.features;
  if (phase === 'model') sendToSubscribers(context, omit(payload, ['updatedAt']));
  else if (reason === 'reset' && !recordsReset)
    sendToSubscribers(context, omit(payload, ['session', 'agentId']));
  else sendToSubscribers(context, payload);
}

/** Sends the two `sessions.changed` events of a deleted session. */
export function broadcastDeletion(
  context: GatewayContext,
  { key, sessionId, agentId }: FakeSession,
): void {
  for (const session of [{ sessionKey: key, sessionId, agentId }, {}]) {
    sendToSubscribers(context, { ...session, reason: 'delete', ts: context.timers.now() });
  }
}

const sendToSubscribers = (context: GatewayContext, payload: JsonObject): void =>
  broadcast(context, 'sessions.changed', payload, {
    to: (connection) => connection.subscribesToSessions,
    isUnnumbered: true,
  });
