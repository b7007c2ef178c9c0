'use client';

import { useMemo } from 'react';

import { getApprovals, type Approvals, type ApprovalsData } from '../collections/approvals.js';
import type { CollectionState } from '../collections/collection.js';
import { useGatewayContext } from './internal/GatewayContext.js';
import { useCollection } from './internal/useCollection.js';

/**
 * Returns the approvals that wait for a user's decision, kept up to date while mounted: commands of
 * agents and requests of plugins. Needs the scope `operator.approvals`. The gateway shows an approval
 * only to the device whose run requested it.
 *
 * If you set `caps`, include `exec-approvals`. The client announces this capability automatically with
 * the scope, except if `caps` is set. Without it, 2026.9.6 denies all commands of a web chat (the
 * client id `webchat-ui`, which is the default).
 *
 * `resolve` rejects with a GatewayError: the gateway's rejection, or a `CLIENT_` code if the request
 * got no response. The gateway rejects an approval that another user decided or that timed out; the
 * approval is then removed. `refetch` never rejects: see `status` and `error`.
 *
 * @throws Error outside of a `GatewayProvider`
 * @example
 * const { approvals, resolve } = useApprovals();
 * approvals.map(({ id, request, decisions }) =>
 *   decisions.map((decision) => <button onClick={() => resolve(id, decision)}>{decision}</button>),
 * );
 */
export function useApprovals(): CollectionState &
  ApprovalsData &
  Pick<Approvals, 'resolve' | 'refetch'> {
  const { client } = useGatewayContext('useApprovals');
  const collection = getApprovals(client);
  const state = useCollection(collection);
  const { resolve, refetch } = collection;
  return useMemo(() => ({ ...state, resolve, refetch }), [state, resolve, refetch]);
}
