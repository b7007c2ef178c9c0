'use client';

import { useSyncExternalStore } from 'react';

import type { GatewayMethod } from '../protocol/methods.js';
import { useGatewayContext } from './internal/GatewayContext.js';

/**
 * Returns whether the gateway knows a method. Undefined before the first hello. Gateways do not list
 * all of their methods: an unlisted one is undefined until it was called.
 *
 * @param method A method of the gateway or of a plugin.
 * @throws Error outside of a `GatewayProvider`
 * @example
 * const hasCommands = useSupports('commands.list');
 */
export function useSupports(method: GatewayMethod | (string & {})): boolean | undefined {
  const { client } = useGatewayContext('useSupports');
  return useSyncExternalStore(
    client.store.subscribe,
    () => client.supports(method),
    // On a server and during hydration, nothing is known.
    () => undefined,
  );
}
