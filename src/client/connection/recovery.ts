import { readRetryAfterMs } from '../../core/GatewayError.js';
import type { GatewayProblem, ProblemAction, ProblemCode } from '../../core/problem.js';
import type { ErrorShape, JsonObject } from '../../protocol/frames.js';
import { asNumber, asObject } from '../../protocol/json.js';

/**
 * The client's reaction to a problem.
 * - `retry`: retries after the backoff, and not before the gateway's hint.
 * - `refresh`: requests other credentials, and stops if there are none.
 * - `useSecret`: drops the stored device token, and retries with the shared secret.
 * - `retryOnce`: retries once with a new signature, then stops.
 * - `pair`: waits for an approval.
 * - `stop`: stops, because only the user can help.
 */
export type RecoveryDecision = 'retry' | 'refresh' | 'useSecret' | 'retryOnce' | 'pair' | 'stop';

/** The client's rule for one problem code. */
export interface RecoveryRule {
  readonly decision: RecoveryDecision;
  readonly action: ProblemAction;
  /** Whether a host may repair the problem: see `onRepair`. */
  readonly repairable?: boolean;
  /** Least delay before a retry, in ms, if the gateway sends no hint. */
  readonly waitMs?: number;
}

const retry: RecoveryRule = { decision: 'retry', action: 'wait' };
const enterToken: RecoveryRule = { decision: 'refresh', action: 'enterToken' };
const enterPassword: RecoveryRule = { decision: 'refresh', action: 'enterPassword' };
const reviewAuth: RecoveryRule = { decision: 'stop', action: 'reviewAuthConfiguration' };
const fixConfiguration: RecoveryRule = { decision: 'stop', action: 'fixConfiguration' };
const signerAtFault: RecoveryRule = { decision: 'retryOnce', action: 'retry', repairable: true };

/**
 * One rule for each problem code. `docs/recovery.md` is generated from this table.
 *
 * @see {@link https://unpkg.com/openclaw-react/docs/protocol.md#rejections | Protocol: Rejections}
 * @see {@link https://unpkg.com/openclaw-react/docs/protocol.md#ends-of-a-connection | Protocol: Ends of a connection}
 */
