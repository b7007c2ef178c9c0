import type { ConnectionStatus } from '../../core/connectionStatus.js';
import type { GatewayStatus } from '../state.js';
import type { ConnectionState } from './phases.js';

/** Derives the public status from a state. */
export function statusOf(state: ConnectionState): Omit<GatewayStatus, 'hello'> {
  const { phase, attempts, problem, lastConnectedAt } = state;
  const nextRetryAt = phase.kind === 'waiting' ? phase.dueAt : null;
  const isRetrying = phase.kind === 'attempt' && attempts > 0;
  return {
    status: statusName(state),
    isReady: phase.name === 'ready',
    reconnectState: nextRetryAt !== null ? 'scheduled' : isRetrying ? 'attempting' : 'idle',
    reconnectAttempts: attempts,
    nextRetryAt,
    problem,
    lastConnectedAt,
  };
}

export function statusName({ phase, attempts, problem }: ConnectionState): ConnectionStatus {
  if (phase.kind === 'resting' || phase.kind === 'live') return phase.name;
  if (problem?.code === 'PAIRING_REQUIRED') return 'pairing_required';
  if (phase.kind === 'waiting' || attempts > 0) return 'reconnecting';
  return phase.name === 'opening' ? 'connecting' : 'handshaking';
}

/** Whether the client cannot connect before the user or the app acts. */
export const isDown = (status: ConnectionStatus): boolean =>
  ['disconnected', 'pairing_required', 'auth_failed', 'error'].includes(status);
