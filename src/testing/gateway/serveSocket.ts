import { isObject } from '../../protocol/frames.js';
import type { Admission } from '../context/connection.js';
import { findViolations } from '../context/validate.js';
import { requestFrame } from '../signIn/connectParams.js';
import { checkConnect, isAdmission } from '../signIn/handshake.js';
import { broadcastHealth } from '../signIn/health.js';
import { helloOk, policyOf } from '../signIn/hello.js';
import { broadcastPresence } from '../signIn/presence.js';
import type { Rejection } from '../signIn/rejection.js';
import { createConnection } from './connection.js';
import type { ServedConnection } from './connection.js';
import type { GatewayState } from './gatewayState.js';
import { handleCall } from './methods/handleCall.js';
import type { ServerPeer, ServerSocket } from './serverSocket.js';

const maxHandshakeBytes = 65_536;

/** Serves one socket from its challenge to its end. */
export function serveSocket(
  state: GatewayState,
  socket: ServerSocket,
  origin: string | undefined,
  onConnectFrame: () => void,
): ServerPeer {
  const nonce = state.createId();
  const connection = createConnection(state, socket);
  let isSigningIn = false;

  state.connections.add(connection);
  const challenge = { nonce, ts: state.timers.now(), ...state.dialect.constants.challenge };
  socket.send(JSON.stringify({ type: 'event', event: 'connect.challenge', payload: challenge }));

  const handleFrame = (frame: unknown): void => {
    if (connection.admission) {
      handleRequest(state, connection, frame);
    } else if (!isSigningIn) {
      const id = connectIdOf(connection, frame);
      if (id === undefined || !isObject(frame)) return;
      isSigningIn = true;
      onConnectFrame();
      void signIn(state, connection, { id, params: frame['params'], nonce, origin });
    }
  };

  return {
    receive(text) {
      if (!state.connections.has(connection)) return;
      const maxLength = connection.admission ? policyOf(state).maxPayload : maxHandshakeBytes;
      if (text.length > maxLength) {
        connection.close(1009, '');
        return;
      }
      const frame = parseJson(text);
      if (frame !== undefined) handleFrame(frame);
      // after the sign-in, invalid JSON is ignored
      else if (!connection.admission) connection.close(1000, '');
    },
    closed: () => connection.remove(),
  };
}

/** Returns the id of a connect frame. Closes the connection after any other frame. */
function connectIdOf(connection: ServedConnection, frame: unknown): string | undefined {
  const violations = findViolations(frame, requestFrame, false);
  if (violations.length > 0 || !isObject(frame)) {
    connection.close(1008, 'invalid request frame');
    return undefined;
  }
  const id = String(frame['id']);
  if (frame['method'] === 'connect') return id;
  const message = 'invalid handshake: first request must be connect';
  reject(connection, id, {
    error: { code: 'INVALID_REQUEST', message },
    closeCode: 1008,
    closeReason: message,
  });
  return undefined;
}

interface ConnectFrame {
  readonly id: string;
  readonly params: unknown;
  readonly nonce: string;
  readonly origin: string | undefined;
}

async function signIn(
  state: GatewayState,
  connection: ServedConnection,
  { id, ...attempt }: ConnectFrame,
): Promise<void> {
  const close = state.faults.consumeClose();
  if (close) {
    connection.close(close.code, close.reason);
    return;
  }
  try {
    const result = await checkConnect(state, attempt);
    if (!state.connections.has(connection)) return;
    if (isAdmission(result)) welcome(state, connection, id, result);
    else reject(connection, id, result);
  } catch (error) {
    // A missing WebCrypto is a mistake of the test: the close reason shows it.
    connection.close(1011, String(error).slice(0, 100));
  }
}

function welcome(
  state: GatewayState,
  connection: ServedConnection,
  id: string,
  admission: Admission,
): void {
  connection.admit(admission);
  connection.respond({ id, ok: true, payload: helloOk(state, connection, admission) });
  if (state.dialect.features.sendsHealthAfterHello) broadcastHealth(state, connection);
  else if (admission.device) broadcastPresence(state);
}

function reject(
  connection: ServedConnection,
  id: string,
  { error, closeCode, closeReason }: Rejection,
): void {
  connection.respond({ id, ok: false, error });
  connection.close(closeCode, closeReason);
}

function handleRequest(state: GatewayState, connection: ServedConnection, frame: unknown): void {
  const { listsAllMissingProperties } = state.dialect.features;
  const violations = findViolations(frame, requestFrame, listsAllMissingProperties);
  if (violations.length > 0 || !isObject(frame)) {
    const message = `invalid request frame: ${violations.join('; ')}`;
    // the response repeats any id, even a number (rpc-basics, 2026.9.6)
    const id = (isObject(frame) && (frame['id'] as string | undefined)) || 'invalid';
    connection.respond({ id, ok: false, error: { code: 'INVALID_REQUEST', message } });
    return;
  }
  void handleCall(state, connection, {
    id: String(frame['id']),
    method: String(frame['method']),
    params: frame['params'] ?? {},
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
