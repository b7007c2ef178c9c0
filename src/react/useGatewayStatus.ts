'use client';

import { useStore } from 'zustand';

import type { GatewayStatus } from '../client/state.js';
import { useGatewayScope } from './internal/GatewayContext.js';

const whole = (status: GatewayStatus): GatewayStatus => status;

/**
 * Where the connection stands. Changes a handful of times per connection.
 *
 * @throws Error outside of a `GatewayProvider`
 * @example
 * const { status, problem, nextRetryAt } = useGatewayStatus();
 */
export function useGatewayStatus(): GatewayStatus;
/**
 * A part of where the connection stands: only its changes render.
 *
 * @param selector Gives back a primitive or a part of the status, not a new object.
 * @throws Error outside of a `GatewayProvider`
 * @example
 * const isReady = useGatewayStatus((status) => status.isReady);
 */
export function useGatewayStatus<Part>(selector: (status: GatewayStatus) => Part): Part;
export function useGatewayStatus(selector: (status: GatewayStatus) => unknown = whole): unknown {
  const { client } = useGatewayScope('useGatewayStatus');
  return useStore(client.store, ({ connection }) => selector(connection));
}
