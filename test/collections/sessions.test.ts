import { getChatSession } from 'openclaw-react/chat';
import type { GatewayClient } from 'openclaw-react/client';
import { getSessions, type Sessions, type SessionsOptions } from 'openclaw-react/collections';
import {
  FakeGatewayError,
  streamWords,
  type FakeGateway,
  type FakeGatewayOptions,
} from 'openclaw-react/testing';
import { describe, expect, it, onTestFinished, vi } from 'vitest';

import { advanceTime, signer, startGateway, startReadyClient } from '../support/gateway.js';

interface Scene {
  readonly gateway: FakeGateway;
  readonly client: GatewayClient;
  /** Another client of the same gateway, that may do everything. */
  readonly elsewhere: GatewayClient;
  readonly sessions: Sessions;
  readonly release: () => void;
  keys(): string[];
}

const seeds = [
  { key: 'main', label: 'Home', messages: [{ role: 'user', text: 'Hi', timestamp: 1 }] },
  { key: 'work', label: 'Work', messages: [{ role: 'user', text: 'Hi', timestamp: 2 }] },
] as const;

/** Retains the list of a gateway with two sessions, and waits until it is loaded. */
async function retainList(
  options: FakeGatewayOptions = {},
  listOptions: SessionsOptions = {},
): Promise<Scene> {
  const gateway = startGateway({ sessions: seeds, ...options });
  const client = await startReadyClient(gateway);
  const elsewhere = await startReadyClient(gateway, {
    scopes: ['operator.admin'],
    // 2026.4 lets only its own interface change sessions.
    clientInfo: { id: 'openclaw-control-ui', mode: 'ui' },
  });
  const sessions = getSessions(client, listOptions);
  const release = sessions.retain();
  onTestFinished(release);
  await advanceTime(1_500);
  const keys = (): string[] => sessions.getState().sessions.map(({ key }) => key);
  return { gateway, client, elsewhere, sessions, release, keys };
}

const unknownMethod = (method: string): never => {
  throw new FakeGatewayError('INVALID_REQUEST', `unknown method: ${method}`);
};

/** A gateway before 2026.4, which sends no events of sessions. */
const withoutEvents: FakeGatewayOptions = {
  version: '2026.4.15',
  methods: { 'sessions.subscribe': () => unknownMethod('sessions.subscribe') },
};

const releases = [{ version: '2026.9.6' }, { version: '2026.4.15' }] as const;

describe.each(releases)('sessions of $version', (release) => {
  it('are listed in the order of the gateway, with titles', async () => {
    const { sessions, keys } = await retainList(release);
    expect(sessions.getState()).toMatchObject({ status: 'ready', error: null, hasOlder: false });
    expect(keys()).toEqual(['agent:main:work', 'agent:main:main']);
    expect(sessions.getState().sessions[0]).toMatchObject({ derivedTitle: 'Work' });
  });

  it('shows a session that is created elsewhere', async () => {
    const { elsewhere, keys } = await retainList(release);
    await elsewhere.call('sessions.create', { key: 'new' });
    await advanceTime(2_000);
    expect(keys()).toEqual(['agent:main:new', 'agent:main:work', 'agent:main:main']);
  });

  it('drops a session that is deleted elsewhere', async () => {
    const { elsewhere, keys } = await retainList(release);
    await elsewhere.call('sessions.delete', { key: 'agent:main:work' });
    await advanceTime(2_000);
    expect(keys()).toEqual(['agent:main:main']);
  });

  it('shows a new label', async () => {
    const { elsewhere, sessions } = await retainList(release);
    await elsewhere.call('sessions.patch', { key: 'agent:main:work', label: 'Play' });
    await advanceTime(2_000);
    expect(sessions.getState().sessions[0]).toMatchObject({ label: 'Play', derivedTitle: 'Play' });
  });

  it('drops the last message of a session that was reset', async () => {
    const { elsewhere, sessions } = await retainList(release);
    await elsewhere.call('sessions.reset', { key: 'agent:main:work' });
    await advanceTime(2_000);
    const row = sessions.getState().sessions.find(({ key }) => key === 'agent:main:work');
    expect(row).toMatchObject({ label: 'Work', isRunning: false });
    expect(row?.lastMessagePreview).not.toBe('Hi');
  });

  it('show in which session a run is open, and put it first', async () => {
    const model = () => streamWords('one two three four', 1_000);
    const { elsewhere, sessions, keys } = await retainList({ ...release, model });
    await elsewhere.request('chat.send', {
      sessionKey: 'agent:main:main',
      message: 'Go',
      idempotencyKey: 'go',
    });
    const running = () =>
      sessions
        .getState()
        .sessions.filter(({ isRunning }) => isRunning)
        .map(({ key }) => key);
    await advanceTime(2_000);
    expect(running()).toEqual(['agent:main:main']);
    await advanceTime(5_000);
    expect(running()).toEqual([]);
    expect(keys()[0]).toBe('agent:main:main');
  });

  it('L4: finds the missed changes after a dropped connection', async () => {
    const { gateway, elsewhere, sessions, keys } = await retainList(release);
    gateway.faults.close(1006);
    gateway.faults.reject(1);
    await advanceTime(0);
    expect(sessions.getState().status).toBe('stale');
    expect(keys()).toHaveLength(2);
    await Promise.all([elsewhere.call('sessions.create', { key: 'new' }), advanceTime(40_000)]);
    expect(sessions.getState().status).toBe('ready');
    expect(keys()).toContain('agent:main:new');
  });
});

