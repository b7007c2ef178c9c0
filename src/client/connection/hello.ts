import {
  isObject,
  type GatewayPolicy,
  type HelloOk,
  type JsonObject,
} from '../../protocol/frames.js';
import { asList, asNumber, asObject, asString } from '../../protocol/json.js';
import type { GatewayHello } from '../state.js';

/** Narrows the payload of the `connect` answer as far as a connection depends on it. */
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

/** The parts of hello-ok that may be seen, never its device token. What has a wrong type counts as absent. */
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

export function readPolicy(policy: GatewayPolicy): GatewayPolicy {
  const limit = (of: JsonObject, name: string, otherwise = Infinity): number => {
    const value = asNumber(of[name]) ?? 0;
    return value > 0 ? value : otherwise;
  };
  const given: JsonObject = { ...policy };
  const attachments = asObject(given['attachments']);
  return {
    maxPayload: limit(given, 'maxPayload'),
    maxBufferedBytes: limit(given, 'maxBufferedBytes'),
    tickIntervalMs: limit(given, 'tickIntervalMs', 30_000),
    attachments: {
      maxBytes: limit(attachments, 'maxBytes'),
      maxImageBytes: limit(attachments, 'maxImageBytes'),
    },
  };
}

const asStrings = (value: unknown): readonly string[] =>
  asList(value).filter((item) => typeof item === 'string');
