import type { DeviceSigner } from '../core/signer.js';
import { createPortableSigner } from './createPortableSigner.js';
import { createWebCryptoSigner } from './createWebCryptoSigner.js';
import type { DeviceKeyStore } from './deviceKeyStore.js';
import { supportsEd25519 } from './supportsEd25519.js';

/**
 * A new device identity that is stored nowhere: for tests, servers and private windows.
 *
 * @example
 * const signer = await createMemorySigner();
 */
export async function createMemorySigner(): Promise<DeviceSigner> {
  return (await supportsEd25519())
    ? createWebCryptoSigner({ store: keepNothing() })
    : createPortableSigner({ store: keepNothing() });
}

const keepNothing = <Key>(): DeviceKeyStore<Key> => ({
  get: () => undefined,
  add: (_name, key) => key,
});
