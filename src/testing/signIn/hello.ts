import type { GatewayPolicy, JsonObject } from '../../protocol/frames.js';
import type { Admission, FakeConnection } from '../context/connection.js';
import { configPath, stateDir } from '../context/paths.js';
import { healthPayload } from './health.js';
import { presenceEntries } from './presence.js';
import type { SignInContext } from './signInContext.js';

/** Returns the payload of hello-ok. */
export function helloOk(
  context: SignInContext,
  connection: FakeConnection,
  admission: Admission,
): JsonObject {
  const { dialect } = context;
  const { version, announcedVersion, protocol, features, constants } = dialect;
  const { methods, events, capabilities } = dialect;
  const mayRead = connection.receivesEvents();
  return {
    type: 'hello-ok',
    protocol,
    server: {
      version: announcedVersion,
      ...(features.identifiesBuild && {
        buildId: `${version}-fake`,
        bootId: context.bootId,
        controlUiBuildSource: 'bundled',
      }),
      connId: connection.connId,
    },
    features: { methods, events, ...(capabilities && { capabilities }) },
    snapshot: snapshot(context, connection, mayRead),
    ...(mayRead && constants.helloForReaders),
    ...helloAuth(context, admission),
    policy: policyOf(context),
  };
}

/** Returns the limits that the gateway announces. */
export function policyOf({ dialect, options }: SignInContext): GatewayPolicy {
  const { policy, tickIntervalMs = 30_000 } = options;
  return {
    maxPayload: 26_214_400,
    maxBufferedBytes: 52_428_800,
    tickIntervalMs,
    ...dialect.constants.policy,
    ...policy,
  };
}

function snapshot(
  context: SignInContext,
  connection: FakeConnection,
  mayRead: boolean,
): JsonObject {
  const { constants } = context.dialect;
  const showsState = constants.adminSnapshot && connection.hasScope('operator.admin');
  return {
    presence: mayRead ? presenceEntries(context) : [],
    health: healthPayload(context),
    stateVersion: { ...context.stateVersion },
    uptimeMs: context.timers.now() - context.startedAt,
    ...constants.snapshot,
    sessionDefaults: {
      defaultAgentId: 'main',
      ...constants.sessionDefaults,
      mainKey: 'main',
      mainSessionKey: 'agent:main:main',
      scope: 'per-sender',
    },
    ...(showsState && {
      ...constants.adminSnapshot,
      configPath,
      stateDir,
      authMode: context.credentials.mode,
    }),
  };
}

function helloAuth({ dialect }: SignInContext, admission: Admission): JsonObject {
  const { device, scopes, authMethod, params } = admission;
  const { alwaysSendsAuth, offersRecovery } = dialect.features;
  const hasToken = device?.token !== undefined;
  if (!hasToken && !alwaysSendsAuth) return {};
  return {
    auth: {
      ...(offersRecovery && { method: authMethod, recoveryScope: 'fake-recovery-scope' }),
      role: params.role,
      scopes,
      ...(hasToken && {
        ...(offersRecovery && { recoveryMigrationAllowed: true }),
        deviceToken: device.token,
        issuedAtMs: device.issuedAtMs,
      }),
    },
  };
}
