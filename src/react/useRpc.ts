'use client';

import { useQuery, type UseQueryResult } from '@tanstack/react-query';

import type { GatewayError } from '../core/GatewayError.js';
import type { GatewayMethod, RequestArgs, ResultOf } from '../protocol/methods.js';
import type { RpcOptions } from '../query/gatewayQuery.js';
import { useGatewayQuery } from './internal/useGatewayQuery.js';

/**
 * Returns a React Query query for a call. The query waits for the connection. It refetches after a
 * reconnect and when an event makes it stale.
 *
 * @param method A method of the gateway. It determines the types of the params and of the result.
 * @param args The params of the call, which may be omitted if none is required, and then the options. These
 *   are the options of `useQuery` without `queryKey` and `queryFn`, plus `fallback` and `timeoutMs`.
 *   `fallback` is the result if the gateway does not know the method (default null). `timeoutMs` is the time
 *   limit in milliseconds, counted from the moment at which the client is ready (default: the client's
 *   `requestTimeoutMs`). Null sets no limit.
 * @throws Error outside of a `GatewayProvider`
 * @example
 * const sessions = useRpc('sessions.list', { limit: 50 });
 * const titles = useRpc('sessions.list', {}, { select: (list) => list?.sessions.map((s) => s.key) });
 */
export function useRpc<M extends GatewayMethod, Fallback = null, Data = ResultOf<M> | Fallback>(
  method: M,
  ...args: RequestArgs<M, RpcOptions<M, Fallback, Data>>
): UseQueryResult<Data, GatewayError> {
  const query = useGatewayQuery('useRpc');
  return useQuery(query.options<M, Fallback, Data>(method, ...args));
}
