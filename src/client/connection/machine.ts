import type { ConnectionStatus } from '../../core/connectionStatus.js';
import type { EnvironmentSignal } from '../../core/environment.js';
import type { GatewayProblem, ProblemCode } from '../../core/problem.js';
import type { ConnectChallenge, ErrorShape, HelloOk, JsonObject } from '../../protocol/frames.js';
import { asList } from '../../protocol/json.js';
import type { CredentialsRequest, ReconnectPolicy } from '../options.js';
import type { GatewayStatus } from '../state.js';
import { backoffDelay } from './backoff.js';
import { readPolicy } from './hello.js';
import {
  diagnose,
  recoveryTable,
  type ConnectionFailure,
  type Diagnosis,
  type SocketClose,
} from './recovery.js';

/** All times of the machine are ms since the epoch; deadlines (`dueAt`) are absolute. */
export type Phase =
  | { readonly name: 'idle' | 'disconnected' }
  /** Only a person, new credentials or an approval help. */
  | { readonly name: 'auth_failed' | 'error' }
  | AttemptPhase
  | ReadyPhase
  /** Between two attempts. `dueAt` null: until the page wakes up. `notBefore`: no wake-up may retry sooner. */
  | { readonly name: 'waiting'; readonly dueAt: number | null; readonly notBefore: number };

interface AttemptPhase {
  /**
   * `opening`: a socket is being opened. `unchallenged`: it is open. `signing`: the connect frame
   * is being made. `sent`: it is on its way. `rejected`: it was, and the close that follows decides.
   */
  readonly name: 'opening' | 'unchallenged' | 'signing' | 'sent' | 'rejected';
  readonly openBy: number;
  /** When the current stage is given up: no challenge → connect without; no hello → close. */
  readonly dueAt: number;
  readonly challenge: ConnectChallenge | null;
  readonly sentWith: SentWith;
  readonly rejection: ErrorShape | null;
}

interface ReadyPhase {
  readonly name: 'ready';
  readonly hello: HelloOk;
  /** When attempts count from zero again; Infinity once they do. */
  readonly stableAt: number;
  /** When silence becomes suspicious, or proves death where a probe is out. */
  readonly silentAt: number;
  /** A probe is out: every later frame proves life. */
  readonly probedAt: number | null;
  readonly restartExpectedMs: number | null;
}

/** Which secret a connect frame carried. */
export interface SentWith {
  readonly deviceToken: boolean;
  /** A device token is stored that was not sent. */
  readonly canUseDeviceToken: boolean;
  /** A shared secret is there to fall back to. */
  readonly hasSecret: boolean;
}

export interface ConnectionState {
  readonly phase: Phase;
  /** Number of the current socket; what an older one still delivers is dropped. */
  readonly generation: number;
  /** Retries since the connection was last stable. */
  readonly attempts: number;
  /** The exponent of the backoff: starts over when a silent gateway first says when to come back. */
  readonly backoffStep: number;
  readonly isHinted: boolean;
  /** How many clients the gateway listed at the last hello: all of them come back when it does. */
  readonly crowd: number;
  readonly problem: GatewayProblem | null;
  readonly nextCredentials: CredentialsRequest['reason'];
  readonly nextUsesDeviceToken: boolean;
  /** What was tried once since the last hello: device token, fresh signature, repairs. */
  readonly tried: readonly string[];
  /** What a host was asked to repair, while it is still the problem. */
  readonly repairing: GatewayProblem | null;
  readonly lastConnectedAt: number | null;
}

