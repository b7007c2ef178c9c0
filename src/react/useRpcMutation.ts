'use client';

import { useMutation, type UseMutationResult } from '@tanstack/react-query';

import type { GatewayError } from '../core/GatewayError.js';
import type { GatewayMethod, ResultOf } from '../protocol/methods.js';
import type { MutationParams, RpcMutationOptions } from '../query/gatewayQuery.js';
import { useGatewayScope } from './internal/GatewayContext.js';

/**
 * A call that changes something, as a mutation: React Query's own options and result. It is sent
 * once: whether a call that got no answer has acted is for the panel to find out.
 *
 * @param method A method of the gateway, whose name types the variables and the result. The variables
 *   are the call's params.
 * @param options React Query's own but for key, function and `retry`, and `timeoutMs`: ms from the
 *   call, waiting for a connection included, null never (default the client's `requestTimeoutMs`).
 * @throws Error outside of a `GatewayProvider`
 * @example
 * const rename = useRpcMutation('sessions.patch');
 * <button onClick={() => rename.mutate({ key, label: 'Home' })}>Rename</button>
 */
export function useRpcMutation<M extends GatewayMethod, Context = unknown>(
  method: M,
  options?: RpcMutationOptions<M, Context>,
): UseMutationResult<ResultOf<M>, GatewayError, MutationParams<M>, Context> {
  const { query } = useGatewayScope('useRpcMutation');
  return useMutation(query.mutationOptions(method, options));
}
