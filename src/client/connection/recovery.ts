import { readRetryAfterMs } from '../../core/GatewayError.js';
import type { GatewayProblem, ProblemAction, ProblemCode } from '../../core/problem.js';
import type { ErrorShape, JsonObject } from '../../protocol/frames.js';
import { asNumber, asObject } from '../../protocol/json.js';

/**
 * What to do about a problem.
 * `retry`: after backoff, not before a hint. `refresh`: ask for other credentials, stop if there are none.
 * `useSecret`: drop the stored device token, go on with the shared secret. `retryOnce`: one fresh attempt, then stop.
 * `pair`: wait for an approval. `stop`: only a person can help.
 */
export type RecoveryDecision = 'retry' | 'refresh' | 'useSecret' | 'retryOnce' | 'pair' | 'stop';

/** What the recovery table says about one code. */
export interface RecoveryRule {
  readonly decision: RecoveryDecision;
  readonly action: ProblemAction;
  /** A host may be able to repair this: see `onRepair`. */
  readonly repairable?: boolean;
  /** Least wait in ms where the gateway gives no hint. */
  readonly waitMs?: number;
}

const retry: RecoveryRule = { decision: 'retry', action: 'wait' };
const enterToken: RecoveryRule = { decision: 'refresh', action: 'enterToken' };
const enterPassword: RecoveryRule = { decision: 'refresh', action: 'enterPassword' };
const reviewAuth: RecoveryRule = { decision: 'stop', action: 'reviewAuthConfiguration' };
const fixConfiguration: RecoveryRule = { decision: 'stop', action: 'fixConfiguration' };
const signerAtFault: RecoveryRule = { decision: 'retryOnce', action: 'retry', repairable: true };

/**
 * One rule for every problem; tests and `docs/recovery.md` are made from it.
 *
 * @see docs/protocol.md: Rejections, Ends of a connection
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

/** How a socket ended. */
export interface SocketClose {
  readonly code: number;
  readonly reason: string;
}

/** All that is known about a connection that failed. */
export type ConnectionFailure =
  | {
      readonly stage: 'handshake';
      /** The rejected connect's error, if one came. */
      readonly rejection: ErrorShape | null;
      /** Null when the gateway did not close within 1 s of its rejection. */
      readonly close: SocketClose | null;
    }
  | {
      readonly stage: 'ready';
      readonly close: SocketClose;
      /** `shutdown.restartExpectedMs`, if the gateway announced it. */
      readonly restartExpectedMs: number | null;
    }
  /** Found by this client: a deadline, a signer that threw, an address that cannot be used. */
  | { readonly stage: 'client'; readonly code: ProblemCode; readonly details?: JsonObject };

/** What a failure means, and what follows from it. */
export interface Diagnosis {
  readonly problem: GatewayProblem;
  readonly rule: RecoveryRule;
  /** Do not retry sooner than this, in ms. */
  readonly hintMs: number;
  /** The gateway would take this device's stored token instead. */
  readonly canUseDeviceToken: boolean;
  /** The gateway asked not to retry until somebody acted. */
  readonly pausesReconnect: boolean;
}

/** What is known on this side of the connection. */
export interface DiagnosisContext {
  /** Of the page, for problems that name it. */
  readonly origin?: string | undefined;
  /** The protocol versions that were offered: tells which side is old. */
  readonly protocol?: { readonly max: number };
  /** For problems that only a newer gateway solves. */
  readonly recommendedGatewayVersion?: string | undefined;
}

/**
 * Turns a failure into the problem to show and the rule to follow.
 *
 * @example
 * const close = { code: 1012, reason: '' };
 * const { problem } = diagnose({ stage: 'handshake', rejection: null, close });
 */
