'use client';

import { useMemo } from 'react';

import type { CollectionState } from '../collections/collection.js';
import {
  getSessions,
  type Sessions,
  type SessionsData,
  type SessionsOptions,
} from '../collections/sessions.js';
import { useGatewayScope } from './internal/GatewayContext.js';
import { useCollection } from './internal/useCollection.js';

/**
 * The gateway's sessions, kept current while mounted: new and deleted ones, titles, open runs.
 * Components that ask for the same share one list, which changes at most once a second.
 * `loadOlder` and `refetch` never reject: see `status` and `error`.
 *
 * @param options The gateway's own filters and order; `limit` is the size of a page, default 50.
 *   Compared by value.
 * @throws Error outside of a `GatewayProvider`
 * @example
 * const { sessions, hasOlder, loadOlder } = useSessions({ agentId: 'main' });
 * sessions.map(({ key, derivedTitle, isRunning }) => (
 *   <li key={key} aria-busy={isRunning}>{derivedTitle ?? key}</li>
 * ));
 */
export function useSessions(
  options?: SessionsOptions,
): CollectionState & SessionsData & Pick<Sessions, 'loadOlder' | 'refetch'> {
  const { client } = useGatewayScope('useSessions');
  const list = getSessions(client, options);
  const state = useCollection(list);
  const { loadOlder, refetch } = list;
  return useMemo(() => ({ ...state, loadOlder, refetch }), [state, loadOlder, refetch]);
}
