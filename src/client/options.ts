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
   * `connect`: a normal attempt. `rejected`: the gateway rejected the last credentials. `invalidated`: the
   * gateway withdrew credentials that it had accepted.
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
   * much per client that the gateway listed in hello. Gateways list up to 200. 0 disables the protection.
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
   * How long a connection must last before attempts count from zero again. This limits the attempts if a
   * gateway accepts connections and drops them soon.
   *
   * @default 10_000
   */
  readonly stableAfterMs: number;
}

/** How the client identifies itself. `id` and `mode` must be names that the gateway knows. */
export interface ClientInfoOptions {
  /**
   * The gateway's name for this kind of client. Third-party chat panels have the name `webchat-ui`.
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
   * Platform of the app. If the platform of a paired device changes, the device must be approved again.
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
 * Whether a request waits for a connection, or is rejected at once. If the client cannot connect before the
 * user or the app acts (status `pairing_required`, `auth_failed`, `error`, `disconnected`), every request
 * is rejected at once.
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
  /**
   * `ws:`, `wss:`, `http:`, `https:`, `host:port`, or the port of a gateway on this machine. Never put a secret
   * into the address: tokens are removed, not used. For an address that a user pastes, see
   * `parseGatewayAddress`.
   */
  readonly url: string;
  /**
   * The gateway's secret, or a function that returns it before each attempt.
   *
   * @default none
   */
  readonly credentials?: CredentialsSource;
  /** Signs the handshake. Without a signer the gateway grants no scopes. */
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
  /** Shown if the gateway is too old for this panel: `params.recommended` of the problem. */
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
   * Whether a request waits for a connection, up to 15 s, or rejects at once. If the client cannot connect
   * before the user or the app acts, every request rejects at once.
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
   * Fixes a pairing, origin or device problem, if the app can do that. When the promise resolves, the
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
