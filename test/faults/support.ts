import { getChatSession, type ChatSession } from 'openclaw-react/chat';
import {
  createGatewayClient,
  type GatewayClient,
  type GatewayClientOptions,
} from 'openclaw-react/client';
import { createMemorySigner } from 'openclaw-react/device';
import {
  createFakeGateway,
  listen,
  type FakeGateway,
  type FakeGatewayOptions,
} from 'openclaw-react/testing';
import { onTestFinished } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';

import { startFaultProxy, type FaultProxy } from './faultProxy.js';

const token = 'secret';

/** Each concurrent test has its own `onTestFinished`. */
type OnEnd = typeof onTestFinished;

export interface FaultyGateway {
  readonly gateway: FakeGateway;
  readonly proxy: FaultProxy;
  /** Connects a client through the proxy. */
  startClient(options?: Partial<GatewayClientOptions>): Promise<GatewayClient>;
}

/** Starts a fake gateway on a real port behind a fault proxy. Both close when the test ends. */
export async function startFaultyGateway(
  options: FakeGatewayOptions = {},
  onEnd: OnEnd = onTestFinished,
): Promise<FaultyGateway> {
  const gateway = createFakeGateway({ token, ...options });
  const port = await listen(gateway, { WebSocketServer });
  const proxy = await startFaultProxy(port.url);
  onEnd(async () => {
    await proxy.close();
    await port.close();
    gateway.close();
  });
  return {
    gateway,
    proxy,
    async startClient(clientOptions) {
      const client = createGatewayClient({
        url: proxy.url,
        WebSocket,
        credentials: { token },
        signer: await createMemorySigner(),
        reconnect: { minDelayMs: 10, initialDelayMs: 20, maxDelayMs: 100 },
        ...clientOptions,
      });
      onEnd(() => client.dispose());
      client.connect();
      return client;
    },
  };
}

/** Retains a session until the test ends. */
export function retainSession(
  client: GatewayClient,
  sessionKey: string,
  onEnd: OnEnd = onTestFinished,
): ChatSession {
  const session = getChatSession(client, sessionKey);
  onEnd(session.retain());
  return session;
}
