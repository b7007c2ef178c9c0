import type { GatewayClient } from 'openclaw-react/client';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { startGateway } from '../../scripts/gateway/startGateway.mjs';
import {
  untilIdle,
  connectNewDevice,
  expectComplete,
  gatewayLines,
  retainSession,
  notOffered,
  sessionLines,
  until,
  within,
} from './support.js';

/** 2026.9 sends approvals only to admins and to the device of the run. */
const approverScopes = ['operator.admin', 'operator.read', 'operator.write', 'operator.approvals'];
let gateway: Awaited<ReturnType<typeof startGateway>>;

beforeAll(async () => {
  gateway = await startGateway({ approvals: true });
});
afterAll(() => gateway.close());

describe('connect', () => {
  it('connects a device, which the gateway then lists', async () => {
    const client = await connectNewDevice(gateway);
    await client.ready({ timeoutMs: 20_000 });
    expect(await gateway.cli('devices', 'list', '--json')).toContain('webchat-ui');
  });
});

describe('approvals', () => {
  it('holds a command until a client decides', { timeout: 120_000 }, async () => {
    const sessionKey = 'agent:main:approved';
    const client = await connectNewDevice(gateway, { scopes: approverScopes });
    const session = retainSession(client, sessionKey);
    await client.ready({ timeoutMs: 20_000 });
    const requested = new Promise<string>((resolve) => {
      client.on('exec.approval.requested', ({ payload }) => resolve(payload.id));
    });
    await session.send('STUB_SHORT STUB_TOOL:echo approved');
    // From 2026.4 on, waiting approvals are also listed.
    const id = await within(
      'the approval of the command',
      Promise.race([requested, waitingApproval(client).catch(() => requested)]),
    );
    await client.request('exec.approval.resolve', { id, decision: 'allow-once' });
    await expectComplete(session, gateway, sessionKey);
  });
});

describe('approval list', () => {
  it('is returned to a client that may decide, if the release has a list', async (context) => {
    const client = await connectNewDevice(gateway, { scopes: approverScopes });
    await client.ready({ timeoutMs: 20_000 });
    const list = client.request('exec.approval.list');
    if (gateway.version > '2026.4') expect(await list).toBeInstanceOf(Array);
    else notOffered(context, await list.catch((error: unknown) => error));
  });
});

describe('restart', () => {
  it('reconnects after a crash of the gateway, and a second message works', async () => {
    const client = await connectNewDevice(gateway);
    const session = retainSession(client, 'agent:main:restarted');
    await client.ready({ timeoutMs: 20_000 });
    await session.send('STUB_SHORT first');
    await untilIdle(session);
    await gateway.restart();
    await client.ready({ timeoutMs: 90_000 });
    expect(client.getConnectionInfo()).toMatchObject({ gatewayReady: true, status: 'ready' });
    await session.send('STUB_SHORT second');
    await until('four messages', session, ({ messages }) => messages.length === 4);
    await untilIdle(session);
    expect(sessionLines(session)).toEqual(await gatewayLines(gateway, 'agent:main:restarted'));
  });
});

/** Returns the id of a waiting approval. */
const waitingApproval = (client: GatewayClient): Promise<string> =>
  vi.waitFor(
    async () => {
      const [approval] = await client.request('exec.approval.list');
      if (!approval) throw new Error('nothing waits');
      return approval.id;
    },
    { timeout: 60_000, interval: 500 },
  );
