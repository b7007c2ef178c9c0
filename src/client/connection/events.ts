import type { EnvironmentSignal } from '../../core/environment.js';
import type { GatewayProblem, ProblemCode } from '../../core/problem.js';
import type { ConnectChallenge, ErrorShape, HelloOk, JsonObject } from '../../protocol/frames.js';
import type { CredentialsRequest, ReconnectPolicy } from '../options.js';
import type { SentWith } from './phases.js';
import type { SocketClose } from './recovery.js';

/** A method that the user's code called. It has the same effect in every phase. */
export interface UserEvent {
  readonly type: 'connect' | 'disconnect' | 'dispose' | 'reconnect' | 'reconfigured';
}

/** An event of the socket with the number `generation`, or of the attempt on this socket. */
export type SocketEvent = { readonly generation: number } & (
  | { readonly type: 'opened' }
  | { readonly type: 'challenged'; readonly challenge: ConnectChallenge }
  | { readonly type: 'connectSent'; readonly sentWith: SentWith }
  /** Null: the hello cannot be read. */
  | { readonly type: 'accepted'; readonly hello: HelloOk | null }
  | { readonly type: 'rejected'; readonly error: ErrorShape }
  | { readonly type: 'closed'; readonly close: SocketClose }
  /** The socket could not be created, or the connect frame not be made. */
  | { readonly type: 'failed'; readonly code: ProblemCode; readonly details?: JsonObject }
  /** The credentials are the ones that the gateway rejected. */
  | { readonly type: 'credentialsUnchanged' }
);

/** Events whose effect depends on the phase. */
export type PhaseEvent =
  | SocketEvent
  /** The app's `onRepair` finished with the problem of a `repair` effect. */
  | { readonly type: 'repaired'; readonly problem: GatewayProblem }
  | { readonly type: 'shutdown'; readonly restartExpectedMs: number | null }
  | { readonly type: 'signal'; readonly signal: EnvironmentSignal }
  /** The deadline of `nextDeadline` has passed. */
  | { readonly type: 'time' };

export type ConnectionEvent = UserEvent | PhaseEvent;

export type ConnectionEffect =
  | { readonly type: 'open'; readonly generation: number }
  /** Closes the current socket. Nothing that it delivers later counts. */
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
  /** The ready connection ended. Requests that were sent on it get no response. */
  | { readonly type: 'lost' }
  /** No further attempt is scheduled. Requests that wait for a connection are rejected. */
  | { readonly type: 'gaveUp' }
  /** Sends a request. If any frame follows, the connection works. */
  | { readonly type: 'probe' }
  | { readonly type: 'dropDeviceToken' }
  | { readonly type: 'repair'; readonly problem: GatewayProblem };

/** The input of a step besides state and event. */
export interface StepContext {
  readonly now: number;
  /** 0 ≤ random < 1. */
  readonly random: number;
  readonly isVisible: boolean;
  /** The page's origin, for problems that name it. */
  readonly origin: string | undefined;
  /** The option `recommendedGatewayVersion`, for the problem of a gateway that is too old. */
  readonly recommendedGatewayVersion: string | undefined;
  /** When the last inbound frame arrived. */
  readonly lastFrameAt: number;
  /** Frames wait to be sent. A probe would wait behind these frames, and its response would be late. */
  readonly isUploading: boolean;
  readonly policy: ReconnectPolicy;
  /** The protocol versions that were offered. */
  readonly protocol: { readonly min: number; readonly max: number };
  /** The credentials come from a function, which may return others after a rejection. */
  readonly canRefresh: boolean;
  /** The connection is encrypted or local, so a stored device token may be sent. */
  readonly isTrusted: boolean;
  /** The app gave an `onRepair`. */
  readonly canRepair: boolean;
}
