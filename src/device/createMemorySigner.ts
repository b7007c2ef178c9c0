import type { DeviceSigner } from '../core/signer.js';
import { createPortableSigner } from './createPortableSigner.js';
import { createWebCryptoSigner } from './createWebCryptoSigner.js';
import type { DeviceKeyStore } from './deviceKeyStore.js';
import { supportsEd25519 } from './supportsEd25519.js';

/**
 * Makes a signer for a new device whose key is not stored: for tests, servers and private windows.
 *
 * @example
 * const signer = await createMemorySigner();
 */
export async function createMemorySigner(): Promise<DeviceSigner> {
  return (await supportsEd25519())
    ? createWebCryptoSigner({ store: createEmptyStore() })
    : createPortableSigner({ store: createEmptyStore() });
}

const createEmptyStore = <Key>(): DeviceKeyStore<Key> => ({
  get: () => undefined,
  add: (_name, key) => key,
});
