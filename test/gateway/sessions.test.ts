import { describe, expect, inject, it } from 'vitest';

import {
  connectNewDevice,
  expectWhole,
  gatewayHistory,
  holdSession,
  notOffered,
  sessionRows,
  until,
} from './support.js';

const gateway = inject('gateway');

// The describes are the rows of docs/compatibility.md.

describe('queue', () => {
  it('answers what was asked while an answer was being written', async (context) => {
    const key = 'agent:main:queued';
    const client = await connectNewDevice(gateway);
    const failures: string[] = [];
    client.on('chat', ({ payload }) => {
      if (payload.state === 'error') failures.push(payload.errorMessage ?? '');
    });
    const session = holdSession(client, key);
    await client.ready({ timeoutMs: 20_000 });
    await session.send('first');
    await until(session, ({ run }) => run !== null && run.text.length > 0);
    await session.send('STUB_SHORT second');
    await expectWhole(session, gateway, key);
    const conflict = failures.find((text) => text.startsWith('session file changed'));
    if (gateway.version.startsWith('2026.7') && conflict) {
      // This release breaks off the first answer and drops its question from its own history.
      notOffered(context, conflict.replace(/: .*/, ''));
      return;
    }
    const asked = session.getState().messages.filter(({ role }) => role === 'user');
    expect(asked.map(({ text }) => text)).toEqual(['first', 'STUB_SHORT second']);
    expect(session.getState().messages.at(-1)).toMatchObject({ role: 'assistant' });
  });
});

describe('history', () => {
  it('shows a long conversation page by page to whoever comes later', async () => {
    const key = 'agent:main:pages';
    const admin = await connectNewDevice(gateway, {
      scopes: ['operator.admin', 'operator.read', 'operator.write'],
    });
    await admin.ready({ timeoutMs: 20_000 });
    const session = holdSession(admin, key);
    await session.send('STUB_SHORT first');
    await expectWhole(session, gateway, key);
    for (let at = 0; at < 205; at++) {
      await admin.call('chat.inject', { sessionKey: key, message: `note ${at}` });
    }
    const client = await connectNewDevice(gateway);
    const later = holdSession(client, key);
    await until(later, ({ status }) => status === 'ready');
    expect(later.getState().hasOlder).toBe(true);
    await later.loadOlder();
    await expectWhole(later, gateway, key);
    expect(sessionRows(later)[0]).toBe('user: STUB_SHORT first');
    expect(later.getState().hasOlder).toBe(false);
  });
});

describe('tools', () => {
  it('shows a tool at work and what it said', async () => {
    const key = 'agent:main:tool';
    const client = await connectNewDevice(gateway);
    const session = holdSession(client, key);
    await client.ready({ timeoutMs: 20_000 });
    const used = until(
      session,
      ({ run }) => run?.toolCalls.some(({ name }) => name === 'exec') === true,
    );
    await session.send('STUB_SHORT STUB_TOOL:echo from-the-tool');
    await used;
    await expectWhole(session, gateway, key);
    expect(JSON.stringify(await gatewayHistory(gateway, key))).toContain(
      'tool said: from-the-tool',
    );
  });
});
