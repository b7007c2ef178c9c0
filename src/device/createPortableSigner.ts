import type { DeviceSigner } from '../core/signer.js';
import { createWebKeyStore } from './createWebKeyStore.js';
import { type DeviceKeyStore, loadKey } from './deviceKeyStore.js';
import type { DeviceLogger } from './deviceLogger.js';
import { base64Url, hex } from './encoding.js';

/** Options of {@link createPortableSigner}. */
export interface PortableSignerOptions {
  /** Which identity: a page that holds several gives each its own name. Default `'default'`. */
  readonly name?: string;
  /** Keeps the seed. Default {@link createWebKeyStore}. */
  readonly store?: DeviceKeyStore<string>;
  /** Silent by default. */
  readonly logger?: DeviceLogger;
}

/**
 * A device identity in plain JavaScript, for pages without `crypto.subtle`: plain http on a LAN
 * address. The code that signs is loaded when this is called.
 *
 * The seed is readable by every script of the origin: prefer {@link createSigner}, which comes
 * here only when it has to. Rejects when the code cannot be loaded or `crypto.getRandomValues`
 * is missing; if storage fails the identity lasts as long as the page.
 *
 * @example
 * const signer = await createPortableSigner({ store: createWebKeyStore({ storage: sessionStorage }) });
 *
 * @see docs/protocol.md: Handshake
 */
export async function createPortableSigner(
  options: PortableSignerOptions = {},
): Promise<DeviceSigner> {
  const { name = 'default', store = createWebKeyStore(), logger } = options;
  const [{ etc, getPublicKey, hashes, sign, utils }, { sha256, sha512 }] = await Promise.all([
    import('@noble/ed25519'),
    import('@noble/hashes/sha2.js'),
  ]);
  // Its own SHA-512 is that of crypto.subtle. The slot is shared with the app: leave what is there.
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
