import { getChatSession, type ChatSession } from 'openclaw-react/chat';
import { GatewayError } from 'openclaw-react/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { JsonObject } from '../../src/protocol/frames.js';
import {
  createMockClient,
  lostConnection,
  type MockClient,
  type MockClientOptions,
} from './mockClient.js';
import { summaryOf } from './replay.js';
import {
  announced,
  delta,
  final,
  lifecycle,
  resetRecord,
  responseRecord,
  userRecord,
} from './transcriptRecords.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const advanceTime = (ms = 0): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

const shownMessages = (session: ChatSession): string[] =>
  session.getState().messages.map(summaryOf);

const v4 = { version: '2026.4.15', protocol: 3, bootId: undefined } as const;
const v7 = { version: '2026.7.1', bootId: undefined } as const;

interface Retained {
  readonly client: MockClient;
  readonly session: ChatSession;
  /** Sets the records of the next histories. */
  load(...messages: JsonObject[]): void;
  /** Sets other fields of the next histories. */
  readonly fields: Record<string, unknown>;
}

/** Retains the session `main` on a connected client, and waits for its history. */
async function retainSession(
  options: MockClientOptions = {},
  ...messages: JsonObject[]
): Promise<Retained> {
  const client = createMockClient(options);
  const fields: Record<string, unknown> = { sessionId: 's1' };
  const load = (...next: JsonObject[]): void => {
    client.methods['chat.history'] = () => ({ messages: next, hasMore: false, ...fields });
  };
  load(...messages);
  const session = getChatSession(client, 'main');
  session.retain();
  client.connect();
  await advanceTime();
  return { client, session, load, fields };
}

const idle = { sessionInfo: { hasActiveRun: false }, pendingInputs: { items: [], total: 0 } };

const first = [userRecord('u0', 1, 'hi', 'k0'), responseRecord('a0', 2, 'hello', 'k0')];

describe('a command without a record (2026.4.15)', () => {
  const response = responseRecord('a1', 3, 'Help: /new | /stop');

  async function sendHelp(): Promise<Retained> {
    const retained = await retainSession(v4, ...first);
    await retained.session.send('/help');
    retained.load(...first, response);
    retained.client.emit('session.message', announced(response));
    retained.client.emit('chat', final('id-1', 'Help: /new | /stop'));
    return retained;
  }

  it('stays above its response, which is shown once', async () => {
    const { session } = await sendHelp();
    const shown: string[][] = [];
    session.subscribe(() => shown.push(shownMessages(session)));
    await advanceTime(10_000);
    for (const lines of shown) {
      expect(lines.slice(3)).toEqual(['assistant complete: Help: /new | /stop']);
      expect(lines[2]).toMatch(/^user (sent|complete): \/help$/);
    }
    expect(shown.at(-1)?.[2]).toBe('user complete: /help');
  });

  it('stays above later messages', async () => {
    const { client, session, load } = await sendHelp();
    await advanceTime(1000);
    await session.send('next');
    const next = [userRecord('u9', 4, 'next'), responseRecord('a9', 5, 'sure')];
    load(...first, response, ...next);
    for (const record of next) client.emit('session.message', announced(record));
    client.emit('chat', final('id-2', 'sure'));
    await advanceTime(1000);
    expect(shownMessages(session)).toEqual([
      'user complete: hi',
      'assistant complete: hello',
      'user complete: /help',
      'assistant complete: Help: /new | /stop',
      'user complete: next',
      'assistant complete: sure',
    ]);
  });

  it('can be discarded', async () => {
    const { session } = await sendHelp();
    await advanceTime(1000);
    await session.discard('id-1');
    expect(shownMessages(session)).not.toContain('user complete: /help');
  });

  it('leaves with a reset', async () => {
    const { client, session, load, fields } = await sendHelp();
    await advanceTime(1000);
    fields['sessionId'] = 's2';
    load();
    client.emit('sessions.changed', { sessionKey: 'agent:main:main', reason: 'reset' });
    await advanceTime(1000);
    expect(shownMessages(session)).toEqual([]);
  });

  it('leaves with a rewind to a message before it, not with a later one', async () => {
    const { client, session, load } = await sendHelp();
    await advanceTime(1000);
    const rewind = { sessionKey: 'agent:main:main', reason: 'rewind' };
    load(...first);
    client.emit('sessions.changed', rewind);
    await advanceTime(1000);
    expect(shownMessages(session)).toContain('user complete: /help');
    load(userRecord('u0', 1, 'hi', 'k0'));
    client.emit('sessions.changed', rewind);
    await advanceTime(1000);
    expect(shownMessages(session)).toEqual(['user complete: hi']);
  });

  it('starts a session in which it is the first message', async () => {
    const { client, session, load, fields } = await retainSession(v4, ...first);
    await session.send('old');
    client.emit('chat', final('id-1', 'an old response'));
    await session.send('/new');
    client.emit('chat', final('id-2', 'Session started.'));
    fields['sessionId'] = 's2';
    load(responseRecord('b1', 1, 'Session started.'));
    await advanceTime(10_000);
    expect(shownMessages(session)).toEqual([
      'user complete: /new',
      'assistant complete: Session started.',
    ]);
  });
});

