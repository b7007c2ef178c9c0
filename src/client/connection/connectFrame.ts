import { errorName } from '../../core/errorName.js';
import type { ProblemCode } from '../../core/problem.js';
import { devicePayload, type DeviceSigner } from '../../core/signer.js';
import {
  isObject,
  type ConnectAuth,
  type ConnectChallenge,
  type ConnectParams,
  type JsonObject,
  type RequestFrame,
} from '../../protocol/frames.js';
import { asObject } from '../../protocol/json.js';
import type { CredentialsRequest, GatewayCredentials } from '../options.js';
import type { ClientSettings } from '../settings.js';
import { isDeviceSigner, readDeviceToken } from './deviceTokens.js';
import type { SentWith } from './machine.js';

/** One attempt to introduce ourselves. */
export interface ConnectAttempt extends CredentialsRequest {
  readonly id: string;
  readonly challenge: ConnectChallenge | null;
  /** The gateway asked for the stored device token instead of the shared secret. */
  readonly useDeviceToken: boolean;
  /** What the gateway rejected last. */
  readonly rejected: GatewayCredentials | null;
}

export type ConnectFrame =
  | {
      readonly type: 'frame';
      readonly frame: RequestFrame;
      readonly credentials: GatewayCredentials;
      readonly sentWith: SentWith;
      /** Versions offered: the settings', or what a host signer wrote. */
      readonly protocol: { readonly min: number; readonly max: number };
    }
  /** The credentials function gave again what was rejected. */
  | { readonly type: 'credentialsUnchanged' }
  | { readonly type: 'failed'; readonly code: ProblemCode; readonly details: JsonObject };

/**
 * Makes the connect frame: asks for credentials, picks the secret to show, has it signed.
 *
 * @see docs/protocol.md: Handshake
 */
export async function createConnectFrame(
  settings: ClientSettings,
  attempt: ConnectAttempt,
): Promise<ConnectFrame> {
  let credentials: GatewayCredentials;
  try {
    credentials = await readCredentials(settings, attempt);
  } catch (error) {
    const details = { error: errorName(error) };
    return { type: 'failed', code: 'CLIENT_CREDENTIALS_FAILED', details };
  }
  if (JSON.stringify(credentials) === JSON.stringify(attempt.rejected)) {
    return { type: 'credentialsUnchanged' };
  }
  const secret = credentials.token ?? credentials.password ?? credentials.bootstrapToken;
  const hasSecret = secret !== undefined;
  const stored = await readDeviceToken(settings);
  const deviceToken =
    attempt.useDeviceToken || (!hasSecret && settings.url?.isTrusted === true)
      ? stored?.token
      : undefined;
  const sendsToken = deviceToken !== undefined;
  const auth: ConnectAuth = sendsToken ? { deviceToken } : credentials;
  try {
    const frame = await buildFrame(settings, attempt, auth);
    return {
      type: 'frame',
      frame,
      protocol: offeredProtocol(frame, settings),
      credentials,
      sentWith: {
        deviceToken: sendsToken,
        canUseDeviceToken: stored !== undefined && !sendsToken,
        hasSecret,
      },
    };
  } catch (error) {
    const secrets = Object.values({ ...credentials, ...auth });
    return { type: 'failed', code: 'CLIENT_SIGNER_FAILED', details: describe(error, secrets) };
  }
}

/** Always in the same order, so that equal credentials are equal JSON. */
async function readCredentials(
  { credentials = {} }: ClientSettings,
  { reason, attempt, signal }: CredentialsRequest,
): Promise<GatewayCredentials> {
  const source =
    typeof credentials === 'function'
      ? await credentials({ reason, attempt, signal })
      : credentials;
  const given: { -readonly [Name in keyof GatewayCredentials]: GatewayCredentials[Name] } = {};
  for (const name of ['token', 'password', 'bootstrapToken'] as const) {
    const value = source[name]?.trim();
    if (value) given[name] = value;
  }
  return given;
}

async function buildFrame(
  settings: ClientSettings,
  { id, challenge }: ConnectAttempt,
  auth: ConnectAuth,
): Promise<RequestFrame> {
  const { signer, role, scopes, caps, protocol, client } = settings;
  const params: ConnectParams = {
    minProtocol: protocol.min,
    maxProtocol: protocol.max,
    client,
    role,
    scopes,
    caps,
    ...(typeof navigator === 'object' &&
      'language' in navigator && { locale: navigator.language, userAgent: navigator.userAgent }),
  };
  if (signer && !isDeviceSigner(signer)) {
    const frame = await signer.createConnectFrame({
      ...(challenge && { nonce: challenge.nonce, challengeTs: challenge.ts }),
      credentials: auth,
      params,
    });
    if (!isObject(frame) || typeof frame.id !== 'string') {
      throw new TypeError('createConnectFrame() gave no frame');
    }
    return frame;
  }
  const signed: ConnectParams = {
    ...params,
    ...(Object.keys(auth).length > 0 && { auth }),
    // A gateway that sent no challenge knows no nonce to check; none in use does so.
    ...(signer && challenge && { device: await proveDevice(signer, params, auth, challenge) }),
  };
  return { type: 'req', id, method: 'connect', params: signed };
}

function offeredProtocol({ params }: RequestFrame, { protocol }: ClientSettings): typeof protocol {
  const { minProtocol: min, maxProtocol: max } = asObject(params);
  return typeof min === 'number' && typeof max === 'number' ? { min, max } : protocol;
}

async function proveDevice(
  signer: DeviceSigner,
  { client, role, scopes }: ConnectParams,
  auth: ConnectAuth,
  { nonce, ts }: ConnectChallenge,
): Promise<ConnectParams['device'] & object> {
  const payload = devicePayload({
    deviceId: signer.deviceId,
    clientId: client.id,
    clientMode: client.mode,
    role,
    scopes,
    signedAt: ts,
    token: auth.token ?? auth.deviceToken ?? '',
    nonce,
    platform: client.platform,
    deviceFamily: client.deviceFamily,
  });
  return {
    id: signer.deviceId,
    publicKey: signer.publicKey,
    signature: await signer.sign(payload),
    signedAt: ts,
    nonce,
  };
}

/** A signer's message is shown, with the secrets that we know of struck out. */
function describe(error: unknown, secrets: readonly (string | undefined)[]): JsonObject {
  let message = error instanceof Error ? error.message : '';
  for (const secret of secrets) if (secret) message = message.replaceAll(secret, '•••');
  return { error: errorName(error), message };
}
