import { GatewayError, type GatewayHello, type RequestOptions } from 'openclaw-react/client';
import { describe, expect, it, onTestFinished, vi } from 'vitest';

import { createCompat, type CompatHost } from '../../src/client/compat.js';
import { browserEnvironment } from '../../src/client/environment.js';
import { readHello } from '../../src/client/hello.js';
import { hello } from './machine.js';
import { settings } from './settings.js';

const known = readHello(hello);
const admin = { ...known, scopes: ['operator.admin'] };
const unknownMethod = (method: string) =>
  new GatewayError({ code: 'INVALID_REQUEST', message: `unknown method: ${method}` });
const missingAdmin = new GatewayError({
  code: 'FORBIDDEN',
  message: 'missing scope: operator.admin',
});

const compatOf = (send: CompatHost['send'], grant: GatewayHello) =>
  createCompat({
    environment: browserEnvironment(),
    settings: () => settings,
    hello: () => grant,
    send,
    onLearned: () => {},
  });

describe('requestCompat', () => {
  it.each([
    ['an admin is told so', unknownMethod('push.web.test'), admin],
    ['others are told of a missing scope', missingAdmin, known],
    ['METHOD_NOT_FOUND', new GatewayError({ code: 'METHOD_NOT_FOUND', message: '' }), known],
    ['UNKNOWN_METHOD', new GatewayError({ code: 'UNKNOWN_METHOD', message: '' }), known],
    ['UNKNOWN_RPC', new GatewayError({ code: 'UNKNOWN_RPC', message: '' }), known],
    ['NOT_IMPLEMENTED', new GatewayError({ code: 'NOT_IMPLEMENTED', message: '' }), known],
    ['UNSUPPORTED', new GatewayError({ code: 'UNSUPPORTED', message: '' }), known],
  ])('gives the fallback for an unknown method: %s', async (_, error, grant) => {
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
    ['the unlisted admin method chat.inject', 'chat.inject', missingAdmin],
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

  it('sends one probe for parallel first calls', async () => {
    const send = vi.fn().mockRejectedValue(unknownMethod('push.web.test'));
    const compat = compatOf(send, admin);
    const answers = [1, 2, 3].map((n) => compat.request('push.web.test', {}, n, undefined));
    expect(await Promise.all(answers)).toEqual([1, 2, 3]);
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('sends the others after a probe that was answered', async () => {
    const send = vi.fn().mockResolvedValue('pong');
    const compat = compatOf(send, known);
    const answers = [1, 2].map(() => compat.request('unlisted', {}, null, undefined));
    expect(await Promise.all(answers)).toEqual(['pong', 'pong']);
    expect(send).toHaveBeenCalledTimes(2);
    expect(compat.supports('unlisted')).toBe(true);
  });

  it('does not know whether an unlisted method is there, until it was tried', () => {
    const compat = compatOf(vi.fn(), known);
    expect(compat.supports('unlisted')).toBeUndefined();
    expect(compat.supports('sessions.list')).toBe(true);
  });

  it('forgets with the connection: the next gateway may be another release', async () => {
    const send = vi.fn().mockRejectedValue(unknownMethod('push.web.test'));
    const compat = compatOf(send, admin);
    await compat.request('push.web.test', {}, null, undefined);
    compat.forget();
    expect(compat.supports('push.web.test')).toBeUndefined();
  });

  describe('while another call finds out whether the method is there', () => {
    const never = () => new Promise<unknown>(() => {});

    it('gives up when its caller does', async () => {
      const send = vi.fn(never);
      const compat = compatOf(send, known);
      void compat.request('unlisted', {}, null, undefined);
      const abort = new AbortController();
      const second = compat.request('unlisted', {}, null, { signal: abort.signal });
      abort.abort(new Error('the page was left'));
      await expect(second).rejects.toThrow('the page was left');
      await expect(compat.request('unlisted', {}, null, { signal: abort.signal })).rejects.toThrow(
        'the page was left',
      );
      expect(send).toHaveBeenCalledTimes(1);
    });

    it('times out as if it had been sent', async () => {
      vi.useFakeTimers();
      onTestFinished(() => void vi.useRealTimers());
      const compat = compatOf(vi.fn(never), known);
      void compat.request('unlisted', {}, null, undefined);
      const second = compat.request('unlisted', {}, null, { timeoutMs: 1_000 });
      const refused = expect(second).rejects.toMatchObject({
        code: 'CLIENT_TIMEOUT',
        method: 'unlisted',
        sent: false,
      });
      await vi.advanceTimersByTimeAsync(1_000);
      await refused;
      expect(vi.getTimerCount()).toBe(0);
    });

    it('has what is left of its time for its own call', async () => {
      vi.useFakeTimers();
      onTestFinished(() => void vi.useRealTimers());
      const send = vi.fn(
        (_method: string, _params: unknown, _options?: RequestOptions) =>
          new Promise((resolve) => void setTimeout(resolve, 400)),
      );
      const compat = compatOf(send, known);
      void compat.request('unlisted', {}, null, undefined);
      void compat.request('unlisted', {}, null, { timeoutMs: 1_000 });
      await vi.advanceTimersByTimeAsync(1_000);
      expect(send.mock.calls.map(([, , options]) => options?.timeoutMs)).toEqual([undefined, 600]);
    });
  });
});
