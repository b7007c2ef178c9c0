import { broadcast } from '../context/context.js';
import type { GatewayCore } from '../context/context.js';
import type { PairingRequest } from './devices.js';

/** Approves or rejects a waiting device and tells those who may pair. */
export function settlePairing(
  core: GatewayCore,
  requestId: string,
  isApproved: boolean,
): PairingRequest | undefined {
  const request = core.devices.settle(requestId, isApproved);
  if (request === undefined) return undefined;
  announceOutcome(core, request, isApproved ? 'approved' : 'rejected');
  return request;
}

/** Tells those who may pair what became of a request. */
export function announceOutcome(
  core: GatewayCore,
  { requestId, deviceId }: PairingRequest,
  decision: 'approved' | 'rejected',
): void {
  const ts = core.timers.now();
  announcePairing(core, 'device.pair.resolved', { requestId, deviceId, decision, ts });
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
