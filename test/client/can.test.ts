import { describe, expect, it } from 'vitest';

import schema from '../../node_modules/@openclaw/gateway-protocol/protocol.schema.json' with { type: 'json' };
import { measuredScopes } from '../../scripts/protocolNames.mjs';
import { canCall } from '../../src/client/can.js';
import { readHello } from '../../src/client/connection/hello.js';
import { hello } from './connection/machine.js';

const granted = (...scopes: string[]) => ({ ...readHello(hello), scopes });
const everyScope = ['read', 'write', 'approvals', 'pairing', 'questions', 'talk'].map(
  (name) => `operator.${name}`,
);
const calls = Object.entries<{ scope: string }>(schema.methods).filter(
  ([name, { scope }]) => scope !== 'node' && name !== 'connect' && !(name in measuredScopes),
);

describe('can()', () => {
  it.each(calls)('says of %s what the schema says', (method, { scope }) => {
    const others = everyScope.filter((other) => other !== scope);
    const isDynamic = scope === 'dynamic';
    const isImplied = scope === 'operator.read' || scope === 'operator.talk';
    expect(canCall(method, granted(scope))).toBe(isDynamic ? undefined : true);
    expect(canCall(method, granted(...others))).toBe(isDynamic ? undefined : isImplied);
    expect(canCall(method, granted('operator.admin'))).toBe(true);
  });

  it('knows that write covers read and talk, and nothing else', () => {
    const writer = granted('operator.write');
    expect(canCall('sessions.list', writer)).toBe(true);
    expect(canCall('talk.mode', writer)).toBe(true);
    expect(canCall('exec.approval.list', writer)).toBe(false);
    expect(canCall('chat.send', granted('operator.read'))).toBe(false);
  });

  it('knows that a client without scopes may ask for the health, and for nothing else', () => {
    expect(canCall('health', granted())).toBe(true);
    expect(canCall('sessions.list', granted())).toBe(false);
  });

  it('knows the older methods that the schema has dropped', () => {
    expect(canCall('sessions.compaction.get', granted('operator.read'))).toBe(true);
    expect(canCall('sessions.unsubscribe', granted('operator.read'))).toBe(true);
  });

  it('knows where the newest gateway sees it otherwise than the schema', () => {
    expect(canCall('users.self', granted('operator.read'))).toBe(true);
    expect(canCall('device.scopes.requestUpgrade', granted())).toBeUndefined();
  });

  it('leaves a method of a plugin open', () => {
    expect(canCall('weather.get', granted('operator.read'))).toBeUndefined();
    expect(canCall('weather.get', granted('operator.admin'))).toBe(true);
  });

  it('leaves open what a grant for own sessions may cover', () => {
    expect(canCall('chat.send', granted('operator.sessions.write'))).toBeUndefined();
  });

  it('knows nothing before the first hello', () => {
    expect(canCall('sessions.list', null)).toBeUndefined();
  });
});
