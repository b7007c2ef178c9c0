import { can, GatewayError, type GatewayClient } from 'openclaw-react/client';
import { describe, expect, inject, it } from 'vitest';

import { readSnapshot } from '../../scripts/protocol/snapshot.mjs';
import { connectNewDevice } from './support.js';

const gateway = inject('gateway');
const isNew = gateway.version > '2026.5';
const operatorMethods = Object.entries(readSnapshot().methods)
  .filter(([, { scope }]) => scope !== 'node')
  .map(([method]) => method);
/** Gateways close a connection after ten rejections. 2026.9.6 still answers some hundred calls before. */
const maxRejections = 200;
/** 2026.4.15 answers fewer. */
const samples = ['health', 'sessions.list', 'chat.send', 'config.patch', 'exec.approval.list'];

describe('a call to a real gateway', () => {
  it.each([
    ['reads', ['operator.read']],
    ['has no scopes', []],
  ])('is allowed exactly if can() returns true, for a client that %s', async (_, scopes) => {
    const connect = () => connectNewDevice(gateway, { scopes });
    const first = await connect();
    const { methods, scopes: granted } = await first.ready({ timeoutMs: 20_000 });
    expect(granted).toEqual(scopes);
    const known = (isNew ? operatorMethods : samples).filter(
      (method) => methods.includes(method) && can(first, method) !== undefined,
    );
    const isRejected = async (client: GatewayClient, method: string): Promise<boolean> => {
      // The gateway checks the scope first. No method accepts this param.
      const error = await client
        .call(method, { unknownParam: true }, { timeoutMs: 20_000 })
        .catch((reason: unknown) => reason);
      return GatewayError.is(error) && error.message.startsWith('missing scope');
    };
    // First the methods that the gateway rejects at once. The other methods may keep the gateway busy.
    const wrong: string[] = [];
    for (const isAllowed of [false, true]) {
      const left = known.filter((method) => can(first, method) === isAllowed);
      while (left.length > 0) {
        const client = await connect();
        await client.ready({ timeoutMs: 20_000 });
        const some = left.splice(0, maxRejections);
        const rejected = await Promise.all(some.map((method) => isRejected(client, method)));
        wrong.push(...some.filter((_method, index) => rejected[index] === isAllowed));
        client.dispose();
      }
    }
    expect(wrong).toEqual([]);
    expect(known.length).toBeGreaterThanOrEqual(isNew ? 400 : samples.length);
  });

  it('is repeated without params that the gateway does not know', async () => {
    const client = await connectNewDevice(gateway);
    const history = await client.call<{ messages: unknown[] }>(
      'chat.history',
      { sessionKey: 'main', inputRunIds: ['none'], unknownParam: 1 },
      { optionalParams: ['inputRunIds', 'unknownParam'] },
    );
    expect(history.messages).toBeInstanceOf(Array);
  });

  it('follows a hello that lists the connected clients', async () => {
    const first = await connectNewDevice(gateway);
    const before = await first.ready({ timeoutMs: 20_000 });
    const second = await connectNewDevice(gateway);
    const { snapshot } = await second.ready({ timeoutMs: 20_000 });
    expect(snapshot.presence?.length).toBe((before.snapshot.presence?.length ?? 0) + 1);
  });
});
