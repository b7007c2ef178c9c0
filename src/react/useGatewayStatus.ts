'use client';

import { useStore } from 'zustand';

import type { GatewayStatus } from '../client/state.js';
import { useGatewayContext } from './internal/GatewayContext.js';

const selectAll = (status: GatewayStatus): GatewayStatus => status;

/**
 * Returns the status of the connection. It changes a handful of times per connection.
 *
 * @throws Error outside of a `GatewayProvider`
 * @example
 * const { status, problem, nextRetryAt } = useGatewayStatus();
 */
export function useGatewayStatus(): GatewayStatus;
/**
 * Returns a part of the status and renders only when that part changes.
 *
 * @param selector Returns a primitive or a part of the status, not a new object.
 * @throws Error outside of a `GatewayProvider`
 * @example
 * const isReady = useGatewayStatus((status) => status.isReady);
 */
export function useGatewayStatus<Part>(selector: (status: GatewayStatus) => Part): Part;
export function useGatewayStatus(
  selector: (status: GatewayStatus) => unknown = selectAll,
): unknown {
  const { client } = useGatewayContext('useGatewayStatus');
  return useStore(client.store, ({ connection }) => selector(connection));
}
