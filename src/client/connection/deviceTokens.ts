import type { DeviceToken, DeviceTokenKey, DeviceTokenStore } from '../../core/deviceToken.js';
import { errorName } from '../../core/errorName.js';
import type { DeviceSigner, GatewaySigner } from '../../core/signer.js';
import type { ClientSettings } from '../settings.js';

export const isDeviceSigner = (signer: GatewaySigner | undefined): signer is DeviceSigner =>
  signer !== undefined && 'sign' in signer;

export const deviceOf = ({ signer }: ClientSettings): string | undefined =>
  isDeviceSigner(signer) ? signer.deviceId : undefined;

/** The token that this gateway once gave to this device in this role. */
export const readDeviceToken = (settings: ClientSettings): Promise<DeviceToken | undefined> =>
  withStore(settings, (store, key) => store.get(key));

export const saveDeviceToken = (settings: ClientSettings, token: DeviceToken): Promise<void> =>
  withStore(settings, (store, key) => store.set(key, token));

export const dropDeviceToken = (settings: ClientSettings): Promise<void> =>
  withStore(settings, (store, key) => store.delete(key));

/** A store that fails is a store without a token: the shared secret still works. */
async function withStore<Result>(
  { signer, url, role, tokenStore, logger }: ClientSettings,
  act: (store: DeviceTokenStore, key: DeviceTokenKey) => Result | Promise<Result>,
): Promise<Result | undefined> {
  if (!url || !isDeviceSigner(signer)) return undefined;
  try {
    return await act(tokenStore, { gatewayOrigin: url.origin, deviceId: signer.deviceId, role });
  } catch (error) {
    logger?.warn('device token store failed', { error: errorName(error) });
    return undefined;
  }
}