describe('a message without a record', () => {
  it('stays above the partial response of a stopped first run (2026.7.1)', async () => {
    const { client, session, load, fields } = await retainSession(v7);
    fields['sessionInfo'] = { hasActiveRun: false, activeRunIds: [] };
    await session.send('first');
    client.emit('agent', lifecycle('id-1', 1, { phase: 'start' }));
    client.emit('session.message', announced(userRecord('u1', 1, 'first', 'id-1')));
    client.emit('chat', delta('id-1', 2, 'half'));
    client.emit('chat', { ...final('id-1', 'half'), state: 'aborted' });
    const partial = {
      ...responseRecord('a1', 1, 'half'),
      idempotencyKey: 'id-1:assistant',
      openclawAbort: { aborted: true, runId: 'id-1' },
    };
    load(partial);
    client.emit('session.message', announced(partial));
    const statuses = new Set<string>();
    session.subscribe(() => statuses.add(shownMessages(session)[0] ?? ''));
    await advanceTime(60_000);
    expect(shownMessages(session)).toEqual(['user complete: first', 'assistant aborted: half']);
    expect([...statuses]).toEqual(['user complete: first']);
  });

  it('fails if the gateway ends after it announced the record (2026.7.1)', async () => {
    const { client, session } = await retainSession(v7);
    client.disconnect();
    client.connect({ uptimeMs: 60_000 });
    await advanceTime();
    await session.send('first');
    client.emit('agent', lifecycle('id-2', 1, { phase: 'start' }));
    client.emit('session.message', announced(userRecord('u1', 1, 'first', 'id-1')));
    client.disconnect();
    client.connect({ uptimeMs: 3000 });
    await advanceTime(1000);
    expect(shownMessages(session)).toEqual(['user failed: first']);
  });

  it('does not return after a reset in the first run (2026.7.1)', async () => {
    const { client, session, load, fields } = await retainSession(v7);
    delete fields['sessionId'];
    load();
    await session.refetch();
    await session.send('first');
    const record = { ...announced(userRecord('u1', 1, 'first', 'id-1')), sessionId: 's1' };
    client.emit('session.message', record);
    client.emit('chat', final('id-1', 'hello'));
    await session.send('/reset');
    client.emit('chat', final('id-2', 'Session reset.'));
    fields['sessionId'] = 's2';
    load(userRecord('u2', 1, '/reset', 'id-2'), responseRecord('a2', 2, 'Session reset.'));
    await advanceTime(60_000);
    expect(shownMessages(session)).toEqual([
      'user complete: /reset',
      'assistant complete: Session reset.',
    ]);
  });

  it('is complete if the gateway says nothing of it after an end without text', async () => {
    const { client, session } = await retainSession(v4);
    client.connect({ uptimeMs: 60_000 });
    await advanceTime();
    await session.send('swallowed by a hook');
    client.emit('chat', final('id-1'));
    await advanceTime(500);
    expect(shownMessages(session)).toEqual(['user sent: swallowed by a hook']);
    await advanceTime(10_000);
    expect(shownMessages(session)).toEqual(['user complete: swallowed by a hook']);
  });

  it('waits until the run before it is over', async () => {
    const { client, session } = await retainSession(v4);
    client.emit('chat', delta('x', 1, 'busy'));
    await session.send('next');
    client.emit('chat', final('id-1'));
    await advanceTime(60_000);
    expect(shownMessages(session)).toEqual(['assistant streaming: busy', 'user sent: next']);
  });

  it('fails if the gateway accepts it and never mentions it', async () => {
    const { session } = await retainSession(v4);
    await session.send('hi');
    await advanceTime(29_000);
    expect(shownMessages(session)).toEqual(['user sent: hi']);
    await advanceTime(10_000);
    expect(shownMessages(session)).toEqual(['user failed: hi']);
  });

  it('waits while the list of sessions says that the session runs', async () => {
    const { client, session } = await retainSession(v4);
    const sessions = [{ key: 'agent:main:main', status: 'running' }];
    client.methods['sessions.list'] = () => ({ sessions });
    await session.send('hi');
    await advanceTime(60_000);
    expect(shownMessages(session)).toEqual(['user sent: hi']);
  });

  it('stays at its place if it failed', async () => {
    const { client, session } = await retainSession({}, ...first);
    client.methods['chat.send'] = () => {
      throw new GatewayError({ code: 'INVALID_REQUEST', message: 'no', sent: true });
    };
    await session.send('rejected').catch(() => {});
    client.emit('session.message', announced(userRecord('u1', 3, 'later', 'other')));
    await advanceTime(100);
    expect(shownMessages(session).slice(2)).toEqual([
      'user failed: rejected',
      'user complete: later',
    ]);
  });

  it('is shown below the run that was open when it failed, also when the run has a record', async () => {
    const { client, session } = await retainSession();
    client.emit('chat', delta('x', 1, 'one'));
    client.methods['chat.send'] = () => {
      throw new GatewayError({ code: 'INVALID_REQUEST', message: 'no', sent: true });
    };
    await session.send('rejected').catch(() => {});
    await advanceTime(100);
    expect(shownMessages(session)).toEqual(['assistant streaming: one', 'user failed: rejected']);
    client.emit('session.message', announced(responseRecord('a1', 1, 'one', 'x')));
    await advanceTime(100);
    expect(shownMessages(session)).toEqual(['assistant complete: one', 'user failed: rejected']);
  });
});

