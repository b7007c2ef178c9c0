import type {
  InfiniteData,
  QueryFunctionContext,
  UseInfiniteQueryOptions,
  UseMutationOptions,
  UseQueryOptions,
} from '@tanstack/react-query';

import type { GatewayClient } from '../client/GatewayClient.js';
import { GatewayError, leftGateway } from '../core/GatewayError.js';
import { isObject } from '../protocol/frames.js';
import type { NoFields } from '../protocol/generated/methods.js';
import type { GatewayMethod, ParamsOf, RequestArgs, ResultOf } from '../protocol/methods.js';

/** `['openclaw', id, gatewayOrigin, method, params]`: two gateways never share an entry. */
export type RpcQueryKey = readonly ['openclaw', string, string, ...unknown[]];

interface CallOptions<Fallback> {
  /** The result on a gateway that does not know the method. Default null. */
  readonly fallback?: Fallback | undefined;
  /** Default: the client's `requestTimeoutMs`, counted from when it is ready. */
  readonly timeoutMs?: number | null | undefined;
}

/** React Query's own options, and what to give where the gateway does not know the method. */
export type RpcOptions<
  M extends GatewayMethod,
  Fallback = null,
  Data = ResultOf<M> | Fallback,
> = Omit<
  UseQueryOptions<ResultOf<M> | Fallback, GatewayError, Data, RpcQueryKey>,
  'queryKey' | 'queryFn'
> &
  CallOptions<Fallback>;

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

/** Where a page begins: an offset or a cursor. */
export type RpcPage = number | string;

/** What {@link GatewayQuery.infiniteOptions} makes: plain React Query options. */
export type RpcInfiniteQueryOptions<
  M extends GatewayMethod,
  Fallback,
  Data,
> = UseInfiniteQueryOptions<ResultOf<M> | Fallback, GatewayError, Data, RpcQueryKey, RpcPage>;

/** React Query's own options for pages; without them pages follow the gateway's `nextOffset`. */
export type RpcInfiniteOptions<
  M extends GatewayMethod,
  Fallback = null,
  Data = InfiniteData<ResultOf<M> | Fallback, RpcPage>,
> = Omit<
  RpcInfiniteQueryOptions<M, Fallback, Data>,
  'queryKey' | 'queryFn' | 'initialPageParam' | 'getNextPageParam'
> &
  Partial<
    Pick<RpcInfiniteQueryOptions<M, Fallback, Data>, 'initialPageParam' | 'getNextPageParam'>
  > &
  CallOptions<Fallback> & {
    /** What a page adds to the params. Default: its `offset`, but for the first. */
    readonly pageParams?: (page: RpcPage) => Partial<ParamsOf<M>>;
  };

/** React Query's own options of a mutation, which is never retried by itself. */
export type RpcMutationOptions<M extends GatewayMethod, Context = unknown> = Omit<
  UseMutationOptions<ResultOf<M>, GatewayError, MutationParams<M>, Context>,
  'mutationKey' | 'mutationFn' | 'retry' | 'retryDelay'
> & { readonly timeoutMs?: number | null };

/** What `mutate` takes: nothing where the method needs no params. */
export type MutationParams<M extends GatewayMethod> =
  NoFields extends ParamsOf<M> ? ParamsOf<M> | void : ParamsOf<M>;

