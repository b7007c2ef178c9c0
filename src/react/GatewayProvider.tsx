'use client';

import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { useStore } from 'zustand';

import type { GatewayClient } from '../client/GatewayClient.js';
import type { GatewayClientOptions } from '../client/options.js';
import type { EventInvalidations } from '../query/eventInvalidations.js';
import { createProviderClient } from './internal/createProviderClient.js';
import { GatewayContext } from './internal/GatewayContext.js';
import { useQueryHost } from './internal/useQueryHost.js';

interface CommonProps {
  /**
   * Name of this gateway. If a page has several gateways, give each a different name.
   *
   * @default 'default'
   */
  readonly id?: string;
  /**
   * Queries that an event makes stale. An event named here replaces its entry in
   * `eventInvalidations`: `{ 'weather.changed': ['weather.get'] }` adds an entry, `{ presence: [] }`
   * removes an entry. A new object applies to the next event.
   */
  readonly invalidates?: EventInvalidations | undefined;
  readonly children?: ReactNode;
}

/** Either a client of the app, or the options of a client that the provider makes. */
export type GatewayProviderProps = CommonProps &
  ({ readonly client: GatewayClient } | GatewayClientOptions);

/**
 * Gives a gateway client to the hooks below the provider. A provider with options connects its client while
 * it is mounted. A provider with a `client` of the app neither connects nor disposes this client.
 *
 * A new url, device, role or `clientInfo`, new credentials or new scopes reconnect. New functions cause no
 * reconnect and are used from then on. Children stay mounted.
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
  const common = { id, invalidates, children };
  return 'client' in source ? (
    <ClientProvider {...common} client={source.client} />
  ) : (
    <OptionsProvider {...common} options={source} />
  );
}

interface ProviderProps {
  readonly id: string;
  readonly invalidates: EventInvalidations | undefined;
  readonly children: ReactNode;
}

function OptionsProvider({
  options,
  ...common
}: ProviderProps & { readonly options: GatewayClientOptions }): ReactNode {
  const [provided] = useState(() => createProviderClient(options));
  // The client compares options by value: a new object with the same content changes nothing.
  useEffect(() => provided.update(options), [provided, options]);
  useEffect(() => provided.retain(), [provided]);
  return <ClientProvider {...common} client={provided.client} />;
}

function ClientProvider({
  id,
  client,
  invalidates,
  children,
}: ProviderProps & { readonly client: GatewayClient }): ReactNode {
  const origin = useStore(client.store, () => client.gatewayOrigin);
  const owner = useStore(client.store, () => client.owner);
  const value = useMemo(() => ({ client, id, origin, owner }), [client, id, origin, owner]);
  useQueryHost(client, id, origin, invalidates);
  return <GatewayContext.Provider value={value}>{children}</GatewayContext.Provider>;
}
