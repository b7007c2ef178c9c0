import { createGatewayClient } from '../../client/createGatewayClient.js';
import type { GatewayClient } from '../../client/GatewayClient.js';
import type { GatewayClientOptions } from '../../client/options.js';

/** A client that a provider made from its options. */
export interface ProviderClient {
  readonly client: GatewayClient;
  /** Applies the options of the latest render. An option that is missing returns to its default. */
  update(options: GatewayClientOptions): void;
  /** Connects. The returned function releases the client, which is then disposed. */
  retain(): () => void;
}

export function createProviderClient(options: GatewayClientOptions): ProviderClient {
  const client = createGatewayClient(options);
  let latest = options;
  let disposal: ReturnType<typeof setTimeout> | undefined;
  return {
    client,
    update(next) {
      const missing = Object.keys(latest).filter((name) => !(name in next));
      client.configure({
        ...Object.fromEntries(missing.map((name) => [name, undefined])),
        ...next,
      });
      latest = next;
    },
    retain() {
      clearTimeout(disposal);
      client.connect();
      // StrictMode and hot reload release and retain at once, which must not cost the socket.
      return () => {
        disposal = setTimeout(() => client.dispose());
      };
    },
  };
}
