import { featuresOf } from '../client/features.js';
import type { GatewayHello } from '../client/state.js';
import { asNumber } from '../protocol/json.js';
import type { ChatClient } from './ChatClient.js';

/** A moment by both clocks of the environment. The wall clock may be set, the monotonic clock may pause. */
export interface Moment {
  readonly at: number;
  readonly monotonicAt: number;
}

/** The evidence of one connection about the gateway's process. */
export interface ProcessSighting {
  readonly hello: GatewayHello;
  readonly helloAt: Moment;
  /** The last frame that was seen on the connection. The process lived at least until then. */
  lastFrame: Moment;
  /** Sightings with the same number are of one process. */
  readonly processNumber: number;
  /** The number of restarts that are proven so far. */
  readonly restartCount: number;
}

/**
 * Returns the sighting of the client's connection.
 *
 * @param before the last sighting, which may be that of the same connection
 */
export function sightProcess(
  { store, environment }: ChatClient,
  before: ProcessSighting | undefined,
): ProcessSighting | undefined {
  const { hello } = store.getState().connection;
  if (!hello || hello === before?.hello) return before;
  const helloAt = { at: environment.now(), monotonicAt: environment.monotonicNow() };
  const { processNumber, restartCount } = before ?? { processNumber: 0, restartCount: 0 };
  const isSame = before && compareHellos(before, { hello, helloAt });
  return {
    hello,
    helloAt,
    lastFrame: helloAt,
    processNumber: isSame === true ? processNumber : processNumber + 1,
    restartCount: isSame === false ? restartCount + 1 : restartCount,
  };
}

/** Extends a sighting to the last frame of its connection, if the client still has that connection. */
export function extendSighting(
  { store, lastFrame }: ChatClient,
  sighting: ProcessSighting | undefined,
): void {
  if (!sighting || store.getState().connection.hello !== sighting.hello) return;
  if (lastFrame.monotonicAt > sighting.lastFrame.monotonicAt) sighting.lastFrame = lastFrame;
}

/** Whether two sightings of one session are of the same process; undefined if nothing proves either. */
export function isSameProcess(
  before: ProcessSighting | undefined,
  now: ProcessSighting | undefined,
): boolean | undefined {
  if (!before || !now) return undefined;
  if (before.processNumber === now.processNumber) return true;
  if (before.restartCount !== now.restartCount) return false;
  return compareHellos(before, now);
}

/** The part of the time that two clocks may differ by, as one of them is corrected little by little. */
const clockDrift = 0.001;
/** Longer than the rounding of the times that are compared. */
const marginMs = 1000;

/**
 * Compares the processes of two hellos. 2026.9 names the process (`bootId`). Before that the uptime is
 * the only evidence. It pauses while the gateway's machine sleeps, and hello may be late, so an
 * uptime that is too short proves nothing.
 *
 * - An uptime that went down proves a restart.
 * - An uptime that reaches back to the last frame of the connection before proves the same process.
 */
function compareHellos(
  before: ProcessSighting,
  { hello, helloAt }: Pick<ProcessSighting, 'hello' | 'helloAt'>,
): boolean | undefined {
  if (before.hello.bootId !== undefined && hello.bootId !== undefined) {
    return before.hello.bootId === hello.bootId;
  }
  if (before.hello.serverVersion !== hello.serverVersion) return false;
  const uptimeMs = asNumber(hello.snapshot.uptimeMs);
  if (uptimeMs === undefined) return undefined;
  if (uptimeMs < (asNumber(before.hello.snapshot.uptimeMs) ?? 0)) return false;
  const { lastFrame } = before;
  // A clock that was set back, or that slept, shows too short a time: the longer one counts.
  const elapsedMs = Math.max(
    helloAt.at - lastFrame.at,
    helloAt.monotonicAt - lastFrame.monotonicAt,
  );
  return uptimeMs >= elapsedMs * (1 + clockDrift) + marginMs || undefined;
}

/** Whether the gateway still knows an idempotency key after a restart. */
export const remembersKeys = (client: ChatClient): boolean =>
  featuresOf(client.store.getState().connection.hello).remembersIdempotencyKeys;
