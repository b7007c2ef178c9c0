import {
  CancelledError,
  InfiniteQueryObserver,
  MutationObserver,
  QueryClient,
} from '@tanstack/react-query';
import { gatewayQuery } from 'openclaw-react';
import { FakeGatewayError, type FakeGatewayOptions } from 'openclaw-react/testing';
import { describe, expect, it, onTestFinished, vi } from 'vitest';

import { advanceTime, startClient, startGateway, startReadyClient } from '../support/gateway.js';

async function start(options: FakeGatewayOptions = {}) {
  const client = await startReadyClient(startGateway(options));
  const queryClient = new QueryClient();
  onTestFinished(() => queryClient.clear());
  return { client, queryClient, query: gatewayQuery(client) };
}

const rejecting = (times: number, error: FakeGatewayError) => {
  let left = times;
  return vi.fn(() => {
    if (left-- > 0) throw error;
    return { models: [] };
  });
};

const busy = new FakeGatewayError('UNAVAILABLE', 'busy', undefined, { retryAfterMs: 3_000 });

describe('options', () => {
  it('fetches outside of components', async () => {
    const { queryClient, query } = await start({ sessions: [{ key: 'main' }] });
    const list = await queryClient.fetchQuery(query.options('sessions.list', { limit: 5 }));
    expect(list?.sessions).toHaveLength(1);
    expect(queryClient.getQueryData(query.key('sessions.list', { limit: 5 }))).toBe(list);
  });

  it('retries an error that the gateway calls retryable, after its retryAfterMs', async () => {
    const list = rejecting(1, busy);
    const { queryClient, query } = await start({ methods: { 'models.list': list } });
    const result = queryClient.fetchQuery(query.options('models.list'));
    await advanceTime(2_900);
    expect(list).toHaveBeenCalledTimes(1);
    await advanceTime(200);
    expect(list).toHaveBeenCalledTimes(2);
    await expect(result).resolves.toEqual({ models: [] });
  });

  it('gives up after three retries', async () => {
    const list = rejecting(99, busy);
    const { queryClient, query } = await start({ methods: { 'models.list': list } });
    const result = queryClient.fetchQuery(query.options('models.list')).catch(String);
    await advanceTime(60_000);
    expect(await result).toContain('busy');
    expect(list).toHaveBeenCalledTimes(4);
  });

  it('does not retry other errors', async () => {
    const list = rejecting(99, new FakeGatewayError('INVALID_REQUEST', 'no such model'));
    const { queryClient, query } = await start({ methods: { 'models.list': list } });
    await expect(queryClient.fetchQuery(query.options('models.list'))).rejects.toMatchObject({
      code: 'INVALID_REQUEST',
    });
    expect(list).toHaveBeenCalledTimes(1);
  });

  it('stops waiting when the query is cancelled', async () => {
    const gateway = startGateway();
    gateway.stop();
    const client = startClient(gateway);
    client.connect();
    const queryClient = new QueryClient();
    const query = gatewayQuery(client);
    const options = query.options('models.list');
    const result = queryClient.fetchQuery(options).catch((error: unknown) => error);
    await queryClient.cancelQueries(query.filter());
    expect(await result).toBeInstanceOf(CancelledError);
    expect(queryClient.isFetching()).toBe(0);
  });

  it('R15: sends nothing to another gateway than the one in the query’s key', async () => {
    const list = vi.fn(() => ({ models: [] }));
    const other = startGateway({ methods: { 'models.list': list } });
    const client = startClient(startGateway());
    const queryClient = new QueryClient();
    onTestFinished(() => queryClient.clear());
    client.connect();
    const result = queryClient
      .fetchQuery(gatewayQuery(client).options('models.list'))
      .catch((error: unknown) => error);
    client.configure({ url: 'ws://another.gateway', WebSocket: other.WebSocket });
    await advanceTime(60_000);
    expect(await result).toMatchObject({ code: 'CLIENT_OWNER_CHANGED', retryable: false });
    expect(list).not.toHaveBeenCalled();
    const own = queryClient.fetchQuery(gatewayQuery(client).options('models.list'));
    await advanceTime(100);
    await expect(own).resolves.toEqual({ models: [] });
  });

  it('fails at once on a server without connect()', async () => {
    const query = gatewayQuery(startClient(startGateway()));
    await expect(new QueryClient().fetchQuery(query.options('models.list'))).rejects.toMatchObject({
      code: 'CLIENT_NOT_STARTED',
    });
  });
});