export const recoveryTable: Readonly<Record<ProblemCode, RecoveryRule>> = {
  AUTH_REQUIRED: enterToken,
  AUTH_UNAUTHORIZED: enterToken,
  AUTH_TOKEN_MISSING: enterToken,
  AUTH_TOKEN_MISMATCH: enterToken,
  AUTH_TOKEN_NOT_CONFIGURED: reviewAuth,
  AUTH_PASSWORD_MISSING: enterPassword,
  AUTH_PASSWORD_MISMATCH: enterPassword,
  AUTH_PASSWORD_NOT_CONFIGURED: reviewAuth,
  AUTH_BOOTSTRAP_TOKEN_INVALID: enterToken,
  AUTH_DEVICE_TOKEN_MISMATCH: { decision: 'useSecret', action: 'enterToken' },
  AUTH_SCOPE_MISMATCH: { decision: 'useSecret', action: 'approveDevice' },
  AUTH_RATE_LIMITED: { decision: 'retry', action: 'wait', waitMs: 30_000 },
  AUTH_TAILSCALE_IDENTITY_MISSING: reviewAuth,
  AUTH_TAILSCALE_PROXY_MISSING: reviewAuth,
  AUTH_TAILSCALE_WHOIS_FAILED: retry,
  AUTH_TAILSCALE_IDENTITY_MISMATCH: reviewAuth,
  AUTH_IDENTITY_HEADER_REQUIRED: reviewAuth,
  AUTH_VERIFIED_USER_REQUIRED: reviewAuth,
  AUTHENTICATED_PROFILE_UNAVAILABLE: retry,
  CONTROL_UI_BUILD_MISMATCH: { decision: 'stop', action: 'upgradeClient' },
  CONTROL_UI_ORIGIN_NOT_ALLOWED: { decision: 'stop', action: 'allowOrigin', repairable: true },
  PROTOCOL_MISMATCH: { decision: 'stop', action: 'upgradeGateway' },
  CONTROL_UI_DEVICE_IDENTITY_REQUIRED: fixConfiguration,
  DEVICE_IDENTITY_REQUIRED: fixConfiguration,
  DEVICE_AUTH_INVALID: signerAtFault,
  DEVICE_AUTH_DEVICE_ID_MISMATCH: signerAtFault,
  DEVICE_AUTH_SIGNATURE_EXPIRED: signerAtFault,
  DEVICE_AUTH_NONCE_REQUIRED: signerAtFault,
  DEVICE_AUTH_NONCE_MISMATCH: signerAtFault,
  DEVICE_AUTH_SIGNATURE_INVALID: signerAtFault,
  DEVICE_AUTH_PUBLIC_KEY_INVALID: signerAtFault,
  PAIRING_REQUIRED: { decision: 'pair', action: 'approveDevice', repairable: true },
  CLIENT_VERSION_MISMATCH: { decision: 'stop', action: 'upgradeClient' },
  CLIENT_INVALID_URL: fixConfiguration,
  CLIENT_SOCKET_UNAVAILABLE: fixConfiguration,
  CLIENT_UNREACHABLE: retry,
  CLIENT_CONNECTION_LOST: retry,
  CLIENT_HANDSHAKE_TIMEOUT: retry,
  CLIENT_HANDSHAKE_REJECTED: { decision: 'stop', action: 'retry' },
  CLIENT_CONNECT_PARAMS_REJECTED: fixConfiguration,
  CLIENT_INVALID_HELLO: retry,
  CLIENT_SILENT: retry,
  CLIENT_SIGNER_FAILED: { decision: 'retryOnce', action: 'retry' },
  CLIENT_CREDENTIALS_FAILED: retry,
  CLIENT_CREDENTIALS_INVALIDATED: retry,
  CLIENT_FRAME_TOO_LARGE: retry,
  CLIENT_GATEWAY_STARTING: retry,
  CLIENT_GATEWAY_RESTARTING: retry,
  CLIENT_REJECTED: { decision: 'stop', action: 'retry' },
  CLIENT_ATTEMPTS_EXHAUSTED: { decision: 'stop', action: 'retry' },
};

/** The close event of a socket. */
export interface SocketClose {
  readonly code: number;
  readonly reason: string;
}

/** How a connection failed. */
export type ConnectionFailure =
  | {
      readonly stage: 'handshake';
      /** The error of the rejected connect, if the gateway sent one. */
      readonly rejection: ErrorShape | null;
      /** Null if the gateway did not close the socket within 1 s after its rejection. */
      readonly close: SocketClose | null;
    }
  | {
      readonly stage: 'ready';
      readonly close: SocketClose;
      /** `restartExpectedMs` of the event `shutdown`, if the gateway sent one. */
      readonly restartExpectedMs: number | null;
    }
  /** Found by this client: a timeout, an error of the signer, an invalid address. */
  | { readonly stage: 'client'; readonly code: ProblemCode; readonly details?: JsonObject };

/** The problem that a failure causes, and the rule for it. */
export interface Diagnosis {
  readonly problem: GatewayProblem;
  readonly rule: RecoveryRule;
  /** Least delay before a retry, in ms. */
  readonly hintMs: number;
  /** Whether the gateway accepts the stored device token instead. */
  readonly canUseDeviceToken: boolean;
  /** Whether the gateway asked the client not to retry until the request is approved. */
  readonly pausesReconnect: boolean;
}

/** The client's side of a failure. */
export interface DiagnosisContext {
  /** The page's origin, for problems that name it. */
  readonly origin?: string | undefined;
  /** The protocol versions that were offered. They decide whether client or gateway is too old. */
  readonly protocol?: { readonly max: number };
  /** For problems that only a newer gateway solves. */
  readonly recommendedGatewayVersion?: string | undefined;
}

/**
 * Returns the problem that a failure causes, and the client's rule for it.
 *
 * @example
 * const close = { code: 1012, reason: '' };
 * const { problem } = diagnose({ stage: 'handshake', rejection: null, close });
 */
