import { broadcast } from '../context/context.js';
import type { GatewayCore } from '../context/context.js';
import type { FakeConnection } from '../gateway/connection.js';
import { healthPayload, presenceEntries } from './hello.js';

/** Tells everyone who is here. */
export function announcePresence(core: GatewayCore): void {
  core.stateVersion.presence += 1;
  broadcast(core, 'presence', { presence: presenceEntries(core) }, { withStateVersion: true });
}

/** Tells `connection`, or everyone, how the gateway is. */
export function announceHealth(core: GatewayCore, connection?: FakeConnection): void {
  core.stateVersion.health += 1;
  broadcast(core, 'health', healthPayload(core), {
    withStateVersion: true,
    ...(connection && { to: (other) => other === connection }),
  });
}
