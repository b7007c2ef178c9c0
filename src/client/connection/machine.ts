import type { ProblemCode } from '../../core/problem.js';
import type { ConnectChallenge, HelloOk, JsonObject } from '../../protocol/frames.js';
import { asList } from '../../protocol/json.js';
import { announcedMs, applyRecovery, giveUp } from './applyRecovery.js';
import { effectsOf } from './effects.js';
import type { ConnectionEffect, ConnectionEvent, PhaseEvent, StepContext } from './events.js';
import { readPolicy } from './hello.js';
import {
  nextDeadline,
  withFreshBudget,
  type AwaitingChallenge,
  type AwaitingHello,
  type ConnectionState,
  type OpenAttempt,
  type Opening,
  type Ready,
  type Rejected,
  type Signing,
  type Waiting,
} from './phases.js';
import type { ConnectionFailure } from './recovery.js';

/*
 * ```text
 *   idle, disconnected
 *       │ connect()
 *       ▼
 *    opening ───────────────┐
 *       │ opened            │
 *       ▼                   │
 *    awaitingChallenge ─────┤
 *       │ challenged, 3 s   │  rejected
 *       ▼                   ├───────────▶ rejected
 *    signing ───────────────┤                │
 *       │ connectSent       │                │ closed, 1 s
 *       ▼                   │                │
 *    awaitingHello ─────────┘                ▼                closed, failed, too slow
 *       │ accepted                    ┌────────────────┐      in any phase of an attempt
 *       ▼            closed, silent   │ recovery table │ ◀──────────────────────────────
 *     ready ────────────────────────▶ └────────────────┘
 *                                       │            │
 *    opening ◀──────────────────── waiting         auth_failed, error
 *       retry is due, page wakes up,
 *       onRepair finished
 * ```
 *
 * - In every phase, reconnect() leads to `opening`, disconnect() to `disconnected`, and dispose() to
 *   `idle`. configure() leads to `opening`, except from `idle` and `disconnected`.
 * - In every phase with a socket, `pagehide` leads to `waiting` until the page returns.
 * - In `opening`, a challenge leads directly to `signing`.
 */

export { initialConnection, nextDeadline, type ConnectionState, type SentWith } from './phases.js';
export { isDown, statusOf } from './status.js';
export type { ConnectionEffect, ConnectionEvent, StepContext } from './events.js';

export interface Step {
  readonly state: ConnectionState;
  readonly effects: readonly ConnectionEffect[];
}

const maxOpenMs = 20_000;
const maxChallengeMs = 3_000;
const maxHelloMs = 15_000;
const maxCloseMs = 1_000;
const maxProbeMs = 5_000;
/** A deadline that is noticed so much too late shows that timers were suspended (sleep, throttled tab). */
const clockJumpMs = 5_000;
/** A frame that arrived less than this time ago proves that the connection is alive. */
const freshFrameMs = 2_000;

/**
 * The whole behaviour of one connection, without a timer, socket or clock.
 * The effects follow from the difference between the state before and the state after.
 */
export function step(before: ConnectionState, event: ConnectionEvent, context: StepContext): Step {
  const state = nextState(before, event, context);
  return { state, effects: state === before ? [] : effectsOf(before, state) };
}

function nextState(
  state: ConnectionState,
  event: ConnectionEvent,
  context: StepContext,
): ConnectionState {
  const { phase, generation } = state;
  const isOff = phase.name === 'idle' || phase.name === 'disconnected';
  switch (event.type) {
    case 'connect':
      return isOff ? startAttempt(withFreshBudget(state), context) : state;
    case 'reconnect':
      return startAttempt(withFreshBudget(state), context);
    case 'reconfigured':
      return isOff ? withFreshBudget(state) : startAttempt(withFreshBudget(state), context);
    case 'disconnect':
      return { ...withFreshBudget(state), phase: { kind: 'resting', name: 'disconnected' } };
    case 'dispose':
      return { ...withFreshBudget(state), phase: { kind: 'resting', name: 'idle' } };
    case 'time':
      return context.now >= (nextDeadline(state) ?? Infinity)
        ? inPhase(state, event, context)
        : state;
    case 'repaired':
    case 'shutdown':
    case 'signal':
      return inPhase(state, event, context);
    default:
      // An older socket may still deliver events:
      // 1. The client closes a socket. 2. The next socket opens. 3. The close of the first arrives.
      return event.generation === generation ? inPhase(state, event, context) : state;
  }
}

/** One function for each phase: everything that can happen in it. */
function inPhase(state: ConnectionState, event: PhaseEvent, context: StepContext): ConnectionState {
  const { phase } = state;
  switch (phase.name) {
    case 'idle':
    case 'disconnected':
    case 'auth_failed':
    case 'error':
      return isRepaired(state, event) ? startAttempt(state, context) : state;
    case 'waiting':
      return whileWaiting(state, phase, event, context);
    case 'opening':
      return whileOpening(state, phase, event, context);
    case 'awaitingChallenge':
      return whileAwaitingChallenge(state, phase, event, context);
    case 'signing':
      return whileSigning(state, phase, event, context);
    case 'awaitingHello':
      return whileAwaitingHello(state, phase, event, context);
    case 'rejected':
      return whileRejected(state, phase, event, context);
    case 'ready':
      return whileReady(state, phase, event, context);
  }
}

