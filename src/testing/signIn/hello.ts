import type { GatewayPolicy, JsonObject } from '../../protocol/frames.js';
import { ownerProfileId } from '../context/context.js';
import type { GatewayCore } from '../context/context.js';
import type { FakeConnection } from '../gateway/connection.js';
import type { Admission } from './handshake.js';

/** The payload of hello-ok. */
export function helloOk(
  core: GatewayCore,
  connection: FakeConnection,
  admission: Admission,
): JsonObject {
  const { profile } = core;
  const mayRead = connection.receivesEvents();
  return {
    type: 'hello-ok',
    protocol: profile.wire,
    server: {
      // what it says of itself
      version: profile.version === '2026.2.26' ? 'dev' : profile.version,
      ...(profile.isNewest && {
        buildId: `${profile.version}-fake`,
        bootId: core.bootId,
        controlUiBuildSource: 'bundled',
      }),
      connId: connection.connId,
    },
    features: {
      methods: profile.methods,
      events: profile.events,
      ...(profile.capabilities && { capabilities: profile.capabilities }),
    },
    snapshot: snapshot(core, connection, mayRead),
    ...(profile.isNewest && mayRead && controlUiExtras),
    ...helloAuth(core, admission),
    policy: policyOf(core),
  };
}

/** The limits that this gateway announces. */
export function policyOf(core: GatewayCore): GatewayPolicy {
  const { policy, tickIntervalMs = 30_000 } = core.options;
  return {
    maxPayload: 26_214_400,
    maxBufferedBytes: 52_428_800,
    tickIntervalMs,
    ...(core.profile.isNewest && {
      attachments: { maxBytes: 19_464_192, maxImageBytes: 6_291_456 },
      allowedSessionVisibilities: ['shared', 'read-only', 'suggest', 'draft'],
      hasMultipleSessionSharingIdentities: false,
    }),
    ...policy,
  };
}

/** Who is connected, as the presence event and the snapshot show it. */
export function presenceEntries(core: GatewayCore): JsonObject[] {
  const { profile, timers } = core;
  const text = `Gateway: gateway-host (192.0.2.2) · app ${profile.version} · mode gateway · reason self`;
  const self = {
    host: 'gateway-host',
    ip: '192.0.2.2',
    version: profile.version,
    platform: 'linux 6.1.0',
    deviceFamily: 'Linux',
    ...(!profile.isNewest && { modelIdentifier: 'x64' }),
    mode: 'gateway',
    reason: 'self',
    ...(profile.isLate && { instanceId: core.bootId }),
    text,
    ts: timers.now(),
  };
  const clients = [...core.connections].flatMap((connection) => presenceEntry(core, connection));
  return [self, ...clients];
}

function presenceEntry(core: GatewayCore, connection: FakeConnection): JsonObject[] {
  const { admission } = connection;
  if (admission === undefined) return [];
  const { client, role, scopes } = admission.params;
  const common = {
    host: client.id,
    version: client.version,
    platform: client.platform,
    mode: client.mode,
    ...(admission.device && { deviceId: admission.device.deviceId }),
    roles: [role],
    ...(admission.device && { scopes }),
    reason: 'connect',
    ts: connection.connectedAt,
    instanceId: client.instanceId ?? admission.device?.deviceId ?? connection.connId,
  };
  if (!core.profile.isNewest)
    return [{ ...common, text: `Node: ${client.id} · mode ${client.mode}` }];
  if (admission.device === undefined) return [];
  return [
    {
      ...common,
      clientId: client.id,
      user: { id: ownerProfileId, identity: { type: 'profile', id: ownerProfileId }, avatarUrl },
      onlineSince: connection.connectedAt,
      text: `Node: unknown · mode ${client.mode}`,
      ...(connection.lastActivityAt !== undefined && { lastActivityAt: connection.lastActivityAt }),
    },
  ];
}

/** Where the owner's picture would be. */
export const avatarUrl: string = `/api/users/${ownerProfileId}/avatar?v=1`;

