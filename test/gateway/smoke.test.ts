import { describe, expect, inject, it } from 'vitest';

import {
  untilIdle,
  connectNewDevice,
  expectComplete,
  gatewayLines,
  retainSession,
  sessionLines,
  until,
} from './support.js';

const gateway = inject('gateway');

// Each describe is a row of docs/compatibility.md.

describe('connect', () => {
  it('connects a new device and grants the requested scopes', async () => {
    const client = await connectNewDevice(gateway);
    const hello = await client.ready({ timeoutMs: 20_000 });
    expect(hello).toMatchObject({
      // 2026.2.26 reports the version `dev`.
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
  it('returns the fallback of an unknown method, and remembers that it is unknown', async () => {
    const client = await connectNewDevice(gateway);
    await client.ready({ timeoutMs: 20_000 });
    const fallback = 'none';
    expect(await client.requestCompat('openclaw-react.unknown', {}, { fallback })).toBe('none');
    expect(client.supports('openclaw-react.unknown')).toBe(false);
  });
});

describe('stream', () => {
  it('streams a response that equals the records of history', async () => {
    const client = await connectNewDevice(gateway);
    const session = retainSession(client, 'agent:main:smoke-streamed');
    const lengths = new Set<number>();
    session.subscribe(() => lengths.add(session.getState().run?.text.length ?? 0));
    await client.ready({ timeoutMs: 20_000 });
    await session.send('Say two hundred words');
    await until('the first text', session, ({ run }) => run !== null && run.text !== '');
    await untilIdle(session);
    expect(lengths.size).toBeGreaterThan(3);
    expect(sessionLines(session)).toEqual(await gatewayLines(gateway, 'agent:main:smoke-streamed'));
    expect(sessionLines(session)).toHaveLength(2);
  });
});

describe('abort', () => {
  it('stops a response mid-stream and keeps the received text', async () => {
    const client = await connectNewDevice(gateway);
    const session = retainSession(client, 'agent:main:smoke-stopped');
    await client.ready({ timeoutMs: 20_000 });
    await session.send('STUB_SLOW tell me a long story');
    await until('some text', session, ({ run }) => run !== null && run.text.length > 20);
    await expect(session.abort()).resolves.toMatchObject({ aborted: true });
    expect(session.getState().messages.at(-1)?.text).toMatch(/^w0000 w0001/);
    await expectComplete(session, gateway, 'agent:main:smoke-stopped');
  });
});

describe('rejections', () => {
  it('reports a wrong token', async () => {
    const client = await connectNewDevice({ url: gateway.url, token: 'wrong' });
    await expect(client.ready({ timeoutMs: 20_000 })).rejects.toMatchObject({
      code: 'CLIENT_CONNECTION_BLOCKED',
    });
    expect(client.store.getState().connection).toMatchObject({
      status: 'auth_failed',
      problem: { code: 'AUTH_TOKEN_MISMATCH', action: 'enterToken' },
    });
  });
});
