import { GatewayError } from 'openclaw-react/client';
import { describe, expect, inject, it } from 'vitest';

import schema from '../../node_modules/@openclaw/gateway-protocol/protocol.schema.json' with { type: 'json' };
import { connectNewDevice } from './support.js';

const gateway = inject('gateway');
const isNew = gateway.version > '2026.5';
const operatorMethods = Object.entries<{ scope: string }>(schema.methods)
  .filter(([, { scope }]) => scope !== 'node')
  .map(([method]) => method);
/** 2026.4.15 ends a connection that is rejected often. */
const samples = ['health', 'sessions.list', 'chat.send', 'config.patch', 'exec.approval.list'];

describe('a call to a real gateway', () => {
  it.each([
    ['reads', ['operator.read']],
    ['has no scopes', []],
  ])('is allowed exactly where can() says so, for a client that %s', async (_, scopes) => {
    const client = await connectNewDevice(gateway, { scopes });
    const { methods, scopes: granted } = await client.ready({ timeoutMs: 20_000 });
    expect(granted).toEqual(scopes);
    const known = (isNew ? operatorMethods : samples).filter(
      (method) => methods.includes(method) && client.can(method) !== undefined,
    );
    const isRejected = async (method: string): Promise<boolean> => {
      // The scope is looked at first: no method takes such a param.
      const error = await client
        .call(method, { unheardOf: true }, { timeoutMs: 20_000 })
        .catch((reason: unknown) => reason);
      return GatewayError.is(error) && error.message.startsWith('missing scope');
    };
    // First what the gateway rejects at once; what it does may keep it busy.
    const wrong: string[] = [];
    for (const can of [false, true]) {
      const alike = known.filter((method) => client.can(method) === can);
      const rejected = await Promise.all(alike.map(isRejected));
      wrong.push(...alike.filter((_method, index) => rejected[index] === can));
    }
    expect(wrong).toEqual([]);
    expect(known.length).toBeGreaterThanOrEqual(isNew ? 300 : samples.length);
  });

  it('is repeated without the params that the gateway does not know', async () => {
    const client = await connectNewDevice(gateway);
    const history = await client.call<{ messages: unknown[] }>(
      'chat.history',
      { sessionKey: 'main', inputRunIds: ['none'], unheardOf: 1 },
      { optionalParams: ['inputRunIds', 'unheardOf'] },
    );
    expect(history.messages).toBeInstanceOf(Array);
  });

  it('follows a hello that lists who is connected', async () => {
    const first = await connectNewDevice(gateway);
    const before = await first.ready({ timeoutMs: 20_000 });
    const second = await connectNewDevice(gateway);
    const { snapshot } = await second.ready({ timeoutMs: 20_000 });
    expect(snapshot.presence?.length).toBe((before.snapshot.presence?.length ?? 0) + 1);
  });
});
