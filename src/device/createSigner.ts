import type { DeviceSigner } from '../core/signer.js';
import { createPortableSigner } from './createPortableSigner.js';
import { createWebCryptoSigner } from './createWebCryptoSigner.js';
import type { DeviceLogger } from './deviceLogger.js';
import { supportsEd25519 } from './supportsEd25519.js';

/** Options of {@link createSigner}. */
export interface SignerOptions {
  /** Which identity: a page that holds several gives each its own name. Default `'default'`. */
  readonly name?: string;
  /** Silent by default. */
  readonly logger?: DeviceLogger;
}

/**
 * This browser's device identity, the same after every reload: {@link createWebCryptoSigner} where
 * `crypto.subtle` knows Ed25519, else {@link createPortableSigner}. The two do not share a key: a
 * browser that learns Ed25519 later is a new device to the gateway.
 *
 * @example
 * const signer = await createSigner();
 * const client = createGatewayClient({ url, credentials, signer });
 */
export async function createSigner(options: SignerOptions = {}): Promise<DeviceSigner> {
  return (await supportsEd25519()) ? createWebCryptoSigner(options) : createPortableSigner(options);
}
