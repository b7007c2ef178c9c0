import { GatewayClient } from './GatewayClient.js';
import type { GatewayClientOptions } from './options.js';

/**
 * Creates a client of one gateway, without side effects: sockets, timers and listeners start at
 * `connect()`. An invalid `url` leads to status `error` with problem `CLIENT_INVALID_URL`.
 *
 * @example
 * const client = createGatewayClient({ url: 'ws://127.0.0.1:18789', credentials: { token }, signer });
 * client.connect();
 * await client.ready({ timeoutMs: 10_000 });
 */
export function createGatewayClient(options: GatewayClientOptions): GatewayClient {
  return new GatewayClient(options);
}
