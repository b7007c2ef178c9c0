import type { DeviceKeyStore } from './deviceKeyStore.js';
import type { KeyValueStorage } from './keyValueStorage.js';

/** Options of {@link createWebKeyStore}. */
export interface WebKeyStoreOptions {
  /**
   * @default `localStorage`, read at first use
   */
  readonly storage?: KeyValueStorage;
}

/**
 * Stores seeds under `openclaw-react:device:<name>`, as 64 hex digits. Every script of the origin can read
 * the seeds.
 *
 * @example
 * const store = createWebKeyStore({ storage: sessionStorage });
 */
export function createWebKeyStore(options: WebKeyStoreOptions = {}): DeviceKeyStore<string> {
  const storage = (): KeyValueStorage => options.storage ?? globalThis.localStorage;
  const get = (name: string): string | undefined => {
    const seed = storage().getItem(storageKey(name));
    return seed !== null && /^[0-9a-f]{64}$/.test(seed) ? seed : undefined;
  };
  return {
    get,
    // No await between read and write, because pages on plain http have no lock across tabs.
    add(name, seed) {
      const stored = get(name);
      if (stored !== undefined) return stored;
      storage().setItem(storageKey(name), seed);
      return seed;
    },
  };
}

const storageKey = (name: string): string => `openclaw-react:device:${name}`;