describe('a side question', () => {
  const result = (runId: string): JsonObject => ({
    kind: 'btw',
    runId,
    sessionKey: 'agent:main:main',
    question: '2+2?',
    text: '4',
    isError: false,
    ts: 5000,
    seq: 1,
  });

  it.each<[string, MockClientOptions, object]>([
    ['2026.4.15', v4, {}],
    ['2026.7.1', v7, { sessionInfo: idle.sessionInfo }],
    ['2026.9.6', {}, idle],
  ])('is complete, with its response below (%s)', async (_version, options, state) => {
    const { client, session, load, fields } = await retainSession(options, ...first);
    Object.assign(fields, state);
    await session.send('/btw 2+2?');
    client.emit('chat.side_result', result('id-1'));
    client.emit('chat', final('id-1'));
    await advanceTime(60_000);
    const next = [userRecord('u1', 3, 'next', 'k1'), responseRecord('a1', 4, 'sure', 'k1')];
    load(...first, ...next);
    await session.refetch();
    expect(shownMessages(session).slice(2)).toEqual([
      'user complete: /btw 2+2?',
      'assistant complete: 4',
      'user complete: next',
      'assistant complete: sure',
    ]);
    const kinds = session.getState().messages.map(({ kind }) => kind);
    expect(kinds).toEqual([undefined, undefined, 'side', 'side', undefined, undefined]);
  });

  it('of another client is shown with its response, and can be discarded', async () => {
    const { client, session } = await retainSession({}, ...first);
    client.emit('chat.side_result', result('other'));
    await advanceTime(100);
    expect(shownMessages(session).slice(2)).toEqual([
      'user complete: 2+2?',
      'assistant complete: 4',
    ]);
    await session.discard(session.getState().messageKeys.at(-1) ?? '');
    expect(shownMessages(session)).toHaveLength(2);
  });

  it('may be answered before the result of `chat.send`, and fail', async () => {
    const { client, session } = await retainSession({}, ...first);
    let accept = (_result: object): void => {};
    client.methods['chat.send'] = () => new Promise((resolve) => (accept = resolve));
    const sent = session.send('/btw 2+2?');
    await advanceTime();
    client.emit('chat.side_result', { ...result('id-1'), text: 'no model', isError: true });
    accept({ runId: 'id-1', status: 'started' });
    await expect(sent).resolves.toMatchObject({ runId: 'id-1' });
    await advanceTime(100);
    expect(shownMessages(session).slice(2)).toEqual([
      'user complete: /btw 2+2?',
      'assistant failed: no model',
    ]);
  });

  it('leaves with a reset', async () => {
    const { client, session, load } = await retainSession({}, ...first);
    client.emit('chat.side_result', result('other'));
    load(resetRecord('r1'));
    client.emit('sessions.changed', { sessionKey: 'agent:main:main', reason: 'reset' });
    await advanceTime(100);
    expect(shownMessages(session)).toEqual(['system complete: ']);
  });
});

