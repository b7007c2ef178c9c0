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

interface Link {
  readonly requests: Requests;
  available: Availability;
  buffered: number;
  readonly sent: { readonly id: string; readonly method: string; readonly params: unknown }[];
  answer(payload: unknown): void;
  reject(error: { code: string; message: string; retryAfterMs?: number }): void;
}

function createLink(): Link {
  let count = 0;
  const link: Link = {
    available: 'ready',
    buffered: 0,
    sent: [],
    answer: (payload) => {
      link.requests.handleResponse({ type: 'res', id: `r${link.sent.length}`, ok: true, payload });
    },
    reject: (error) => {
      link.requests.handleResponse({ type: 'res', id: `r${link.sent.length}`, ok: false, error });
    },
    requests: new Requests({
      environment: { ...browserEnvironment(), createId: () => `r${++count}` },
      settings: () => settings,
      owner: () => 'ws://gateway 0',
      availability: () => link.available,
      problem: () => problem,
      hello: () => ({ ...readHello(hello), policy }),
      bufferedAmount: () => link.buffered,
      send: (text) => void link.sent.push(JSON.parse(text)),
    }),
  };
  return link;
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
  it('resolves with the payload of its answer', async () => {
    const link = createLink();
    const answer = link.requests.request('health', { verbose: true });
    expect(link.sent).toEqual([
      { type: 'req', id: 'r1', method: 'health', params: { verbose: true } },
    ]);
    link.answer({ ok: true });
    await expect(answer).resolves.toEqual({ ok: true });
  });

  it("rejects with the gateway's own code, text and hint", async () => {
    const link = createLink();
    const answer = caught(link.requests.request('chat.send', {}));
    link.reject({ code: 'UNAVAILABLE', message: 'draining', retryAfterMs: 900 });
    expect(await answer).toMatchObject({
      code: 'UNAVAILABLE',
      message: 'draining',
      method: 'chat.send',
      requestId: 'r1',
      retryAfterMs: 900,
      sent: true,
    });
  });

  it('gives up after its time, and ignores the late answer', async () => {
    const link = createLink();
    const answer = caught(link.requests.request('health', {}, { timeoutMs: 500 }));
    vi.advanceTimersByTime(500);
    expect(await answer).toMatchObject({
      code: 'CLIENT_TIMEOUT',
      message: expect.stringMatching(/^health failed: the gateway did not respond in time\. /),
      sent: true,
      retryable: true,
    });
    link.answer({ late: true });
  });

  it('does not take a time that no timer can wait for none at all', async () => {
    const link = createLink();
    const answer = link.requests.request('health', {}, { timeoutMs: Infinity });
    vi.advanceTimersByTime(1_000);
    link.answer('late');
    await expect(answer).resolves.toBe('late');
  });

  it('waits for ever when told to', async () => {
    const link = createLink();
    const answer = link.requests.request('web.login.wait', {}, { timeoutMs: null });
    vi.advanceTimersByTime(3_600_000);
    link.answer('logged in');
    await expect(answer).resolves.toBe('logged in');
  });

  it("rejects with the signal's own reason", async () => {
    const link = createLink();
    const abort = new AbortController();
    const answer = link.requests.request('health', {}, { signal: abort.signal });
    abort.abort(new Error('left the page'));
    await expect(answer).rejects.toThrow('left the page');
    await expect(link.requests.request('health', {}, { signal: abort.signal })).rejects.toThrow(
      'left the page',
    );
    expect(link.sent).toHaveLength(1);
  });

  it('passes on the accepted answer and waits for the final one', async () => {
    const link = createLink();
    const onAccepted = vi.fn();
    const answer = link.requests.request('agent', {}, { expectFinal: true, onAccepted });
    link.answer({ status: 'accepted', runId: 'x' });
    expect(onAccepted).toHaveBeenCalledWith({ status: 'accepted', runId: 'x' });
    link.answer({ status: 'ok' });
    await expect(answer).resolves.toEqual({ status: 'ok' });
  });

  it('says that a lost request may have been acted upon', async () => {
    const link = createLink();
    const answer = caught(link.requests.request('chat.send', {}));
    link.requests.rejectInFlight('CLIENT_CONNECTION_LOST');
    expect(await answer).toMatchObject({ code: 'CLIENT_CONNECTION_LOST', sent: true });
  });

  it('rejects params that JSON cannot carry', async () => {
    const link = createLink();
    const circular: { self?: unknown } = {};
    circular.self = circular;
    expect(await caught(link.requests.request('health', circular))).toMatchObject({
      code: 'CLIENT_INVALID_PARAMS',
      sent: false,
    });
  });

  it.each(['x'.repeat(1_000), 'ü'.repeat(490)])(
    "rejects what exceeds the gateway's limit instead of losing the connection",
    async (text) => {
      const link = createLink();
      expect(await caught(link.requests.request('chat.send', { text }))).toMatchObject({
        code: 'CLIENT_PAYLOAD_TOO_LARGE',
        sent: false,
      });
      expect(link.sent).toEqual([]);
    },
  );

  it('rejects to pile up more than the gateway would buffer', async () => {
    const link = createLink();
    link.buffered = 5_001;
    expect(await caught(link.requests.request('health', {}))).toMatchObject({
      code: 'CLIENT_BUFFER_FULL',
      retryable: true,
    });
  });
});

