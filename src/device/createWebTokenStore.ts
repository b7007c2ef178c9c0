import type { DeviceToken, DeviceTokenStore } from '../core/deviceToken.js';
import { tokenStorageKey } from '../core/tokenStorageKey.js';
import { isObject } from '../protocol/frames.js';
import { type DeviceLogger, warnOfFailure } from './deviceLogger.js';
import type { KeyValueStorage } from './keyValueStorage.js';

/** Options of {@link createWebTokenStore}. */
export interface WebTokenStoreOptions {
  /**
   * @default `localStorage`, read at first use
   */
  readonly storage?: KeyValueStorage;
  /**
   * Receives one warning if storage fails.
   *
   * @default none
   */
  readonly logger?: DeviceLogger;
}

/**
 * Stores device tokens in `localStorage`, one entry for each gateway, device and role. If storage
 * fails, changes are kept in memory. A damaged entry counts as missing.
 *
 * @example
 * createGatewayClient({ url, credentials, signer, tokenStore: createWebTokenStore() });
 */
export function createWebTokenStore(options: WebTokenStoreOptions = {}): DeviceTokenStore {
  // Changes that storage rejected, null for a deletion. These changes override the entries in storage.
  const unstored = new Map<string, string | null>();
  let isWarned = false;

  const attempt = <Result>(act: (storage: KeyValueStorage) => Result, fallback: () => Result) => {
    try {
      return act(options.storage ?? globalThis.localStorage);
    } catch (error) {
      if (!isWarned) {
        isWarned = true;
        warnOfFailure(options.logger, 'Device tokens cannot be stored: memory is used.', error);
      }
      return fallback();
    }
  };

  const write = (key: string, value: string | null): void => {
    attempt<unknown>(
      (storage) => {
        if (value === null) storage.removeItem(key);
        else storage.setItem(key, value);
        unstored.delete(key);
      },
      () => unstored.set(key, value),
    );
  };

  return {
    get(tokenKey) {
      const key = tokenStorageKey(tokenKey);
      const text = unstored.get(key);
      if (text !== undefined) return parseToken(text);
      return parseToken(
        attempt(
          (storage) => storage.getItem(key),
          () => null,
        ),
      );
    },
    set(key, { token, scopes }) {
      write(tokenStorageKey(key), JSON.stringify({ token, scopes }));
    },
    delete(key) {
      write(tokenStorageKey(key), null);
    },
  };
}

function parseToken(text: string | null): DeviceToken | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text ?? 'null');
  } catch {
    return undefined;
  }
  return isDeviceToken(value) ? value : undefined;
}

function isDeviceToken(value: unknown): value is DeviceToken {
  return (
    isObject(value) &&
    typeof value['token'] === 'string' &&
    Array.isArray(value['scopes']) &&
    value['scopes'].every((scope) => typeof scope === 'string')
  );
}
