import { asNumber } from '../protocol/json.js';
import type { ChatClient } from './ChatClient.js';

/** Tells one process of the gateway from the next: its boot id (from 2026.9), else when it started. */
export function gatewayProcess(client: ChatClient): string | number | undefined {
  const { hello, lastConnectedAt } = client.store.getState().connection;
  const uptimeMs = asNumber(hello?.snapshot.uptimeMs);
  if (hello?.bootId !== undefined) return hello.bootId;
  return uptimeMs === undefined || lastConnectedAt === null
    ? undefined
    : lastConnectedAt - uptimeMs;
}

/** Start times are calculated from two clocks and a delay; restarts take longer than that. */
const toleranceMs = 2000;

/** Undefined where it cannot be told. */
export function isSameProcess(
  a: string | number | undefined,
  b: string | number | undefined,
): boolean | undefined {
  if (a === undefined || b === undefined) return undefined;
  return typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) < toleranceMs : a === b;
}

/** Whether an idempotency key is still known after a restart: 2026.9 reads them from the transcript. */
export function remembersKeys(client: ChatClient): boolean {
  const version = client.store.getState().connection.hello?.serverVersion ?? '';
  const [year = 0, month = 0] = version.split('.').map(Number);
  return year > 2026 || (year === 2026 && month >= 9);
}
