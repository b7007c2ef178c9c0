import type { EventFrame } from '../../protocol/frames.js';
import type { Admission, FakeConnection } from '../context/connection.js';
import { policyOf } from '../signIn/hello.js';
import { broadcastPresence } from '../signIn/presence.js';
import type { GatewayState } from './gatewayState.js';
import type { ServerSocket } from './serverSocket.js';

/** A connection that can be admitted and that can lose its socket. */
export interface ServedConnection extends FakeConnection {
  admit(admission: Admission): void;
  /** Removes the connection after its socket closed. */
  remove(): void;
}

/** A client must sign in within this time. */
const signInTimeoutMs = 15_000;

/** Creates a connection that has not signed in. */
export function createConnection(state: GatewayState, socket: ServerSocket): ServedConnection {
  let admission: Admission | undefined;
  let seq = 0;
  const cancelTimeout = state.timers.after(signInTimeoutMs, () => connection.close(1000, ''));
  const sendEvent = createEventSender(state, socket, () => connection.close(1008, 'slow consumer'));

  const connection: ServedConnection = {
    connId: state.createId(),
    connectedAt: state.timers.now(),
    lastActivityAt: undefined,
    get admission() {
      return admission;
    },
    subscribesToSessions: false,
    messageKeys: new Set(),
    baselines: new Map(),
    hasScope: (scope) => hasScope(admission?.scopes ?? [], scope),
    hasCap: (cap) => admission?.params.caps.includes(cap) ?? false,
    receivesEvents: () =>
      admission !== undefined &&
      (!state.dialect.features.restrictsEventsToReaders || connection.hasScope('operator.read')),
    nextSeq: () => (seq += 1),
    skipSeq: (count) => {
      seq += count;
    },
    sendEvent,
    respond(frame) {
      if (state.connections.has(connection)) socket.send(JSON.stringify({ type: 'res', ...frame }));
    },
    admit(admitted) {
      cancelTimeout();
      admission = admitted;
    },
    remove() {
      cancelTimeout();
      if (state.connections.delete(connection) && admission?.device) broadcastPresence(state);
    },
    close(code, reason) {
      if (!state.connections.has(connection)) return;
      connection.remove();
      socket.close(code, reason);
    },
    terminate() {
      connection.remove();
      socket.terminate();
    },
    halfOpen: () => socket.halfOpen(),
  };
  return connection;
}

/** Sends events, with the faults that are scheduled for them. */
function createEventSender(
  state: GatewayState,
  socket: ServerSocket,
  onOverflow: () => void,
): (frame: EventFrame) => void {
  /** Events that wait until the next event was sent. */
  const delayed: string[] = [];
  return (frame) => {
    const text = JSON.stringify(frame);
    const delivery = state.faults.consumeDelivery(frame);
    if (delivery === 'dropped') return;
    if (delivery === 'reordered') {
      delayed.push(text);
      return;
    }
    socket.send(delivery === 'truncated' ? text.slice(0, text.length / 2) : text);
    if (delivery === 'duplicated') socket.send(text);
    for (const late of delayed.splice(0)) socket.send(late);
    if (socket.bufferedAmount > policyOf(state).maxBufferedBytes) onOverflow();
  };
}

// The scope `admin` includes every scope, and `write` includes `read`.
function hasScope(granted: readonly string[], scope: string): boolean {
  if (scope === '' || granted.includes(scope) || granted.includes('operator.admin')) return true;
  return scope === 'operator.read' && granted.includes('operator.write');
}