describe('an equal text of another client', () => {
  it('does not make a rejected message complete', async () => {
    const { client, session } = await retainSession(v4);
    client.methods['chat.send'] = () => {
      throw new GatewayError({ code: 'INVALID_REQUEST', message: 'no', sent: true });
    };
    await expect(session.send('ok')).rejects.toMatchObject({ code: 'INVALID_REQUEST' });
    client.emit('session.message', announced(userRecord('u1', 1, 'ok')));
    await advanceTime(100);
    expect(shownMessages(session)).toEqual(['user failed: ok', 'user complete: ok']);
  });

  it('does not hide the rejection of a message that is under way', async () => {
    const { client, session } = await retainSession(v4);
    let reject = (_error: unknown): void => {};
    client.methods['chat.send'] = () => new Promise((_resolve, fail) => (reject = fail));
    const sent = session.send('ok').catch((error: GatewayError) => error.code);
    await advanceTime();
    client.emit('session.message', announced(userRecord('u1', 1, 'ok')));
    await advanceTime(100);
    reject(new GatewayError({ code: 'INVALID_REQUEST', message: 'no', sent: true }));
    expect(await sent).toBe('INVALID_REQUEST');
    await advanceTime(100);
    expect(shownMessages(session)).toEqual(['user failed: ok', 'user complete: ok']);
  });

  it('is the message itself if its result was lost', async () => {
    const { client, session, load } = await retainSession(v4);
    client.methods['chat.send'] = () => {
      client.emit('session.message', announced(userRecord('u1', 1, 'ok')));
      client.disconnect();
      throw lostConnection();
    };
    const sent = session.send('ok');
    await advanceTime();
    load(userRecord('u1', 1, 'ok'));
    client.connect();
    await advanceTime();
    await expect(sent).resolves.toMatchObject({ runId: 'id-1' });
    expect(shownMessages(session)).toEqual(['user complete: ok']);
    expect(client.callsOf('chat.send')).toHaveLength(1);
  });
});

