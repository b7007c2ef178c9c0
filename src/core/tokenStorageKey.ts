import type { DeviceTokenKey } from './deviceToken.js';

/** Returns one string per key, in JSON: keys whose parts are split differently stay different. */
export const tokenStorageKey = ({ gatewayOrigin, deviceId, role }: DeviceTokenKey): string =>
  `openclaw-react:token:${JSON.stringify([gatewayOrigin, deviceId, role])}`;
