import type { ConnectionEffect } from './events.js';
import { hasSocket, type ConnectionState, type Phase } from './phases.js';
import { recoveryTable } from './recovery.js';
import { isDown, statusName } from './status.js';

/**
 * Returns the effects that lead from one state to the next. Transitions name only the next state, so no
 * transition can forget to close a socket or to reject the requests of a lost connection.
 */
export function effectsOf(before: ConnectionState, after: ConnectionState): ConnectionEffect[] {
  return [
    ...socketEffects(before, after),
    ...phaseEffects(before, after),
    ...problemEffects(before, after),
  ];
}

/** One cleanup for every way a socket ends, `disconnect()` included. */
function socketEffects(before: ConnectionState, after: ConnectionState): ConnectionEffect[] {
  const effects: ConnectionEffect[] = [];
  const { generation, phase } = after;
  const isNewSocket = generation !== before.generation;
  if (hasSocket(before.phase) && (isNewSocket || !hasSocket(phase))) {
    const reason = newProblem(before, after)?.code ?? '';
    effects.push({ type: 'close', code: reason ? 4000 : 1000, reason });
    if (before.phase.name === 'ready') effects.push({ type: 'lost' });
  }
  if (isNewSocket) effects.push({ type: 'open', generation });
  return effects;
}

function phaseEffects(before: ConnectionState, after: ConnectionState): ConnectionEffect[] {
  const effects: ConnectionEffect[] = [];
  const { phase, generation } = after;
  if (phase.name !== before.phase.name) {
    if (phase.name === 'ready') effects.push({ type: 'ready', hello: phase.hello });
    if (phase.name === 'signing') {
      effects.push({
        type: 'sendConnect',
        generation,
        challenge: phase.challenge,
        reason: after.nextCredentials,
        attempt: after.attempts + 1,
        useDeviceToken: after.nextUsesDeviceToken,
      });
    }
  }
  if (isProbing(phase) && !isProbing(before.phase)) effects.push({ type: 'probe' });
  const status = statusName(after);
  if ((status === 'idle' || isDown(status)) && status !== statusName(before)) {
    effects.push({ type: 'gaveUp' });
  }
  return effects;
}

function problemEffects(before: ConnectionState, after: ConnectionState): ConnectionEffect[] {
  const effects: ConnectionEffect[] = [];
  const problem = newProblem(before, after);
  const { repairing } = after;
  if (problem && recoveryTable[problem.code].decision === 'useSecret') {
    effects.push({ type: 'dropDeviceToken' });
  }
  if (repairing && repairing !== before.repairing) {
    effects.push({ type: 'repair', problem: repairing });
  }
  return effects;
}

const newProblem = (before: ConnectionState, { problem }: ConnectionState) =>
  problem === before.problem ? null : problem;

const isProbing = (phase: Phase): boolean => phase.name === 'ready' && phase.probedAt !== null;
