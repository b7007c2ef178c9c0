import type { DeviceSigner } from '../core/signer.js';
import { createIndexedDbKeyStore } from './createIndexedDbKeyStore.js';
import { type DeviceKeyStore, loadKey } from './deviceKeyStore.js';
import type { DeviceLogger } from './deviceLogger.js';
import { base64Url, hex } from './encoding.js';

/** Options of {@link createWebCryptoSigner}. */
export interface WebCryptoSignerOptions {
  /** Which identity: a page that holds several gives each its own name. Default `'default'`. */
  readonly name?: string;
  /** Default {@link createIndexedDbKeyStore}. */
  readonly store?: DeviceKeyStore<CryptoKeyPair>;
  /** Silent by default. */
  readonly logger?: DeviceLogger;
}

/**
 * A device identity whose private key the browser keeps and never gives out. It is made once and
 * found again after a reload; if storage fails it lasts as long as the page.
 *
 * Rejects where `crypto.subtle` is missing (a page on plain http that is not localhost) and with
 * the browser's `NotSupportedError` where Ed25519 is: {@link createSigner} covers both.
 *
 * @example
 * const signer = await createWebCryptoSigner();
 *
 * @see docs/protocol.md: Handshake
 */
export async function createWebCryptoSigner(
  options: WebCryptoSignerOptions = {},
): Promise<DeviceSigner> {
  const { name = 'default', store = createIndexedDbKeyStore(), logger } = options;
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (subtle === undefined) {
    throw new Error('crypto.subtle needs https or localhost: use createSigner instead.');
  }

  const generate = (): Promise<CryptoKeyPair> => subtle.generateKey('Ed25519', false, ['sign']);
  const { privateKey, publicKey } = await loadKey(store, name, generate, logger);
  const rawPublicKey = new Uint8Array(await subtle.exportKey('raw', publicKey));
  return {
    deviceId: hex(new Uint8Array(await subtle.digest('SHA-256', rawPublicKey))),
    publicKey: base64Url(rawPublicKey),
    async sign(payload) {
      const bytes = new TextEncoder().encode(payload);
      return base64Url(new Uint8Array(await subtle.sign('Ed25519', privateKey, bytes)));
    },
  };
}
