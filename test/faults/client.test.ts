import type { GatewayClient, GatewayStatus } from 'openclaw-react/client';
import { describe, expect, it } from 'vitest';

import type { FaultRule } from './faultRules.js';
import { startFaultyGateway } from './support.js';

const isReady = { timeoutMs: 20_000 };

/** Resolves with the first status, from now on, that is as wanted. */
const statusOf = (client: GatewayClient, isWanted: (status: GatewayStatus) => boolean) =>
  new Promise<GatewayStatus>((resolve) => {
    const stop = client.onStatus((status) => {
      if (!isWanted(status)) return;
      stop();
      resolve(status);
    });
  });

describe('on a bad line a client', () => {
  it.for<[string, FaultRule]>([
    ['a proxy answers 503', { match: 'connect', action: { type: 'reject', status: 503 } }],
    ['nobody listens', { match: 'connect', action: { type: 'reject' } }],
    [
      'the challenge never comes',
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
      'the connect frame arrives when it is out of date',
      { match: { direction: 'toGateway', name: 'connect' }, action: { type: 'late' } },
    ],
    [
      'hello comes twice',
      { match: { direction: 'toClient', name: 'connect' }, action: { type: 'duplicate' } },
    ],
  ])('gets in although %s', async ([, rule]) => {
    const { gateway, proxy, startClient } = await startFaultyGateway();
    proxy.add(rule);
    const client = await startClient();
    await client.ready(isReady);
    await expect(client.request('health', {})).resolves.toBeDefined();
    expect(proxy.openConnections).toBe(1);
    expect(gateway.connections.filter((connection) => connection.isReady)).toHaveLength(1);
  });

  it('tells a request that was answered into a broken line from one that never left', async () => {
    const { proxy, startClient } = await startFaultyGateway();
    const client = await startClient();
    await client.ready(isReady);
    proxy.add({
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
      code: 'CLIENT_NOT_CONNECTED',
      sent: false,
    });
  });

  it.for(['drop', 'corrupt', 'truncate'] as const)(
    'gives up on an answer that suffers "%s", and stays connected',
    async (type) => {
      const { proxy, startClient } = await startFaultyGateway();
      const client = await startClient();
      await client.ready(isReady);
      proxy.add({ match: { direction: 'toClient', name: 'health' }, action: { type } });
      await expect(client.request('health', {}, { timeoutMs: 100 })).rejects.toMatchObject({
        code: 'CLIENT_TIMEOUT',
        sent: true,
      });
      await expect(client.request('health', {})).resolves.toBeDefined();
      expect(proxy.log.filter((event) => event.type === 'opened')).toHaveLength(1);
    },
  );

  it('hears an event once that comes twice', async () => {
    const { gateway, proxy, startClient } = await startFaultyGateway();
    const client = await startClient();
    await client.ready(isReady);
    const heard: unknown[] = [];
    client.on('cron', ({ payload }) => heard.push(payload));
    proxy.add({ match: { direction: 'toClient', name: 'cron' }, action: { type: 'duplicate' } });
    gateway.emit('cron', { jobId: 'one' });
    gateway.emit('cron', { jobId: 'two' });
    await expect.poll(() => heard).toContainEqual({ jobId: 'two' });
    expect(heard).toEqual([{ jobId: 'one' }, { jobId: 'two' }]);
  });

  it.for(['drop', 'corrupt', 'truncate'] as const)(
    'notices an event that suffers "%s"',
    async (type) => {
      const { gateway, proxy, startClient } = await startFaultyGateway();
      const client = await startClient();
      await client.ready(isReady);
      const gap = new Promise((resolve) => client.onGap(resolve));
      proxy.add({ match: { direction: 'toClient', name: 'cron', skip: 1 }, action: { type } });
      for (const jobId of ['first', 'lost', 'last']) gateway.emit('cron', { jobId });
      await expect(gap).resolves.toBeDefined();
    },
  );

  it('hears events in their order although one is slow', async () => {
    const { gateway, proxy, startClient } = await startFaultyGateway();
    const client = await startClient();
    await client.ready(isReady);
    const heard: unknown[] = [];
    client.on('cron', ({ payload }) => heard.push(payload));
    proxy.add({
      match: { direction: 'toClient', name: 'cron' },
      action: { type: 'delay', ms: 50 },
    });
    for (const jobId of ['one', 'two', 'three']) gateway.emit('cron', { jobId });
    await expect.poll(() => heard).toHaveLength(3);
    expect(heard).toEqual([{ jobId: 'one' }, { jobId: 'two' }, { jobId: 'three' }]);
  });

  it.for([1001, 1006, 1008, 1009, 1011, 1012, 1013, 4000])(
    'comes back after close code %i',
    async (code) => {
      const { proxy, startClient } = await startFaultyGateway();
      const client = await startClient();
      const { connId } = await client.ready(isReady);
      const lost = statusOf(client, ({ status }) => status === 'reconnecting');
      proxy.act(code === 1006 ? { type: 'cut' } : { type: 'close', code });
      expect((await lost).problem).toMatchObject({ retryable: true });
      expect((await client.ready(isReady)).connId).not.toBe(connId);
    },
  );

  it('notices a line that is dead although nobody closed it', async () => {
    const { proxy, startClient } = await startFaultyGateway({ tickIntervalMs: 50 });
    const client = await startClient();
    const { connId } = await client.ready(isReady);
    const lost = statusOf(client, ({ status }) => status === 'reconnecting');
    proxy.act({ type: 'halfOpen' });
    expect((await lost).problem).toMatchObject({ code: 'CLIENT_SILENT' });
    expect((await client.ready(isReady)).connId).not.toBe(connId);
  });
});
