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
import type { SentWith } from './phases.js';

/** One attempt to connect. */
export interface ConnectAttempt extends CredentialsRequest {
  readonly id: string;
  readonly challenge: ConnectChallenge | null;
  /** The gateway wants the stored device token instead of the shared secret. */
  readonly useDeviceToken: boolean;
  /** The credentials that the gateway rejected last. */
  readonly rejected: GatewayCredentials | null;
}

export type ConnectFrame =
  | {
      readonly type: 'frame';
      readonly frame: RequestFrame;
      readonly credentials: GatewayCredentials;
      readonly sentWith: SentWith;
      /** The protocol versions that the frame offers: those of the settings, or of a host's signer. */
      readonly protocol: { readonly min: number; readonly max: number };
    }
  /** The credentials are the ones that the gateway rejected. */
  | { readonly type: 'credentialsUnchanged' }
  | { readonly type: 'failed'; readonly code: ProblemCode; readonly details: JsonObject };

/**
 * Makes the connect frame: requests the credentials, selects the secret, and has the frame signed.
 *
 * @see {@link https://unpkg.com/openclaw-react/docs/protocol.md#handshake | Protocol: Handshake}
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
  const sendsDeviceToken = deviceToken !== undefined;
  const auth: ConnectAuth = sendsDeviceToken ? { deviceToken } : credentials;
  try {
    const frame = await buildFrame(settings, attempt, auth);
    return {
      type: 'frame',
      frame,
      protocol: offeredProtocol(frame, settings),
      credentials,
      sentWith: {
        deviceToken: sendsDeviceToken,
        canUseDeviceToken: stored !== undefined && !sendsDeviceToken,
        hasSecret,
      },
    };
  } catch (error) {
    const secrets = Object.values({ ...credentials, ...auth });
    return { type: 'failed', code: 'CLIENT_SIGNER_FAILED', details: describeError(error, secrets) };
  }
}

/** Returns the credentials in a fixed order, so that equal credentials have equal JSON. */
async function readCredentials(
  { credentials = {} }: ClientSettings,
  { reason, attempt, signal }: CredentialsRequest,
): Promise<GatewayCredentials> {
  const source =
    typeof credentials === 'function'
      ? await credentials({ reason, attempt, signal })
      : credentials;
  const result: { -readonly [Key in keyof GatewayCredentials]: GatewayCredentials[Key] } = {};
  for (const key of ['token', 'password', 'bootstrapToken'] as const) {
    const value = source[key]?.trim();
    if (value) result[key] = value;
  }
  return result;
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
      throw new TypeError('createConnectFrame() did not return a request frame');
    }
    return frame;
  }
  const signed: ConnectParams = {
    ...params,
    ...(Object.keys(auth).length > 0 && { auth }),
    // Without a challenge there is no nonce to sign. All known releases send one.
    ...(signer && challenge && { device: await signDevice(signer, params, auth, challenge) }),
  };
  return { type: 'req', id, method: 'connect', params: signed };
}

function offeredProtocol({ params }: RequestFrame, { protocol }: ClientSettings): typeof protocol {
  const { minProtocol: min, maxProtocol: max } = asObject(params);
  return typeof min === 'number' && typeof max === 'number' ? { min, max } : protocol;
}

async function signDevice(
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

/** Keeps the message of the signer's error, and masks the secrets that it may contain. */
function describeError(error: unknown, secrets: readonly (string | undefined)[]): JsonObject {
  let message = error instanceof Error ? error.message : '';
  for (const secret of secrets) if (secret) message = message.replaceAll(secret, '•••');
  return { error: errorName(error), message };
}
