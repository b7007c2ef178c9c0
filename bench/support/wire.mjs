// A gateway whose frames can also be written by hand, so that everybody gets the same bytes.
import { createFakeGateway } from '../../dist/testing/index.js';

/** A WebSocket class over a fake gateway; `deliver` gives its last socket one more frame. */
export function createWire(options = {}) {
  const gateway = createFakeGateway({ verify: () => 'ok', ...options });
  const wire = {
    url: 'ws://localhost/',
    gateway,
    socket: undefined,
    lastSeq: 0,
    WebSocket: undefined,
    deliver: (text) => wire.socket.emit('message', { type: 'message', data: text }),
  };
  wire.WebSocket = class WireSocket {
    static CONNECTING = 0;
    static OPEN = 1;
    static CLOSING = 2;
    static CLOSED = 3;
    readyState = 0;
    bufferedAmount = 0;
    #listeners = { open: [], message: [], error: [], close: [] };
    #peer;

    constructor() {
      wire.socket = this;
      setTimeout(() => {
        this.readyState = 1;
        this.emit('open', { type: 'open' });
        this.#peer = gateway.accept({
          send: (text) => setTimeout(() => this.#receive(text)),
          close: () => {},
          terminate: () => {},
          cut: () => {},
        });
      });
    }
    addEventListener(type, listener) {
      this.#listeners[type].push(listener);
    }
    removeEventListener(type, listener) {
      this.#listeners[type] = this.#listeners[type].filter((each) => each !== listener);
    }
    send(text) {
      this.#peer.receive(text);
    }
    close() {
      this.readyState = 3;
      this.#peer?.closed();
    }
    emit(type, event) {
      this[`on${type}`]?.(event);
      for (const listener of this.#listeners[type]) listener(event);
    }
    #receive(text) {
      if (this.readyState !== 1) return;
      wire.lastSeq = Math.max(wire.lastSeq, JSON.parse(text).seq ?? 0);
      this.emit('message', { type: 'message', data: text });
    }
  };
  return wire;
}

/** What a delta says of the text, in the three ways of the releases. */
export const dialects = {
  'message only (protocol 3)': (delta, all) => ({ message: message(all) }),
  'deltaText and message (protocol 4)': (delta, all) => ({
    deltaText: delta,
    message: message(all),
  }),
  'deltaText only': (delta) => ({ deltaText: delta }),
};

/** The frames of one answer, as text, numbered on from what the connection has seen. */
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
        ...dialect(delta, all),
        // Where an answer begins, every release says all of it.
        ...(at === 0 && { message: message(all) }),
      },
      seq: firstSeq + at,
    });
  });
}

function message(text) {
  return { role: 'assistant', content: [{ type: 'text', text }], timestamp: 1_795_350_571_710 };
}
