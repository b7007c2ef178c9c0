import type { Query, QueryClient } from '@tanstack/react-query';

import { featuresOf } from '../client/features.js';
import type { GatewayClient } from '../client/GatewayClient.js';
import { eventInvalidations, type EventInvalidations } from './eventInvalidations.js';
import type { RpcQueryKey } from './gatewayQuery.js';

/** The entries of one gateway in one React Query cache. */
export interface QueryCacheSync {
  readonly client: GatewayClient;
  readonly queryClient: QueryClient;
  /** The key prefix of these entries. */
  readonly queryKey: RpcQueryKey;
  /** Returns what replaces entries of `eventInvalidations` now. */
  readonly invalidates: () => EventInvalidations | undefined;
  /**
   * Entries from before this time of `Date.now()` are stale, because no events were applied to them. Such
   * entries came from a server or from a stored cache.
   */
  readonly staleBefore: number;
  /** The owner that the entries belong to: the client's owner when the provider was mounted. */
  readonly owner: string;
}

/** Events arrive in bursts, and many of them while a run streams. */
const debounceMs = 50;
/** Minimum time between two invalidations. */
const invalidateMs = 1000;
/** Delay from one query to the next when queries are refetched after a dropped connection. */
const staggerMs = 20;

/**
 * Keeps React Query's entries of a gateway in sync until the returned function is called.
 *
 * - After a reconnect all entries are stale. Those on screen are refetched, one after the other.
 * - An event makes the entries of its methods stale, a gap all entries, at most once a second.
 * - Entries that another device fetched are reset.
 */
export function syncQueryCache({
  client,
  queryClient,
  queryKey,
  invalidates,
  staleBefore,
  owner,
}: QueryCacheSync): () => void {
  const { environment } = client;
  const timers = new Set<unknown>();
  /** Methods whose entries the next invalidation makes stale. */
  const staleMethods = new Set<unknown>();
  /** Hashes of queries that were fetching when they became stale. */
  const refetchHashes = new Set<string>();
  let isAllStale = false;
  let isPending = false;
  let invalidatedAt = -Infinity;
  let readyCount = 0;
  let { gatewayOrigin } = client;

  function runAfter(delayMs: number, act: () => void): void {
    const timer = environment.setTimeout(() => {
      timers.delete(timer);
      act();
    }, delayMs);
    timers.add(timer);
  }

  function handleEvent(event: string): void {
    const table: Readonly<Record<string, readonly string[]>> = {
      ...eventInvalidations,
      ...invalidates(),
    };
    const methods = table[event] ?? [];
    for (const method of methods) staleMethods.add(method);
    if (methods.length > 0) scheduleInvalidation();
  }

  function handleGap(): void {
    const { hello } = client.store.getState().connection;
    // Gaps are usual on protocol 3, where they do not mean a missed event.
    if (!featuresOf(hello).countsEventsPerConnection) return;
    isAllStale = true;
    scheduleInvalidation();
  }

  function scheduleInvalidation(): void {
    if (isPending) return;
    isPending = true;
    runAfter(Math.max(debounceMs, invalidatedAt + invalidateMs - environment.now()), invalidate);
  }

  /**
   * A query that is fetching is not cancelled, or frequent events would keep a slow query from ever showing
   * a result. Instead, the query is invalidated once more:
   *
   * 1. The client requests a list. 2. The list changes, and its event arrives. 3. The result, older
   * than the event, arrives and is shown. 4. The next invalidation refetches the list.
   */
  function invalidate(): void {
    const filter = {
      queryKey,
      predicate: (query: Query) =>
        isAllStale || staleMethods.has(query.queryKey[3]) || refetchHashes.has(query.queryHash),
    };
    const fetching = queryClient.getQueryCache().findAll({ ...filter, fetchStatus: 'fetching' });
    void queryClient.invalidateQueries(filter, { cancelRefetch: false });
    staleMethods.clear();
    refetchHashes.clear();
    isAllStale = false;
    isPending = false;
    invalidatedAt = environment.now();
    if (!client.store.getState().connection.isReady) return;
    for (const { queryHash } of fetching) refetchHashes.add(queryHash);
    if (refetchHashes.size > 0) scheduleInvalidation();
  }

  /** Resets the entries if another device signs in: its user may not see them. */
  function handleStatus(): void {
    if (owner === client.owner) return;
    // Entries of another gateway have other keys.
    const isOtherDevice = gatewayOrigin === client.gatewayOrigin;
    ({ owner, gatewayOrigin } = client);
    if (isOtherDevice) void queryClient.resetQueries({ queryKey });
  }

  function handleReady(): void {
    readyCount += 1;
    // The first hello makes only those entries stale that failed while they waited for the hello.
    refetch(
      ({ state }) =>
        readyCount > 1 || state.status === 'error' || state.dataUpdatedAt < staleBefore,
    );
  }

  function refetch(predicate: (query: Query) => boolean): void {
    const stale = queryClient.getQueryCache().findAll({ queryKey, predicate });
    for (const query of stale) query.invalidate();
    for (const [at, query] of stale.filter((one) => one.isActive()).entries()) {
      runAfter(at * staggerMs, () => {
        void queryClient.refetchQueries(
          {
            queryKey: query.queryKey,
            exact: true,
            type: 'active',
            predicate: ({ state }) => state.isInvalidated,
          },
          // A query that waits for the connection sends its request without this refetch.
          { cancelRefetch: false },
        );
      });
    }
  }

  // The device may have changed between the mount of the provider and the first query.
  handleStatus();
  const unsubscribes = [
    client.on('*', ({ event }) => handleEvent(event)),
    client.onStatus(handleStatus),
    client.onReady(handleReady),
    client.onGap(handleGap),
  ];
  return () => {
    for (const unsubscribe of unsubscribes) unsubscribe();
    for (const timer of timers) environment.clearTimeout(timer);
  };
}
