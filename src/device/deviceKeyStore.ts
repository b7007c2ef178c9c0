import { type DeviceLogger, warnOfFailure } from './deviceLogger.js';

/**
 * Stores device keys by name: a `CryptoKeyPair` for the WebCrypto signer, the seed as 64 hex digits for
 * the portable signer. If a method throws or rejects, the signer keeps its key in memory.
 */
export interface DeviceKeyStore<Key> {
  /** Returns the key of a name, or `undefined` if the key is missing or damaged. */
  get(name: string): Key | undefined | Promise<Key | undefined>;
  /**
   * Stores `key` unless there is a usable key, and returns the stored key. `add` must be atomic across
   * tabs. Otherwise two tabs that open at the same time become two devices.
   */
  add(name: string, key: Key): Key | Promise<Key>;
}

/** Returns the stored key, or makes and stores a new key. If storage fails, only this page has the key. */
export async function loadKey<Key>(
  store: DeviceKeyStore<Key>,
  name: string,
  generate: () => Key | Promise<Key>,
  logger: DeviceLogger | undefined,
): Promise<Key> {
  try {
    const stored = await store.get(name);
    if (stored !== undefined) return stored;
  } catch (error) {
    warnNotStored(logger, error);
    return generate();
  }
  const generated = await generate();
  try {
    return await store.add(name, generated);
  } catch (error) {
    warnNotStored(logger, error);
    return generated;
  }
}

const warnNotStored = (logger: DeviceLogger | undefined, error: unknown): void => {
  warnOfFailure(logger, 'The device key cannot be stored: it lasts until the page closes.', error);
};
