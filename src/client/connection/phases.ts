import type { GatewayProblem, ProblemCode } from '../../core/problem.js';
import type { ConnectChallenge, ErrorShape, HelloOk } from '../../protocol/frames.js';
import type { CredentialsRequest } from '../options.js';

/*
 * All times are ms since the epoch. Deadlines (`dueAt`, `giveUpAt`, …) are absolute.
 * `kind` groups the phases: an `attempt` and a `live` connection have a socket, the others have none.
 */

/** Phases in which nothing happens until the user, new options or a repair starts an attempt. */
export type RestingPhase = Idle | Disconnected | AuthFailed | Failed;

/** Phases of a socket that has not delivered a hello yet. */
export type AttemptPhase = Opening | AwaitingChallenge | Signing | AwaitingHello | Rejected;

/** Attempts that the gateway has not rejected. */
export type OpenAttempt = Exclude<AttemptPhase, Rejected>;

export type Phase = RestingPhase | Waiting | AttemptPhase | Ready;

/** Never connected, or disposed. */
export interface Idle {
  readonly kind: 'resting';
  readonly name: 'idle';
}

/** The user called `disconnect()`. */
export interface Disconnected {
  readonly kind: 'resting';
  readonly name: 'disconnected';
}

/** The gateway rejects the credentials, and no others are available. */
export interface AuthFailed {
  readonly kind: 'resting';
  readonly name: 'auth_failed';
}

/** Another attempt would fail for the same reason. */
export interface Failed {
  readonly kind: 'resting';
  readonly name: 'error';
}

/** Between two attempts. */
export interface Waiting {
  readonly kind: 'waiting';
  readonly name: 'waiting';
  /** When the next attempt starts. Null: when the page wakes up. */
  readonly dueAt: number | null;
  /** A page that wakes up does not connect sooner than this. */
  readonly notBefore: number;
}

interface AttemptTimes {
  readonly kind: 'attempt';
  /** When this phase ends. */
  readonly dueAt: number;
  /** When the whole attempt ends. No phase of the attempt lasts longer. */
  readonly giveUpAt: number;
}

/** The socket is being opened. */
export interface Opening extends AttemptTimes {
  readonly name: 'opening';
}

/** The socket is open. If no challenge arrives in time, the client connects without one. */
export interface AwaitingChallenge extends AttemptTimes {
  readonly name: 'awaitingChallenge';
}

/** The connect frame is being made: credentials are read, the device signs. */
export interface Signing extends AttemptTimes {
  readonly name: 'signing';
  /** Null: the gateway sent none in time. */
  readonly challenge: ConnectChallenge | null;
}

/** The connect frame is sent. */
export interface AwaitingHello extends AttemptTimes {
  readonly name: 'awaitingHello';
  readonly sentWith: SentWith;
}

/** The gateway rejected the connect. The client waits for the close and then acts on both. */
export interface Rejected {
  readonly kind: 'attempt';
  readonly name: 'rejected';
  /** When the client stops waiting for the close. */
  readonly dueAt: number;
  readonly rejection: ErrorShape;
  /** Null: the rejection arrived before the connect frame was sent. */
  readonly sentWith: SentWith | null;
}

/** The gateway accepted the connect. */
export interface Ready {
  readonly kind: 'live';
  readonly name: 'ready';
  readonly hello: HelloOk;
  /** When the retries are counted from zero again; Infinity once they are. */
  readonly stableAt: number;
  /** When a silent connection is probed, or given up if a probe is pending. */
  readonly silentAt: number;
  /** When the pending probe was sent. Each later frame proves that the connection is alive. */
  readonly probedAt: number | null;
  /** Duration of the restart that the gateway announced; null without an announcement. */
  readonly restartExpectedMs: number | null;
}

/** Which secret a connect frame carries. */
export interface SentWith {
  readonly deviceToken: boolean;
  /** A device token is stored, and the frame does not carry it. */
  readonly canUseDeviceToken: boolean;
  /** The credentials include a shared secret. */
  readonly hasSecret: boolean;
}

/** Remedies that were used up since the last hello: each may be tried once. */
export interface Tried {
  /** The stored device token, instead of the shared secret. */
  readonly deviceToken: boolean;
  /** The shared secret, instead of the stored device token. */
  readonly sharedSecret: boolean;
  /** Problems after which one more attempt was made. */
  readonly retriedCodes: readonly ProblemCode[];
  /** Problems that the host was asked to repair: see `repairKey`. */
  readonly repairs: readonly string[];
}

export interface ConnectionState {
  readonly phase: Phase;
  /** Number of the current socket. Events of older sockets are ignored. */
  readonly generation: number;
  /** Retries since the connection was last stable. */
  readonly attempts: number;
  /** Exponent of the backoff. It starts over when a silent gateway first sends a retry hint. */
  readonly backoffStep: number;
  /** The last failure carried a retry hint. */
  readonly isHinted: boolean;
  /** How many clients the gateway listed in the last hello. All of them reconnect after a restart. */
  readonly peerCount: number;
  readonly problem: GatewayProblem | null;
  /** Why the next attempt asks for credentials. */
  readonly nextCredentials: CredentialsRequest['reason'];
  readonly nextUsesDeviceToken: boolean;
  readonly tried: Tried;
  /** The problem that the host was asked to repair, while it is the current problem. */
  readonly repairing: GatewayProblem | null;
  readonly lastConnectedAt: number | null;
}

export const initialConnection: ConnectionState = {
  phase: { kind: 'resting', name: 'idle' },
  generation: 0,
  attempts: 0,
  backoffStep: 0,
  isHinted: false,
  peerCount: 0,
  problem: null,
  nextCredentials: 'connect',
  nextUsesDeviceToken: false,
  tried: { deviceToken: false, sharedSecret: false, retriedCodes: [], repairs: [] },
  repairing: null,
  lastConnectedAt: null,
};

/** Returns a state with the same phase, but a full budget of retries and remedies, as after a start. */
export const withFreshBudget = ({
  phase,
  generation,
  lastConnectedAt,
}: ConnectionState): ConnectionState => ({
  ...initialConnection,
  phase,
  generation,
  lastConnectedAt,
});

export const hasSocket = ({ kind }: Phase): boolean => kind === 'attempt' || kind === 'live';

/** When `step` must be called with the event `time`; null: never. */
export function nextDeadline({ phase }: ConnectionState): number | null {
  switch (phase.kind) {
    case 'resting':
      return null;
    case 'waiting':
    case 'attempt':
      return phase.dueAt;
    case 'live':
      return Math.min(phase.stableAt, phase.silentAt);
  }
}
