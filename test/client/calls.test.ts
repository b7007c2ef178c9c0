import * as gateway from 'openclaw-react/client';
import { FakeGatewayError } from 'openclaw-react/testing';
import { expect, it, vi } from 'vitest';

import { advanceTime, startGateway, startReadyClient } from '../support/gateway.js';

type Client = gateway.GatewayClient;

/** The params of each call, as ClawPanel's client sends them. */
const calls: readonly [string, (client: Client) => Promise<unknown>, object][] = [
  [
    'chat.send',
    (client) => gateway.chatSend(client, 'main', 'Hi', { idempotencyKey: 'one' }),
    { sessionKey: 'main', message: 'Hi', deliver: false, idempotencyKey: 'one' },
  ],
  [
    'chat.history',
    (client) => gateway.chatHistory(client, 'main'),
    { sessionKey: 'main', limit: 200 },
  ],
  ['chat.abort', (client) => gateway.chatAbort(client, 'main'), { sessionKey: 'main' }],
  [
    'chat.abort',
    (client) => gateway.chatAbort(client, 'main', 'run'),
    { sessionKey: 'main', runId: 'run' },
  ],
  ['sessions.list', (client) => gateway.sessionsList(client), { limit: 50 }],
  ['sessions.delete', (client) => gateway.sessionsDelete(client, 'a'), { key: 'a' }],
  ['sessions.reset', (client) => gateway.sessionsReset(client, 'a'), { key: 'a' }],
  [
    'sessions.compaction.list',
    (client) => gateway.sessionsCompactionList(client, 'a'),
    { key: 'a' },
  ],
  [
    'sessions.compaction.get',
    (client) => gateway.sessionsCompactionGet(client, 'a', 'c'),
    { key: 'a', checkpointId: 'c' },
  ],
  [
    'sessions.compaction.branch',
    (client) => gateway.sessionsCompactionBranch(client, 'a', 'c'),
    { key: 'a', checkpointId: 'c' },
  ],
  [
    'sessions.compaction.restore',
    (client) => gateway.sessionsCompactionRestore(client, 'a', 'c'),
    { key: 'a', checkpointId: 'c' },
  ],
  ['skills.search', (client) => gateway.skillsSearch(client, 'git'), { query: 'git' }],
  ['skills.search', (client) => gateway.skillsSearch(client, 'git', 5), { query: 'git', limit: 5 }],
  ['skills.detail', (client) => gateway.skillsDetail(client, 'git'), { slug: 'git' }],
  ['exec.approval.list', (client) => gateway.execApprovalList(client), {}],
  ['exec.approval.get', (client) => gateway.execApprovalGet(client, 'x'), { id: 'x' }],
  ['plugin.approval.list', (client) => gateway.pluginApprovalList(client), {}],
];

const scopes = ['operator.admin'];

it.each(calls)('%s is sent with its defaults', async (method, call, params) => {
  const answer = vi.fn(() => ({ ok: true }));
  const client = await startReadyClient(startGateway({ methods: { [method]: answer } }), {
    scopes,
  });
  await expect(call(client)).resolves.toEqual({ ok: true });
  expect(answer).toHaveBeenCalledWith(params, expect.anything());
});

it('gives each message a key of its own', async () => {
  const keys: unknown[] = [];
  const send = (params: Record<string, unknown>) => ({
    runId: keys.push(params['idempotencyKey']),
  });
  const client = await startReadyClient(startGateway({ methods: { 'chat.send': send } }));
  await gateway.chatSend(client, 'main', 'Hi');
  await gateway.chatSend(client, 'main', 'Hi');
  expect(new Set(keys).size).toBe(2);
});

it('returns empty lists on a gateway without them', async () => {
  const missing = (method: string) => () => {
    throw new FakeGatewayError('INVALID_REQUEST', `unknown method: ${method}`);
  };
  const names = ['exec.approval.list', 'plugin.approval.list', 'sessions.compaction.list'];
  const methods = Object.fromEntries(names.map((name) => [name, missing(name)]));
  const client = await startReadyClient(startGateway({ methods }), { scopes });
  expect(await gateway.execApprovalList(client)).toEqual([]);
  expect(await gateway.pluginApprovalList(client)).toEqual([]);
  expect(await gateway.sessionsCompactionList(client, 'a')).toBeNull();
});

it('has a longer time limit for a history than for other results', async () => {
  const client = await startReadyClient(
    startGateway({ methods: { 'chat.history': () => new Promise(() => {}) } }),
  );
  const result = gateway.chatHistory(client, 'main').catch((error: unknown) => error);
  const settled = vi.fn();
  void result.then(settled);
  await advanceTime(299_000);
  expect(settled).not.toHaveBeenCalled();
  await advanceTime(2_000);
  expect(await result).toMatchObject({ code: 'CLIENT_TIMEOUT' });
});
