import { broadcast } from './core.js';
import type { GatewayCore } from './core.js';
import type { PairingRequest } from './devices.js';

/** Approves or rejects a waiting device and tells those who may pair. */
export function settlePairing(
  core: GatewayCore,
  requestId: string,
  isApproved: boolean,
): PairingRequest | undefined {
  const request = core.devices.settle(requestId, isApproved);
  if (request === undefined) return undefined;
  announcePairing(core, 'device.pair.resolved', {
    requestId,
    deviceId: request.deviceId,
    decision: isApproved ? 'approved' : 'rejected',
    ts: core.timers.now(),
  });
  return request;
}

/** Forgets a device and ends its connections with 4001. */
export function removeDevice(core: GatewayCore, deviceId: string): void {
  core.devices.remove(deviceId);
  for (const connection of core.connections) {
    if (connection.admission?.device?.deviceId === deviceId)
      connection.close(4001, 'device removed');
  }
}

/** Pairing is told to those who may pair. */
export function announcePairing(core: GatewayCore, event: string, payload: object): void {
  broadcast(core, event, payload, { to: (connection) => connection.hasScope('operator.pairing') });
}
