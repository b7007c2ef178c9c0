import { isObject } from '../../protocol/frames.js';
import type { ConnectParams, DeviceProof } from '../../protocol/frames.js';
import type { Admission, AuthMethod } from '../context/connection.js';
import { findViolations, withoutFields } from '../context/validate.js';
import { connectParams } from './connectParams.js';
import { isRejection } from './credentials.js';
import { isPaired } from './devices.js';
import { verifyUnlessFake } from './fakeSigner.js';
import { invalidRequest, rejection } from './rejection.js';
import type { Rejection } from './rejection.js';
import type { SignInContext } from './signInContext.js';
import { signedPayloads } from './verifyDevice.js';

/** One connect attempt. */
export interface ConnectAttempt {
  readonly params: unknown;
  /** The nonce of the challenge. */
  readonly nonce: string;
  readonly origin: string | undefined;
}

const signatureSkewMs = 120_000;

/** Admits or rejects a client. The checks are in the order of the gateways. */
export async function checkConnect(
  context: SignInContext,
  attempt: ConnectAttempt,
): Promise<Admission | Rejection> {
  if (context.phase === 'starting') return stillStarting;
  const { listsAllMissingProperties, sortsGrantedScopes, unknownParams } = context.dialect.features;
  const schema = withoutFields(connectParams, unknownParams['connect']);
  const violations = findViolations(attempt.params, schema, listsAllMissingProperties);
  if (violations.length > 0)
    return invalidRequest(`invalid connect params: ${violations.join('; ')}`);
  const params = withDefaults(attempt.params);
  const proof = params.device;
  const rejected =
    protocolMismatch(context, params) ??
    originRejection(context, params, attempt.origin) ??
    (proof && (await proofRejection(context, params, proof, attempt.nonce)));
  if (rejected) return rejected;
  const known = proof && context.devices.find(proof.id);
  const authMethod = context.credentials.check(params.auth, proof && { token: known?.token });
  if (isRejection(authMethod)) return authMethod;
  if (!proof) return admitWithoutDevice(params, authMethod, attempt.origin);
  const device = context.devices.admit(params, proof, isSilent(context, params, attempt.origin));
  if (!isPaired(device)) return device;
  device.lastSeenAtMs = context.timers.now();
  device.lastSeenReason = authMethod === 'device-token' ? 'device-token-auth' : 'connect';
  const scopes = sortsGrantedScopes ? params.scopes.toSorted() : params.scopes;
  return { params, authMethod, device, scopes };
}

/** Narrows the result of {@link checkConnect}. */
export const isAdmission = (result: Admission | Rejection): result is Admission =>
  'authMethod' in result;

const stillStarting: Rejection = rejection(
  {
    code: 'UNAVAILABLE',
    message: 'gateway starting; retry shortly',
    retryable: true,
    retryAfterMs: 500,
    details: { reason: 'startup-sidecars' },
  },
  1013,
  'gateway starting',
);

// The one place where a validated connect frame gets its type.
function withDefaults(params: unknown): ConnectParams {
  const given = isObject(params) ? params : {};
  return { role: 'operator', scopes: [], caps: [], ...given } as unknown as ConnectParams;
}

function protocolMismatch(
  { dialect: { protocol, features } }: SignInContext,
  { minProtocol, maxProtocol }: ConnectParams,
): Rejection | undefined {
  if (minProtocol <= protocol && protocol <= maxProtocol) return undefined;
  const details = {
    ...(features.explainsProtocolMismatch && {
      code: 'PROTOCOL_MISMATCH',
      clientMinProtocol: minProtocol,
      clientMaxProtocol: maxProtocol,
      minimumProbeProtocol: 3,
    }),
    expectedProtocol: protocol,
  };
  return rejection({ code: 'INVALID_REQUEST', message: 'protocol mismatch', details }, 1002);
}

function originRejection(
  context: SignInContext,
  params: ConnectParams,
  origin: string | undefined,
): Rejection | undefined {
  const { origins } = context.options;
  if (origins === undefined) return undefined;
  // only the Control UI must send an origin (noorigin-device-controlui, 2026.9.6)
  if (origin === undefined && params.client.id !== 'openclaw-control-ui') return undefined;
  if (origin !== undefined && (origins.includes(origin) || isLoopback(origin))) return undefined;
  const isOrigin = origin !== undefined && URL.canParse(origin);
  return invalidRequest(
    'origin not allowed (open the Control UI from the gateway host or allow it in gateway.controlUi.allowedOrigins)',
    {
      code: 'CONTROL_UI_ORIGIN_NOT_ALLOWED',
      reason: isOrigin ? 'origin not allowed' : 'origin missing or invalid',
    },
  );
}

const isLoopback = (origin: string): boolean =>
  URL.canParse(origin) && /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(origin).hostname);

async function proofRejection(
  context: SignInContext,
  params: ConnectParams,
  proof: DeviceProof,
  nonce: string,
): Promise<Rejection | undefined> {
  if (Math.abs(context.timers.now() - proof.signedAt) > signatureSkewMs) {
    return deviceRejection('signature expired', 'SIGNATURE_EXPIRED', 'device-signature-stale');
  }
  if (proof.nonce !== nonce) {
    return deviceRejection('nonce mismatch', 'NONCE_MISMATCH', 'device-nonce-mismatch');
  }
  const verify = context.options.verify ?? verifyUnlessFake;
  switch (await verify(proof, signedPayloads(params, proof))) {
    case 'ok':
      return undefined;
    case 'public-key':
      return deviceRejection('public key invalid', 'PUBLIC_KEY_INVALID', 'device-public-key');
    case 'device-id':
      return deviceRejection('identity mismatch', 'DEVICE_ID_MISMATCH', 'device-id-mismatch');
    case 'signature':
      return deviceRejection('signature invalid', 'SIGNATURE_INVALID', 'device-signature');
  }
}

const deviceRejection = (message: string, code: string, reason: string): Rejection =>
  invalidRequest(`device ${message}`, { code: `DEVICE_AUTH_${code}`, reason });

function admitWithoutDevice(
  params: ConnectParams,
  authMethod: AuthMethod,
  origin: string | undefined,
): Admission | Rejection {
  if (params.client.id === 'openclaw-control-ui') {
    return invalidRequest(
      'control ui requires device identity (use HTTPS or localhost secure context)',
      { code: 'CONTROL_UI_DEVICE_IDENTITY_REQUIRED' },
    );
  }
  // programs on the gateway's machine receive scopes, pages do not (no-device-*, 2026.9.6)
  const isProgram = origin === undefined && ['cli', 'gateway-client'].includes(params.client.id);
  return { params, authMethod, device: undefined, scopes: isProgram ? params.scopes : [] };
}

// On every recorded gateway, the client id `test` of a page waits for approval.
function isSilent(
  context: SignInContext,
  params: ConnectParams,
  origin: string | undefined,
): boolean {
  if (context.options.pairing === 'required') return false;
  return params.client.id !== 'test' || origin === undefined;
}
