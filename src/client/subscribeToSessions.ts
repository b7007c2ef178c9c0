import { perConnection, type ConnectedClient } from './perConnection.js';

/** The members of a client that the subscription needs. */
export interface SubscribingClient extends ConnectedClient {
  requestCompat(
    method: 'sessions.subscribe',
    params: object,
    options: { readonly whenDisconnected: 'reject' },
  ): Promise<unknown>;
}

const subscriptions = perConnection((_client: SubscribingClient) => ({
  current: undefined as Promise<boolean> | undefined,
}));

/**
 * Subscribes to the events of all sessions, once per connection for everything that needs them. Resolves with
 * false if the gateway knows no such subscription (before 2026.4). After a rejection the next call tries again.
 *
 * @throws GatewayError the gateway's rejection
 */
export function subscribeToSessions(client: SubscribingClient): Promise<boolean> {
  const subscription = subscriptions(client);
  subscription.current ??= request(client).catch((error: unknown) => {
    subscription.current = undefined;
    throw error;
  });
  return subscription.current;
}

async function request(client: SubscribingClient): Promise<boolean> {
  const options = { whenDisconnected: 'reject' } as const;
  return (await client.requestCompat('sessions.subscribe', {}, options)) !== null;
}
