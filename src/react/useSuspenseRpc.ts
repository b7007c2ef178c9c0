'use client';

import { useSuspenseQuery, type UseSuspenseQueryResult } from '@tanstack/react-query';

import type { GatewayError } from '../core/GatewayError.js';
import type { GatewayMethod, RequestArgs, ResultOf } from '../protocol/methods.js';
import type { RpcOptions } from '../query/gatewayQuery.js';
import { useGatewayScope } from './internal/GatewayContext.js';

/** What a suspending query leaves to its boundaries. */
type SuspenseOptions<M extends GatewayMethod, Fallback, Data> = Omit<
  RpcOptions<M, Fallback, Data>,
  'enabled' | 'placeholderData' | 'throwOnError'
>;

/**
 * As `useRpc`, but suspends until the result is there and throws errors to the nearest error
 * boundary. The Suspense boundary belongs inside of the provider: above it, the provider would never
 * mount and connect.
 *
 * @param method A method of the gateway, whose name types params and result.
 * @param args The call's params, which may be left out where all are optional; then options: React
 *   Query's own that suit Suspense, `fallback`, the result on a gateway that does not know the method
 *   (default null), and `timeoutMs`, ms from when the client is ready, null never (default the
 *   client's `requestTimeoutMs`).
 * @throws Error outside of a `GatewayProvider`
 * @example
 * const { data } = useSuspenseRpc('sessions.list', { limit: 50 });
 */
export function useSuspenseRpc<
  M extends GatewayMethod,
  Fallback = null,
  Data = ResultOf<M> | Fallback,
>(
  method: M,
  ...args: RequestArgs<M, SuspenseOptions<M, Fallback, Data>>
): UseSuspenseQueryResult<Data, GatewayError> {
  const { query } = useGatewayScope('useSuspenseRpc');
  return useSuspenseQuery(query.options<M, Fallback, Data>(method, ...args));
}
