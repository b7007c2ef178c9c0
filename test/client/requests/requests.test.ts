import { GatewayError, type GatewayProblem } from 'openclaw-react/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { readHello } from '../../../src/client/connection/hello.js';
import { readiness, Requests, type Availability } from '../../../src/client/requests/requests.js';
import { browserEnvironment } from '../../../src/core/environment.js';
import { hello } from '../connection/machine.js';
import { settings } from '../settings.js';

const policy = { maxPayload: 1_000, maxBufferedBytes: 5_000, tickIntervalMs: 30_000 };

const problem: GatewayProblem = {
  code: 'AUTH_TOKEN_MISMATCH',
  params: {},
  action: 'enterToken',
  retryable: false,
};

interface TestConnection {
  readonly requests: Requests;
  available: Availability;
  buffered: number;
  readonly sent: { readonly id: string; readonly method: string; readonly params: unknown }[];
  respond(payload: unknown): void;
  reject(error: { code: string; message: string; retryAfterMs?: number }): void;
}

function createConnection(): TestConnection {
  let count = 0;
  const connection: TestConnection = {
    available: 'ready',
    buffered: 0,
    sent: [],
    respond: (payload) => {
      connection.requests.handleResponse({
        type: 'res',
        id: `r${connection.sent.length}`,
        ok: true,
        payload,
      });
    },
    reject: (error) => {
      connection.requests.handleResponse({
        type: 'res',
        id: `r${connection.sent.length}`,
        ok: false,
        error,
      });
    },
    requests: new Requests({
      environment: { ...browserEnvironment(), createId: () => `r${++count}` },
      settings: () => settings,
      owner: () => 'ws://gateway 0',
      availability: () => connection.available,
      problem: () => problem,
      hello: () => ({ ...readHello(hello), policy }),
      bufferedAmount: () => connection.buffered,
      send: (text) => void connection.sent.push(JSON.parse(text)),
    }),
  };
  return connection;
}

const caught = (promise: Promise<unknown>): Promise<GatewayError> =>
  promise.then(
    () => expect.unreachable('it resolved'),
    (error: unknown) => {
      if (!GatewayError.is(error)) throw error;
      return error;
    },
  );

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

describe('a request', () => {
  it('resolves with the payload of its response', async () => {
    const connection = createConnection();
    const result = connection.requests.request('health', { verbose: true });
    expect(connection.sent).toEqual([
      { type: 'req', id: 'r1', method: 'health', params: { verbose: true } },
    ]);
    connection.respond({ ok: true });
    await expect(result).resolves.toEqual({ ok: true });
  });

  it("rejects with the gateway's own code, text and hint", async () => {
    const connection = createConnection();
    const result = caught(connection.requests.request('chat.send', {}));
    connection.reject({ code: 'UNAVAILABLE', message: 'draining', retryAfterMs: 900 });
    expect(await result).toMatchObject({
      code: 'UNAVAILABLE',
      message: 'draining',
      method: 'chat.send',
      requestId: 'r1',
      retryAfterMs: 900,
      sent: true,
    });
  });

  it('rejects after its time limit, and ignores the late response', async () => {
    const connection = createConnection();
    const result = caught(connection.requests.request('health', {}, { timeoutMs: 500 }));
    vi.advanceTimersByTime(500);
    expect(await result).toMatchObject({
      code: 'CLIENT_TIMEOUT',
      message: expect.stringMatching(/^health failed: the gateway did not respond in time\. /),
      sent: true,
      retryable: true,
    });
    connection.respond({ late: true });
  });

  it('accepts a time limit that is longer than any timer', async () => {
    const connection = createConnection();
    const result = connection.requests.request('health', {}, { timeoutMs: Infinity });
    vi.advanceTimersByTime(1_000);
    connection.respond('late');
    await expect(result).resolves.toBe('late');
  });

  it('waits indefinitely without a time limit', async () => {
    const connection = createConnection();
    const result = connection.requests.request('web.login.wait', {}, { timeoutMs: null });
    vi.advanceTimersByTime(3_600_000);
    connection.respond('logged in');
    await expect(result).resolves.toBe('logged in');
  });

  it("rejects with the signal's own reason", async () => {
    const connection = createConnection();
    const abort = new AbortController();
    const result = connection.requests.request('health', {}, { signal: abort.signal });
    abort.abort(new Error('left the page'));
    await expect(result).rejects.toThrow('left the page');
    await expect(
      connection.requests.request('health', {}, { signal: abort.signal }),
    ).rejects.toThrow('left the page');
    expect(connection.sent).toHaveLength(1);
  });

  it('reports the accepted result and waits for the final one', async () => {
    const connection = createConnection();
    const onAccepted = vi.fn();
    const result = connection.requests.request('agent', {}, { expectFinal: true, onAccepted });
    connection.respond({ status: 'accepted', runId: 'x' });
    expect(onAccepted).toHaveBeenCalledWith({ status: 'accepted', runId: 'x' });
    connection.respond({ status: 'ok' });
    await expect(result).resolves.toEqual({ status: 'ok' });
  });

  it('rejects as sent if the connection drops', async () => {
    const connection = createConnection();
    const result = caught(connection.requests.request('chat.send', {}));
    connection.requests.rejectInFlight('CLIENT_CONNECTION_LOST');
    expect(await result).toMatchObject({ code: 'CLIENT_CONNECTION_LOST', sent: true });
  });

  it('rejects params that JSON cannot carry', async () => {
    const connection = createConnection();
    const circular: { self?: unknown } = {};
    circular.self = circular;
    expect(await caught(connection.requests.request('health', circular))).toMatchObject({
      code: 'CLIENT_INVALID_PARAMS',
      sent: false,
    });
  });

  it.each(['x'.repeat(1_000), 'ü'.repeat(490)])(
    "rejects a frame that exceeds the gateway's limit, and keeps the connection",
    async (text) => {
      const connection = createConnection();
      expect(await caught(connection.requests.request('chat.send', { text }))).toMatchObject({
        code: 'CLIENT_PAYLOAD_TOO_LARGE',
        sent: false,
      });
      expect(connection.sent).toEqual([]);
    },
  );

  it('rejects if more is buffered than the gateway accepts', async () => {
    const connection = createConnection();
    connection.buffered = 5_001;
    expect(await caught(connection.requests.request('health', {}))).toMatchObject({
      code: 'CLIENT_BUFFER_FULL',
      retryable: true,
    });
  });
});

