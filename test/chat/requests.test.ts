import { getChatSession, type ChatSession } from 'openclaw-react/chat';
import { GatewayError } from 'openclaw-react/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { JsonObject } from '../../src/protocol/frames.js';
import { createMockClient, type MockClient, type MockClientOptions } from './mockClient.js';
import { summaryOf } from './replay.js';
import { announced, delta, final, userRecord } from './transcriptRecords.js';

// The requests that a session makes: how many, when, and again after a rejection.

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const advanceTime = (ms = 0): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

const history = (...messages: JsonObject[]): JsonObject => ({
  messages,
  sessionId: 's1',
  hasMore: false,
});

async function retainMain(
  options?: MockClientOptions,
): Promise<{ client: MockClient; session: ChatSession; release: () => void }> {
  const client = createMockClient(options);
  const session = getChatSession(client, 'main');
  const release = session.retain();
  client.connect();
  await advanceTime();
  return { client, session, release };
}

const busy = (retryAfterMs?: number): GatewayError =>
  new GatewayError({
    code: 'UNAVAILABLE',
    message: 'busy',
    retryable: true,
    retryAfterMs,
    sent: true,
  });

/** Throws the errors one after the other, and returns the result then. */
function failing(errors: readonly GatewayError[], result: (params: JsonObject) => unknown) {
  const left = [...errors];
  return (params: JsonObject): unknown => {
    const error = left.shift();
    if (error) throw error;
    return result(params);
  };
}

const subscribed = ({ key }: JsonObject): JsonObject => ({ subscribed: true, key });

