import type { JsonObject } from '../../protocol/frames.js';
import type { FakeConnection } from '../context/connection.js';
import { broadcast } from '../context/context.js';
import type { GatewayContext } from '../context/context.js';
import { avatarUrl, ownerProfileId } from '../context/owner.js';

/** Sends `presence` to every connection. */
export function broadcastPresence(context: GatewayContext): void {
  context.stateVersion.presence += 1;
  const payload = { presence: presenceEntries(context) };
  broadcast(context, 'presence', payload, { withStateVersion: true });
}

/** Returns the connected clients, as the presence event and the snapshot show them. */
export function presenceEntries(context: GatewayContext): JsonObject[] {
  const { version, features, constants } = context.dialect;
  const self = {
    host: 'gateway-host',
    ip: '192.0.2.2',
    version,
    platform: 'linux 6.1.0',
    deviceFamily: 'Linux',
    mode: 'gateway',
    reason: 'self',
    ...constants.gatewayPresence,
    ...(features.identifiesGatewayInstance && { instanceId: context.bootId }),
    text: `Gateway: gateway-host (192.0.2.2) · app ${version} · mode gateway · reason self`,
    ts: context.timers.now(),
  };
  const { listsOnlyDevicesAsPresent } = features;
  const entriesOf = listsOnlyDevicesAsPresent ? deviceEntries : connectionEntries;
  return [self, ...[...context.connections].flatMap(entriesOf)];
}

function connectionEntries(connection: FakeConnection): JsonObject[] {
  const { admission } = connection;
  if (admission === undefined) return [];
  const { client } = admission.params;
  const text = `Node: ${client.id} · mode ${client.mode}`;
  return [{ ...clientFields(connection, admission), text }];
}

function deviceEntries(connection: FakeConnection): JsonObject[] {
  const { admission, connectedAt, lastActivityAt } = connection;
  if (admission?.device === undefined) return [];
  const { client } = admission.params;
  return [
    {
      ...clientFields(connection, admission),
      clientId: client.id,
      user: { id: ownerProfileId, identity: { type: 'profile', id: ownerProfileId }, avatarUrl },
      onlineSince: connectedAt,
      text: `Node: unknown · mode ${client.mode}`,
      ...(lastActivityAt !== undefined && { lastActivityAt }),
    },
  ];
}

function clientFields(
  { connId, connectedAt }: FakeConnection,
  { params, device }: NonNullable<FakeConnection['admission']>,
): JsonObject {
  const { client, role, scopes } = params;
  return {
    host: client.id,
    version: client.version,
    platform: client.platform,
    mode: client.mode,
    ...(device && { deviceId: device.deviceId }),
    roles: [role],
    ...(device && { scopes }),
    reason: 'connect',
    ts: connectedAt,
    instanceId: client.instanceId ?? device?.deviceId ?? connId,
  };
}
