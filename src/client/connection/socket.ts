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

export interface SocketHost {
  readonly environment: GatewayEnvironment;
  settings(): ClientSettings;
  /** The credentials that the gateway rejected last, on any socket. */
  rejectedCredentials: GatewayCredentials | null;
  dispatch(event: ConnectionEvent): void;
  /** Returns false while the connection is not ready: the socket then handles the frame. */
  handleFrame(frame: GatewayFrame): boolean;
}

interface TracedFrame extends Pick<FrameTrace, 'id' | 'ok' | 'seq'> {
  readonly type?: FrameTrace['type'];
  readonly event?: string;
  readonly method?: string;
}

/** One socket from its creation to its end, with its handshake. */
export class GatewaySocket {
  /** Protocol versions that the connect frame offers. A host's signer may choose its own. */
  protocol: ClientSettings['protocol'];
  readonly #host: SocketHost;
  readonly #generation: number;
  readonly #socket: WebSocketLike;
  /** Aborted when the socket ends. */
  readonly #abort = new AbortController();
  #connectId: string | undefined;
  #credentials: GatewayCredentials | null = null;

  /** @throws what the WebSocket constructor throws */
  constructor(host: SocketHost, generation: number, href: string) {
    const settings = host.settings();
    const Socket: WebSocketConstructor = settings.WebSocket ?? globalThis.WebSocket;
    const socket = new Socket(href);
    this.protocol = settings.protocol;
    this.#host = host;
    this.#generation = generation;
    this.#socket = socket;
    socket.onopen = () => host.dispatch({ type: 'opened', generation });
    socket.onmessage = ({ data }: { data: unknown }) => this.#handleMessage(data);
    // The event `close` follows and is handled. Without a handler of errors, Node's `ws` would throw.
    socket.onerror = () => {};
    socket.onclose = ({ code, reason }: SocketClose) => {
      this.#detach();
      host.dispatch({ type: 'closed', generation, close: { code, reason } });
    };
  }

  get bufferedAmount(): number {
    return this.#socket.bufferedAmount;
  }

  /** Makes the connect frame and sends it, unless the socket ends first. */
  async sendConnect(effect: Extract<ConnectionEffect, { type: 'sendConnect' }>): Promise<void> {
    const host = this.#host;
    const { signal } = this.#abort;
    const generation = this.#generation;
    const made = await createConnectFrame(host.settings(), {
      ...effect,
      id: host.environment.createId(),
      signal,
      rejected: effect.reason === 'rejected' ? host.rejectedCredentials : null,
    });
    // The signature may be finished too late:
    // 1. The signer starts to sign the nonce of this socket.
    // 2. The socket closes, and the next one opens with another nonce.
    // 3. The signature is finished. The frame must not be sent on the next socket.
    if (signal.aborted) return;
    if (made.type !== 'frame') return host.dispatch({ ...made, generation });
    const { frame, credentials, protocol, sentWith } = made;
    this.#credentials = credentials;
    this.protocol = protocol;
    this.#connectId = frame.id;
    host.dispatch({ type: 'connectSent', generation, sentWith });
    if (!signal.aborted) this.send(JSON.stringify(frame), frame.method, frame.id);
  }

  send(text: string, method: string, id: string): void {
    this.#trace('out', { type: 'req', method, id }, text);
    this.#socket.send(text);
  }

  /** Closes the socket. Nothing is dispatched after this. */
  close(code: number, reason: string): void {
    this.#detach();
    try {
      this.#socket.close(code, reason);
    } catch {
      // A socket whose close() throws has already ended.
    }
  }

  #detach(): void {
    this.#abort.abort();
    this.#socket.onopen = this.#socket.onmessage = this.#socket.onclose = null;
  }

  #handleMessage(data: unknown): void {
    const frame = parseFrame(data);
    this.#trace('in', frame ?? {}, data);
    if (!frame) {
      this.#host.settings().logger?.warn('frame dropped: not a gateway frame');
    } else if (!this.#host.handleFrame(frame)) {
      this.#handleHandshakeFrame(frame);
    }
  }

  #handleHandshakeFrame(frame: GatewayFrame): void {
    const host = this.#host;
    const generation = this.#generation;
    const { payload } = frame;
    if (frame.type === 'event') {
      if (frame.event === 'connect.challenge' && isConnectChallenge(payload)) {
        host.dispatch({ type: 'challenged', generation, challenge: payload });
      }
    } else if (frame.error) {
      // Before hello, the connect is the only request. A gateway that cannot read its id rejects
      // with the id "invalid", so the id is not compared.
      host.rejectedCredentials = this.#credentials;
      host.dispatch({ type: 'rejected', generation, error: frame.error });
    } else if (frame.id === this.#connectId) {
      const hello = isHelloOk(payload) ? payload : null;
      host.dispatch({ type: 'accepted', generation, hello });
    }
  }

  #trace(direction: FrameTrace['direction'], frame: TracedFrame, data: unknown): void {
    const { onFrame, logger } = this.#host.settings();
    if (!onFrame) return;
    const { type = 'invalid', event, method, id, ok, seq } = frame;
    const size = typeof data === 'string' ? data.length : 0;
    const trace = { direction, type, name: event ?? method, id, ok, seq, size };
    safely(logger, 'onFrame', () => onFrame(trace));
  }
}
