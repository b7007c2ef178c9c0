import { type DeviceLogger, warnOfFailure } from './deviceLogger.js';

/**
 * Keeps device keys by name: `CryptoKeyPair` for the WebCrypto signer, the seed as 64 hex digits
 * for the portable one. Either method may throw or reject; the signer then keeps its key in memory.
 */
export interface DeviceKeyStore<Key> {
  /** The key of that name; `undefined` when there is none or it is damaged. */
  get(name: string): Key | undefined | Promise<Key | undefined>;
  /**
   * Keeps `key` unless a usable key is there, and gives the one that is kept. Has to be atomic
   * over tabs, or two tabs that start together become two devices.
   */
  add(name: string, key: Key): Key | Promise<Key>;
}

/** The kept key, or a fresh one that is kept from now on; one of this page only if storage fails. */
export async function loadKey<Key>(
  store: DeviceKeyStore<Key>,
  name: string,
  generate: () => Key | Promise<Key>,
  logger: DeviceLogger | undefined,
): Promise<Key> {
  try {
    const kept = await store.get(name);
    if (kept !== undefined) return kept;
  } catch (error) {
    warnNotKept(logger, error);
    return generate();
  }
  const fresh = await generate();
  try {
    return await store.add(name, fresh);
  } catch (error) {
    warnNotKept(logger, error);
    return fresh;
  }
}

const warnNotKept = (logger: DeviceLogger | undefined, error: unknown): void => {
  warnOfFailure(logger, 'The device key cannot be stored: it lasts until the page closes.', error);
};
