import type { FakeGateway } from './fakeGateway.js';
import type { ServerPeer, ServerSocket } from './serverSocket.js';

/** The part of the server class of `ws` that {@link listen} uses. */
export interface WebSocketServerLike {
  on(event: 'listening', listener: () => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'connection', listener: (socket: PortSocket, request: PortRequest) => void): unknown;
  address(): unknown;
  close(callback: () => void): void;
}

/** The part of the socket class of `ws` that {@link listen} uses. */
export interface PortSocket {
  readonly bufferedAmount: number;
  on(event: 'message', listener: (data: unknown, isBinary: boolean) => void): unknown;
  on(event: 'close' | 'error', listener: () => void): unknown;
  send(text: string): void;
  close(code?: number, reason?: string): void;
  terminate(): void;
}

interface PortRequest {
  readonly headers: { readonly origin?: string | undefined };
}

/** Options of {@link listen}. */
export interface ListenOptions {
  /** `WebSocketServer` of `ws`. */
  readonly WebSocketServer: new (options: { port: number; host: string }) => WebSocketServerLike;
  /** Default 0: any free port. */
  readonly port?: number;
  /** Default `127.0.0.1`. */
  readonly host?: string;
}

/** A port on which a fake gateway is served. */
export interface FakeGatewayPort {
  /** `ws://host:port`. */
  readonly url: string;
  /** Closes the port and its connections. The gateway itself keeps running. */
  close(): Promise<void>;
}

/**
 * Serves a fake gateway on a real port.
 *
 * @throws the error of the server if it cannot open the port.
 * @example
 * import { WebSocketServer } from 'ws';
 * const { url } = await listen(createFakeGateway({ token: 'secret' }), { WebSocketServer });
 */
export async function listen(
  gateway: FakeGateway,
  { WebSocketServer, port = 0, host = '127.0.0.1' }: ListenOptions,
): Promise<FakeGatewayPort> {
  const server = new WebSocketServer({ port, host });
  const sockets = new Set<PortSocket>();
  await new Promise<void>((resolve, reject) => {
    server.on('listening', resolve);
    server.on('error', reject);
  });
  server.on('connection', (socket, request) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    serve(gateway, socket, request.headers.origin);
  });
  return {
    url: `ws://${host}:${portOf(server.address())}`,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.terminate();
        server.close(resolve);
      }),
  };
}

function serve(gateway: FakeGateway, socket: PortSocket, origin: string | undefined): void {
  let isHalfOpen = false;
  let peer: ServerPeer | undefined;
  const end: ServerSocket = {
    get bufferedAmount() {
      return socket.bufferedAmount;
    },
    send: (text) => {
      if (!isHalfOpen) socket.send(text);
    },
    close: (code, reason) => {
      if (!isHalfOpen) socket.close(code, reason);
    },
    terminate: () => socket.terminate(),
    halfOpen: () => {
      isHalfOpen = true;
    },
  };
  // a close follows every error and is handled instead
  socket.on('error', () => {});
  socket.on('message', (data, isBinary) => {
    if (!isHalfOpen && !isBinary) peer?.receive(String(data));
  });
  socket.on('close', () => peer?.closed());
  peer = gateway.accept(end, origin);
  if (peer === undefined) socket.terminate();
}

const portOf = (address: unknown): number =>
  typeof address === 'object' && address !== null && 'port' in address ? Number(address.port) : 0;
