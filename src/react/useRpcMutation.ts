'use client';

import { useMutation, type UseMutationResult } from '@tanstack/react-query';

import type { GatewayError } from '../core/GatewayError.js';
import type { GatewayMethod, ResultOf } from '../protocol/methods.js';
import type { MutationParams, RpcMutationOptions } from '../query/gatewayQuery.js';
import { useGatewayQuery } from './internal/useGatewayQuery.js';

/**
 * Returns a React Query mutation for a call that changes something. The call is never retried: after
 * a dropped connection the gateway may have acted on it, as `error.sent` says.
 *
 * @param method A method of the gateway. Its name types the variables and the result. The variables are
 *   the params of the call.
 * @param options React Query's own, except key, function and `retry`, and `timeoutMs`. `timeoutMs` is the
 *   time limit in milliseconds from the call, null for none (default: the client's `requestTimeoutMs`).
 *   The wait for a connection counts.
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
