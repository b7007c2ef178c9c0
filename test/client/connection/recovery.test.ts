import { ConnectErrorDetailCodes } from '@openclaw/gateway-protocol/connect-error-details';
import {
  diagnose,
  recoveryTable,
  type ConnectionFailure,
  type SocketClose,
} from 'openclaw-react/client';
import { describe, expect, it } from 'vitest';

import type { ErrorShape } from '../../../src/protocol/frames.js';
import { readTranscript } from '../../fixtures/readTranscript.js';
import { rejection } from './machine.js';

const handshake = (error: ErrorShape | null, code: number | null = 1008): ConnectionFailure => ({
  stage: 'handshake',
  rejection: error,
  close: code === null ? null : { code, reason: error?.message ?? '' },
});

/** The last rejection of a recording, and how its socket was closed. */
function recordedFailure(name: string): ConnectionFailure {
  let error: ErrorShape | null = null;
  let close: SocketClose | null = null;
  for (const { dir, data } of readTranscript(name)) {
    if (dir === 'close') close = data as SocketClose;
    const { type, error: rejected } = data as { type?: string; error?: ErrorShape };
    if (dir === 'in' && type === 'res' && rejected) error = rejected;
  }
  return { stage: 'handshake', rejection: error, close };
}

describe('recorded rejections', () => {
  const signature = ['DEVICE_AUTH_SIGNATURE_INVALID', 'retryOnce', 'retry'] as const;
  const nonce = ['DEVICE_AUTH_NONCE_MISMATCH', 'retryOnce', 'retry'] as const;
  const tokenBad = ['AUTH_TOKEN_MISMATCH', 'refresh', 'enterToken'] as const;
  const tokenMissing = ['AUTH_TOKEN_MISSING', 'refresh', 'enterToken'] as const;
  const origin = ['CONTROL_UI_ORIGIN_NOT_ALLOWED', 'stop', 'allowOrigin'] as const;
  const noDevice = ['CONTROL_UI_DEVICE_IDENTITY_REQUIRED', 'stop', 'fixConfiguration'] as const;
  const params = ['CLIENT_CONNECT_PARAMS_REJECTED', 'stop', 'fixConfiguration'] as const;
  const clientTooOld = ['PROTOCOL_MISMATCH', 'stop', 'upgradeClient'] as const;
  const gatewayTooOld = ['PROTOCOL_MISMATCH', 'stop', 'upgradeGateway'] as const;
  const pairing = ['PAIRING_REQUIRED', 'pair', 'approveDevice'] as const;
  const deviceToken = ['AUTH_DEVICE_TOKEN_MISMATCH', 'useSecret', 'enterToken'] as const;
  const unreachable = ['CLIENT_UNREACHABLE', 'retry', 'wait'] as const;

  it.each([
    ['2026.4.15/bad-signature', ...signature],
    ['2026.4.15/handshake-4-4', ...gatewayTooOld],
    ['2026.4.15/no-device-controlui', ...noDevice],
    ['2026.4.15/origin-evil', ...origin],
    ['2026.4.15/token-bad', ...tokenBad],
    ['2026.4.15/token-missing', ...tokenMissing],
    ['2026.4.15/wrong-nonce', ...nonce],
    ['2026.7.1/bad-signature', ...signature],
    ['2026.7.1/handshake-1-2', ...clientTooOld],
    ['2026.7.1/handshake-3-3', ...clientTooOld],
    ['2026.7.1/no-device-controlui', ...noDevice],
    ['2026.7.1/origin-evil', ...origin],
    ['2026.7.1/token-bad', ...tokenBad],
    ['2026.7.1/token-missing', ...tokenMissing],
    ['2026.7.1/wrong-nonce', ...nonce],
    ['2026.9.6/bad-signature', ...signature],
    ['2026.9.6/client-id-test-mode-test', ...pairing],
    ['2026.9.6/client-id-unknown', ...params],
    ['2026.9.6/client-mode-unknown', ...params],
    ['2026.9.6/devicetoken-as-token', ...tokenBad],
    ['2026.9.6/devicetoken-field', ...deviceToken],
    ['2026.9.6/devicetoken-wrong-device', ...deviceToken],
    ['2026.9.6/extra-prop', ...params],
    ['2026.9.6/first-frame-garbage', ...unreachable],
    ['2026.9.6/first-frame-not-connect', 'CLIENT_REJECTED', 'stop', 'retry'],
    ['2026.9.6/first-frame-ping', 'CLIENT_HANDSHAKE_REJECTED', 'stop', 'retry'],
    ['2026.9.6/missing-nonce', ...params],
    ['2026.9.6/no-connect-timeout', ...unreachable],
    ['2026.9.6/no-device-controlui', ...noDevice],
    ['2026.9.6/noorigin-device-controlui', ...origin],
    ['2026.9.6/origin-evil', ...origin],
    ['2026.9.6/origin-evil-webchat-mode', ...origin],
    ['2026.9.6/origin-null', ...origin],
    ['2026.9.6/pairing-after-reject', ...pairing],
    ['2026.9.6/pairing-required', ...pairing],
    ['2026.9.6/pairing-required-again-same-device', ...pairing],
    ['2026.9.6/password-bad', 'AUTH_PASSWORD_MISMATCH', 'refresh', 'enterPassword'],
    ['2026.9.6/password-missing', 'AUTH_PASSWORD_MISSING', 'refresh', 'enterPassword'],
    ['2026.9.6/preauth-oversize', ...params],
    ['2026.9.6/protocol-1-2', ...clientTooOld],
    ['2026.9.6/protocol-3-3', ...clientTooOld],
    ['2026.9.6/protocol-99', ...gatewayTooOld],
    ['2026.9.6/proxied-xff', ...unreachable],
    ['2026.9.6/rate-limit', 'AUTH_RATE_LIMITED', 'retry', 'wait'],
    ['2026.9.6/shared-token-scope-upgrade', ...pairing],
    ['2026.9.6/token-bad', ...tokenBad],
    ['2026.9.6/token-bad-new-device', ...tokenBad],
    ['2026.9.6/token-missing', ...tokenMissing],
    ['2026.9.6/wrong-device-id', 'DEVICE_AUTH_DEVICE_ID_MISMATCH', 'retryOnce', 'retry'],
    ['2026.9.6/wrong-nonce', ...nonce],
  ] as const)('%s is %s', (name, code, decision, action) => {
    const { problem, rule } = diagnose(recordedFailure(name));
    expect([problem.code, rule.decision, problem.action]).toEqual([code, decision, action]);
  });

  it('reads the retry hint of the recorded rate limit', () => {
    expect(diagnose(recordedFailure('2026.9.6/rate-limit')).hintMs).toBeGreaterThan(290_000);
  });
});

