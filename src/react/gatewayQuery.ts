import type { GatewayClient } from '../client/GatewayClient.js';
import { createGatewayQuery, gatewayKey, type GatewayQuery } from '../query/gatewayQuery.js';
import { syncQueryCache } from '../query/syncQueryCache.js';
import { startQuerySync, type QueryHost } from './internal/queryHosts.js';

/**
 * Makes React Query options over a client. Works outside of components and on servers.
 *
 * While a `GatewayProvider` is mounted, the gateway's entries in its QueryClient are kept up to date.
 *
 * @param id Name of the gateway: the `id` of its provider. Default `default`.
 * @param origin Origin of the gateway, part of every key. Default: the client's `gatewayOrigin` now.
 * @example
 * await queryClient.prefetchQuery(gatewayQuery(client).options('sessions.list', { limit: 50 }));
 */
export function gatewayQuery(
  client: GatewayClient,
  id = 'default',
  origin: string = client.gatewayOrigin,
): GatewayQuery {
  startQuerySync(syncHost);
  return createGatewayQuery(client, id, origin);
}

function syncHost(
  { id, origin, previous, mountedAt, ...host }: QueryHost,
  isLate: boolean,
): () => void {
  if (previous) {
    host.queryClient.removeQueries({ queryKey: gatewayKey(previous.id, previous.origin) });
  }
  const hasMissedEvents = isLate && host.client.store.getState().connection.hello !== null;
  return syncQueryCache({
    ...host,
    queryKey: gatewayKey(id, origin),
    staleBefore: hasMissedEvents ? mountedAt : 0,
  });
}