describe('a request while not ready', () => {
  it('waits, and is sent in order once there is a connection', async () => {
    const connection = createConnection();
    connection.available = 'connecting';
    const first = connection.requests.request('first', {});
    const second = connection.requests.request('second', {});
    expect(connection.sent).toEqual([]);
    connection.available = 'ready';
    connection.requests.flush();
    expect(connection.sent.map(({ method }) => method)).toEqual(['first', 'second']);
    connection.requests.handleResponse({ type: 'res', id: 'r1', ok: true, payload: 1 });
    connection.requests.handleResponse({ type: 'res', id: 'r2', ok: true, payload: 2 });
    await expect(Promise.all([first, second])).resolves.toEqual([1, 2]);
  });

  it('waits for at most 15 s', async () => {
    const connection = createConnection();
    connection.available = 'connecting';
    const result = caught(connection.requests.request('health', {}));
    vi.advanceTimersByTime(15_000);
    expect(await result).toMatchObject({ code: 'CLIENT_WAIT_TIMEOUT', sent: false });
  });

  it('waits for connect() for at most 15 s', async () => {
    const connection = createConnection();
    connection.available = 'notStarted';
    const result = caught(connection.requests.request('health', {}));
    vi.advanceTimersByTime(15_000);
    expect(await result).toMatchObject({ code: 'CLIENT_NOT_STARTED', sent: false });
  });

  it('is rejected at once, with the problem that blocks the connection', async () => {
    const connection = createConnection();
    connection.available = 'blocked';
    expect(await caught(connection.requests.request('health', {}))).toMatchObject({
      code: 'CLIENT_CONNECTION_BLOCKED',
      sent: false,
      retryable: false,
      details: { code: 'AUTH_TOKEN_MISMATCH' },
      cause: { code: 'AUTH_TOKEN_MISMATCH' },
    });
  });

  it('is rejected at once after disconnect()', async () => {
    const connection = createConnection();
    connection.available = 'disconnected';
    expect(await caught(connection.requests.request('health', {}))).toMatchObject({
      code: 'CLIENT_DISCONNECTED',
      sent: false,
      retryable: false,
    });
  });

  it.each([
    ['connecting', 'CLIENT_DISCONNECTED'],
    ['notStarted', 'CLIENT_NOT_STARTED'],
  ] as const)('is rejected at once when it is not to wait: %s', async (available, code) => {
    const connection = createConnection();
    connection.available = available;
    expect(
      await caught(connection.requests.request('health', {}, { whenDisconnected: 'reject' })),
    ).toMatchObject({ code, retryable: true });
  });

  it('is never sent after its caller aborted', async () => {
    const connection = createConnection();
    connection.available = 'connecting';
    const abort = new AbortController();
    const result = connection.requests.request('chat.send', {}, { signal: abort.signal });
    abort.abort();
    await expect(result).rejects.toThrow('abort');
    connection.available = 'ready';
    connection.requests.flush();
    expect(connection.sent).toEqual([]);
  });

  it('is not rejected if many callers wait for ready()', async () => {
    const connection = createConnection();
    connection.available = 'connecting';
    const ready = Array.from({ length: 256 }, () => connection.requests.request(readiness, {}));
    const result = connection.requests.request('health', {});
    connection.available = 'ready';
    connection.requests.flush();
    const id = connection.sent[0]?.id ?? 'none';
    connection.requests.handleResponse({ type: 'res', id, ok: true, payload: 'fine' });
    await expect(result).resolves.toBe('fine');
    await expect(Promise.all(ready)).resolves.toHaveLength(256);
  });

  it('is rejected if 256 requests wait already', async () => {
    const connection = createConnection();
    connection.available = 'connecting';
    const waiting = Array.from({ length: 256 }, () =>
      caught(connection.requests.request('health', {})),
    );
    expect(await caught(connection.requests.request('health', {}))).toMatchObject({
      code: 'CLIENT_QUEUE_FULL',
    });
    connection.requests.rejectWaiting('CLIENT_DISPOSED');
    expect(new Set((await Promise.all(waiting)).map(({ code }) => code))).toEqual(
      new Set(['CLIENT_DISPOSED']),
    );
  });
});

