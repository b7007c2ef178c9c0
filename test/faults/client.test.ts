import type { GatewayClient, GatewayStatus } from 'openclaw-react/client';
import { describe, expect, it } from 'vitest';

import type { FaultRule } from './faultRules.js';
import { startFaultyGateway } from './support.js';

const isReady = { timeoutMs: 20_000 };

/** Resolves with the first new status that `isWanted` accepts. */
const statusOf = (client: GatewayClient, isWanted: (status: GatewayStatus) => boolean) =>
  new Promise<GatewayStatus>((resolve) => {
    const unsubscribe = client.onStatus((status) => {
      if (!isWanted(status)) return;
      unsubscribe();
      resolve(status);
    });
  });

describe('a client on a faulty connection', () => {
  it.for<[string, FaultRule]>([
    ['a proxy responds with 503', { match: 'connect', action: { type: 'reject', status: 503 } }],
    ['the port is closed', { match: 'connect', action: { type: 'reject' } }],
    [
      'the challenge never arrives',
      {
        match: { direction: 'toClient', name: 'connect.challenge' },
        action: { type: 'close', code: 1000 },
      },
    ],
    [
      'the connection ends inside the challenge',
      {
        match: { direction: 'toClient', name: 'connect.challenge' },
        action: { type: 'cut', bytes: 20 },
      },
    ],
    [
      'the connection ends inside hello',
      { match: { direction: 'toClient', name: 'connect' }, action: { type: 'cut', bytes: 700 } },
    ],
    [
      'the connect frame never arrives',
      { match: { direction: 'toGateway', name: 'connect' }, action: { type: 'cut' } },
    ],
    [
      'the connect frame arrives after its signature expired',
      { match: { direction: 'toGateway', name: 'connect' }, action: { type: 'late' } },
    ],
    [
      'hello arrives twice',
      { match: { direction: 'toClient', name: 'connect' }, action: { type: 'duplicate' } },
    ],
  ])('connects although %s', async ([, rule]) => {
    const { gateway, proxy, startClient } = await startFaultyGateway();
    proxy.addRule(rule);
    const client = await startClient();
    await client.ready(isReady);
    await expect(client.request('health', {})).resolves.toBeDefined();
    expect(proxy.openConnections).toBe(1);
    expect(gateway.connections.filter((connection) => connection.isReady)).toHaveLength(1);
  });

  it('distinguishes a request whose result was lost from a request that was never sent', async () => {
    const { proxy, startClient } = await startFaultyGateway();
    const client = await startClient();
    await client.ready(isReady);
    proxy.addRule({
      match: { direction: 'toClient', name: 'health' },
      action: { type: 'cut', bytes: 30 },
    });
    await expect(client.request('health', {})).rejects.toMatchObject({
      code: 'CLIENT_CONNECTION_LOST',
      sent: true,
    });
    await expect(
      client.request('health', {}, { whenDisconnected: 'reject' }),
    ).rejects.toMatchObject({
      code: 'CLIENT_DISCONNECTED',
      sent: false,
    });
  });

  it.for(['drop', 'corrupt', 'truncate'] as const)(
    'times out if the fault "%s" hits a result, and stays connected',
    async (type) => {
      const { proxy, startClient } = await startFaultyGateway();
      const client = await startClient();
      await client.ready(isReady);
      proxy.addRule({ match: { direction: 'toClient', name: 'health' }, action: { type } });
      await expect(client.request('health', {}, { timeoutMs: 100 })).rejects.toMatchObject({
        code: 'CLIENT_TIMEOUT',
        sent: true,
      });
      await expect(client.request('health', {})).resolves.toBeDefined();
      expect(proxy.log.filter((event) => event.type === 'opened')).toHaveLength(1);
    },
  );

  it('delivers a duplicated event once', async () => {
    const { gateway, proxy, startClient } = await startFaultyGateway();
    const client = await startClient();
    await client.ready(isReady);
    const received: unknown[] = [];
    client.on('cron', ({ payload }) => received.push(payload));
    proxy.addRule({
      match: { direction: 'toClient', name: 'cron' },
      action: { type: 'duplicate' },
    });
    gateway.emit('cron', { jobId: 'one' });
    gateway.emit('cron', { jobId: 'two' });
    await expect.poll(() => received).toContainEqual({ jobId: 'two' });
    expect(received).toEqual([{ jobId: 'one' }, { jobId: 'two' }]);
  });

  it.for(['drop', 'corrupt', 'truncate'] as const)(
    'reports a gap if the fault "%s" hits an event',
    async (type) => {
      const { gateway, proxy, startClient } = await startFaultyGateway();
      const client = await startClient();
      await client.ready(isReady);
      const gap = new Promise((resolve) => client.onGap(resolve));
      proxy.addRule({ match: { direction: 'toClient', name: 'cron', skip: 1 }, action: { type } });
      for (const jobId of ['first', 'lost', 'last']) gateway.emit('cron', { jobId });
      await expect(gap).resolves.toBeDefined();
    },
  );

  it('delivers events in order although one is delayed', async () => {
    const { gateway, proxy, startClient } = await startFaultyGateway();
    const client = await startClient();
    await client.ready(isReady);
    const received: unknown[] = [];
    client.on('cron', ({ payload }) => received.push(payload));
    proxy.addRule({
      match: { direction: 'toClient', name: 'cron' },
      action: { type: 'delay', ms: 50 },
    });
    for (const jobId of ['one', 'two', 'three']) gateway.emit('cron', { jobId });
    await expect.poll(() => received).toHaveLength(3);
    expect(received).toEqual([{ jobId: 'one' }, { jobId: 'two' }, { jobId: 'three' }]);
  });

  it.for([1001, 1006, 1008, 1009, 1011, 1012, 1013, 4000])(
    'reconnects after close code %i',
    async (code) => {
      const { proxy, startClient } = await startFaultyGateway();
      const client = await startClient();
      const { connId } = await client.ready(isReady);
      const lost = statusOf(client, ({ status }) => status === 'reconnecting');
      proxy.applyToAll(code === 1006 ? { type: 'cut' } : { type: 'close', code });
      expect((await lost).problem).toMatchObject({ retryable: true });
      expect((await client.ready(isReady)).connId).not.toBe(connId);
    },
  );

  it('detects a silent connection that was never closed', async () => {
    const { proxy, startClient } = await startFaultyGateway({ tickIntervalMs: 50 });
    const client = await startClient();
    const { connId } = await client.ready(isReady);
    const lost = statusOf(client, ({ status }) => status === 'reconnecting');
    proxy.applyToAll({ type: 'halfOpen' });
    expect((await lost).problem).toMatchObject({ code: 'CLIENT_SILENT' });
    expect((await client.ready(isReady)).connId).not.toBe(connId);
  });
});