export type ConnectionEvent =
  | {
      readonly type: 'connect' | 'disconnect' | 'dispose' | 'reconnect' | 'reconfigured';
    }
  /** A host's `onRepair` is done with what a `repair` effect gave it. */
  | { readonly type: 'repaired'; readonly problem: GatewayProblem }
  | { readonly type: 'opened'; readonly generation: number }
  | {
      readonly type: 'challenged';
      readonly generation: number;
      readonly challenge: ConnectChallenge;
    }
  | { readonly type: 'connectSent'; readonly generation: number; readonly sentWith: SentWith }
  | { readonly type: 'accepted'; readonly generation: number; readonly hello: HelloOk | null }
  | { readonly type: 'rejected'; readonly generation: number; readonly error: ErrorShape }
  | { readonly type: 'closed'; readonly generation: number; readonly close: SocketClose }
  /** The connect frame could not be made, or the socket not created. */
  | {
      readonly type: 'failed';
      readonly generation: number;
      readonly code: ProblemCode;
      readonly details?: JsonObject;
    }
  /** The credentials are the ones that were rejected. */
  | { readonly type: 'credentialsUnchanged'; readonly generation: number }
  | { readonly type: 'shutdown'; readonly restartExpectedMs: number | null }
  | { readonly type: 'signal'; readonly signal: EnvironmentSignal }
  /** The deadline of {@link nextDeadline} has come. */
  | { readonly type: 'time' };

export type ConnectionEffect =
  | { readonly type: 'open'; readonly generation: number }
  /** Closes the current socket; nothing it still delivers counts. */
  | { readonly type: 'close'; readonly code: number; readonly reason: string }
  | {
      readonly type: 'sendConnect';
      readonly generation: number;
      readonly challenge: ConnectChallenge | null;
      readonly reason: CredentialsRequest['reason'];
      readonly attempt: number;
      readonly useDeviceToken: boolean;
    }
  | { readonly type: 'ready'; readonly hello: HelloOk }
  /** The usable connection is gone: what was sent on it gets no answer. */
  | { readonly type: 'lost' }
  /** No connection will come by itself: what waits for one is told so. */
  | { readonly type: 'gaveUp' }
  | { readonly type: 'probe' }
  | { readonly type: 'dropDeviceToken' }
  | { readonly type: 'repair'; readonly problem: GatewayProblem };

/** What the machine may look at besides its own state. */
export interface World {
  readonly now: number;
  /** 0 ≤ random < 1. */
  readonly random: number;
  readonly isVisible: boolean;
  /** Of the page, for problems that name it. */
  readonly origin: string | undefined;
  /** For the problem of a gateway that is too old. */
  readonly recommendedGatewayVersion: string | undefined;
  /** When the last inbound frame came. */
  readonly lastFrameAt: number;
  /** Frames of ours wait for the line: an answer to a probe would come behind them. */
  readonly isUploading: boolean;
  readonly policy: ReconnectPolicy;
  readonly protocol: { readonly min: number; readonly max: number };
  /** Credentials come from a function, so a rejection can be answered with others. */
  readonly canRefresh: boolean;
  /** The link is encrypted or local: a stored device token may be shown on it. */
  readonly isTrusted: boolean;
  readonly canRepair: boolean;
}

export interface Step {
  readonly state: ConnectionState;
  readonly effects: readonly ConnectionEffect[];
}

const challengeMs = 3_000;
const helloMs = 15_000;
const openMs = 20_000;
const rejectionMs = 1_000;
const probeMs = 5_000;
const pairingRetryMs = 10_000;
/** A deadline noticed so late means that timers stood still: sleep, or a throttled background tab. */
const clockJumpMs = 5_000;
/** A frame this young is a sign of life. */
const freshFrameMs = 2_000;

export const initialConnection: ConnectionState = {
  phase: { name: 'idle' },
  generation: 0,
  attempts: 0,
  backoffStep: 0,
  isHinted: false,
  crowd: 0,
  problem: null,
  nextCredentials: 'connect',
  nextUsesDeviceToken: false,
  tried: [],
  repairing: null,
  lastConnectedAt: null,
};

/**
 * The whole behaviour of one connection: no timer, socket or clock inside. What is to be done is
 * what differs between the state before and the state after.
 */
export function step(before: ConnectionState, event: ConnectionEvent, world: World): Step {
  const state = nextState(before, event, world);
  return { state, effects: state === before ? [] : effectsOf(before, state) };
}

/** When `step` wants to be called with `time`, or null. */
export function nextDeadline({ phase }: ConnectionState): number | null {
  if (phase.name === 'ready') return Math.min(phase.stableAt, phase.silentAt);
  return 'dueAt' in phase ? phase.dueAt : null;
}

