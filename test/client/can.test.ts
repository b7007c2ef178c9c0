import { can, type GatewayHello } from 'openclaw-react/client';
import { describe, expect, it } from 'vitest';

import schema from '../../node_modules/@openclaw/gateway-protocol/protocol.schema.json' with { type: 'json' };
import { measuredScopes } from '../../scripts/protocolNames.mjs';
import { readHello } from '../../src/client/connection/hello.js';
import { hello } from './connection/machine.js';

const clientWith = (known: GatewayHello | null) => ({
  store: { getState: () => ({ connection: { hello: known } }) },
});
/** A client that the gateway granted these scopes. */
const granted = (...scopes: string[]) => clientWith({ ...readHello(hello), scopes });
const everyScope = ['read', 'write', 'approvals', 'pairing', 'questions', 'talk'].map(
  (name) => `operator.${name}`,
);
const calls = Object.entries<{ scope: string }>(schema.methods).filter(
  ([name, { scope }]) => scope !== 'node' && name !== 'connect' && !(name in measuredScopes),
);

describe('can()', () => {
  it.each(calls)('decides about %s as the schema does', (method, { scope }) => {
    const others = everyScope.filter((other) => other !== scope);
    const isDynamic = scope === 'dynamic';
    const isImplied = scope === 'operator.read' || scope === 'operator.talk';
    expect(can(granted(scope), method)).toBe(isDynamic ? undefined : true);
    expect(can(granted(...others), method)).toBe(isDynamic ? undefined : isImplied);
    expect(can(granted('operator.admin'), method)).toBe(true);
  });

  it('lets write cover read and talk, and nothing else', () => {
    const writer = granted('operator.write');
    expect(can(writer, 'sessions.list')).toBe(true);
    expect(can(writer, 'talk.mode')).toBe(true);
    expect(can(writer, 'exec.approval.list')).toBe(false);
    expect(can(granted('operator.read'), 'chat.send')).toBe(false);
  });

  it('allows a client without scopes to call health, and nothing else', () => {
    expect(can(granted(), 'health')).toBe(true);
    expect(can(granted(), 'sessions.list')).toBe(false);
  });

  it('knows methods of older gateways, which the schema no longer has', () => {
    expect(can(granted('operator.read'), 'sessions.compaction.get')).toBe(true);
    expect(can(granted('operator.read'), 'sessions.unsubscribe')).toBe(true);
  });

  it('follows the newest gateway where it differs from the schema', () => {
    expect(can(granted('operator.read'), 'users.self')).toBe(true);
    expect(can(granted(), 'device.scopes.requestUpgrade')).toBeUndefined();
  });

  it('returns undefined for a method of a plugin', () => {
    expect(can(granted('operator.read'), 'weather.get')).toBeUndefined();
    expect(can(granted('operator.admin'), 'weather.get')).toBe(true);
  });

  it('returns undefined for methods that a scope for own sessions may cover', () => {
    expect(can(granted('operator.sessions.write'), 'chat.send')).toBeUndefined();
  });

  it('returns undefined before the first hello', () => {
    expect(can(clientWith(null), 'sessions.list')).toBeUndefined();
  });
});
