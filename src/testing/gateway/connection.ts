import { isObject } from '../../protocol/frames.js';
import type { EventFrame, ResponseFrame } from '../../protocol/frames.js';
import type { GatewayCore } from '../context/context.js';
import { findViolations } from '../context/validate.js';
import { requestFrame } from '../signIn/connectParams.js';
import { isAdmission, judgeConnect } from '../signIn/handshake.js';
import type { Admission } from '../signIn/handshake.js';
import { helloOk, policyOf } from '../signIn/hello.js';
import { announceHealth, announcePresence } from '../signIn/presence.js';
import type { Rejection } from '../signIn/rejection.js';
import { answerCall } from './methods/handleCall.js';
import type { ServerPeer, ServerSocket } from './socket.js';

/** One open socket as the gateway sees it. */
export interface FakeConnection {
  readonly connId: string;
  /** ms since the epoch. */
  readonly connectedAt: number;
  lastActivityAt: number | undefined;
  /** Present once hello-ok was sent. */
  readonly admission: Admission | undefined;
  /** Whether `sessions.subscribe` was called. */
  subscribesToSessions: boolean;
  /** Canonical keys of `sessions.messages.subscribe`. */
  readonly messageKeys: Set<string>;
  hasScope(scope: string): boolean;
  hasCap(cap: string): boolean;
  /** Whether events are sent to it at all. */
  receivesEvents(): boolean;
  nextSeq(): number;
  skipSeq(count: number): void;
  sendEvent(frame: EventFrame): void;
  respond(frame: Omit<ResponseFrame, 'type'>): void;
  close(code: number, reason: string): void;
  terminate(): void;
  cut(): void;
}

const connectDeadlineMs = 15_000;
const maxHandshakeBytes = 65_536;

/** Serves one socket from its challenge to its end. */
export function acceptConnection(
  core: GatewayCore,
  socket: ServerSocket,
  origin: string | undefined,
  onConnectFrame: () => void,
): ServerPeer {
  const nonce = core.createId();
  let admission: Admission | undefined;
  let isConnecting = false;
  let seq = 0;
  /** Events that wait until another one was sent. */
  const overtaken: string[] = [];

  const cancelDeadline = core.timers.after(connectDeadlineMs, () => end(1000, ''));

  const leave = (): void => {
    cancelDeadline();
    if (!core.connections.delete(connection) || !admission?.device) return;
    announcePresence(core);
  };

  const end = (code: number, reason: string): void => {
    if (!core.connections.has(connection)) return;
    leave();
    socket.close(code, reason);
  };

  const connection: FakeConnection = {
    connId: core.createId(),
    connectedAt: core.timers.now(),
    lastActivityAt: undefined,
    get admission() {
      return admission;
    },
    subscribesToSessions: false,
    messageKeys: new Set(),
    hasScope: (scope) => hasScope(admission?.scopes ?? [], scope),
    hasCap: (cap) => admission?.params.caps.includes(cap) ?? false,
    // a device-less client sees everything up to 2026.7.1, of 2026.9.6 nothing
    receivesEvents: () =>
      admission !== undefined && (!core.profile.isNewest || connection.hasScope('operator.read')),
    nextSeq: () => (seq += 1),
    skipSeq: (count) => {
      seq += count;
    },
    sendEvent(frame) {
      const text = JSON.stringify(frame);
      const fate = core.faults.fateOf(frame);
      if (fate === 'lost') return;
      if (fate === 'overtaken') {
        overtaken.push(text);
        return;
      }
      socket.send(fate === 'cut' ? text.slice(0, text.length / 2) : text);
      if (fate === 'doubled') socket.send(text);
      for (const late of overtaken.splice(0)) socket.send(late);
      if (socket.bufferedAmount > policyOf(core).maxBufferedBytes) end(1008, 'slow consumer');
    },
    respond(frame) {
      if (core.connections.has(connection)) socket.send(JSON.stringify({ type: 'res', ...frame }));
    },
    close: end,
    terminate() {
      leave();
      socket.terminate();
    },
    cut: () => socket.cut(),
  };

  const reject = (id: string, { error, closeCode, closeReason }: Rejection): void => {
    connection.respond({ id, ok: false, error });
    end(closeCode, closeReason);
  };

  const welcome = (id: string, admitted: Admission): void => {
    cancelDeadline();
    admission = admitted;
    connection.respond({ id, ok: true, payload: helloOk(core, connection, admitted) });
    if (!core.profile.isNewest) announceHealth(core, connection);
    else if (admitted.device) announcePresence(core);
  };

  const shakeHands = async (frame: unknown): Promise<void> => {
    const violations = findViolations(frame, requestFrame, false);
    if (violations.length > 0 || !isObject(frame)) return end(1008, 'invalid request frame');
    const id = String(frame['id']);
    if (frame['method'] !== 'connect') {
      const message = 'invalid handshake: first request must be connect';
      return reject(id, {
        error: { code: 'INVALID_REQUEST', message },
        closeCode: 1008,
        closeReason: message,
      });
    }
    isConnecting = true;
    onConnectFrame();
    const close = core.faults.takeClose();
    if (close) return end(close.code, close.reason);
    try {
      const verdict = await judgeConnect(core, { params: frame['params'], nonce, origin });
      if (!core.connections.has(connection)) return undefined;
      if (isAdmission(verdict)) welcome(id, verdict);
      else reject(id, verdict);
    } catch (error) {
      // A verifier without WebCrypto is the caller's mistake: say so where it can be seen.
      end(1011, String(error).slice(0, 100));
    }
    return undefined;
  };

  const call = (frame: unknown): void => {
    const violations = findViolations(frame, requestFrame, !core.profile.isLate);
    if (violations.length > 0 || !isObject(frame)) {
      const message = `invalid request frame: ${violations.join('; ')}`;
      // whatever stands as id comes back, a number too (rpc-basics, 2026.9.6)
      const id = (isObject(frame) && (frame['id'] as string | undefined)) || 'invalid';
      connection.respond({ id, ok: false, error: { code: 'INVALID_REQUEST', message } });
      return;
    }
    void answerCall(core, connection, {
      id: String(frame['id']),
      method: String(frame['method']),
      params: frame['params'] ?? {},
    });
  };

  core.connections.add(connection);
  const challenge = {
    nonce,
    ts: core.timers.now(),
    ...(core.profile.isNewest && { capabilities: ['model-catalog-snapshot'] }),
  };
  socket.send(JSON.stringify({ type: 'event', event: 'connect.challenge', payload: challenge }));

  return {
    receive(text) {
      if (!core.connections.has(connection)) return;
      const limit = admission ? policyOf(core).maxPayload : maxHandshakeBytes;
      if (text.length > limit) return end(1009, '');
      const frame = parseJson(text);
      if (frame === undefined) {
        // once inside, text that is no JSON is passed over
        if (!admission) end(1000, '');
      } else if (admission) call(frame);
      else if (!isConnecting) void shakeHands(frame);
      return undefined;
    },
    closed: leave,
  };
}

// Admin may do everything; write includes read.
function hasScope(granted: readonly string[], scope: string): boolean {
  if (scope === '' || granted.includes(scope) || granted.includes('operator.admin')) return true;
  return scope === 'operator.read' && granted.includes('operator.write');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
