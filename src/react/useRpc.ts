'use client';

import { useQuery, type UseQueryResult } from '@tanstack/react-query';

import type { GatewayError } from '../client/GatewayError.js';
import type { GatewayMethod, RequestArgs, ResultOf } from '../protocol/methods.js';
import type { RpcOptions } from '../query/gatewayQuery.js';
import { useGatewayScope } from './GatewayContext.js';

/**
 * The result of a call, as a query: React Query's own options and result.
 * Waits for the connection, refetches after a lost one came back, and gives `fallback` (default
 * null) on a gateway that does not know the method.
 *
 * @throws Error outside of a `GatewayProvider`
 * @example
 * const sessions = useRpc('sessions.list', { limit: 50 });
 * const titles = useRpc('sessions.list', {}, { select: (list) => list?.sessions.map((s) => s.key) });
 */
export function useRpc<M extends GatewayMethod, Fallback = null, Data = ResultOf<M> | Fallback>(
  method: M,
  ...args: RequestArgs<M, RpcOptions<M, Fallback, Data>>
): UseQueryResult<Data, GatewayError> {
  const { query } = useGatewayScope('useRpc');
  return useQuery(query.options<M, Fallback, Data>(method, ...args));
}
