import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { gatewayQuery, type GatewayClient } from 'openclaw-react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';

import { syncQueryCache } from '../../src/query/syncQueryCache.js';
import { advanceTime, signer, startGateway, startReadyClient } from '../support/gateway.js';

const startSync = (client: GatewayClient, queryClient: QueryClient, owner = client.owner) =>
  syncQueryCache({
    client,
    queryClient,
    queryKey: gatewayQuery(client).key(),
    invalidates: () => undefined,
    staleBefore: 0,
    owner,
  });

/** A query on screen that the event `cron` makes stale. The gateway responds after `delayMs`. */
async function watch(delayMs: number) {
  let value = 0;
  const list = vi.fn(() => {
    const jobs = [value];
    return new Promise((resolve) => void setTimeout(() => resolve({ jobs }), delayMs));
  });
  const gateway = startGateway({ methods: { 'cron.list': list } });
  const client = await startReadyClient(gateway);
  const queryClient = new QueryClient();
  const query = gatewayQuery(client);
  const observer = new QueryObserver(queryClient, query.options('cron.list'));
  const shown: unknown[] = [];
  const unsubscribes = [
    startSync(client, queryClient),
    observer.subscribe(({ data }) => void shown.push(data?.jobs[0])),
  ];
  onTestFinished(() => {
    for (const unsubscribe of unsubscribes) unsubscribe();
    queryClient.clear();
  });
  return {
    list,
    shown,
    change(): void {
      value += 1;
      gateway.emit('cron', {});
    },
  };
}

it('R18: shows another device nothing that was fetched for the device before', async () => {
  const gateway = startGateway({
    methods: { 'config.get': (_params, { deviceId }) => ({ of: deviceId }) },
  });
  const client = await startReadyClient(gateway);
  const queryClient = new QueryClient();
  const query = gatewayQuery(client);
  const observer = new QueryObserver(queryClient, query.options('config.get'));
  const unsubscribes = [startSync(client, queryClient), observer.subscribe(() => {})];
  onTestFinished(() => {
    for (const unsubscribe of unsubscribes) unsubscribe();
    queryClient.clear();
  });
  client.cache.set('agent:main:main', []);
  await advanceTime(100);
  const deviceId = 'e'.repeat(64);
  client.configure({ signer: { ...signer, deviceId } });
  expect(observer.getCurrentResult().data).toBeUndefined();
  expect(client.cache.info()).toEqual([]);
  await advanceTime(100);
  expect(observer.getCurrentResult().data).toEqual({ of: deviceId });
});

it('R18: shows a device nothing that a device before it fetched, even if the sync starts later', async () => {
  const client = await startReadyClient(startGateway());
  const queryClient = new QueryClient();
  onTestFinished(() => queryClient.clear());
  const queryKey = gatewayQuery(client).key('config.get', {});
  queryClient.setQueryData(queryKey, { of: 'another device' });
  onTestFinished(startSync(client, queryClient, 'another owner'));
  expect(queryClient.getQueryData(queryKey)).toBeUndefined();
});

describe('an event while a query is fetching', () => {
  it('refetches once more, because the first result may be older', async () => {
    const { shown, change, list } = await watch(300);
    await advanceTime(100);
    change();
    await advanceTime(5_000);
    expect(shown.at(-1)).toBe(1);
    expect(list).toHaveBeenCalledTimes(2);
  });

  it('does not keep a slow result from being shown, however often the event arrives', async () => {
    const { shown, change } = await watch(1_500);
    for (let time = 0; time < 20; time += 1) {
      change();
      await advanceTime(300);
    }
    expect(new Set(shown).size).toBeGreaterThan(2);
    await advanceTime(5_000);
    expect(shown.at(-1)).toBe(20);
  });
});
