'use client';

import { useMutation, type UseMutationResult } from '@tanstack/react-query';

import type { GatewayError } from '../core/GatewayError.js';
import type { GatewayMethod, ResultOf } from '../protocol/methods.js';
import type { MutationParams, RpcMutationOptions } from '../query/gatewayQuery.js';
import { useGatewayQuery } from './internal/useGatewayQuery.js';

/**
 * Returns a React Query mutation for a call that changes something. The call is never retried, because the
 * gateway may have acted on it before the connection dropped. `error.sent` is false if the call certainly
 * never reached the gateway.
 *
 * @param method A method of the gateway. It determines the types of the variables (the params of the call)
 *   and of the result.
 * @param options The options of `useMutation` without `mutationKey`, `mutationFn`, `retry` and `retryDelay`,
 *   plus `timeoutMs`: the time limit in milliseconds (default: the client's `requestTimeoutMs`). Null sets
 *   no limit. The limit includes the wait for a connection.
 * @throws Error outside of a `GatewayProvider`
 * @example
 * const rename = useRpcMutation('sessions.patch');
 * <button onClick={() => rename.mutate({ key, label: 'Home' })}>Rename</button>
 */
export function useRpcMutation<M extends GatewayMethod, Context = unknown>(
  method: M,
  options?: RpcMutationOptions<M, Context>,
): UseMutationResult<ResultOf<M>, GatewayError, MutationParams<M>, Context> {
  const query = useGatewayQuery('useRpcMutation');
  return useMutation(query.mutationOptions(method, options));
}
