export type { DeviceSigner } from '../core/signer.js';
export type { DeviceToken, DeviceTokenKey, DeviceTokenStore } from '../core/deviceToken.js';
export {
  createIndexedDbKeyStore,
  type IndexedDbKeyStoreOptions,
} from './createIndexedDbKeyStore.js';
export { createMemorySigner } from './createMemorySigner.js';
export { createMemoryTokenStore } from '../core/createMemoryTokenStore.js';
export { createPortableSigner, type PortableSignerOptions } from './createPortableSigner.js';
export { createSigner, type SignerOptions } from './createSigner.js';
export { createWebCryptoSigner, type WebCryptoSignerOptions } from './createWebCryptoSigner.js';
export { createWebKeyStore, type WebKeyStoreOptions } from './createWebKeyStore.js';
export { createWebTokenStore, type WebTokenStoreOptions } from './createWebTokenStore.js';
export type { DeviceKeyStore } from './deviceKeyStore.js';
export type { DeviceLogger } from './deviceLogger.js';
export type { KeyValueStorage } from './keyValueStorage.js';
