'use client';

import type { GatewayClient } from '../client/GatewayClient.js';
import { useGatewayContext } from './internal/GatewayContext.js';

/**
 * Returns the client of the nearest provider. Its methods are the actions: `reconnect`, `request`, …
 *
 * @throws Error outside of a `GatewayProvider`
 * @example
 * const gateway = useGateway();
 * <button onClick={() => gateway.reconnect()}>Try again</button>
 */
export function useGateway(): GatewayClient {
  return useGatewayContext('useGateway').client;
}