describe('a rejected subscription', () => {
  it('is requested again on the same connection, and then the history', async () => {
    const { client, session } = await retainMain({
      methods: { 'sessions.messages.subscribe': failing([busy()], subscribed) },
    });
    expect(session.getState().status).toBe('ready');
    client.methods['chat.history'] = () => history(userRecord('u1', 1, 'missed'));
    await advanceTime(999);
    expect(client.callsOf('sessions.messages.subscribe')).toHaveLength(1);
    await advanceTime(1);
    expect(client.callsOf('sessions.messages.subscribe')).toHaveLength(2);
    expect(session.getState().messages.map(summaryOf)).toEqual(['user complete: missed']);
    await advanceTime(60_000);
    expect(client.callsOf('sessions.messages.subscribe')).toHaveLength(2);
  });

  it('waits as long as the gateway asks, and longer after each rejection', async () => {
    const { client } = await retainMain({
      methods: {
        'sessions.messages.subscribe': failing([busy(5000), busy(), busy(), busy()], subscribed),
      },
    });
    const times: number[] = [];
    for (let second = 1; second <= 40; second++) {
      const before = client.callsOf('sessions.messages.subscribe').length;
      await advanceTime(1000);
      if (client.callsOf('sessions.messages.subscribe').length > before) times.push(second);
    }
    expect(times).toEqual([5, 7, 11, 19]);
  });

  it('is given up after five attempts if the gateway does not call it temporary', async () => {
    const { client, session } = await retainMain({
      methods: {
        'sessions.messages.subscribe': () => {
          throw new GatewayError({ code: 'FORBIDDEN', message: 'no', sent: true });
        },
      },
    });
    await advanceTime(600_000);
    expect(client.callsOf('sessions.messages.subscribe')).toHaveLength(5);
    expect(session.getState().status).toBe('ready');
  });

  it('is not requested again after the session was released or the connection lost', async () => {
    const rejects = (): never => {
      throw busy();
    };
    const { client, release } = await retainMain({
      methods: { 'sessions.messages.subscribe': rejects },
    });
    client.disconnect();
    await advanceTime(60_000);
    expect(client.callsOf('sessions.messages.subscribe')).toHaveLength(1);
    client.connect();
    await advanceTime();
    release();
    await advanceTime(60_000);
    expect(client.callsOf('sessions.messages.subscribe')).toHaveLength(2);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('to the events of all sessions is requested again, too', async () => {
    const { client } = await retainMain({
      methods: { 'sessions.subscribe': failing([busy()], () => ({ subscribed: true })) },
    });
    await advanceTime(60_000);
    expect(client.callsOf('sessions.subscribe')).toHaveLength(2);
  });
});

describe('a history', () => {
  it('is requested once a second if the gateway rejects a cursor that it was not given', async () => {
    const { client, session } = await retainMain({
      methods: { 'chat.history': () => ({ kind: 'reset' }) },
    });
    await advanceTime(10_000);
    expect(client.callsOf('chat.history').length).toBeLessThanOrEqual(11);
    client.methods['chat.history'] = () => history(userRecord('u1', 1, 'hi'));
    await advanceTime(1000);
    expect(session.getState()).toMatchObject({ status: 'ready', messages: [{ text: 'hi' }] });
  });

  it.each([
    ['busy', busy(3000)],
    [
      'too slow',
      new GatewayError({
        code: 'CLIENT_TIMEOUT',
        message: 'timeout',
        sent: true,
        retryAfterMs: 3000,
      }),
    ],
  ])('since a cursor is requested later if the gateway is %s', async (_name, error) => {
    const page = { ...history(userRecord('u1', 1, 'hi')), deltaCursor: 'c1' };
    const { client, session } = await retainMain({ methods: { 'chat.history': () => page } });
    client.methods['chat.history'] = failing([error], () => ({
      kind: 'delta',
      messages: [],
      sessionId: 's1',
      deltaCursor: 'c2',
    }));
    await session.refetch();
    const requests = (): unknown[] =>
      client.callsOf('chat.history').map(({ cursor, limit }) => cursor ?? limit);
    expect(requests()).toEqual([200, 'c1']);
    await advanceTime(2999);
    expect(requests()).toEqual([200, 'c1']);
    await advanceTime(1);
    expect(requests()).toEqual([200, 'c1', 'c1']);
    expect(session.getState()).toMatchObject({ status: 'ready', messages: [{ text: 'hi' }] });
  });
});

describe('older messages on a gateway without offsets (up to 2026.7)', () => {
  const all = Array.from({ length: 450 }, (_, at) => userRecord(`u${at}`, at, `${at}`));
  const lastOf = ({ limit }: JsonObject): JsonObject => ({
    messages: all.slice(-Number(limit)),
    sessionId: 's1',
  });

  async function retainSmall(): Promise<{
    client: MockClient;
    session: ChatSession;
    release(): void;
  }> {
    const client = createMockClient({ version: '2026.7.1', methods: { 'chat.history': lastOf } });
    const session = getChatSession(client, 'main', { maxMessages: 100 });
    const release = session.retain();
    client.connect();
    await advanceTime();
    return { client, session, release };
  }

  it('are loaded beyond `maxMessages`, until there are no more', async () => {
    const { client, session } = await retainSmall();
    expect(session.getState()).toMatchObject({ hasOlder: true });
    expect(session.getState().messages).toHaveLength(100);
    await session.loadOlder();
    expect(session.getState().messages).toHaveLength(400);
    await session.loadOlder();
    expect(session.getState().messages).toHaveLength(450);
    expect(session.getState().hasOlder).toBe(false);
    await session.loadOlder();
    expect(client.callsOf('chat.history').map(({ limit }) => limit)).toEqual([200, 400, 600]);
  });

  it('are dropped by `trimHistory` and by the last release', async () => {
    const { client, session, release } = await retainSmall();
    await session.loadOlder();
    session.trimHistory();
    expect(session.getState()).toMatchObject({ hasOlder: true });
    expect(session.getState().messages).toHaveLength(100);
    await session.loadOlder();
    release();
    await advanceTime();
    session.retain();
    await advanceTime();
    expect(session.getState().messages).toHaveLength(100);
    expect(client.callsOf('chat.history').at(-1)).toMatchObject({ limit: 200 });
  });
});

describe('many sessions', () => {
  /** A gateway whose histories take 100 ms. */
  async function retainMany(count: number) {
    let pending = 0;
    let maxPending = 0;
    const slow = async (result: JsonObject): Promise<JsonObject> => {
      maxPending = Math.max(maxPending, ++pending);
      await new Promise((done) => void setTimeout(done, 100));
      pending--;
      return result;
    };
    const client = createMockClient({
      methods: {
        'sessions.messages.subscribe': (params) => slow(subscribed(params)),
        'chat.history': () => slow(history(userRecord('u1', 1, 'hi'))),
      },
    });
    const sessions = Array.from({ length: count }, (_, at) => getChatSession(client, `s${at}`));
    for (const session of sessions) session.retain();
    client.connect();
    await advanceTime();
    return { client, sessions, maxPending: () => maxPending };
  }

  it('are loaded a few at a time, the first one first', async () => {
    const { client, sessions, maxPending } = await retainMany(50);
    await advanceTime(200);
    expect(sessions.map((session) => session.getState().status).slice(0, 5)).toEqual([
      'ready',
      'ready',
      'ready',
      'ready',
      'loading',
    ]);
    await advanceTime(3000);
    expect(sessions.every((session) => session.getState().status === 'ready')).toBe(true);
    expect(maxPending()).toBeLessThanOrEqual(4);
    expect(client.callsOf('sessions.subscribe')).toHaveLength(1);
    expect(client.callsOf('chat.history')).toHaveLength(50);
  });

  it('subscribe to the events of all sessions once per connection', async () => {
    const { client } = await retainMany(3);
    client.disconnect();
    client.connect();
    await advanceTime(1000);
    expect(client.callsOf('sessions.subscribe')).toHaveLength(2);
  });

  it('are loaded a few at a time after a gap, too', async () => {
    const { client, maxPending } = await retainMany(50);
    await advanceTime(5000);
    client.gap();
    await advanceTime(5000);
    expect(client.callsOf('chat.history')).toHaveLength(100);
    expect(maxPending()).toBeLessThanOrEqual(4);
  });

  it('do not keep the user waiting who sends in the last one', async () => {
    const { client, sessions } = await retainMany(50);
    void sessions.at(-1)?.send('now');
    await advanceTime(400);
    expect(client.callsOf('chat.send').map(({ message }) => message)).toEqual(['now']);
    expect(sessions.filter((session) => session.getState().status === 'ready').length).toBeLessThan(
      20,
    );
  });

  it('are loaded after a new connection, even if the old one left requests without a result', async () => {
    const { client, sessions } = await retainMany(50);
    client.methods['sessions.messages.subscribe'] = subscribed;
    client.methods['chat.history'] = () => history(userRecord('u2', 2, 'new'));
    client.disconnect();
    client.connect();
    await advanceTime(50);
    expect(sessions.map((session) => session.getState().messages[0]?.text)).toEqual(
      Array(50).fill('new'),
    );
  });
});

describe('a delta without the text before it (announced for 2026.9.7)', () => {
  const append = (runId: string, seq: number, deltaText: string): JsonObject => ({
    sessionKey: 'agent:main:main',
    runId,
    seq,
    state: 'delta',
    deltaText,
  });

  it('makes the session subscribe again instead of loading the history, at most once a second', async () => {
    const { client, session } = await retainMain();
    for (let seq = 1; seq <= 45; seq++) {
      client.emit('chat', append('r1', seq, 'x'));
      await advanceTime(100);
    }
    expect(client.callsOf('chat.history')).toHaveLength(1);
    expect(client.callsOf('sessions.messages.unsubscribe')).toHaveLength(5);
    expect(client.callsOf('sessions.messages.subscribe')).toHaveLength(6);
    client.emit('chat', { ...delta('r1', 46, 'the whole text'), deltaText: 't' });
    await advanceTime(20);
    expect(session.getState().messages.map(summaryOf)).toEqual([
      'assistant streaming: the whole text',
    ]);
    client.emit('chat', append('r1', 47, ', and more'));
    await advanceTime(1000);
    expect(client.callsOf('sessions.messages.unsubscribe')).toHaveLength(5);
    expect(session.getState().messages.map(summaryOf)).toEqual([
      'assistant streaming: the whole text, and more',
    ]);
  });

  it('unsubscribes before it subscribes again', async () => {
    const { client } = await retainMain();
    client.calls.length = 0;
    client.emit('chat', append('r1', 1, 'x'));
    await advanceTime();
    expect(client.calls.map(({ method }) => method)).toEqual([
      'sessions.messages.unsubscribe',
      'sessions.messages.subscribe',
    ]);
  });

  it('subscribes until it succeeds if the gateway rejects that', async () => {
    const { client, session } = await retainMain();
    client.methods['sessions.messages.subscribe'] = failing([busy(), busy()], subscribed);
    client.emit('chat', append('r1', 1, 'x'));
    client.emit('chat', final('r1', 'done'));
    await advanceTime(10_000);
    expect(client.callsOf('sessions.messages.subscribe')).toHaveLength(4);
    client.emit('session.message', announced(userRecord('u9', 9, 'later')));
    await advanceTime(20);
    expect(session.getState().messages.map(summaryOf)).toContain('user complete: later');
  });
});

describe('a file that is slow to read', () => {
  const pieceBytes = 0x6000;

  /** A file of `pieces` pieces, each of which is read when the test says so. */
  function slowFile(pieces: number) {
    const content = new Blob(['x'.repeat(pieces * pieceBytes)]);
    const reads: (() => void)[] = [];
    vi.spyOn(content, 'slice').mockImplementation((start, end) => {
      const piece = Blob.prototype.slice.call(content, start, end);
      const whenRead = new Promise<void>((resolve) => void reads.push(resolve));
      return Object.assign(piece, {
        arrayBuffer: () => whenRead.then(() => new ArrayBuffer((end ?? 0) - (start ?? 0))),
      });
    });
    return { reads, attachments: [{ mimeType: 'text/plain', fileName: 'a.txt', content }] };
  }

  const sentTexts = (client: MockClient): unknown[] =>
    client.callsOf('chat.send').map(({ message }) => message);

  it('does not hold up later messages indefinitely: they are sent in order', async () => {
    const { client, session } = await retainMain();
    const { attachments } = slowFile(1);
    void session.send({ text: 'with a file', attachments });
    void session.send('two');
    void session.send('three');
    await advanceTime(1900);
    expect(sentTexts(client)).toEqual([]);
    await advanceTime(100);
    expect(sentTexts(client)).toEqual(['two', 'three']);
    void session.send('four');
    await advanceTime();
    expect(sentTexts(client)).toEqual(['two', 'three', 'four']);
    expect(session.getState().messages.map(summaryOf)[0]).toBe('user pending: with a file');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is sent as soon as it is read', async () => {
    const { client, session } = await retainMain();
    const { attachments, reads } = slowFile(1);
    const sent = session.send({ text: 'with a file', attachments });
    await advanceTime(60_000);
    reads[0]?.();
    await advanceTime();
    await sent;
    expect(sentTexts(client)).toEqual(['with a file']);
  });

  it('is waited for as long as pieces of it arrive', async () => {
    const { client, session } = await retainMain();
    const { attachments, reads } = slowFile(5);
    void session.send({ text: 'with a file', attachments });
    void session.send('two');
    for (let at = 0; at < 5; at++) {
      await advanceTime(1900);
      reads[at]?.();
      await advanceTime();
    }
    expect(sentTexts(client)).toEqual(['with a file', 'two']);
  });

  it('is not read any further once its message is discarded, and later messages are sent', async () => {
    const { client, session } = await retainMain();
    const { attachments, reads } = slowFile(9);
    const sent = session.send({ text: 'with a file', attachments });
    const rejected = expect(sent).rejects.toMatchObject({ code: 'CLIENT_DISCARDED' });
    void session.send('two');
    await advanceTime();
    reads[0]?.();
    await advanceTime();
    const { messageKeys } = session.getState();
    await session.discard(messageKeys[0] ?? '');
    await rejected;
    await advanceTime();
    expect(sentTexts(client)).toEqual(['two']);
    reads[1]?.();
    await advanceTime();
    expect(reads).toHaveLength(2);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('fails its message if it cannot be read any more', async () => {
    const { client, session } = await retainMain();
    const content = new Blob(['x']);
    const piece = Object.assign(new Blob(['x']), {
      arrayBuffer: () =>
        new Promise<never>((_, reject) => {
          setTimeout(() => reject(new Error('the file is gone')), 5000);
        }),
    });
    vi.spyOn(content, 'slice').mockReturnValue(piece);
    const attachments = [{ mimeType: 'text/plain', fileName: 'a.txt', content }];
    const sent = session.send({ text: 'with a file', attachments });
    const rejected = expect(sent).rejects.toThrow('the file is gone');
    await advanceTime(6000);
    await rejected;
    expect(session.getState().messages.map(summaryOf)).toEqual(['user failed: with a file']);
    expect(sentTexts(client)).toEqual([]);
  });

  it('is read once, even if the connection drops meanwhile', async () => {
    const { client, session } = await retainMain();
    const { attachments, reads } = slowFile(1);
    void session.send({ text: 'with a file', attachments });
    await advanceTime(3000);
    client.disconnect();
    await advanceTime(100);
    reads[0]?.();
    await advanceTime(100);
    expect(sentTexts(client)).toEqual([]);
    client.connect();
    await advanceTime(100);
    expect(sentTexts(client)).toEqual(['with a file']);
    expect(reads).toHaveLength(1);
  });
});
