import type { DeviceSigner } from '../core/signer.js';
import { createWebKeyStore } from './createWebKeyStore.js';
import { type DeviceKeyStore, loadKey } from './deviceKeyStore.js';
import type { DeviceLogger } from './deviceLogger.js';
import { base64Url, hex } from './encoding.js';

/** Options of {@link createPortableSigner}. */
export interface PortableSignerOptions {
  /**
   * Names the key of this device. A page with several devices names each of them.
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
   * Receives a warning if storage fails.
   *
   * @default none
   */
  readonly logger?: DeviceLogger;
}

/**
 * Makes a signer in plain JavaScript, for pages without `crypto.subtle`, such as plain http on a LAN
 * address. Loads the code that signs when it is called.
 *
 * Prefer {@link createSigner}, which uses this one only if necessary: every script of the origin can
 * read the seed. If storage fails, the device lasts as long as the page.
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
  // The default SHA-512 needs crypto.subtle. The app may use the same package: keep what it has set.
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
