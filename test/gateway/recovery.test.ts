import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';

import {
  createGatewayClient,
  type ConnectionStatus,
  type DeviceTokenStore,
  type GatewayClient,
  type GatewayStatus,
} from 'openclaw-react/client';
import { createMemorySigner } from 'openclaw-react/device';
import { en, formatProblem } from 'openclaw-react/locales';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';

import { startGateway } from '../../scripts/gateway/startGateway.mjs';
import { connectNewDevice } from './support.js';

// One gateway for all: its configuration changes from test to test, in this order.

const token = 'the-first-token';
const nextToken = 'the-next-token';
const password = 'a-new-password';
/** Without a device token a client has nothing but what it was told. */
const forgetful: DeviceTokenStore = { get: () => undefined, set() {}, delete() {} };
const isNew = (): boolean => gateway.version > '2026.5';
let gateway: Awaited<ReturnType<typeof startGateway>>;
/** Connects from before the gateway's port is open. */
let early: GatewayClient;
const earlyCodes: unknown[] = [];

beforeAll(async () => {
  const port = await freePort();
  early = createGatewayClient({
    url: `ws://127.0.0.1:${port}`,
    credentials: { token },
    signer: await createMemorySigner(),
    WebSocket: socketsFrom('http://localhost:5173'),
    // Its default delays would have grown past the second in which the gateway says "starting".
    reconnect: { minDelayMs: 100, initialDelayMs: 200, maxDelayMs: 200 },
  });
  early.onStatus(({ problem }) => earlyCodes.push(problem?.code));
  early.connect();
  gateway = await startGateway({ port, token });
});
afterAll(async () => {
  early.dispose();
  await gateway.close();
});

