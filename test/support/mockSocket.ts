import type { JsonObject } from '../../src/protocol/frames.js';

const challenge = { type: 'event', event: 'connect.challenge', payload: { nonce: 'n', ts: 1 } };

/** A socket on which the test plays the gateway. */
export class MockSocket {
  readonly readyState = 1;
  readonly bufferedAmount = 0;
  onopen: ((event: never) => void) | null = null;
  onmessage: ((event: never) => void) | null = null;
  onerror: ((event: never) => void) | null = null;
  onclose: ((event: never) => void) | null = null;
  readonly sent: JsonObject[] = [];

  send(text: string): void {
    this.sent.push(JSON.parse(text) as JsonObject);
  }
  close(): void {}

  /** Opens, and asks who is there. */
  challenge(): void {
    this.onopen?.({} as never);
    this.deliver(JSON.stringify(challenge));
  }
  /** The client's handler runs unguarded: a throw would end the test. */
  deliver(text: string): void {
    this.onmessage?.({ data: text } as never);
  }
  /** Answers the request that was sent last. */
  answer(frame: JsonObject): void {
    this.deliver(JSON.stringify({ type: 'res', ok: true, ...frame, id: this.sent.at(-1)?.['id'] }));
  }
}

/** A `WebSocket` for one client, and the socket that was made last. */
export function createMockSockets(): {
  readonly WebSocket: new () => MockSocket;
  last(): MockSocket;
} {
  const sockets: MockSocket[] = [];
  return {
    WebSocket: class extends MockSocket {
      constructor() {
        super();
        sockets.push(this);
      }
    },
    last() {
      const last = sockets.at(-1);
      if (!last) throw new Error('no socket was made');
      return last;
    },
  };
}