/** The public reading of a state. */
export function statusOf(state: ConnectionState): Omit<GatewayStatus, 'hello'> {
  const { phase, attempts, problem, lastConnectedAt } = state;
  const nextRetryAt = phase.name === 'waiting' ? phase.dueAt : null;
  const isAttempting = 'openBy' in phase && attempts > 0;
  return {
    status: statusName(state),
    isReady: phase.name === 'ready',
    reconnectState: nextRetryAt !== null ? 'scheduled' : isAttempting ? 'attempting' : 'idle',
    reconnectAttempts: attempts,
    nextRetryAt,
    problem,
    lastConnectedAt,
  };
}

function statusName({ phase, attempts, problem }: ConnectionState): ConnectionStatus {
  const isWaiting = phase.name === 'waiting';
  if (!isWaiting && !('openBy' in phase)) return phase.name;
  if (problem?.code === 'PAIRING_REQUIRED') return 'pairing_required';
  if (isWaiting || attempts > 0) return 'reconnecting';
  return phase.name === 'opening' ? 'connecting' : 'handshaking';
}

/** No connection will come by itself. */
export const isDown = (status: ConnectionStatus): boolean =>
  ['disconnected', 'pairing_required', 'auth_failed', 'error'].includes(status);

const hasSocket = (phase: Phase): boolean => phase.name === 'ready' || 'openBy' in phase;

const isProbing = (phase: Phase): boolean => phase.name === 'ready' && phase.probedAt !== null;

function effectsOf(before: ConnectionState, after: ConnectionState): ConnectionEffect[] {
  const effects: ConnectionEffect[] = [];
  const { generation, phase, problem, repairing } = after;
  const isNewSocket = generation !== before.generation;
  const isNewProblem = problem !== before.problem && problem;
  // One cleanup for every way a socket ends, the person's own wish included.
  if (hasSocket(before.phase) && (isNewSocket || !hasSocket(phase))) {
    const reason = isNewProblem ? isNewProblem.code : '';
    effects.push({ type: 'close', code: reason ? 4000 : 1000, reason });
    if (before.phase.name === 'ready') effects.push({ type: 'lost' });
  }
  if (isNewSocket) effects.push({ type: 'open', generation });
  if (phase.name !== before.phase.name) {
    if (phase.name === 'ready') effects.push({ type: 'ready', hello: phase.hello });
    if (phase.name === 'signing') {
      effects.push({
        type: 'sendConnect',
        generation,
        challenge: phase.challenge,
        reason: before.nextCredentials,
        attempt: after.attempts + 1,
        useDeviceToken: before.nextUsesDeviceToken,
      });
    }
  }
  if (isProbing(phase) && !isProbing(before.phase)) effects.push({ type: 'probe' });
  const status = statusName(after);
  if ((status === 'idle' || isDown(status)) && status !== statusName(before)) {
    effects.push({ type: 'gaveUp' });
  }
  if (isNewProblem && recoveryTable[isNewProblem.code].decision === 'useSecret') {
    effects.push({ type: 'dropDeviceToken' });
  }
  if (repairing && repairing !== before.repairing) {
    effects.push({ type: 'repair', problem: repairing });
  }
  return effects;
}

