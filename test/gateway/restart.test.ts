import { afterAll, beforeAll, expect, it } from 'vitest';

import { startGateway } from '../../scripts/gateway/startGateway.mjs';
import {
  atRest,
  connectNewDevice,
  gatewayRows,
  holdSession,
  sessionRows,
  until,
} from './support.js';

let gateway: Awaited<ReturnType<typeof startGateway>>;

beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());

it('comes back with the gateway after a crash, and a second chat works', async () => {
  const client = await connectNewDevice(gateway);
  const session = holdSession(client, 'agent:main:restarted');
  await client.ready({ timeoutMs: 20_000 });
  await session.send('STUB_SHORT first');
  await atRest(session);
  await gateway.restart();
  await client.ready({ timeoutMs: 90_000 });
  expect(client.getConnectionInfo()).toMatchObject({ gatewayReady: true, status: 'ready' });
  await session.send('STUB_SHORT second');
  await until(session, ({ messages }) => messages.length === 4);
  await atRest(session);
  expect(sessionRows(session)).toEqual(await gatewayRows(gateway, 'agent:main:restarted'));
});

it('is a device that the gateway itself knows', async () => {
  const client = await connectNewDevice(gateway);
  await client.ready({ timeoutMs: 20_000 });
  expect(await gateway.cli('devices', 'list', '--json')).toContain('webchat-ui');
});
