import { describe, expect, inject, it } from 'vitest';

import { startFaultyConnection } from './faultyConnection.js';
import { expectWhole, holdSession } from './support.js';

const gateway = inject('gateway');

// The describes are the rows of docs/compatibility.md.

describe('resync', () => {
  it('completes an answer whose connection was cut in the middle', async () => {
    const key = 'agent:main:resynced';
    const { proxy, connect } = await startFaultyConnection(gateway);
    const client = await connect();
    const session = holdSession(client, key);
    await client.ready({ timeoutMs: 20_000 });
    proxy.add({
      match: { direction: 'toClient', name: 'chat', skip: 4 },
      action: { type: 'cut', bytes: 40 },
    });
    await session.send('Say two hundred words');
    await expectWhole(session, gateway, key);
    expect(proxy.log).toContainEqual(expect.objectContaining({ type: 'fault', action: 'cut' }));
    expect(session.getState().messages).toHaveLength(2);
  });
});