describe('the process of a gateway without a boot id', () => {
  /** Sends a message whose result is lost with the connection, and connects again. */
  async function loseResult(
    before: { readonly uptimeMs?: number },
    after: { readonly uptimeMs?: number; readonly ms?: number; readonly clockMs?: number },
  ): Promise<Retained & { readonly code: string | undefined }> {
    const retained = await retainSession(v7);
    const { client, session } = retained;
    client.connect(before);
    await advanceTime();
    const { 'chat.send': accept } = client.methods;
    client.methods['chat.send'] = () => {
      client.disconnect();
      throw lostConnection();
    };
    let code: string | undefined;
    session.send('book the flight').catch((error: GatewayError) => void (code = error.code));
    await advanceTime();
    if (accept) client.methods['chat.send'] = accept;
    await advanceTime(after.ms ?? 1000);
    vi.setSystemTime(Date.now() + (after.clockMs ?? 0));
    client.connect(after);
    await advanceTime(100);
    return { ...retained, code };
  }

  it('is the same if its uptime reaches back to the last frame, so the key is sent again', async () => {
    const { client, code } = await loseResult({ uptimeMs: 60_000 }, { uptimeMs: 61_000 });
    expect(code).toBeUndefined();
    expect(client.callsOf('chat.send').map(({ idempotencyKey }) => idempotencyKey)).toEqual([
      'id-1',
      'id-1',
    ]);
  });

  it('is the same, too, if the wall clock is set back meanwhile', async () => {
    const after = { uptimeMs: 61_000, clockMs: -3_600_000 };
    const { client } = await loseResult({ uptimeMs: 60_000 }, after);
    expect(client.callsOf('chat.send')).toHaveLength(2);
  });

  it('is another one if its uptime went down', async () => {
    const { client, code } = await loseResult({ uptimeMs: 60_000 }, { uptimeMs: 500 });
    expect(code).toBe('CLIENT_MESSAGE_LOST');
    expect(client.callsOf('chat.send')).toHaveLength(1);
  });

  it.each([
    ['the uptime is too short', { uptimeMs: 2500, ms: 5000 }],
    ['the wall clock is set forward', { uptimeMs: 61_000, clockMs: 3_600_000 }],
    ['the gateway does not say its uptime', {}],
  ])('is unknown if %s, so the message may have arrived', async (_reason, after) => {
    const { client, session, code } = await loseResult({ uptimeMs: 2000 }, after);
    expect(code).toBe('CLIENT_MESSAGE_UNCONFIRMED');
    expect(client.callsOf('chat.send')).toHaveLength(1);
    expect(shownMessages(session)).toEqual(['user failed: book the flight']);
  });

  it('is unknown after a step of the clock: the run goes on', async () => {
    const { client, session } = await retainSession(v7);
    client.connect({ uptimeMs: 60_000 });
    await advanceTime();
    await session.send('hi');
    client.emit('chat', delta('id-1', 1, 'so fa'));
    client.disconnect();
    vi.setSystemTime(Date.now() + 5000);
    client.connect({ uptimeMs: 61_000 });
    await advanceTime(100);
    client.emit('chat', delta('id-1', 2, 'so far'));
    await advanceTime(100);
    expect(shownMessages(session)).toEqual(['user sent: hi', 'assistant streaming: so far']);
  });

  it('leaves an unconfirmed message alone while a run is open that may be its own', async () => {
    const { client, session, fields, load } = await retainSession(v7);
    client.methods['chat.send'] = () => {
      client.disconnect();
      throw lostConnection();
    };
    session.send('hi').catch(() => {});
    await advanceTime();
    fields['sessionInfo'] = { hasActiveRun: true, activeRunIds: ['id-1'] };
    load();
    client.connect();
    await advanceTime(100);
    expect(shownMessages(session)).toEqual(['user pending: hi']);
    fields['sessionInfo'] = { hasActiveRun: false, activeRunIds: [] };
    load();
    client.emit('chat', final('id-1', 'hello'));
    await advanceTime(100);
    expect(shownMessages(session)).toContain('user failed: hi');
  });
});

