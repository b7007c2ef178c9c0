import {
  createSessionProjection,
  reduceSessionProjection,
  reduceSessionProjectionRunEvent,
  type SessionProjectionEvent,
  type SessionProjectionState,
} from '@openclaw/gateway-client/browser';

import { asList } from '../../src/protocol/json.js';
import type { RecordedSession } from './recording.js';

/** Applies a recorded session to the projection of the gateway's own client. */
export function projectOfficially({
  steps,
  sessionKey,
}: Pick<RecordedSession, 'steps' | 'sessionKey'>): SessionProjectionState {
  const scope = { sessionKey };
  let state = createSessionProjection(scope);
  const reduce = (event: SessionProjectionEvent): void => {
    state = reduceSessionProjection(state, event);
  };
  for (const step of steps) {
    switch (step.kind) {
      case 'send': {
        const { key, text } = step;
        const message = { role: 'user', content: text, timestamp: 0, idempotencyKey: key };
        reduce({ type: 'sendPending', scope, message, runId: key, idempotencyKey: key });
        break;
      }
      case 'sendResult': {
        const { key: runId } = step;
        if (!step.ok) reduce({ type: 'sendFailed', scope, runId });
        else reduce({ type: 'sendAcknowledged', scope, runId, idempotencyKey: runId });
        break;
      }
      case 'event': {
        const { event, payload } = step;
        if (event === 'session.message') {
          const { message, messageId, messageSeq } = payload;
          reduce({ type: 'messagePersisted', scope, message, messageId, messageSeq });
        } else if (event === 'chat') {
          state = reduceSessionProjectionRunEvent(state, payload, scope)?.projection ?? state;
        } else if (event === 'sessions.changed' && payload['reason'] === 'reset') {
          reduce({ type: 'sessionReset', scope });
        }
        break;
      }
      case 'historyResult':
        reduce({ type: 'snapshotLoaded', scope, messages: asList(step.result['messages']) });
        break;
      case 'disconnect':
        reduce({ type: 'transportGap', scope });
        break;
      case 'hello':
        reduce({ type: 'reconnected', scope });
        break;
    }
  }
  return state;
}
