'use client';

import { useEffect, useInsertionEffect, useRef } from 'react';

import type { GatewayEvent, GatewayEventFrame } from '../protocol/events.js';
import type { EventFrame } from '../protocol/frames.js';
import { useGatewayScope } from './GatewayContext.js';

/**
 * Hears events of the gateway while mounted. The latest handler is called; a new one does not
 * subscribe again.
 *
 * @param event A name, several names, or `*` for all.
 * @throws Error outside of a `GatewayProvider`
 * @example
 * useGatewayEvents('exec.approval.requested', ({ payload }) => notify(payload));
 */
export function useGatewayEvents(event: '*', handler: (frame: EventFrame) => void): void;
export function useGatewayEvents<E extends GatewayEvent>(
  event: E | readonly E[],
  handler: (frame: GatewayEventFrame<E>) => void,
): void;
export function useGatewayEvents(
  event: string | readonly string[],
  handler: (frame: never) => void,
): void {
  const { client } = useGatewayScope('useGatewayEvents');
  const latest = useRef(handler);
  useInsertionEffect(() => {
    latest.current = handler;
  });
  // A list written in place is a new array on every render; its names are not.
  const names = [event].flat().join('\n');
  useEffect(
    () => client.on(names.split('\n') as GatewayEvent[], (frame) => latest.current(frame as never)),
    [client, names],
  );
}
