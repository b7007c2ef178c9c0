import { describe, expect, inject, it } from 'vitest';

import {
  atRest,
  connectNewDevice,
  expectWhole,
  gatewayRows,
  holdSession,
  sessionRows,
  until,
} from './support.js';

const gateway = inject('gateway');

// The describes are the rows of docs/compatibility.md.

describe('connect', () => {
  it('lets a new device in and grants what was asked for', async () => {
    const client = await connectNewDevice(gateway);
    const hello = await client.ready({ timeoutMs: 20_000 });
    expect(hello).toMatchObject({
      // 2026.2.26 calls itself so
      serverVersion: expect.stringMatching(new RegExp(`^(${gateway.version}|dev)$`)),
      protocol: gateway.version < '2026.5' ? 3 : 4,
      role: 'operator',
      mainSessionKey: 'agent:main:main',
    });
    expect(hello.scopes.toSorted()).toEqual(['operator.read', 'operator.write']);
  });
});

describe('rpc', () => {
  it('lists sessions', async () => {
    const client = await connectNewDevice(gateway);
    const { sessions } = await client.request('sessions.list', { limit: 10 });
    expect(sessions).toBeInstanceOf(Array);
  });
});

describe('compat', () => {
  it('gives the fallback of a method that it does not know, and remembers it', async () => {
    const client = await connectNewDevice(gateway);
    await client.ready({ timeoutMs: 20_000 });
    // The map knows no such method, so it is asked for as an older panel would.
    const ask = client.requestCompat.bind(client) as (
      method: string,
      params: object,
      options: { fallback: string },
    ) => Promise<unknown>;
    expect(await ask('openclaw-react.unheard-of', {}, { fallback: 'none' })).toBe('none');
    expect(client.supports('openclaw-react.unheard-of')).toBe(false);
  });
});

describe('stream', () => {
  it('streams an answer whose rows are its own history', async () => {
    const client = await connectNewDevice(gateway);
    const session = holdSession(client, 'agent:main:streamed');
    const lengths = new Set<number>();
    session.subscribe(() => lengths.add(session.getState().run?.text.length ?? 0));
    await client.ready({ timeoutMs: 20_000 });
    await session.send('Say two hundred words');
    await until(session, ({ run }) => run !== null && run.text.length > 0);
    await atRest(session);
    expect(lengths.size).toBeGreaterThan(3);
    expect(sessionRows(session)).toEqual(await gatewayRows(gateway, 'agent:main:streamed'));
    expect(sessionRows(session)).toHaveLength(2);
  });
});

describe('abort', () => {
  it('stops an answer mid-stream and keeps what was written', async () => {
    const client = await connectNewDevice(gateway);
    const session = holdSession(client, 'agent:main:stopped');
    await client.ready({ timeoutMs: 20_000 });
    await session.send('STUB_SLOW tell me a long story');
    await until(session, ({ run }) => run !== null && run.text.length > 20);
    await expect(session.abort()).resolves.toMatchObject({ aborted: true });
    expect(session.getState().messages.at(-1)?.text).toMatch(/^w0000 w0001/);
    await expectWhole(session, gateway, 'agent:main:stopped');
  });
});

describe('rejections', () => {
  it('says what is wrong with a wrong token', async () => {
    const client = await connectNewDevice({ url: gateway.url, token: 'wrong' });
    await expect(client.ready({ timeoutMs: 20_000 })).rejects.toMatchObject({
      code: 'CLIENT_NOT_CONNECTED',
    });
    expect(client.store.getState().connection).toMatchObject({
      status: 'auth_failed',
      problem: { code: 'AUTH_TOKEN_MISMATCH', action: 'enterToken' },
    });
  });
});
