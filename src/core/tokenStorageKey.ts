import type { DeviceTokenKey } from './deviceToken.js';

/** One string per key; JSON, so that no part can reach into the next. */
export const tokenStorageKey = ({ gatewayOrigin, deviceId, role }: DeviceTokenKey): string =>
  `openclaw-react:token:${JSON.stringify([gatewayOrigin, deviceId, role])}`;
