'use client';

import { createContext, useContext, type Context } from 'react';

import type { GatewayClient } from '../../client/GatewayClient.js';
import type { GatewayQuery } from '../../query/gatewayQuery.js';

/** What a provider offers to the hooks below it. */
export interface GatewayScope {
  readonly client: GatewayClient;
  readonly query: GatewayQuery;
  /** Another one is another scope: what is shown below is not for it. */
  readonly owner: string;
}

export const GatewayContext: Context<GatewayScope | null> = createContext<GatewayScope | null>(
  null,
);

/** @throws Error that names the hook, outside of a provider */
export function useGatewayScope(hook: string): GatewayScope {
  const scope = useContext(GatewayContext);
  if (!scope) throw new Error(`${hook} must be used under <GatewayProvider>`);
  return scope;
}
