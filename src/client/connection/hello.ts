import {
  isObject,
  type GatewayPolicy,
  type HelloOk,
  type JsonObject,
} from '../../protocol/frames.js';
import { asList, asNumber, asObject, asString } from '../../protocol/json.js';
import type { GatewayHello } from '../state.js';

/** Checks the fields of hello-ok that a connection depends on. */
export function isHelloOk(payload: unknown): payload is HelloOk {
  const { type, protocol, server, features, policy } = asObject(payload);
  return (
    type === 'hello-ok' &&
    typeof protocol === 'number' &&
    typeof asObject(server)['version'] === 'string' &&
    Array.isArray(asObject(features)['methods']) &&
    isObject(policy)
  );
}

/**
 * Reads the parts of hello-ok that are public, never its device token.
 * A field of another type than expected counts as absent.
 */
export function readHello({ protocol, server, features, auth, ...hello }: HelloOk): GatewayHello {
  const { role, scopes } = asObject(auth);
  const snapshot = asObject(hello.snapshot);
  const { mainSessionKey, defaultAgentId } = asObject(snapshot['sessionDefaults']);
  return {
    serverVersion: server.version,
    protocol,
    connId: asString(server.connId) ?? '',
    bootId: asString(server.bootId),
    methods: asStrings(features.methods),
    events: asStrings(features.events),
    role: asString(role) ?? 'operator',
    scopes: asStrings(scopes),
    policy: readPolicy(hello.policy),
    snapshot,
    mainSessionKey: asString(mainSessionKey) ?? `agent:${asString(defaultAgentId) ?? 'main'}:main`,
  };
}

/** Reads the gateway's limits. A missing or invalid limit is Infinity; the tick interval is then 30 s. */
export function readPolicy(policy: GatewayPolicy): GatewayPolicy {
  const limits: JsonObject = { ...policy };
  const attachments = asObject(limits['attachments']);
  return {
    maxPayload: readLimit(limits, 'maxPayload'),
    maxBufferedBytes: readLimit(limits, 'maxBufferedBytes'),
    tickIntervalMs: readLimit(limits, 'tickIntervalMs', 30_000),
    attachments: {
      maxBytes: readLimit(attachments, 'maxBytes'),
      maxImageBytes: readLimit(attachments, 'maxImageBytes'),
    },
  };
}

function readLimit(limits: JsonObject, key: string, defaultLimit = Infinity): number {
  const value = asNumber(limits[key]) ?? 0;
  return value > 0 ? value : defaultLimit;
}

const asStrings = (value: unknown): readonly string[] =>
  asList(value).filter((item) => typeof item === 'string');
