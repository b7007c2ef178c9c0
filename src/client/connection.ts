import type { ConnectionStatus } from '../protocol/connectionStatus.js';
import type { ConnectChallenge, ErrorShape, HelloOk, JsonObject } from '../protocol/frames.js';
import type { GatewayProblem, ProblemCode } from '../protocol/problem.js';
import { backoffDelay } from './backoff.js';
import type { EnvironmentSignal } from './environment.js';
import type { CredentialsRequest, ReconnectPolicy } from './options.js';
import { diagnose, type ConnectionFailure, type Diagnosis, type SocketClose } from './recovery.js';
import type { GatewayStatus } from './state.js';

/** All times of the machine are ms since the epoch; deadlines are absolute. */
export type Phase =
  | { readonly name: 'idle' }
  | { readonly name: 'disconnected' }
  /** A socket is being opened. */
  | { readonly name: 'opening'; readonly openBy: number }
  | HandshakePhase
  | ReadyPhase
  /** Between two attempts. `retryAt` null: until the page wakes up. `notBefore`: no wake-up may retry sooner. */
  | { readonly name: 'waiting'; readonly retryAt: number | null; readonly notBefore: number }
  /** Only a person, new credentials or an approval help. */
  | { readonly name: 'halted'; readonly status: 'auth_failed' | 'error' };

interface HandshakePhase {
  readonly name: 'handshaking';
  /** `challenge`: waits for it. `signing`: the connect frame is being made. `sent`: it is on its way. */
  readonly stage: 'challenge' | 'signing' | 'sent';
  readonly openBy: number;
  /** When the current stage is given up: no challenge → connect without; no hello → close. */
  readonly stageBy: number;
  readonly sentWith: SentWith;
  /** A refused connect arrives twice: this is the first half, the close decides. */
  readonly refusal: ErrorShape | null;
}

