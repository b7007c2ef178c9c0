import type { GatewayEnvironment } from '../../core/environment.js';
import { safely } from '../../core/safely.js';
import { isConnectChallenge, parseFrame, type GatewayFrame } from '../../protocol/frames.js';
import type {
  FrameTrace,
  GatewayCredentials,
  WebSocketConstructor,
  WebSocketLike,
} from '../options.js';
import type { ClientSettings } from '../settings.js';
import { createConnectFrame } from './connectFrame.js';
import { isHelloOk } from './hello.js';
import type { ConnectionEffect, ConnectionEvent } from './machine.js';
import type { SocketClose } from './recovery.js';

/** One socket, from its creation to its end. */
export interface Link {
  readonly socket: WebSocketLike;
  /** Protocol versions offered in the connect frame; a host signer may have chosen others. */
  protocol: ClientSettings['protocol'];
  sendConnect(effect: Extract<ConnectionEffect, { type: 'sendConnect' }>): Promise<void>;
  send(text: string, name: string, id: string): void;
  /** Nothing is delivered after this. */
  close(code: number, reason: string): void;
}

export interface LinkHost {
  readonly environment: GatewayEnvironment;
  settings(): ClientSettings;
  /** The credentials that the gateway rejected last, on whichever link. */
  rejected: GatewayCredentials | null;
  dispatch(event: ConnectionEvent): void;
  /** True once the frame belongs to a ready connection and was taken. */
  takeFrame(frame: GatewayFrame): boolean;
}

interface TracedFrame extends Pick<FrameTrace, 'id' | 'ok' | 'seq'> {
  readonly type?: FrameTrace['type'];
  readonly event?: string;
  readonly method?: string;
}

/** @throws what the WebSocket constructor throws */
export function openLink(host: LinkHost, generation: number, href: string): Link {
  const { settings, dispatch } = host;
  const Socket: WebSocketConstructor = settings().WebSocket ?? globalThis.WebSocket;
  const socket = new Socket(href);
  const attempt = new AbortController();
  const { signal } = attempt;
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

  function trace(direction: FrameTrace['direction'], frame: TracedFrame, data: unknown): void {
    const { onFrame, logger } = settings();
    if (!onFrame) return;
    const { type = 'invalid', event, method, id, ok, seq } = frame;
    const size = typeof data === 'string' ? data.length : 0;
    const name = event ?? method;
    safely(logger, 'onFrame', () => onFrame({ direction, type, name, id, ok, seq, size }));
  }

  function receive(data: unknown): void {
    const frame = parseFrame(data);
    trace('in', frame ?? {}, data);
    if (!frame) return settings().logger?.warn('frame dropped: not a gateway frame');
    if (host.takeFrame(frame)) return;
    const { payload } = frame;
    if (frame.type === 'event') {
      if (frame.event === 'connect.challenge' && isConnectChallenge(payload)) {
        dispatch({ type: 'challenged', generation, challenge: payload });
      }
    } else if (frame.error) {
      // Before hello only one request is out; a gateway that could not read its id answers "invalid".
      host.rejected = credentials;
      dispatch({ type: 'rejected', generation, error: frame.error });
    } else if (frame.id === connectId) {
      dispatch({ type: 'accepted', generation, hello: isHelloOk(payload) ? payload : null });
    }
  }

  function send(text: string, method: string, id: string): void {
    trace('out', { type: 'req', method, id }, text);
    socket.send(text);
  }

  const link: Link = {
    socket,
    protocol: settings().protocol,
    send,
    async sendConnect(effect) {
      const made = await createConnectFrame(settings(), {
        ...effect,
        id: host.environment.createId(),
        signal,
        rejected: effect.reason === 'rejected' ? host.rejected : null,
      });
      // Whoever was slow signed for a socket that is gone: its nonce must not reach a newer one.
      if (signal.aborted) return;
      if (made.type !== 'frame') return dispatch({ ...made, generation });
      const { frame, sentWith } = made;
      ({ credentials } = made);
      link.protocol = made.protocol;
      connectId = frame.id;
      dispatch({ type: 'connectSent', generation, sentWith });
      if (!signal.aborted) send(JSON.stringify(frame), frame.method, frame.id);
    },
    close(code, reason) {
      detach();
      try {
        socket.close(code, reason);
      } catch {
        // a socket that rejects to close is already gone
      }
    },
  };
  return link;
}
