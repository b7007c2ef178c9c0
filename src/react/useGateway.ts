'use client';

import type { GatewayClient } from '../client/GatewayClient.js';
import { useGatewayScope } from './internal/GatewayContext.js';

/**
 * The client of the nearest provider: its methods are the actions (`reconnect`, `request`, …).
 *
 * @throws Error outside of a `GatewayProvider`
 * @example
 * const gateway = useGateway();
 * <button onClick={() => gateway.reconnect()}>Try again</button>
 */
export function useGateway(): GatewayClient {
  return useGatewayScope('useGateway').client;
}
