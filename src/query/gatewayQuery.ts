import type {
  InfiniteData,
  QueryFunctionContext,
  UseInfiniteQueryOptions,
  UseMutationOptions,
  UseQueryOptions,
} from '@tanstack/react-query';

import type { GatewayClient } from '../client/GatewayClient.js';
import { clientError } from '../core/clientError.js';
import { GatewayError } from '../core/GatewayError.js';
import { isObject } from '../protocol/frames.js';
import type { NoFields } from '../protocol/generated/methods.js';
import type {
  DefaultFallback,
  GatewayMethod,
  ParamsOf,
  RequestArgs,
  ResultOf,
  UntypedMethod,
} from '../protocol/methods.js';

/** `['openclaw', id, gatewayOrigin, method, params]`: two gateways never share an entry. */
export type RpcQueryKey = readonly ['openclaw', string, string, ...unknown[]];

interface CallOptions<Fallback> {
  /**
   * The result if the gateway does not know the method.
   *
   * @default null
   */
  readonly fallback?: Fallback | undefined;
  /**
   * Time limit in milliseconds, counted from the moment at which the client is ready. Null sets no limit.
   *
   * @default the client's `requestTimeoutMs`
   */
  readonly timeoutMs?: number | null | undefined;
}

/** The options of `useQuery` without `queryKey` and `queryFn`, plus `fallback` and `timeoutMs`. */
export type RpcOptions<
  M extends GatewayMethod,
  Fallback = DefaultFallback<M>,
  Data = ResultOf<M> | Fallback,
> = CallQueryOptions<ResultOf<M> | Fallback, Data> & CallOptions<Fallback>;

/** The same for a method that the type map does not have. */
export type UntypedRpcOptions<Result, Fallback, Data> = CallQueryOptions<Result | Fallback, Data> &
  CallOptions<Fallback>;

type CallQueryOptions<Result, Data> = Omit<
  UseQueryOptions<Result, GatewayError, Data, RpcQueryKey>,
  'queryKey' | 'queryFn'
>;

/** Plain React Query options, as {@link GatewayQuery.options} returns them. */
export type RpcQueryOptions<Result, Data = Result> = UseQueryOptions<
  Result,
  GatewayError,
  Data,
  RpcQueryKey
> & {
  readonly queryKey: RpcQueryKey;
  readonly queryFn: (context: QueryFunctionContext) => Promise<Result>;
};

/** Start of a page: an offset or a cursor. */
export type RpcPage = number | string;

/** Plain React Query options, as {@link GatewayQuery.infiniteOptions} returns them. */
export type RpcInfiniteQueryOptions<
  M extends GatewayMethod,
  Fallback,
  Data,
> = UseInfiniteQueryOptions<ResultOf<M> | Fallback, GatewayError, Data, RpcQueryKey, RpcPage>;

/**
 * The options of `useInfiniteQuery` without `queryKey` and `queryFn`, plus `pageParams`, `fallback` and
 * `timeoutMs`. Without `getNextPageParam`, pages follow the gateway's `nextOffset`.
 */
export type RpcInfiniteOptions<
  M extends GatewayMethod,
  Fallback = DefaultFallback<M>,
  Data = InfiniteData<ResultOf<M> | Fallback, RpcPage>,
> = Omit<
  RpcInfiniteQueryOptions<M, Fallback, Data>,
  'queryKey' | 'queryFn' | 'initialPageParam' | 'getNextPageParam'
> &
  Partial<
    Pick<RpcInfiniteQueryOptions<M, Fallback, Data>, 'initialPageParam' | 'getNextPageParam'>
  > &
  CallOptions<Fallback> & {
    /**
     * Returns the params that a page adds to those of the call.
     *
     * @default `{ offset: page }`, and `{}` for the first page
     */
    readonly pageParams?: (page: RpcPage) => Partial<ParamsOf<M>>;
  };

/**
 * The options of `useMutation` without `mutationKey`, `mutationFn`, `retry` and `retryDelay`, plus
 * `timeoutMs`.
 */
export type RpcMutationOptions<M extends GatewayMethod, Context = unknown> = Omit<
  UseMutationOptions<ResultOf<M>, GatewayError, MutationParams<M>, Context>,
  'mutationKey' | 'mutationFn' | 'retry' | 'retryDelay'
> & {
  /**
   * Time limit in milliseconds. Null sets no limit. The limit includes the wait for a connection.
   *
   * @default the client's `requestTimeoutMs`
   */
  readonly timeoutMs?: number | null;
};

/** Argument of `mutate`: the params of the method. It may be omitted if no param is required. */
export type MutationParams<M extends GatewayMethod> =
  NoFields extends ParamsOf<M> ? ParamsOf<M> | void : ParamsOf<M>;

