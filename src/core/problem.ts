import type { JsonObject } from '../protocol/frames.js';

/** The action that an app can offer its user when there is a {@link GatewayProblem}. */
export type ProblemAction =
  | 'retry'
  | 'wait'
  | 'enterToken'
  | 'enterPassword'
  | 'approveDevice'
  | 'allowOrigin'
  | 'upgradeGateway'
  | 'upgradeClient'
  | 'reviewAuthConfiguration'
  | 'fixConfiguration';

/**
 * The reason why the connection is not ready, as data: text comes from `openclaw-react/locales`.
 * `code` is the gateway's own if it sent one. Other codes begin with `CLIENT_`.
 */
export interface GatewayProblem {
  readonly code: ProblemCode;
  /** Values for the text: `origin`, `seconds`, `expected`, … Never a secret. */
  readonly params: Readonly<Record<string, string | number>>;
  readonly action: ProblemAction;
  /** Whether the client tries again automatically. */
  readonly retryable: boolean;
  /** The pairing request to approve; the same for all retries. */
  readonly requestId?: string;
  /** The command that solves the problem, to be run on the gateway's machine. */
  readonly command?: string;
  /** The gateway's own details, reduced to known, harmless fields. */
  readonly details?: JsonObject;
}

/** Codes that the gateway sends in `error.details.code` of a rejected connect. */
export type ConnectErrorCode =
  | 'AUTH_REQUIRED'
  | 'AUTH_UNAUTHORIZED'
  | 'AUTH_TOKEN_MISSING'
  | 'AUTH_TOKEN_MISMATCH'
  | 'AUTH_TOKEN_NOT_CONFIGURED'
  | 'AUTH_PASSWORD_MISSING'
  | 'AUTH_PASSWORD_MISMATCH'
  | 'AUTH_PASSWORD_NOT_CONFIGURED'
  | 'AUTH_BOOTSTRAP_TOKEN_INVALID'
  | 'AUTH_DEVICE_TOKEN_MISMATCH'
  | 'AUTH_SCOPE_MISMATCH'
  | 'AUTH_RATE_LIMITED'
  | 'AUTH_TAILSCALE_IDENTITY_MISSING'
  | 'AUTH_TAILSCALE_PROXY_MISSING'
  | 'AUTH_TAILSCALE_WHOIS_FAILED'
  | 'AUTH_TAILSCALE_IDENTITY_MISMATCH'
  | 'AUTH_IDENTITY_HEADER_REQUIRED'
  | 'AUTH_VERIFIED_USER_REQUIRED'
  | 'AUTHENTICATED_PROFILE_UNAVAILABLE'
  | 'CONTROL_UI_BUILD_MISMATCH'
  | 'CONTROL_UI_ORIGIN_NOT_ALLOWED'
  | 'PROTOCOL_MISMATCH'
  | 'CONTROL_UI_DEVICE_IDENTITY_REQUIRED'
  | 'DEVICE_IDENTITY_REQUIRED'
  | 'DEVICE_AUTH_INVALID'
  | 'DEVICE_AUTH_DEVICE_ID_MISMATCH'
  | 'DEVICE_AUTH_SIGNATURE_EXPIRED'
  | 'DEVICE_AUTH_NONCE_REQUIRED'
  | 'DEVICE_AUTH_NONCE_MISMATCH'
  | 'DEVICE_AUTH_SIGNATURE_INVALID'
  | 'DEVICE_AUTH_PUBLIC_KEY_INVALID'
  | 'PAIRING_REQUIRED'
  | 'CLIENT_VERSION_MISMATCH';

/** Every code a {@link GatewayProblem} can have. */
export type ProblemCode =
  | ConnectErrorCode
  /** The `url` option is not a WebSocket address. */
  | 'CLIENT_INVALID_URL'
  /** The WebSocket constructor threw, or there is none. */
  | 'CLIENT_SOCKET_UNAVAILABLE'
  /** Nothing responded, or the socket closed before hello-ok with a code that names no other problem. */
  | 'CLIENT_UNREACHABLE'
  /** The socket closed after hello-ok. */
  | 'CLIENT_CONNECTION_LOST'
  /** hello-ok did not arrive in time. */
  | 'CLIENT_HANDSHAKE_TIMEOUT'
  /** The gateway closed the socket with 1008 before hello-ok, without a known reason. */
  | 'CLIENT_HANDSHAKE_REJECTED'
  /** The gateway does not accept the connect params: a developer's error. */
  | 'CLIENT_CONNECT_PARAMS_REJECTED'
  /** hello-ok could not be read. */
  | 'CLIENT_INVALID_HELLO'
  /** No frame for two tick intervals. */
  | 'CLIENT_SILENT'
  /** The signer threw. */
  | 'CLIENT_SIGNER_FAILED'
  /** The credentials function threw. */
  | 'CLIENT_CREDENTIALS_FAILED'
  /** The gateway withdrew this device or changed its secret (close 4001). */
  | 'CLIENT_CREDENTIALS_INVALIDATED'
  /** A frame exceeded the gateway's limit (close 1009). */
  | 'CLIENT_FRAME_TOO_LARGE'
  /** The gateway is still starting. */
  | 'CLIENT_GATEWAY_STARTING'
  /** The gateway announced that it shuts down. */
  | 'CLIENT_GATEWAY_RESTARTING'
  /** The gateway rejected for a reason that this version does not know. */
  | 'CLIENT_REJECTED'
  /** `reconnect.maxAttempts` is used up. */
  | 'CLIENT_ATTEMPTS_EXHAUSTED';

/**
 * Why an address is invalid.
 * - `empty`: there is no text.
 * - `scheme`: it starts with another scheme than `ws:`, `wss:`, `http:` or `https:`, or with a misspelt one.
 * - `host`: it names no host.
 * - `port`: the port is not a number from 1 to 65535.
 * - `credentials`: it contains a user name.
 * - `syntax`: it cannot be parsed.
 */
export type InvalidUrlReason = 'empty' | 'scheme' | 'host' | 'port' | 'credentials' | 'syntax';
