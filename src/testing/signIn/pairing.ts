import { broadcast } from '../context/context.js';
import type { GatewayContext } from '../context/context.js';
import type { PairingRequest } from './devices.js';
import type { SignInContext } from './signInContext.js';

/** Approves or rejects a waiting device, and notifies the connections that may pair. */
export function decidePairing(
  context: SignInContext,
  requestId: string,
  isApproved: boolean,
): PairingRequest | undefined {
  const request = context.devices.decide(requestId, isApproved);
  if (request === undefined) return undefined;
  broadcastDecision(context, request, isApproved ? 'approved' : 'rejected');
  return request;
}

/** Sends the decision about a request to the connections that may pair. */
export function broadcastDecision(
  context: GatewayContext,
  { requestId, deviceId }: PairingRequest,
  decision: 'approved' | 'rejected',
): void {
  const ts = context.timers.now();
  broadcastPairing(context, 'device.pair.resolved', { requestId, deviceId, decision, ts });
}

/** Removes a device and closes its connections with 4001. */
export function removeDevice(context: SignInContext, deviceId: string): void {
  context.devices.remove(deviceId);
  for (const connection of context.connections) {
    if (connection.admission?.device?.deviceId === deviceId)
      connection.close(4001, 'device removed');
  }
}

/** Sends an event to the connections that may pair. */
export const broadcastPairing = (context: GatewayContext, event: string, payload: object): void =>
  broadcast(context, event, payload, {
    to: (connection) => connection.hasScope('operator.pairing'),
  });
