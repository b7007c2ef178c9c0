'use client';

import { useMemo } from 'react';

import type { GatewayQuery } from '../../query/gatewayQuery.js';
import { gatewayQuery } from '../gatewayQuery.js';
import { useGatewayContext } from './GatewayContext.js';

/**
 * Returns the React Query options of the nearest provider's gateway.
 *
 * @throws Error that names the hook, outside of a provider
 */
export function useGatewayQuery(hook: string): GatewayQuery {
  const { client, id, origin } = useGatewayContext(hook);
  return useMemo(() => gatewayQuery(client, id, origin), [client, id, origin]);
}