describe('an input that a restart interrupted (2026.9.6)', () => {
  const input = (runId: string, state = 'interrupted'): JsonObject => ({
    id: `input-${runId}`,
    runId,
    state,
    acceptedAt: 1,
    message: userRecord(`input-${runId}`, 1, 'steered'),
  });

  async function interrupt(key?: string): Promise<Retained & { readonly key: string }> {
    const retained = await retainSession();
    const { client, session, fields } = retained;
    if (key === undefined) await session.send('steered');
    Object.assign(fields, idle, {
      pendingInputs: { items: [input(key ?? 'id-1')], total: 1 },
    });
    retained.load();
    client.disconnect();
    client.connect({ bootId: 'boot-2' });
    await advanceTime(100);
    return { ...retained, key: session.getState().messageKeys[0] ?? '' };
  }

  it.each([undefined, 'other'])('has failed, with a reason (sent by %s)', async (sender) => {
    const { session } = await interrupt(sender);
    const [message] = session.getState().messages;
    expect(message).toMatchObject({ role: 'user', status: 'failed', text: 'steered' });
    expect(message?.error).toContain('restarted');
    expect(session.getState().queue).toEqual([]);
  });

  it.each([undefined, 'other'])('can be sent again (sent by %s)', async (sender) => {
    const { client, session, key } = await interrupt(sender);
    const before = client.callsOf('chat.send').length;
    expect(session.retry(key)).toBe(true);
    await advanceTime(100);
    const idempotencyKey = 'id-1';
    const sent = client.callsOf('chat.send').slice(before);
    expect(sent).toMatchObject([{ message: 'steered', idempotencyKey }]);
    await session.refetch();
    expect(shownMessages(session)).toEqual(['user sent: steered']);
    expect(session.getState().messageKeys).toEqual([key]);
  });

  it.each([undefined, 'other'])('can be discarded (sent by %s)', async (sender) => {
    const { session, key } = await interrupt(sender);
    await session.discard(key);
    await session.refetch();
    expect(shownMessages(session)).toEqual([]);
  });

  it('disappears when another client has sent it again', async () => {
    const { session, fields, load } = await interrupt('other');
    fields['pendingInputs'] = { items: [], total: 0 };
    load();
    await session.refetch();
    expect(shownMessages(session)).toEqual([]);
  });

  it('cannot be sent again with files that only the other client has', async () => {
    const { client, session, fields, load } = await retainSession();
    const media = { kind: 'image', contentType: 'image/png', url: 'media://inbound/a.png' };
    const message = { ...userRecord('m1', 1, 'see'), __openclaw: { id: 'm1', media: [media] } };
    fields['pendingInputs'] = { items: [{ ...input('other'), message }], total: 1 };
    load();
    await session.refetch();
    expect(session.retry(session.getState().messageKeys[0] ?? '')).toBe(false);
    expect(client.callsOf('chat.send')).toEqual([]);
  });

  it('is not queued in a state that is not known', async () => {
    const { session, fields, load } = await retainSession();
    fields['pendingInputs'] = { items: [input('other', 'thinking')], total: 1 };
    load();
    await session.refetch();
    expect(session.getState()).toMatchObject({ messages: [], queue: [] });
  });
});

describe('a queued message of another client', () => {
  async function queue(): Promise<Retained> {
    const retained = await retainSession();
    const message = userRecord('m1', 1, 'later');
    const item = { id: 'input-other', runId: 'other', state: 'queued', acceptedAt: 1, message };
    retained.fields['pendingInputs'] = { items: [item], total: 1 };
    retained.load();
    await retained.session.refetch();
    return retained;
  }

  it('is cancelled when it is discarded', async () => {
    const { client, session } = await queue();
    await session.discard('input-other');
    expect(client.callsOf('chat.abort')).toMatchObject([{ runId: 'other' }]);
  });

  it('says why it cannot be discarded', async () => {
    const { client, session } = await queue();
    client.methods['chat.abort'] = () => ({ ok: true, aborted: false, runIds: [] });
    await expect(session.discard('input-other')).rejects.toMatchObject({
      code: 'CLIENT_MESSAGE_NOT_CANCELLED',
    });
  });
});