export function diagnose(failure: ConnectionFailure, context: DiagnosisContext = {}): Diagnosis {
  const details = detailsOf(failure);
  const { recommendedNextStep, requestId } = details;
  const code = problemCode(failure, details);
  const rule =
    (code === 'CLIENT_REJECTED' && lookUp(adviceRules, recommendedNextStep)) || recoveryTable[code];
  const hintMs = hintOf(failure) ?? rule.waitMs ?? 0;
  const action = isClientTooOld(code, details, context) ? 'upgradeClient' : rule.action;
  // The id becomes part of a shell command, so only plain ids are accepted.
  const isPairing =
    rule.decision === 'pair' && typeof requestId === 'string' && /^[\w.:-]{1,128}$/.test(requestId);
  return {
    problem: {
      code,
      params: textsOf({
        seconds: hintMs > 0 && Math.ceil(hintMs / 1_000),
        expected: details['expectedProtocol'],
        recommended: action === 'upgradeGateway' && context.recommendedGatewayVersion,
        closeCode: failure.stage !== 'client' && failure.close?.code,
        origin: code === 'CONTROL_UI_ORIGIN_NOT_ALLOWED' && context.origin,
        reason: code === 'CLIENT_INVALID_URL' && details['reason'],
        gatewayCode: code === 'CLIENT_REJECTED' && details['code'],
      }),
      action,
      retryable: rule.decision === 'retry' || rule.decision === 'pair',
      ...(isPairing && { requestId, command: `openclaw devices approve ${requestId}` }),
      details: failure.stage === 'client' ? details : publicDetails(details),
    },
    rule,
    hintMs,
    canUseDeviceToken:
      details['canRetryWithDeviceToken'] === true ||
      recommendedNextStep === 'retry_with_device_token',
    pausesReconnect: details['pauseReconnect'] === true,
  };
}

function detailsOf(failure: ConnectionFailure): JsonObject {
  if (failure.stage === 'client') return asObject(failure.details);
  return failure.stage === 'handshake' ? asObject(failure.rejection?.details) : {};
}

/** The delay that the gateway asks for. A failure of this client has no hint. */
function hintOf(failure: ConnectionFailure): number | null | undefined {
  if (failure.stage === 'ready') return failure.restartExpectedMs;
  return failure.stage === 'handshake' && failure.rejection
    ? readRetryAfterMs(failure.rejection)
    : undefined;
}

const isClientTooOld = (
  code: ProblemCode,
  { expectedProtocol, clientMaxProtocol }: JsonObject,
  { protocol }: DiagnosisContext,
): boolean =>
  code === 'PROTOCOL_MISMATCH' &&
  (asNumber(expectedProtocol) ?? 0) > (asNumber(clientMaxProtocol) ?? protocol?.max ?? Infinity);

/** Keeps the values that a text can contain. */
const textsOf = (values: JsonObject): GatewayProblem['params'] =>
  Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string | number] => isText(entry[1])),
  );

/** Keeps the fields of the allow-list that are texts, or lists of texts. */
const publicDetails = (details: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(details).filter(
      ([key, value]) => publicFields.includes(key) && [value].flat().every(isText),
    ),
  );

const isText = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number';

function problemCode(failure: ConnectionFailure, details: JsonObject): ProblemCode {
  if (failure.stage === 'client') return failure.code;
  const { close } = failure;
  const [beforeHello, afterHello] = closeCodes[close?.code ?? 0] ?? otherCloseCode;
  if (failure.stage === 'ready') return afterHello;
  const { rejection } = failure;
  const { code } = details;
  if (typeof code === 'string') {
    return isProblemCode(code) ? code : (legacyCode(code) ?? 'CLIENT_REJECTED');
  }
  if (rejection?.code === 'UNAVAILABLE') return 'CLIENT_GATEWAY_STARTING';
  if ('expectedProtocol' in details) return 'PROTOCOL_MISMATCH';
  const codeOfText = legacyCode(rejection?.message ?? close?.reason ?? '');
  if (codeOfText) return codeOfText;
  return rejection && beforeHello === 'CLIENT_HANDSHAKE_REJECTED' ? 'CLIENT_REJECTED' : beforeHello;
}

