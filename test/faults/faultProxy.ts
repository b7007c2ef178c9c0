import { createServer, STATUS_CODES } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';

import { WebSocket, WebSocketServer, type RawData } from 'ws';

import { isObject, type JsonObject } from '../../src/protocol/frames.js';
import {
  createRules,
  type FaultRule,
  type FrameAction,
  type FrameMatch,
  type ConnectionAction,
  type Rules,
} from './faultRules.js';
import { createThrottledPipe, type ThrottledPipe } from './throttledPipe.js';

type Direction = FrameMatch['direction'];

/** One entry of the proxy's log. Connections count from 1. */
export type ProxyEvent =
  | { readonly type: 'opened'; readonly connection: number }
  | { readonly type: 'rejected'; readonly connection: number }
  | {
      readonly type: 'frame';
      readonly connection: number;
      readonly direction: Direction;
      /** The method of a request or of its response frame, or the name of an event. */
      readonly name: string;
    }
  | {
      readonly type: 'fault';
      readonly connection: number;
      readonly action: FrameAction['type'];
      /** The method or event of the matched frame. */
      readonly name: string | undefined;
    }
  | {
      readonly type: 'closed';
      readonly connection: number;
      readonly by: 'client' | 'gateway' | 'fault';
      readonly code: number;
    };

/** A proxy between clients and a gateway that causes faults. */
export interface FaultProxy {
  /** The URL for clients. */
  readonly url: string;
  /** Events, oldest first. A frame is logged when it arrives, before a rule is applied. */
  readonly log: readonly ProxyEvent[];
  /** Number of open connections of clients. */
  readonly openConnections: number;
  addRule(rule: FaultRule): void;
  /** Removes all rules. Their effects on open connections remain. */
  clearRules(): void;
  /** Applies an action to every open connection now. */
  applyToAll(action: ConnectionAction): void;
  /** Connects new clients to another gateway. */
  connectTo(url: string): void;
  close(): Promise<void>;
}

/**
 * Starts a proxy on a free local port. Clients reach the gateway through the proxy, with their Origin.
 * Rules define the faults.
 *
 * @example
 * const proxy = await startFaultProxy(gateway.url);
 * proxy.addRule({ match: { direction: 'toClient', name: 'chat.send' }, action: { type: 'cut' } });
 */
