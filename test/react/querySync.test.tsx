import { QueryClient } from '@tanstack/react-query';
import { gatewayQuery, useGateway, useRpc, type GatewayClient } from 'openclaw-react';
import { useEffect } from 'react';
import { expect, it, vi } from 'vitest';

import { startGateway } from '../support/gateway.js';
import { renderPanel, wait } from '../support/render.js';

// Entries are kept in sync from the first query of a page on: the order of these tests matters.

const sessionsKey = (url: string) =>
  ['openclaw', 'default', new URL(url).origin, 'sessions.list', {}] as const;

/** Never refetches a result that is not invalidated. */
function Sessions() {
  const { data } = useRpc('sessions.list', {}, { staleTime: Infinity });
  return <output>{data?.sessions.length}</output>;
}

const startListGateway = () => {
  const list = vi.fn(() => ({ sessions: [] }));
  return { list, gateway: startGateway({ methods: { 'sessions.list': list } }) };
};

it('refetches a stored result that is older than the page, if its first query is mounted late', async () => {
  const { list, gateway } = startListGateway();
  const queryClient = new QueryClient();
  queryClient.setQueryData(sessionsKey(gateway.url), { sessions: [{ key: 'old' }] });
  await wait(10);
  const panel = renderPanel(gateway, null, {}, queryClient);
  await wait(2_000);
  // No part of the page uses queries yet, so nothing follows this event.
  gateway.emit('sessions.changed', { sessionKey: 'agent:main:main', reason: 'delete' });
  await wait(2_000);
  panel.update(<Sessions />);
  await wait(1_000);
  expect(panel.container.textContent).toBe('0');
  expect(list).toHaveBeenCalledTimes(1);
});

it('makes a result stale by an event while no query is mounted', async () => {
  const { list, gateway } = startListGateway();
  const panel = renderPanel(gateway, <Sessions />);
  await wait(2_000);
  panel.update(null);
  await wait(2_000);
  panel.update(<Sessions />);
  await wait(2_000);
  expect(list).toHaveBeenCalledTimes(1);
  panel.update(null);
  gateway.emit('sessions.changed', { sessionKey: 'agent:main:main', reason: 'delete' });
  await wait(2_000);
  expect(list).toHaveBeenCalledTimes(1);
  panel.update(<Sessions />);
  await wait(1_000);
  expect(list).toHaveBeenCalledTimes(2);
});

it('makes a result stale by a reconnect while no query is mounted', async () => {
  const { list, gateway } = startListGateway();
  const panel = renderPanel(gateway, <Sessions />);
  await wait(2_000);
  panel.update(null);
  gateway.faults.close(1006);
  await wait(40_000);
  expect(list).toHaveBeenCalledTimes(1);
  panel.update(<Sessions />);
  await wait(1_000);
  expect(list).toHaveBeenCalledTimes(2);
});

it('keeps in sync what the app fetches with gatewayQuery alone', async () => {
  const { list, gateway } = startListGateway();
  const onClient = vi.fn<(client: GatewayClient) => void>();
  function Reader() {
    const client = useGateway();
    useEffect(() => onClient(client), [client]);
    return null;
  }
  const { queryClient } = renderPanel(gateway, <Reader />);
  await wait(1_000);
  const [client] = onClient.mock.lastCall ?? [];
  if (!client) throw new Error('nothing was rendered');
  const query = gatewayQuery(client);
  await queryClient.prefetchQuery(query.options('sessions.list'));
  expect(list).toHaveBeenCalledTimes(1);
  gateway.emit('sessions.changed', { sessionKey: 'agent:main:main', reason: 'delete' });
  await wait(2_000);
  expect(queryClient.getQueryState(query.key('sessions.list', {}))?.isInvalidated).toBe(true);
});
