import type { DeviceTokenStore } from '../core/deviceToken.js';
import type { GatewayEnvironment } from '../core/environment.js';
import type { GatewayLogger } from '../core/logger.js';
import type { GatewayProblem } from '../core/problem.js';
import type { GatewaySigner } from '../core/signer.js';
import type { ConnectAuth } from '../protocol/frames.js';

/** The shared secret of a gateway, or what stands in for it. */
export type GatewayCredentials = Pick<ConnectAuth, 'token' | 'password' | 'bootstrapToken'>;

/** Why credentials are asked for. */
export interface CredentialsRequest {
  /** `connect`: a normal attempt. `rejected`: the last ones were rejected. `invalidated`: the gateway withdrew them. */
  readonly reason: 'connect' | 'rejected' | 'invalidated';
  /** Attempts since the connection was last stable, from 1. */
  readonly attempt: number;
  /** Aborted when the attempt is given up. */
  readonly signal: AbortSignal;
}

/** Credentials, or a function that is asked for them before each attempt to connect. */
export type CredentialsSource =
  | GatewayCredentials
  | ((request: CredentialsRequest) => GatewayCredentials | Promise<GatewayCredentials>);

/** When to try again. All times in ms. */
export interface ReconnectPolicy {
  /** Least delay before any retry. Default 250. */
  readonly minDelayMs: number;
  /** Upper end of the first delay, doubled with each attempt. Default 1000. */
  readonly initialDelayMs: number;
  /**
   * Spreads a crowd: for each client that the gateway lists at hello, the upper end of the first
   * delay is at least so much. Default 75; 0 spreads no crowd. Gateways list up to 200.
   */
  readonly jitterPerClientMs: number;
  /** Upper end of every delay; a hint of the gateway may exceed it. Default 30 000. */
  readonly maxDelayMs: number;
  /** After so many attempts in a row the status is `error`. Default Infinity. */
  readonly maxAttempts: number;
  /** How long a connection must hold before attempts count from zero again. Default 10 000. */
  readonly stableAfterMs: number;
}

/** How the client presents itself. `id` and `mode` must be names the gateway knows. */
export interface ClientInfoOptions {
  /** Default `webchat-ui`, the gateway's name for third-party chat panels. */
  readonly id?: string;
  /** Default `webchat`. */
  readonly mode?: string;
  /** Version of your panel. Default: this library's. */
  readonly version?: string;
  /** Default `web`. A paired device whose platform changes must be approved again. */
  readonly platform?: string;
  readonly displayName?: string;
  readonly deviceFamily?: string;
}

/** One line of the redacted trace. */
export interface FrameTrace {
  readonly direction: 'in' | 'out';
  readonly type: 'req' | 'res' | 'event' | 'invalid';
  /** Method or event name. */
  readonly name?: string | undefined;
  readonly id?: string | undefined;
  readonly ok?: boolean | undefined;
  readonly seq?: number | undefined;
  /** Characters of the frame. */
  readonly size: number;
}

/**
 * What becomes of a request while there is no connection: it waits for one, or is rejected at once.
 * Where none will come by itself (`pairing_required`, `auth_failed`, `error`, `disconnected`) it is
 * always rejected at once.
 */
export type WhenDisconnected = 'wait' | 'reject';

/** Anything with the shape of the global `WebSocket` class. */
export type WebSocketConstructor = new (url: string) => WebSocketLike;

/** The part of a browser WebSocket that this library uses. */
export interface WebSocketLike {
  readonly readyState: number;
  readonly bufferedAmount: number;
  onopen: ((event: never) => void) | null;
  /** The event has `data`. */
  onmessage: ((event: never) => void) | null;
  onerror: ((event: never) => void) | null;
  /** The event has `code` and `reason`. */
  onclose: ((event: never) => void) | null;
  send(data: string): void;
  close(code?: number, reason?: string): void;
}

/** New options for a client that has some; `undefined` goes back to the default. */
export type GatewayClientChanges = {
  readonly [Name in keyof GatewayClientOptions]?: GatewayClientOptions[Name] | undefined;
};

/** Everything a client can be told. Only `url` is required. */
export interface GatewayClientOptions {
  /** `ws:`, `wss:`, `http:`, `https:` or `host:port`. Never put a secret into it. */
  readonly url: string;
  /** The gateway's secret, or a function that is asked for it before each attempt. Default: none. */
  readonly credentials?: CredentialsSource;
  /** Signs the handshake. Without one the gateway grants no scopes. */
  readonly signer?: GatewaySigner;
  /** How the client presents itself. Default: `webchat-ui`, `webchat`. */
  readonly clientInfo?: ClientInfoOptions;
  /** Default `operator`. */
  readonly role?: string;
  /** Default `operator.read` and `operator.write`. */
  readonly scopes?: readonly string[];
  /** Default `tool-events`, and with the scope `operator.approvals` also `exec-approvals`. */
  readonly caps?: readonly string[];
  /** Protocol versions offered. Default 3 to 4: every gateway from 2026.2 on. */
  readonly protocol?: { readonly min: number; readonly max: number };
  /** Shown with the problem of a gateway that is too old for this panel, as `problem.params.recommended`. */
  readonly recommendedGatewayVersion?: string;
  /** When to try again. What is left out keeps its default. */
  readonly reconnect?: Partial<ReconnectPolicy>;
  /** How long a request waits for its answer, in ms. Default 30 000. */
  readonly requestTimeoutMs?: number;
  /**
   * What a request does while not ready: wait up to 15 s (default), or reject at once. Where no
   * connection will come by itself (`pairing_required`, `auth_failed`, `error`, `disconnected`) it
   * rejects at once.
   */
  readonly whenDisconnected?: WhenDisconnected;
  /** Keeps device tokens that the gateway issues. Default: in memory. */
  readonly tokenStore?: DeviceTokenStore;
  /**
   * For hosts that can repair pairing, origin or device problems themselves. When the promise
   * resolves the client tries once more; called once per problem and request id.
   */
  readonly onRepair?: (problem: GatewayProblem) => Promise<void>;
  /** Sees every frame's name and size, never its content. */
  readonly onFrame?: (trace: FrameTrace) => void;
  readonly logger?: GatewayLogger;
  /** Default: the global class. */
  readonly WebSocket?: WebSocketConstructor;
  /** Clock, random numbers, ids and wake-up signals. Default: the browser's. */
  readonly environment?: Partial<GatewayEnvironment>;
}