function nextState(state: ConnectionState, event: ConnectionEvent, world: World): ConnectionState {
  const { phase } = state;
  if ('generation' in event && (event.generation !== state.generation || !hasSocket(phase))) {
    return state;
  }
  const isOff = phase.name === 'idle' || phase.name === 'disconnected';
  switch (event.type) {
    case 'connect':
      return isOff ? open(fresh(state), world) : state;
    case 'reconnect':
      return open(fresh(state), world);
    case 'reconfigured':
      return isOff ? fresh(state) : open(fresh(state), world);
    case 'disconnect':
      return { ...fresh(state), phase: { name: 'disconnected' } };
    case 'dispose':
      return { ...fresh(state), phase: { name: 'idle' } };
    case 'repaired':
      // A repair may take so long that something else is wrong by now.
      if (event.problem !== state.repairing || hasSocket(phase)) return state;
      return phase.name === 'waiting' ? wake(state, world) : open(state, world);
    case 'opened':
      return phase.name === 'opening'
        ? advance(state, phase, world, challengeMs, { name: 'unchallenged' })
        : state;
    case 'challenged':
      return sign(state, event.challenge, world);
    case 'connectSent':
      return phase.name === 'signing'
        ? {
            ...advance(state, phase, world, helloMs, { name: 'sent', sentWith: event.sentWith }),
            nextCredentials: 'connect',
            nextUsesDeviceToken: false,
          }
        : state;
    case 'accepted':
      return phase.name === 'sent' ? accept(state, event.hello, world) : state;
    case 'rejected':
      return 'openBy' in phase && phase.name !== 'rejected'
        ? advance(state, phase, world, rejectionMs, { name: 'rejected', rejection: event.error })
        : state;
    case 'closed':
      return fail(state, failureOf(phase, event.close), world);
    case 'failed':
    case 'credentialsUnchanged':
      // What the gateway said first counts for more, its hint above all.
      if (phase.name === 'rejected') return fail(state, failureOf(phase, null), world);
      return event.type === 'failed'
        ? fail(state, { stage: 'client', ...event }, world)
        : halt(state, 'auth_failed', state.problem);
    case 'shutdown':
      return phase.name === 'ready'
        ? { ...state, phase: { ...phase, restartExpectedMs: event.restartExpectedMs } }
        : state;
    case 'signal':
      return onSignal(state, event.signal, world);
    case 'time':
      return onTime(state, world);
  }
}

/** A fresh retry budget, as after a start. */
const fresh = ({ phase, generation, lastConnectedAt }: ConnectionState): ConnectionState => ({
  ...initialConnection,
  phase,
  generation,
  lastConnectedAt,
});

function open(state: ConnectionState, world: World): ConnectionState {
  const openBy = world.now + openMs;
  return {
    ...state,
    generation: state.generation + 1,
    phase: {
      name: 'opening',
      openBy,
      dueAt: openBy,
      challenge: null,
      sentWith: { deviceToken: false, canUseDeviceToken: false, hasSecret: false },
      rejection: null,
    },
  };
}

/** The next stage of an attempt, which lasts no longer than the whole may. */
function advance(
  state: ConnectionState,
  phase: AttemptPhase,
  world: World,
  longestMs: number,
  changes: Partial<AttemptPhase>,
): ConnectionState {
  const dueAt = Math.min(phase.openBy, world.now + longestMs);
  return { ...state, phase: { ...phase, ...changes, dueAt } };
}

function sign(
  state: ConnectionState,
  challenge: ConnectChallenge | null,
  world: World,
): ConnectionState {
  const { phase } = state;
  // Some sockets deliver the challenge in the same breath as `open`.
  if (phase.name !== 'opening' && phase.name !== 'unchallenged') return state;
  return advance(state, phase, world, openMs, { name: 'signing', challenge });
}

function accept(state: ConnectionState, hello: HelloOk | null, world: World): ConnectionState {
  if (hello === null) return failHere(state, 'CLIENT_INVALID_HELLO', world);
  const { now, policy, protocol } = world;
  if (hello.protocol < protocol.min || hello.protocol > protocol.max) {
    return failHere(state, 'PROTOCOL_MISMATCH', world, { expectedProtocol: hello.protocol });
  }
  return {
    ...fresh(state),
    attempts: state.attempts,
    backoffStep: state.backoffStep,
    crowd: asList(hello.snapshot?.presence).length,
    lastConnectedAt: now,
    phase: {
      name: 'ready',
      hello,
      stableAt: now + policy.stableAfterMs,
      silentAt: now + longestSilenceMs(hello),
      probedAt: null,
      restartExpectedMs: null,
    },
  };
}

const longestSilenceMs = ({ policy }: HelloOk): number => 2 * readPolicy(policy).tickIntervalMs;

const failureOf = (phase: Phase, close: SocketClose | null): ConnectionFailure =>
  phase.name === 'ready' && close
    ? { stage: 'ready', close, restartExpectedMs: phase.restartExpectedMs }
    : { stage: 'handshake', rejection: 'rejection' in phase ? phase.rejection : null, close };

