import type { JsonObject } from '../../src/protocol/frames.js';

const challenge = { type: 'event', event: 'connect.challenge', payload: { nonce: 'n', ts: 1 } };

/** A socket whose gateway side is the test. */
export class MockSocket {
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

  /** Opens the socket and sends the challenge of the gateway. */
  challenge(): void {
    this.onopen?.({} as never);
    this.deliver(JSON.stringify(challenge));
  }
  /** Delivers a frame. The handler of the client runs unguarded, so that an error in it fails the test. */
  deliver(text: string): void {
    this.onmessage?.({ data: text } as never);
  }
  /** Responds to the last request. */
  respond(frame: JsonObject): void {
    this.deliver(JSON.stringify({ type: 'res', ok: true, ...frame, id: this.sent.at(-1)?.['id'] }));
  }
}

/** Creates a `WebSocket` class for one client, which remembers its last socket. */
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
      if (!last) throw new Error('no socket was created');
      return last;
    },
  };
}
