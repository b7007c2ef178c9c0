'use client';

import { useSyncExternalStore } from 'react';

import { can } from '../client/can.js';
import type { GatewayMethod } from '../protocol/methods.js';
import { useGatewayContext } from './internal/GatewayContext.js';

/**
 * Returns whether the scopes that the gateway granted allow a method. Undefined before the first
 * hello, for methods whose scope depends on their params, and for methods of plugins.
 *
 * @param method A method of the gateway or of a plugin.
 * @throws Error outside of a `GatewayProvider`
 * @example
 * const canReset = useCan('sessions.reset');
 * <button disabled={canReset === false}>Reset</button>
 */
// Any text: plugins have methods of their own.
export function useCan(method: GatewayMethod | (string & {})): boolean | undefined {
  const { client } = useGatewayContext('useCan');
  return useSyncExternalStore(
    client.store.subscribe,
    () => can(client, method),
    // On a server and during hydration, nothing is known.
    () => undefined,
  );
}
