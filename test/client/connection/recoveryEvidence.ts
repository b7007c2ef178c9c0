import type { ProblemCode } from '../../../src/core/problem.js';

/** The observation that proves a rule of the recovery table. */
export type RecoveryEvidence =
  /** Recorded from real gateways: `<version>/<name>` under `test/fixtures/transcripts`. */
  | { readonly kind: 'recorded'; readonly recordings: readonly [string, ...string[]] }
  /** Observed on gateways of these versions, not recorded. `test/gateway` reproduces it. */
  | { readonly kind: 'seen'; readonly versions: readonly [string, ...string[]] }
  /** Part of the gateway's schema. No tested gateway sent it. */
  | { readonly kind: 'schema' }
  /** Found by this client, without a frame of the gateway. */
  | { readonly kind: 'local' };

const recorded = (...recordings: [string, ...string[]]): RecoveryEvidence => ({
  kind: 'recorded',
  recordings,
});
const seen = (...versions: [string, ...string[]]): RecoveryEvidence => ({ kind: 'seen', versions });
const schema: RecoveryEvidence = { kind: 'schema' };
const local: RecoveryEvidence = { kind: 'local' };

/** For each rule of `recoveryTable`, all recordings that show it. For documentation and tests only. */
export const recoveryEvidence: Readonly<Record<ProblemCode, RecoveryEvidence>> = {
  AUTH_REQUIRED: schema,
  AUTH_UNAUTHORIZED: schema,
  AUTH_TOKEN_MISSING: recorded(
    '2026.4.15/token-missing',
    '2026.7.1/token-missing',
    '2026.9.6/token-missing',
  ),
  AUTH_TOKEN_MISMATCH: recorded(
    '2026.4.15/token-bad',
    '2026.7.1/token-bad',
    '2026.9.6/devicetoken-as-token',
    '2026.9.6/rate-limit',
    '2026.9.6/token-bad',
    '2026.9.6/token-bad-new-device',
  ),
  AUTH_TOKEN_NOT_CONFIGURED: schema,
  AUTH_PASSWORD_MISSING: recorded('2026.9.6/password-missing'),
  AUTH_PASSWORD_MISMATCH: recorded('2026.9.6/password-bad'),
  AUTH_PASSWORD_NOT_CONFIGURED: schema,
  AUTH_BOOTSTRAP_TOKEN_INVALID: schema,
  AUTH_DEVICE_TOKEN_MISMATCH: recorded(
    '2026.9.6/devicetoken-field',
    '2026.9.6/devicetoken-wrong-device',
  ),
  AUTH_SCOPE_MISMATCH: schema,
  AUTH_RATE_LIMITED: recorded('2026.9.6/rate-limit'),
  AUTH_TAILSCALE_IDENTITY_MISSING: schema,
  AUTH_TAILSCALE_PROXY_MISSING: schema,
  AUTH_TAILSCALE_WHOIS_FAILED: schema,
  AUTH_TAILSCALE_IDENTITY_MISMATCH: schema,
  AUTH_IDENTITY_HEADER_REQUIRED: schema,
  AUTH_VERIFIED_USER_REQUIRED: schema,
  AUTHENTICATED_PROFILE_UNAVAILABLE: schema,
  CONTROL_UI_BUILD_MISMATCH: schema,
  CONTROL_UI_ORIGIN_NOT_ALLOWED: recorded(
    '2026.4.15/origin-evil',
    '2026.7.1/origin-evil',
    '2026.9.6/noorigin-device-controlui',
    '2026.9.6/origin-evil',
    '2026.9.6/origin-evil-webchat-mode',
    '2026.9.6/origin-null',
  ),
  PROTOCOL_MISMATCH: recorded(
    '2026.4.15/handshake-1-2',
    '2026.4.15/handshake-4-4',
    '2026.7.1/handshake-1-2',
    '2026.7.1/handshake-3-3',
    '2026.9.6/protocol-1-2',
    '2026.9.6/protocol-3-3',
    '2026.9.6/protocol-99',
  ),
  CONTROL_UI_DEVICE_IDENTITY_REQUIRED: recorded(
    '2026.4.15/no-device-controlui',
    '2026.7.1/no-device-controlui',
    '2026.9.6/no-device-controlui',
  ),
  DEVICE_IDENTITY_REQUIRED: schema,
  DEVICE_AUTH_INVALID: seen('2026.2.26'),
  DEVICE_AUTH_DEVICE_ID_MISMATCH: recorded('2026.9.6/wrong-device-id'),
  DEVICE_AUTH_SIGNATURE_EXPIRED: schema,
  DEVICE_AUTH_NONCE_REQUIRED: schema,
  DEVICE_AUTH_NONCE_MISMATCH: recorded(
    '2026.4.15/wrong-nonce',
    '2026.7.1/wrong-nonce',
    '2026.9.6/wrong-nonce',
  ),
  DEVICE_AUTH_SIGNATURE_INVALID: recorded(
    '2026.4.15/bad-signature',
    '2026.7.1/bad-signature',
    '2026.9.6/bad-signature',
  ),
  DEVICE_AUTH_PUBLIC_KEY_INVALID: schema,
  PAIRING_REQUIRED: recorded(
    '2026.9.6/client-id-test-mode-test',
    '2026.9.6/pairing-after-reject',
    '2026.9.6/pairing-required',
    '2026.9.6/pairing-required-2',
    '2026.9.6/pairing-required-3',
    '2026.9.6/pairing-required-again-same-device',
    '2026.9.6/shared-token-scope-upgrade',
  ),
  CLIENT_VERSION_MISMATCH: schema,
  CLIENT_INVALID_URL: local,
  CLIENT_SOCKET_UNAVAILABLE: local,
  CLIENT_UNREACHABLE: recorded(
    '2026.9.6/config-restart-reconnect',
    '2026.9.6/first-frame-garbage',
    '2026.9.6/no-connect-timeout',
    '2026.9.6/proxied-xff',
    '2026.9.6/startup-connect',
  ),
  CLIENT_CONNECTION_LOST: recorded(
    '2026.4.15/sigkill-resend',
    '2026.9.6/config-hot-reload',
    '2026.9.6/config-restart-reconnect',
    '2026.9.6/sigkill',
    '2026.9.6/sigkill-resend',
    '2026.9.6/sigusr1-restart',
  ),
  CLIENT_HANDSHAKE_TIMEOUT: local,
  CLIENT_HANDSHAKE_REJECTED: recorded('2026.9.6/first-frame-ping'),
  CLIENT_CONNECT_PARAMS_REJECTED: recorded(
    '2026.9.6/client-id-unknown',
    '2026.9.6/client-mode-unknown',
    '2026.9.6/extra-prop',
    '2026.9.6/missing-nonce',
    '2026.9.6/preauth-oversize',
  ),
  CLIENT_INVALID_HELLO: local,
  CLIENT_SILENT: local,
  CLIENT_SIGNER_FAILED: local,
  CLIENT_CREDENTIALS_FAILED: local,
  CLIENT_CREDENTIALS_INVALIDATED: seen('2026.9.6'),
  CLIENT_FRAME_TOO_LARGE: recorded('2026.9.6/payload-too-large'),
  CLIENT_GATEWAY_STARTING: recorded(
    '2026.9.6/config-restart-reconnect',
    '2026.9.6/startup-connect',
  ),
  CLIENT_GATEWAY_RESTARTING: recorded(
    '2026.4.15/sigterm-idle',
    '2026.7.1/sigterm-idle',
    '2026.9.6/config-restart',
    '2026.9.6/restart-rpc',
    '2026.9.6/sigterm-idle',
  ),
  CLIENT_REJECTED: recorded('2026.9.6/first-frame-not-connect'),
  CLIENT_ATTEMPTS_EXHAUSTED: local,
};
