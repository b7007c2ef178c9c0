import {
  createGatewayClient,
  GatewayError,
  type GatewayStatus,
  type WebSocketLike,
} from 'openclaw-react/client';
import { en, formatProblem, zhCN } from 'openclaw-react/locales';
import { FakeGatewayError, type FakeGateway } from 'openclaw-react/testing';
import { describe, expect, it, onTestFinished, vi } from 'vitest';

import { readHello } from '../../src/client/connection/hello.js';
import type { ChatMessage } from '../../src/core/chatMessage.js';
import {
  optionsFor,
  advanceTime,
  signer,
  startClient,
  startGateway,
  startReadyClient,
  token,
} from '../support/gateway.js';

// One test for each defect of ClawPanel's own client, named by its effect on users.

const connectionOf = (client: ReturnType<typeof startClient>): GatewayStatus =>
  client.store.getState().connection;

const caught = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => expect.unreachable('it resolved'),
    (error: unknown) => error,
  );

interface SentFrame {
  readonly type: string;
  readonly id: string;
  readonly method: string;
  readonly params: Record<string, unknown>;
}

/** The gateway's WebSocket class, with everything that clients put on the wire. */
function watchSockets(gateway: FakeGateway) {
  const urls: string[] = [];
  const frames: SentFrame[] = [];
  const sockets: WebSocketLike[] = [];
  class Watched extends gateway.WebSocket {
    constructor(url: string) {
      super(url);
      urls.push(url);
      sockets.push(this);
    }
    override send(text: string): void {
      frames.push(JSON.parse(text));
      super.send(text);
    }
  }
  return { WebSocket: Watched, urls, frames, sockets };
}

describe('when signing in', () => {
  it('a rejection is shown once, although it arrives twice', async () => {
    const gateway = startGateway();
    const client = startClient(gateway, { credentials: { token: 'wrong' } });
    const statuses: string[] = [];
    client.onStatus(({ status }) => statuses.push(status));
    client.connect();
    await advanceTime(60_000);
    expect(statuses).toEqual(['connecting', 'handshaking', 'auth_failed']);
    expect(gateway.handshakes.sockets).toBe(1);
  });

  it('a response that never arrives ends in a retry', async () => {
    const gateway = startGateway({ verify: () => new Promise(() => {}) });
    const client = startClient(gateway);
    client.connect();
    await advanceTime(1);
    gateway.faults.halfOpen();
    await advanceTime(15_000);
    expect(connectionOf(client)).toMatchObject({
      status: 'reconnecting',
      problem: { code: 'CLIENT_HANDSHAKE_TIMEOUT' },
    });
  });

  it('one connect frame is sent per socket', async () => {
    const gateway = startGateway();
    await startReadyClient(gateway);
    for (let restarts = 0; restarts < 3; restarts += 1) {
      gateway.faults.close(1012, 'service restart');
      await advanceTime(30_000);
    }
    expect(gateway.handshakes).toEqual({ sockets: 4, connectFrames: 4 });
  });

  it('a slow signature never reaches a newer socket', async () => {
    const nonces: string[] = [];
    const signatures: ((signature: string) => void)[] = [];
    const gateway = startGateway({
      verify: ({ nonce }) => {
        nonces.push(nonce);
        return 'ok';
      },
    });
    const watched = watchSockets(gateway);
    const client = await startReadyClient(gateway, {
      WebSocket: watched.WebSocket,
      signer: { ...signer, sign: () => new Promise((resolve) => void signatures.push(resolve)) },
    });
    gateway.faults.close(1006);
    await advanceTime(5_000);
    for (const resolve of signatures) resolve('s'.repeat(86));
    await advanceTime(100);
    expect(signatures).toHaveLength(2);
    expect(watched.frames.filter(({ method }) => method === 'connect')).toHaveLength(1);
    expect(nonces).toHaveLength(1);
    expect(connectionOf(client).status).toBe('ready');
  });

  it('only scopes to read and write are requested', async () => {
    const gateway = startGateway();
    const watched = watchSockets(gateway);
    await startReadyClient(gateway, { WebSocket: watched.WebSocket });
    expect(watched.frames[0]?.params['scopes']).toEqual(['operator.read', 'operator.write']);
  });

  it('the token is not in the address', async () => {
    const gateway = startGateway();
    const watched = watchSockets(gateway);
    await startReadyClient(gateway, { WebSocket: watched.WebSocket });
    expect(watched.urls).toEqual([gateway.url]);
    expect(watched.urls.join()).not.toContain(token);
  });

  it('a password is enough', async () => {
    const gateway = startGateway({ token: '', password: 'open sesame' });
    const client = await startReadyClient(gateway, { credentials: { password: 'open sesame' } });
    expect(connectionOf(client).status).toBe('ready');
  });

  it('waiting requests reject at once after a failure', async () => {
    const gateway = startGateway();
    const client = startClient(gateway, { credentials: { token: 'wrong' } });
    client.connect();
    const result = caught(client.request('health', {}));
    await advanceTime(100);
    expect(await result).toMatchObject({ code: 'CLIENT_CONNECTION_BLOCKED', sent: false });
  });
});