/** Reads own properties only: the gateway's text may be the name of an inherited one. */
const lookUp = <T>(table: Readonly<Record<string, T>>, key: unknown): T | undefined =>
  typeof key === 'string' && Object.hasOwn(table, key) ? table[key] : undefined;

const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(recoveryTable, code);

const legacyCode = (text: string): ProblemCode | undefined =>
  legacyPatterns.find(([pattern]) => pattern.test(text))?.[1];

/**
 * Codes and texts of older gateways. Releases up to 2026.5 send other codes, and 2026.2.26 sends
 * only a text with some rejections.
 */
const legacyPatterns: readonly (readonly [RegExp, ProblemCode])[] = [
  [/^STARTUP_SIDECARS$/, 'CLIENT_GATEWAY_STARTING'],
  [/^PROTOCOL_VERSION_MISMATCH$|^UNSUPPORTED_PROTOCOL$|protocol mismatch/, 'PROTOCOL_MISMATCH'],
  [/invalid connect params/, 'CLIENT_CONNECT_PARAMS_REJECTED'],
  [/origin not allowed/, 'CONTROL_UI_ORIGIN_NOT_ALLOWED'],
  [/pairing required/, 'PAIRING_REQUIRED'],
  [/device identity/, 'DEVICE_IDENTITY_REQUIRED'],
  [/device (signature|nonce|auth)/, 'DEVICE_AUTH_INVALID'],
  [/too many failed/, 'AUTH_RATE_LIMITED'],
  [/device token mismatch/, 'AUTH_DEVICE_TOKEN_MISMATCH'],
  [/token missing/, 'AUTH_TOKEN_MISSING'],
  [/token mismatch/, 'AUTH_TOKEN_MISMATCH'],
  [/password missing/, 'AUTH_PASSWORD_MISSING'],
  [/password mismatch/, 'AUTH_PASSWORD_MISMATCH'],
  [/unauthorized/, 'AUTH_UNAUTHORIZED'],
];

/**
 * The problem of a close without a rejection, before and after hello. After hello, 1008 means that
 * the client read too slowly; the next connection may be fast enough.
 */
const closeCodes: Readonly<
  Record<number, readonly [beforeHello: ProblemCode, afterHello: ProblemCode]>
> = {
  1002: ['PROTOCOL_MISMATCH', 'CLIENT_CONNECTION_LOST'],
  1008: ['CLIENT_HANDSHAKE_REJECTED', 'CLIENT_CONNECTION_LOST'],
  1009: ['CLIENT_CONNECT_PARAMS_REJECTED', 'CLIENT_FRAME_TOO_LARGE'],
  1012: ['CLIENT_GATEWAY_RESTARTING', 'CLIENT_GATEWAY_RESTARTING'],
  1013: ['CLIENT_GATEWAY_STARTING', 'CLIENT_GATEWAY_RESTARTING'],
  4001: ['CLIENT_CREDENTIALS_INVALIDATED', 'CLIENT_CREDENTIALS_INVALIDATED'],
};
const otherCloseCode = ['CLIENT_UNREACHABLE', 'CLIENT_CONNECTION_LOST'] as const;

/** If this version does not know the code, the gateway's advice selects the rule. */
const adviceRules: Readonly<Record<string, RecoveryRule>> = {
  retry_with_device_token: enterToken,
  update_auth_credentials: enterToken,
  update_auth_configuration: reviewAuth,
  review_auth_configuration: reviewAuth,
  wait_then_retry: retry,
};

/** The gateway's details that may become public. All others stay out of the state. */
const publicFields = [
  'code',
  'reason',
  'authReason',
  'recommendedNextStep',
  'remediationHint',
  'deviceId',
  'requestedRole',
  'requestedScopes',
  'approvedRoles',
  'approvedScopes',
  'expectedProtocol',
  'clientMinProtocol',
  'clientMaxProtocol',
];
