import { sleep } from '../context/clock.js';
import { broadcast } from '../context/context.js';
import { recoverRuns } from '../runs/recoverRuns.js';
import { dropRuns } from '../runs/startRun.js';
import { broadcastHealth } from '../signIn/health.js';
import { policyOf } from '../signIn/hello.js';
import type { FakeRestart } from './fakeGateway.js';
import type { GatewayState } from './gatewayState.js';

/** An announced stop. */
interface Shutdown {
  readonly reason: string;
  /** `undefined` if no restart is expected. */
  readonly restartExpectedMs?: number;
}

/** Stops the gateway. Without `shutdown` it crashes: no event, and connections end with 1006. */
export function stopGateway(state: GatewayState, shutdown: Shutdown | undefined): void {
  state.isDraining = true;
  if (shutdown) broadcastShutdown(state, shutdown);
  state.phase = 'down';
  for (const connection of state.connections) {
    if (shutdown) connection.close(1012, 'service restart');
    else connection.terminate();
  }
  dropRuns(state);
  state.approvals.remove();
  state.isDraining = false;
}

/** Starts a stopped gateway with another boot id. */
export function startGateway(state: GatewayState): void {
  state.phase = 'up';
  state.bootId = state.createId();
  state.startedAt = state.timers.now();
  state.sharedSequence = 0;
  state.stateVersion.presence = 0;
  state.stateVersion.health = 0;
  recoverRuns(state);
}

/** Stops the gateway and starts it again. */
export async function restartGateway(
  state: GatewayState,
  { downMs = 1_500, startingMs = 0, graceful = true }: FakeRestart = {},
): Promise<void> {
  const shutdown = { reason: 'gateway restarting', restartExpectedMs: 1_500 };
  stopGateway(state, graceful ? shutdown : undefined);
  await sleep(state.timers, downMs);
  startGateway(state);
  if (startingMs === 0) return;
  state.phase = 'starting';
  await sleep(state.timers, startingMs);
  state.phase = 'up';
}

function broadcastShutdown(state: GatewayState, { reason, restartExpectedMs }: Shutdown): void {
  const unexpected = state.dialect.features.sendsNullRestartTime && { restartExpectedMs: null };
  broadcast(state, 'shutdown', {
    reason,
    ...(restartExpectedMs === undefined ? unexpected : { restartExpectedMs }),
  });
}

/** Sends ticks, and health with every second tick, while there are connections. */
export function createTicker(state: GatewayState): { wake(): void } {
  let isAwake = false;
  let count = 0;
  const tick = (): void => {
    isAwake = state.connections.size > 0;
    if (!isAwake) return;
    broadcast(state, 'tick', { ts: state.timers.now() });
    count += 1;
    if (count % 2 === 0) broadcastHealth(state);
    state.timers.after(policyOf(state).tickIntervalMs, tick);
  };
  return {
    wake() {
      if (isAwake) return;
      isAwake = true;
      state.timers.after(policyOf(state).tickIntervalMs, tick);
    },
  };
}
