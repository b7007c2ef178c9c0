import type { Timers } from '../context/clock.js';

/** The gateway's end of a connection, in memory or on a real port. */
export interface ServerSocket {
  /** Characters that were sent and have not arrived. */
  readonly bufferedAmount: number;
  send(text: string): void;
  close(code: number, reason: string): void;
  /** Ends the connection without a close frame, as a crash does. The client sees 1006. */
  terminate(): void;
  /** Makes the connection half open: nothing arrives any more, and neither end is notified. */
  halfOpen(): void;
}

/** The gateway's handler of one socket. */
export interface ServerPeer {
  receive(text: string): void;
  /** Called when the client closed the socket, or its network failed. */
  closed(): void;
}

/** The network between in-process sockets and a gateway. */
export interface FakeNetwork {
  readonly timers: Timers;
  /** Latency from the gateway to the client, in ms. */
  delayMs(): number;
  /** Bandwidth from the gateway to the client. */
  charsPerSecond(): number;
  /** Returns nothing if the port rejects the socket. */
  accept(socket: ServerSocket): ServerPeer | undefined;
}