interface ReadyPhase {
  readonly name: 'ready';
  readonly hello: HelloOk;
  readonly tickIntervalMs: number;
  /** When attempts count from zero again; null once they do. */
  readonly stableAt: number | null;
  /** When silence becomes suspicious, unless a frame came meanwhile. */
  readonly silentAt: number;
  /** A probe is out, and every frame until `by` proves life. */
  readonly probe: { readonly since: number; readonly by: number } | null;
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
  | { readonly type: 'refused'; readonly generation: number; readonly error: ErrorShape }
  | { readonly type: 'closed'; readonly generation: number; readonly close: SocketClose }
  /** The connect frame could not be made, or the socket not created. */
  | {
      readonly type: 'failed';
      readonly generation: number;
      readonly code: ProblemCode;
      readonly details?: JsonObject;
    }
  /** The credentials are the ones that were refused. */
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
  | { readonly type: 'ready' }
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
  readonly policy: ReconnectPolicy;
  readonly protocol: { readonly min: number; readonly max: number };
  /** Credentials come from a function, so a refusal can be answered with others. */
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
const refusalMs = 1_000;
const probeMs = 5_000;
const pairingRetryMs = 10_000;
/** A deadline noticed so late means that timers stood still: sleep, or a throttled background tab. */
const clockJumpMs = 5_000;
const nothingSent: SentWith = { deviceToken: false, canUseDeviceToken: false, hasSecret: false };

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

/** The whole behaviour of one connection: no timer, socket or clock inside. */
export function step(state: ConnectionState, event: ConnectionEvent, world: World): Step {
  if ('generation' in event && (event.generation !== state.generation || !hasSocket(state.phase))) {
    return stay(state);
  }
  switch (event.type) {
    case 'connect':
      return isDown(state.phase) ? open(fresh(state), world) : stay(state);
    case 'reconnect':
      return restart(fresh(state), world);
    case 'reconfigured':
      return isDown(state.phase) ? stay(fresh(state)) : restart(fresh(state), world);
    case 'disconnect':
      return stop(state, 'disconnected');
    case 'dispose':
      return stop(state, 'idle');
    case 'repaired':
      // A repair may take so long that something else is wrong by now.
      if (event.problem !== state.repairing) return stay(state);
      if (state.phase.name === 'waiting') return wake(state, state.phase, world);
      return state.phase.name === 'halted' ? open(state, world) : stay(state);
    case 'opened':
      return stay(to(state, handshake(state.phase, world)));
    case 'challenged':
      return sendConnect(state, event.challenge, world);
    case 'connectSent':
      return state.phase.name === 'handshaking' && state.phase.stage === 'signing'
        ? stay(
            to(state, {
              ...state.phase,
              stage: 'sent',
              stageBy: world.now + helloMs,
              sentWith: event.sentWith,
            }),
          )
        : stay(state);
    case 'accepted':
      return accept(state, event.hello, world);
    case 'refused':
      return state.phase.name === 'handshaking' && state.phase.refusal === null
        ? stay(to(state, { ...state.phase, refusal: event.error, stageBy: world.now + refusalMs }))
        : stay(state);
    case 'closed':
      return fail(state, failureOf(state.phase, event.close), world);
    case 'failed':
      return failHere(state, event.code, world, event.details);
    case 'credentialsUnchanged':
      return isRefused(state.phase)
        ? fail(state, failureOf(state.phase, null), world)
        : halt(state, 'auth_failed', state.problem);
    case 'shutdown':
      return state.phase.name === 'ready'
        ? stay(to(state, { ...state.phase, restartExpectedMs: event.restartExpectedMs }))
        : stay(state);
    case 'signal':
      return onSignal(state, event.signal, world);
    case 'time':
      return onTime(state, world);
  }
}

/** When `step` wants to be called with `time`, or null. */
export function nextDeadline({ phase }: ConnectionState): number | null {
  switch (phase.name) {
    case 'opening':
      return phase.openBy;
    case 'handshaking':
      return Math.min(phase.openBy, phase.stageBy);
    case 'ready':
      return Math.min(phase.stableAt ?? Infinity, phase.probe?.by ?? phase.silentAt);
    case 'waiting':
      return phase.retryAt;
    default:
      return null;
  }
}

/** The public reading of a state. */
export function statusOf(state: ConnectionState): Omit<GatewayStatus, 'hello'> {
  const { phase, attempts, problem, lastConnectedAt } = state;
  return {
    status: statusName(state),
    isReady: phase.name === 'ready',
    reconnectState:
      phase.name === 'waiting' && phase.retryAt !== null
        ? 'scheduled'
        : hasSocket(phase) && phase.name !== 'ready' && attempts > 0
          ? 'attempting'
          : 'idle',
    reconnectAttempts: attempts,
    nextRetryAt: phase.name === 'waiting' ? phase.retryAt : null,
    problem,
    lastConnectedAt,
  };
}

function statusName({ phase, attempts, problem }: ConnectionState): ConnectionStatus {
  switch (phase.name) {
    case 'halted':
      return phase.status;
    case 'opening':
    case 'handshaking':
    case 'waiting':
      if (problem?.code === 'PAIRING_REQUIRED') return 'pairing_required';
      if (attempts > 0 || phase.name === 'waiting') return 'reconnecting';
      return phase.name === 'opening' ? 'connecting' : 'handshaking';
    default:
      return phase.name;
  }
}

const stay = (state: ConnectionState): Step => ({ state, effects: [] });

const to = (state: ConnectionState, phase: Phase): ConnectionState => ({ ...state, phase });

const isDown = (phase: Phase): boolean => phase.name === 'idle' || phase.name === 'disconnected';

const canRetryNow = (phase: Phase): boolean => phase.name === 'waiting' || phase.name === 'halted';

const hasSocket = (phase: Phase): boolean =>
  phase.name === 'opening' || phase.name === 'handshaking' || phase.name === 'ready';

/** A fresh retry budget, as after a start. */
const fresh = (state: ConnectionState): ConnectionState => ({
  ...initialConnection,
  phase: state.phase,
  generation: state.generation,
  lastConnectedAt: state.lastConnectedAt,
});

function open(state: ConnectionState, world: World): Step {
  const generation = state.generation + 1;
  return {
    state: { ...state, generation, phase: { name: 'opening', openBy: world.now + openMs } },
    effects: [{ type: 'open', generation }],
  };
}

/** One cleanup for every way a socket ends, the person's own wish included. */
function retire(phase: Phase, code: number, reason: string): ConnectionEffect[] {
  const effects: ConnectionEffect[] = [];
  if (hasSocket(phase)) effects.push({ type: 'close', code, reason });
  if (phase.name === 'ready') effects.push({ type: 'lost' });
  return effects;
}

function restart(state: ConnectionState, world: World): Step {
  const opened = open(state, world);
  return { ...opened, effects: [...retire(state.phase, 1000, 'reconnect'), ...opened.effects] };
}

function stop(state: ConnectionState, name: 'idle' | 'disconnected'): Step {
  return {
    state: to(fresh(state), { name }),
    effects: [...retire(state.phase, 1000, 'client stopped'), { type: 'gaveUp' }],
  };
}

function handshake(phase: Phase, world: World): Phase {
  if (phase.name !== 'opening') return phase;
  return {
    name: 'handshaking',
    stage: 'challenge',
    openBy: phase.openBy,
    stageBy: world.now + challengeMs,
    sentWith: nothingSent,
    refusal: null,
  };
}

function sendConnect(
  state: ConnectionState,
  challenge: ConnectChallenge | null,
  world: World,
): Step {
  // Some sockets deliver the challenge in the same breath as `open`.
  const phase = handshake(state.phase, world);
  if (phase.name !== 'handshaking' || phase.stage !== 'challenge') return stay(state);
  return {
    state: {
      ...to(state, { ...phase, stage: 'signing', stageBy: phase.openBy }),
      nextCredentials: 'connect',
      nextUsesDeviceToken: false,
    },
    effects: [
      {
        type: 'sendConnect',
        generation: state.generation,
        challenge,
        reason: state.nextCredentials,
        attempt: state.attempts + 1,
        useDeviceToken: state.nextUsesDeviceToken,
      },
    ],
  };
}

function accept(state: ConnectionState, hello: HelloOk | null, world: World): Step {
  if (state.phase.name !== 'handshaking' || state.phase.stage !== 'sent') return stay(state);
  if (hello === null) return failHere(state, 'CLIENT_INVALID_HELLO', world);
  const { min, max } = world.protocol;
  if (hello.protocol < min || hello.protocol > max) {
    return failHere(state, 'PROTOCOL_MISMATCH', world, { expectedProtocol: hello.protocol });
  }
  const tickIntervalMs = hello.policy.tickIntervalMs > 0 ? hello.policy.tickIntervalMs : 30_000;
  return {
    state: {
      ...fresh(state),
      attempts: state.attempts,
      backoffStep: state.backoffStep,
      crowd: hello.snapshot?.presence?.length ?? 0,
      lastConnectedAt: world.now,
      phase: {
        name: 'ready',
        hello,
        tickIntervalMs,
        stableAt: world.now + world.policy.stableAfterMs,
        silentAt: world.now + 2 * tickIntervalMs,
        probe: null,
        restartExpectedMs: null,
      },
    },
    effects: [{ type: 'ready' }],
  };
}

/** The gateway refused, and only its close is missing. */
const isRefused = (phase: Phase): boolean => phase.name === 'handshaking' && phase.refusal !== null;

function failureOf(phase: Phase, close: SocketClose | null): ConnectionFailure {
  if (phase.name === 'ready' && close) {
    return { stage: 'ready', close, restartExpectedMs: phase.restartExpectedMs };
  }
  return {
    stage: 'handshake',
    refusal: phase.name === 'handshaking' ? phase.refusal : null,
    close,
  };
}

function failHere(
  state: ConnectionState,
  code: ProblemCode,
  world: World,
  details?: JsonObject,
): Step {
  // What the gateway said first counts for more, its hint above all.
  if (isRefused(state.phase)) return fail(state, failureOf(state.phase, null), world);
  return fail(state, { stage: 'client', code, ...(details && { details }) }, world);
}

/** Every way a socket ends without being asked to: one decision, from the recovery table. */
function fail(state: ConnectionState, failure: ConnectionFailure, world: World): Step {
  const found = diagnose(failure, world);
  const failed: ConnectionState = {
    ...state,
    problem: found.problem,
    repairing:
      state.repairing && repairKey(state.repairing) === repairKey(found.problem)
        ? state.repairing
        : null,
    ...(found.problem.code === 'CLIENT_CREDENTIALS_INVALIDATED' && {
      nextCredentials: 'invalidated',
    }),
  };
  const next = decide(failed, found, world);
  if (!isRepairDue(next.state, found, world)) return next;
  const { problem } = found;
  return {
    state: { ...once(next.state, repairKey(problem)), repairing: problem },
    effects: [...next.effects, { type: 'repair', problem }],
  };
}

function decide(state: ConnectionState, found: Diagnosis, world: World): Step {
  const { rule, problem } = found;
  const sentWith = state.phase.name === 'handshaking' ? state.phase.sentWith : nothingSent;
  switch (rule.decision) {
    case 'retry':
      return retryLater(state, found, world);
    case 'pair':
      return awaitPairing(state, found, world);
    case 'refresh': {
      const canUseDeviceToken =
        found.canUseDeviceToken && sentWith.canUseDeviceToken && world.isTrusted;
      if (canUseDeviceToken && !state.tried.includes('deviceToken')) {
        return retryLater(
          { ...once(state, 'deviceToken'), nextUsesDeviceToken: true },
          found,
          world,
        );
      }
      if (!world.canRefresh) return halt(state, 'auth_failed', problem);
      return retryLater({ ...state, nextCredentials: 'refused' }, found, world);
    }
    case 'useSecret': {
      const next =
        sentWith.deviceToken && sentWith.hasSecret && !state.tried.includes('secret')
          ? retryLater(once(state, 'secret'), found, world)
          : halt(state, 'auth_failed', problem);
      return { ...next, effects: [...next.effects, { type: 'dropDeviceToken' }] };
    }
    case 'retryOnce':
      return state.tried.includes(problem.code)
        ? halt(state, 'error', problem)
        : retryLater(once(state, problem.code), found, world);
    case 'stop':
      return halt(state, 'error', problem);
  }
}

const once = (state: ConnectionState, what: string): ConnectionState => ({
  ...state,
  tried: [...state.tried, what],
});

function retryLater(state: ConnectionState, found: Diagnosis, world: World): Step {
  const { problem } = found;
  const hintMs = Math.max(found.hintMs, announcedMs(state.phase));
  if (state.attempts >= world.policy.maxAttempts) {
    const { problem: exhausted } = diagnose({ stage: 'client', code: 'CLIENT_ATTEMPTS_EXHAUSTED' });
    const params = { attempts: state.attempts, lastCode: problem.code };
    return halt(state, 'error', { ...exhausted, params });
  }
  const notBefore = world.now + Math.max(world.policy.floorMs, hintMs);
  const isHinted = hintMs > 0;
  // 2026.9.6 refuses for about 1.5 s while it starts: what grew while nothing answered no longer counts.
  const backoffStep = isHinted && !state.isHinted ? 0 : state.backoffStep;
  const delayMs = backoffDelay(world.policy, backoffStep, world.random, hintMs, state.crowd);
  return {
    state: {
      ...state,
      attempts: state.attempts + 1,
      backoffStep: backoffStep + 1,
      isHinted,
      problem: { ...problem, retryable: true },
      phase: { name: 'waiting', retryAt: world.now + delayMs, notBefore },
    },
    effects: retire(state.phase, 4000, 'retry'),
  };
}

/** How long a gateway said it would be gone. */
const announcedMs = (phase: Phase): number =>
  phase.name === 'ready' ? (phase.restartExpectedMs ?? 0) : 0;

/** Retries slowly, so that an approval is noticed and the gateway's rate limit is not. */
function awaitPairing(state: ConnectionState, found: Diagnosis, world: World): Step {
  const leastMs = Math.max(found.hintMs, world.policy.floorMs);
  const delayMs = Math.max(leastMs, pairingRetryMs) + world.random * (pairingRetryMs / 5);
  const notBefore = world.now + leastMs;
  const retryAt = found.pausesReconnect ? null : world.now + delayMs;
  return {
    state: { ...state, phase: { name: 'waiting', retryAt, notBefore } },
    effects: [...retire(state.phase, 4000, 'pairing'), { type: 'gaveUp' }],
  };
}

function halt(
  state: ConnectionState,
  status: 'auth_failed' | 'error',
  problem: GatewayProblem | null,
): Step {
  return {
    state: {
      ...state,
      problem: problem && { ...problem, retryable: false },
      phase: { name: 'halted', status },
    },
    effects: [...retire(state.phase, 4000, 'stopped'), { type: 'gaveUp' }],
  };
}

const repairKey = ({ code, requestId }: GatewayProblem): string => `repair ${code} ${requestId}`;

const isRepairDue = (state: ConnectionState, { rule, problem }: Diagnosis, world: World): boolean =>
  world.canRepair &&
  rule.repairable === true &&
  canRetryNow(state.phase) &&
  !state.tried.includes(repairKey(problem));

function onSignal(state: ConnectionState, signal: EnvironmentSignal, world: World): Step {
  switch (signal) {
    case 'pagehide':
      // A page kept for "back" must not hold a socket; `pageshow` opens the next one.
      return hasSocket(state.phase) ? hide(state, world) : stay(state);
    case 'hidden':
      return stay(state);
    case 'offline':
      return suspect(state, world);
    case 'online':
    case 'visible':
    case 'pageshow':
      return state.phase.name === 'waiting'
        ? wake(state, state.phase, world)
        : suspect(state, world);
  }
}

function hide(state: ConnectionState, world: World): Step {
  const { phase } = state;
  if (isRefused(phase)) return fail(state, failureOf(phase, null), world);
  const notBefore = world.now + Math.max(world.policy.floorMs, announcedMs(phase));
  return {
    state: to(state, { name: 'waiting', retryAt: null, notBefore }),
    effects: retire(phase, 1000, 'page hidden'),
  };
}

function wake(
  state: ConnectionState,
  phase: Extract<Phase, { name: 'waiting' }>,
  world: World,
): Step {
  if (world.now >= phase.notBefore) return open(state, world);
  const retryAt = Math.min(phase.retryAt ?? Infinity, phase.notBefore);
  return stay(to(state, { ...phase, retryAt }));
}

/** Asks a live socket for a sign of life, unless one just came. */
function suspect(state: ConnectionState, world: World): Step {
  const { phase } = state;
  if (phase.name !== 'ready' || phase.probe || world.now - world.lastFrameAt < floorOfSilenceMs) {
    return stay(state);
  }
  return {
    state: to(state, { ...phase, probe: { since: world.now, by: world.now + probeMs } }),
    effects: [{ type: 'probe' }],
  };
}

const floorOfSilenceMs = 2_000;

function onTime(state: ConnectionState, world: World): Step {
  const deadline = nextDeadline(state);
  if (deadline === null || world.now < deadline) return stay(state);
  const { phase } = state;
  switch (phase.name) {
    case 'opening':
      return failHere(state, 'CLIENT_UNREACHABLE', world);
    case 'handshaking':
      if (isRefused(phase)) return fail(state, failureOf(phase, null), world);
      return phase.stage === 'challenge' && world.now < phase.openBy
        ? sendConnect(state, null, world)
        : failHere(state, 'CLIENT_HANDSHAKE_TIMEOUT', world);
    case 'waiting':
      // A background tab would only keep the pairing request warm: it retries when it is looked at.
      return state.problem?.code === 'PAIRING_REQUIRED' && !world.isVisible
        ? stay(to(state, { ...phase, retryAt: null }))
        : open(state, world);
    case 'ready':
      return onReadyTime(state, phase, world);
    default:
      return stay(state);
  }
}

function onReadyTime(state: ConnectionState, phase: ReadyPhase, world: World): Step {
  if (phase.stableAt !== null && world.now >= phase.stableAt) {
    return stay({ ...to(state, { ...phase, stableAt: null }), attempts: 0, backoffStep: 0 });
  }
  const silentAt = world.lastFrameAt + 2 * phase.tickIntervalMs;
  if (phase.probe) {
    return world.lastFrameAt >= phase.probe.since
      ? stay(to(state, { ...phase, probe: null, silentAt }))
      : failHere(state, 'CLIENT_SILENT', world);
  }
  if (silentAt > world.now) return stay(to(state, { ...phase, silentAt }));
  return world.now - phase.silentAt > clockJumpMs
    ? suspect(state, world)
    : failHere(state, 'CLIENT_SILENT', world);
}
