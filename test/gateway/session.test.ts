import type { ChatToolCall } from 'openclaw-react/chat';
import { describe, expect, inject, it, vi } from 'vitest';

import { asObject } from '../../src/protocol/json.js';
import {
  untilIdle,
  connectNewDevice,
  gatewayLines,
  retainSession,
  sendAndWait,
  sessionLines,
  until,
} from './support.js';

const gateway = inject('gateway');
const isNew = gateway.version >= '2026.9';

/** Messages and records format a tool's result differently. */
const isNoTool = (line: string): boolean => !line.startsWith('tool');

describe('a session on a real gateway', () => {
  it('shows a tool call while it runs, and ends with the records of history', async () => {
    const client = await connectNewDevice(gateway);
    const session = retainSession(client, 'agent:main:session-tools');
    await client.ready({ timeoutMs: 20_000 });
    const keys = new Set<string>();
    let toolCalls: readonly ChatToolCall[] = [];
    session.subscribe(() => {
      const { messageKeys, run } = session.getState();
      for (const key of messageKeys) keys.add(key);
      if (run) ({ toolCalls } = run);
    });
    await session.send('STUB_TOOL:echo tool-ran-ok\nSTUB_SHORT');
    await until(
      'the end of the tool call',
      session,
      ({ run }) => run?.toolCalls[0]?.status === 'completed',
    );
    await untilIdle(session);
    // One frame reports the end of the call, another frame its result.
    expect(toolCalls).toMatchObject([
      { name: 'exec', arguments: { command: 'echo tool-ran-ok' }, exitCode: 0 },
    ]);
    expect(toolCalls[0]?.durationMs).toBeGreaterThan(0);
    await until('the result of the tool', session, ({ messages }) =>
      messages.some(({ role }) => role === 'tool'),
    );
    const lines = await gatewayLines(gateway, 'agent:main:session-tools');
    expect(sessionLines(session).filter(isNoTool)).toEqual(lines.filter(isNoTool));
    expect(session.getState().messages).toHaveLength(lines.length);
    if (isNew) {
      const comment = session
        .getState()
        .messages.find(({ text }) => text.trim() === 'Calling a tool.');
      expect(keys.has(comment?.key ?? '')).toBe(true);
      // Only the tool's result arrived with history.
      expect(keys.size).toBe(session.getState().messages.length);
    }
  });

  it('fetches new records by a cursor, and shows the gateway’s records after every run', async () => {
    const client = await connectNewDevice(gateway);
    const call = vi.spyOn(client, 'call');
    const session = retainSession(client, 'agent:main:session-cursor');
    await client.ready({ timeoutMs: 20_000 });
    for (const text of ['STUB_SHORT one', 'STUB_SHORT two', 'STUB_SHORT three']) {
      await sendAndWait(session, text);
      await session.refetch();
    }
    expect(sessionLines(session)).toEqual(await gatewayLines(gateway, 'agent:main:session-cursor'));
    const historyCalls = call.mock.calls.filter(([method]) => method === 'chat.history');
    const withCursor = historyCalls.filter(([, params]) => 'cursor' in asObject(params));
    expect(withCursor.length > 0).toBe(isNew);
  });

  it('loads a full response that history truncates, if the gateway marks it', async () => {
    const writer = await connectNewDevice(gateway);
    const writerSession = retainSession(writer, 'agent:main:session-long');
    await writer.ready({ timeoutMs: 20_000 });
    await sendAndWait(writerSession, 'STUB_FAST:3000');

    const reader = await connectNewDevice(gateway);
    const session = retainSession(reader, 'agent:main:session-long');
    await until('the history', session, ({ status }) => status === 'ready');
    const message = session.getState().messages.at(-1);
    expect(message?.text).not.toContain('w2999');
    // 2026.4 neither marks a truncated record nor returns the full one.
    expect(message?.isTruncated).toBe(isNew || undefined);
    expect(await session.loadFullMessage(message?.key ?? '')).toBe(isNew);
    await session.refetch();
    expect(session.getState().messages.at(-1)?.text.includes('w2999')).toBe(isNew);
  });

  it('shows the thoughts of a run', async () => {
    const client = await connectNewDevice(gateway);
    const session = retainSession(client, 'agent:main:session-thoughts');
    await client.ready({ timeoutMs: 20_000 });
    await sendAndWait(session, 'STUB_THINK STUB_SHORT');
    expect(sessionLines(session)).toEqual(
      await gatewayLines(gateway, 'agent:main:session-thoughts'),
    );
  });

  it('is one session under two keys that were retained before the hello', async () => {
    const client = await connectNewDevice(gateway);
    const alias = retainSession(client, 'session-two-keys');
    const canonical = retainSession(client, 'agent:main:session-two-keys');
    // One after the other: 2026.4 loses the first of two concurrent sends into a new session.
    await sendAndWait(alias, 'STUB_SHORT one');
    await sendAndWait(canonical, 'STUB_SHORT two');
    expect(alias.getState()).toBe(canonical.getState());
    const users = alias.getState().messages.filter(({ role }) => role === 'user');
    expect(users.map(({ text }) => text)).toEqual(['STUB_SHORT one', 'STUB_SHORT two']);
  });
});
