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
  type LinkAction,
  type Rules,
} from './faultRules.js';
import { createThrottledPipe, type ThrottledPipe } from './throttledPipe.js';

type Direction = FrameMatch['direction'];

/** One line of the proxy's log. Connections count from 1. */
export type ProxyEvent =
  | { readonly type: 'opened'; readonly connection: number }
  | { readonly type: 'rejected'; readonly connection: number }
  | {
      readonly type: 'frame';
      readonly connection: number;
      readonly direction: Direction;
      /** Of a method, for its request and its answer, or of an event. */
      readonly name: string;
    }
  | {
      readonly type: 'fault';
      readonly connection: number;
      readonly action: FrameAction['type'];
      /** Of the frame that was matched. */
      readonly name: string | undefined;
    }
  | {
      readonly type: 'closed';
      readonly connection: number;
      readonly by: 'client' | 'gateway' | 'fault';
      readonly code: number;
    };

/** A link between clients and a gateway on which something can be made to go wrong. */
export interface FaultProxy {
  /** What clients connect to. */
  readonly url: string;
  /** What happened, oldest first. Every frame is in it when it comes in, before a rule acts on it. */
  readonly log: readonly ProxyEvent[];
  /** Connections that clients have open. */
  readonly openConnections: number;
  add(rule: FaultRule): void;
  /** Ends all rules. What they did to a connection stays. */
  clearRules(): void;
  /** Does this to every open connection now. */
  act(action: LinkAction): void;
  /** From now on connections lead to this gateway. */
  connectTo(url: string): void;
  close(): Promise<void>;
}

/**
 * Starts a proxy on a free port of this machine. Clients reach the gateway through it, with their
 * Origin; what goes wrong on the way is told by rules.
 *
 * @example
 * const proxy = await startFaultProxy(gateway.url);
 * proxy.add({ match: { direction: 'toClient', name: 'chat.send' }, action: { type: 'cut' } });
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
    // A client that goes away before its upgrade is answered.
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
    // The client is let in only where the gateway is there, so that it sees what it would see without us.
    gateway.once('unexpected-response', (_, { statusCode }) => {
      gateway.terminate();
      reject(socket, statusCode);
    });
    gateway.once('error', () => socket.destroy());
    gateway.once('open', () => {
      let isIn = false;
      upgrader.handleUpgrade(request, socket, head, (client) => {
        isIn = true;
        join(connection, client, socket, gateway);
      });
      if (!isIn) gateway.terminate();
    });
  });

  function join(number: number, client: WebSocket, socket: Duplex, gateway: WebSocket): void {
    const connection = connect({ number, client, socket, gateway, rules, log, onHello });
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
    add: (rule) => rules.add(rule),
    clearRules: () => rules.clear(),
    act(action) {
      for (const connection of connections) if (connection.isOpen()) connection.act(action);
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
  act(action: LinkAction): void;
  /** Gives the gateway what was kept back. */
  deliverLate(): void;
  end(): void;
}

interface ConnectionParts {
  readonly number: number;
  readonly client: WebSocket;
  /** Below `client`. */
  readonly socket: Duplex;
  readonly gateway: WebSocket;
  readonly rules: Rules;
  readonly log: ProxyEvent[];
  /** The gateway has let the client in. */
  onHello(): void;
}

function connect(parts: ConnectionParts): Connection {
  const { number: connection, client, socket, gateway, rules, log, onHello } = parts;
  const lanes: Record<Direction, ThrottledPipe> = {
    toGateway: createThrottledPipe(),
    toClient: createThrottledPipe(),
  };
  const methods = new Map<unknown, string>();
  const late: string[] = [];
  let isOpen = true;
  let isSilent = false;
  log.push({ type: 'opened', connection });

  function take(direction: Direction, text: string): void {
    const frame = parse(text);
    const name = nameOf(frame);
    log.push({ type: 'frame', connection, direction, name });
    if (!isOpen || isSilent) return;
    const action = rules.actionFor({ direction, name, frame });
    if (action) log.push({ type: 'fault', connection, action: action.type, name });
    run(action, direction, text);
    if (direction === 'toClient' && name === 'connect' && frame['ok'] === true) onHello();
  }

  function nameOf(frame: JsonObject): string {
    const { type, id, method, event } = frame;
    if (type === 'req') methods.set(id, String(method));
    return type === 'event' ? String(event) : (methods.get(id) ?? '');
  }

  function run(action: FrameAction | undefined, direction: Direction, text: string): void {
    switch (action?.type) {
      case undefined:
        return pass(direction, text);
      case 'drop':
        return;
      case 'duplicate':
        pass(direction, text);
        return pass(direction, text);
      case 'corrupt':
        return pass(direction, text.replace('"', '\u0000'));
      case 'truncate':
        return pass(direction, text.slice(0, text.length / 2));
      case 'delay':
        return pass(direction, text, action.ms);
      case 'throttle':
        lanes[direction].bytesPerSecond = action.bytesPerSecond;
        return pass(direction, text);
      case 'late':
        late.push(text);
        isSilent = true;
        finish('fault', 1006);
        return client.terminate();
      case 'cut':
        return cut(direction === 'toClient' ? wireBytes(text).subarray(0, action.bytes ?? 0) : '');
      case 'close':
      case 'halfOpen':
        return act(action);
    }
  }

  function act(action: LinkAction): void {
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
        for (const lane of Object.values(lanes)) lane.put(0, action.ms, () => {});
        return;
      case 'throttle':
        for (const lane of Object.values(lanes)) lane.bytesPerSecond = action.bytesPerSecond;
    }
  }

  function pass(direction: Direction, text: string, delayMs = 0): void {
    const end = direction === 'toClient' ? client : gateway;
    lanes[direction].put(text.length, delayMs, () => {
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
    if (!isBinary) take('toGateway', textOf(data));
  });
  gateway.on('message', (data, isBinary) => {
    if (!isBinary) take('toClient', textOf(data));
  });
  // An error is always followed by a close, which is what counts.
  client.on('error', () => {});
  gateway.on('error', () => {});
  client.on('close', (code, reason) => {
    if (!isOpen) return;
    // What was said before the close arrives before it.
    if (!isSilent) lanes.toGateway.put(0, 0, () => closeAs(gateway, code, reason));
    finish('client', code);
  });
  gateway.on('close', (code, reason) => {
    if (!isOpen || isSilent) return;
    lanes.toClient.put(0, 0, () => {
      if (!isOpen) return;
      finish('gateway', code);
      closeAs(client, code, reason);
    });
  });

  return {
    isOpen: () => isOpen,
    act(action) {
      log.push({ type: 'fault', connection, action: action.type, name: undefined });
      act(action);
    },
    deliverLate() {
      if (late.length === 0) return;
      for (const text of late.splice(0)) gateway.send(text);
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

/** A close as the other side would have seen it. */
function closeAs(socket: WebSocket, code: number, reason: Buffer): void {
  // 1005 and 1006 stand for the lack of a code and the lack of a close.
  if (code === 1006) socket.terminate();
  else if (code === 1005) socket.close();
  else socket.close(code, reason);
}

/** A text frame from server to client, in its longest form. */
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
