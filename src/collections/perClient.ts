import type { GatewayClient } from '../client/GatewayClient.js';

const maxPerClient = 20;

/**
 * Returns a getter that gives each client one collection per options, created at the first call. A client
 * keeps at most 20 collections that are not retained. Beyond this number, the least recently used of these
 * is dropped.
 */
export function perClient<
  Options extends object,
  Item extends { getState(): { readonly status: string } },
>(
  create: (client: GatewayClient, options: Partial<Options>) => Item,
): (client: GatewayClient, options?: Partial<Options>) => Item {
  const itemsByClient = new WeakMap<GatewayClient, Map<string, Item>>();
  return (client, options = {}) => {
    const items = itemsByClient.get(client) ?? new Map<string, Item>();
    itemsByClient.set(client, items);
    // Sorted, because the order in which options are written has no meaning.
    const id = JSON.stringify(Object.entries(options).toSorted(([a], [b]) => (a < b ? -1 : 1)));
    const item = items.get(id) ?? create(client, options);
    items.delete(id);
    items.set(id, item);
    // A retained collection stays: the next render has to get the same object.
    const [oldest, ...others] = [...items].filter(
      ([, { getState }]) => getState().status === 'idle',
    );
    if (oldest && others.length >= maxPerClient) items.delete(oldest[0]);
    return item;
  };
}
