import type { DeviceToken, DeviceTokenStore } from './deviceToken.js';
import { tokenStorageKey } from './tokenStorageKey.js';

/**
 * Creates a store that keeps device tokens in memory, until the page is left.
 *
 * @example
 * createGatewayClient({ url, credentials, signer, tokenStore: createMemoryTokenStore() });
 */
export function createMemoryTokenStore(): DeviceTokenStore {
  const tokens = new Map<string, DeviceToken>();
  return {
    get: (key) => tokens.get(tokenStorageKey(key)),
    set(key, token) {
      tokens.set(tokenStorageKey(key), token);
    },
    delete(key) {
      tokens.delete(tokenStorageKey(key));
    },
  };
}
