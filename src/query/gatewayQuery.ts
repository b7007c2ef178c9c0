import type { QueryFunctionContext, UseQueryOptions } from '@tanstack/react-query';

import type { CompatOptions, GatewayClient } from '../client/GatewayClient.js';
import { GatewayError } from '../client/GatewayError.js';
import type { GatewayMethod, RequestArgs, ResultOf } from '../protocol/methods.js';

/** `['openclaw', id, gatewayOrigin, method, params]`: two gateways never share an entry. */
export type RpcQueryKey = readonly ['openclaw', string, string, ...unknown[]];

/** React Query's own options, and what to give where the gateway does not know the method. */
export type RpcOptions<
  M extends GatewayMethod,
  Fallback = null,
  Data = ResultOf<M> | Fallback,
> = Omit<
  UseQueryOptions<ResultOf<M> | Fallback, GatewayError, Data, RpcQueryKey>,
  'queryKey' | 'queryFn'
> &
  Pick<CompatOptions<Fallback>, 'fallback' | 'timeoutMs'>;

/** What {@link GatewayQuery.options} makes: plain React Query options. */
export type RpcQueryOptions<M extends GatewayMethod, Fallback, Data> = UseQueryOptions<
  ResultOf<M> | Fallback,
  GatewayError,
  Data,
  RpcQueryKey
> & {
  readonly queryKey: RpcQueryKey;
  readonly queryFn: (context: QueryFunctionContext) => Promise<ResultOf<M> | Fallback>;
};

/** React Query options for the calls of one gateway. Made by {@link gatewayQuery}. */
export interface GatewayQuery {
  /**
   * Options of one call, for `useQuery`, `prefetchQuery`, `ensureQueryData`, …
   *
   * The query waits for a ready connection as long as it takes; where none will come it fails at once.
   */
  options<M extends GatewayMethod, Fallback = null, Data = ResultOf<M> | Fallback>(
    method: M,
    ...args: RequestArgs<M, RpcOptions<M, Fallback, Data>>
  ): RpcQueryOptions<M, Fallback, Data>;
  /** The key of one call, of a method with any params, or of everything of this gateway. */
  key(method?: GatewayMethod, params?: unknown): RpcQueryKey;
}

const mostRetries = 3;

/**
 * React Query options over a client; usable outside of components.
 *
 * @param id Tells several gateways on a page apart. Default `default`.
 * @param origin Of the gateway, part of every key. Default: the one that the client points to now.
 * @example
 * await queryClient.prefetchQuery(gatewayQuery(client).options('sessions.list', { limit: 50 }));
 */
export function gatewayQuery(
  client: GatewayClient,
  id = 'default',
  origin: string = client.gatewayOrigin,
): GatewayQuery {
  const key: GatewayQuery['key'] = (method, params) => [
    'openclaw',
    id,
    origin,
    ...(method === undefined ? [] : [method]),
    ...(params === undefined ? [] : [params]),
  ];
  return {
    key,
    options: (method, ...[params, { fallback, timeoutMs, ...options } = {}]) => ({
      // A gateway on this machine works without a network.
      networkMode: 'always',
      retry: (count, error) => count < mostRetries && isRetryable(error),
      retryDelay: (count, error) => error.retryAfterMs ?? Math.min(1_000 * 2 ** count, 30_000),
      ...options,
      queryKey: key(method, params ?? {}),
      async queryFn({ signal }: QueryFunctionContext) {
        await untilReady(client, signal);
        return client.requestCompat(method, params ?? {}, {
          signal,
          ...(fallback !== undefined && { fallback }),
          ...(timeoutMs !== undefined && { timeoutMs }),
        });
      },
    }),
  };
}

const isRetryable = (error: unknown): boolean => GatewayError.is(error) && error.retryable;

/** A server never connects by itself: there a query fails instead of waiting for ever. */
async function untilReady(client: GatewayClient, signal: AbortSignal): Promise<void> {
  const isServer = typeof window === 'undefined';
  if (isServer && client.store.getState().connection.status === 'idle') {
    throw new GatewayError({
      code: 'CLIENT_NOT_CONNECTED',
      message: 'the client was not connected: call connect() before a query on a server',
    });
  }
  await client.ready({ signal });
}
