import type { JsonObject } from '../../../protocol/frames.js';
import type { PairedDevice } from '../../context/connection.js';
import { FakeGatewayError } from '../../context/FakeGatewayError.js';
import { broadcastPairing, decidePairing, removeDevice } from '../../signIn/pairing.js';
import type { BuiltInMethod, GatewayState } from '../gatewayState.js';

export const deviceMethods: Readonly<Record<string, BuiltInMethod>> = {
  'device.pair.list': (state) => ({
    pending: state.devices.pending(),
    paired: state.devices.paired().map((device) => listedDevice(state, device)),
  }),
  'device.pair.approve': (state, { requestId }) => {
    const { deviceId } = decide(state, String(requestId), true);
    const { device } = find(state, deviceId);
    const { lastSeenAtMs: _at, lastSeenReason: _why, connected: _, ...approved } = device;
    return { requestId, device: approved };
  },
  'device.pair.reject': (state, { requestId }) => {
    const { deviceId } = decide(state, String(requestId), false);
    return { requestId, deviceId };
  },
  'device.pair.remove': (state, { deviceId }) => {
    find(state, deviceId);
    removeDevice(state, String(deviceId));
    return { deviceId };
  },
  'device.pair.rename': (state, { deviceId, label }) => {
    find(state, deviceId).paired.label = String(label);
    broadcastPairing(state, 'device.pair.changed', {});
    return { deviceId, label };
  },
  'device.token.rotate': (state, { deviceId, role }, caller) => {
    const { paired } = find(state, deviceId);
    const rotatedAtMs = state.timers.now();
    paired.token = state.createId();
    paired.issuedAtMs = rotatedAtMs;
    // only the device itself receives its new token
    const isOwn = caller.admission?.device?.deviceId === deviceId;
    return {
      deviceId,
      role,
      scopes: paired.scopes.toSorted(),
      rotatedAtMs,
      ...(isOwn ? { token: paired.token } : { tokenDelivery: 'withheld-cross-device' }),
    };
  },
  'device.token.revoke': (state, { deviceId, role }) => {
    const { paired } = find(state, deviceId);
    paired.token = undefined;
    paired.revokedAtMs = state.timers.now();
    return { deviceId, role, revokedAtMs: paired.revokedAtMs };
  },
};

function decide(
  state: GatewayState,
  requestId: string,
  isApproved: boolean,
): { readonly deviceId: string } {
  const request = decidePairing(state, requestId, isApproved);
  if (request === undefined) throw new FakeGatewayError('INVALID_REQUEST', 'unknown requestId');
  return request;
}

function find(
  state: GatewayState,
  deviceId: unknown,
): { readonly paired: PairedDevice; readonly device: JsonObject } {
  const paired = state.devices.find(String(deviceId));
  if (paired === undefined) throw new FakeGatewayError('INVALID_REQUEST', 'unknown deviceId');
  return { paired, device: listedDevice(state, paired) };
}

/** Returns a device as lists show it, without its token. */
function listedDevice(state: GatewayState, device: PairedDevice): JsonObject {
  const {
    token: _,
    issuedAtMs,
    revokedAtMs,
    label,
    lastSeenAtMs,
    lastSeenReason,
    ...shown
  } = device;
  const { deviceId, role, scopes, createdAtMs } = shown;
  const connected = [...state.connections].some(
    ({ admission }) => admission?.device?.deviceId === deviceId,
  );
  const lastSeen = lastSeenAtMs !== undefined && { lastSeenAtMs, lastSeenReason };
  return {
    ...shown,
    roles: [role],
    approvedAtMs: createdAtMs,
    ...lastSeen,
    ...(label !== undefined && { operatorLabel: label }),
    connected,
    tokens: [
      {
        role,
        scopes: scopes.toSorted(),
        createdAtMs,
        ...(lastSeen && { rotatedAtMs: issuedAtMs }),
        ...(lastSeenReason === 'device-token-auth' && { lastUsedAtMs: lastSeenAtMs }),
        ...(revokedAtMs !== undefined && { revokedAtMs }),
      },
    ],
  };
}
