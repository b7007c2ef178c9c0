'use client';

import { useSyncExternalStore } from 'react';

import type { GatewayMethod } from '../protocol/methods.js';
import { useGatewayScope } from './internal/GatewayContext.js';

/**
 * Whether the scopes that the gateway granted allow a method. Undefined where nobody knows: before
 * the first hello, and for methods whose scope depends on their params.
 *
 * @param method A method of the gateway, or of a plugin, of whose scope nobody knows.
 * @throws Error outside of a `GatewayProvider`
 * @example
 * const canReset = useCan('sessions.reset');
 * <button disabled={canReset === false}>Reset</button>
 */
// Any text: plugins bring methods of their own.
export function useCan(method: GatewayMethod | (string & {})): boolean | undefined {
  const { client } = useGatewayScope('useCan');
  return useSyncExternalStore(
    client.store.subscribe,
    () => client.can(method),
    // Nothing is known on a server, nor while its page is taken over.
    () => undefined,
  );
}