/** Made by {@link gatewayQuery}. */
export interface GatewayQuery {
  /**
   * Options of one call, for `useQuery`, `useSuspenseQuery`, `prefetchQuery`, `ensureQueryData`, …
   *
   * The query waits for a ready connection as long as it takes; where none will come it fails at once.
   */
  options<M extends GatewayMethod, Fallback = null, Data = ResultOf<M> | Fallback>(
    method: M,
    ...args: RequestArgs<M, RpcOptions<M, Fallback, Data>>
  ): RpcQueryOptions<M, Fallback, Data>;
  /**
   * Options of a call that gives one page after the other, for `useInfiniteQuery` and its kin.
   *
   * @example
   * const pages = useInfiniteQuery(gatewayQuery(client).infiniteOptions('sessions.list', { limit: 50 }));
   */
  infiniteOptions<
    M extends GatewayMethod,
    Fallback = null,
    Data = InfiniteData<ResultOf<M> | Fallback, RpcPage>,
  >(
    method: M,
    ...args: RequestArgs<M, RpcInfiniteOptions<M, Fallback, Data>>
  ): RpcInfiniteQueryOptions<M, Fallback, Data>;
  /** Options of a call that changes something, for `useMutation`. It is sent once, and never retried. */
  mutationOptions<M extends GatewayMethod, Context = unknown>(
    method: M,
    options?: RpcMutationOptions<M, Context>,
  ): UseMutationOptions<ResultOf<M>, GatewayError, MutationParams<M>, Context>;
  /** The key of one call, of a method with any params, or of everything of this gateway. */
  key(method?: GatewayMethod, params?: unknown): RpcQueryKey;
  /** The same as a filter, for `invalidateQueries`, `useIsFetching`, … */
  filter(method?: GatewayMethod, params?: unknown): { readonly queryKey: RpcQueryKey };
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
  const gateway = client.gatewayOrigin;
  const key: GatewayQuery['key'] = (method, params) => [
    'openclaw',
    id,
    origin,
    ...(method === undefined ? [] : [method]),
    ...(params === undefined ? [] : [params]),
  ];

  async function call<M extends GatewayMethod, Fallback>(
    method: M,
    params: ParamsOf<M>,
    signal: AbortSignal,
    { fallback, timeoutMs }: CallOptions<Fallback>,
  ): Promise<ResultOf<M> | Fallback> {
    await untilReady(client, signal);
    // The answer of another gateway does not belong under this key.
    if (gateway !== '' && gateway !== client.gatewayOrigin) throw leftGateway(method);
    return client.requestCompat(method, params, {
      signal,
      ...(fallback !== undefined && { fallback }),
      ...(timeoutMs !== undefined && { timeoutMs }),
    });
  }

  return {
    key,
    filter: (method, params) => ({ queryKey: key(method, params) }),
    options: (method, ...[params = {}, { fallback, timeoutMs, ...options } = {}]) => ({
      ...defaults,
      ...options,
      queryKey: key(method, params),
      queryFn: ({ signal }: QueryFunctionContext) =>
        call(method, params, signal, { fallback, timeoutMs }),
    }),
    infiniteOptions: (method, ...[params = {}, options = {}]) => {
      const { fallback, timeoutMs, pageParams = byOffset, ...rest } = options;
      return {
        ...defaults,
        initialPageParam: 0,
        getNextPageParam: nextOffset,
        ...rest,
        // Pages are another shape of data than one answer.
        queryKey: [...key(method, params), 'pages'],
        queryFn: ({ signal, pageParam }) =>
          call(method, { ...params, ...pageParams(pageParam) }, signal, { fallback, timeoutMs }),
      };
    },
    mutationOptions: (method, { timeoutMs, ...options } = {}) => ({
      networkMode: 'always',
      ...options,
      retry: false,
      mutationKey: key(method),
      mutationFn: (params) =>
        client.call(method, params ?? {}, { ...(timeoutMs !== undefined && { timeoutMs }) }),
    }),
  };
}

const defaults = {
  // A gateway on this machine works without a network.
  networkMode: 'always',
  retry: (count: number, error: unknown) =>
    count < mostRetries && GatewayError.is(error) && error.retryable,
  retryDelay: (count: number, error: GatewayError) =>
    error.retryAfterMs ?? Math.min(1_000 * 2 ** count, 30_000),
} as const;

const byOffset = (offset: RpcPage): object => (offset === 0 ? {} : { offset });

/** Absent up to 2026.4, where there are no pages. */
function nextOffset(page: unknown): number | null {
  const offset = isObject(page) ? page['nextOffset'] : null;
  return typeof offset === 'number' ? offset : null;
}

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
