import type { ConnectAuth, ConnectParams, RequestFrame } from '../protocol/frames.js';

/**
 * A device that can sign: an Ed25519 key pair whose private key never leaves the signer.
 *
 * @see {@link https://unpkg.com/openclaw-react/docs/protocol.md#handshake | Protocol: Handshake}
 */
export interface DeviceSigner {
  /** SHA-256 of the raw public key, lower-case hex. */
  readonly deviceId: string;
  /** The raw Ed25519 public key, base64url without padding. */
  readonly publicKey: string;
  /** Signs the UTF-8 bytes of `payload`; the signature is base64url without padding. */
  sign(payload: string): string | Promise<string>;
}

/** The input from which a host builds the whole connect frame. */
export interface ConnectFrameInput {
  /** The challenge's nonce; absent if the gateway sent no challenge within 3 s. */
  readonly nonce?: string;
  /** The challenge's `ts` in ms since the epoch: the `signedAt` of the signature. */
  readonly challengeTs?: number;
  readonly credentials: ConnectAuth;
  /** The params that this client would send, without `auth` and `device`. */
  readonly params: ConnectParams;
}

/**
 * A host that builds the connect frame itself, such as a desktop shell that keeps the key in its
 * own process. The id, protocol range and scopes of that frame are used.
 */
export interface HostSigner {
  createConnectFrame(input: ConnectFrameInput): RequestFrame | Promise<RequestFrame>;
}

/** Signs the handshake. Without a signer a gateway grants no scopes. */
export type GatewaySigner = DeviceSigner | HostSigner;

/** The fields that a device signature covers. */
export interface DevicePayloadFields {
  readonly deviceId: string;
  readonly clientId: string;
  readonly clientMode: string;
  readonly role: string;
  readonly scopes: readonly string[];
  /** ms since the epoch. */
  readonly signedAt: number;
  /** The secret that is sent as token, else the device token, else "". */
  readonly token: string;
  readonly nonce: string;
  readonly platform?: string | undefined;
  readonly deviceFamily?: string | undefined;
}

/**
 * Returns the text that a device signs. Every gateway from 2026.2.26 to 2026.9.6 accepts payload v3.
 *
 * @see {@link https://unpkg.com/openclaw-react/docs/protocol.md#handshake | Protocol: Handshake}
 */
export function devicePayload(fields: DevicePayloadFields): string {
  return [
    'v3',
    fields.deviceId,
    fields.clientId,
    fields.clientMode,
    fields.role,
    fields.scopes.join(','),
    String(fields.signedAt),
    fields.token,
    fields.nonce,
    asciiLowerCase(fields.platform ?? ''),
    asciiLowerCase(fields.deviceFamily ?? ''),
  ].join('|');
}

// Only A to Z: a locale-aware lower case would change other letters and void the signature.
const asciiLowerCase = (text: string): string =>
  text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
