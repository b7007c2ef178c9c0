import type { GatewayHello } from './state.js';

/** The members of a client that show which connection it has. */
export interface ConnectedClient {
  readonly store: {
    getState(): { readonly connection: { readonly hello: GatewayHello | null } };
  };
}

/**
 * Returns a getter that gives each connection of a client one value. The getter creates it at the first call
 * after a hello.
 */
export function perConnection<Client extends ConnectedClient, Value>(
  create: (client: Client) => Value,
): (client: Client) => Value {
  const latest = new WeakMap<
    Client,
    { readonly hello: GatewayHello | null; readonly value: Value }
  >();
  return (client) => {
    const { hello } = client.store.getState().connection;
    const known = latest.get(client);
    if (known && known.hello === hello) return known.value;
    const value = create(client);
    latest.set(client, { hello, value });
    return value;
  };
}
