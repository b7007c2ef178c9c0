'use client';

import { useSuspenseQuery, type UseSuspenseQueryResult } from '@tanstack/react-query';

import type { GatewayError } from '../core/GatewayError.js';
import type {
  DefaultFallback,
  GatewayMethod,
  ParamsOf,
  RequestArgs,
  ResultOf,
  UntypedMethod,
} from '../protocol/methods.js';
import type { RpcOptions, UntypedRpcOptions } from '../query/gatewayQuery.js';
import { useGatewayQuery } from './internal/useGatewayQuery.js';

/** The options of `useRpc` without those that boundaries replace. */
type SuspenseOptions<Options> = Omit<Options, 'enabled' | 'placeholderData' | 'throwOnError'>;

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
export function useSuspenseRpc<M extends GatewayMethod, Data = ResultOf<M> | DefaultFallback<M>>(
  method: M,
  ...args: RequestArgs<M, SuspenseOptions<RpcOptions<M, DefaultFallback<M>, Data>>>
): UseSuspenseQueryResult<Data, GatewayError>;
/** Calls a method with another result for gateways that do not know the method. */
export function useSuspenseRpc<M extends GatewayMethod, Fallback, Data = ResultOf<M> | Fallback>(
  method: M,
  params: ParamsOf<M>,
  options: SuspenseOptions<RpcOptions<M, Fallback, Data>> & { readonly fallback: Fallback },
): UseSuspenseQueryResult<Data, GatewayError>;
/** Calls a method that the type map does not have. `Result` is its type, and that of the fallback. */
export function useSuspenseRpc<Result = unknown, Data = Result, Name extends string = string>(
  method: UntypedMethod<Name>,
  params: unknown,
  options: SuspenseOptions<UntypedRpcOptions<Result, NoInfer<Result>, Data>> & {
    readonly fallback: NoInfer<Result>;
  },
): UseSuspenseQueryResult<Data, GatewayError>;
export function useSuspenseRpc<
  Result = unknown,
  Data = Result | null,
  Name extends string = string,
>(
  method: UntypedMethod<Name>,
  params?: unknown,
  options?: SuspenseOptions<UntypedRpcOptions<Result, null, Data>>,
): UseSuspenseQueryResult<Data, GatewayError>;
export function useSuspenseRpc(
  method: string,
  params?: unknown,
  options?: SuspenseOptions<UntypedRpcOptions<unknown, null, unknown>>,
): UseSuspenseQueryResult<unknown, GatewayError> {
  const query = useGatewayQuery('useSuspenseRpc');
  return useSuspenseQuery(query.options(method, params, options));
}
