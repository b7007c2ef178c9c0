import type { GatewayClient } from '../client/GatewayClient.js';

const mostPerClient = 20;

/** Gives each client one thing per options, made when it is first asked for; those long unasked go. */
export function perClient<
  Options extends object,
  Made extends { getState(): { readonly status: string } },
>(
  create: (client: GatewayClient, options: Partial<Options>) => Made,
): (client: GatewayClient, options?: Partial<Options>) => Made {
  const madeFor = new WeakMap<GatewayClient, Map<string, Made>>();
  return (client, options = {}) => {
    const made = madeFor.get(client) ?? new Map<string, Made>();
    madeFor.set(client, made);
    // The order in which options are written says nothing.
    const name = JSON.stringify(Object.entries(options).toSorted(([a], [b]) => (a < b ? -1 : 1)));
    const one = made.get(name) ?? create(client, options);
    made.delete(name);
    made.set(name, one);
    // What somebody holds stays: whoever renders again has to get the same.
    const [oldest, ...others] = [...made].filter(([, held]) => held.getState().status === 'idle');
    if (oldest && others.length >= mostPerClient) made.delete(oldest[0]);
    return one;
  };
}
