import { devicePayload } from '../../core/signer.js';
import type { ConnectParams, DeviceProof } from '../../protocol/frames.js';

/** What became of a device's proof. */
export type DeviceVerdict = 'ok' | 'public-key' | 'device-id' | 'signature';

/**
 * Checks that the proof's id and signature belong to its key.
 * `payloads` are the texts the signature may cover, newest first.
 */
export type VerifyDevice = (
  proof: DeviceProof,
  payloads: readonly string[],
) => DeviceVerdict | Promise<DeviceVerdict>;

/** The texts that a device may have signed: payload v3, and v2 without its last two fields. */
export function signedPayloads(params: ConnectParams, proof: DeviceProof): string[] {
  const { client, auth } = params;
  const v3 = devicePayload({
    deviceId: proof.id,
    clientId: client.id,
    clientMode: client.mode,
    role: params.role,
    scopes: params.scopes,
    signedAt: proof.signedAt,
    token: auth?.token ?? auth?.deviceToken ?? '',
    nonce: proof.nonce,
    platform: client.platform,
    deviceFamily: client.deviceFamily ?? '',
  });
  const v2 = `v2${v3.slice(2).split('|').slice(0, -2).join('|')}`;
  return [v3, v2];
}

/** Ed25519 and SHA-256 of the platform. Rejects where WebCrypto is hidden. */
export const verifyWithWebCrypto: VerifyDevice = async (proof, payloads) => {
  const { subtle } = crypto;
  const rawKey = decodeBase64Url(proof.publicKey);
  const signature = decodeBase64Url(proof.signature);
  if (rawKey?.length !== 32) return 'public-key';
  const digest = new Uint8Array(await subtle.digest('SHA-256', rawKey));
  if (toHex(digest) !== proof.id) return 'device-id';
  if (signature?.length !== 64) return 'signature';
  const key = await subtle.importKey('raw', rawKey, { name: 'Ed25519' }, false, ['verify']);
  for (const payload of payloads) {
    const text = new TextEncoder().encode(payload);
    if (await subtle.verify({ name: 'Ed25519' }, key, signature, text)) return 'ok';
  }
  return 'signature';
};

function decodeBase64Url(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}

const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
