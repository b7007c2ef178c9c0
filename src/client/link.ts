import {
  isConnectChallenge,
  isHelloOk,
  parseFrame,
  type GatewayFrame,
} from '../protocol/frames.js';
import { createConnectFrame } from './connectFrame.js';
import type { ConnectionEffect, ConnectionEvent } from './connection.js';
import type { GatewayEnvironment } from './environment.js';
import type { FrameTrace, GatewayCredentials, WebSocketConstructor } from './options.js';
import type { SocketClose } from './recovery.js';
import { safely } from './safely.js';
import type { ClientSettings } from './settings.js';

/** One socket, from its creation to its end. */
export interface Link {
  readonly bufferedAmount: number;
  /** Protocol versions offered in the connect frame; a host signer may have chosen others. */
  readonly protocol: { readonly min: number; readonly max: number };
  sendConnect(effect: Extract<ConnectionEffect, { type: 'sendConnect' }>): Promise<void>;
  send(text: string, name: string, id: string): void;
  /** Nothing is delivered after this. */
  close(code: number, reason: string): void;
}

export interface LinkHost {
  readonly environment: GatewayEnvironment;
  settings(): ClientSettings;
  readonly generation: number;
  /** The credentials that the gateway refused last; outlives the link. */
  readonly memory: { refused: GatewayCredentials | null };
  dispatch(event: ConnectionEvent): void;
  /** True once the frame belongs to a ready connection and was taken. */
  takeFrame(frame: GatewayFrame): boolean;
}

/** @throws what the WebSocket constructor throws */
export function openLink(host: LinkHost, href: string): Link {
  const { generation, memory, dispatch } = host;
  const Socket: WebSocketConstructor = host.settings().WebSocket ?? globalThis.WebSocket;
  const socket = new Socket(href);
  const attempt = new AbortController();
  let { protocol } = host.settings();
  let connectId: string | undefined;
  let credentials: GatewayCredentials | null = null;

  socket.onopen = () => dispatch({ type: 'opened', generation });
  socket.onmessage = ({ data }: { data: unknown }) => receive(data);
  // `close` follows and decides; without a handler Node's `ws` would throw.
  socket.onerror = () => {};
  socket.onclose = ({ code, reason }: SocketClose) => {
    detach();
    dispatch({ type: 'closed', generation, close: { code, reason } });
  };

  function detach(): void {
    attempt.abort();
    socket.onopen = socket.onmessage = socket.onclose = null;
  }

  function trace(describe: () => FrameTrace): void {
    const { onFrame, logger } = host.settings();
    if (onFrame) safely(logger, 'onFrame', () => onFrame(describe()));
  }

  function receive(data: unknown): void {
    const frame = parseFrame(data);
    trace(() => describeInbound(frame, data));
    if (!frame) return host.settings().logger?.warn('frame dropped: not a gateway frame');
    if (host.takeFrame(frame)) return;
    if (frame.type === 'event') {
      if (frame.event === 'connect.challenge' && isConnectChallenge(frame.payload)) {
        dispatch({ type: 'challenged', generation, challenge: frame.payload });
      }
    } else if (frame.error) {
      // Before hello only one request is out; a gateway that could not read its id answers "invalid".
      memory.refused = credentials;
      dispatch({ type: 'refused', generation, error: frame.error });
    } else if (frame.id === connectId) {
      const hello = isHelloOk(frame.payload) ? frame.payload : null;
      dispatch({ type: 'accepted', generation, hello });
    }
  }

  function send(text: string, name: string, id: string): void {
    trace(() => ({ direction: 'out', type: 'req', name, id, size: text.length }));
    socket.send(text);
  }

  return {
    get bufferedAmount() {
      return socket.bufferedAmount;
    },
    get protocol() {
      return protocol;
    },
    send,
    async sendConnect({ challenge, reason, attempt: count, useDeviceToken }) {
      const { signal } = attempt;
      const made = await createConnectFrame(host.settings(), {
        id: host.environment.createId(),
        challenge,
        request: { reason, attempt: count, signal },
        useDeviceToken,
        refused: reason === 'refused' ? memory.refused : null,
      });
      // Whoever was slow signed for a socket that is gone: its nonce must not reach a newer one.
      if (signal.aborted) return;
      if (made.type === 'unchanged') return dispatch({ type: 'credentialsUnchanged', generation });
      if (made.type === 'failed') return dispatch({ ...made, generation });
      ({ protocol, credentials } = made);
      connectId = made.frame.id;
      dispatch({ type: 'connectSent', generation, sentWith: made.sentWith });
      if (!signal.aborted) send(JSON.stringify(made.frame), made.frame.method, made.frame.id);
    },
    close(code, reason) {
      detach();
      try {
        socket.close(code, reason);
      } catch {
        // a socket that refuses to close is already gone
      }
    },
  };
}

function describeInbound(frame: GatewayFrame | undefined, data: unknown): FrameTrace {
  const size = typeof data === 'string' ? data.length : 0;
  if (!frame) return { direction: 'in', type: 'invalid', size };
  if (frame.type === 'res') {
    return { direction: 'in', type: 'res', id: frame.id, ok: frame.ok, size };
  }
  const { event: name, seq } = frame;
  return { direction: 'in', type: 'event', name, ...(seq !== undefined && { seq }), size };
}
