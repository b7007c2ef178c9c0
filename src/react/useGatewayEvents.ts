'use client';

import { useEffect, useInsertionEffect, useRef } from 'react';

import { canonicalKey, eventKey } from '../chat/sessionKey.js';
import type { GatewayEvent, GatewayEventFrame } from '../protocol/events.js';
import { isObject, type EventFrame } from '../protocol/frames.js';
import { useGatewayScope } from './internal/GatewayContext.js';

/** What a listener leaves out. */
export interface GatewayEventsOptions {
  /** Only events of this session, by its key or an alias such as `main`. Default: all events. */
  readonly sessionKey?: string | undefined;
}

/**
 * Hears events of the gateway while mounted. The latest handler is called; a new one does not
 * subscribe again.
 *
 * @param event A name, several names, or `*` for all.
 * @param handler Gets each event's frame. What it throws goes to the client's logger and stops no other.
 * @param options `sessionKey`: only events of this session. Default: all.
 * @throws Error outside of a `GatewayProvider`
 * @example
 * useGatewayEvents('exec.approval.requested', ({ payload }) => notify(payload));
 * useGatewayEvents('chat', ({ payload }) => ring(payload.state), { sessionKey: 'main' });
 */
export function useGatewayEvents(
  event: '*',
  handler: (frame: EventFrame) => void,
  options?: GatewayEventsOptions,
): void;
export function useGatewayEvents<E extends GatewayEvent>(
  event: E | readonly E[],
  handler: (frame: GatewayEventFrame<E>) => void,
  options?: GatewayEventsOptions,
): void;
export function useGatewayEvents(
  event: string | readonly string[],
  handler: (frame: never) => void,
  { sessionKey }: GatewayEventsOptions = {},
): void {
  const { client } = useGatewayScope('useGatewayEvents');
  const latest = useRef(handler);
  useInsertionEffect(() => {
    latest.current = handler;
  });
  // A list written in place is a new array on every render; its names are not.
  const names = [event].flat().join('\n');
  useEffect(
    () =>
      client.on(names.split('\n') as GatewayEvent[], (frame) => {
        const payload: unknown = frame.payload;
        const key = isObject(payload) ? eventKey(client, payload) : undefined;
        if (sessionKey === undefined || key === canonicalKey(client, sessionKey)) {
          latest.current(frame as never);
        }
      }),
    [client, names, sessionKey],
  );
}
