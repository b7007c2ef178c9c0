import type { ConnectAuth } from '../../protocol/frames.js';
import type { Timers } from '../context/clock.js';
import type { AuthMethod } from '../context/connection.js';
import { invalidRequest, rejection } from './rejection.js';
import type { Rejection } from './rejection.js';

/** The shared secrets of the gateway, and its limit of wrong ones. */
export interface Credentials {
  readonly mode: 'none' | 'token' | 'password';
  /** `device` is defined if the client proved a device. Its `token` is the one that the device received. */
  check(
    auth: ConnectAuth | undefined,
    device: { readonly token: string | undefined } | undefined,
  ): AuthMethod | Rejection;
  /** Replaces the shared token. */
  rotate(token: string): void;
}

const maxFailures = 10;
const failureWindowMs = 60_000;
const lockoutMs = 300_000;

export function createCredentials(
  secrets: { readonly token?: string; readonly password?: string },
  suggestsTokenCommand: boolean,
  timers: Timers,
): Credentials {
  let { token, password } = secrets;
  const mode = password !== undefined ? 'password' : token !== undefined ? 'token' : 'none';
  let failures: number[] = [];
  let lockedUntil = 0;

  const fail = (rejected: Rejection): Rejection => {
    const now = timers.now();
    failures = [...failures.filter((at) => at > now - failureWindowMs), now];
    if (failures.length >= maxFailures) {
      lockedUntil = now + lockoutMs;
      failures = [];
    }
    return rejected;
  };

  return {
    mode,
    check(auth, device) {
      if (mode === 'none') return 'none';
      const retryAfterMs = lockedUntil - timers.now();
      if (retryAfterMs > 0) return rateLimited(retryAfterMs);
      const shared = auth?.token ?? auth?.password;
      if (shared !== undefined && (shared === token || shared === password)) return mode;
      const offered = auth?.deviceToken ?? auth?.token;
      if (offered !== undefined && device?.token === offered) return 'device-token';
      if (auth?.deviceToken !== undefined && shared === undefined)
        return fail(deviceTokenMismatch());
      if (shared === undefined) return secretMissing(mode, suggestsTokenCommand);
      return fail(secretMismatch(mode, device !== undefined));
    },
    rotate(next) {
      token = next;
      if (mode === 'password') password = next;
    },
  };
}

/** Narrows the result of {@link Credentials.check}. */
export const isRejection = (result: AuthMethod | Rejection): result is Rejection =>
  typeof result === 'object';

const remedies = {
  token: 'open the dashboard URL and paste the token',
  password: 'enter the password',
};

function secretMismatch(mode: 'token' | 'password', hasDevice: boolean): Rejection {
  const canRetryWithDeviceToken = mode === 'token' && hasDevice;
  return invalidRequest(
    `unauthorized: gateway ${mode} mismatch (${remedies[mode]} in Control UI settings)`,
    {
      code: `AUTH_${mode.toUpperCase()}_MISMATCH`,
      authReason: `${mode}_mismatch`,
      canRetryWithDeviceToken,
      recommendedNextStep: canRetryWithDeviceToken
        ? 'retry_with_device_token'
        : 'update_auth_credentials',
    },
  );
}

function secretMissing(mode: 'token' | 'password', suggestsTokenCommand: boolean): Rejection {
  const hint =
    mode === 'token' && suggestsTokenCommand
      ? 'paste in Control UI settings or openclaw doctor --generate-gateway-token; restart'
      : `${remedies[mode]} in Control UI settings`;
  return invalidRequest(`unauthorized: gateway ${mode} missing (${hint})`, {
    code: `AUTH_${mode.toUpperCase()}_MISSING`,
    authReason: `${mode}_missing`,
    canRetryWithDeviceToken: false,
    recommendedNextStep: 'update_auth_configuration',
  });
}

const deviceTokenMismatch = (): Rejection =>
  invalidRequest('unauthorized: device token mismatch (rotate/reissue device token)', {
    code: 'AUTH_DEVICE_TOKEN_MISMATCH',
    authReason: 'device_token_mismatch',
    canRetryWithDeviceToken: false,
    recommendedNextStep: 'update_auth_credentials',
  });

const rateLimited = (retryAfterMs: number): Rejection =>
  rejection({
    code: 'INVALID_REQUEST',
    message: 'unauthorized: too many failed authentication attempts (retry later)',
    retryable: true,
    retryAfterMs,
    details: {
      code: 'AUTH_RATE_LIMITED',
      authReason: 'rate_limited',
      canRetryWithDeviceToken: false,
      recommendedNextStep: 'wait_then_retry',
    },
  });
