import type { GatewayClient } from 'openclaw-react/client';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { startGateway } from '../../scripts/gateway/startGateway.mjs';
import {
  atRest,
  connectNewDevice,
  expectWhole,
  gatewayRows,
  holdSession,
  notOffered,
  sessionRows,
  until,
} from './support.js';

/** 2026.9 tells of an approval only who may decide on it: admins, and the device whose run asks. */
const deciding = ['operator.admin', 'operator.read', 'operator.write', 'operator.approvals'];
let gateway: Awaited<ReturnType<typeof startGateway>>;

beforeAll(async () => {
  gateway = await startGateway({ approvals: true });
});
afterAll(() => gateway.close());

describe('connect', () => {
  it('lets in a device that the gateway itself knows', async () => {
    const client = await connectNewDevice(gateway);
    await client.ready({ timeoutMs: 20_000 });
    expect(await gateway.cli('devices', 'list', '--json')).toContain('webchat-ui');
  });
});

describe('approvals', () => {
  it('lets a command wait until somebody decides', { timeout: 120_000 }, async () => {
    const key = 'agent:main:approved';
    const client = await connectNewDevice(gateway, { scopes: deciding });
    const session = holdSession(client, key);
    await client.ready({ timeoutMs: 20_000 });
    const asked = new Promise<string>((resolve) => {
      client.on('exec.approval.requested', ({ payload }) => resolve(payload.id));
    });
    await session.send('STUB_SHORT STUB_TOOL:echo approved');
    // From 2026.4 what waits is listed, too.
    const id = await Promise.race([asked, waiting(client).catch(() => asked)]);
    await client.request('exec.approval.resolve', { id, decision: 'allow-once' });
    await expectWhole(session, gateway, key);
  });
});

describe('approval list', () => {
  it('is given to whoever may decide, where the release has one', async (context) => {
    const client = await connectNewDevice(gateway, { scopes: deciding });
    await client.ready({ timeoutMs: 20_000 });
    const list = client.request('exec.approval.list');
    if (gateway.version > '2026.4') expect(await list).toBeInstanceOf(Array);
    else notOffered(context, await list.catch((error: unknown) => error));
  });
});

describe('restart', () => {
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
});

/** The id of an approval that waits. */
const waiting = (client: GatewayClient): Promise<string> =>
  vi.waitFor(
    async () => {
      const [approval] = await client.request('exec.approval.list');
      if (!approval) throw new Error('nothing waits');
      return approval.id;
    },
    { timeout: 60_000, interval: 500 },
  );
