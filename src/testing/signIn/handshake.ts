import { isObject } from '../../protocol/frames.js';
import type { ConnectParams, DeviceProof } from '../../protocol/frames.js';
import type { GatewayCore } from '../context/context.js';
import { findViolations } from '../context/validate.js';
import { connectParams } from './connectParams.js';
import { isRejection } from './credentials.js';
import type { AuthMethod } from './credentials.js';
import { isPaired } from './devices.js';
import type { PairedDevice } from './devices.js';
import { verifyUnlessFake } from './fakeSigner.js';
import { invalidRequest, rejection } from './rejection.js';
import type { Rejection } from './rejection.js';
import { signedPayloads } from './verifyDevice.js';

/** A client that was let in. */
export interface Admission {
  readonly params: ConnectParams;
  readonly authMethod: AuthMethod;
  /** Absent without a device; then nothing is granted to a page. */
  readonly device: PairedDevice | undefined;
  readonly scopes: readonly string[];
}

/** One connect attempt. */
export interface ConnectAttempt {
  readonly params: unknown;
  /** The challenge's. */
  readonly nonce: string;
  readonly origin: string | undefined;
}

const signatureSkewMs = 120_000;

/** Lets a client in or says why not, in the order in which the gateways look. */
export async function judgeConnect(
  core: GatewayCore,
  attempt: ConnectAttempt,
): Promise<Admission | Rejection> {
  if (core.phase === 'starting') return stillStarting;
  const violations = findViolations(attempt.params, connectParams, !core.profile.isLate);
  if (violations.length > 0)
    return invalidRequest(`invalid connect params: ${violations.join('; ')}`);
  const params = withDefaults(attempt.params);
  const proof = params.device;
  const early = protocolMismatch(core, params) ?? originRejection(core, params, attempt.origin);
  if (early) return early;
  if (proof) {
    const problem = await deviceProblem(core, params, proof, attempt.nonce);
    if (problem) return problem;
  }
  const known = proof && core.devices.find(proof.id);
  const authMethod = core.credentials.check(params.auth, proof && { token: known?.token });
  if (isRejection(authMethod)) return authMethod;
  if (!proof) return admitWithoutDevice(params, authMethod, attempt.origin);
  const device = core.devices.admit(params, proof, isSilent(core, params, attempt.origin));
  if (!isPaired(device)) return device;
  device.lastSeenAtMs = core.timers.now();
  device.lastSeenReason = authMethod === 'device-token' ? 'device-token-auth' : 'connect';
  const scopes = !core.profile.isNewest ? params.scopes.toSorted() : params.scopes;
  return { params, authMethod, device, scopes };
}

/** Narrows the result of {@link judgeConnect}. */
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

function protocolMismatch(core: GatewayCore, params: ConnectParams): Rejection | undefined {
  const { wire } = core.profile;
  if (params.minProtocol <= wire && wire <= params.maxProtocol) return undefined;
  const details =
    wire === 3
      ? { expectedProtocol: wire }
      : {
          code: 'PROTOCOL_MISMATCH',
          clientMinProtocol: params.minProtocol,
          clientMaxProtocol: params.maxProtocol,
          expectedProtocol: wire,
          minimumProbeProtocol: 3,
        };
  return rejection({ code: 'INVALID_REQUEST', message: 'protocol mismatch', details }, 1002);
}

function originRejection(
  core: GatewayCore,
  params: ConnectParams,
  origin: string | undefined,
): Rejection | undefined {
  const { origins } = core.options;
  if (origins === undefined) return undefined;
  // only the Control UI has to name its origin (noorigin-device-controlui, 2026.9.6)
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

async function deviceProblem(
  core: GatewayCore,
  params: ConnectParams,
  proof: DeviceProof,
  nonce: string,
): Promise<Rejection | undefined> {
  if (Math.abs(core.timers.now() - proof.signedAt) > signatureSkewMs) {
    return deviceRejection('signature expired', 'SIGNATURE_EXPIRED', 'device-signature-stale');
  }
  if (proof.nonce !== nonce) {
    return deviceRejection('nonce mismatch', 'NONCE_MISMATCH', 'device-nonce-mismatch');
  }
  const verify = core.options.verify ?? verifyUnlessFake;
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
  // programs of this machine are trusted, pages are not (no-device-*, 2026.9.6)
  const isProgram = origin === undefined && ['cli', 'gateway-client'].includes(params.client.id);
  return { params, authMethod, device: undefined, scopes: isProgram ? params.scopes : [] };
}

// The client id `test` from a page always waits for approval, on every gateway seen.
function isSilent(core: GatewayCore, params: ConnectParams, origin: string | undefined): boolean {
  if (core.options.pairing === 'required') return false;
  return params.client.id !== 'test' || origin === undefined;
}