export async function startFaultProxy(target: string): Promise<FaultProxy> {
  const http = createServer();
  const upgrader = new WebSocketServer({ noServer: true, maxPayload: 0 });
  const rules = createRules();
  const log: ProxyEvent[] = [];
  const connections = new Set<Connection>();
  let gatewayUrl = target;
  let count = 0;

  http.on('upgrade', (request, socket, head) => {
    const connection = ++count;
    // A client may close its socket before the upgrade is complete.
    socket.on('error', () => {});
    const rejection = rules.rejection();
    if (rejection) {
      log.push({ type: 'rejected', connection });
      return reject(socket, rejection.status);
    }
    const gateway = new WebSocket(gatewayUrl, {
      ...(request.headers.origin !== undefined && { origin: request.headers.origin }),
      perMessageDeflate: false,
      maxPayload: 0,
    });
    // The proxy accepts the client after the gateway accepted the proxy, so that the client sees the gateway's rejection.
    gateway.once('unexpected-response', (_, { statusCode }) => {
      gateway.terminate();
      reject(socket, statusCode);
    });
    gateway.once('error', () => socket.destroy());
    gateway.once('open', () => {
      let isUpgraded = false;
      upgrader.handleUpgrade(request, socket, head, (client) => {
        isUpgraded = true;
        addConnection(connection, client, socket, gateway);
      });
      if (!isUpgraded) gateway.terminate();
    });
  });

  function addConnection(
    number: number,
    client: WebSocket,
    socket: Duplex,
    gateway: WebSocket,
  ): void {
    const connection = createConnection({ number, client, socket, gateway, rules, log, onHello });
    connections.add(connection);
    function onHello(): void {
      for (const other of connections) if (other !== connection) other.deliverLate();
    }
  }

  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;
  return {
    url: `ws://127.0.0.1:${port}`,
    log,
    get openConnections() {
      return [...connections].filter(({ isOpen }) => isOpen()).length;
    },
    addRule: (rule) => rules.add(rule),
    clearRules: () => rules.clear(),
    applyToAll(action) {
      for (const connection of connections) if (connection.isOpen()) connection.apply(action);
    },
    connectTo(url) {
      gatewayUrl = url;
    },
    async close() {
      for (const connection of connections) connection.end();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
}

interface Connection {
  isOpen(): boolean;
  apply(action: ConnectionAction): void;
  /** Delivers withheld frames to the gateway. */
  deliverLate(): void;
  end(): void;
}

interface ConnectionParts {
  readonly number: number;
  readonly client: WebSocket;
  /** The TCP socket of `client`. */
  readonly socket: Duplex;
  readonly gateway: WebSocket;
  readonly rules: Rules;
  readonly log: ProxyEvent[];
  /** Called when the gateway accepts the client. */
  onHello(): void;
}

function createConnection(parts: ConnectionParts): Connection {
  const { number: connection, client, socket, gateway, rules, log, onHello } = parts;
  const pipes: Record<Direction, ThrottledPipe> = {
    toGateway: createThrottledPipe(),
    toClient: createThrottledPipe(),
  };
  const methods = new Map<unknown, string>();
  const withheld: string[] = [];
  let isOpen = true;
  let isSilent = false;
  log.push({ type: 'opened', connection });

  function handleFrame(direction: Direction, text: string): void {
    const frame = parse(text);
    const name = nameOf(frame);
    log.push({ type: 'frame', connection, direction, name });
    if (!isOpen || isSilent) return;
    const action = rules.actionFor({ direction, name, frame });
    if (action) log.push({ type: 'fault', connection, action: action.type, name });
    applyToFrame(action, direction, text);
    if (direction === 'toClient' && name === 'connect' && frame['ok'] === true) onHello();
  }

  function nameOf(frame: JsonObject): string {
    const { type, id, method, event } = frame;
    if (type === 'req') methods.set(id, String(method));
    return type === 'event' ? String(event) : (methods.get(id) ?? '');
  }

  function applyToFrame(action: FrameAction | undefined, direction: Direction, text: string): void {
    switch (action?.type) {
      case undefined:
        return forward(direction, text);
      case 'drop':
        return;
      case 'duplicate':
        forward(direction, text);
        return forward(direction, text);
      case 'corrupt':
        return forward(direction, text.replace('"', '\u0000'));
      case 'truncate':
        return forward(direction, text.slice(0, text.length / 2));
      case 'delay':
        return forward(direction, text, action.ms);
      case 'throttle':
        pipes[direction].bytesPerSecond = action.bytesPerSecond;
        return forward(direction, text);
      case 'late':
        withheld.push(text);
        isSilent = true;
        finish('fault', 1006);
        return client.terminate();
      case 'cut':
        return cut(direction === 'toClient' ? wireBytes(text).subarray(0, action.bytes ?? 0) : '');
      case 'close':
      case 'halfOpen':
        return applyToConnection(action);
    }
  }

  function applyToConnection(action: ConnectionAction): void {
    switch (action.type) {
      case 'cut':
        return cut('');
      case 'close':
        finish('fault', action.code);
        client.close(action.code, action.reason);
        return gateway.terminate();
      case 'halfOpen':
        isSilent = true;
        return;
      case 'delay':
        for (const pipe of Object.values(pipes)) pipe.put(0, action.ms, () => {});
        return;
      case 'throttle':
        for (const pipe of Object.values(pipes)) pipe.bytesPerSecond = action.bytesPerSecond;
    }
  }

  function forward(direction: Direction, text: string, delayMs = 0): void {
    const end = direction === 'toClient' ? client : gateway;
    pipes[direction].put(text.length, delayMs, () => {
      if (end.readyState === WebSocket.OPEN && !isSilent) end.send(text);
    });
  }

  function cut(lastBytes: Uint8Array | string): void {
    isSilent = true;
    finish('fault', 1006);
    socket.end(lastBytes);
    gateway.terminate();
  }

  function finish(by: 'client' | 'gateway' | 'fault', code: number): void {
    isOpen = false;
    log.push({ type: 'closed', connection, by, code });
  }

  client.on('message', (data, isBinary) => {
    if (!isBinary) handleFrame('toGateway', textOf(data));
  });
  gateway.on('message', (data, isBinary) => {
    if (!isBinary) handleFrame('toClient', textOf(data));
  });
  // A close always follows an error, and the close handler does the work.
  client.on('error', () => {});
  gateway.on('error', () => {});
  client.on('close', (code, reason) => {
    if (!isOpen) return;
    // Earlier frames arrive before the close.
    if (!isSilent) pipes.toGateway.put(0, 0, () => closeAs(gateway, code, reason));
    finish('client', code);
  });
  gateway.on('close', (code, reason) => {
    if (!isOpen || isSilent) return;
    pipes.toClient.put(0, 0, () => {
      if (!isOpen) return;
      finish('gateway', code);
      closeAs(client, code, reason);
    });
  });

  return {
    isOpen: () => isOpen,
    apply(action) {
      log.push({ type: 'fault', connection, action: action.type, name: undefined });
      applyToConnection(action);
    },
    deliverLate() {
      if (withheld.length === 0) return;
      for (const text of withheld.splice(0)) gateway.send(text);
      gateway.close();
    },
    end() {
      client.terminate();
      gateway.terminate();
    },
  };
}

function reject(socket: Duplex, status: number | undefined): void {
  if (status === undefined) return void socket.destroy();
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\n\r\n`);
}

/** Closes a socket with the code of the other side. */
function closeAs(socket: WebSocket, code: number, reason: Buffer): void {
  // 1005 means a close without a code. 1006 means no close frame.
  if (code === 1006) socket.terminate();
  else if (code === 1005) socket.close();
  else socket.close(code, reason);
}

/** Encodes a text frame of a server with a 64-bit length. */
function wireBytes(text: string): Uint8Array {
  const payload = Buffer.from(text);
  const head = Buffer.alloc(10);
  head.writeUInt16BE(0x817f);
  head.writeBigUInt64BE(BigInt(payload.length), 2);
  return Buffer.concat([head, payload]);
}

function textOf(data: RawData): string {
  if (!Buffer.isBuffer(data)) throw new TypeError('expected a text frame in one piece');
  return data.toString();
}

function parse(text: string): JsonObject {
  try {
    const frame: unknown = JSON.parse(text);
    return isObject(frame) ? frame : {};
  } catch {
    return {};
  }
}
