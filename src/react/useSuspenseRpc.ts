'use client';

import { useSuspenseQuery, type UseSuspenseQueryResult } from '@tanstack/react-query';

import type { GatewayError } from '../core/GatewayError.js';
import type { GatewayMethod, RequestArgs, ResultOf } from '../protocol/methods.js';
import type { RpcOptions } from '../query/gatewayQuery.js';
import { useGatewayQuery } from './internal/useGatewayQuery.js';

/** The options of `useRpc` without those that boundaries replace. */
type SuspenseOptions<M extends GatewayMethod, Fallback, Data> = Omit<
  RpcOptions<M, Fallback, Data>,
  'enabled' | 'placeholderData' | 'throwOnError'
>;

/**
 * Calls a method as `useRpc` does, but suspends until there is a result and throws errors to the
 * nearest error boundary.
 *
 * Put the Suspense boundary inside the provider. With a boundary above it, the provider never mounts
 * and so never connects.
 *
 * @param method A method of the gateway. It determines the types of the params and of the result.
 * @param args The params of the call, which may be omitted if none is required, and then the options. These
 *   are the options of `useSuspenseQuery` without `queryKey` and `queryFn`, plus `fallback` and `timeoutMs`
 *   as in `useRpc`.
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
  const query = useGatewayQuery('useSuspenseRpc');
  return useSuspenseQuery(query.options<M, Fallback, Data>(method, ...args));
}
