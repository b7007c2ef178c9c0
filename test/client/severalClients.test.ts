import type { GatewayClient } from 'openclaw-react/client';
import type { DeviceToken, DeviceTokenKey } from 'openclaw-react/device';
import { createFakeGateway } from 'openclaw-react/testing';
import { describe, expect, it, onTestFinished, vi } from 'vitest';

import { isObject } from '../../src/protocol/frames.js';
import {
  optionsFor,
  advanceTime,
  signer,
  startClient,
  startGateway,
  startReadyClient,
  token,
} from '../support/gateway.js';

// Two panels on a page, two gateways in a panel, two tests in a process share nothing.

/** A second gateway beside the first, which owns the fake clock. */
function startAnother(options: Parameters<typeof createFakeGateway>[0] = {}) {
  const gateway = createFakeGateway({ token, verify: () => 'ok', ...options });
  onTestFinished(() => gateway.close());
  return gateway;
}

const connectionOf = (client: GatewayClient) => client.store.getState().connection;

describe('two clients', () => {
  it('of two gateways are independent of each other', async () => {
    const [left, right] = [startGateway(), startAnother({ version: '2026.4.15' })];
    const [first, second] = [await startReadyClient(left), await startReadyClient(right)];
    expect(connectionOf(first).hello?.serverVersion).toBe('2026.9.6');
    expect(connectionOf(second).hello?.serverVersion).toBe('2026.4.15');
    const heard: string[] = [];
    first.on('cron', () => heard.push('first'));
    second.on('cron', () => heard.push('second'));
    left.emit('cron', {});
    await advanceTime(10);
    expect(heard).toEqual(['first']);
    first.cache.set('agent:main:main', []);
    expect(second.cache.info()).toEqual([]);
    left.stop();
    await advanceTime(10);
    expect([connectionOf(first).status, connectionOf(second).status]).toEqual([
      'reconnecting',
      'ready',
    ]);
  });

  it('of one gateway have a connection each, and one stays when the other is disposed', async () => {
    const gateway = startGateway();
    const [first, second] = [await startReadyClient(gateway), await startReadyClient(gateway)];
    expect(gateway.connections).toHaveLength(2);
    const onCron = vi.fn();
    first.on('cron', vi.fn());
    second.on('cron', onCron);
    first.dispose();
    gateway.emit('cron', {});
    await advanceTime(10);
    expect(onCron).toHaveBeenCalledTimes(1);
    expect(connectionOf(second).status).toBe('ready');
    await expect(
      Promise.all([second.request('health', {}), advanceTime(100)]),
    ).resolves.toMatchObject([{ ok: true }, expect.anything()]);
  });

  it('with the same request ids each get their own result', async () => {
    const sameIds = () => {
      let count = 0;
      return { environment: { createId: () => `id-${++count}` } };
    };
    const answers = (name: string) => ({ methods: { health: () => ({ from: name }) } });
    const [left, right] = [startGateway(answers('left')), startAnother(answers('right'))];
    const first = await startReadyClient(left, sameIds());
    const second = await startReadyClient(right, sameIds());
    const both = Promise.all([first.call('health'), second.call('health'), advanceTime(100)]);
    expect((await both).slice(0, 2)).toEqual([{ from: 'left' }, { from: 'right' }]);
  });

  it('have different instance ids', async () => {
    // This release lists the instance of each of its clients.
    const gateway = startGateway({ version: '2026.4.15' });
    await startReadyClient(gateway);
    const { hello } = connectionOf(await startReadyClient(gateway));
    const instances = hello?.snapshot.presence?.flatMap((entry) =>
      isObject(entry) && entry['mode'] === 'webchat' ? [entry['instanceId']] : [],
    );
    expect(instances).toHaveLength(2);
    expect(new Set(instances).size).toBe(2);
  });

  it('each find out which methods their gateway knows', async () => {
    const first = await startReadyClient(startGateway());
    const second = await startReadyClient(startAnother());
    await Promise.all([first.requestCompat('no.such.method'), advanceTime(100)]);
    expect(first.supports('no.such.method')).toBe(false);
    expect(second.supports('no.such.method')).toBeUndefined();
  });
});

describe('one store of device tokens', () => {
  it('keeps those of each gateway, device and role apart', async () => {
    const kept = new Map<string, DeviceToken>();
    const name = ({ gatewayOrigin, deviceId, role }: DeviceTokenKey) =>
      [gatewayOrigin, deviceId, role].join(' ');
    const tokenStore = {
      get: (key: DeviceTokenKey) => kept.get(name(key)),
      set: (key: DeviceTokenKey, value: DeviceToken) => void kept.set(name(key), value),
      delete: (key: DeviceTokenKey) => void kept.delete(name(key)),
    };
    const other = { ...signer, deviceId: 'e'.repeat(64) };
    const [left, right] = [startGateway(), startAnother()];
    await startReadyClient(left, { tokenStore });
    await startReadyClient(right, { tokenStore, url: 'ws://other.gateway' });
    await startReadyClient(left, { tokenStore, signer: other });
    expect([...kept.keys()]).toEqual([
      `ws://fake.gateway ${signer.deviceId} operator`,
      `ws://other.gateway ${signer.deviceId} operator`,
      `ws://fake.gateway ${other.deviceId} operator`,
    ]);
    expect(new Set([...kept.values()].map((stored) => stored.token)).size).toBe(3);
  });

  it('belongs to one client if none is given', async () => {
    const gateway = startGateway();
    await startReadyClient(gateway);
    const { credentials: _, ...withoutSecret } = optionsFor(gateway);
    const second = startClient(gateway, { ...withoutSecret, credentials: {} });
    second.connect();
    await advanceTime(100);
    expect(connectionOf(second).problem?.code).toBe('AUTH_TOKEN_MISSING');
  });
});