describe('a request while not ready', () => {
  it('waits, and goes out in order once there is a connection', async () => {
    const link = createLink();
    link.available = 'connecting';
    const first = link.requests.request('first', {});
    const second = link.requests.request('second', {});
    expect(link.sent).toEqual([]);
    link.available = 'ready';
    link.requests.flush();
    expect(link.sent.map(({ method }) => method)).toEqual(['first', 'second']);
    link.requests.handleResponse({ type: 'res', id: 'r1', ok: true, payload: 1 });
    link.requests.handleResponse({ type: 'res', id: 'r2', ok: true, payload: 2 });
    await expect(Promise.all([first, second])).resolves.toEqual([1, 2]);
  });

  it('waits for at most 15 s', async () => {
    const link = createLink();
    link.available = 'connecting';
    const answer = caught(link.requests.request('health', {}));
    vi.advanceTimersByTime(15_000);
    expect(await answer).toMatchObject({ code: 'CLIENT_WAIT_TIMEOUT', sent: false });
  });

  it('waits for connect() for at most 15 s', async () => {
    const link = createLink();
    link.available = 'notStarted';
    const answer = caught(link.requests.request('health', {}));
    vi.advanceTimersByTime(15_000);
    expect(await answer).toMatchObject({ code: 'CLIENT_NOT_STARTED', sent: false });
  });

  it('is rejected at once, with the problem, when that blocks the connection', async () => {
    const link = createLink();
    link.available = 'blocked';
    expect(await caught(link.requests.request('health', {}))).toMatchObject({
      code: 'CLIENT_CONNECTION_BLOCKED',
      sent: false,
      retryable: false,
      details: { code: 'AUTH_TOKEN_MISMATCH' },
      cause: { code: 'AUTH_TOKEN_MISMATCH' },
    });
  });

  it('is rejected at once after disconnect()', async () => {
    const link = createLink();
    link.available = 'disconnected';
    expect(await caught(link.requests.request('health', {}))).toMatchObject({
      code: 'CLIENT_DISCONNECTED',
      sent: false,
      retryable: false,
    });
  });

  it.each([
    ['connecting', 'CLIENT_DISCONNECTED'],
    ['notStarted', 'CLIENT_NOT_STARTED'],
  ] as const)('is rejected at once when it is not to wait: %s', async (available, code) => {
    const link = createLink();
    link.available = available;
    expect(
      await caught(link.requests.request('health', {}, { whenDisconnected: 'reject' })),
    ).toMatchObject({ code, retryable: true });
  });

  it('is never sent after its caller gave up', async () => {
    const link = createLink();
    link.available = 'connecting';
    const abort = new AbortController();
    const answer = link.requests.request('chat.send', {}, { signal: abort.signal });
    abort.abort();
    await expect(answer).rejects.toThrow('abort');
    link.available = 'ready';
    link.requests.flush();
    expect(link.sent).toEqual([]);
  });

  it('is not rejected because many wait for nothing but the connection', async () => {
    const link = createLink();
    link.available = 'connecting';
    const ready = Array.from({ length: 256 }, () => link.requests.request(readiness, {}));
    const answer = link.requests.request('health', {});
    link.available = 'ready';
    link.requests.flush();
    const id = link.sent[0]?.id ?? 'none';
    link.requests.handleResponse({ type: 'res', id, ok: true, payload: 'fine' });
    await expect(answer).resolves.toBe('fine');
    await expect(Promise.all(ready)).resolves.toHaveLength(256);
  });

  it('is rejected when 256 wait already', async () => {
    const link = createLink();
    link.available = 'connecting';
    const waiting = Array.from({ length: 256 }, () => caught(link.requests.request('health', {})));
    expect(await caught(link.requests.request('health', {}))).toMatchObject({
      code: 'CLIENT_QUEUE_FULL',
    });
    link.requests.rejectWaiting('CLIENT_DISPOSED');
    expect(new Set((await Promise.all(waiting)).map(({ code }) => code))).toEqual(
      new Set(['CLIENT_DISPOSED']),
    );
  });
});