function whileWaiting(
  state: ConnectionState,
  phase: Waiting,
  event: PhaseEvent,
  context: StepContext,
): ConnectionState {
  switch (event.type) {
    case 'repaired':
      return isRepaired(state, event) ? wakeUp(state, phase, context) : state;
    case 'signal':
      return ['online', 'visible', 'pageshow'].includes(event.signal)
        ? wakeUp(state, phase, context)
        : state;
    case 'time':
      // A retry of a hidden tab would only keep its pairing request alive. A visible tab retries.
      return state.problem?.code === 'PAIRING_REQUIRED' && !context.isVisible
        ? { ...state, phase: { ...phase, dueAt: null } }
        : startAttempt(state, context);
    default:
      return state;
  }
}

function whileOpening(
  state: ConnectionState,
  phase: Opening,
  event: PhaseEvent,
  context: StepContext,
): ConnectionState {
  switch (event.type) {
    case 'opened': {
      const times = timesOf(phase, maxChallengeMs, context);
      return { ...state, phase: { ...times, name: 'awaitingChallenge' } };
    }
    // Some sockets deliver the challenge together with `open`.
    case 'challenged':
      return startSigning(state, phase, event.challenge, context);
    case 'time':
      return failHere(state, 'CLIENT_UNREACHABLE', context);
    default:
      return inAttempt(state, phase, event, context);
  }
}

function whileAwaitingChallenge(
  state: ConnectionState,
  phase: AwaitingChallenge,
  event: PhaseEvent,
  context: StepContext,
): ConnectionState {
  switch (event.type) {
    case 'challenged':
      return startSigning(state, phase, event.challenge, context);
    case 'time':
      return context.now < phase.giveUpAt
        ? startSigning(state, phase, null, context)
        : inAttempt(state, phase, event, context);
    default:
      return inAttempt(state, phase, event, context);
  }
}

function whileSigning(
  state: ConnectionState,
  phase: Signing,
  event: PhaseEvent,
  context: StepContext,
): ConnectionState {
  if (event.type !== 'connectSent') return inAttempt(state, phase, event, context);
  const { sentWith } = event;
  return {
    ...state,
    nextCredentials: 'connect',
    nextUsesDeviceToken: false,
    phase: { ...timesOf(phase, maxHelloMs, context), name: 'awaitingHello', sentWith },
  };
}

function whileAwaitingHello(
  state: ConnectionState,
  phase: AwaitingHello,
  event: PhaseEvent,
  context: StepContext,
): ConnectionState {
  return event.type === 'accepted'
    ? accept(state, event.hello, context)
    : inAttempt(state, phase, event, context);
}

/**
 * A rejected connect arrives twice, as a response and as a close, and is decided once:
 * 1. The gateway rejects the connect, with a code and perhaps a retry hint. The client waits.
 * 2. The gateway closes the socket. Rejection and close together decide.
 *
 * The rejection decides alone if the close does not arrive, or if the attempt ends otherwise:
 * the page is hidden, or credentials and signer fail. The gateway's hint must not be lost.
 */
function whileRejected(
  state: ConnectionState,
  { rejection }: Rejected,
  event: PhaseEvent,
  context: StepContext,
): ConnectionState {
  const failure: ConnectionFailure = { stage: 'handshake', rejection, close: null };
  switch (event.type) {
    case 'closed':
      return applyRecovery(state, { ...failure, close: event.close }, context);
    case 'failed':
    case 'credentialsUnchanged':
    case 'time':
      return applyRecovery(state, failure, context);
    case 'signal':
      return event.signal === 'pagehide' ? applyRecovery(state, failure, context) : state;
    default:
      return state;
  }
}

function whileReady(
  state: ConnectionState,
  phase: Ready,
  event: PhaseEvent,
  context: StepContext,
): ConnectionState {
  switch (event.type) {
    case 'closed': {
      const { restartExpectedMs } = phase;
      const { close } = event;
      return applyRecovery(state, { stage: 'ready', close, restartExpectedMs }, context);
    }
    case 'shutdown':
      return { ...state, phase: { ...phase, restartExpectedMs: event.restartExpectedMs } };
    case 'signal':
      if (event.signal === 'pagehide') return pause(state, context);
      return event.signal === 'hidden' ? state : probe(state, phase, context);
    case 'time':
      return checkLiveness(state, phase, context);
    default:
      return state;
  }
}

/** Handles the events that have the same effect in every phase of an attempt before a rejection. */
function inAttempt(
  state: ConnectionState,
  phase: OpenAttempt,
  event: PhaseEvent,
  context: StepContext,
): ConnectionState {
  switch (event.type) {
    case 'rejected': {
      const { dueAt } = timesOf(phase, maxCloseMs, context);
      const sentWith = phase.name === 'awaitingHello' ? phase.sentWith : null;
      const rejection = event.error;
      return { ...state, phase: { kind: 'attempt', name: 'rejected', dueAt, rejection, sentWith } };
    }
    case 'closed': {
      const { close } = event;
      return applyRecovery(state, { stage: 'handshake', rejection: null, close }, context);
    }
    case 'failed':
      return failHere(state, event.code, context, event.details);
    case 'credentialsUnchanged':
      return giveUp(state, 'auth_failed', state.problem);
    case 'signal':
      return event.signal === 'pagehide' ? pause(state, context) : state;
    case 'time':
      return failHere(state, 'CLIENT_HANDSHAKE_TIMEOUT', context);
    default:
      return state;
  }
}

