import { createGatewayClient } from '../../client/createGatewayClient.js';
import type { GatewayClient } from '../../client/GatewayClient.js';
import type { GatewayClientOptions } from '../../client/options.js';

/** A client that lives as long as somebody holds it. */
export interface OwnedClient {
  readonly client: GatewayClient;
  /** Takes the options of the latest render; one that is gone goes back to its default. */
  update(options: GatewayClientOptions): void;
  /** Connects; the returned function lets go. */
  hold(): () => void;
}

export function createOwnedClient(options: GatewayClientOptions): OwnedClient {
  const client = createGatewayClient(options);
  let latest = options;
  let disposal: ReturnType<typeof setTimeout> | undefined;
  return {
    client,
    update(next) {
      const gone = Object.keys(latest).filter((name) => !(name in next));
      client.configure({ ...Object.fromEntries(gone.map((name) => [name, undefined])), ...next });
      latest = next;
    },
    hold() {
      clearTimeout(disposal);
      client.connect();
      // StrictMode and hot reload let go and take hold again at once: that must not cost the socket.
      return () => {
        disposal = setTimeout(() => client.dispose());
      };
    },
  };
}