const failHere = (
  state: ConnectionState,
  code: ProblemCode,
  world: World,
  details?: JsonObject,
): ConnectionState => fail(state, { stage: 'client', code, ...(details && { details }) }, world);

/** Every way a socket ends without being asked to: one decision, from the recovery table. */
function fail(state: ConnectionState, failure: ConnectionFailure, world: World): ConnectionState {
  const found = diagnose(failure, world);
  const { problem, rule } = found;
  const repair = repairKey(problem);
  const isSame = state.repairing !== null && repairKey(state.repairing) === repair;
  const next = { ...decide(state, found, world), ...(!isSame && { repairing: null }) };
  return world.canRepair && rule.repairable === true && !state.tried.includes(repair)
    ? { ...next, tried: [...next.tried, repair], repairing: problem }
    : next;
}

const repairKey = ({ code, requestId }: GatewayProblem): string => `repair ${code} ${requestId}`;

function decide(state: ConnectionState, found: Diagnosis, world: World): ConnectionState {
  const { rule, problem } = found;
  const { phase, tried } = state;
  const sentWith = 'sentWith' in phase ? phase.sentWith : null;
  const retry = (changes: Partial<ConnectionState>): ConnectionState =>
    retryLater({ ...state, ...changes }, found, world);
  const once = (what: string): Partial<ConnectionState> => ({ tried: [...tried, what] });
  switch (rule.decision) {
    case 'retry':
      return retry(
        problem.code === 'CLIENT_CREDENTIALS_INVALIDATED' ? { nextCredentials: 'invalidated' } : {},
      );
    case 'pair':
      return awaitPairing(state, found, world);
    case 'refresh':
      if (
        found.canUseDeviceToken &&
        sentWith?.canUseDeviceToken === true &&
        world.isTrusted &&
        !tried.includes('deviceToken')
      ) {
        return retry({ ...once('deviceToken'), nextUsesDeviceToken: true });
      }
      return world.canRefresh
        ? retry({ nextCredentials: 'rejected' })
        : halt(state, 'auth_failed', problem);
    case 'useSecret':
      return sentWith?.deviceToken === true && sentWith.hasSecret && !tried.includes('secret')
        ? retry(once('secret'))
        : halt(state, 'auth_failed', problem);
    case 'retryOnce':
      return tried.includes(problem.code)
        ? halt(state, 'error', problem)
        : retry(once(problem.code));
    case 'stop':
      return halt(state, 'error', problem);
  }
}

function retryLater(state: ConnectionState, found: Diagnosis, world: World): ConnectionState {
  const { now, policy, random } = world;
  const { attempts, crowd } = state;
  const hintMs = Math.max(found.hintMs, announcedMs(state.phase));
  if (attempts >= policy.maxAttempts) {
    const { problem } = diagnose({ stage: 'client', code: 'CLIENT_ATTEMPTS_EXHAUSTED' });
    const params = { attempts, lastCode: found.problem.code };
    return halt(state, 'error', { ...problem, params });
  }
  const isHinted = hintMs > 0;
  // 2026.9.6 rejects for about 1.5 s while it starts: what grew while nothing answered no longer counts.
  const backoffStep = isHinted && !state.isHinted ? 0 : state.backoffStep;
  return {
    ...state,
    attempts: attempts + 1,
    backoffStep: backoffStep + 1,
    isHinted,
    problem: { ...found.problem, retryable: true },
    phase: {
      name: 'waiting',
      dueAt: now + backoffDelay(policy, backoffStep, random, hintMs, crowd),
      notBefore: now + Math.max(policy.minDelayMs, hintMs),
    },
  };
}

/** How long a gateway said it would be gone. */
const announcedMs = (phase: Phase): number =>
  phase.name === 'ready' ? (phase.restartExpectedMs ?? 0) : 0;

