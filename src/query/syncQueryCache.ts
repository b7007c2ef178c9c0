import type { Query, QueryClient } from '@tanstack/react-query';

import type { GatewayClient } from '../client/GatewayClient.js';
import type { GatewayQuery } from './gatewayQuery.js';

export interface QueryKeeping {
  readonly client: GatewayClient;
  readonly query: GatewayQuery;
  readonly queryClient: QueryClient;
  /** The methods whose queries an event makes stale. */
  readonly staleBy: (event: string) => readonly string[] | undefined;
}

/** Events come in bursts, and many of them while a run streams. */
const settleMs = 50;
const invalidateMs = 1000;
/** Between the queries that are asked again after a lost connection. */
const staggerMs = 20;

/**
 * Keeps React Query's entries of a gateway true until the returned function is called: what is on
 * screen is fetched again after a lost connection came back, one after the other, and at most once a
 * second where events or a gap in them say that it changed.
 */
export function keepQueries({ client, query, queryClient, staleBy }: QueryKeeping): () => void {
  const { environment } = client;
  const timers = new Set<unknown>();
  const stale = new Set<unknown>();
  /** Queries whose answer was on its way when they became stale. */
  const late = new Set<string>();
  let isAllStale = false;
  let isPlanned = false;
  let invalidatedAt = -Infinity;
  let readyCount = 0;
  let { owner, gatewayOrigin } = client;

  function later(delayMs: number, act: () => void): void {
    const timer = environment.setTimeout(() => {
      timers.delete(timer);
      act();
    }, delayMs);
    timers.add(timer);
  }

  function onEvent(event: string): void {
    const methods = staleBy(event) ?? [];
    for (const method of methods) stale.add(method);
    if (methods.length > 0) plan();
  }

  function onGap(): void {
    // Up to 2026.4 gaps are usual.
    if (client.store.getState().connection.hello?.protocol === 3) return;
    isAllStale = true;
    plan();
  }

  function plan(): void {
    if (isPlanned) return;
    isPlanned = true;
    later(Math.max(settleMs, invalidatedAt + invalidateMs - environment.now()), invalidate);
  }

  function invalidate(): void {
    const filter = {
      ...query.filter(),
      predicate: ({ queryKey, queryHash }: Query) =>
        isAllStale || stale.has(queryKey[3]) || late.has(queryHash),
    };
    const asked = queryClient.getQueryCache().findAll({ ...filter, fetchStatus: 'fetching' });
    void queryClient.invalidateQueries(filter, { cancelRefetch: false });
    stale.clear();
    late.clear();
    isAllStale = false;
    isPlanned = false;
    invalidatedAt = environment.now();
    // An answer on its way is shown, and asked for once more: it may be older than the event.
    if (!client.store.getState().connection.isReady) return;
    for (const { queryHash } of asked) late.add(queryHash);
    if (late.size > 0) plan();
  }

  /** What one person was shown is nothing to the next. */
  function onStatus(): void {
    if (owner === client.owner) return;
    // Queries of another gateway have other keys.
    const isOtherDevice = gatewayOrigin === client.gatewayOrigin;
    ({ owner, gatewayOrigin } = client);
    if (isOtherDevice) void queryClient.resetQueries(query.filter());
  }

  function onReady(): void {
    readyCount += 1;
    // The first hello finds nothing stale but what failed while waiting for it.
    refetch(({ state }) => readyCount > 1 || state.status === 'error');
  }

  function refetch(predicate: (one: Query) => boolean): void {
    const found = queryClient.getQueryCache().findAll({ ...query.filter(), predicate });
    for (const one of found) one.invalidate();
    for (const [at, { queryKey }] of found.filter((one) => one.isActive()).entries()) {
      later(at * staggerMs, () => {
        void queryClient.refetchQueries(
          { queryKey, exact: true, type: 'active', predicate: ({ state }) => state.isInvalidated },
          // What waits for the connection asks by itself.
          { cancelRefetch: false },
        );
      });
    }
  }

  const offs = [
    client.on('*', ({ event }) => onEvent(event)),
    client.onStatus(onStatus),
    client.onReady(onReady),
    client.onGap(onGap),
  ];
  return () => {
    for (const off of offs) off();
    for (const timer of timers) environment.clearTimeout(timer);
  };
}
