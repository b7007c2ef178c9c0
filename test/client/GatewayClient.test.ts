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
  it('touches nothing until connect()', () => {
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

  it('tells what the granted scopes allow', async () => {
    const client = await startReadyClient(startGateway());
    expect(can(client, 'chat.send')).toBe(true);
    expect(can(client, 'sessions.reset')).toBe(false);
    expect(can(client, 'sessions.patch')).toBeUndefined();
    expect(can(startClient(startGateway()), 'chat.send')).toBeUndefined();
  });

  it('gets the history of an older gateway that does not know every param', async () => {
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

  it('connects without a signer, and says that it holds no scopes', async () => {
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

  it('is idempotent to connect()', async () => {
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

  it('switches over at once to other credentials', async () => {
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

  it('forgets what it knew of a gateway when it goes to another', async () => {
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

  it('does not reconnect for options that say the same', async () => {
    const gateway = startGateway();
    const client = await startReadyClient(gateway);
    client.configure({ credentials: { token }, logger: { warn() {} } });
    await advanceTime(100);
    expect(gateway.handshakes.sockets).toBe(1);
  });

  it('takes the default for an option that is undefined', async () => {
    const gateway = startGateway();
    const client = await startReadyClient(gateway, {
      // What somebody writes who does not use `exactOptionalPropertyTypes`.
      reconnect: { maxDelayMs: undefined, stableAfterMs: undefined } as object,
      clientInfo: { platform: undefined } as object,
      environment: { random: undefined } as object,
    });
    expect(connectionOf(client).status).toBe('ready');
    gateway.stop();
    await advanceTime(10_000);
    expect(gateway.handshakes.sockets).toBeLessThan(10);
  });

  it('tells an onReady handler once of a hello that an onStatus handler heard first', async () => {
    const client = startClient(startGateway());
    const handler = vi.fn();
    client.onStatus(({ isReady }) => isReady && client.onReady(handler));
    client.connect();
    await advanceTime(100);
    expect(handler).toHaveBeenCalledTimes(1);
  });

  it('logs what a late onReady handler throws', async () => {
    const warn = vi.fn();
    const client = await startReadyClient(startGateway(), { logger: { warn } });
    client.onReady(() => {
      throw new Error('a broken handler');
    });
    await advanceTime(0);
    expect(warn).toHaveBeenCalledWith('onReady threw', { error: 'Error' });
  });

  it('does not take what a release lacks for lacking after an upgrade', async () => {
    const gateway = startGateway({ version: '2026.4.15' });
    const newer = startGateway({ methods: { 'light.set': () => 'on' } });
    const client = await startReadyClient(gateway, { scopes: ['operator.admin'] });
    const ask = (): Promise<unknown> =>
      (client.requestCompat as (method: string, params: object) => Promise<unknown>).call(
        client,
        'light.set',
        {},
      );
    await Promise.all([ask(), advanceTime(100)]);
    expect(client.supports('light.set')).toBe(false);
    client.configure({ WebSocket: newer.WebSocket });
    let answer: Promise<unknown> | undefined;
    client.onStatus(({ isReady }) => {
      if (isReady) answer = ask();
    });
    gateway.faults.close(1012);
    await advanceTime(10_000);
    expect(await answer).toBe('on');
  });

  it('resubscribes nobody twice: a late onReady handler hears the current hello once', async () => {
    const client = await startReadyClient(startGateway());
    const onReady = vi.fn();
    client.onReady(onReady);
    await advanceTime(0);
    expect(onReady).toHaveBeenCalledTimes(1);
  });
});

describe('after a loss', () => {
  it('is ready again when the gateway is', async () => {
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

  it('says of a request in flight that the gateway may have acted', async () => {
    const gateway = startGateway({ methods: { health: () => new Promise(() => {}) } });
    const client = await startReadyClient(gateway);
    const answer = client.request('health', {}).catch((error: unknown) => error);
    await advanceTime(10);
    gateway.faults.close(1006, '');
    await advanceTime(10);
    expect(await answer).toMatchObject({ code: 'CLIENT_CONNECTION_LOST', sent: true });
  });

  it('tells of missed events', async () => {
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

  it('notices a link that went silent and replaces it', async () => {
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

describe('turning to another gateway', () => {
  const ownerChanged = { code: 'CLIENT_OWNER_CHANGED', sent: false, retryable: false };

  async function startTwo() {
    const gateway = startGateway({ methods: { 'light.set': () => new Promise(() => {}) } });
    const set = vi.fn(() => ({}));
    const other = startGateway({ methods: { 'light.set': set } });
    const client = await startReadyClient(gateway);
    const turn = (): void =>
      client.configure({ url: 'ws://another.gateway', WebSocket: other.WebSocket });
    return { gateway, client, set, turn };
  }

  it('C14: rejects at once what waited for the old one', async () => {
    const { gateway, client, set, turn } = await startTwo();
    gateway.stop();
    await advanceTime(10);
    const answer = client.call('light.set', { on: true }).catch((error: unknown) => error);
    turn();
    expect(await answer).toMatchObject(ownerChanged);
    await advanceTime(100);
    expect(connectionOf(client).status).toBe('ready');
    expect(set).not.toHaveBeenCalled();
  });

  it('C14: does not ask it what waited for an answer of the old one', async () => {
    const { client, set, turn } = await startTwo();
    const ask = client.requestCompat as (method: string, params: object) => Promise<unknown>;
    const answers = [1, 2].map(() =>
      ask.call(client, 'light.set', { on: true }).catch((error: unknown) => error),
    );
    await advanceTime(10);
    turn();
    await advanceTime(100);
    expect(await Promise.all(answers)).toMatchObject([
      { code: 'CLIENT_CONNECTION_LOST', sent: true },
      ownerChanged,
    ]);
    expect(set).not.toHaveBeenCalled();
  });

  it('C14: sends nothing as another device that was meant to be sent as the one before', async () => {
    const set = vi.fn(() => ({}));
    const gateway = startGateway({ methods: { 'light.set': set } });
    gateway.stop();
    const client = startClient(gateway);
    client.connect();
    const answer = client.call('light.set', { on: true }).catch((error: unknown) => error);
    client.configure({ signer: { ...signer, deviceId: 'e'.repeat(64) } });
    expect(await answer).toMatchObject(ownerChanged);
    gateway.start();
    await advanceTime(60_000);
    expect(connectionOf(client).status).toBe('ready');
    expect(set).not.toHaveBeenCalled();
  });

  it('is another owner with another device, but not with the first one', () => {
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

  it('still makes `ready()` wait for the first usable connection', async () => {
    const { gateway, client, turn } = await startTwo();
    gateway.stop();
    await advanceTime(10);
    const ready = client.ready();
    turn();
    await advanceTime(100);
    expect(await ready).toBe(connectionOf(client).hello);
  });

  it('asks the first one what was asked before there was an address', async () => {
    const gateway = startGateway({ methods: { 'models.list': () => ({ models: [] }) } });
    const client = startClient(gateway, { url: '' });
    const answer = client.request('models.list', {});
    client.configure({ url: gateway.url });
    client.connect();
    await advanceTime(100);
    await expect(answer).resolves.toEqual({ models: [] });
  });

  it('keeps what waits when only the credentials change', async () => {
    const gateway = startGateway({ methods: { 'models.list': () => ({ models: [] }) } });
    const client = startClient(gateway);
    client.connect();
    const answer = client.request('models.list', {});
    client.configure({ credentials: { token }, scopes: ['operator.read'] });
    await advanceTime(100);
    await expect(answer).resolves.toEqual({ models: [] });
  });

  it('C14: sends it nothing that was meant for another path of the same host', async () => {
    const gateway = startGateway();
    const set = vi.fn(() => ({}));
    const other = startGateway({ methods: { 'light.set': set } });
    gateway.stop();
    const client = startClient(gateway, { url: 'wss://gateways.example/a' });
    client.connect();
    const answer = client.call('light.set', { on: true }).catch((error: unknown) => error);
    client.configure({ url: 'wss://gateways.example/b', WebSocket: other.WebSocket });
    expect(await answer).toMatchObject(ownerChanged);
    await advanceTime(100);
    expect(set).not.toHaveBeenCalled();
  });

  it.each([
    ['onStatus', (client: GatewayClient, act: () => void) => client.onStatus(act)],
    ['onReady', (client: GatewayClient, act: () => void) => client.onReady(act)],
  ])('C14: sends the old one nothing more from an %s handler that turned away', async (_, on) => {
    const set = vi.fn(() => ({}));
    const gateway = startGateway({ methods: { 'light.set': set } });
    const other = startGateway({ methods: { 'light.set': () => ({ by: 'another' }) } });
    const tokenStore = { get: () => undefined, set: vi.fn(), delete: () => {} };
    const client = startClient(gateway, { tokenStore });
    let answer: Promise<unknown> | undefined;
    on(client, () => {
      if (answer || !connectionOf(client).isReady) return;
      client.configure({ url: 'ws://another.gateway', WebSocket: other.WebSocket });
      answer = client.call('light.set', {});
    });
    client.connect();
    await advanceTime(1_000);
    expect(await answer).toEqual({ by: 'another' });
    expect(set).not.toHaveBeenCalled();
    const saved = tokenStore.set.mock.calls.map(([key]) => (key as DeviceTokenKey).gatewayOrigin);
    expect(saved.filter((origin) => origin === 'ws://another.gateway')).toHaveLength(1);
  });

  it('tells onStatus no more of the old one', async () => {
    const { client, turn } = await startTwo();
    const told = vi.fn();
    client.onStatus(told);
    turn();
    expect(told).toHaveBeenLastCalledWith(
      expect.objectContaining({ status: 'connecting', hello: null }),
    );
  });

  it('C14: turns away although a subscriber throws', async () => {
    const { gateway, client, set, turn } = await startTwo();
    gateway.stop();
    await advanceTime(10);
    const answer = client.call('light.set', {}).catch((error: unknown) => error);
    client.store.subscribe(() => {
      throw new Error('a broken subscriber');
    });
    turn();
    expect(await answer).toMatchObject(ownerChanged);
    await advanceTime(100);
    expect(set).not.toHaveBeenCalled();
  });

  it('does not take what the old one lacks for lacking on the new one', async () => {
    const { client, turn } = await startTwo();
    const ask = client.requestCompat as (method: string, params: object) => Promise<unknown>;
    await Promise.all([ask.call(client, 'no.such.method', {}), advanceTime(100)]);
    expect(client.supports('no.such.method')).toBe(false);
    turn();
    expect(client.supports('no.such.method')).toBeUndefined();
  });
});

describe('bad input', () => {
  it('shows a malformed url as a problem to fix, without a throw', async () => {
    const client = startClient(startGateway(), { url: 'ws://not a url' });
    client.connect();
    expect(connectionOf(client)).toMatchObject({
      status: 'error',
      problem: { code: 'CLIENT_INVALID_URL', action: 'fixConfiguration', retryable: false },
    });
    await expect(client.ready()).rejects.toMatchObject({
      code: 'CLIENT_CONNECTION_BLOCKED',
      details: { code: 'CLIENT_INVALID_URL' },
    });
  });

  it('keeps trying a port that rejects, and says so', async () => {
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

  it('survives a frame that is not JSON, and reports it', async () => {
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

  it('stops with the reason when the signer throws twice', async () => {
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

  it('retries when the credentials function throws, and never shows its message', async () => {
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

  it('asks a credentials function that keeps failing no faster than the backoff', async () => {
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

  it('signs in with the shared secret when the store of device tokens fails', async () => {
    const warn = vi.fn();
    const fail = () => Promise.reject(new Error(`denied: ${token}`));
    const client = await startReadyClient(startGateway(), {
      tokenStore: { get: fail, set: fail, delete: fail },
      logger: { warn },
    });
    expect(connectionOf(client).status).toBe('ready');
    expect(warn).toHaveBeenCalledWith('device token store failed', { error: 'Error' });
  });

  it('stops when there is no WebSocket to connect with', () => {
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
  it('come from a function that is told why', async () => {
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

  it('are asked for as rejected until others came, though asking failed', async () => {
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

  it('from a function are tried where there were none before', async () => {
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

  it('given by an onStatus handler make `ready()` wait for what they lead to', async () => {
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

  it('stop the client when the answer to a rejection is the same again', async () => {
    const gateway = startGateway();
    const client = await startReadyClient(gateway, { credentials: () => ({ token: 'stale' }) });
    await advanceTime(60_000);
    expect(connectionOf(client)).toMatchObject({
      status: 'auth_failed',
      problem: { code: 'AUTH_TOKEN_MISMATCH' },
    });
    expect(gateway.handshakes.connectFrames).toBe(1);
  });

  it('never reach the state, an error, a log line or the trace', async () => {
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
  it('waits for the approval and goes on by itself', async () => {
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

  it('rejects what waits for the connection at once', async () => {
    const client = await startReadyClient(startGateway({ pairing: 'required' }));
    await expect(client.request('health', {})).rejects.toMatchObject({
      code: 'CLIENT_CONNECTION_BLOCKED',
      sent: false,
    });
  });
});
