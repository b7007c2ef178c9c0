import type { ChatToolCall } from 'openclaw-react/chat';
import { describe, expect, inject, it, vi } from 'vitest';

import {
  atRest,
  connectNewDevice,
  gatewayRows,
  holdSession,
  sessionRows,
  until,
} from './support.js';

const gateway = inject('gateway');
const isNew = gateway.version >= '2026.9';

/** The two forms write a tool's result differently. */
const isSpoken = (row: string): boolean => !row.startsWith('tool');

describe('a conversation with a real gateway', () => {
  it('shows what a tool does while it does it, and ends with the rows of history', async () => {
    const client = await connectNewDevice(gateway);
    const session = holdSession(client, 'agent:main:tools');
    await client.ready({ timeoutMs: 20_000 });
    const keys = new Set<string>();
    let toolCalls: readonly ChatToolCall[] = [];
    session.subscribe(() => {
      const { messageKeys, run } = session.getState();
      for (const key of messageKeys) keys.add(key);
      if (run) ({ toolCalls } = run);
    });
    await session.send('STUB_TOOL:echo tool-ran-ok\nSTUB_SHORT');
    await until(session, ({ run }) => run?.toolCalls[0]?.status === 'completed');
    await atRest(session);
    // One frame says that it is over, another what came of it.
    expect(toolCalls).toMatchObject([
      { name: 'exec', arguments: { command: 'echo tool-ran-ok' }, exitCode: 0 },
    ]);
    expect(toolCalls[0]?.durationMs).toBeGreaterThan(0);
    await until(session, ({ messages }) => messages.some(({ role }) => role === 'tool'));
    const rows = await gatewayRows(gateway, 'agent:main:tools');
    expect(sessionRows(session).filter(isSpoken)).toEqual(rows.filter(isSpoken));
    expect(session.getState().messages).toHaveLength(rows.length);
    if (isNew) {
      const said = session
        .getState()
        .messages.find(({ text }) => text.trim() === 'Calling a tool.');
      expect(keys.has(said?.key ?? '')).toBe(true);
      // Only the tool's result came with history.
      expect(keys.size).toBe(session.getState().messages.length);
    }
  });

  it('asks for what came since, and has the rows of the gateway after every run', async () => {
    const client = await connectNewDevice(gateway);
    const call = vi.spyOn(client, 'call');
    const session = holdSession(client, 'agent:main:since');
    await client.ready({ timeoutMs: 20_000 });
    for (const text of ['STUB_SHORT one', 'STUB_SHORT two', 'STUB_SHORT three']) {
      await session.send(text);
      await until(session, ({ run }) => run !== null);
      await atRest(session);
      await session.refetch();
    }
    expect(sessionRows(session)).toEqual(await gatewayRows(gateway, 'agent:main:since'));
    const asked = call.mock.calls.filter(([method]) => method === 'chat.history');
    const withCursor = asked.filter(([, params]) => JSON.stringify(params).includes('cursor'));
    expect(withCursor.length > 0).toBe(isNew);
  });

  it('loads all of an answer that history cuts, where the gateway says so', async () => {
    const writer = await connectNewDevice(gateway);
    const written = holdSession(writer, 'agent:main:long');
    await writer.ready({ timeoutMs: 20_000 });
    await written.send('STUB_FAST:3000');
    await until(written, ({ run }) => run !== null);
    await atRest(written);

    const reader = await connectNewDevice(gateway);
    const session = holdSession(reader, 'agent:main:long');
    await until(session, ({ status }) => status === 'ready');
    const row = session.getState().messages.at(-1);
    expect(row?.text).not.toContain('w2999');
    // 2026.4 neither says that it cut a row nor gives all of it.
    expect(row?.isTruncated).toBe(isNew || undefined);
    expect(await session.loadFullMessage(row?.key ?? '')).toBe(isNew);
    await session.refetch();
    expect(session.getState().messages.at(-1)?.text.includes('w2999')).toBe(isNew);
  });

  it('shows the thoughts of a run', async () => {
    const client = await connectNewDevice(gateway);
    const session = holdSession(client, 'agent:main:thoughts');
    await client.ready({ timeoutMs: 20_000 });
    await session.send('STUB_THINK STUB_SHORT');
    await until(session, ({ run }) => run !== null);
    await atRest(session);
    expect(sessionRows(session)).toEqual(await gatewayRows(gateway, 'agent:main:thoughts'));
  });

  it('is one under two names that were held before the hello', async () => {
    const client = await connectNewDevice(gateway);
    const alias = holdSession(client, 'main');
    const canonical = holdSession(client, 'agent:main:main');
    // One after the other: 2026.4 loses the first of two that race into a new session.
    await alias.send('STUB_SHORT one');
    await until(alias, ({ run }) => run !== null);
    await atRest(alias);
    await canonical.send('STUB_SHORT two');
    await until(canonical, ({ run }) => run !== null);
    await atRest(canonical);
    expect(alias.getState()).toBe(canonical.getState());
    const users = alias.getState().messages.filter(({ role }) => role === 'user');
    expect(users.map(({ text }) => text)).toEqual(['STUB_SHORT one', 'STUB_SHORT two']);
  });
});