/** The answer to `health` and the payload of its event. */
export function healthPayload(core: GatewayCore): JsonObject {
  const { isLate, isNewest } = core.profile;
  const recent = core.sessions.all().map(({ key, updatedAt }) => ({
    key,
    updatedAt,
    age: core.timers.now() - updatedAt,
  }));
  const sessions = { path: isNewest ? databasePath : sessionsFile, count: recent.length, recent };
  const heartbeat = isNewest
    ? {
        enabled: false,
        every: 'disabled',
        everyMs: null,
        prompt: heartbeatPrompt,
        target: 'owner',
        ackMaxChars: 300,
      }
    : {
        enabled: true,
        every: '0m',
        everyMs: null,
        prompt: heartbeatPrompt,
        target: 'none',
        ackMaxChars: 300,
      };
  return {
    ok: true,
    ts: core.timers.now(),
    durationMs: 1,
    ...(isLate && {
      plugins: { loaded: ['openai'], errors: [], ...(isNewest && { unavailable: [] }) },
      configReload: { hotReloadStatus: 'active' },
      ...(!isNewest && { modelPricing: { state: 'ok', sources: [] } }),
    }),
    channels: {},
    channelOrder: [],
    channelLabels: {},
    heartbeatSeconds: 0,
    defaultAgentId: 'main',
    agents: [{ agentId: 'main', isDefault: true, heartbeat, sessions }],
    sessions,
    ...(isNewest && { eventLoop }),
  };
}

/** A calm event loop, as `health` and `status` report it. */
export const eventLoop: JsonObject & { readonly cpuBreakdown: JsonObject } = {
  degraded: false,
  degradedSinceMs: null,
  reasons: [],
  intervalMs: 1_000,
  delayP99Ms: 20,
  delayMaxMs: 20,
  utilization: 0.01,
  cpuCoreRatio: 0.01,
  cpuBreakdown: { mainThreadCoreRatio: 0.01, hostUtilization: 0.1, hostCpuCount: 2 },
};

/** Where 2026.9.6 says it keeps its sessions. */
export const databasePath: string = '/srv/openclaw/state/agents/main/agent/openclaw-agent.sqlite';
const sessionsFile = '/srv/openclaw/state/agents/main/sessions/sessions.json';
const heartbeatPrompt = 'Nothing needs attention.';
const configHash = 'hmac-sha256:v1:fake';

function snapshot(core: GatewayCore, connection: FakeConnection, mayRead: boolean): JsonObject {
  const { isLate, isNewest } = core.profile;
  return {
    ...(isNewest && { suspension: { phase: 'accepting' } }),
    presence: mayRead ? presenceEntries(core) : [],
    health: healthPayload(core),
    stateVersion: { ...core.stateVersion },
    uptimeMs: core.timers.now() - core.startedAt,
    ...(isNewest && { appliedConfigHash: configHash }),
    sessionDefaults: {
      defaultAgentId: 'main',
      ...(isNewest && { modelConfigured: true, ownership: 'sole', selectionRequired: false }),
      mainKey: 'main',
      mainSessionKey: 'agent:main:main',
      scope: 'per-sender',
    },
    ...(isLate &&
      connection.hasScope('operator.admin') && {
        ...(isNewest && { updateSchedule: { channel: 'stable', autoEnabled: false } }),
        configPath: '/srv/openclaw/state/openclaw.json',
        stateDir: '/srv/openclaw/state',
        authMode: core.credentials.mode,
      }),
  };
}

function helloAuth(core: GatewayCore, admission: Admission): JsonObject {
  const { device, scopes, authMethod, params } = admission;
  const issued = device?.token !== undefined && {
    deviceToken: device.token,
    issuedAtMs: device.issuedAtMs,
  };
  const { isLate, isNewest } = core.profile;
  if (!isLate) return issued ? { auth: { role: params.role, scopes, ...issued } } : {};
  return {
    auth: {
      ...(isNewest && { method: authMethod, recoveryScope: 'fake-recovery-scope' }),
      role: params.role,
      scopes,
      ...(issued && { ...(isNewest && { recoveryMigrationAllowed: true }), ...issued }),
    },
  };
}

const controlUiExtras: JsonObject = {
  controlUiWidgetKinds: [{ pluginId: 'session', kind: 'session:report', label: 'Report' }],
  controlUiLinkReaders: [],
};
