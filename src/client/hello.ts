import type { HelloOk } from '../protocol/frames.js';
import type { GatewayHello } from './state.js';

/** The parts of hello-ok that may be seen: never its device token. */
export function readHello(hello: HelloOk): GatewayHello {
  const { server, features, auth, policy } = hello;
  const snapshot = hello.snapshot ?? {};
  const defaults = snapshot.sessionDefaults;
  return {
    serverVersion: server.version,
    protocol: hello.protocol,
    connId: server.connId,
    bootId: server.bootId,
    methods: features.methods,
    events: listOf(features.events),
    role: auth?.role ?? 'operator',
    scopes: listOf(auth?.scopes),
    policy,
    snapshot,
    mainSessionKey: defaults?.mainSessionKey ?? `agent:${defaults?.defaultAgentId ?? 'main'}:main`,
  };
}

const listOf = (value: readonly string[] | undefined): readonly string[] =>
  Array.isArray(value) ? value : [];
