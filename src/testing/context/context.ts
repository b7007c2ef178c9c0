import type { EventFrame, JsonObject } from '../../protocol/frames.js';
import type { Approvals } from '../approvals/approvals.js';
import type { GatewayProfile } from '../dialects/dialect.js';
import type { FakeConnection } from '../gateway/connection.js';
import type { CronJobs } from '../gateway/cronJobs.js';
import type { FaultState } from '../gateway/faults.js';
import type { FakeGatewayOptions } from '../gateway/options.js';
import type { SessionStore } from '../sessions/session.js';
import type { Credentials } from '../signIn/credentials.js';
import type { Devices } from '../signIn/devices.js';
import type { Timers } from './clock.js';

/** What the parts of one fake gateway share. */
export interface GatewayCore {
  readonly profile: GatewayProfile;
  readonly options: FakeGatewayOptions;
  readonly timers: Timers;
  readonly credentials: Credentials;
  readonly devices: Devices;
  readonly sessions: SessionStore;
  readonly approvals: Approvals;
  readonly cron: CronJobs;
  /** What `cron.runs` lists, latest first. */
  readonly cronRuns: JsonObject[];
  readonly faults: FaultState;
  /** Open sockets, those in the handshake included. */
  readonly connections: Set<FakeConnection>;
  createId(): string;
  /** `starting` answers 1013, `down` rejects the port. */
  phase: 'up' | 'starting' | 'down';
  /** True between the shutdown event and the end of its connections. */
  isDraining: boolean;
  bootId: string;
  /** ms since the epoch. */
  startedAt: number;
  readonly stateVersion: { presence: number; health: number };
  /** The outer seq before 2026.9, one for the whole process. */
  wireSeq: number;
}

/** Who gets an event, and what stands beside its payload. */
export interface BroadcastOptions {
  readonly to?: (connection: FakeConnection) => boolean;
  readonly withStateVersion?: boolean;
  /** Gateways before 2026.9 send some events without an outer seq, so that their loss shows no gap. */
  readonly isUnnumbered?: boolean;
}

/** Sends an event to every connection that may read and that `to` accepts. */
export function broadcast(
  core: GatewayCore,
  event: string,
  payload: unknown,
  options: BroadcastOptions = {},
): void {
  const { to = () => true, withStateVersion = false, isUnnumbered = false } = options;
  const isGlobal = !core.profile.isNewest;
  if (isGlobal && !isUnnumbered) core.wireSeq += 1;
  for (const connection of core.connections) {
    if (!connection.receivesEvents() || !to(connection)) continue;
    const frame: EventFrame & { stateVersion?: object; recipientProfileId?: string } = {
      type: 'event',
      event,
      payload,
      ...(isGlobal ? !isUnnumbered && { seq: core.wireSeq } : { seq: connection.nextSeq() }),
      ...(withStateVersion && { stateVersion: { ...core.stateVersion } }),
      ...(!isGlobal && { recipientProfileId: ownerProfileId }),
    };
    connection.sendEvent(frame);
  }
}

/** The one person whom a gateway with a single owner knows. */
export const ownerProfileId = 'gateway-owner';
