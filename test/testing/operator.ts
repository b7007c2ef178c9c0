import type { FakeWebSocketConstructor } from 'openclaw-react/testing';
import { vi } from 'vitest';

import { isObject } from '../../src/protocol/frames.js';
import type { ErrorShape, JsonObject } from '../../src/protocol/frames.js';

/** A minimal client for tests. It signs in and stores every frame. */
export interface Operator {
  readonly frames: JsonObject[];
  readonly closes: { readonly code: number; readonly reason: string; readonly wasClean: boolean }[];
  readonly socket: InstanceType<FakeWebSocketConstructor>;
  /** Payload of hello-ok. */
  readonly hello: JsonObject;
  events(name: string): JsonObject[];
  /** Resolves with the payload, or rejects with the error shape. */
  call(method: string, params?: JsonObject): Promise<JsonObject>;
  /** Resolves with the response frame. */
  frame(method: string, params?: JsonObject): Promise<JsonObject>;
}

export interface OperatorOptions {
  readonly scopes?: readonly string[];
  readonly caps?: readonly string[];
  readonly token?: string;
  readonly deviceId?: string;
  readonly clientId?: string;
  readonly clientMode?: string;
}

const readWrite = ['operator.read', 'operator.write', 'operator.approvals'];

/** Opens a socket and sends the connect frame. The response is among the frames. */
export async function signIn(
  gateway: { readonly url: string; readonly WebSocket: FakeWebSocketConstructor },
  options: OperatorOptions = {},
): Promise<Operator> {
  const { scopes = readWrite, caps = ['tool-events'], token, clientId = 'webchat-ui' } = options;
  const { deviceId = 'device-1', clientMode = 'webchat' } = options;
  const socket = new gateway.WebSocket(gateway.url);
  const frames: JsonObject[] = [];
  const closes: Operator['closes'] = [];
  const pending = new Map<string, (frame: JsonObject) => void>();
  let lastId = 0;
  const send = (method: string, params: JsonObject): Promise<JsonObject> => {
    const id = `call-${(lastId += 1)}`;
    socket.send(JSON.stringify({ type: 'req', id, method, params }));
    return new Promise((resolve) => pending.set(id, resolve));
  };
  const request = async (method: string, params: JsonObject = {}): Promise<JsonObject> => {
    const response = send(method, params);
    await vi.advanceTimersByTimeAsync(1);
    return response;
  };
  socket.addEventListener('close', (event: Operator['closes'][number]) => closes.push(event));
  socket.addEventListener('message', ({ data }: { data: string }) => {
    const frame = parseJson(data);
    if (frame === undefined) return;
    frames.push(frame);
    if (frame['event'] === 'connect.challenge' && isObject(frame['payload'])) {
      const { nonce, ts } = frame['payload'];
      const proof = { publicKey: 'key', signature: 'signature', signedAt: ts, nonce };
      void send('connect', {
        minProtocol: 3,
        maxProtocol: 4,
        role: 'operator',
        scopes,
        caps,
        client: { id: clientId, mode: clientMode, version: '1', platform: 'web' },
        ...(token !== undefined && { auth: { token } }),
        ...(deviceId !== '' && { device: { id: deviceId, ...proof } }),
      });
    }
    pending.get(String(frame['id']))?.(frame);
  });
  await vi.advanceTimersByTimeAsync(1);
  return {
    frames,
    closes,
    socket,
    get hello() {
      const hello = frames.find(({ id }) => id === 'call-1')?.['payload'];
      return isObject(hello) ? hello : {};
    },
    events: (name) =>
      frames.flatMap(({ event, payload }) =>
        event === name && isObject(payload) ? [payload] : [],
      ),
    frame: request,
    async call(method, params) {
      const frame = await request(method, params);
      if (frame['ok'] !== true) throw new CallError(frame['error'] as ErrorShape, frame);
      return isObject(frame['payload']) ? frame['payload'] : {};
    },
  };
}

function parseJson(text: string): JsonObject | undefined {
  try {
    return JSON.parse(text) as JsonObject;
  } catch {
    return undefined;
  }
}

/** A rejected call. */
export class CallError extends Error {
  readonly shape: ErrorShape;
  readonly frame: JsonObject;

  constructor(shape: ErrorShape, frame: JsonObject) {
    super(shape.message);
    this.shape = shape;
    this.frame = frame;
  }
}

/** The error of a call that must be rejected. */
export async function errorOf(call: Promise<unknown>): Promise<CallError> {
  const error: unknown = await call.catch((reason: unknown) => reason);
  if (error instanceof CallError) return error;
  throw new Error('The call was not rejected.');
}
