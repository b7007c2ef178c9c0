import type { AddressInfo } from 'node:net';

import { getChatSession } from 'openclaw-react/chat';
import { createGatewayClient, type GatewayClient, type GatewayStatus } from 'openclaw-react/client';
import { createMemorySigner } from 'openclaw-react/device';
import { createFakeGateway, listen, type FakeGatewayOptions } from 'openclaw-react/testing';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';

const token = 'secret';

/** Starts a fake gateway on a real port. */
async function startGateway(options: FakeGatewayOptions = {}) {
  const gateway = createFakeGateway({ token, ...options });
  const port = await listen(gateway, { WebSocketServer });
  onTestFinished(async () => {
    await port.close();
    gateway.close();
  });
  return { gateway, url: port.url };
}

async function startClient(url: string, clientToken = token): Promise<GatewayClient> {
  const client = createGatewayClient({
    url,
    WebSocket,
    credentials: { token: clientToken },
    signer: await createMemorySigner(),
    reconnect: { minDelayMs: 10, initialDelayMs: 50 },
  });
  onTestFinished(() => client.dispose());
  client.connect();
  return client;
}

/** Resolves with the first status, including the current one, that `isWanted` accepts. */
const statusOf = (client: GatewayClient, isWanted: (status: GatewayStatus) => boolean) =>
  new Promise<GatewayStatus>((resolve) => {
    const check = (status: GatewayStatus): void => {
      if (!isWanted(status)) return;
      unsubscribe();
      resolve(status);
    };
    const unsubscribe = client.onStatus(check);
    check(client.store.getState().connection);
  });

describe('over a real socket', () => {
  it('signs in with a real signature, calls and chats', async () => {
    const { gateway, url } = await startGateway({ model: () => 'one two three' });
    const client = await startClient(url);
    const hello = await client.ready({ timeoutMs: 20_000 });
    expect(hello.scopes).toEqual(['operator.read', 'operator.write']);
    const session = getChatSession(client, 'main');
    onTestFinished(session.retain());
    const done = new Promise<void>((resolve) => {
      const unsubscribe = session.subscribe(() => {
        const { messages } = session.getState();
        if (messages.length < 2 || messages.some(({ status }) => status !== 'complete')) return;
        unsubscribe();
        resolve();
      });
    });
    await session.send('Hi');
    await done;
    expect(session.getState().messages.map(({ text }) => text)).toEqual(['Hi', 'one two three']);
    expect(gateway.handshakes.connectFrames).toBe(1);
  });

  it('reports a closed port and the time of the next attempt', async () => {
    const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    const client = await startClient(`ws://127.0.0.1:${port}`);
    const status = await statusOf(client, ({ problem }) => problem !== null);
    expect(status).toMatchObject({
      status: 'reconnecting',
      problem: { code: 'CLIENT_UNREACHABLE', action: 'wait', retryable: true },
    });
    expect(status.nextRetryAt).toBeGreaterThan(0);
  });

  it('reports a wrong token and stops', async () => {
    const { gateway, url } = await startGateway();
    const client = await startClient(url, 'wrong');
    const { problem } = await statusOf(client, ({ status }) => status === 'auth_failed');
    expect(problem).toMatchObject({ code: 'AUTH_TOKEN_MISMATCH', action: 'enterToken' });
    expect(gateway.handshakes.sockets).toBe(1);
  });

  it('reconnects after a crash of the gateway', async () => {
    const { gateway, url } = await startGateway();
    const client = await startClient(url);
    const before = await client.ready({ timeoutMs: 20_000 });
    const lost = statusOf(client, ({ status }) => status === 'reconnecting');
    void gateway.restart({ graceful: false, downMs: 50 });
    await lost;
    const after = await client.ready({ timeoutMs: 20_000 });
    expect(after.connId).not.toBe(before.connId);
    await expect(client.request('health', {})).resolves.toBeDefined();
  });

  it('survives frames that are invalid JSON, invalid frames, or binary', async () => {
    const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
    onTestFinished(() => {
      server.close();
    });
    server.on('connection', (socket) => {
      for (const text of ['{broken', 'null', '[1]', '{"type":"event"}', Buffer.from([0, 255])]) {
        socket.send(text);
      }
      socket.send(
        JSON.stringify({
          type: 'event',
          event: 'connect.challenge',
          payload: { nonce: 'n', ts: 1 },
        }),
      );
    });
    await new Promise((resolve) => server.once('listening', resolve));
    const connected = new Promise<string>((resolve) => {
      server.on('connection', (socket) =>
        socket.on('message', (data) => resolve((data as Buffer).toString())),
      );
    });
    const warn = vi.fn();
    const client = createGatewayClient({
      url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
      WebSocket,
      logger: { warn },
    });
    onTestFinished(() => client.dispose());
    client.connect();
    expect(JSON.parse(await connected)).toMatchObject({ type: 'req', method: 'connect' });
    expect(warn).toHaveBeenCalledTimes(5);
    for (const socket of server.clients) socket.terminate();
  });
});
