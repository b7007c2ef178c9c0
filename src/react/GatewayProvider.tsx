'use client';

import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { useStore } from 'zustand';

import type { GatewayClient } from '../client/GatewayClient.js';
import type { GatewayClientOptions } from '../client/options.js';
import type { EventInvalidations } from '../query/eventInvalidations.js';
import { gatewayQuery } from '../query/gatewayQuery.js';
import { createOwnedClient } from './internal/createOwnedClient.js';
import { GatewayContext } from './internal/GatewayContext.js';
import { useQueryUpkeep } from './internal/useQuerySync.js';

interface CommonProps {
  /** Names this gateway among several on a page. Default `default`. */
  readonly id?: string;
  /**
   * Which queries an event makes stale, laid over `eventInvalidations`: `{ 'weather.changed':
   * ['weather.get'] }` adds, `{ presence: [] }` takes away. A new object just applies.
   */
  readonly invalidates?: EventInvalidations | undefined;
  readonly children?: ReactNode;
}

/** Either a client of your own, which is left alone, or the options of one that the provider keeps. */
export type GatewayProviderProps = CommonProps &
  ({ readonly client: GatewayClient } | GatewayClientOptions);

/**
 * Connects to a gateway while mounted and offers it to the hooks below.
 *
 * Another url, other credentials, another device, `clientInfo` or scopes switch the connection over;
 * new functions just apply. Children are never remounted for it.
 *
 * @example
 * <GatewayProvider url="ws://127.0.0.1:18789" credentials={{ token }} signer={signer}>
 *   <Panel />
 * </GatewayProvider>
 */
export function GatewayProvider({
  id = 'default',
  invalidates,
  children,
  ...source
}: GatewayProviderProps): ReactNode {
  const scope = { id, invalidates, children };
  return 'client' in source ? (
    <Scope {...scope} client={source.client} />
  ) : (
    <OwnedScope {...scope} options={source} />
  );
}

interface ScopeProps {
  readonly id: string;
  readonly invalidates: EventInvalidations | undefined;
  readonly children: ReactNode;
}

function OwnedScope({
  options,
  ...scope
}: ScopeProps & { readonly options: GatewayClientOptions }): ReactNode {
  const [owned] = useState(() => createOwnedClient(options));
  // Compared by value: a new object with the same content changes nothing.
  useEffect(() => owned.update(options), [owned, options]);
  useEffect(() => owned.hold(), [owned]);
  return <Scope {...scope} client={owned.client} />;
}

function Scope({
  id,
  client,
  invalidates,
  children,
}: ScopeProps & { readonly client: GatewayClient }): ReactNode {
  // Query keys name the gateway, so another address is another scope.
  const origin = useStore(client.store, () => client.gatewayOrigin);
  const owner = useStore(client.store, () => client.owner);
  const query = useMemo(() => gatewayQuery(client, id, origin), [client, id, origin]);
  const scope = useMemo(() => ({ client, query, owner }), [client, query, owner]);
  useQueryUpkeep(scope, invalidates);
  return <GatewayContext.Provider value={scope}>{children}</GatewayContext.Provider>;
}
