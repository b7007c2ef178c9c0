'use client';

import { useMemo } from 'react';

import { getApprovals, type Approvals, type ApprovalsData } from '../collections/approvals.js';
import type { CollectionState } from '../collections/collection.js';
import { useGatewayScope } from './internal/GatewayContext.js';
import { useCollection } from './internal/useCollection.js';

/**
 * What waits for a person's decision, kept current while mounted: commands of agents and wishes of
 * plugins. Needs the scope `operator.approvals`; the gateway shows an approval only to the device
 * whose run asked for it.
 *
 * From a web chat (the identity `webchat-ui`, which is the default) 2026.9.6 takes no exec approvals
 * unless it announces the capability `exec-approvals`: its commands are denied unasked. It is announced
 * by itself with the scope; who sets `caps` has to name it there, too.
 *
 * `resolve` rejects with a GatewayError: the gateway's rejection, also where somebody else decided
 * otherwise or time ran out (then the approval leaves all the same), or a `CLIENT_` code where the
 * gateway could not be asked. `refetch` never rejects: see `status` and `error`.
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
  const { client } = useGatewayScope('useApprovals');
  const collection = getApprovals(client);
  const state = useCollection(collection);
  const { resolve, refetch } = collection;
  return useMemo(() => ({ ...state, resolve, refetch }), [state, resolve, refetch]);
}