/** Retries slowly, so that an approval is noticed and the gateway's rate limit is not. */
function awaitPairing(
  state: ConnectionState,
  { problem, hintMs, pausesReconnect }: Diagnosis,
  { now, policy, random }: World,
): ConnectionState {
  const leastMs = Math.max(hintMs, policy.minDelayMs);
  const delayMs = Math.max(leastMs, pairingRetryMs) + random * (pairingRetryMs / 5);
  const dueAt = pausesReconnect ? null : now + delayMs;
  return { ...state, problem, phase: { name: 'waiting', dueAt, notBefore: now + leastMs } };
}

const halt = (
  state: ConnectionState,
  name: 'auth_failed' | 'error',
  problem: GatewayProblem | null,
): ConnectionState => ({
  ...state,
  problem: problem && { ...problem, retryable: false },
  phase: { name },
});

function onSignal(
  state: ConnectionState,
  signal: EnvironmentSignal,
  world: World,
): ConnectionState {
  switch (signal) {
    case 'pagehide':
      // A page kept for "back" must not hold a socket; `pageshow` opens the next one.
      return hasSocket(state.phase) ? hide(state, world) : state;
    case 'hidden':
      return state;
    case 'offline':
      return suspect(state, world);
    case 'online':
    case 'visible':
    case 'pageshow':
      return state.phase.name === 'waiting' ? wake(state, world) : suspect(state, world);
  }
}

function hide(state: ConnectionState, world: World): ConnectionState {
  const { phase } = state;
  if (phase.name === 'rejected') return fail(state, failureOf(phase, null), world);
  const notBefore = world.now + Math.max(world.policy.minDelayMs, announcedMs(phase));
  return { ...state, phase: { name: 'waiting', dueAt: null, notBefore } };
}

function wake(state: ConnectionState, world: World): ConnectionState {
  const { phase } = state;
  if (phase.name !== 'waiting') return state;
  const { dueAt, notBefore } = phase;
  if (world.now >= notBefore) return open(state, world);
  return { ...state, phase: { ...phase, dueAt: Math.min(dueAt ?? Infinity, notBefore) } };
}

/** Asks a live socket for a sign of life, unless one just came or could not come yet. */
function suspect(state: ConnectionState, world: World): ConnectionState {
  const { phase } = state;
  const { now, lastFrameAt, isUploading } = world;
  if (phase.name !== 'ready' || phase.probedAt !== null) return state;
  if (isUploading || now - lastFrameAt < freshFrameMs) return state;
  return { ...state, phase: { ...phase, probedAt: now, silentAt: now + probeMs } };
}

function onTime(state: ConnectionState, world: World): ConnectionState {
  const dueAt = nextDeadline(state);
  if (dueAt === null || world.now < dueAt) return state;
  const { phase } = state;
  switch (phase.name) {
    case 'opening':
      return failHere(state, 'CLIENT_UNREACHABLE', world);
    case 'unchallenged':
    case 'signing':
    case 'sent':
      return phase.name === 'unchallenged' && world.now < phase.openBy
        ? sign(state, null, world)
        : failHere(state, 'CLIENT_HANDSHAKE_TIMEOUT', world);
    case 'rejected':
      return fail(state, failureOf(phase, null), world);
    case 'waiting':
      // A background tab would only keep the pairing request warm: it retries when it is looked at.
      return state.problem?.code === 'PAIRING_REQUIRED' && !world.isVisible
        ? { ...state, phase: { ...phase, dueAt: null } }
        : open(state, world);
    case 'ready':
      return watch(state, phase, world);
    default:
      return state;
  }
}

function watch(state: ConnectionState, phase: ReadyPhase, world: World): ConnectionState {
  const { now, lastFrameAt } = world;
  if (now >= phase.stableAt) {
    return { ...state, attempts: 0, backoffStep: 0, phase: { ...phase, stableAt: Infinity } };
  }
  const silentAt = lastFrameAt + longestSilenceMs(phase.hello);
  const isAlive = phase.probedAt === null ? silentAt > now : lastFrameAt >= phase.probedAt;
  if (isAlive) return { ...state, phase: { ...phase, silentAt, probedAt: null } };
  return phase.probedAt === null && now - phase.silentAt > clockJumpMs
    ? suspect(state, world)
    : failHere(state, 'CLIENT_SILENT', world);
}
