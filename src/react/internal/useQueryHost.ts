'use client';

import { QueryClientContext } from '@tanstack/react-query';
import { useContext, useEffect, useInsertionEffect, useRef } from 'react';

import type { GatewayClient } from '../../client/GatewayClient.js';
import type { EventInvalidations } from '../../query/eventInvalidations.js';
import { addQueryHost } from './queryHosts.js';

/**
 * Registers a provider with the query layer. From the first use of a query on, this layer keeps React
 * Query's entries of the gateway in sync. If the provider changes to another gateway, the layer removes the
 * entries of the previous gateway.
 */
export function useQueryHost(
  client: GatewayClient,
  id: string,
  origin: string,
  invalidates: EventInvalidations | undefined,
): void {
  // Pages without queries need no QueryClientProvider.
  const queryClient = useContext(QueryClientContext);
  const latest = useRef(invalidates);
  useInsertionEffect(() => {
    latest.current = invalidates;
  });
  const latestGateway = useRef({ id, origin });
  useEffect(() => {
    const before = latestGateway.current;
    latestGateway.current = { id, origin };
    if (!queryClient) return undefined;
    // The gateways are compared here. A cleanup cannot remove the entries: StrictMode runs cleanups, too.
    const isSame = before.id === id && before.origin === origin;
    return addQueryHost({
      client,
      queryClient,
      id,
      origin,
      previous: isSame ? undefined : before,
      mountedAt: Date.now(),
      owner: client.owner,
      invalidates: () => latest.current,
    });
  }, [client, id, origin, queryClient]);
}