describe('sessions of a gateway without session events', () => {
  it('follows the chat events instead', async () => {
    const model = () => streamWords('one two three four', 1_000);
    const { elsewhere, sessions, keys } = await retainList({ ...withoutEvents, model });
    await elsewhere.request('chat.send', {
      sessionKey: 'agent:main:new',
      message: 'Go',
      idempotencyKey: 'go',
    });
    await advanceTime(3_000);
    expect(keys()[0]).toBe('agent:main:new');
    expect(sessions.getState().sessions[0]?.isRunning).toBe(true);
    await advanceTime(5_000);
    expect(sessions.getState().sessions[0]?.isRunning).toBe(false);
  });
});

describe('a list of sessions', () => {
  it('applies the sessions of events without a new request', async () => {
    const list = vi.fn(() => ({ sessions: [{ key: 'a', kind: 'direct', updatedAt: 1 }] }));
    const { gateway, sessions } = await retainList({ methods: { 'sessions.list': list } });
    list.mockClear();
    gateway.emit('sessions.changed', {
      sessionKey: 'a',
      reason: 'patch',
      session: { key: 'a', kind: 'direct', updatedAt: 2, unread: true, category: null },
    });
    await advanceTime(2_000);
    expect(sessions.getState().sessions).toEqual([
      { key: 'a', kind: 'direct', updatedAt: 2, unread: true, isRunning: false },
    ]);
    expect(list).not.toHaveBeenCalled();
  });

  // Recorded in abort-queue, 2026.4.15:
  // 1. An event says that the session is running.
  // 2. Another event brings the session as it was before.
  it('L1: ignores an event that is older than the session on screen', async () => {
    const list = () => ({ sessions: [{ key: 'a', kind: 'direct', updatedAt: 1, status: 'done' }] });
    const { gateway, sessions } = await retainList({
      version: '2026.4.15',
      methods: { 'sessions.list': list },
    });
    const change = (phase: string, updatedAt: number, status: string): void =>
      gateway.emit('sessions.changed', {
        sessionKey: 'a',
        phase,
        session: { key: 'a', kind: 'direct', updatedAt, status },
      });
    change('start', 3, 'running');
    change('message', 2, 'done');
    await advanceTime(2_000);
    expect(sessions.getState().sessions[0]).toMatchObject({ status: 'running', isRunning: true });
  });

  // 1. On 2026.4.15 a run is aborted at its first word, and only a chat event says so.
  // 2. The list goes on showing the run as open.
  it('shows a run as ended if only a chat event says so, until another one begins', async () => {
    const row = { key: 'a', kind: 'direct', updatedAt: 1, startedAt: 1, status: 'running' };
    const { gateway, sessions } = await retainList({
      version: '2026.4.15',
      methods: { 'sessions.list': () => ({ sessions: [row] }) },
    });
    const [before] = sessions.getState().sessions;
    gateway.emit('chat', { runId: 'r', sessionKey: 'a', seq: 1, state: 'aborted' });
    await advanceTime(2_000);
    const [after] = sessions.getState().sessions;
    gateway.emit('sessions.changed', {
      sessionKey: 'a',
      phase: 'start',
      session: { ...row, updatedAt: 5, startedAt: 5 },
    });
    await advanceTime(2_000);
    const [next] = sessions.getState().sessions;
    expect([before, after, next].map((one) => one?.isRunning)).toEqual([true, false, true]);
  });

  it('L3: keeps the objects of sessions that did not change', async () => {
    const { elsewhere, sessions } = await retainList();
    const [work, main] = sessions.getState().sessions;
    await elsewhere.call('sessions.patch', { key: 'agent:main:work', label: 'Play' });
    await advanceTime(2_000);
    await sessions.refetch();
    expect(sessions.getState().sessions[0]).not.toBe(work);
    expect(sessions.getState().sessions[1]).toBe(main);
  });

  it('L2: notifies at most once a second, however many events arrive', async () => {
    const { gateway, sessions } = await retainList({
      methods: { 'sessions.list': () => ({ sessions: [{ key: 'a', kind: 'direct' }] }) },
    });
    const listener = vi.fn();
    sessions.subscribe(listener);
    for (let at = 0; at < 100; at++) {
      const session = { key: 'a', kind: 'direct', updatedAt: at };
      gateway.emit('sessions.changed', { sessionKey: 'a', session });
      await advanceTime(100);
    }
    expect(listener.mock.calls.length).toBeLessThanOrEqual(11);
    await advanceTime(1_000);
    expect(sessions.getState().sessions[0]?.updatedAt).toBe(99);
  });

  it('L2: requests the list at most once a second, however many events require it', async () => {
    const list = vi.fn(() => ({ sessions: [] }));
    const { gateway } = await retainList({ methods: { 'sessions.list': list } });
    list.mockClear();
    for (let at = 0; at < 100; at++) {
      gateway.emit('sessions.changed', { reason: 'delete' });
      await advanceTime(100);
    }
    expect(list.mock.calls.length).toBeLessThanOrEqual(11);
  });

  // 1. The client requests the list.
  // 2. A session is deleted, and an event says so.
  // 3. The list arrives: it may be older than the event.
  it('L1: prefers an event over a list that was requested before', async () => {
    const { gateway, elsewhere, sessions, keys } = await retainList({ sessions: seeds });
    gateway.faults.delayMs = 500;
    void sessions.refetch();
    await advanceTime(100);
    await Promise.all([
      elsewhere.call('sessions.delete', { key: 'agent:main:work' }),
      advanceTime(3_000),
    ]);
    expect(keys()).toEqual(['agent:main:main']);
  });

  it('keeps title and last message if an event overtakes the list that has them', async () => {
    let answer: (() => void) | undefined;
    const reading = { key: 'a', kind: 'direct', updatedAt: 1 };
    const texts = { derivedTitle: 'A title', lastMessagePreview: 'Hi' };
    const list = vi.fn(async () => {
      if (list.mock.calls.length > 1) await new Promise<void>((done) => (answer = done));
      return { sessions: [{ ...reading, ...texts }] };
    });
    const { gateway, sessions } = await retainList({ methods: { 'sessions.list': list } });
    void sessions.refetch();
    await advanceTime(100);
    const session = { ...reading, updatedAt: 2, hasActiveRun: true };
    gateway.emit('sessions.changed', { sessionKey: 'a', session });
    await advanceTime(1_500);
    answer?.();
    await advanceTime(1_500);
    expect(sessions.getState().sessions).toMatchObject([{ ...texts, isRunning: true }]);
  });

  it('is the same list as long as it is retained, however many others are created', async () => {
    const { client, sessions } = await retainList();
    for (let at = 1; at < 50; at++) getSessions(client, { search: 'x'.repeat(at) });
    expect(getSessions(client)).toBe(sessions);
  });

  it('shows page after page', async () => {
    const { sessions, keys } = await retainList({}, { limit: 1 });
    expect(sessions.getState().hasOlder).toBe(true);
    expect(keys()).toEqual(['agent:main:work']);
    await Promise.all([sessions.loadOlder(), advanceTime(1_000)]);
    expect(sessions.getState().hasOlder).toBe(false);
    expect(keys()).toEqual(['agent:main:work', 'agent:main:main']);
  });

  // On 2026.4 a client without the scope for an event sees a gap instead.
  it('sends no request after a gap on protocol 3', async () => {
    const list = vi.fn(() => ({ sessions: [] }));
    const { gateway, client } = await retainList({
      version: '2026.4.15',
      methods: { 'sessions.list': list },
    });
    gateway.emit('cron', {});
    await advanceTime(2_000);
    list.mockClear();
    const gaps = vi.fn();
    client.onGap(gaps);
    gateway.faults.gap();
    gateway.emit('cron', {});
    await advanceTime(2_000);
    expect(gaps).toHaveBeenCalledTimes(1);
    expect(list).not.toHaveBeenCalled();
  });

  it.each([
    ['while the list was not retained', ({ release }: Scene) => release()],
    [
      'while the connection was down',
      ({ gateway }: Scene) => {
        gateway.faults.close(1006);
        gateway.faults.reject(2);
      },
    ],
  ])('L4: shows no run as open that ended %s (2026.3)', async (_, lose) => {
    const scene = await retainList({
      ...withoutEvents,
      model: () => streamWords('one two three', 1_000),
    });
    const { client, elsewhere, sessions } = scene;
    const message = { sessionKey: 'main', message: 'Go', idempotencyKey: 'go' };
    await Promise.all([elsewhere.call('chat.send', message), advanceTime(2_500)]);
    const isRunning = (): unknown[] => sessions.getState().sessions.map((one) => one.isRunning);
    expect(isRunning()).toContain(true);
    lose(scene);
    await advanceTime(30_000);
    onTestFinished(getSessions(client).retain());
    await advanceTime(30_000);
    expect(sessions.getState().status).toBe('ready');
    expect(isRunning()).toEqual([false, false]);
  });

  it('L4: finds the missed changes after a gap in the events', async () => {
    const { gateway, elsewhere, keys } = await retainList();
    gateway.faults.dropEvents(({ event }) => event === 'sessions.changed');
    await elsewhere.call('sessions.create', { key: 'new' });
    await advanceTime(1_000);
    gateway.faults.dropEvents(null);
    gateway.emit('cron', {});
    await advanceTime(2_000);
    expect(keys()).toContain('agent:main:new');
  });

  it('has an error if the gateway rejects the request', async () => {
    const { sessions } = await retainList({
      methods: {
        'sessions.list': () => {
          throw new FakeGatewayError('FORBIDDEN', 'missing scope: operator.read');
        },
      },
    });
    expect(sessions.getState()).toMatchObject({ status: 'error', error: { code: 'FORBIDDEN' } });
  });

  it.each([
    ['no session of the gateway before', { url: 'ws://another.gateway' }],
    ['no session of the device before', { signer: { ...signer, deviceId: 'e'.repeat(64) } }],
  ])('L6: shows %s', async (_, changes) => {
    const { client, sessions, keys } = await retainList();
    client.configure(changes);
    expect(keys()).toEqual([]);
    expect(sessions.getState().status).toBe('loading');
  });

  it('is the same list for the same options, in any order', async () => {
    const client = await startReadyClient(startGateway());
    const list = getSessions(client, { limit: 5, agentId: 'main' });
    expect(getSessions(client, { agentId: 'main', limit: 5 })).toBe(list);
    expect(getSessions(client, { agentId: 'other', limit: 5 })).not.toBe(list);
  });

  it('L7: sends no request while it is not retained', async () => {
    const list = vi.fn(() => ({ sessions: [] }));
    const gateway = startGateway({ methods: { 'sessions.list': list } });
    const client = await startReadyClient(gateway);
    const sessions = getSessions(client);
    const release = sessions.retain();
    await advanceTime(1_500);
    release();
    await advanceTime(0);
    expect(sessions.getState().status).toBe('idle');
    list.mockClear();
    gateway.emit('sessions.changed', { reason: 'delete' });
    gateway.faults.close(1006);
    await advanceTime(40_000);
    expect(list).not.toHaveBeenCalled();
  });
});

describe('a session that the app names in its own spelling', () => {
  it('has the key of its row in the list, before any of its events (2026.2.26)', async () => {
    const { client } = await retainList({
      version: '2026.2.26',
      sessions: [{ key: 'test1', messages: [{ role: 'user', text: 'Hi' }] }],
    });
    const session = getChatSession(client, 'Test1');
    onTestFinished(session.retain());
    await advanceTime(100);
    expect(session.sessionKey).toBe('agent:main:test1');
  });
});

it('shares the subscription to all sessions with the sessions on screen, and with its own refetches', async () => {
  const subscribe = vi.fn(() => ({ subscribed: true }));
  const { client, sessions } = await retainList({ methods: { 'sessions.subscribe': subscribe } });
  onTestFinished(getChatSession(client, 'main').retain());
  await sessions.refetch();
  await advanceTime(100);
  expect(subscribe).toHaveBeenCalledTimes(1);
});
