'use client';

import { useMemo } from 'react';

import type { CollectionState } from '../collections/collection.js';
import {
  getSessions,
  type Sessions,
  type SessionsData,
  type SessionsOptions,
} from '../collections/sessions.js';
import { useGatewayContext } from './internal/GatewayContext.js';
import { useCollection } from './internal/useCollection.js';

/**
 * Returns the gateway's sessions, kept up to date while mounted: new and deleted sessions, titles, open
 * runs. Components with equal options share one list, which changes at most once a second.
 *
 * `loadOlder` and `refetch` never reject: see `status` and `error`.
 *
 * @param options The gateway's own filters and order; `limit` is the size of a page (default 50).
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
  const { client } = useGatewayContext('useSessions');
  const list = getSessions(client, options);
  const state = useCollection(list);
  const { loadOlder, refetch } = list;
  return useMemo(() => ({ ...state, loadOlder, refetch }), [state, loadOlder, refetch]);
}
