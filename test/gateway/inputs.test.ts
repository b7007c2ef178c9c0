import type { ChatAttachment, ChatMessage, ChatSession } from 'openclaw-react/chat';
import { describe, expect, inject, it } from 'vitest';

import {
  connectNewDevice,
  gatewayRecords,
  retainSession,
  sendAndWait,
  sessionLines,
} from './support.js';
import { isIdle, until, untilIdle } from './waits.js';
import { watchSession, type WatchedSession } from './watchSession.js';

const gateway = inject('gateway');
const first = 'STUB_SHORT first';
const limit = { timeoutMs: 30_000 };

// Each describe is a row of docs/compatibility.md.

describe('commands', () => {
  it.each(['/status', '/help', '/model'])(
    'shows %s above its response, and then the next message',
    async (command) => {
      const { session, watched } = await openSession(`command-${command.slice(1)}`);
      await sendAndWait(session, first);
      await session.send(command);
      await until(
        `the response to ${command}`,
        session,
        (state) => isIdle(state) && state.messages.at(-1)?.role === 'assistant',
        limit,
      );
      expect(rolesOf(session)).toEqual(['user', 'assistant', 'user', 'assistant']);
      await sendAndWait(session, 'STUB_SHORT next');
      await session.refetch();
      expect(rolesOf(session).join()).toBe('user,assistant,user,assistant,user,assistant');
      expect(userTexts(session)).toEqual([first, command, 'STUB_SHORT next']);
      expect(watched.faults).toEqual([]);
    },
  );
});

describe('side questions', () => {
  it.each(['/btw', '/side'])(
    'shows the response to %s, which history never has',
    async (command) => {
      const { session, watched } = await openSession(`side-${command.slice(1)}`);
      await sendAndWait(session, first);
      await session.send(`${command} STUB_SAY:four`);
      const state = await until(
        'the side response',
        session,
        (current) => isIdle(current) && current.messages.at(-1)?.text.trim() === 'four',
        limit,
      );
      expect(state.messages.map(({ status }) => status)).not.toContain('failed');
      await session.refetch();
      expect(rolesOf(session)).toEqual(['user', 'assistant', 'user', 'assistant']);
      expect(watched.faults).toEqual([]);
    },
  );
});

describe('stops', () => {
  it('keeps the message of a new session above its stopped response', async () => {
    const { session, watched } = await openSession('stop');
    await session.send('STUB_SLOW first');
    await until('some text', session, ({ run }) => run !== null && run.text.length > 20);
    await expect(session.abort()).resolves.toMatchObject({ aborted: true });
    await untilIdle(session, limit);
    await session.refetch();
    await untilIdle(session, limit);
    const [user, ...responses] = session.getState().messages;
    expect(user).toMatchObject({ role: 'user', text: 'STUB_SLOW first', status: 'complete' });
    expect(responses).toMatchObject([{ role: 'assistant', status: 'aborted' }]);
    expect(watched.faults).toEqual([]);
  });

  it('stops for /stop, which is no message of its own', async () => {
    const { session, watched } = await openSession('stop-command');
    await session.send('STUB_SLOW first');
    await until('some text', session, ({ run }) => run !== null && run.text.length > 20);
    await session.send('/stop');
    await untilIdle(session, limit);
    await session.refetch();
    await untilIdle(session, limit);
    expect(userTexts(session)[0]).toBe('STUB_SLOW first');
    const responses = session.getState().messages.filter(({ role }) => role === 'assistant');
    expect(responses[0]).toMatchObject({ status: 'aborted' });
    expect(watched.faults.filter((fault) => !fault.startsWith('user "/stop" is lost'))).toEqual([]);
  });
});

describe('documents', () => {
  it('keeps the name and type of a document and a picture', async () => {
    const { session, watched } = await openSession('documents');
    await sendAndWait(session, first);
    await session.send({ text: 'STUB_SHORT two files', attachments: [note, dot] });
    await until('a run', session, ({ run }) => run !== null);
    await untilIdle(session, limit);
    await session.refetch();
    const message = session.getState().messages.find(({ text }) => text.includes('two files'));
    expect(mediaOf(message)).toMatchObject([
      { type: 'file', mimeType: 'text/plain' },
      { type: 'image', mimeType: 'image/png' },
    ]);
    expect(watched.faults).toEqual([]);
  });
});

describe('capitals', () => {
  it.each(['agent:main:inputs-Capitals', 'Inputs-Alias'])(
    'shows the response in the session %s',
    async (sessionKey) => {
      const client = await connectNewDevice(gateway);
      const session = retainSession(client, sessionKey);
      const watched = watchSession(session);
      await client.ready({ timeoutMs: 20_000 });
      await sendAndWait(session, first);
      await session.refetch();
      expect(sessionLines(session)).toEqual([
        `user: ${first}`,
        'assistant: w0000 w0001 w0002 w0003 w0004',
      ]);
      expect(watched.faults).toEqual([]);
    },
  );
});

describe('resets', () => {
  it.each(['/reset', '/new'])(
    'shows nothing from before %s, sent after a response',
    async (command) => {
      const { session, sessionKey } = await openSession(`after${command.replace('/', '-')}`);
      await sendAndWait(session, first);
      await session.send(command);
      await expectReset(session, sessionKey, command);
    },
  );

  it('shows nothing from before /reset, sent during the first response', async () => {
    const { session, sessionKey } = await openSession('during-reset');
    await session.send('STUB_PACE:40:50 first');
    await until('some text', session, ({ run }) => run !== null && run.text.length > 20);
    await session.send('/reset');
    await expectReset(session, sessionKey, '/reset');
  });
});

/** Waits until only the command, its response and the gateway's records are shown. */
async function expectReset(
  session: ChatSession,
  sessionKey: string,
  command: string,
): Promise<void> {
  await until(
    `an idle session after ${command}`,
    session,
    (state) => isIdle(state) && state.messages.some(({ text }) => text === command),
    limit,
  );
  await session.refetch();
  await untilIdle(session, limit);
  const records = await gatewayRecords(gateway, sessionKey);
  const { messages } = session.getState();
  expect(messages.flatMap(({ raw }) => raw ?? [])).toEqual(records);
  const others = messages.filter(({ raw }) => raw === undefined);
  expect(others.filter(({ role, text }) => role === 'user' && text !== command)).toEqual([]);
}

async function openSession(name: string): Promise<{
  readonly session: ChatSession;
  readonly sessionKey: string;
  readonly watched: WatchedSession;
}> {
  const sessionKey = `agent:main:inputs-${name}`;
  const client = await connectNewDevice(gateway);
  const session = retainSession(client, sessionKey);
  const watched = watchSession(session);
  await client.ready({ timeoutMs: 20_000 });
  return { session, sessionKey, watched };
}

const rolesOf = (session: ChatSession): string[] =>
  session.getState().messages.map(({ role }) => role);

const userTexts = (session: ChatSession): string[] =>
  session.getState().messages.flatMap(({ role, text }) => (role === 'user' ? [text] : []));

const mediaOf = (message: ChatMessage | undefined): readonly unknown[] =>
  message?.parts.filter(({ type }) => type === 'file' || type === 'image') ?? [];

const note: ChatAttachment = {
  mimeType: 'text/plain',
  fileName: 'note.txt',
  content: Buffer.from('A short note.\n').toString('base64'),
};

const dot: ChatAttachment = {
  mimeType: 'image/png',
  fileName: 'dot.png',
  content:
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
};