describe('when the connection is lost', () => {
  it('the limit of attempts is reached, although every socket opens', async () => {
    const gateway = startGateway();
    void gateway.restart({ downMs: 0, startingMs: 86_400_000 });
    const client = startClient(gateway, { reconnect: { maxAttempts: 3 } });
    client.connect();
    await advanceTime(600_000);
    expect(connectionOf(client)).toMatchObject({
      status: 'error',
      problem: { code: 'CLIENT_ATTEMPTS_EXHAUSTED', params: { attempts: 3 } },
    });
    expect(gateway.handshakes.sockets).toBe(4);
  });

  it('no forgotten timer ends the next connection', async () => {
    const gateway = startGateway();
    const client = await startReadyClient(gateway);
    gateway.faults.close(1006);
    await advanceTime(10);
    client.reconnect();
    await advanceTime(600_000);
    expect(connectionOf(client).status).toBe('ready');
    expect(gateway.handshakes.sockets).toBe(2);
  });

  it('a close with 1008 leaves no request pending', async () => {
    const gateway = startGateway({ methods: { health: () => new Promise(() => {}) } });
    const client = await startReadyClient(gateway);
    const result = caught(client.request('health', {}));
    await advanceTime(10);
    gateway.faults.close(1008, 'slow consumer');
    await advanceTime(10);
    expect(await result).toMatchObject({ code: 'CLIENT_CONNECTION_LOST', sent: true });
    await advanceTime(5_000);
    expect(connectionOf(client).status).toBe('ready');
  });

  it('withdrawn access leads to two attempts at most, not to one every 3 s', async () => {
    const gateway = startGateway();
    const client = await startReadyClient(gateway);
    gateway.rotateToken('another');
    gateway.revokeDevice(signer.deviceId);
    await advanceTime(600_000);
    expect(connectionOf(client)).toMatchObject({
      status: 'auth_failed',
      problem: { code: 'AUTH_TOKEN_MISMATCH', action: 'enterToken' },
    });
    expect(gateway.handshakes.sockets).toBeLessThanOrEqual(3);
  });

  it('the page is notified when it is back', async () => {
    const gateway = startGateway();
    const client = await startReadyClient(gateway);
    const onReady = vi.fn();
    client.onReady(onReady);
    await advanceTime(0);
    await Promise.all([gateway.restart({ downMs: 1_000 }), advanceTime(60_000)]);
    expect(onReady).toHaveBeenCalledTimes(2);
  });

  it('a request that timed out meanwhile is never sent', async () => {
    const health = vi.fn(() => ({ ok: true }));
    const gateway = startGateway({ methods: { health } });
    gateway.stop();
    const client = startClient(gateway);
    client.connect();
    const result = caught(client.request('health', {}, { timeoutMs: 1_000 }));
    await advanceTime(1_000);
    expect(await result).toMatchObject({ code: 'CLIENT_TIMEOUT', sent: false });
    gateway.start();
    await advanceTime(60_000);
    expect(connectionOf(client).status).toBe('ready');
    expect(health).not.toHaveBeenCalled();
  });
});

