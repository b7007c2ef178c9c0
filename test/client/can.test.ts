import { can, type GatewayHello } from 'openclaw-react/client';
import { describe, expect, it } from 'vitest';

import { measuredScopes } from '../../scripts/protocol/names.mjs';
import { readSnapshot } from '../../scripts/protocol/snapshot.mjs';
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
const calls = Object.entries(readSnapshot().methods).filter(
  ([name, { scope }]) => scope !== 'node' && !(name in measuredScopes),
);

describe('can()', () => {
  it.each(calls)('decides about %s as the table of the gateway does', (method, { scope }) => {
    const others = everyScope.filter((other) => other !== scope);
    const isDynamic = scope === 'dynamic';
    const isImplied = ['operator.read', 'operator.talk', 'operator.sessions.write'].includes(scope);
    expect(can(granted(scope), method)).toBe(isDynamic ? undefined : true);
    expect(can(granted(...others), method)).toBe(isDynamic ? undefined : isImplied);
    expect(can(granted('operator.admin'), method)).toBe(true);
  });

  it('lets write cover read, talk and own sessions, and nothing else', () => {
    const writer = granted('operator.write');
    expect(can(writer, 'sessions.list')).toBe(true);
    expect(can(writer, 'talk.mode')).toBe(true);
    expect(can(writer, 'sessions.github.publish')).toBe(true);
    expect(can(writer, 'exec.approval.list')).toBe(false);
    expect(can(granted('operator.read'), 'chat.send')).toBe(false);
  });

  it('allows a client without scopes to call health, and nothing else', () => {
    expect(can(granted(), 'health')).toBe(true);
    expect(can(granted(), 'sessions.list')).toBe(false);
  });

  it('knows methods that only older gateways have', () => {
    expect(can(granted('operator.read'), 'sessions.compaction.get')).toBe(true);
    expect(can(granted('operator.read'), 'sessions.unsubscribe')).toBe(true);
    expect(can(granted('operator.read'), 'sessions.compaction.restore')).toBe(false);
  });

  it('follows the newest gateway where it differs from its table', () => {
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