describe('a real gateway', () => {
  it('that starts is waited for, and reached soon after it is ready', async () => {
    await early.ready({ timeoutMs: 10_000 });
    expect(earlyCodes).toContain('CLIENT_UNREACHABLE');
    if (isNew()) expect(earlyCodes).toContain('CLIENT_GATEWAY_STARTING');
    early.dispose();
  });

  it('that asks for a token makes the client ask for one', async () => {
    const client = await connectNewDevice(gateway, { credentials: {} });
    await expectEnd(client, 'auth_failed', 'AUTH_TOKEN_MISSING', 'enterToken');
  });

  it('that does not know the page says which one to allow', async () => {
    const client = await connectNewDevice(gateway, {
      WebSocket: socketsFrom('https://evil.example'),
      environment: { origin: () => 'https://evil.example' },
    });
    await expectEnd(client, 'error', 'CONTROL_UI_ORIGIN_NOT_ALLOWED', 'allowOrigin');
    expect(sentenceOf(client)).toContain('https://evil.example');
  });

  it('that speaks another protocol says which side is old', async () => {
    const client = await connectNewDevice(gateway, { protocol: { min: 1, max: 2 } });
    await expectEnd(client, 'error', 'PROTOCOL_MISMATCH', 'upgradeClient');
  });

  it('that restarts for an RPC is back by itself', async () => {
    const admin = await connectNewDevice(gateway, {
      scopes: ['operator.admin', 'operator.read', 'operator.write'],
    });
    const client = await connectNewDevice(gateway);
    await Promise.all([admin, client].map((each) => each.ready({ timeoutMs: 20_000 })));
    const gone = when(client, ({ status }) => status === 'reconnecting');
    const config = await admin.call<{ hash: string }>('config.get');
    // Every release restarts for this call, and only the newest knows one that does nothing else.
    const raw = JSON.stringify({ gateway: { controlUi: { basePath: '/panel' } } });
    await admin.call('config.patch', { raw, baseHash: config.hash }).catch(() => {});
    expect((await gone).problem).toMatchObject({
      code: 'CLIENT_GATEWAY_RESTARTING',
      retryable: true,
    });
    expect(sentenceOf(client)).toContain('restarting');
    await client.ready({ timeoutMs: 60_000 });
  });

  it('whose token was changed asks for the new one', async () => {
    const reasons: string[] = [];
    const asks = await connectNewDevice(gateway, {
      credentials: ({ reason }) => {
        reasons.push(reason);
        return { token: reason === 'connect' ? token : nextToken };
      },
    });
    const knows = await connectNewDevice(gateway, { tokenStore: forgetful });
    await Promise.all([asks, knows].map((client) => client.ready({ timeoutMs: 20_000 })));
    const gone = when(asks, ({ isReady }) => !isReady);
    await editConfig(({ gateway: { auth, ...rest } }) => ({
      gateway: { ...rest, auth: { ...auth, token: nextToken } },
    }));
    expect((await gone).problem).toMatchObject({ code: 'CLIENT_CREDENTIALS_INVALIDATED' });
    await asks.ready({ timeoutMs: 30_000 });
    expect(reasons).toEqual(['connect', 'invalidated']);
    await expectEnd(knows, 'auth_failed', 'AUTH_TOKEN_MISMATCH', 'enterToken');
    knows.configure({ credentials: { token: nextToken } });
    await knows.ready({ timeoutMs: 20_000 });
  });

  it('that wants a password takes it, and no other', async () => {
    await editConfig(({ gateway: { auth, ...rest } }) => ({
      gateway: {
        ...rest,
        auth: { ...auth, token: undefined, mode: 'password', password },
      },
    }));
    await gateway.restart();
    const client = await connectNewDevice(gateway, { credentials: { password: 'wrong' } });
    await expectEnd(client, 'auth_failed', 'AUTH_PASSWORD_MISMATCH', 'enterPassword');
    client.configure({ credentials: { password } });
    await client.ready({ timeoutMs: 20_000 });
  });

  it('lets a device in when it is approved, and not when it is removed', async () => {
    const signer = await createMemorySigner();
    if (isNew()) {
      await editConfig(({ gateway: config }) => ({
        gateway: { ...config, nodes: { pairing: { autoApproveLocal: false } } },
      }));
      await gateway.restart();
    }
    const client = await connectNewDevice(gateway, { signer, credentials: { password } });
    if (isNew()) {
      await expectEnd(client, 'pairing_required', 'PAIRING_REQUIRED', 'approveDevice');
      const { problem } = client.store.getState().connection;
      expect(sentenceOf(client)).toContain(`openclaw devices approve ${problem?.requestId}`);
      // Ten failures a minute are too many for the gateway: asking again is none.
      for (let times = 0; times < 12; times += 1) {
        client.reconnect();
        await expectEnd(client, 'pairing_required', 'PAIRING_REQUIRED', 'approveDevice');
      }
      expect(client.store.getState().connection.problem?.requestId).toBe(problem?.requestId);
      await gateway.cli('devices', 'approve', problem?.requestId ?? '');
    }
    await when(client, ({ isReady }) => isReady);
    const gone = when(client, ({ isReady }) => !isReady);
    await gateway.cli('devices', 'remove', signer.deviceId);
    expect((await gone).problem).toMatchObject({ code: 'CLIENT_CREDENTIALS_INVALIDATED' });
    // Up to 2026.4 a device on this machine is approved silently, also anew.
    if (isNew()) await expectEnd(client, 'pairing_required', 'PAIRING_REQUIRED', 'approveDevice');
    else await client.ready({ timeoutMs: 30_000 });
  });
});

/** Node's WebSocket with the Origin of a page. */
const socketsFrom = (origin: string) =>
  class extends WebSocket {
    constructor(url: string) {
      super(url, { origin });
    }
  };

/** Resolves with the first status, from now on, that is as wanted. */
function when(
  client: GatewayClient,
  isWanted: (status: GatewayStatus) => boolean,
): Promise<GatewayStatus> {
  return new Promise((resolve) => {
    const check = (status: GatewayStatus): void => {
      if (!isWanted(status)) return;
      stop();
      resolve(status);
    };
    const stop = client.onStatus(check);
    check(client.store.getState().connection);
  });
}

async function expectEnd(
  client: GatewayClient,
  status: ConnectionStatus,
  code: string,
  action: string,
): Promise<void> {
  const ended = await when(client, (current) => current.status === status);
  expect(ended.problem).toMatchObject({ code, action });
  expect(sentenceOf(client)).toMatch(/^[^…]{20,}$/);
}

/** What the person in front of it reads. */
function sentenceOf(client: GatewayClient): string {
  const { problem } = client.store.getState().connection;
  return problem ? formatProblem(problem, en) : '';
}

interface GatewayConfig {
  readonly gateway: { readonly auth: object } & Record<string, unknown>;
}

async function editConfig(change: (config: GatewayConfig) => GatewayConfig): Promise<void> {
  const path = join(gateway.root, 'state', 'openclaw.json');
  const config: GatewayConfig = JSON.parse(await readFile(path, 'utf8'));
  await writeFile(path, JSON.stringify(change(config), null, 2));
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
