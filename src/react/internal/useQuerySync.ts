'use client';

import { QueryClientContext } from '@tanstack/react-query';
import { useContext, useEffect, useInsertionEffect, useRef } from 'react';

import { eventInvalidations, type EventInvalidations } from '../../query/eventInvalidations.js';
import type { RpcQueryKey } from '../../query/gatewayQuery.js';
import { keepQueries } from '../../query/syncQueryCache.js';
import type { GatewayScope } from './GatewayContext.js';

/**
 * Keeps React Query's entries of this gateway true, and removes those of a gateway that was left.
 */
export function useQueryUpkeep(
  { client, query }: GatewayScope,
  invalidates: EventInvalidations | undefined,
): void {
  // Panels without queries need no QueryClientProvider.
  const queryClient = useContext(QueryClientContext);

  const latest = useRef<Readonly<Record<string, readonly string[]>>>({});
  useInsertionEffect(() => {
    latest.current = { ...eventInvalidations, ...invalidates };
  });
  useEffect(() => {
    if (!queryClient) return undefined;
    return keepQueries({ client, query, queryClient, staleBy: (event) => latest.current[event] });
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
