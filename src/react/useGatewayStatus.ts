'use client';

import { useStore } from 'zustand';

import type { GatewayStatus } from '../client/state.js';
import { useGatewayScope } from './GatewayContext.js';

const whole = (status: GatewayStatus): GatewayStatus => status;

/**
 * Where the connection stands. Changes a handful of times per connection.
 *
 * @param selector Picks a part, so that only its changes render; give back a primitive or a part of
 *   the status, not a new object.
 * @throws Error outside of a `GatewayProvider`
 * @example
 * const { status, problem, nextRetryAt } = useGatewayStatus();
 * const isReady = useGatewayStatus((status) => status.isReady);
 */
export function useGatewayStatus(): GatewayStatus;
export function useGatewayStatus<Part>(selector: (status: GatewayStatus) => Part): Part;
export function useGatewayStatus(selector: (status: GatewayStatus) => unknown = whole): unknown {
  const { client } = useGatewayScope('useGatewayStatus');
  return useStore(client.store, ({ connection }) => selector(connection));
}
