import { describe, expect, inject, it } from 'vitest';

import { startFaultyConnection } from './faultyConnection.js';
import { expectComplete, retainSession } from './support.js';

const gateway = inject('gateway');

// Each describe is a row of docs/compatibility.md.

describe('resync', () => {
  it('completes a response after the connection was cut in its middle', async () => {
    const sessionKey = 'agent:main:resync-cut';
    const { proxy, connect } = await startFaultyConnection(gateway);
    const client = await connect();
    const session = retainSession(client, sessionKey);
    await client.ready({ timeoutMs: 20_000 });
    proxy.addRule({
      match: { direction: 'toClient', name: 'chat', skip: 4 },
      action: { type: 'cut', bytes: 40 },
    });
    await session.send('Say two hundred words');
    await expectComplete(session, gateway, sessionKey);
    expect(proxy.log).toContainEqual(expect.objectContaining({ type: 'fault', action: 'cut' }));
    expect(session.getState().messages).toHaveLength(2);
  });
});
