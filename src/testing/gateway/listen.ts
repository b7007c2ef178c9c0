import type { FakeGateway } from './createFakeGateway.js';
import type { ServerPeer, ServerSocket } from './socket.js';

/** The part of `ws`'s server class that is used. */
export interface WebSocketServerLike {
  on(event: 'listening', listener: () => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'connection', listener: (socket: PortSocket, request: PortRequest) => void): unknown;
  address(): unknown;
  close(callback: () => void): void;
}

/** The part of `ws`'s socket class that is used. */
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
  /** Default 0, which takes a free one. */
  readonly port?: number;
  /** Default `127.0.0.1`. */
  readonly host?: string;
}

/** A port on which a fake gateway is served. */
export interface FakeGatewayPort {
  /** `ws://host:port`. */
  readonly url: string;
  /** Ends the port and its connections; the gateway itself stays. */
  close(): Promise<void>;
}

/**
 * Serves a fake gateway on a real port.
 *
 * @throws what the server throws when it cannot have the port.
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
  let isCut = false;
  let peer: ServerPeer | undefined;
  const end: ServerSocket = {
    get bufferedAmount() {
      return socket.bufferedAmount;
    },
    send: (text) => {
      if (!isCut) socket.send(text);
    },
    close: (code, reason) => {
      if (!isCut) socket.close(code, reason);
    },
    terminate: () => socket.terminate(),
    cut: () => {
      isCut = true;
    },
  };
  // an error is always followed by a close, which is what counts
  socket.on('error', () => {});
  socket.on('message', (data, isBinary) => {
    if (!isCut && !isBinary) peer?.receive(String(data));
  });
  socket.on('close', () => peer?.closed());
  peer = gateway.accept(end, origin);
  if (peer === undefined) socket.terminate();
}

const portOf = (address: unknown): number =>
  typeof address === 'object' && address !== null && 'port' in address ? Number(address.port) : 0;
