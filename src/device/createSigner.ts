import type { DeviceSigner } from '../core/signer.js';
import { createPortableSigner } from './createPortableSigner.js';
import { createWebCryptoSigner } from './createWebCryptoSigner.js';
import type { DeviceLogger } from './deviceLogger.js';
import { supportsEd25519 } from './supportsEd25519.js';

/** Options of {@link createSigner}. */
export interface SignerOptions {
  /**
   * The name under which the store keeps this device's key. If a page has several devices, give each a
   * different name.
   *
   * @default 'default'
   */
  readonly name?: string;
  /**
   * Receives a warning if storage fails. The key then lasts until the page closes.
   *
   * @default none
   */
  readonly logger?: DeviceLogger;
}

/**
 * Makes the signer of this browser's device, which is the same after every reload. Uses
 * {@link createWebCryptoSigner} if `crypto.subtle` supports Ed25519, else {@link createPortableSigner}.
 *
 * The two signers do not share a key: if an update of the browser adds Ed25519, the gateway sees a new
 * device.
 *
 * @example
 * const signer = await createSigner();
 * const client = createGatewayClient({ url, credentials, signer });
 */
export async function createSigner(options: SignerOptions = {}): Promise<DeviceSigner> {
  return (await supportsEd25519()) ? createWebCryptoSigner(options) : createPortableSigner(options);
}
