import { GatewayError, type GatewayHello } from 'openclaw-react/client';
import { describe, expect, it, onTestFinished, vi } from 'vitest';

import { readHello } from '../../../src/client/connection/hello.js';
import { createCompat, type CompatHost } from '../../../src/client/requests/compat.js';
import { Requests } from '../../../src/client/requests/requests.js';
import { browserEnvironment } from '../../../src/core/environment.js';
import type { ErrorShape } from '../../../src/protocol/frames.js';
import { hello } from '../connection/machine.js';
import { settings } from '../settings.js';

const known = readHello(hello);
const admin = { ...known, scopes: ['operator.admin'] };
const unknownMethod = (method: string) =>
  new GatewayError({ code: 'INVALID_REQUEST', message: `unknown method: ${method}` });
const missingAdmin = new GatewayError({
  code: 'FORBIDDEN',
  message: 'missing scope: operator.admin',
});

const compatOf = (send: CompatHost['send'], grant: GatewayHello) =>
  createCompat({ hello: () => grant, send, onLearned: () => {} });

/** A connection whose requests get the responses of the test. */
function openLine(grant: GatewayHello = admin) {
  const sent: string[] = [];
  const requests = new Requests({
    environment: browserEnvironment(),
    settings: () => settings,
    owner: () => 'ws://gateway 0',
    availability: () => 'ready',
    problem: () => null,
    hello: () => grant,
    bufferedAmount: () => 0,
    send: (_text, _method, id) => void sent.push(id),
  });
  return {
    sent,
    requests,
    compat: compatOf((...args) => requests.request(...args), grant),
    answer: (payload: unknown) =>
      requests.handleResponse({ type: 'res', id: sent.at(-1) ?? '', ok: true, payload }),
    reject: (error: ErrorShape) =>
      requests.handleResponse({ type: 'res', id: sent.at(-1) ?? '', ok: false, error }),
  };
}

