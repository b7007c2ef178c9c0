'use client';

import { useQuery, type UseQueryResult } from '@tanstack/react-query';

import type { GatewayError } from '../core/GatewayError.js';
import type { GatewayMethod, RequestArgs, ResultOf } from '../protocol/methods.js';
import type { RpcOptions } from '../query/gatewayQuery.js';
import { useGatewayScope } from './internal/GatewayContext.js';

/**
 * The result of a call, as a query: React Query's own options and result.
 * Waits for the connection, and refetches after a lost one came back.
 *
 * @param method A method of the gateway, whose name types params and result.
 * @param args The call's params, which may be left out where all are optional; then options: React
 *   Query's own but for key and function, `fallback`, the result on a gateway that does not know the
 *   method (default null), and `timeoutMs`, ms from when the client is ready, null never (default the
 *   client's `requestTimeoutMs`).
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
