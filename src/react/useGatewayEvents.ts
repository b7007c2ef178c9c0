'use client';

import { useEffect, useInsertionEffect, useRef } from 'react';

import type { GatewayEvent, GatewayEventFrame } from '../protocol/events.js';
import { isObject, type EventFrame } from '../protocol/frames.js';
import { useGatewayContext } from './internal/GatewayContext.js';

/** Restricts which events a handler receives. */
export interface GatewayEventsOptions {
  /**
   * Key of a session, or an alias such as `main`. The handler receives only events of this session.
   *
   * @default events of all sessions and of none
   */
  readonly sessionKey?: string | undefined;
}

/**
 * Subscribes to events of the gateway while mounted. Calls the handler of the latest render; a new
 * handler does not subscribe again.
 *
 * @param event A name, several names, or `*` for all.
 * @param handler Receives the frame of each event. If it throws, the client's logger gets the error,
 *   and other handlers are called all the same.
 * @param options `sessionKey` restricts the events to those of one session (default: all events).
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
  const { client } = useGatewayContext('useGatewayEvents');
  const { sessionKeys } = client;
  const latest = useRef(handler);
  useInsertionEffect(() => {
    latest.current = handler;
  });
  // An array literal is new on every render; its names are the same.
  const names = [event].flat().join('\n');
  useEffect(
    () =>
      client.on(names.split('\n') as GatewayEvent[], (frame) => {
        const payload: unknown = frame.payload;
        const key = isObject(payload) ? sessionKeys.ofEvent(payload) : undefined;
        if (sessionKey === undefined || key === sessionKeys.resolve(sessionKey)) {
          latest.current(frame as never);
        }
      }),
    [client, sessionKeys, names, sessionKey],
  );
}
