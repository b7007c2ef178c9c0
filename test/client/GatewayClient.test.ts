import {
  can,
  createGatewayClient,
  type FrameTrace,
  type GatewayClient,
} from 'openclaw-react/client';
import type { DeviceTokenKey } from 'openclaw-react/device';
import { describe, expect, it, onTestFinished, vi } from 'vitest';

import {
  optionsFor,
  advanceTime,
  signer,
  startClient,
  startGateway,
  startReadyClient,
  token,
} from '../support/gateway.js';

const connectionOf = (client: ReturnType<typeof startClient>) => client.store.getState().connection;

describe('a client', () => {
  it('has no side effects before connect()', () => {
    const gateway = startGateway();
    startClient(gateway);
    expect(gateway.handshakes.sockets).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('connects with a signed device and shows what the gateway granted', async () => {
    const gateway = startGateway();
    const client = await startReadyClient(gateway);
    expect(connectionOf(client)).toMatchObject({
      status: 'ready',
      isReady: true,
      problem: null,
      hello: {
        serverVersion: '2026.9.6',
        protocol: 4,
        scopes: ['operator.read', 'operator.write'],
        mainSessionKey: 'agent:main:main',
      },
    });
    expect(gateway.connections).toMatchObject([{ deviceId: signer.deviceId, isReady: true }]);
    expect(gateway.handshakes).toEqual({ sockets: 1, connectFrames: 1 });
  });

  it('reports what the granted scopes allow', async () => {
    const client = await startReadyClient(startGateway());
    expect(can(client, 'chat.send')).toBe(true);
    expect(can(client, 'sessions.reset')).toBe(false);
    expect(can(client, 'sessions.patch')).toBeUndefined();
    expect(can(startClient(startGateway()), 'chat.send')).toBeUndefined();
  });

  it('loads the history of an older gateway that does not know every param', async () => {
    const client = await startReadyClient(startGateway({ version: '2026.4.15' }));
    const history = client.request(
      'chat.history',
      { sessionKey: 'main', offset: 0 },
      { optionalParams: ['offset'] },
    );
    await advanceTime(100);
    await expect(history).resolves.toMatchObject({ messages: [] });
  });

  it('connects to a gateway of protocol 3', async () => {
    const client = await startReadyClient(startGateway({ version: '2026.4.15' }));
    expect(client.getConnectionInfo()).toMatchObject({
      gatewayReady: true,
      negotiatedProtocol: 3,
      serverVersion: '2026.4.15',
    });
  });

  it('connects without a signer, and shows that it has no scopes', async () => {
    const gateway = startGateway();
    const { signer: _, ...options } = optionsFor(gateway);
    const client = createGatewayClient(options);
    client.connect();
    await advanceTime(100);
    expect(connectionOf(client)).toMatchObject({ isReady: true, hello: { scopes: [] } });
    client.dispose();
  });

  it('lets a host build the whole connect frame', async () => {
    const gateway = startGateway();
    const createConnectFrame = vi.fn(({ nonce, challengeTs, credentials, params }) => ({
      type: 'req' as const,
      id: 'from-the-host',
      method: 'connect',
      params: {
        ...params,
        scopes: ['operator.read'],
        auth: credentials,
        device: {
          id: signer.deviceId,
          publicKey: signer.publicKey,
          signature: 's'.repeat(86),
          signedAt: challengeTs,
          nonce,
        },
      },
    }));
    const client = await startReadyClient(gateway, { signer: { createConnectFrame } });
    expect(createConnectFrame).toHaveBeenCalledTimes(1);
    expect(connectionOf(client)).toMatchObject({
      isReady: true,
      hello: { scopes: ['operator.read'] },
    });
  });

  it('opens one socket for several calls of connect()', async () => {
    const gateway = startGateway();
    const client = await startReadyClient(gateway);
    client.connect();
    client.connect();
    await advanceTime(1_000);
    expect(gateway.handshakes.sockets).toBe(1);
  });

  it('leaves no socket, timer or listener after dispose(), and can start again', async () => {
    const gateway = startGateway();
    const onEvent = vi.fn();
    const client = await startReadyClient(gateway);
    client.on('cron', onEvent);
    client.dispose();
    await advanceTime(10);
    expect(gateway.connections).toHaveLength(0);
    expect(connectionOf(client).status).toBe('idle');
    client.connect();
    await advanceTime(100);
    expect(connectionOf(client).isReady).toBe(true);
    gateway.emit('cron', {});
    await advanceTime(10);
    expect(onEvent).not.toHaveBeenCalled();
  });

  it('reconnects at once with other credentials', async () => {
    const gateway = startGateway();
    const client = await startReadyClient(gateway, { credentials: { token: 'wrong' } });
    expect(connectionOf(client)).toMatchObject({
      status: 'auth_failed',
      problem: { code: 'AUTH_TOKEN_MISMATCH', action: 'enterToken' },
    });
    client.configure({ credentials: { token } });
    await advanceTime(100);
    expect(connectionOf(client).status).toBe('ready');
  });

  it('forgets hello and cached messages of a gateway when it is configured to another', async () => {
    const client = await startReadyClient(startGateway());
    const other = startGateway({ version: '2026.4.15' });
    client.cache.set('agent:main:main', []);
    client.configure({ url: 'ws://another.gateway', WebSocket: other.WebSocket });
    expect(client.store.getState()).toMatchObject({
      connection: { status: 'connecting', hello: null },
      messages: {},
    });
    await advanceTime(100);
    expect(connectionOf(client).hello?.serverVersion).toBe('2026.4.15');
  });

  it('does not reconnect for equal options', async () => {
    const gateway = startGateway();
    const client = await startReadyClient(gateway);
    client.configure({ credentials: { token }, logger: { warn() {} } });
    await advanceTime(100);
    expect(gateway.handshakes.sockets).toBe(1);
  });

  it('uses the default for an option that is undefined', async () => {
    const gateway = startGateway();
    const client = await startReadyClient(gateway, {
      // Code without `exactOptionalPropertyTypes` may pass these.
      reconnect: { maxDelayMs: undefined, stableAfterMs: undefined } as object,
      clientInfo: { platform: undefined } as object,
      environment: { random: undefined } as object,
    });
    expect(connectionOf(client).status).toBe('ready');
    gateway.stop();
    await advanceTime(10_000);
    expect(gateway.handshakes.sockets).toBeLessThan(10);
  });

  it('calls an onReady handler once if an onStatus handler adds it', async () => {
    const client = startClient(startGateway());
    const handler = vi.fn();
    client.onStatus(({ isReady }) => isReady && client.onReady(handler));
    client.connect();
    await advanceTime(100);
    expect(handler).toHaveBeenCalledTimes(1);
  });

  it('logs an error that a late onReady handler throws', async () => {
    const warn = vi.fn();
    const client = await startReadyClient(startGateway(), { logger: { warn } });
    client.onReady(() => {
      throw new Error('a broken handler');
    });
    await advanceTime(0);
    expect(warn).toHaveBeenCalledWith('onReady threw', { error: 'Error' });
  });

  it('resolves call() with the fallback of an unknown method, and rejects without a fallback', async () => {
    const client = await startReadyClient(startGateway(), { scopes: ['operator.admin'] });
    const results = Promise.all([
      client.call<string[]>('model.list', {}, { fallback: [] }),
      client.call('model.list').catch((error: unknown) => error),
      client.call('sessions.list', { bogus: 1 }, { fallback: 'none' }).catch(() => 'rejected'),
    ]);
    await advanceTime(100);
    expect(await results).toEqual([
      [],
      expect.objectContaining({ message: 'unknown method: model.list' }),
      'rejected',
    ]);
  });

  it('asks for an unknown method again after the gateway was upgraded', async () => {
    const gateway = startGateway({ version: '2026.4.15' });
    const newer = startGateway({ methods: { 'light.set': () => 'on' } });
    const client = await startReadyClient(gateway, { scopes: ['operator.admin'] });
    const ask = (): Promise<unknown> => client.requestCompat('light.set');
    await Promise.all([ask(), advanceTime(100)]);
    expect(client.supports('light.set')).toBe(false);
    client.configure({ WebSocket: newer.WebSocket });
    let result: Promise<unknown> | undefined;
    client.onStatus(({ isReady }) => {
      if (isReady) result = ask();
    });
    gateway.faults.close(1012);
    await advanceTime(10_000);
    expect(await result).toBe('on');
  });

  it('calls a late onReady handler once with the current hello', async () => {
    const client = await startReadyClient(startGateway());
    const onReady = vi.fn();
    client.onReady(onReady);
    await advanceTime(0);
    expect(onReady).toHaveBeenCalledTimes(1);
  });
});

describe('after the connection dropped', () => {
  it('is ready again after the gateway restarted', async () => {
    const gateway = startGateway();
    const client = await startReadyClient(gateway);
    const restarted = gateway.restart({ downMs: 5_000 });
    await advanceTime(1_000);
    expect(connectionOf(client)).toMatchObject({
      status: 'reconnecting',
      hello: { serverVersion: '2026.9.6' },
    });
    await advanceTime(60_000);
    await restarted;
    expect(connectionOf(client)).toMatchObject({ status: 'ready', problem: null });
    await expect(
      Promise.all([client.request('sessions.list', {}), advanceTime(100)]),
    ).resolves.toBeDefined();
  });

  it('rejects a request in flight as one that the gateway may have acted on', async () => {
    const gateway = startGateway({ methods: { health: () => new Promise(() => {}) } });
    const client = await startReadyClient(gateway);
    const result = client.request('health', {}).catch((error: unknown) => error);
    await advanceTime(10);
    gateway.faults.close(1006, '');
    await advanceTime(10);
    expect(await result).toMatchObject({ code: 'CLIENT_CONNECTION_LOST', sent: true });
  });

  it('reports missed events', async () => {
    const gateway = startGateway();
    const client = await startReadyClient(gateway);
    const onGap = vi.fn();
    client.onGap(onGap);
    gateway.emit('cron', {});
    gateway.faults.gap(2);
    gateway.emit('cron', {});
    await advanceTime(10);
    expect(onGap).toHaveBeenCalledTimes(1);
  });

  it('replaces a connection that became silent', async () => {
    const gateway = startGateway();
    const client = await startReadyClient(gateway);
    const codes: unknown[] = [];
    client.onStatus(({ problem }) => codes.push(problem?.code));
    gateway.faults.halfOpen();
    await advanceTime(90_000);
    expect(codes).toContain('CLIENT_SILENT');
    expect(connectionOf(client).status).toBe('ready');
  });
});

describe('without a connection', () => {
  const failure = (promise: Promise<unknown>) => promise.catch((error: unknown) => error);

  it('rejects with CLIENT_NOT_STARTED before connect()', async () => {
    const client = startClient(startGateway());
    const request = failure(client.request('health', {}, { whenDisconnected: 'reject' }));
    expect(await request).toMatchObject({
      code: 'CLIENT_NOT_STARTED',
      message: 'health failed: the client was never connected. Call connect() first.',
    });
  });

  it('rejects with CLIENT_DISCONNECTED after disconnect()', async () => {
    const gateway = startGateway();
    gateway.stop();
    const client = startClient(gateway);
    client.connect();
    const pending = [failure(client.request('health', {})), failure(client.ready())];
    client.disconnect();
    const late = [failure(client.request('health', {})), failure(client.ready())];
    for (const error of await Promise.all([...pending, ...late])) {
      expect(error).toMatchObject({ code: 'CLIENT_DISCONNECTED', sent: false });
    }
  });

  it('rejects with CLIENT_CONNECTION_BLOCKED and the problem after a rejected sign-in', async () => {
    const client = startClient(startGateway(), { credentials: { token: 'wrong' } });
    client.connect();
    const pending = failure(client.ready());
    await advanceTime(100);
    const { problem } = connectionOf(client);
    for (const error of [await pending, await failure(client.request('health', {}))]) {
      expect(error).toMatchObject({ code: 'CLIENT_CONNECTION_BLOCKED', details: problem });
      expect((error as Error).cause).toBe(problem);
    }
  });

  it('rejects with CLIENT_WAIT_TIMEOUT after 15 s', async () => {
    const gateway = startGateway();
    gateway.stop();
    const client = startClient(gateway);
    client.connect();
    const request = failure(client.request('health', {}));
    await advanceTime(15_000);
    expect(await request).toMatchObject({ code: 'CLIENT_WAIT_TIMEOUT', retryable: true });
  });
});

describe('a client that is configured to another gateway', () => {
  const ownerChanged = { code: 'CLIENT_OWNER_CHANGED', sent: false, retryable: false };

  async function startTwo() {
    const gateway = startGateway({ methods: { 'light.set': () => new Promise(() => {}) } });
    const set = vi.fn(() => ({}));
    const other = startGateway({ methods: { 'light.set': set } });
    const client = await startReadyClient(gateway);
    const change = (): void =>
      client.configure({ url: 'ws://another.gateway', WebSocket: other.WebSocket });
    return { gateway, client, set, change };
  }

  it('C14: rejects at once requests that wait for the first gateway', async () => {
    const { gateway, client, set, change } = await startTwo();
    gateway.stop();
    await advanceTime(10);
    const result = client.call('light.set', { on: true }).catch((error: unknown) => error);
    change();
    expect(await result).toMatchObject(ownerChanged);
    await advanceTime(100);
    expect(connectionOf(client).status).toBe('ready');
    expect(set).not.toHaveBeenCalled();
  });

  it('C14: does not send it a call that waits for the first probe of a method', async () => {
    const { client, set, change } = await startTwo();
    const results = [1, 2].map(() =>
      client.requestCompat('light.set', { on: true }).catch((error: unknown) => error),
    );
    await advanceTime(10);
    change();
    await advanceTime(100);
    expect(await Promise.all(results)).toMatchObject([
      { code: 'CLIENT_CONNECTION_LOST', sent: true },
      ownerChanged,
    ]);
    expect(set).not.toHaveBeenCalled();
  });

  it('C14: sends no request of one device as another device', async () => {
    const set = vi.fn(() => ({}));
    const gateway = startGateway({ methods: { 'light.set': set } });
    gateway.stop();
    const client = startClient(gateway);
    client.connect();
    const result = client.call('light.set', { on: true }).catch((error: unknown) => error);
    client.configure({ signer: { ...signer, deviceId: 'e'.repeat(64) } });
    expect(await result).toMatchObject(ownerChanged);
    gateway.start();
    await advanceTime(60_000);
    expect(connectionOf(client).status).toBe('ready');
    expect(set).not.toHaveBeenCalled();
  });

  it('has another owner with another device, but not with its first device', () => {
    const { signer: first = signer, ...options } = optionsFor(startGateway());
    const client = createGatewayClient(options);
    const before = client.owner;
    client.configure({ signer: first });
    expect(client.owner).toBe(before);
    client.configure({ signer: { ...signer, deviceId: 'e'.repeat(64) } });
    expect(client.owner).not.toBe(before);
    client.configure({ signer: first });
    expect(client.owner).toBe(before);
  });

  it('lets `ready()` wait for the new connection', async () => {
    const { gateway, client, change } = await startTwo();
    gateway.stop();
    await advanceTime(10);
    const ready = client.ready();
    change();
    await advanceTime(100);
    expect(await ready).toBe(connectionOf(client).hello);
  });

  it('sends requests from before there was an address to the first gateway', async () => {
    const gateway = startGateway({ methods: { 'models.list': () => ({ models: [] }) } });
    const client = startClient(gateway, { url: '' });
    const result = client.request('models.list', {});
    client.configure({ url: gateway.url });
    client.connect();
    await advanceTime(100);
    await expect(result).resolves.toEqual({ models: [] });
  });

  it('keeps waiting requests if only the credentials change', async () => {
    const gateway = startGateway({ methods: { 'models.list': () => ({ models: [] }) } });
    const client = startClient(gateway);
    client.connect();
    const result = client.request('models.list', {});
    client.configure({ credentials: { token }, scopes: ['operator.read'] });
    await advanceTime(100);
    await expect(result).resolves.toEqual({ models: [] });
  });

  it('C14: sends it no request for another path of the same host', async () => {
    const gateway = startGateway();
    const set = vi.fn(() => ({}));
    const other = startGateway({ methods: { 'light.set': set } });
    gateway.stop();
    const client = startClient(gateway, { url: 'wss://gateways.example/a' });
    client.connect();
    const result = client.call('light.set', { on: true }).catch((error: unknown) => error);
    client.configure({ url: 'wss://gateways.example/b', WebSocket: other.WebSocket });
    expect(await result).toMatchObject(ownerChanged);
    await advanceTime(100);
    expect(set).not.toHaveBeenCalled();
  });

  it.each([
    ['onStatus', (client: GatewayClient, act: () => void) => client.onStatus(act)],
    ['onReady', (client: GatewayClient, act: () => void) => client.onReady(act)],
  ])(
    'C14: sends the first gateway nothing after an %s handler configured another',
    async (_, on) => {
      const set = vi.fn(() => ({}));
      const gateway = startGateway({ methods: { 'light.set': set } });
      const other = startGateway({ methods: { 'light.set': () => ({ by: 'another' }) } });
      const tokenStore = { get: () => undefined, set: vi.fn(), delete: () => {} };
      const client = startClient(gateway, { tokenStore });
      let result: Promise<unknown> | undefined;
      on(client, () => {
        if (result || !connectionOf(client).isReady) return;
        client.configure({ url: 'ws://another.gateway', WebSocket: other.WebSocket });
        result = client.call('light.set', {});
      });
      client.connect();
      await advanceTime(1_000);
      expect(await result).toEqual({ by: 'another' });
      expect(set).not.toHaveBeenCalled();
      const saved = tokenStore.set.mock.calls.map(([key]) => (key as DeviceTokenKey).gatewayOrigin);
      expect(saved.filter((origin) => origin === 'ws://another.gateway')).toHaveLength(1);
    },
  );

  it('notifies onStatus handlers of the new connection only', async () => {
    const { client, change } = await startTwo();
    const onStatus = vi.fn();
    client.onStatus(onStatus);
    change();
    expect(onStatus).toHaveBeenLastCalledWith(
      expect.objectContaining({ status: 'connecting', hello: null }),
    );
  });

  it('C14: changes the gateway even if a subscriber throws', async () => {
    const { gateway, client, set, change } = await startTwo();
    gateway.stop();
    await advanceTime(10);
    const result = client.call('light.set', {}).catch((error: unknown) => error);
    client.store.subscribe(() => {
      throw new Error('a broken subscriber');
    });
    change();
    expect(await result).toMatchObject(ownerChanged);
    await advanceTime(100);
    expect(set).not.toHaveBeenCalled();
  });

  it('forgets which methods the first gateway does not know', async () => {
    const { client, change } = await startTwo();
    await Promise.all([client.requestCompat('no.such.method'), advanceTime(100)]);
    expect(client.supports('no.such.method')).toBe(false);
    change();
    expect(client.supports('no.such.method')).toBeUndefined();
  });
});

describe('invalid input', () => {
  it('shows a malformed url as a problem, and does not throw', async () => {
    const client = startClient(startGateway(), { url: 'ws://not a url' });
    client.connect();
    expect(connectionOf(client)).toMatchObject({
      status: 'error',
      problem: {
        code: 'CLIENT_INVALID_URL',
        action: 'fixConfiguration',
        retryable: false,
        params: { reason: 'syntax' },
      },
    });
    await expect(client.ready()).rejects.toMatchObject({
      code: 'CLIENT_CONNECTION_BLOCKED',
      details: { code: 'CLIENT_INVALID_URL' },
    });
  });

  it('opens the address of a dashboard without its token, and warns that it is not used', async () => {
    const gateway = startGateway();
    const warn = vi.fn();
    const opened: string[] = [];
    class WebSocket extends gateway.WebSocket {
      constructor(url: string) {
        super(url);
        opened.push(url);
      }
    }
    const url = `${gateway.url}?token=planted-secret#token=planted-secret`;
    const client = startClient(gateway, { url, WebSocket, credentials: {}, logger: { warn } });
    client.connect();
    await advanceTime(100);
    expect(opened).toEqual([gateway.url]);
    expect(connectionOf(client).problem?.code).toBe('AUTH_TOKEN_MISSING');
    expect(warn).toHaveBeenCalledTimes(1);
    client.configure({ url });
    expect(warn).toHaveBeenCalledTimes(1);
    const observable = [client.store.getState(), client.getConnectionInfo(), warn.mock.calls];
    expect(JSON.stringify([...observable, client.gatewayOrigin])).not.toContain('planted-secret');
  });

  it('keeps trying a port that rejects, and shows the problem', async () => {
    const gateway = startGateway();
    gateway.stop();
    const client = startClient(gateway);
    client.connect();
    await advanceTime(10);
    expect(connectionOf(client)).toMatchObject({
      status: 'reconnecting',
      problem: { code: 'CLIENT_UNREACHABLE', retryable: true },
    });
    expect(connectionOf(client).nextRetryAt).toBeGreaterThan(Date.now());
  });

  it('stays connected after a frame that is not JSON, and logs it', async () => {
    const gateway = startGateway();
    const warn = vi.fn();
    const sockets: { onmessage: ((event: never) => void) | null }[] = [];
    class Spied extends gateway.WebSocket {
      constructor(url: string) {
        super(url);
        sockets.push(this);
      }
    }
    const client = await startReadyClient(gateway, {
      WebSocket: Spied,
      logger: { warn },
    });
    for (const data of ['{broken', 'null', '[]', '{"type":"res"}', '{"type":"event"}', 7, null]) {
      sockets[0]?.onmessage?.({ data } as never);
    }
    expect(warn).toHaveBeenCalledTimes(7);
    expect(connectionOf(client).isReady).toBe(true);
    await expect(
      Promise.all([client.request('health', {}), advanceTime(100)]),
    ).resolves.toBeDefined();
  });

  it('stops with a problem if the signer throws twice', async () => {
    const gateway = startGateway();
    const client = await startReadyClient(gateway, {
      signer: {
        ...signer,
        sign: () => {
          throw new Error(`no key for ${token}`);
        },
      },
    });
    await advanceTime(30_000);
    expect(connectionOf(client)).toMatchObject({
      status: 'error',
      problem: { code: 'CLIENT_SIGNER_FAILED', details: { message: 'no key for •••' } },
    });
    expect(gateway.handshakes.connectFrames).toBe(0);
  });

  it('retries if the credentials function throws, and never shows its message', async () => {
    const gateway = startGateway();
    const client = await startReadyClient(gateway, {
      credentials: () => {
        throw new Error(token);
      },
    });
    expect(connectionOf(client)).toMatchObject({
      status: 'reconnecting',
      problem: { code: 'CLIENT_CREDENTIALS_FAILED', details: { error: 'Error' } },
    });
  });

  it('calls a credentials function that keeps failing no faster than the backoff allows', async () => {
    const askedAt: number[] = [];
    const client = startClient(startGateway(), {
      credentials: () => {
        askedAt.push(Date.now());
        return Promise.reject(new Error('the vault is sealed'));
      },
      environment: { random: () => 0.999 },
    });
    client.connect();
    await advanceTime(100_000);
    const waits = askedAt.slice(1).map((at, index) => at - (askedAt[index] ?? 0));
    expect(waits.slice(0, 5).map((ms) => Math.round(ms / 1_000))).toEqual([1, 2, 4, 8, 16]);
    expect(connectionOf(client).problem?.code).toBe('CLIENT_CREDENTIALS_FAILED');
  });

  it('uses the shared secret if the store of device tokens fails', async () => {
    const warn = vi.fn();
    const fail = () => Promise.reject(new Error(`denied: ${token}`));
    const client = await startReadyClient(startGateway(), {
      tokenStore: { get: fail, set: fail, delete: fail },
      logger: { warn },
    });
    expect(connectionOf(client).status).toBe('ready');
    expect(warn).toHaveBeenCalledWith('device token store failed', { error: 'Error' });
  });

  it('stops if there is no WebSocket', () => {
    const client = startClient(startGateway(), {
      WebSocket: function Blocked() {
        throw new TypeError('blocked by policy');
      } as never,
    });
    client.connect();
    expect(connectionOf(client)).toMatchObject({
      status: 'error',
      problem: { code: 'CLIENT_SOCKET_UNAVAILABLE' },
    });
  });
});

describe('credentials', () => {
  it('come from a function that gets the reason', async () => {
    const gateway = startGateway();
    const reasons: string[] = [];
    const client = await startReadyClient(gateway, {
      credentials: ({ reason }) => {
        reasons.push(reason);
        return { token: reason === 'rejected' ? token : 'stale' };
      },
    });
    await advanceTime(5_000);
    expect(reasons).toEqual(['connect', 'rejected']);
    expect(connectionOf(client).status).toBe('ready');
  });

  it('are requested as rejected until there are others, even if the function failed', async () => {
    const reasons: string[] = [];
    await startReadyClient(startGateway(), {
      credentials: ({ reason }) => {
        reasons.push(reason);
        if (reason === 'rejected') throw new Error('the vault is sealed');
        return { token: 'stale' };
      },
    });
    await advanceTime(10_000);
    expect(reasons.slice(0, 4)).toEqual(['connect', 'rejected', 'rejected', 'rejected']);
  });

  it('from a function are tried if there were none before', async () => {
    const { credentials: _, ...options } = optionsFor(startGateway());
    const client = createGatewayClient(options);
    onTestFinished(() => client.dispose());
    client.connect();
    await advanceTime(100);
    expect(connectionOf(client).status).toBe('auth_failed');
    client.configure({ credentials: () => ({ token }) });
    await advanceTime(100);
    expect(connectionOf(client).status).toBe('ready');
  });

  it('set by an onStatus handler make `ready()` wait for the next connection', async () => {
    const client = startClient(startGateway(), { credentials: { token: 'stale' } });
    let ready: Promise<unknown> | undefined;
    client.onStatus(({ status }) => {
      if (status !== 'auth_failed') return;
      client.configure({ credentials: { token } });
      ready = client.ready();
    });
    client.connect();
    await advanceTime(100);
    expect(await ready).toBe(connectionOf(client).hello);
  });

  it('stop the client if the function returns the rejected ones again', async () => {
    const gateway = startGateway();
    const client = await startReadyClient(gateway, { credentials: () => ({ token: 'stale' }) });
    await advanceTime(60_000);
    expect(connectionOf(client)).toMatchObject({
      status: 'auth_failed',
      problem: { code: 'AUTH_TOKEN_MISMATCH' },
    });
    expect(gateway.handshakes.connectFrames).toBe(1);
  });

  it('are in no state, error, log line or trace', async () => {
    const seen: unknown[] = [];
    const look = (...values: unknown[]) => void seen.push(...values);
    const onFrame = (frame: FrameTrace) => look(frame);
    const gateway = startGateway();
    const client = await startReadyClient(gateway, {
      logger: { warn: look },
      onFrame,
    });
    client.store.subscribe(look);
    look(client.store.getState(), client.getConnectionInfo());
    await Promise.all([client.call('no.such.method').catch(look), advanceTime(100)]);
    gateway.rotateToken('another-planted-secret');
    await advanceTime(60_000);
    look(client.store.getState());
    const text = JSON.stringify(seen, (_, value: unknown) =>
      value instanceof Error ? [value.message, value.stack, Object.entries(value)] : value,
    );
    expect(connectionOf(client).status).toBe('auth_failed');
    expect(text).not.toContain('planted-secret');
    expect(text).not.toContain('s'.repeat(86));
  });
});

describe('pairing', () => {
  it('waits for the approval and connects automatically', async () => {
    const gateway = startGateway({ pairing: 'required' });
    const client = await startReadyClient(gateway);
    const { problem, status } = connectionOf(client);
    expect(status).toBe('pairing_required');
    expect(problem?.command).toBe(`openclaw devices approve ${problem?.requestId}`);
    await advanceTime(25_000);
    expect(connectionOf(client)).toMatchObject({ status: 'pairing_required', problem });
    gateway.approve(problem?.requestId ?? '');
    await advanceTime(13_000);
    expect(connectionOf(client).status).toBe('ready');
  });

  it('rejects requests at once', async () => {
    const client = await startReadyClient(startGateway({ pairing: 'required' }));
    await expect(client.request('health', {})).rejects.toMatchObject({
      code: 'CLIENT_CONNECTION_BLOCKED',
      sent: false,
    });
  });
});
