import type { GatewayProblem } from '../../core/problem.js';
import { backoffDelay } from './backoff.js';
import type { StepContext } from './events.js';
import type { AuthFailed, ConnectionState, Failed, Phase, Tried } from './phases.js';
import { diagnose, type ConnectionFailure, type Diagnosis } from './recovery.js';

const pairingRetryMs = 10_000;

/** Returns the state after a socket failed, by the recovery table and by what was tried before. */
export function applyRecovery(
  state: ConnectionState,
  failure: ConnectionFailure,
  context: StepContext,
): ConnectionState {
  const diagnosis = diagnose(failure, context);
  const { problem, rule } = diagnosis;
  const next = decide(state, diagnosis, context);
  const key = repairKey(problem);
  if (context.canRepair && rule.repairable === true && !next.tried.repairs.includes(key)) {
    const repairs = [...next.tried.repairs, key];
    return { ...next, tried: { ...next.tried, repairs }, repairing: problem };
  }
  // A repair that is under way stays valid only for the problem that it was started for.
  const isSame = state.repairing !== null && repairKey(state.repairing) === key;
  return isSame ? next : { ...next, repairing: null };
}

/** Identifies a problem for `onRepair`. Each pairing request counts as a separate problem. */
const repairKey = ({ code, requestId }: GatewayProblem): string => `${code} ${requestId}`;

function decide(
  state: ConnectionState,
  diagnosis: Diagnosis,
  context: StepContext,
): ConnectionState {
  const { rule, problem } = diagnosis;
  const { tried } = state;
  switch (rule.decision) {
    case 'retry':
      return problem.code === 'CLIENT_CREDENTIALS_INVALIDATED'
        ? retryLater({ ...state, nextCredentials: 'invalidated' }, diagnosis, context)
        : retryLater(state, diagnosis, context);
    case 'pair':
      return awaitPairing(state, diagnosis, context);
    case 'refresh':
      return refresh(state, diagnosis, context);
    case 'useSecret':
      return canUseSecret(state)
        ? retryLater(withTried(state, { sharedSecret: true }), diagnosis, context)
        : giveUp(state, 'auth_failed', problem);
    case 'retryOnce': {
      const { retriedCodes } = tried;
      if (retriedCodes.includes(problem.code)) return giveUp(state, 'error', problem);
      const codes = [...retriedCodes, problem.code];
      return retryLater(withTried(state, { retriedCodes: codes }), diagnosis, context);
    }
    case 'stop':
      return giveUp(state, 'error', problem);
  }
}

const withTried = (state: ConnectionState, changes: Partial<Tried>): ConnectionState => ({
  ...state,
  tried: { ...state.tried, ...changes },
});

/**
 * Retries with the stored device token if the gateway accepts the token and it was not tried yet. Otherwise
 * retries with other credentials, or gives up if there are none.
 */
function refresh(
  state: ConnectionState,
  diagnosis: Diagnosis,
  context: StepContext,
): ConnectionState {
  if (diagnosis.canUseDeviceToken && canUseDeviceToken(state) && context.isTrusted) {
    const next = withTried(state, { deviceToken: true });
    return retryLater({ ...next, nextUsesDeviceToken: true }, diagnosis, context);
  }
  return context.canRefresh
    ? retryLater({ ...state, nextCredentials: 'rejected' }, diagnosis, context)
    : giveUp(state, 'auth_failed', diagnosis.problem);
}

const canUseDeviceToken = ({ phase, tried }: ConnectionState): boolean =>
  !tried.deviceToken && sentWith(phase)?.canUseDeviceToken === true;

function canUseSecret({ phase, tried }: ConnectionState): boolean {
  const sent = sentWith(phase);
  return !tried.sharedSecret && sent?.deviceToken === true && sent.hasSecret;
}

const sentWith = (phase: Phase) =>
  phase.name === 'awaitingHello' || phase.name === 'rejected' ? phase.sentWith : null;

function retryLater(
  state: ConnectionState,
  diagnosis: Diagnosis,
  context: StepContext,
): ConnectionState {
  const { now, policy, random } = context;
  const { attempts, peerCount } = state;
  if (attempts >= policy.maxAttempts) {
    const { problem } = diagnose({ stage: 'client', code: 'CLIENT_ATTEMPTS_EXHAUSTED' });
    const params = { attempts, lastCode: diagnosis.problem.code };
    return giveUp(state, 'error', { ...problem, params });
  }
  const hintMs = Math.max(diagnosis.hintMs, announcedMs(state.phase));
  const isHinted = hintMs > 0;
  // While 2026.9.6 starts, its port is closed at first; then it rejects with a hint for about 1.5 s.
  // The exponent that grew while the port was closed would delay the next attempt by up to 30 s.
  const backoffStep = isHinted && !state.isHinted ? 0 : state.backoffStep;
  return {
    ...state,
    attempts: attempts + 1,
    backoffStep: backoffStep + 1,
    isHinted,
    problem: { ...diagnosis.problem, retryable: true },
    phase: {
      kind: 'waiting',
      name: 'waiting',
      dueAt: now + backoffDelay(policy, backoffStep, random, hintMs, peerCount),
      notBefore: now + Math.max(policy.minDelayMs, hintMs),
    },
  };
}

/** Returns the duration in ms of the restart that the gateway announced, or 0. */
export const announcedMs = (phase: Phase): number =>
  phase.name === 'ready' ? (phase.restartExpectedMs ?? 0) : 0;

/** Retries often enough to notice an approval soon, and too rarely to reach the gateway's rate limit. */
function awaitPairing(
  state: ConnectionState,
  { problem, hintMs, pausesReconnect }: Diagnosis,
  { now, policy, random }: StepContext,
): ConnectionState {
  const minDelayMs = Math.max(hintMs, policy.minDelayMs);
  const delayMs = Math.max(minDelayMs, pairingRetryMs) + random * (pairingRetryMs / 5);
  const dueAt = pausesReconnect ? null : now + delayMs;
  const notBefore = now + minDelayMs;
  return { ...state, problem, phase: { kind: 'waiting', name: 'waiting', dueAt, notBefore } };
}

/** Ends the attempts until the user, new options or a repair starts them again. */
export const giveUp = (
  state: ConnectionState,
  name: (AuthFailed | Failed)['name'],
  problem: GatewayProblem | null,
): ConnectionState => ({
  ...state,
  problem: problem && { ...problem, retryable: false },
  phase: { kind: 'resting', name },
});
