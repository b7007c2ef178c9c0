import type { DeviceSigner } from '../core/signer.js';
import { createWebKeyStore } from './createWebKeyStore.js';
import { type DeviceKeyStore, loadKey } from './deviceKeyStore.js';
import type { DeviceLogger } from './deviceLogger.js';
import { base64Url, hex } from './encoding.js';

/** Options of {@link createPortableSigner}. */
export interface PortableSignerOptions {
  /**
   * The name under which the store keeps this device's key. If a page has several devices, give each a
   * different name.
   *
   * @default 'default'
   */
  readonly name?: string;
  /**
   * Stores the seed.
   *
   * @default `createWebKeyStore()`
   */
  readonly store?: DeviceKeyStore<string>;
  /**
   * Receives a warning if storage fails. The key then lasts until the page closes.
   *
   * @default none
   */
  readonly logger?: DeviceLogger;
}

/**
 * Makes a signer in plain JavaScript, for pages without `crypto.subtle`, such as plain http on a LAN
 * address. The call loads the code that signs.
 *
 * Prefer {@link createSigner}, which makes a portable signer only if necessary: every script of the origin
 * can read the seed. If storage fails, the device lasts until the page closes.
 *
 * @throws if the code cannot be loaded or `crypto.getRandomValues` is missing
 * @example
 * const signer = await createPortableSigner({ store: createWebKeyStore({ storage: sessionStorage }) });
 *
 * @see {@link https://unpkg.com/openclaw-react/docs/protocol.md#handshake | Protocol: Handshake}
 */
export async function createPortableSigner(
  options: PortableSignerOptions = {},
): Promise<DeviceSigner> {
  const { name = 'default', store = createWebKeyStore(), logger } = options;
  const [{ etc, getPublicKey, hashes, sign, utils }, { sha256, sha512 }] = await Promise.all([
    import('@noble/ed25519'),
    import('@noble/hashes/sha2.js'),
  ]);
  // The default SHA-512 needs crypto.subtle. An app that uses the same package may have set another one.
  hashes.sha512 ??= sha512;

  const generate = (): string => hex(utils.randomSecretKey());
  const seed = etc.hexToBytes(await loadKey(store, name, generate, logger));
  const publicKey = getPublicKey(seed);
  return {
    deviceId: hex(sha256(publicKey)),
    publicKey: base64Url(publicKey),
    sign: (payload) => base64Url(sign(new TextEncoder().encode(payload), seed)),
  };
}
