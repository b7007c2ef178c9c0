import type { JsonObject } from '../../../protocol/frames.js';
import type { GatewayCore } from '../../context/context.js';
import type { PairedDevice } from '../../signIn/devices.js';
import { announcePairing, removeDevice, settlePairing } from '../../signIn/pairing.js';
import type { BuiltInMethod } from '../gatewayState.js';
import { FakeGatewayError } from '../options.js';

export const deviceMethods: Readonly<Record<string, BuiltInMethod>> = {
  'device.pair.list': (core) => ({
    pending: core.devices.pending(),
    paired: core.devices.paired().map((device) => listedDevice(core, device)),
  }),
  'device.pair.approve': (core, { requestId }) => {
    const { deviceId } = settle(core, String(requestId), true);
    const { device } = find(core, deviceId);
    const { lastSeenAtMs: _at, lastSeenReason: _why, connected: _, ...approved } = device;
    return { requestId, device: approved };
  },
  'device.pair.reject': (core, { requestId }) => {
    const { deviceId } = settle(core, String(requestId), false);
    return { requestId, deviceId };
  },
  'device.pair.remove': (core, { deviceId }) => {
    find(core, deviceId);
    removeDevice(core, String(deviceId));
    return { deviceId };
  },
  'device.pair.rename': (core, { deviceId, label }) => {
    find(core, deviceId).paired.label = String(label);
    announcePairing(core, 'device.pair.changed', {});
    return { deviceId, label };
  },
  'device.token.rotate': (core, { deviceId, role }, caller) => {
    const { paired } = find(core, deviceId);
    const rotatedAtMs = core.timers.now();
    paired.token = core.createId();
    paired.issuedAtMs = rotatedAtMs;
    // only the device itself is told its new token
    const isOwn = caller.admission?.device?.deviceId === deviceId;
    return {
      deviceId,
      role,
      scopes: paired.scopes.toSorted(),
      rotatedAtMs,
      ...(isOwn ? { token: paired.token } : { tokenDelivery: 'withheld-cross-device' }),
    };
  },
  'device.token.revoke': (core, { deviceId, role }) => {
    const { paired } = find(core, deviceId);
    paired.token = undefined;
    paired.revokedAtMs = core.timers.now();
    return { deviceId, role, revokedAtMs: paired.revokedAtMs };
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

function find(
  core: GatewayCore,
  deviceId: unknown,
): { readonly paired: PairedDevice; readonly device: JsonObject } {
  const paired = core.devices.find(String(deviceId));
  if (paired === undefined) throw new FakeGatewayError('INVALID_REQUEST', 'unknown deviceId');
  return { paired, device: listedDevice(core, paired) };
}

/** A device as people see it: its token stays hidden. */
function listedDevice(core: GatewayCore, device: PairedDevice): JsonObject {
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
  const connected = [...core.connections].some(
    ({ admission }) => admission?.device?.deviceId === deviceId,
  );
  const seen = lastSeenAtMs !== undefined && { lastSeenAtMs, lastSeenReason };
  return {
    ...shown,
    roles: [role],
    approvedAtMs: createdAtMs,
    ...seen,
    ...(label !== undefined && { operatorLabel: label }),
    connected,
    tokens: [
      {
        role,
        scopes: scopes.toSorted(),
        createdAtMs,
        ...(seen && { rotatedAtMs: issuedAtMs }),
        ...(lastSeenReason === 'device-token-auth' && { lastUsedAtMs: lastSeenAtMs }),
        ...(revokedAtMs !== undefined && { revokedAtMs }),
      },
    ],
  };
}