describe('infiniteOptions', () => {
  const sessions = ['a', 'b', 'c'].map((key) => ({ key }));

  it('follows the gateway’s own pages to the last', async () => {
    const { queryClient, query } = await start({ sessions });
    const observer = new InfiniteQueryObserver(
      queryClient,
      query.infiniteOptions('sessions.list', { limit: 2 }),
    );
    onTestFinished(observer.subscribe(() => {}));
    await advanceTime(100);
    expect(observer.getCurrentResult().hasNextPage).toBe(true);
    await observer.fetchNextPage();
    const { data, hasNextPage } = observer.getCurrentResult();
    expect(data?.pages.map((page) => page?.sessions.length)).toEqual([2, 1]);
    expect(hasNextPage).toBe(false);
  });

  it('has one page on a gateway without pages', async () => {
    const { queryClient, query } = await start({ sessions, version: '2026.4.15' });
    const observer = new InfiniteQueryObserver(
      queryClient,
      query.infiniteOptions('sessions.list', { limit: 2 }),
    );
    onTestFinished(observer.subscribe(() => {}));
    await advanceTime(100);
    expect(observer.getCurrentResult()).toMatchObject({ isSuccess: true, hasNextPage: false });
  });

  it('pages by any params', async () => {
    const list = vi.fn(({ agentId }) => ({ sessions: [], next: agentId === 'b' ? null : 'b' }));
    const { queryClient, query } = await start({ methods: { 'sessions.list': list } });
    const observer = new InfiniteQueryObserver(
      queryClient,
      query.infiniteOptions(
        'sessions.list',
        {},
        {
          initialPageParam: 'a',
          getNextPageParam: (_page, pages) => (pages.length < 2 ? 'b' : null),
          pageParams: (page) => ({ agentId: String(page) }),
        },
      ),
    );
    onTestFinished(observer.subscribe(() => {}));
    await advanceTime(100);
    await observer.fetchNextPage();
    expect(list.mock.calls.map(([params]) => params)).toEqual([{ agentId: 'a' }, { agentId: 'b' }]);
  });

  it('keeps pages apart from the single result of the same call', async () => {
    const { queryClient, query } = await start({ sessions });
    await queryClient.fetchQuery(query.options('sessions.list', { limit: 2 }));
    await queryClient.fetchInfiniteQuery(query.infiniteOptions('sessions.list', { limit: 2 }));
    expect(
      queryClient.getQueryCache().findAll(query.filter('sessions.list', { limit: 2 })),
    ).toHaveLength(2);
  });
});

describe('mutationOptions', () => {
  it('R14: calls once, even if the gateway calls the error retryable', async () => {
    const patch = rejecting(1, busy);
    const { queryClient, query } = await start({ methods: { 'sessions.patch': patch } });
    queryClient.setDefaultOptions({ mutations: { retry: 3 } });
    const observer = new MutationObserver(queryClient, query.mutationOptions('sessions.patch'));
    const result = observer.mutate({ key: 'main', label: 'Home' }).catch(String);
    await advanceTime(60_000);
    expect(await result).toContain('busy');
    expect(patch).toHaveBeenCalledTimes(1);
  });

  it('needs no params if the method needs none', async () => {
    const list = vi.fn(() => ({ models: [] }));
    const { queryClient, query } = await start({ methods: { 'models.list': list } });
    const observer = new MutationObserver(queryClient, query.mutationOptions('models.list'));
    await observer.mutate();
    expect(list).toHaveBeenCalledWith({}, expect.anything());
  });
});