function startAttempt(state: ConnectionState, { now }: StepContext): ConnectionState {
  const giveUpAt = now + maxOpenMs;
  return {
    ...state,
    generation: state.generation + 1,
    phase: { kind: 'attempt', name: 'opening', dueAt: giveUpAt, giveUpAt },
  };
}

function startSigning(
  state: ConnectionState,
  phase: Opening | AwaitingChallenge,
  challenge: ConnectChallenge | null,
  context: StepContext,
): ConnectionState {
  const times = timesOf(phase, maxOpenMs, context);
  return { ...state, phase: { ...times, name: 'signing', challenge } };
}

/** The times of an attempt's next phase, which lasts no longer than the whole attempt may. */
const timesOf = ({ giveUpAt }: OpenAttempt, maxMs: number, { now }: StepContext) => ({
  kind: 'attempt' as const,
  dueAt: Math.min(giveUpAt, now + maxMs),
  giveUpAt,
});

function accept(
  state: ConnectionState,
  hello: HelloOk | null,
  context: StepContext,
): ConnectionState {
  const { now, policy, protocol } = context;
  if (hello === null) return failHere(state, 'CLIENT_INVALID_HELLO', context);
  if (hello.protocol < protocol.min || hello.protocol > protocol.max) {
    const details = { expectedProtocol: hello.protocol };
    return failHere(state, 'PROTOCOL_MISMATCH', context, details);
  }
  return {
    ...withFreshBudget(state),
    // The count of attempts continues until the connection is stable.
    attempts: state.attempts,
    backoffStep: state.backoffStep,
    peerCount: asList(hello.snapshot?.presence).length,
    lastConnectedAt: now,
    phase: {
      kind: 'live',
      name: 'ready',
      hello,
      stableAt: now + policy.stableAfterMs,
      silentAt: now + maxSilenceMs(hello),
      probedAt: null,
      restartExpectedMs: null,
    },
  };
}

const maxSilenceMs = ({ policy }: HelloOk): number => 2 * readPolicy(policy).tickIntervalMs;

/** Applies a failure that this client found, without a close of the gateway. */
const failHere = (
  state: ConnectionState,
  code: ProblemCode,
  context: StepContext,
  details?: JsonObject,
): ConnectionState =>
  applyRecovery(state, { stage: 'client', code, ...(details && { details }) }, context);

/** Closes the socket of a page in the back/forward cache. `pageshow` opens the next socket. */
function pause(state: ConnectionState, { now, policy }: StepContext): ConnectionState {
  const notBefore = now + Math.max(policy.minDelayMs, announcedMs(state.phase));
  return { ...state, phase: { kind: 'waiting', name: 'waiting', dueAt: null, notBefore } };
}

/** Retries as soon as the gateway's hint and the least delay permit. */
function wakeUp(state: ConnectionState, phase: Waiting, context: StepContext): ConnectionState {
  const { dueAt, notBefore } = phase;
  if (context.now >= notBefore) return startAttempt(state, context);
  return { ...state, phase: { ...phase, dueAt: Math.min(dueAt ?? Infinity, notBefore) } };
}

/** Whether the repair belongs to the current problem. Another problem may have replaced the repaired one. */
const isRepaired = ({ repairing }: ConnectionState, event: PhaseEvent): boolean =>
  event.type === 'repaired' && event.problem === repairing;

/** Sends a probe, unless a frame just arrived or the response would have to wait for an upload. */
function probe(
  state: ConnectionState,
  phase: Ready,
  { now, lastFrameAt, isUploading }: StepContext,
): ConnectionState {
  if (phase.probedAt !== null || isUploading || now - lastFrameAt < freshFrameMs) return state;
  return { ...state, phase: { ...phase, probedAt: now, silentAt: now + maxProbeMs } };
}

function checkLiveness(
  state: ConnectionState,
  phase: Ready,
  context: StepContext,
): ConnectionState {
  const { now, lastFrameAt } = context;
  if (now >= phase.stableAt) {
    return { ...state, attempts: 0, backoffStep: 0, phase: { ...phase, stableAt: Infinity } };
  }
  const silentAt = lastFrameAt + maxSilenceMs(phase.hello);
  const isAlive = phase.probedAt === null ? silentAt > now : lastFrameAt >= phase.probedAt;
  if (isAlive) return { ...state, phase: { ...phase, silentAt, probedAt: null } };
  // Timers were suspended, and the socket may not have delivered all frames yet.
  return phase.probedAt === null && now - phase.silentAt > clockJumpMs
    ? probe(state, phase, context)
    : failHere(state, 'CLIENT_SILENT', context);
}
