import { featuresOf } from '../client/features.js';
import { asNumber } from '../protocol/json.js';
import type { ChatClient } from './ChatClient.js';

/** Identifies the gateway's process: by its boot id (from 2026.9), else by its start time. */
export function gatewayProcess(client: ChatClient): string | number | undefined {
  const { hello, lastConnectedAt } = client.store.getState().connection;
  const uptimeMs = asNumber(hello?.snapshot.uptimeMs);
  if (hello?.bootId !== undefined) return hello.bootId;
  return uptimeMs === undefined || lastConnectedAt === null
    ? undefined
    : lastConnectedAt - uptimeMs;
}

/** Start times are calculated from two clocks and a delay. A restart takes longer than this. */
const toleranceMs = 2000;

/** Whether both are the same process; undefined if one process is unknown. */
export function isSameProcess(
  a: string | number | undefined,
  b: string | number | undefined,
): boolean | undefined {
  if (a === undefined || b === undefined) return undefined;
  return typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) < toleranceMs : a === b;
}

/** Whether the gateway still knows an idempotency key after a restart. */
export function remembersKeys(client: ChatClient): boolean {
  return featuresOf(client.store.getState().connection.hello).remembersIdempotencyKeys;
}
