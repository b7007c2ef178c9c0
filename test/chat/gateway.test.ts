import { getChatSession, type ChatSession } from 'openclaw-react/chat';
import { createGatewayClient, type GatewayClient } from 'openclaw-react/client';
import { createFakeGateway, type FakeGateway, type GatewayVersion } from 'openclaw-react/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { summaryOf } from './replay.js';

let gateway: FakeGateway;
let client: GatewayClient;
let session: ChatSession;

const advanceTime = (ms = 0): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

const signer = {
  deviceId: 'device',
  publicKey: 'key',
  sign: () => 'signature',
};

async function openSession(version: GatewayVersion): Promise<void> {
  gateway = createFakeGateway({ version, verify: () => 'ok' });
  client = createGatewayClient({ url: gateway.url, WebSocket: gateway.WebSocket, signer });
  session = getChatSession(client, 'main');
  session.retain();
  client.connect();
  await advanceTime(1000);
}

/** The records of the gateway, and the records of the messages on screen. */
const theirs = (): unknown[] => gateway.sessions.history('main').map((row) => row['__openclaw']);
const ours = (): unknown[] => session.getState().messages.map((row) => row.raw?.['__openclaw']);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  client.dispose();
  gateway.close();
  vi.useRealTimers();
});

it('continues if a subscriber throws', async () => {
  await openSession('2026.9.6');
  const seen = vi.fn();
  session.subscribe(() => {
    throw new Error('a broken panel');
  });
  session.subscribe(seen);
  const sent = session.send('hello there');
  await advanceTime(30_000);
  await expect(sent).resolves.toMatchObject({ idempotencyKey: expect.any(String) });
  expect(seen).toHaveBeenCalled();
  expect(ours()).toEqual(theirs());
});

describe.each(['2026.9.6', '2026.4.15'] as GatewayVersion[])('with a gateway %s', (version) => {
  it('sends a message and shows the response', async () => {
    await openSession(version);
    expect(session.getState()).toMatchObject({ status: 'ready', sessionKey: 'agent:main:main' });
    const sent = session.send('hello there');
    expect(session.getState().messages.map(summaryOf)).toEqual(['user pending: hello there']);
    await advanceTime(150);
    await sent;
    await advanceTime(30_000);
    expect(session.getState().messages.map(({ role }) => role)).toEqual(['user', 'assistant']);
    expect(ours()).toEqual(theirs());
    expect(session.getState().run).toBeNull();
  });

  it('streams the response', async () => {
    await openSession(version);
    const lengths = new Set<number>();
    session.subscribe(() => lengths.add(session.getState().run?.text.length ?? 0));
    void session.send('hello there');
    await advanceTime(30_000);
    expect(lengths.size).toBeGreaterThan(2);
  });

  it('sends messages that were written during a restart, once and in order', async () => {
    await openSession(version);
    void gateway.restart({ downMs: 3000, graceful: false });
    await advanceTime(100);
    void session.send('one');
    void session.send('two');
    expect(session.getState().messages.map(summaryOf)).toEqual([
      'user queued: one',
      'user queued: two',
    ]);
    await advanceTime(120_000);
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

  it('keeps the partial response of an aborted run', async () => {
    await openSession(version);
    void session.send('hello there');
    await advanceTime(200);
    while (!session.getState().run?.text) await advanceTime(100);
    await Promise.all([session.abort(), advanceTime(50)]);
    await advanceTime(10_000);
    expect(session.getState().run).toBeNull();
    expect(session.getState().messages.some(({ status }) => status === 'aborted')).toBe(true);
    expect(ours()).toEqual(theirs());
  });

  it('shows a message that arrived while the connection was down', async () => {
    await openSession(version);
    gateway.faults.close(1006);
    gateway.sessions.append('main', { role: 'user', text: 'from elsewhere' });
    await advanceTime(30_000);
    expect(session.getState().messages.map(summaryOf)).toEqual(['user complete: from elsewhere']);
  });

  it('shows the same messages as a second client', async () => {
    await openSession(version);
    const other = createGatewayClient({ url: gateway.url, WebSocket: gateway.WebSocket, signer });
    const theirSession = getChatSession(other, 'agent:main:main');
    theirSession.retain();
    other.connect();
    await advanceTime(1000);
    void session.send('mine');
    await advanceTime(20_000);
    void theirSession.send('theirs');
    await advanceTime(20_000);
    expect(session.getState().messages.map(summaryOf)).toEqual(
      theirSession.getState().messages.map(summaryOf),
    );
    expect(ours()).toEqual(theirs());
    other.dispose();
  });
});
