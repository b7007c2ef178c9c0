import type { GatewayCore } from '../core.js';
import type { PairedDevice } from '../devices.js';
import { FakeGatewayError } from '../options.js';
import { removeDevice, settlePairing } from '../pairing.js';
import type { BuiltInMethod } from './builtInMethod.js';

export const deviceMethods: Readonly<Record<string, BuiltInMethod>> = {
  'device.pair.list': (core) => ({
    pending: core.devices.pending(),
    paired: core.devices.paired().map(withoutToken),
  }),
  'device.pair.approve': (core, { requestId }) => {
    const { deviceId } = settle(core, String(requestId), true);
    const device = core.devices.find(deviceId);
    return { requestId, device: device && withoutToken(device) };
  },
  'device.pair.reject': (core, { requestId }) => {
    const { deviceId } = settle(core, String(requestId), false);
    return { requestId, deviceId };
  },
  'device.pair.remove': (core, { deviceId }) => {
    removeDevice(core, String(deviceId));
    return { deviceId };
  },
};

function settle(
  core: GatewayCore,
  requestId: string,
  isApproved: boolean,
): { readonly deviceId: string } {
  const request = settlePairing(core, requestId, isApproved);
  if (request === undefined) throw new FakeGatewayError('INVALID_REQUEST', 'unknown requestId');
  return request;
}

const withoutToken = ({ token: _token, ...device }: PairedDevice): object => device;
