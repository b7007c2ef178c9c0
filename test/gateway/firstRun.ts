import { getChatSession } from 'openclaw-react/chat';
import { createGatewayClient } from 'openclaw-react/client';
import { createMemorySigner } from 'openclaw-react/device';

import { BrowserLikeWebSocket, type GatewayAddress } from './connect.js';
import { isIdle, until } from './waits.js';

/**
 * Sends the first message of a gateway, which then loads its agent. On a busy machine 2026.4.15 needs a minute
 * for that, and a second for later runs.
 */
export async function finishFirstRun({ url, token }: GatewayAddress): Promise<void> {
  const client = createGatewayClient({
    url,
    credentials: { token },
    signer: await createMemorySigner(),
    WebSocket: BrowserLikeWebSocket,
  });
  client.connect();
  try {
    const session = getChatSession(client, 'agent:main:setup');
    const release = session.retain();
    await session.send('STUB_SHORT first run');
    await until('the first run', session, isIdle, { timeoutMs: 180_000 });
    release();
  } finally {
    client.dispose();
  }
}
