import type { EventFrame } from '../../protocol/frames.js';
import type { Dialect } from '../dialects/dialect.js';
import type { Timers } from './clock.js';
import type { FakeConnection } from './connection.js';
import { ownerProfileId } from './owner.js';

/** The state that all parts of one fake gateway share. */
export interface GatewayContext {
  readonly dialect: Dialect;
  readonly timers: Timers;
  /** Open connections, including those that have not signed in. */
  readonly connections: ReadonlySet<FakeConnection>;
  createId(): string;
  /** Changes with every start. */
  readonly bootId: string;
  /** ms since the epoch. */
  readonly startedAt: number;
  readonly stateVersion: { presence: number; health: number };
  /** Sequence of the last event, for dialects that share one sequence. */
  sharedSequence: number;
}

/** Options of {@link broadcast}. */
export interface BroadcastOptions {
  /** Chooses the receivers. Default: every connection. */
  readonly to?: (connection: FakeConnection) => boolean;
  readonly withStateVersion?: boolean;
  /** Gateways before 2026.9 send some events without a sequence, so that their loss shows no gap. */
  readonly isUnnumbered?: boolean;
  /** Returns the payload for one receiver. Default: the same payload for all. */
  readonly payloadFor?: (connection: FakeConnection) => unknown;
}

/** Sends an event to every connection that receives events and that `to` accepts. */
export function broadcast(
  context: GatewayContext,
  event: string,
  payload: unknown,
  options: BroadcastOptions = {},
): void {
  const { to = () => true, withStateVersion = false, isUnnumbered = false } = options;
  const { payloadFor = () => payload } = options;
  const { sharesOneConnectionSequence, numbersEveryEvent, namesEventRecipients } =
    context.dialect.features;
  const isNumbered = numbersEveryEvent || !isUnnumbered;
  if (sharesOneConnectionSequence && isNumbered) context.sharedSequence += 1;
  for (const connection of context.connections) {
    if (!connection.receivesEvents() || !to(connection)) continue;
    const frame: EventFrame & { stateVersion?: object; recipientProfileId?: string } = {
      type: 'event',
      event,
      payload: payloadFor(connection),
      ...(isNumbered && {
        seq: sharesOneConnectionSequence ? context.sharedSequence : connection.nextSeq(),
      }),
      ...(withStateVersion && { stateVersion: { ...context.stateVersion } }),
      ...(namesEventRecipients && { recipientProfileId: ownerProfileId }),
    };
    connection.sendEvent(frame);
  }
}
