'use client';

import { createContext, useContext, type Context } from 'react';

import type { GatewayClient } from '../../client/GatewayClient.js';

/** The value that a provider gives to the hooks below it. */
export interface GatewayContextValue {
  readonly client: GatewayClient;
  /** Name of the gateway. It differs from the names of other gateways on the page. */
  readonly id: string;
  /** The client's `gatewayOrigin`. */
  readonly origin: string;
  /** The client's `owner`: a change renders the hooks, which then show the data of the new owner. */
  readonly owner: string;
}

export const GatewayContext: Context<GatewayContextValue | null> =
  createContext<GatewayContextValue | null>(null);

/**
 * Returns the value of the nearest provider.
 *
 * @throws Error that names the hook, outside of a provider
 */
export function useGatewayContext(hook: string): GatewayContextValue {
  const value = useContext(GatewayContext);
  if (!value) throw new Error(`${hook} must be used under <GatewayProvider>`);
  return value;
}