describe('the recovery table', () => {
  it('has a rule for each code that the gateway can send', () => {
    expect(Object.keys(recoveryTable)).toEqual(
      expect.arrayContaining(Object.values(ConnectErrorDetailCodes)),
    );
  });

  it.each([
    [1000, 'CLIENT_UNREACHABLE', 'CLIENT_CONNECTION_LOST'],
    [1001, 'CLIENT_UNREACHABLE', 'CLIENT_CONNECTION_LOST'],
    [1002, 'PROTOCOL_MISMATCH', 'CLIENT_CONNECTION_LOST'],
    [1005, 'CLIENT_UNREACHABLE', 'CLIENT_CONNECTION_LOST'],
    [1006, 'CLIENT_UNREACHABLE', 'CLIENT_CONNECTION_LOST'],
    [1008, 'CLIENT_HANDSHAKE_REJECTED', 'CLIENT_CONNECTION_LOST'],
    [1009, 'CLIENT_CONNECT_PARAMS_REJECTED', 'CLIENT_FRAME_TOO_LARGE'],
    [1011, 'CLIENT_UNREACHABLE', 'CLIENT_CONNECTION_LOST'],
    [1012, 'CLIENT_GATEWAY_RESTARTING', 'CLIENT_GATEWAY_RESTARTING'],
    [1013, 'CLIENT_GATEWAY_STARTING', 'CLIENT_GATEWAY_RESTARTING'],
    [4000, 'CLIENT_UNREACHABLE', 'CLIENT_CONNECTION_LOST'],
    [4001, 'CLIENT_CREDENTIALS_INVALIDATED', 'CLIENT_CREDENTIALS_INVALIDATED'],
    [4999, 'CLIENT_UNREACHABLE', 'CLIENT_CONNECTION_LOST'],
  ])('close %i is %s before hello and %s after', (code, before, after) => {
    const close = { code, reason: '' };
    expect(diagnose(handshake(null, code)).problem.code).toBe(before);
    const failure = { stage: 'ready', close, restartExpectedMs: null } as const;
    expect(diagnose(failure).problem.code).toBe(after);
    expect(diagnose(failure).rule.decision).toBe('retry');
  });

  it.each([
    ['origin not allowed (open the Control UI …)', 'CONTROL_UI_ORIGIN_NOT_ALLOWED'],
    ['pairing required: device is not approved yet', 'PAIRING_REQUIRED'],
    ['unauthorized: gateway token mismatch', 'AUTH_TOKEN_MISMATCH'],
    ['unauthorized: gateway password missing', 'AUTH_PASSWORD_MISSING'],
    ['unauthorized: device token mismatch', 'AUTH_DEVICE_TOKEN_MISMATCH'],
    ['unauthorized', 'AUTH_UNAUTHORIZED'],
    ['device signature invalid', 'DEVICE_AUTH_INVALID'],
  ])('reads the text of gateways that send no details (%s)', (message, code) => {
    const error = { code: 'INVALID_REQUEST', message };
    expect(diagnose(handshake(error)).problem.code).toBe(code);
  });

  it.each([
    ['STARTUP_SIDECARS', 'CLIENT_GATEWAY_STARTING'],
    ['PROTOCOL_VERSION_MISMATCH', 'PROTOCOL_MISMATCH'],
    ['UNSUPPORTED_PROTOCOL', 'PROTOCOL_MISMATCH'],
  ])('reads the older code %s', (older, code) => {
    expect(diagnose(handshake(rejection(older))).problem.code).toBe(code);
  });

  it.each([
    ['retry_with_device_token', 'refresh', 'enterToken'],
    ['update_auth_credentials', 'refresh', 'enterToken'],
    ['update_auth_configuration', 'stop', 'reviewAuthConfiguration'],
    ['review_auth_configuration', 'stop', 'reviewAuthConfiguration'],
    ['wait_then_retry', 'retry', 'wait'],
    [undefined, 'stop', 'retry'],
  ])('follows the advice %s if the code is new', (recommendedNextStep, decision, action) => {
    const { problem, rule } = diagnose(handshake(rejection('FROM_2027', { recommendedNextStep })));
    expect([problem.code, rule.decision, problem.action]).toEqual([
      'CLIENT_REJECTED',
      decision,
      action,
    ]);
  });

  it('reads retryAfterMs of the error and of its details', () => {
    const top = { ...rejection('AUTH_RATE_LIMITED'), retryAfterMs: 7_000 };
    expect(diagnose(handshake(top)).hintMs).toBe(7_000);
    expect(
      diagnose(handshake(rejection('AUTH_RATE_LIMITED', { retryAfterMs: 8_000 }))).hintMs,
    ).toBe(8_000);
    expect(diagnose(handshake(rejection('AUTH_RATE_LIMITED'))).hintMs).toBe(30_000);
  });

  it('keeps unknown details out of the problem', () => {
    const { problem } = diagnose(
      handshake(rejection('AUTH_TOKEN_MISMATCH', { token: 'planted-secret', authReason: 'x' })),
    );
    expect(JSON.stringify(problem)).not.toContain('planted-secret');
    expect(problem.details).toEqual({ code: 'AUTH_TOKEN_MISMATCH', authReason: 'x' });
  });

  it('puts only a plain request id into a command', () => {
    const evil = rejection('PAIRING_REQUIRED', { requestId: 'x; rm -rf /' });
    const { problem } = diagnose(handshake(evil));
    expect(problem.command).toBeUndefined();
    expect(problem.requestId).toBeUndefined();
  });
});