/** React Query options, keys and filters for the calls of one gateway. Made by `gatewayQuery`. */
export interface GatewayQuery {
  /**
   * Returns options of one call, for `useQuery`, `useSuspenseQuery`, `prefetchQuery`,
   * `ensureQueryData`, …
   *
   * The query waits for a ready connection without a time limit. If the client does not connect, the
   * query fails at once.
   */
  options<M extends GatewayMethod, Data = ResultOf<M> | DefaultFallback<M>>(
    method: M,
    ...args: RequestArgs<M, RpcOptions<M, DefaultFallback<M>, Data>>
  ): RpcQueryOptions<ResultOf<M> | DefaultFallback<M>, Data>;
  /** Returns options of one call, with another result for gateways that do not know the method. */
  options<M extends GatewayMethod, Fallback, Data = ResultOf<M> | Fallback>(
    method: M,
    params: ParamsOf<M>,
    options: RpcOptions<M, Fallback, Data> & { readonly fallback: Fallback },
  ): RpcQueryOptions<ResultOf<M> | Fallback, Data>;
  /** Returns options of a method that the type map does not have. `Result` is its type, and the fallback's. */
  options<Result = unknown, Data = Result, Name extends string = string>(
    method: UntypedMethod<Name>,
    params: unknown,
    options: UntypedRpcOptions<Result, NoInfer<Result>, Data> & {
      readonly fallback: NoInfer<Result>;
    },
  ): RpcQueryOptions<Result, Data>;
  options<Result = unknown, Data = Result | null, Name extends string = string>(
    method: UntypedMethod<Name>,
    params?: unknown,
    options?: UntypedRpcOptions<Result, null, Data>,
  ): RpcQueryOptions<Result | null, Data>;
  /**
   * Returns options of a call with pages, for `useInfiniteQuery`, `useSuspenseInfiniteQuery`, …
   *
   * @example
   * const pages = useInfiniteQuery(gatewayQuery(client).infiniteOptions('sessions.list', { limit: 50 }));
   */
  infiniteOptions<
    M extends GatewayMethod,
    Fallback = DefaultFallback<M>,
    Data = InfiniteData<ResultOf<M> | Fallback, RpcPage>,
  >(
    method: M,
    ...args: RequestArgs<M, RpcInfiniteOptions<M, Fallback, Data>>
  ): RpcInfiniteQueryOptions<M, Fallback, Data>;
  /** Returns options of a call that changes something, for `useMutation`. The call is never retried. */
  mutationOptions<M extends GatewayMethod, Context = unknown>(
    method: M,
    options?: RpcMutationOptions<M, Context>,
  ): UseMutationOptions<ResultOf<M>, GatewayError, MutationParams<M>, Context>;
  /** Returns the key of one call, or the key prefix of a method or of the whole gateway. */
  key(method?: GatewayMethod | (string & {}), params?: unknown): RpcQueryKey;
  /** Returns the key that `key` returns, as a filter for `invalidateQueries`, `useIsFetching`, … */
  filter(
    method?: GatewayMethod | (string & {}),
    params?: unknown,
  ): { readonly queryKey: RpcQueryKey };
}

const maxRetries = 3;

/** Returns the key prefix of all entries of one gateway. */
export const gatewayKey = (id: string, origin: string): RpcQueryKey => ['openclaw', id, origin];

/** Makes React Query options over a client. Does not keep the entries of a QueryClient in sync. */
export function createGatewayQuery(
  client: GatewayClient,
  id: string,
  origin: string,
): GatewayQuery {
  const { gatewayOrigin } = client;
  const key: GatewayQuery['key'] = (method, params) => [
    ...gatewayKey(id, origin),
    ...(method === undefined ? [] : [method]),
    ...(params === undefined ? [] : [params]),
  ];

  async function call<Result>(
    method: string,
    params: unknown,
    signal: AbortSignal,
    // Every supported release has the methods whose type has no null.
    { fallback = null as Result, timeoutMs }: CallOptions<Result>,
  ): Promise<Result> {
    await untilReady(client, signal);
    // The client was pointed to another gateway, whose result must not be stored under this key.
    if (gatewayOrigin !== '' && gatewayOrigin !== client.gatewayOrigin) {
      throw clientError('CLIENT_OWNER_CHANGED', { method });
    }
    return client.call<Result>(method, params, {
      signal,
      ...(fallback !== undefined && { fallback }),
      ...(timeoutMs !== undefined && { timeoutMs }),
    });
  }

  function queryOptions(
    method: string,
    params: unknown = {},
    { fallback, timeoutMs, ...query }: UntypedRpcOptions<unknown, unknown, unknown> = {},
  ): RpcQueryOptions<unknown> {
    return {
      ...defaults,
      ...query,
      queryKey: key(method, params),
      queryFn: ({ signal }: QueryFunctionContext) =>
        call(method, params, signal, { fallback, timeoutMs }),
    };
  }

  return {
    key,
    filter: (method, params) => ({ queryKey: key(method, params) }),
    options: queryOptions,
    infiniteOptions: (method, ...[params = {}, options = {}]) => {
      const { fallback, timeoutMs, pageParams = byOffset, ...query } = options;
      return {
        ...defaults,
        initialPageParam: 0,
        getNextPageParam: nextOffset,
        ...query,
        // The data of pages has another shape than one result.
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
  // A gateway on the same machine can be reached without a network.
  networkMode: 'always',
  retry: (count: number, error: unknown) =>
    count < maxRetries && GatewayError.is(error) && error.retryable,
  retryDelay: (count: number, error: GatewayError) =>
    error.retryAfterMs ?? Math.min(1_000 * 2 ** count, 30_000),
} as const;

const byOffset = (offset: RpcPage): object => (offset === 0 ? {} : { offset });

/** Up to 2026.4 the gateway has no pages and sends no `nextOffset`. */
function nextOffset(page: unknown): number | null {
  const offset = isObject(page) ? page['nextOffset'] : null;
  return typeof offset === 'number' ? offset : null;
}

/** Rejects at once on a server without `connect()`, where the wait would never end. */
async function untilReady(client: GatewayClient, signal: AbortSignal): Promise<void> {
  const isServer = typeof window === 'undefined';
  if (isServer && client.store.getState().connection.status === 'idle') {
    throw clientError('CLIENT_NOT_STARTED');
  }
  await client.ready({ signal });
}
