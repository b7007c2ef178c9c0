'use client';

import { QueryClientContext } from '@tanstack/react-query';
import { useContext, useEffect } from 'react';

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

  useEffect(() => {
    const queryKey = query.key();
    return () => queryClient?.removeQueries({ queryKey, type: 'inactive' });
  }, [query, queryClient]);
}
