'use client';

import { useSyncExternalStore } from 'react';

import type { GatewayMethod } from '../protocol/methods.js';
import { useGatewayScope } from './internal/GatewayContext.js';

/**
 * Whether this gateway knows a method: true where it lists it. Undefined before the first hello and,
 * because gateways do not list everything, for what it does not list until it was tried.
 *
 * @param method A method of the gateway or of a plugin.
 * @throws Error outside of a `GatewayProvider`
 * @example
 * const hasCommands = useSupports('commands.list');
 */
export function useSupports(method: GatewayMethod | (string & {})): boolean | undefined {
  const { client } = useGatewayScope('useSupports');
  return useSyncExternalStore(
    client.store.subscribe,
    () => client.supports(method),
    // Nothing is known on a server, nor while its page is taken over.
    () => undefined,
  );
}
