import { getChatSession } from 'openclaw-react/chat';
import type { GatewayClient } from 'openclaw-react/client';
import { readTranscript, recordConnection, replayTranscript } from 'openclaw-react/testing';
import { expect, test, vi } from 'vitest';

import {
  advanceTime,
  startClient,
  startGateway,
  startReadyClient,
  token,
} from '../support/gateway.js';

/** Connects, and says hello to the agent. */
async function chat(client: GatewayClient): Promise<readonly string[]> {
  client.connect();
  const session = getChatSession(client, 'main');
  const release = session.retain();
  await vi.waitFor(() => expect(session.getState().status).toBe('ready'));
  void session.send({ text: 'good morning', idempotencyKey: 'key-1' });
  await advanceTime(3_000);
  const messages = session.getState().messages.map(({ role, text }) => `${role}: ${text}`);
  release();
  return messages;
}

test('a recorded session replays message by message', async () => {
  const gateway = startGateway();
  const client = startClient(gateway);
  const recording = recordConnection(client);
  const messages = await chat(client);
  expect(messages).toHaveLength(2);

  const WebSocket = replayTranscript(recording.toJSONL());
  expect(await chat(startClient(gateway, { WebSocket }))).toEqual(messages);
});

test('K1: no secret is recorded, not even in a repetition', async () => {
  const gateway = startGateway({ model: () => `Your token is ${token}.` });
  const issued = vi.fn<(deviceToken: string) => void>();
  const tokenStore = {
    get: () => undefined,
    set: (_key: unknown, deviceToken: { readonly token: string }) => issued(deviceToken.token),
    delete: () => {},
  };
  const client = startClient(gateway, { tokenStore, scopes: ['operator.admin'] });
  const recording = recordConnection(client);
  await chat(client);
  await client.call('config.get');
  await client
    .call('demo.save', {
      apiKey: 'k-123456',
      password: 'pass',
      tokens: 5,
      accessTokens: ['t-123456'],
    })
    .catch(() => {});

  const text = recording.toJSONL();
  expect(issued).toHaveBeenCalledOnce();
  const given = [token, String(issued.mock.calls[0]?.[0]), 's'.repeat(86)];
  const secrets = [...given, 'k-123456', 't-123456', '"pass"', '"mode":"local"'];
  expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
  expect(text).toContain('Your token is [redacted].');
  expect(text).toContain('"tokens":5');
  const connect = recording.lines.find(({ dir }) => dir === 'out')?.data;
  expect(connect).toMatchObject({
    params: { auth: { token: '[redacted]' }, device: { signature: '[redacted]' } },
  });
});

test('each connection is recorded apart, with the side that closed it', async () => {
  const gateway = startGateway();
  const client = startClient(gateway);
  const recording = recordConnection(client);
  client.connect();
  await client.ready();
  gateway.faults.close(1012, 'service restart');
  await advanceTime(5_000);
  client.disconnect();
  const lines = readTranscript(recording.toJSONL()).filter(({ dir }) => dir === 'close');
  expect(lines).toMatchObject([
    { conn: '1', data: { code: 1012, by: 'gateway' } },
    { conn: '2', data: { code: 1000, by: 'client' } },
  ]);
});

test('a stopped recording grows no more, and the connection stays open', async () => {
  const client = await startReadyClient(startGateway());
  const recording = recordConnection(client);
  client.reconnect();
  await client.ready();
  const { length } = recording.lines;
  recording.stop();
  await client.request('health', {});
  expect(recording.lines).toHaveLength(length);
});
