import { createFakeGateway, streamWords } from 'openclaw-react/testing';
import type { FakeGateway, FakeGatewayOptions, FakeReplyStep } from 'openclaw-react/testing';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { isObject } from '../../src/protocol/frames.js';
import { textOf } from '../../src/testing/sessions/session.js';
import { connectOfficial } from './officialClient.js';
import type { OfficialClient } from './officialClient.js';

const sessionKey = 'agent:main:main';

let gateway: FakeGateway;
let clients: OfficialClient[];

const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

const start = (options: FakeGatewayOptions): void => {
  gateway = createFakeGateway({ verify: () => 'ok', ...options });
};

/** Connects a client that is subscribed to the session. */
async function connect(): Promise<OfficialClient> {
  const client = connectOfficial(gateway, sessionKey);
  clients.push(client);
  await pass(50);
  await call(client, 'sessions.messages.subscribe', { key: sessionKey });
  return client;
}

async function call(client: OfficialClient, method: string, params: object): Promise<unknown> {
  const result = client.request(method, { ...params });
  await pass(1);
  return result;
}

const send = (client: OfficialClient, message = 'hi'): Promise<unknown> =>
  call(client, 'chat.send', { sessionKey, message, idempotencyKey: 'key-1' });

const lastText = ({ texts }: OfficialClient): string | undefined => texts.get('key-1');

const said = 'one two three four five six seven eight nine ten';

beforeEach(() => {
  vi.useFakeTimers();
  clients = [];
});

afterEach(() => {
  for (const client of clients) client.stop();
  gateway.close();
  vi.useRealTimers();
});

const versions = ['2026.5.12', '2026.6.11', '2026.7.1', '2026.9.6'] as const;
const formats = versions.flatMap((version) =>
  (['cumulative', 'append'] as const).map((deltas) => ({ version, deltas })),
);

describe.each(formats)('the official client on $version with $deltas deltas', (format) => {
  const replies: Record<string, readonly FakeReplyStep[]> = {
    words: streamWords(said, 100),
    'a tool': [
      ...streamWords('Let me look. ', 100),
      { type: 'tool', name: 'exec', result: 'x', durationMs: 200 },
      ...streamWords(said, 100),
    ],
    'text that is replaced': [
      ...streamWords('A first try', 100),
      { type: 'replace', text: '', delayMs: 200 },
      ...streamWords(said, 100),
    ],
  };

  test.each(Object.entries(replies))('shows %s and keeps its socket', async (_name, reply) => {
    start({ ...format, model: () => reply });
    const client = await connect();
    await send(client);
    await pass(500);
    const watcher = await connect();
    await pass(3_000);
    for (const each of [client, watcher]) {
      expect(each.closes).toEqual([]);
      expect(each.gaps).toEqual([]);
      expect(lastText(each)).toContain(said);
      // eslint-disable-next-line no-await-in-loop -- one client after the other
      await call(each, 'chat.history', { sessionKey });
      // 2026.5.12 announces a record without an id first; the official projection keeps it
      const messages = each
        .messages()
        .filter(({ __openclaw }) => isObject(__openclaw) && __openclaw['id']);
      expect(messages.map(textOf)).toEqual(gateway.sessions.history('main').map(textOf));
    }
  });

  test('follows after it subscribed again, and after it reconnected', async () => {
    start({ ...format, model: () => streamWords(said, 400) });
    const client = await connect();
    await send(client);
    await pass(900);
    await call(client, 'sessions.messages.unsubscribe', { key: sessionKey });
    await call(client, 'sessions.messages.subscribe', { key: sessionKey });
    await pass(500);
    expect(client.closes).toEqual([]);
    expect(said.startsWith(lastText(client) ?? '?')).toBe(true);
    client.reconnect();
    await pass(1_200);
    await call(client, 'sessions.messages.subscribe', { key: sessionKey });
    await pass(100);
    expect(client.closes).toEqual(['4001 test']);
    expect(lastText(client)).not.toBe('');
    expect(said.startsWith(lastText(client) ?? '?')).toBe(true);
    await pass(3_000);
    expect(lastText(client)).toBe(said);
  });
});

test('a delta whose beginning was lost is an error of the official client', async () => {
  start({ deltas: 'append', model: () => streamWords(said, 100) });
  const client = await connect();
  let isFirst = true;
  gateway.faults.dropEvents(({ event, payload }) => {
    if (!isFirst || event !== 'chat' || !isObject(payload) || payload['state'] !== 'delta')
      return false;
    isFirst = false;
    return true;
  });
  await send(client);
  await pass(500);
  expect(client.closes).toEqual(['4000 chat stream baseline missing']);
});
