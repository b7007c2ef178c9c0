import type { DeviceTokenStore } from '../core/deviceToken.js';
import type { GatewayEnvironment } from '../core/environment.js';
import type { GatewayLogger } from '../core/logger.js';
import type { GatewayProblem } from '../core/problem.js';
import type { GatewaySigner } from '../core/signer.js';
import type { ConnectAuth } from '../protocol/frames.js';

/** The shared secret of a gateway: a token, a password or a bootstrap token. */
export type GatewayCredentials = Pick<ConnectAuth, 'token' | 'password' | 'bootstrapToken'>;

/** Why the client asks for credentials. */
export interface CredentialsRequest {
  /**
   * `connect`: a normal attempt. `rejected`: the gateway rejected the last ones. `invalidated`: the
   * gateway withdrew them.
   */
  readonly reason: 'connect' | 'rejected' | 'invalidated';
  /** Attempts since the connection was last stable, from 1. */
  readonly attempt: number;
  /** Aborts when the attempt ends. */
  readonly signal: AbortSignal;
}

/** Credentials, or a function that returns them before each attempt to connect. */
export type CredentialsSource =
  | GatewayCredentials
  | ((request: CredentialsRequest) => GatewayCredentials | Promise<GatewayCredentials>);

/** When the client tries to connect again. All times are in ms. */
export interface ReconnectPolicy {
  /**
   * Least delay before a retry.
   *
   * @default 250
   */
  readonly minDelayMs: number;
  /**
   * Upper end of the first delay. Each attempt doubles it.
   *
   * @default 1000
   */
  readonly initialDelayMs: number;
  /**
   * Protects the gateway from a thundering herd. The upper end of the first delay is at least this
   * much per client that the gateway listed in hello. Gateways list up to 200. 0 switches it off.
   *
   * @default 75
   */
  readonly jitterPerClientMs: number;
  /**
   * Upper end of every delay. A hint of the gateway may exceed it.
   *
   * @default 30_000
   */
  readonly maxDelayMs: number;
  /**
   * After this many attempts in a row the status becomes `error`.
   *
   * @default Infinity
   */
  readonly maxAttempts: number;
  /**
   * How long a connection must last before attempts count from zero again. A gateway that accepts
   * connections and drops them soon is thus not flooded.
   *
   * @default 10_000
   */
  readonly stableAfterMs: number;
}

/** How the client identifies itself. `id` and `mode` must be names that the gateway knows. */
export interface ClientInfoOptions {
  /**
   * The gateway's name for this kind of client; `webchat-ui` is that of third-party chat panels.
   *
   * @default 'webchat-ui'
   */
  readonly id?: string;
  /** @default 'webchat' */
  readonly mode?: string;
  /**
   * Version of your panel.
   *
   * @default the version of this library
   */
  readonly version?: string;
  /**
   * A paired device whose platform changes must be approved again.
   *
   * @default 'web'
   */
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
 * Whether a request waits for a connection, or is rejected at once. If none will come without the
 * user (status `pairing_required`, `auth_failed`, `error`, `disconnected`), it is always rejected.
 */
export type WhenDisconnected = 'wait' | 'reject';

/** Anything with the shape of the global `WebSocket` class. */
export type WebSocketConstructor = new (url: string) => WebSocketLike;

/** The part of a browser WebSocket that this library uses. */
export interface WebSocketLike {
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

/** Options for `configure()`. An option that is left out stays; `undefined` restores its default. */
export type GatewayClientChanges = {
  readonly [Name in keyof GatewayClientOptions]?: GatewayClientOptions[Name] | undefined;
};

/** Options of a client. Only `url` is required. */
export interface GatewayClientOptions {
  /** `ws:`, `wss:`, `http:`, `https:` or `host:port`. Never put a secret into the address. */
  readonly url: string;
  /**
   * The gateway's secret, or a function that returns it before each attempt.
   *
   * @default none
   */
  readonly credentials?: CredentialsSource;
  /** Signs the handshake. Without one the gateway grants no scopes. */
  readonly signer?: GatewaySigner;
  /** How the client identifies itself. Fields that are left out keep their defaults. */
  readonly clientInfo?: ClientInfoOptions;
  /** @default 'operator' */
  readonly role?: string;
  /** @default ['operator.read', 'operator.write'] */
  readonly scopes?: readonly string[];
  /**
   * Capabilities of this client. With the scope `operator.approvals` the default also has
   * `exec-approvals`.
   *
   * @default ['tool-events']
   */
  readonly caps?: readonly string[];
  /**
   * Protocol versions that the client offers. The default fits every gateway from 2026.2 on.
   *
   * @default { min: 3, max: 4 }
   */
  readonly protocol?: { readonly min: number; readonly max: number };
  /** Part of the problem of a gateway that is too old for this panel: `problem.params.recommended`. */
  readonly recommendedGatewayVersion?: string;
  /** When the client tries to connect again. Fields that are left out keep their defaults. */
  readonly reconnect?: Partial<ReconnectPolicy>;
  /**
   * Time limit of a request in ms, from the call to the response.
   *
   * @default 30_000
   */
  readonly requestTimeoutMs?: number;
  /**
   * Whether a request waits for a connection, up to 15 s, or rejects at once. If none will come
   * without the user, every request rejects at once.
   *
   * @default 'wait'
   */
  readonly whenDisconnected?: WhenDisconnected;
  /**
   * Keeps the device tokens that gateways issue.
   *
   * @default in memory
   */
  readonly tokenStore?: DeviceTokenStore;
  /**
   * Fixes a pairing, origin or device problem, for hosts that can. When the promise resolves, the
   * client tries to connect once more. Called once per problem and request id.
   */
  readonly onRepair?: (problem: GatewayProblem) => Promise<void>;
  /** Receives the name and size of every frame, never its content. */
  readonly onFrame?: (trace: FrameTrace) => void;
  /**
   * Receives warnings, redacted.
   *
   * @default none
   */
  readonly logger?: GatewayLogger;
  /** @default the global class */
  readonly WebSocket?: WebSocketConstructor;
  /**
   * Clock, timers, random numbers, ids and wake-up signals.
   *
   * @default those of `browserEnvironment()`
   */
  readonly environment?: Partial<GatewayEnvironment>;
}
