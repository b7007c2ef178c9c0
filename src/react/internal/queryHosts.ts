import type { QueryClient } from '@tanstack/react-query';

import type { GatewayClient } from '../../client/GatewayClient.js';
import type { EventInvalidations } from '../../query/eventInvalidations.js';

/** A mounted provider, as the query layer sees it. */
export interface QueryHost {
  readonly client: GatewayClient;
  readonly queryClient: QueryClient;
  readonly id: string;
  readonly origin: string;
  /** The gateway that the provider left for this one. */
  readonly previous: Pick<QueryHost, 'id' | 'origin'> | undefined;
  /** When the provider was mounted, in ms since the epoch. */
  readonly mountedAt: number;
  /** The client's `owner` when the provider was mounted. */
  readonly owner: string;
  /** Returns the provider's latest `invalidates`. */
  readonly invalidates: () => EventInvalidations | undefined;
}

/**
 * Keeps the entries of a host in sync until the returned function is called. `isLate` is true if the host
 * was mounted before the page used its first query.
 */
type SyncHost = (host: QueryHost, isLate: boolean) => () => void;

const hosts = new Map<QueryHost, (() => void) | undefined>();
let syncHost: SyncHost | undefined;

/**
 * Adds a provider until the returned function is called. From the first use of a query on, the entries of
 * the provider are kept in sync. Providers do not import the query layer, so pages without queries do not
 * load this layer.
 */
export function addQueryHost(host: QueryHost): () => void {
  hosts.set(host, syncHost?.(host, false));
  return () => {
    hosts.get(host)?.();
    hosts.delete(host);
  };
}

/** Keeps the entries of all providers in sync from the first call on, present and future ones. */
export function startQuerySync(sync: SyncHost): void {
  if (syncHost) return;
  syncHost = sync;
  for (const host of hosts.keys()) hosts.set(host, sync(host, true));
}
