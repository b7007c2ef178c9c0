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
import { connectNewDevice, until } from './support.js';

// All tests share one gateway, in this order: each test changes its configuration.

const token = 'the-first-token';
const nextToken = 'the-next-token';
const password = 'a-new-password';
/** A store that keeps no device token, so that the client has only its credentials. */
const emptyTokenStore: DeviceTokenStore = { get: () => undefined, set() {}, delete() {} };
const isNew = (): boolean => gateway.version > '2026.5';
let gateway: Awaited<ReturnType<typeof startGateway>>;
/** Connects before the gateway's port is open. */
let early: GatewayClient;
const earlyCodes: unknown[] = [];

beforeAll(async () => {
  const port = await freePort();
  early = createGatewayClient({
    url: `ws://127.0.0.1:${port}`,
    credentials: { token },
    signer: await createMemorySigner(),
    WebSocket: socketsFrom('http://localhost:5173'),
    // The default delays are longer than the second in which the gateway reports "starting".
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
  it('is reached soon after its start', async () => {
    await early.ready({ timeoutMs: 10_000 });
    expect(earlyCodes).toContain('CLIENT_UNREACHABLE');
    if (isNew()) expect(earlyCodes).toContain('CLIENT_GATEWAY_STARTING');
    early.dispose();
  });

  it('that requires a token makes the client request one', async () => {
    const client = await connectNewDevice(gateway, { credentials: {} });
    await expectEnd(client, 'auth_failed', 'AUTH_TOKEN_MISSING', 'enterToken');
  });

  it('that does not allow the origin names the origin to allow', async () => {
    const client = await connectNewDevice(gateway, {
      WebSocket: socketsFrom('https://evil.example'),
      environment: { origin: () => 'https://evil.example' },
    });
    await expectEnd(client, 'error', 'CONTROL_UI_ORIGIN_NOT_ALLOWED', 'allowOrigin');
    expect(sentenceOf(client)).toContain('https://evil.example');
  });

  it('with another protocol says which side is too old', async () => {
    const client = await connectNewDevice(gateway, { protocol: { min: 1, max: 2 } });
    await expectEnd(client, 'error', 'PROTOCOL_MISMATCH', 'upgradeClient');
  });

  it('that restarts for an RPC is reconnected automatically', async () => {
    const admin = await connectNewDevice(gateway, {
      scopes: ['operator.admin', 'operator.read', 'operator.write'],
    });
    const client = await connectNewDevice(gateway);
    await Promise.all([admin, client].map((each) => each.ready({ timeoutMs: 20_000 })));
    const disconnected = when('the restart', client, ({ status }) => status === 'reconnecting');
    const config = await admin.call<{ hash: string }>('config.get');
    // Every release restarts for this call. Only the newest has a call that does nothing else.
    const raw = JSON.stringify({ gateway: { controlUi: { basePath: '/panel' } } });
    await admin.call('config.patch', { raw, baseHash: config.hash }).catch(() => {});
    expect((await disconnected).problem).toMatchObject({
      code: 'CLIENT_GATEWAY_RESTARTING',
      retryable: true,
    });
    expect(sentenceOf(client)).toContain('restarting');
    await client.ready({ timeoutMs: 60_000 });
  });

  it('with a changed token makes the client request the new one', async () => {
    const reasons: string[] = [];
    const withCallback = await connectNewDevice(gateway, {
      credentials: ({ reason }) => {
        reasons.push(reason);
        return { token: reason === 'connect' ? token : nextToken };
      },
    });
    const withFixedToken = await connectNewDevice(gateway, { tokenStore: emptyTokenStore });
    await Promise.all(
      [withCallback, withFixedToken].map((client) => client.ready({ timeoutMs: 20_000 })),
    );
    const disconnected = when('the disconnect', withCallback, ({ isReady }) => !isReady);
    await editConfig(({ gateway: { auth, ...rest } }) => ({
      gateway: { ...rest, auth: { ...auth, token: nextToken } },
    }));
    expect((await disconnected).problem).toMatchObject({ code: 'CLIENT_CREDENTIALS_INVALIDATED' });
    await withCallback.ready({ timeoutMs: 30_000 });
    expect(reasons).toEqual(['connect', 'invalidated']);
    await expectEnd(withFixedToken, 'auth_failed', 'AUTH_TOKEN_MISMATCH', 'enterToken');
    withFixedToken.configure({ credentials: { token: nextToken } });
    await withFixedToken.ready({ timeoutMs: 20_000 });
  });

  it('with a password accepts only this password', async () => {
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

  it('accepts a device after its approval, and rejects it after its removal', async () => {
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
      // The gateway limits failures to ten a minute. A repeated pairing request is no failure.
      for (let times = 0; times < 12; times += 1) {
        client.reconnect();
        await expectEnd(client, 'pairing_required', 'PAIRING_REQUIRED', 'approveDevice');
      }
      expect(client.store.getState().connection.problem?.requestId).toBe(problem?.requestId);
      await gateway.cli('devices', 'approve', problem?.requestId ?? '');
    }
    await when('the approved device', client, ({ isReady }) => isReady);
    const disconnected = when('the removal', client, ({ isReady }) => !isReady);
    await gateway.cli('devices', 'remove', signer.deviceId);
    expect((await disconnected).problem).toMatchObject({ code: 'CLIENT_CREDENTIALS_INVALIDATED' });
    // Up to 2026.4, the gateway approves a local device automatically, also after its removal.
    if (isNew()) await expectEnd(client, 'pairing_required', 'PAIRING_REQUIRED', 'approveDevice');
    else await client.ready({ timeoutMs: 30_000 });
  });
});

/** Returns Node's WebSocket with the Origin of a page. */
const socketsFrom = (origin: string) =>
  class extends WebSocket {
    constructor(url: string) {
      super(url, { origin });
    }
  };

/** Resolves with the first status, including the current one, that `isWanted` accepts. */
const when = (
  what: string,
  client: GatewayClient,
  isWanted: (status: GatewayStatus) => boolean,
): Promise<GatewayStatus> =>
  until(
    what,
    {
      getState: () => client.store.getState().connection,
      subscribe: (listener) => client.onStatus(listener),
    },
    isWanted,
  );

async function expectEnd(
  client: GatewayClient,
  status: ConnectionStatus,
  code: string,
  action: string,
): Promise<void> {
  const ended = await when(status, client, (current) => current.status === status);
  expect(ended.problem).toMatchObject({ code, action });
  expect(sentenceOf(client)).toMatch(/^[^…]{20,}$/);
}

/** Returns the text that a user reads. */
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
