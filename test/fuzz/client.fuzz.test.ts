import * as fc from 'fast-check';
import { getChatSession } from 'openclaw-react/chat';
import { createGatewayClient, type GatewayClient } from 'openclaw-react/client';
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
/** What comes before a connection is usable. */
const greetings = frames.filter(
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

interface Played {
  readonly client: GatewayClient;
  readonly sockets: ReturnType<typeof createMockSockets>;
}

/** Time stands still, so that nothing but frames happens. */
function startClient(): Played {
  const sockets = createMockSockets();
  const client = createGatewayClient({
    url: 'ws://localhost:1',
    WebSocket: sockets.WebSocket,
    environment: { now: () => 1_000, setTimeout: () => 0, clearTimeout: () => {} },
  });
  client.connect();
  return { client, sockets };
}

/** Brings a new socket to where it has sent its connect frame. */
async function challenge(socket: MockSocket): Promise<void> {
  socket.challenge();
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}

async function greet(socket: MockSocket): Promise<void> {
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

/** Delivers a recorded frame, as the answer to the request that was sent last. */
function deliverAnswer(socket: MockSocket, text: string): void {
  const { id } = socket.sent.at(-1) ?? {};
  socket.deliver(text.replace(/"id":"[^"]*"/, `"id":"${String(id)}"`));
}

/** Reads everything that a panel may read. */
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
  client.can('chat.send');
  client.requestCompat('health', {}).catch(() => {});
}

describe('a connection', () => {
  it('survives every frame that a gateway would not send', { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(mutated(frames), { minLength: 50, maxLength: 50 }),
        async (texts) => {
          const { client, sockets } = startClient();
          const socket = sockets.last();
          await greet(socket);
          const heard: unknown[] = [];
          client.on('*', ({ event }) => heard.push(event));
          for (const text of texts) socket.deliver(text);
          expect(heard.every((event) => typeof event === 'string')).toBe(true);
          await expectUsable(client, socket);
          client.dispose();
        },
      ),
      { numRuns },
    );
  });

  it('survives a greeting in which any one value is wrong', { timeout }, async () => {
    const rejections = greetings.filter((frame) => !isHello(frame));
    const nested = rejections.flatMap((frame) => [...eachWrong(frame, [deep])]);
    for (const text of [...eachWrong(helloOk), ...nested]) {
      const { client, sockets } = startClient();
      await challenge(sockets.last());
      deliverAnswer(sockets.last(), text);
      await readAll(client);
      client.dispose();
    }
  });

  it(
    'survives every greeting that a gateway would not give, and gets in after it',
    { timeout },
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(mutated(greetings), { minLength: 10, maxLength: 10 }),
          async (texts) => {
            const { client, sockets } = startClient();
            const rejected = sockets.last();
            await challenge(rejected);
            for (const text of texts) deliverAnswer(rejected, text);
            await readAll(client);
            client.reconnect();
            await greet(sockets.last());
            await expectUsable(client, sockets.last());
            client.dispose();
          },
        ),
        { numRuns },
      );
    },
  );
});
