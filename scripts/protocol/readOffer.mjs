import { WebSocket } from 'ws';

import { startGateway } from '../gateway/startGateway.mjs';
import { loadSource } from '../loadSource.mjs';

/**
 * The methods and events that a gateway has. Some methods are in no hello, but work.
 *
 * @typedef {{ version: string, methods: string[], unlisted: string[], events: string[] }} Offer
 */

class BrowserLikeWebSocket extends WebSocket {
  /** @param {string} url */
  constructor(url) {
    super(url, { origin: 'http://localhost:5173' });
  }
}

/**
 * Starts a gateway, reads its hello, and calls the methods that may be missing in the hello.
 *
 * @param {string} version
 * @param {string[]} candidates
 * @returns {Promise<Offer>}
 */
export async function readOffer(version, candidates) {
  /** @type {typeof import('../../src/client/index.js')} */
  const { createGatewayClient, GatewayError } = await loadSource('src/client/index.ts');
  /** @type {typeof import('../../src/device/index.js')} */
  const { createMemorySigner } = await loadSource('src/device/index.ts');
  const { url, token, close } = await startGateway({ version });
  const client = createGatewayClient({
    url,
    credentials: { token },
    signer: await createMemorySigner(),
    WebSocket: BrowserLikeWebSocket,
    // A gateway says "unknown method" to admins only.
    scopes: ['operator.admin'],
  });
  try {
    client.connect();
    const { methods, events } = await client.ready({ timeoutMs: 60_000 });
    /** @type {string[]} */
    const unlisted = [];
    for (const method of candidates.filter((name) => !methods.includes(name))) {
      // No method accepts this param, so that nothing is changed.
      const error = await client
        .call(method, { unknownParam: true })
        .catch((/** @type {unknown} */ reason) => reason);
      if (GatewayError.is(error) && error.message === `unknown method: ${method}`) continue;
      unlisted.push(method);
    }
    return { version, methods: [...methods], unlisted, events: [...events] };
  } finally {
    client.dispose();
    await close();
  }
}