describe('while connected', () => {
  it('only requests are sent, no pings', async () => {
    const gateway = startGateway();
    const watched = watchSockets(gateway);
    const client = await startReadyClient(gateway, { WebSocket: watched.WebSocket });
    await advanceTime(600_000);
    expect(new Set(watched.frames.map(({ type }) => type))).toEqual(new Set(['req']));
    expect(connectionOf(client).status).toBe('ready');
    expect(gateway.handshakes.sockets).toBe(1);
  });

  it('invalid frames change nothing', async () => {
    const gateway = startGateway();
    const watched = watchSockets(gateway);
    const client = await startReadyClient(gateway, { WebSocket: watched.WebSocket });
    for (const data of ['null', '{', '[]', '"x"', null, new ArrayBuffer(4)]) {
      watched.sockets[0]?.onmessage?.({ data } as never);
    }
    expect(connectionOf(client).status).toBe('ready');
  });

  it('a request that the socket does not send rejects at once', async () => {
    const gateway = startGateway();
    class Jammed extends gateway.WebSocket {
      override send(text: string): void {
        if (text.includes('"health"')) throw new Error('jammed');
        super.send(text);
      }
    }
    const client = await startReadyClient(gateway, { WebSocket: Jammed });
    const timersBefore = vi.getTimerCount();
    expect(await caught(client.request('health', {}))).toMatchObject({
      code: 'CLIENT_DISCONNECTED',
      method: 'health',
      sent: false,
      retryable: true,
    });
    expect(vi.getTimerCount()).toBe(timersBefore);
    await expect(
      Promise.all([client.request('sessions.list', {}), advanceTime(100)]),
    ).resolves.toBeDefined();
  });

  it('"session not found" does not mean that the method is unknown', async () => {
    const gateway = startGateway({
      methods: {
        'sessions.resolve': () => {
          throw new FakeGatewayError('INVALID_REQUEST', 'session not found');
        },
      },
    });
    const client = await startReadyClient(gateway);
    const ask = () => caught(client.requestCompat('sessions.resolve', { key: 'main' }));
    const results = Promise.all([ask(), ask()]);
    await advanceTime(100);
    for (const error of await results) {
      expect(GatewayError.is(error) && error.message).toBe('session not found');
    }
    expect(client.supports('sessions.resolve')).not.toBe(false);
  });

  it('an event that arrives twice is delivered once', async () => {
    const gateway = startGateway();
    const client = await startReadyClient(gateway);
    const onCron = vi.fn();
    client.on('cron', onCron);
    gateway.faults.duplicateNext();
    gateway.emit('cron', {});
    await advanceTime(10);
    expect(onCron).toHaveBeenCalledTimes(1);
  });

  it('request ids do not depend on Math.random', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    onTestFinished(() => void vi.restoreAllMocks());
    const gateway = startGateway();
    const watched = watchSockets(gateway);
    const client = await startReadyClient(gateway, { WebSocket: watched.WebSocket });
    await Promise.all([
      client.request('health', {}),
      client.request('health', {}),
      advanceTime(100),
    ]);
    const ids = watched.frames.map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
    for (const id of ids) expect(id.length).toBeGreaterThanOrEqual(21);
  });

  it('neither keys nor params are logged', async () => {
    const seen: unknown[] = [];
    const look = (...values: unknown[]): void => void seen.push(...values);
    const gateway = startGateway();
    const client = await startReadyClient(gateway, {
      logger: { warn: look },
      onFrame: look,
    });
    const params = { note: 'planted-secret', content: 'aGVsbG8gd29ybGQ=' };
    await Promise.all([client.call('no.such.method', params).catch(look), advanceTime(100)]);
    expect(seen.length).toBeGreaterThan(0);
    const text = JSON.stringify(seen);
    expect(text).not.toContain('planted-secret');
    expect(text).not.toContain('aGVsbG8gd29ybGQ=');
    expect(text).not.toContain(signer.publicKey);
  });
});

describe('with options of the app', () => {
  it('clock and ids come from the app', async () => {
    const gateway = startGateway();
    const watched = watchSockets(gateway);
    let count = 0;
    const client = createGatewayClient({
      ...optionsFor(gateway),
      WebSocket: watched.WebSocket,
      environment: { now: () => 42, createId: () => `mine-${++count}` },
    });
    onTestFinished(() => client.dispose());
    client.connect();
    await advanceTime(100);
    expect(connectionOf(client).lastConnectedAt).toBe(42);
    expect(watched.frames[0]?.id).toMatch(/^mine-/);
  });

  it('a gateway that is too old is named together with the release to update to', async () => {
    const client = await startReadyClient(startGateway({ version: '2026.4.15' }), {
      protocol: { min: 4, max: 4 },
      recommendedGatewayVersion: '2026.9.6',
    });
    expect(connectionOf(client)).toMatchObject({
      status: 'error',
      problem: {
        code: 'PROTOCOL_MISMATCH',
        action: 'upgradeGateway',
        params: { expected: 3, recommended: '2026.9.6' },
      },
    });
  });

  it('problems come as codes, and as text in the language of the page', async () => {
    const gateway = startGateway();
    const client = await startReadyClient(gateway, { credentials: { token: 'wrong' } });
    const { problem } = connectionOf(client);
    if (!problem) return expect.unreachable('it connected');
    const strings = JSON.stringify(problem);
    expect(strings).not.toMatch(/[\u4e00-\u9fff]/);
    expect(formatProblem(problem, en)).toMatch(/^The token is wrong/);
    expect(formatProblem(problem, zhCN)).toMatch(/[\u4e00-\u9fff]/);
  });
});