export function diagnose(failure: ConnectionFailure, context: DiagnosisContext = {}): Diagnosis {
  const isOurs = failure.stage === 'client';
  const error = failure.stage === 'handshake' ? failure.rejection : null;
  const found = isOurs ? failure.details : error?.details;
  const details = asObject(found);
  const { recommendedNextStep, requestId, expectedProtocol } = details;
  const code = problemCode(failure, details);
  const isUnknown = code === 'CLIENT_REJECTED';
  const rule = (isUnknown && lookUp(adviceRules, recommendedNextStep)) || recoveryTable[code];
  const hintMs =
    (error && readRetryAfterMs(error)) ??
    (failure.stage === 'ready' ? failure.restartExpectedMs : null) ??
    rule.waitMs ??
    0;
  const action =
    code === 'PROTOCOL_MISMATCH' &&
    (asNumber(expectedProtocol) ?? 0) >
      (asNumber(details['clientMaxProtocol']) ?? context.protocol?.max ?? Infinity)
      ? 'upgradeClient'
      : rule.action;
  // Echoed into a command line, so only what looks like an id is shown.
  const isPairing =
    rule.decision === 'pair' && typeof requestId === 'string' && /^[\w.:-]{1,128}$/.test(requestId);
  return {
    problem: {
      code,
      params: known({
        seconds: hintMs > 0 && Math.ceil(hintMs / 1_000),
        expected: expectedProtocol,
        recommended: action === 'upgradeGateway' && context.recommendedGatewayVersion,
        closeCode: !isOurs && failure.close?.code,
        origin: code === 'CONTROL_UI_ORIGIN_NOT_ALLOWED' && context.origin,
        gatewayCode: isUnknown && details['code'],
      }),
      action,
      retryable: rule.decision === 'retry' || rule.decision === 'pair',
      ...(isPairing && { requestId, command: `openclaw devices approve ${requestId}` }),
      details: isOurs ? details : shown(details),
    },
    rule,
    hintMs,
    canUseDeviceToken:
      details['canRetryWithDeviceToken'] === true ||
      recommendedNextStep === 'retry_with_device_token',
    pausesReconnect: details['pauseReconnect'] === true,
  };
}

/** Only what a text can show. */
const known = (values: JsonObject): GatewayProblem['params'] =>
  Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string | number] => isText(entry[1])),
  );

/** Texts, and lists of them. */
const shown = (details: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(details).filter(
      ([name, value]) => shownDetails.includes(name) && [value].flat().every(isText),
    ),
  );

const isText = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number';

function problemCode(failure: ConnectionFailure, details: JsonObject): ProblemCode {
  if (failure.stage === 'client') return failure.code;
  const { close } = failure;
  const [before, after] = closeCodes[close?.code ?? 0] ?? otherCloseCode;
  if (failure.stage === 'ready') return after;
  const { rejection } = failure;
  const { code } = details;
  const isCoded = typeof code === 'string';
  if (isCoded && isProblemCode(code)) return code;
  const words = isCoded ? code : (rejection?.message ?? close?.reason ?? '');
  const told = olderWords.find(([pattern]) => pattern.test(words));
  if (isCoded) return told?.[1] ?? 'CLIENT_REJECTED';
  if (rejection?.code === 'UNAVAILABLE') return 'CLIENT_GATEWAY_STARTING';
  if ('expectedProtocol' in details) return 'PROTOCOL_MISMATCH';
  return (
    told?.[1] ?? (rejection && before === 'CLIENT_HANDSHAKE_REJECTED' ? 'CLIENT_REJECTED' : before)
  );
}

/** A gateway's word must not find what every object inherits. */
const lookUp = <T>(table: Readonly<Record<string, T>>, name: unknown): T | undefined =>
  typeof name === 'string' && Object.hasOwn(table, name) ? table[name] : undefined;

const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(recoveryTable, code);

/**
 * What only older gateways say: codes up to 2026.5, and texts where no code is sent (2026.2.26 sends
 * text alone for some rejections).
 */
const olderWords: readonly (readonly [RegExp, ProblemCode])[] = [
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
 * What a close means before and after hello, where nothing else was said. 1008 after hello is the
 * gateway's way to drop a slow consumer: the next connection may do better.
 */
const closeCodes: Readonly<Record<number, readonly [before: ProblemCode, after: ProblemCode]>> = {
  1002: ['PROTOCOL_MISMATCH', 'CLIENT_CONNECTION_LOST'],
  1008: ['CLIENT_HANDSHAKE_REJECTED', 'CLIENT_CONNECTION_LOST'],
  1009: ['CLIENT_CONNECT_PARAMS_REJECTED', 'CLIENT_FRAME_TOO_LARGE'],
  1012: ['CLIENT_GATEWAY_RESTARTING', 'CLIENT_GATEWAY_RESTARTING'],
  1013: ['CLIENT_GATEWAY_STARTING', 'CLIENT_GATEWAY_RESTARTING'],
  4001: ['CLIENT_CREDENTIALS_INVALIDATED', 'CLIENT_CREDENTIALS_INVALIDATED'],
};
const otherCloseCode = ['CLIENT_UNREACHABLE', 'CLIENT_CONNECTION_LOST'] as const;

/** The gateway's advice stands in for a code this version does not know. */
const adviceRules: Readonly<Record<string, RecoveryRule>> = {
  retry_with_device_token: enterToken,
  update_auth_credentials: enterToken,
  update_auth_configuration: reviewAuth,
  review_auth_configuration: reviewAuth,
  wait_then_retry: retry,
};

/** An allow-list: whatever else a gateway puts into details stays out of the state. */
const shownDetails = [
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
