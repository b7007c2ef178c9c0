import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { WebSocket } from 'ws';

import { startGateway } from '../../scripts/gateway/startGateway.mjs';

type Gateway = Awaited<ReturnType<typeof startGateway>>;
let own: Gateway;

beforeAll(async () => {
  own = await startGateway();
});
afterAll(() => own.close());

test('the shared gateway greets a client', async () => {
  const { url } = inject('gateway');
  const visit = await visitGateway(url);
  expect(visit.firstEvent).toBe('connect.challenge');
  visit.socket.close();
});

test('a crashed gateway drops its clients and comes back at the same address', async () => {
  const { socket } = await visitGateway(own.url);
  const closeCode = new Promise((resolve) => socket.once('close', resolve));
  own.kill();
  expect(await closeCode).toBe(1006);
  await own.restart();
  const visit = await visitGateway(own.url);
  expect(visit.firstEvent).toBe('connect.challenge');
  visit.socket.close();
});

test('the command line of a gateway reaches it', async () => {
  expect(JSON.parse(await own.cli('devices', 'list', '--json'))).toMatchObject({ pending: [] });
});

async function visitGateway(url: string): Promise<{ socket: WebSocket; firstEvent: unknown }> {
  const socket = new WebSocket(url);
  const frame = await new Promise<string>((resolve, reject) => {
    socket.addEventListener('error', reject);
    socket.addEventListener('message', ({ data }) => {
      if (typeof data === 'string') resolve(data);
    });
  });
  return { socket, firstEvent: JSON.parse(frame).event };
}
