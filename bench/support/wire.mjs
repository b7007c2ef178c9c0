// A fake gateway whose frames can also be written by hand, so that every contestant gets the same bytes.
import { createFakeGateway } from 'openclaw-react/testing';

/**
 * @typedef {import('openclaw-react/testing').FakeGateway} FakeGateway
 * @typedef {import('openclaw-react/testing').ServerPeer} ServerPeer
 * @typedef {'open' | 'message' | 'error' | 'close'} EventName
 * @typedef {(event: never) => void} Handler
 *
 * @typedef {object} Wire
 * @property {string} url
 * @property {FakeGateway} gateway
 * @property {WireSocket | undefined} socket the last one that was opened
 * @property {number} lastSeq of the frames that were received
 * @property {new (url: string) => WireSocket} WebSocket
 * @property {(text: string) => void} deliver gives the last socket one more frame
 */

class WireSocket {
  static CONNECTING = 0;
  static OPEN = 1;
  static CLOSING = 2;
  static CLOSED = 3;
  readyState = 0;
  bufferedAmount = 0;
  /** @type {Handler | null} */
  onopen = null;
  /** @type {Handler | null} */
  onmessage = null;
  /** @type {Handler | null} */
  onerror = null;
  /** @type {Handler | null} */
  onclose = null;
  /** @type {Record<EventName, Handler[]>} */
  #listeners = { open: [], message: [], error: [], close: [] };
  /** @type {ServerPeer | undefined} */
  #peer;
  #wire;

  /** @param {Wire} wire */
  constructor(wire) {
    this.#wire = wire;
    wire.socket = this;
    setTimeout(() => {
      this.readyState = 1;
      this.emit('open', { type: 'open' });
      this.#peer = wire.gateway.accept({
        bufferedAmount: 0,
        send: (text) => void setTimeout(() => this.#receive(text)),
        close: () => {},
        terminate: () => {},
        halfOpen: () => {},
      });
    });
  }

  /** @type {(type: EventName, listener: Handler) => void} */
  addEventListener(type, listener) {
    this.#listeners[type].push(listener);
  }

  /** @type {(type: EventName, listener: Handler) => void} */
  removeEventListener(type, listener) {
    this.#listeners[type] = this.#listeners[type].filter((each) => each !== listener);
  }

  /** @param {string} text */
  send(text) {
    this.#peer?.receive(text);
  }

  close() {
    this.readyState = 3;
    this.#peer?.closed();
  }

  /** @type {(type: EventName, event: { type: string, data?: string }) => void} */
  emit(type, event) {
    const handlers = [this[`on${type}`], ...this.#listeners[type]];
    for (const handler of handlers) handler?.(/** @type {never} */ (event));
  }

  /** @param {string} text */
  #receive(text) {
    if (this.readyState !== 1) return;
    this.#wire.lastSeq = Math.max(this.#wire.lastSeq, JSON.parse(text).seq ?? 0);
    this.emit('message', { type: 'message', data: text });
  }
}

/**
 * Creates a WebSocket class over a fake gateway.
 *
 * @param {import('openclaw-react/testing').FakeGatewayOptions} [options]
 */
export function createWire(options = {}) {
  /** @type {Wire} */
  const wire = {
    url: 'ws://localhost/',
    gateway: createFakeGateway({ verify: () => 'ok', ...options }),
    socket: undefined,
    lastSeq: 0,
    WebSocket: class extends WireSocket {
      constructor() {
        super(wire);
      }
    },
    deliver: (text) => wire.socket?.emit('message', { type: 'message', data: text }),
  };
  return wire;
}

/**
 * The text in a delta, in the three forms of the releases.
 *
 * @type {Record<string, Dialect>}
 */
export const dialects = {
  'message only (protocol 3)': (_delta, all) => ({ message: message(all) }),
  'deltaText and message (protocol 4)': (delta, all) => ({
    deltaText: delta,
    message: message(all),
  }),
  'deltaText only': (delta) => ({ deltaText: delta }),
};

/** @typedef {(delta: string, all: string) => object} Dialect */

/**
 * Returns the frames of one response as text. `firstSeq` continues the numbers of the connection.
 *
 * @param {{ count: number, dialect: Dialect | undefined, firstSeq?: number }} options
 */
export function deltaFrames({ count, dialect, firstSeq = 1 }) {
  let all = '';
  return Array.from({ length: count }, (_, at) => {
    const delta = `word${at} `;
    all += delta;
    return JSON.stringify({
      type: 'event',
      event: 'chat',
      payload: {
        runId: 'run',
        sessionKey: 'agent:main:main',
        agentId: 'main',
        seq: at + 1,
        state: 'delta',
        ...dialect?.(delta, all),
        // The first delta has the whole text on every release.
        ...(at === 0 && { message: message(all) }),
      },
      seq: firstSeq + at,
    });
  });
}

/** @param {string} text */
function message(text) {
  return { role: 'assistant', content: [{ type: 'text', text }], timestamp: 1_795_350_571_710 };
}