describe('an optional param that the gateway does not know', () => {
  const optionalParams = ['inputRunIds', 'offset'];
  const params = { sessionKey: 'main', inputRunIds: ['a'], offset: 1 };
  // as recorded from 2026.4.15; several are told at once
  const unexpected = (...names: string[]) => ({
    code: 'INVALID_REQUEST',
    message: `invalid chat.history params: ${names
      .map((name) => `at root: unexpected property '${name}'`)
      .join('; ')}`,
  });
  const sentParams = (link: Link) => link.sent.map((request) => request.params);

  it('is left out when the call is repeated, and from then on', async () => {
    const link = createLink();
    const answer = link.requests.request('chat.history', params, { optionalParams });
    link.reject(unexpected('inputRunIds', 'offset'));
    link.answer({ messages: [] });
    await expect(answer).resolves.toEqual({ messages: [] });
    const next = link.requests.request('chat.history', params, { optionalParams });
    link.answer({ messages: [] });
    await expect(next).resolves.toEqual({ messages: [] });
    expect(sentParams(link)).toEqual([params, { sessionKey: 'main' }, { sessionKey: 'main' }]);
    expect(new Set(link.sent.map(({ id }) => id)).size).toBe(3);
  });

  it('is tried again on the next connection, which may be to a newer gateway', async () => {
    const link = createLink();
    void link.requests.request('chat.history', params, { optionalParams });
    link.reject(unexpected('inputRunIds', 'offset'));
    link.answer({});
    link.requests.flush();
    void link.requests.request('chat.history', params, { optionalParams });
    link.answer({});
    expect(sentParams(link)).toEqual([params, { sessionKey: 'main' }, params]);
  });

  it('is kept in calls of other methods, and so are the other params', () => {
    const link = createLink();
    void link.requests.request('chat.history', params, { optionalParams });
    link.reject(unexpected('offset'));
    link.answer({});
    void link.requests.request('sessions.list', { offset: 1 }, { optionalParams });
    link.answer({});
    expect(sentParams(link).slice(1)).toEqual([
      { sessionKey: 'main', inputRunIds: ['a'] },
      { offset: 1 },
    ]);
  });

  it('is left out of each of several calls that were on their way', () => {
    const link = createLink();
    void link.requests.request('chat.history', params, { optionalParams });
    void link.requests.request('chat.history', params, { optionalParams });
    for (const id of ['r1', 'r2']) {
      link.requests.handleResponse({
        type: 'res',
        id,
        ok: false,
        error: unexpected('inputRunIds', 'offset'),
      });
    }
    expect(sentParams(link).slice(2)).toEqual([{ sessionKey: 'main' }, { sessionKey: 'main' }]);
    for (const id of ['r3', 'r4']) {
      link.requests.handleResponse({ type: 'res', id, ok: true, payload: {} });
    }
  });

  it('never brings a second answer, a later deadline or a repeat after giving up', async () => {
    const link = createLink();
    const answer = caught(
      link.requests.request('chat.history', params, { optionalParams, timeoutMs: 1_000 }),
    );
    vi.advanceTimersByTime(900);
    link.reject(unexpected('inputRunIds', 'offset'));
    vi.advanceTimersByTime(100);
    expect(await answer).toMatchObject({ code: 'CLIENT_TIMEOUT', sent: true, requestId: 'r2' });
    link.reject(unexpected('inputRunIds', 'offset'));
    expect(link.sent).toHaveLength(2);
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
  ])('is the error of the call where it %s', async (_, declared, error) => {
    const link = createLink();
    const answer = caught(
      link.requests.request('chat.history', params, { optionalParams: declared }),
    );
    link.reject(error);
    expect((await answer).message).toBe(error.message);
    expect(link.sent).toHaveLength(1);
  });

  it('that is still rejected when it was not sent ends the call', async () => {
    const link = createLink();
    const answer = caught(link.requests.request('chat.history', params, { optionalParams }));
    link.reject(unexpected('inputRunIds', 'offset'));
    link.reject(unexpected('inputRunIds', 'offset'));
    expect(await answer).toMatchObject({ code: 'INVALID_REQUEST', requestId: 'r2' });
  });
});
