'use client';

import { QueryClientContext } from '@tanstack/react-query';
import { useContext, useEffect, useRef } from 'react';

import type { RpcQueryKey } from '../query/gatewayQuery.js';
import type { GatewayScope } from './GatewayContext.js';

/**
 * Keeps React Query's entries of this gateway true: after a lost connection came back what is on
 * screen is fetched again; entries of a gateway that was left are removed.
 */
export function useQueryUpkeep({ client, query }: GatewayScope): void {
  // Panels without queries need no QueryClientProvider.
  const queryClient = useContext(QueryClientContext);

  useEffect(() => {
    let readyCount = 0;
    return client.onReady(() => {
      readyCount += 1;
      // The first hello finds nothing stale but what failed while waiting for it.
      const isStale = readyCount > 1;
      void queryClient?.invalidateQueries({
        queryKey: query.key(),
        predicate: ({ state }) => isStale || state.status === 'error',
      });
    });
  }, [client, query, queryClient]);

  const latestKey = useRef(query.key());
  useEffect(() => {
    const before = latestKey.current;
    latestKey.current = query.key();
    // Not in a cleanup: that also runs where nobody left, under StrictMode and in a hidden tree.
    if (!isSameKey(before, latestKey.current)) queryClient?.removeQueries({ queryKey: before });
  }, [query, queryClient]);
}

const isSameKey = (a: RpcQueryKey, b: RpcQueryKey): boolean =>
  a.every((part, at) => part === b[at]);