describe('a failure without a record (2026.7.1)', () => {
  it('stays below its question', async () => {
    const { client, session, load, fields } = await retainSession(v7);
    fields['sessionInfo'] = { hasActiveRun: true, activeRunIds: ['id-1'] };
    load();
    await session.send('first');
    client.emit('session.message', announced(userRecord('u1', 1, 'first', 'id-1')));
    client.emit('agent', lifecycle('id-1', 1, { phase: 'start' }));
    await session.send('second');
    client.emit('chat', final('id-2'));
    const second = userRecord('u2', 1, 'second', 'id-2');
    load(second);
    client.emit('session.message', announced(second));
    await session.refetch();
    expect(shownMessages(session)).toEqual(['user complete: first', 'user complete: second']);
    fields['sessionInfo'] = { hasActiveRun: false, activeRunIds: [] };
    load(second);
    client.emit('chat', { ...final('id-1'), state: 'error', errorMessage: 'file changed' });
    await advanceTime(60_000);
    expect(session.getState().messages.map(({ text, error }) => text || error)).toEqual([
      'first',
      'file changed',
      'second',
    ]);
    await session.discard(session.getState().messageKeys[1] ?? '');
    expect(shownMessages(session)).toEqual(['user complete: first', 'user complete: second']);
  });
});

it('shows a message that was handed over above the run that it started (2026.3)', async () => {
  const { client, session } = await retainSession({ version: '2026.3.13', protocol: 3 });
  client.emit('chat', delta('x', 1, 'busy'));
  await session.send('next');
  client.emit('chat', final('id-1'));
  client.emit('chat', final('x', 'busy'));
  client.emit('chat', delta('y', 1, 'sure'));
  await advanceTime(16);
  expect(shownMessages(session)).toEqual([
    'assistant complete: busy',
    'user sent: next',
    'assistant streaming: sure',
  ]);
});

it('shows the response to a command once while another run is open (2026.4.15)', async () => {
  const { client, session, load } = await retainSession(v4);
  await session.send('hi');
  client.emit('agent', lifecycle('id-1', 1, { phase: 'start' }));
  client.emit('session.message', announced(userRecord('u1', 1, 'hi')));
  client.emit('chat', delta('id-1', 1, 'hel'));
  await session.send('/model x');
  const response = { ...responseRecord('a2', 2, 'Model set to x.'), model: 'gateway-injected' };
  load(response);
  client.emit('session.message', announced(response));
  client.emit('chat', final('id-2', 'Model set to x.'));
  const shown: string[][] = [];
  session.subscribe(() => shown.push(shownMessages(session)));
  const records = [response, userRecord('u1', 3, 'hi'), responseRecord('a1', 4, 'hello')];
  client.emit('chat', final('id-1', 'hello'));
  load(...records);
  await advanceTime(10_000);
  for (const lines of shown) {
    expect(lines.filter((line) => line.includes('Model set'))).toHaveLength(1);
    expect(lines.findIndex((line) => line.includes('/model'))).toBeLessThan(
      lines.findIndex((line) => line.includes('Model set')),
    );
  }
  expect(shown.at(-1)).toEqual([
    'user complete: /model x',
    'assistant complete: Model set to x.',
    'user complete: hi',
    'assistant complete: hello',
  ]);
});

it('removes what came before a command that emptied a session without an id (2026.2)', async () => {
  const { client, session, load, fields } = await retainSession({
    version: '2026.2.26',
    protocol: 3,
  });
  delete fields['sessionId'];
  load();
  await session.refetch();
  await session.send('first');
  client.emit('chat', final('id-1', 'hello'));
  await session.send('/new');
  client.emit('chat', final('id-2', 'Greetings.'));
  fields['sessionId'] = 's2';
  load(userRecord('u2', 1, 'A new session was started'), responseRecord('a2', 2, 'Greetings.'));
  await advanceTime(60_000);
  expect(shownMessages(session)).toEqual([
    'user complete: /new',
    'user complete: A new session was started',
    'assistant complete: Greetings.',
  ]);
});
