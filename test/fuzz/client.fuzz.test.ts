import * as fc from 'fast-check';
import { getChatSession } from 'openclaw-react/chat';
import { can, createGatewayClient, type GatewayClient } from 'openclaw-react/client';
import { describe, expect, it } from 'vitest';

import type { JsonObject } from '../../src/protocol/frames.js';
import { isLong } from '../support/isLong.js';
import { createMockSockets, type MockSocket } from '../support/mockSocket.js';
import { deep, eachWrong, mutated } from './mutations.js';
import { recordedFrames } from './recordedFrames.js';

const timeout = isLong ? 600_000 : 60_000;
const numRuns = isLong ? 2_000 : 200;

const frames = recordedFrames();
const helloOk = pick(({ payload }) => (payload as JsonObject | undefined)?.['type'] === 'hello-ok');
/** Frames that arrive before the connection is ready. */
const handshakeFrames = frames.filter(
  (frame) => frame['event'] === 'connect.challenge' || frame['ok'] === false || isHello(frame),
);

const statuses = [
  'idle',
  'connecting',
  'handshaking',
  'ready',
  'reconnecting',
  'pairing_required',
  'auth_failed',
  'error',
];

function isHello({ payload }: JsonObject): boolean {
  return (payload as JsonObject | undefined)?.['type'] === 'hello-ok';
}

function pick(isWanted: (frame: JsonObject) => boolean): JsonObject {
  const frame = frames.find(isWanted);
  if (!frame) throw new Error('no such recording');
  return frame;
}

interface ClientWithSockets {
  readonly client: GatewayClient;
  readonly sockets: ReturnType<typeof createMockSockets>;
}

/** The clock never advances, so that frames are the only input. */
function startClient(): ClientWithSockets {
  const sockets = createMockSockets();
  const client = createGatewayClient({
    url: 'ws://localhost:1',
    WebSocket: sockets.WebSocket,
    environment: { now: () => 1_000, setTimeout: () => 0, clearTimeout: () => {} },
  });
  client.connect();
  return { client, sockets };
}

/** Delivers the challenge and waits for the connect frame. */
async function challenge(socket: MockSocket): Promise<void> {
  socket.challenge();
  for (let count = 0; count < 20; count++) await Promise.resolve();
}

async function connect(socket: MockSocket): Promise<void> {
  await challenge(socket);
  socket.respond(helloOk);
}

async function expectUsable(client: GatewayClient, socket: MockSocket): Promise<void> {
  expect(client.getConnectionInfo()).toMatchObject({ status: 'ready', gatewayReady: true });
  const health = client.request('health', {});
  socket.respond({ payload: { ok: true } });
  expect(await health).toEqual({ ok: true });
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect('polluted' in {}).toBe(false);
}

/** Delivers a recorded frame as the response to the last request. */
function deliverResponse(socket: MockSocket, text: string): void {
  const { id } = socket.sent.at(-1) ?? {};
  socket.deliver(text.replace(/"id":"[^"]*"/, `"id":"${String(id)}"`));
}

/** Reads everything that an app can read. */
async function readAll(client: GatewayClient): Promise<void> {
  const { connection } = client.store.getState();
  expect(statuses).toContain(connection.status);
  if (connection.problem) expect(connection.problem.code).toEqual(expect.any(String));
  const { missedHeartbeats } = client.getConnectionInfo();
  expect(missedHeartbeats).toBeGreaterThanOrEqual(0);
  const session = getChatSession(client, 'work');
  session.retain();
  expect(session.sessionKey).toEqual(expect.any(String));
  expect(getChatSession(client, 'main').sessionKey).toEqual(expect.any(String));
  client.supports('chat.send');
  can(client, 'chat.send');
  client.requestCompat('health', {}).catch(() => {});
}

describe('a connection', () => {
  it('survives frames that a gateway does not send', { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(mutated(frames), { minLength: 50, maxLength: 50 }),
        async (texts) => {
          const { client, sockets } = startClient();
          const socket = sockets.last();
          await connect(socket);
          const received: unknown[] = [];
          client.on('*', ({ event }) => received.push(event));
          for (const text of texts) socket.deliver(text);
          expect(received.every((event) => typeof event === 'string')).toBe(true);
          await expectUsable(client, socket);
          client.dispose();
        },
      ),
      { numRuns },
    );
  });

  it('survives a handshake with one wrong value', { timeout }, async () => {
    const rejections = handshakeFrames.filter((frame) => !isHello(frame));
    const nested = rejections.flatMap((frame) => [...eachWrong(frame, [deep])]);
    for (const text of [...eachWrong(helloOk), ...nested]) {
      const { client, sockets } = startClient();
      await challenge(sockets.last());
      deliverResponse(sockets.last(), text);
      await readAll(client);
      client.dispose();
    }
  });

  it(
    'survives handshakes that a gateway does not send, and connects afterwards',
    { timeout },
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(mutated(handshakeFrames), { minLength: 10, maxLength: 10 }),
          async (texts) => {
            const { client, sockets } = startClient();
            const rejected = sockets.last();
            await challenge(rejected);
            for (const text of texts) deliverResponse(rejected, text);
            await readAll(client);
            client.reconnect();
            await connect(sockets.last());
            await expectUsable(client, sockets.last());
            client.dispose();
          },
        ),
        { numRuns },
      );
    },
  );
});
