import { getChatSession, type ChatSession } from 'openclaw-react/chat';
import { createGatewayClient, type GatewayClient } from 'openclaw-react/client';
import { createFakeGateway, type FakeGateway, type GatewayVersion } from 'openclaw-react/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { look } from './replay.js';

let gateway: FakeGateway;
let client: GatewayClient;
let session: ChatSession;

const settle = (ms = 0): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

const signer = {
  deviceId: 'device',
  publicKey: 'key',
  sign: () => 'signature',
};

async function open(version: GatewayVersion): Promise<void> {
  gateway = createFakeGateway({ version, verify: () => 'ok' });
  client = createGatewayClient({ url: gateway.url, WebSocket: gateway.WebSocket, signer });
  session = getChatSession(client, 'main');
  session.retain();
  client.connect();
  await settle(1000);
}

/** What the gateway has written down, and what we show. */
const theirs = (): unknown[] => gateway.sessions.history('main').map((row) => row['__openclaw']);
const ours = (): unknown[] => session.getState().messages.map((row) => row.raw?.['__openclaw']);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  client.dispose();
  gateway.close();
  vi.useRealTimers();
});

it('goes on when a subscriber throws', async () => {
  await open('2026.9.6');
  const seen = vi.fn();
  session.subscribe(() => {
    throw new Error('a broken panel');
  });
  session.subscribe(seen);
  const sent = session.send('hello there');
  await settle(30_000);
  await expect(sent).resolves.toMatchObject({ idempotencyKey: expect.any(String) });
  expect(seen).toHaveBeenCalled();
  expect(ours()).toEqual(theirs());
});

describe.each(['2026.9.6', '2026.4.15'] as GatewayVersion[])('with a gateway %s', (version) => {
  it('holds a conversation', async () => {
    await open(version);
    expect(session.getState()).toMatchObject({ status: 'ready', sessionKey: 'agent:main:main' });
    const sent = session.send('hello there');
    expect(session.getState().messages.map(look)).toEqual(['user pending: hello there']);
    await settle(150);
    await sent;
    await settle(30_000);
    expect(session.getState().messages.map(({ role }) => role)).toEqual(['user', 'assistant']);
    expect(ours()).toEqual(theirs());
    expect(session.getState().run).toBeNull();
  });

  it('streams', async () => {
    await open(version);
    const lengths = new Set<number>();
    session.subscribe(() => lengths.add(session.getState().run?.text.length ?? 0));
    void session.send('hello there');
    await settle(30_000);
    expect(lengths.size).toBeGreaterThan(2);
  });

  it('sends what was written while the gateway was away, once and in order', async () => {
    await open(version);
    void gateway.restart({ downMs: 3000, graceful: false });
    await settle(100);
    void session.send('one');
    void session.send('two');
    expect(session.getState().messages.map(look)).toEqual(['user queued: one', 'user queued: two']);
    await settle(120_000);
    const users = gateway.sessions.history('main').filter((row) => row['role'] === 'user');
    expect(users).toHaveLength(2);
    expect(
      session
        .getState()
        .messages.filter(({ role }) => role === 'user')
        .map(({ text }) => text),
    ).toEqual(['one', 'two']);
    expect(ours()).toEqual(theirs());
  });

  it('keeps the partial answer of an abort', async () => {
    await open(version);
    void session.send('hello there');
    await settle(200);
    while (!session.getState().run?.text) await settle(100);
    await Promise.all([session.abort(), settle(50)]);
    await settle(10_000);
    expect(session.getState().run).toBeNull();
    expect(session.getState().messages.some(({ status }) => status === 'aborted')).toBe(true);
    expect(ours()).toEqual(theirs());
  });

  it('shows what came while the link was down', async () => {
    await open(version);
    gateway.faults.close(1006);
    gateway.sessions.append('main', { role: 'user', text: 'from elsewhere' });
    await settle(30_000);
    expect(session.getState().messages.map(look)).toEqual(['user complete: from elsewhere']);
  });

  it('agrees with a second client', async () => {
    await open(version);
    const other = createGatewayClient({ url: gateway.url, WebSocket: gateway.WebSocket, signer });
    const theirSession = getChatSession(other, 'agent:main:main');
    theirSession.retain();
    other.connect();
    await settle(1000);
    void session.send('mine');
    await settle(20_000);
    void theirSession.send('theirs');
    await settle(20_000);
    expect(session.getState().messages.map(look)).toEqual(
      theirSession.getState().messages.map(look),
    );
    expect(ours()).toEqual(theirs());
    other.dispose();
  });
});
