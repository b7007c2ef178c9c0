import { devicePayload } from '../../core/signer.js';
import type { ConnectParams, DeviceProof } from '../../protocol/frames.js';

/** The result of checking a device's proof. Every value except `ok` names the part that is wrong. */
export type DeviceVerdict = 'ok' | 'public-key' | 'device-id' | 'signature';

/**
 * Checks that the id and the signature of a proof belong to its key.
 *
 * @param payloads Texts that the signature may cover, latest first.
 */
export type VerifyDevice = (
  proof: DeviceProof,
  payloads: readonly string[],
) => DeviceVerdict | Promise<DeviceVerdict>;

/** Returns the texts that a device may have signed: payload v3, and v2 without its last two fields. */
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

/** Checks a proof by WebCrypto. Rejects if the platform has no WebCrypto. */
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
