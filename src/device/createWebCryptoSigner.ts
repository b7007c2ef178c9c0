import type { DeviceSigner } from '../core/signer.js';
import { createIndexedDbKeyStore } from './createIndexedDbKeyStore.js';
import { type DeviceKeyStore, loadKey } from './deviceKeyStore.js';
import type { DeviceLogger } from './deviceLogger.js';
import { base64Url, hex } from './encoding.js';

/** Options of {@link createWebCryptoSigner}. */
export interface WebCryptoSignerOptions {
  /**
   * The name under which the store keeps this device's key. If a page has several devices, give each a
   * different name.
   *
   * @default 'default'
   */
  readonly name?: string;
  /**
   * Stores the key pair.
   *
   * @default `createIndexedDbKeyStore()`
   */
  readonly store?: DeviceKeyStore<CryptoKeyPair>;
  /**
   * Receives a warning if storage fails. The key then lasts until the page closes.
   *
   * @default none
   */
  readonly logger?: DeviceLogger;
}

/**
 * Makes a signer whose private key the browser stores and no script can read. The device is the same
 * after a reload. If storage fails, the device lasts until the page closes.
 *
 * Prefer {@link createSigner}, which also works if `crypto.subtle` or its Ed25519 is missing.
 *
 * @throws Error if `crypto.subtle` is missing, as on plain http outside of localhost; the browser's
 *   `NotSupportedError` if Ed25519 is missing
 * @example
 * const signer = await createWebCryptoSigner();
 *
 * @see {@link https://unpkg.com/openclaw-react/docs/protocol.md#handshake | Protocol: Handshake}
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
