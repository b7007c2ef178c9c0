import type { DeviceToken, DeviceTokenKey, DeviceTokenStore } from '../../core/deviceToken.js';
import { errorName } from '../../core/errorName.js';
import type { DeviceSigner, GatewaySigner } from '../../core/signer.js';
import type { ClientSettings } from '../settings.js';

/** Whether the signer holds the key of a device. A host's signer builds the whole connect frame. */
export const isDeviceSigner = (signer: GatewaySigner | undefined): signer is DeviceSigner =>
  signer !== undefined && 'sign' in signer;

/** Returns the device id, if the library signs with the device's key. */
export const deviceOf = ({ signer }: ClientSettings): string | undefined =>
  isDeviceSigner(signer) ? signer.deviceId : undefined;

/** Reads the token that the gateway gave to this device in this role. */
export const readDeviceToken = (settings: ClientSettings): Promise<DeviceToken | undefined> =>
  withStore(settings, (store, key) => store.get(key));

/** Stores the token that the gateway gave to this device in this role. */
export const saveDeviceToken = (settings: ClientSettings, token: DeviceToken): Promise<void> =>
  withStore(settings, (store, key) => store.set(key, token));

/** Deletes the token that the gateway rejected. */
export const dropDeviceToken = (settings: ClientSettings): Promise<void> =>
  withStore(settings, (store, key) => store.delete(key));

/** A store that fails counts as empty, because the shared secret still works. */
async function withStore<Result>(
  { signer, url, role, tokenStore, logger }: ClientSettings,
  action: (store: DeviceTokenStore, key: DeviceTokenKey) => Result | Promise<Result>,
): Promise<Result | undefined> {
  if (!url || !isDeviceSigner(signer)) return undefined;
  try {
    return await action(tokenStore, { gatewayOrigin: url.origin, deviceId: signer.deviceId, role });
  } catch (error) {
    logger?.warn('device token store failed', { error: errorName(error) });
    return undefined;
  }
}
