import type { WebSocketLike } from '../../client/options.js';
import type { FakeNetwork, ServerPeer, ServerSocket } from './serverSocket.js';
import { createThrottledPipe } from './throttledPipe.js';
import type { ThrottledPipe } from './throttledPipe.js';

type SocketEventType = 'open' | 'message' | 'error' | 'close';
type SocketListener = (event: never) => void;

/** A socket of {@link FakeGateway.WebSocket}. */
export interface FakeWebSocket extends WebSocketLike {
  readonly url: string;
  readonly readyState: number;
  readonly protocol: string;
  readonly extensions: string;
  binaryType: 'blob' | 'arraybuffer';
  addEventListener(type: SocketEventType, listener: SocketListener): void;
  removeEventListener(type: SocketEventType, listener: SocketListener): void;
}

/** The shape of the global `WebSocket` class. */
export interface FakeWebSocketConstructor {
  new (url: string | URL, protocols?: string | string[]): FakeWebSocket;
  readonly CONNECTING: 0;
  readonly OPEN: 1;
  readonly CLOSING: 2;
  readonly CLOSED: 3;
}

/** Creates a WebSocket class whose sockets reach `network` without leaving the process. */
export function createFakeWebSocket(network: FakeNetwork): FakeWebSocketConstructor {
  return class extends InProcessSocket {
    constructor(url: string | URL) {
      super(url, network);
    }
  };
}

class InProcessSocket implements FakeWebSocket {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSING = 2;
  static readonly CLOSED = 3;
  readonly CONNECTING = 0;
  readonly OPEN = 1;
  readonly CLOSING = 2;
  readonly CLOSED = 3;

  readonly url: string;
  readonly protocol = '';
  readonly extensions = '';
  binaryType: 'blob' | 'arraybuffer' = 'blob';
  readyState = 0;
  bufferedAmount = 0;
  onopen: ((event: never) => void) | null = null;
  onmessage: ((event: { readonly data: unknown }) => void) | null = null;
  onerror: ((event: never) => void) | null = null;
  onclose: ((event: { readonly code: number; readonly reason: string }) => void) | null = null;

  readonly #listeners = new Map<SocketEventType, Set<SocketListener>>();
  readonly #toClient: ThrottledPipe;
  readonly #toServer: ThrottledPipe;
  readonly #network: FakeNetwork;
  #peer: ServerPeer | undefined;

  constructor(url: string | URL, network: FakeNetwork) {
    this.url = socketUrl(url);
    this.#network = network;
    this.#toClient = createThrottledPipe(network.timers, network);
    this.#toServer = createThrottledPipe(network.timers);
    this.#toClient.push(() => this.#open());
  }

  send(text: string): void {
    if (this.readyState === 0) throw new DOMException('Still connecting', 'InvalidStateError');
    if (this.readyState !== 1) return;
    this.bufferedAmount += text.length;
    this.#toServer.push(() => {
      this.bufferedAmount -= text.length;
      this.#peer?.receive(text);
    });
  }

  close(code?: number, reason = ''): void {
    if (code !== undefined && code !== 1000 && !(code >= 3000 && code <= 4999)) {
      throw new DOMException(`Invalid close code ${code}`, 'InvalidAccessError');
    }
    if (new TextEncoder().encode(reason).length > 123) {
      throw new DOMException('Close reason is too long', 'SyntaxError');
    }
    if (this.readyState >= 2) return;
    const wasConnecting = this.readyState === 0;
    this.readyState = 2;
    if (wasConnecting) return;
    this.#toServer.push(() => {
      this.#notifyPeer();
      this.#toClient.push(() => this.#finish(code ?? 1005, reason, true));
    });
  }

  addEventListener(type: SocketEventType, listener: SocketListener): void {
    const listeners = this.#listeners.get(type) ?? new Set();
    listeners.add(listener);
    this.#listeners.set(type, listeners);
  }

  removeEventListener(type: SocketEventType, listener: SocketListener): void {
    this.#listeners.get(type)?.delete(listener);
  }

  #open(): void {
    const peer = this.readyState === 0 ? this.#network.accept(this.#serverEnd()) : undefined;
    if (peer === undefined) {
      this.#dispatch('error', {});
      this.#finish(1006, '', false);
      return;
    }
    this.#peer = peer;
    this.readyState = 1;
    this.#dispatch('open', {});
  }

  #serverEnd(): ServerSocket {
    const end = (code: number, reason: string, wasClean: boolean): void => {
      this.#peer = undefined;
      this.#toClient.push(() => this.#finish(code, reason, wasClean));
    };
    let bufferedAmount = 0;
    return {
      get bufferedAmount() {
        return bufferedAmount;
      },
      send: (text) => {
        bufferedAmount += text.length;
        this.#toClient.push(() => {
          bufferedAmount -= text.length;
          if (this.readyState === 1) this.#dispatch('message', { data: text });
        }, text.length);
      },
      close: (code, reason) => end(code, reason, true),
      terminate: () => end(1006, '', false),
      halfOpen: () => {
        this.#toClient.cut();
        this.#toServer.cut();
      },
    };
  }

  #notifyPeer(): void {
    const peer = this.#peer;
    this.#peer = undefined;
    peer?.closed();
  }

  #finish(code: number, reason: string, wasClean: boolean): void {
    if (this.readyState === 3) return;
    this.readyState = 3;
    this.#notifyPeer();
    this.#dispatch('close', { code, reason, wasClean });
  }

  #dispatch(type: SocketEventType, fields: object): void {
    const event = { type, target: this, currentTarget: this, ...fields };
    this[`on${type}`]?.call(this, event as never);
    for (const listener of this.#listeners.get(type) ?? []) listener.call(this, event as never);
  }
}

function socketUrl(url: string | URL): string {
  const parsed = URL.canParse(String(url)) ? new URL(url) : undefined;
  if (parsed === undefined || !/^wss?:$/.test(parsed.protocol) || parsed.hash !== '') {
    throw new DOMException(`The URL '${String(url)}' is invalid`, 'SyntaxError');
  }
  return parsed.href;
}