describe('an optional param that the gateway does not know', () => {
  const optionalParams = ['inputRunIds', 'offset'];
  const params = { sessionKey: 'main', inputRunIds: ['a'], offset: 1 };
  // As recorded from 2026.4.15, which names several params at once.
  const unexpected = (...names: string[]) => ({
    code: 'INVALID_REQUEST',
    message: `invalid chat.history params: ${names
      .map((name) => `at root: unexpected property '${name}'`)
      .join('; ')}`,
  });
  const sentParams = (connection: TestConnection) =>
    connection.sent.map((request) => request.params);

  it('is left out when the call is repeated, and in later calls', async () => {
    const connection = createConnection();
    const result = connection.requests.request('chat.history', params, { optionalParams });
    connection.reject(unexpected('inputRunIds', 'offset'));
    connection.respond({ messages: [] });
    await expect(result).resolves.toEqual({ messages: [] });
    const next = connection.requests.request('chat.history', params, { optionalParams });
    connection.respond({ messages: [] });
    await expect(next).resolves.toEqual({ messages: [] });
    expect(sentParams(connection)).toEqual([
      params,
      { sessionKey: 'main' },
      { sessionKey: 'main' },
    ]);
    expect(new Set(connection.sent.map(({ id }) => id)).size).toBe(3);
  });

  it('is sent again on the next connection, which may be to a newer gateway', async () => {
    const connection = createConnection();
    void connection.requests.request('chat.history', params, { optionalParams });
    connection.reject(unexpected('inputRunIds', 'offset'));
    connection.respond({});
    connection.requests.flush();
    void connection.requests.request('chat.history', params, { optionalParams });
    connection.respond({});
    expect(sentParams(connection)).toEqual([params, { sessionKey: 'main' }, params]);
  });

  it('is sent in calls of other methods, and other params are sent', () => {
    const connection = createConnection();
    void connection.requests.request('chat.history', params, { optionalParams });
    connection.reject(unexpected('offset'));
    connection.respond({});
    void connection.requests.request('sessions.list', { offset: 1 }, { optionalParams });
    connection.respond({});
    expect(sentParams(connection).slice(1)).toEqual([
      { sessionKey: 'main', inputRunIds: ['a'] },
      { offset: 1 },
    ]);
  });

  it('is left out of each of several calls that were in flight', () => {
    const connection = createConnection();
    void connection.requests.request('chat.history', params, { optionalParams });
    void connection.requests.request('chat.history', params, { optionalParams });
    for (const id of ['r1', 'r2']) {
      connection.requests.handleResponse({
        type: 'res',
        id,
        ok: false,
        error: unexpected('inputRunIds', 'offset'),
      });
    }
    expect(sentParams(connection).slice(2)).toEqual([
      { sessionKey: 'main' },
      { sessionKey: 'main' },
    ]);
    for (const id of ['r3', 'r4']) {
      connection.requests.handleResponse({ type: 'res', id, ok: true, payload: {} });
    }
  });

  it('causes no second result, no later time limit and no repeat after the call settled', async () => {
    const connection = createConnection();
    const result = caught(
      connection.requests.request('chat.history', params, { optionalParams, timeoutMs: 1_000 }),
    );
    vi.advanceTimersByTime(900);
    connection.reject(unexpected('inputRunIds', 'offset'));
    vi.advanceTimersByTime(100);
    expect(await result).toMatchObject({ code: 'CLIENT_TIMEOUT', sent: true, requestId: 'r2' });
    connection.reject(unexpected('inputRunIds', 'offset'));
    expect(connection.sent).toHaveLength(2);
  });

  it.each([
    ['was not declared', ['cursor'], unexpected('offset')],
    [
      'is one of a nested object',
      optionalParams,
      { code: 'INVALID_REQUEST', message: "at /filter: unexpected property 'offset'" },
    ],
    [
      'is not what is wrong',
      optionalParams,
      { code: 'INVALID_REQUEST', message: 'at /offset: must be integer' },
    ],
  ])('rejects the call if it %s', async (_, declared, error) => {
    const connection = createConnection();
    const result = caught(
      connection.requests.request('chat.history', params, { optionalParams: declared }),
    );
    connection.reject(error);
    expect((await result).message).toBe(error.message);
    expect(connection.sent).toHaveLength(1);
  });

  it('rejects the call if the gateway rejects it again when it was left out', async () => {
    const connection = createConnection();
    const result = caught(connection.requests.request('chat.history', params, { optionalParams }));
    connection.reject(unexpected('inputRunIds', 'offset'));
    connection.reject(unexpected('inputRunIds', 'offset'));
    expect(await result).toMatchObject({ code: 'INVALID_REQUEST', requestId: 'r2' });
  });
});