describe('for existing callers', () => {
  it('the ten fields of the connection info follow a connection from start to loss', async () => {
    const gateway = startGateway();
    const client = startClient(gateway);
    expect(client.getConnectionInfo()).toMatchObject({
      connected: false,
      gatewayReady: false,
      lastConnectedAt: null,
      lastMessageAt: null,
      reconnectAttempts: 0,
      reconnectState: 'idle',
      serverVersion: null,
      negotiatedProtocol: null,
      missedHeartbeats: 0,
      pendingReconnect: false,
    });
    client.connect();
    await advanceTime(100);
    const { lastConnectedAt, lastMessageAt, ...ready } = client.getConnectionInfo();
    expect(ready).toMatchObject({
      connected: true,
      gatewayReady: true,
      reconnectState: 'idle',
      serverVersion: '2026.9.6',
      negotiatedProtocol: 4,
      missedHeartbeats: 0,
      pendingReconnect: false,
    });
    expect(lastMessageAt).toBeGreaterThanOrEqual(lastConnectedAt ?? Infinity);
    gateway.faults.halfOpen();
    await advanceTime(35_000);
    expect(client.getConnectionInfo()).toMatchObject({ gatewayReady: true, missedHeartbeats: 1 });
    gateway.stop();
    await advanceTime(30_000);
    expect(client.getConnectionInfo()).toMatchObject({
      connected: false,
      gatewayReady: false,
      lastConnectedAt,
      serverVersion: '2026.9.6',
    });
    expect(client.getConnectionInfo().reconnectAttempts).toBeGreaterThan(0);
  });

  it('a page that waits for the connection gets the problem', async () => {
    const client = startClient(startGateway(), { credentials: { token: 'wrong' } });
    const onReady = vi.fn();
    client.onReady(onReady);
    client.connect();
    const rejected = caught(client.ready());
    await advanceTime(1_000);
    expect(await rejected).toMatchObject({ code: 'CLIENT_CONNECTION_BLOCKED' });
    expect(connectionOf(client).problem?.code).toBe('AUTH_TOKEN_MISMATCH');
    expect(onReady).not.toHaveBeenCalled();
  });

  it('the main session has a key even if the gateway names none', () => {
    const server = { version: '2026.2.26', connId: 'c' };
    const policy = { maxPayload: 1, maxBufferedBytes: 1, tickIntervalMs: 30_000 };
    const hello = (sessionDefaults: object) =>
      readHello({
        type: 'hello-ok',
        protocol: 3,
        server,
        features: { methods: [] },
        snapshot: { sessionDefaults },
        policy,
      }).mainSessionKey;
    expect(hello({ mainSessionKey: 'agent:main:work' })).toBe('agent:main:work');
    expect(hello({ defaultAgentId: 'ops' })).toBe('agent:ops:main');
    expect(hello({})).toBe('agent:main:main');
  });

  it('cached messages can be read, counted and cleared', async () => {
    const client = await startReadyClient(startGateway());
    const row = (id: string, createdAt: number): ChatMessage => ({
      key: id,
      id,
      role: 'user',
      parts: [{ type: 'text', text: id }],
      text: id,
      createdAt,
      status: 'complete',
    });
    client.cache.set('agent:main:a', [row('1', 10), row('2', 20)]);
    client.cache.set('agent:main:b', []);
    expect(client.cache.get('agent:main:a')?.messages).toHaveLength(2);
    expect(client.cache.info()).toEqual([
      { sessionKey: 'agent:main:a', count: 2, oldest: 10, newest: 20 },
      { sessionKey: 'agent:main:b', count: 0, oldest: null, newest: null },
    ]);
    client.cache.clear('agent:main:a');
    expect(client.cache.get('agent:main:a')).toBeUndefined();
    client.cache.clear();
    expect(client.cache.info()).toEqual([]);
  });
});
