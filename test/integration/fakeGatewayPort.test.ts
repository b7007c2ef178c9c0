import { createFakeGateway, listen } from 'openclaw-react/testing';
import type { FakeGateway, FakeGatewayOptions, FakeGatewayPort } from 'openclaw-react/testing';
import { afterEach, expect, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import type { RawData } from 'ws';

let gateway: FakeGateway;
let port: FakeGatewayPort;

async function start(options: FakeGatewayOptions = {}): Promise<void> {
  gateway = createFakeGateway(options);
  port = await listen(gateway, { WebSocketServer });
}

afterEach(async () => {
  gateway.close();
  await port.close();
});

/** A device with real keys, as a browser would make them. */
async function createDevice() {
  const keys = await crypto.subtle.generateKey({ name: 'Ed25519' }, true, ['sign', 'verify']);
  if (!('privateKey' in keys)) throw new Error('no key pair');
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', keys.publicKey));
  const digest = await crypto.subtle.digest('SHA-256', raw);
  return {
    id: Buffer.from(digest).toString('hex'),
    publicKey: Buffer.from(raw).toString('base64url'),
    async sign(payload: string): Promise<string> {
      const bytes = await crypto.subtle.sign(
        { name: 'Ed25519' },
        keys.privateKey,
        Buffer.from(payload),
      );
      return Buffer.from(bytes).toString('base64url');
    },
  };
}

interface Frame {
  readonly id?: string;
  readonly ok?: boolean;
  readonly event?: string;
  readonly payload?: { readonly [name: string]: unknown };
  readonly error?: { readonly details?: { readonly code?: string } };
}

/** Sends a connect frame with a signature. `changePayload` can make the signature wrong. */
async function hello(
  socket: WebSocket,
  changePayload: (payload: string) => string = (payload) => payload,
): Promise<Frame> {
  // Listen before creating keys, because the challenge arrives at once.
  const challenge = next(socket, ({ event }) => event === 'connect.challenge');
  const device = await createDevice();
  const { nonce, ts } = (await challenge).payload ?? {};
  const client = { id: 'webchat-ui', mode: 'webchat', version: '1', platform: 'web' };
  const scopes = ['operator.read', 'operator.write'];
  const payload = [
    'v3',
    device.id,
    client.id,
    client.mode,
    'operator',
    scopes.join(','),
    ts,
    '',
    nonce,
    'web',
    '',
  ];
  const signature = await device.sign(changePayload(payload.join('|')));
  const params = {
    minProtocol: 3,
    maxProtocol: 4,
    role: 'operator',
    scopes,
    caps: [],
    client,
    device: { id: device.id, publicKey: device.publicKey, signature, signedAt: ts, nonce },
  };
  socket.send(JSON.stringify({ type: 'req', id: 'hello', method: 'connect', params }));
  return next(socket, ({ id }) => id === 'hello');
}

function next(socket: WebSocket, isWanted: (frame: Frame) => boolean): Promise<Frame> {
  return new Promise((resolve) => {
    const onMessage = (data: RawData): void => {
      if (!Buffer.isBuffer(data)) throw new TypeError('expected a text frame');
      const frame = JSON.parse(data.toString()) as Frame;
      if (!isWanted(frame)) return;
      socket.off('message', onMessage);
      resolve(frame);
    };
    socket.on('message', onMessage);
  });
}

const closeOf = (socket: WebSocket): Promise<{ code: number; reason: string }> =>
  new Promise((resolve) => {
    socket.once('close', (code, reason) => resolve({ code, reason: String(reason) }));
  });

test('a device with a real signature connects and receives a response over a real port', async () => {
  await start({ model: () => 'over the wire' });
  const socket = new WebSocket(port.url);
  expect(await hello(socket)).toMatchObject({
    ok: true,
    payload: { type: 'hello-ok', protocol: 4 },
  });
  const final = next(
    socket,
    ({ event, payload }) => event === 'chat' && payload?.['state'] === 'final',
  );
  const params = { sessionKey: 'main', message: 'hi', idempotencyKey: 'key-1' };
  socket.send(JSON.stringify({ type: 'req', id: 'send', method: 'chat.send', params }));
  expect(await final).toMatchObject({
    payload: { runId: 'key-1', message: { content: [{ text: 'over the wire' }] } },
  });
});

test('a wrong signature is rejected with its code, and the socket is closed', async () => {
  await start();
  const socket = new WebSocket(port.url);
  const closed = closeOf(socket);
  const rejection = await hello(socket, (payload) => `${payload}!`);
  expect(rejection.error?.details?.code).toBe('DEVICE_AUTH_SIGNATURE_INVALID');
  expect(await closed).toEqual({ code: 1008, reason: 'device signature invalid' });
});

test('a page of another origin is rejected', async () => {
  await start({ origins: ['https://panel.example.com'] });
  const socket = new WebSocket(port.url, { origin: 'https://evil.example.com' });
  const rejection = await hello(socket);
  expect(rejection.error?.details?.code).toBe('CONTROL_UI_ORIGIN_NOT_ALLOWED');
});

test('stopping closes real sockets as a real gateway does', async () => {
  await start();
  const socket = new WebSocket(port.url);
  await hello(socket);
  const closed = closeOf(socket);
  const shutdown = next(socket, ({ event }) => event === 'shutdown');
  gateway.stop();
  expect((await shutdown).payload).toEqual({ reason: 'gateway stopping' });
  expect(await closed).toEqual({ code: 1012, reason: 'service restart' });
});
