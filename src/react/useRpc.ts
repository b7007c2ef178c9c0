'use client';

import { useQuery, type UseQueryResult } from '@tanstack/react-query';

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

/**
 * Returns a React Query query for a call. The query waits for the connection. It refetches after a
 * reconnect and when an event makes it stale.
 *
 * @param method A method of the gateway. It determines the types of the params and of the result.
 * @param args The params of the call, which may be omitted if none is required, and then the options. These
 *   are the options of `useQuery` without `queryKey` and `queryFn`, plus `fallback` and `timeoutMs`.
 *   `fallback` is the result if the gateway does not know the method (default null). The type has no null if
 *   every supported release has the method. `timeoutMs` is the time limit in milliseconds, counted from the
 *   moment at which the client is ready (default: the client's `requestTimeoutMs`). Null sets no limit.
 * @throws Error outside of a `GatewayProvider`
 * @example
 * const sessions = useRpc('sessions.list', { limit: 50 });
 * const titles = useRpc('sessions.list', {}, { select: (list) => list.sessions.map((s) => s.key) });
 */
export function useRpc<M extends GatewayMethod, Data = ResultOf<M> | DefaultFallback<M>>(
  method: M,
  ...args: RequestArgs<M, RpcOptions<M, DefaultFallback<M>, Data>>
): UseQueryResult<Data, GatewayError>;
/**
 * Calls a method with another result for gateways that do not know the method.
 *
 * @example
 * const commands = useRpc('commands.list', {}, { fallback: { commands: [] } });
 */
export function useRpc<M extends GatewayMethod, Fallback, Data = ResultOf<M> | Fallback>(
  method: M,
  params: ParamsOf<M>,
  options: RpcOptions<M, Fallback, Data> & { readonly fallback: Fallback },
): UseQueryResult<Data, GatewayError>;
/**
 * Calls a method that the type map does not have, such as a plugin's. `Result` is its type, and that of the
 * fallback.
 *
 * @example
 * const models = useRpc<string[]>('model.list', {}, { fallback: [] });
 */
export function useRpc<Result = unknown, Data = Result, Name extends string = string>(
  method: UntypedMethod<Name>,
  params: unknown,
  options: UntypedRpcOptions<Result, NoInfer<Result>, Data> & {
    readonly fallback: NoInfer<Result>;
  },
): UseQueryResult<Data, GatewayError>;
export function useRpc<Result = unknown, Data = Result | null, Name extends string = string>(
  method: UntypedMethod<Name>,
  params?: unknown,
  options?: UntypedRpcOptions<Result, null, Data>,
): UseQueryResult<Data, GatewayError>;
export function useRpc(
  method: string,
  params?: unknown,
  options?: UntypedRpcOptions<unknown, null, unknown>,
): UseQueryResult<unknown, GatewayError> {
  const query = useGatewayQuery('useRpc');
  return useQuery(query.options(method, params, options));
}