describe('requestCompat', () => {
  it.each([
    ['an admin is told so', unknownMethod('push.web.test'), admin],
    ['others are told of a missing scope', missingAdmin, known],
    ['METHOD_NOT_FOUND', new GatewayError({ code: 'METHOD_NOT_FOUND', message: '' }), known],
    ['UNKNOWN_METHOD', new GatewayError({ code: 'UNKNOWN_METHOD', message: '' }), known],
    ['UNKNOWN_RPC', new GatewayError({ code: 'UNKNOWN_RPC', message: '' }), known],
    ['NOT_IMPLEMENTED', new GatewayError({ code: 'NOT_IMPLEMENTED', message: '' }), known],
    ['UNSUPPORTED', new GatewayError({ code: 'UNSUPPORTED', message: '' }), known],
  ])('returns the fallback for an unknown method: %s', async (_, error, grant) => {
    const send = vi.fn().mockRejectedValue(error);
    const compat = compatOf(send, grant);
    expect(await compat.request('push.web.test', {}, 'none', undefined)).toBe('none');
    expect(compat.supports('push.web.test')).toBe(false);
    await compat.request('push.web.test', {}, 'none', undefined);
    expect(send).toHaveBeenCalledTimes(1);
  });

  it.each([
    [
      'a domain error',
      'sessions.get',
      new GatewayError({ code: 'NOT_FOUND', message: 'session not found' }),
    ],
    ['a missing scope of a listed method', 'sessions.list', missingAdmin],
    ['a missing scope of chat.inject, which no gateway lists', 'chat.inject', missingAdmin],
    ['a missing scope of web.login.start, which no gateway lists', 'web.login.start', missingAdmin],
    [
      'another missing scope',
      'push.web.test',
      new GatewayError({ code: 'FORBIDDEN', message: 'missing scope: operator.write' }),
    ],
  ])('throws %s', async (_, method, error) => {
    const compat = compatOf(vi.fn().mockRejectedValue(error), known);
    await expect(compat.request(method, {}, null, undefined)).rejects.toBe(error);
    expect(compat.supports(method)).not.toBe(false);
  });

  it.each([
    ['an admin', admin, 'unknown method: push.web.test'],
    ['anyone else', known, 'missing scope: operator.admin'],
  ])('sends one probe for parallel first calls of %s', async (_, grant, message) => {
    const { compat, sent, reject } = openLine(grant);
    const answers = [1, 2, 3].map((n) => compat.request('push.web.test', {}, n, undefined));
    reject({ code: 'INVALID_REQUEST', message });
    expect(await Promise.all(answers)).toEqual([1, 2, 3]);
    expect(sent).toHaveLength(1);
  });

  it('sends the other calls after the first one succeeded', async () => {
    const { compat, sent, answer } = openLine();
    const first = compat.request('unlisted', {}, null, undefined);
    const second = compat.request('unlisted', {}, null, undefined);
    expect(sent).toHaveLength(1);
    answer('pong');
    expect(await first).toBe('pong');
    await vi.waitFor(() => expect(sent).toHaveLength(2));
    answer('pong again');
    expect(await second).toBe('pong again');
    expect(compat.supports('unlisted')).toBe(true);
  });

  it('reports an unlisted method as undefined until it was called', () => {
    const compat = compatOf(vi.fn(), known);
    expect(compat.supports('unlisted')).toBeUndefined();
    expect(compat.supports('sessions.list')).toBe(true);
  });

  it('forgets everything with the connection, because the next gateway may be another release', async () => {
    const send = vi.fn().mockRejectedValue(unknownMethod('push.web.test'));
    const compat = compatOf(send, admin);
    await compat.request('push.web.test', {}, null, undefined);
    compat.forget();
    expect(compat.supports('push.web.test')).toBeUndefined();
  });

  describe('a call that waits for the first call of its method', () => {
    it('rejects when its caller aborts', async () => {
      const { compat, sent } = openLine();
      void compat.request('unlisted', {}, null, { timeoutMs: null });
      const abort = new AbortController();
      const second = compat.request('unlisted', {}, null, { signal: abort.signal });
      abort.abort(new Error('the page was left'));
      await expect(second).rejects.toThrow('the page was left');
      await expect(compat.request('unlisted', {}, null, { signal: abort.signal })).rejects.toThrow(
        'the page was left',
      );
      expect(sent).toHaveLength(1);
    });

    it('times out as if it had been sent', async () => {
      vi.useFakeTimers();
      onTestFinished(() => void vi.useRealTimers());
      const { compat } = openLine();
      void compat.request('unlisted', {}, null, { timeoutMs: null });
      const second = compat.request('unlisted', {}, null, { timeoutMs: 1_000 });
      const rejected = expect(second).rejects.toMatchObject({
        code: 'CLIENT_TIMEOUT',
        method: 'unlisted',
        sent: false,
      });
      await vi.advanceTimersByTimeAsync(1_000);
      await rejected;
      expect(vi.getTimerCount()).toBe(0);
    });

    it('has the remaining time for its own call', async () => {
      vi.useFakeTimers();
      onTestFinished(() => void vi.useRealTimers());
      const { compat, sent, answer } = openLine();
      void compat.request('unlisted', {}, null, { timeoutMs: null });
      const second = compat.request('unlisted', {}, null, { timeoutMs: 1_000 });
      const rejected = expect(second).rejects.toMatchObject({ code: 'CLIENT_TIMEOUT', sent: true });
      await vi.advanceTimersByTimeAsync(400);
      answer('pong');
      await vi.advanceTimersByTimeAsync(599);
      expect(sent).toHaveLength(2);
      await vi.advanceTimersByTimeAsync(1);
      await rejected;
    });

    it('rejects with all waiting requests, and is never sent', async () => {
      vi.useFakeTimers();
      onTestFinished(() => void vi.useRealTimers());
      const { compat, sent, requests } = openLine();
      const answers = [1, 2].map((n) => compat.request('unlisted', {}, n, undefined));
      requests.rejectInFlight('CLIENT_DISPOSED');
      requests.rejectWaiting('CLIENT_DISPOSED');
      expect(await Promise.allSettled(answers)).toMatchObject([
        { reason: { code: 'CLIENT_DISPOSED', sent: true } },
        { reason: { code: 'CLIENT_DISPOSED', sent: false } },
      ]);
      expect(vi.getTimerCount()).toBe(0);
      expect(sent).toHaveLength(1);
    });

    it('is never sent after its caller aborted', async () => {
      const { compat, sent, answer } = openLine();
      const first = compat.request('unlisted', {}, null, undefined);
      const abort = new AbortController();
      const second = compat.request('unlisted', {}, null, { signal: abort.signal });
      abort.abort(new Error('the page was left'));
      answer('pong');
      await first;
      await expect(second).rejects.toThrow('the page was left');
      expect(sent).toHaveLength(1);
    });
  });
});
