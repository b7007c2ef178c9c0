import { getApprovals, getSessions } from 'openclaw-react/collections';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';

import { startGateway } from '../../scripts/gateway/startGateway.mjs';
import { untilIdle, connectNewDevice, retainSession, until } from './support.js';

let gateway: Awaited<ReturnType<typeof startGateway>>;

beforeAll(async () => {
  gateway = await startGateway({ approvals: true });
});
afterAll(() => gateway.close());

it('follows sessions that another client creates, uses and deletes', async () => {
  const sessions = getSessions(await connectNewDevice(gateway), { limit: 20 });
  onTestFinished(sessions.retain());
  // 2026.4 allows only its own interface to change sessions.
  const elsewhere = await connectNewDevice(gateway, {
    clientInfo: { id: 'openclaw-control-ui', mode: 'ui' },
    scopes: ['operator.admin', 'operator.read', 'operator.write'],
  });
  await until('the list of sessions', sessions, ({ status }) => status === 'ready');
  const key = 'agent:main:elsewhere';
  const untilRow = (
    what: string,
    isWanted: (row: { readonly isRunning: boolean } | undefined) => boolean,
  ) => until(what, sessions, (state) => isWanted(state.sessions.find((row) => row.key === key)));

  await elsewhere.request('chat.send', {
    sessionKey: key,
    message: 'STUB_SLOW',
    idempotencyKey: 'elsewhere-1',
  });
  await untilRow('a running session', (row) => row?.isRunning === true);
  await elsewhere.request('chat.abort', { sessionKey: key });
  await untilRow('an aborted session', (row) => row?.isRunning === false);
  await elsewhere.request('sessions.delete', { key });
  await untilRow('the deletion', (row) => row === undefined);
});

it('lists sessions in the gateway’s order', async () => {
  const client = await connectNewDevice(gateway);
  for (const name of ['one', 'two', 'three']) {
    const session = retainSession(client, `agent:main:${name}`);
    await session.send('STUB_SHORT');
    await untilIdle(session);
  }
  const sessions = getSessions(client);
  onTestFinished(sessions.retain());
  await until('the list of sessions', sessions, ({ status }) => status === 'ready');
  const retained = retainSession(client, 'agent:main:one');
  await retained.send('STUB_SHORT again');
  await untilIdle(retained);
  await until(
    'the used session in first place',
    sessions,
    (state) => state.sessions[0]?.key === 'agent:main:one',
  );
  const list = await client.request('sessions.list', { limit: 50 });
  expect(sessions.getState().sessions.map(({ key }) => key)).toEqual(
    list.sessions.map(({ key }) => key),
  );
});

it('shows an approval, decides it, and the command runs', async () => {
  const client = await connectNewDevice(gateway, {
    scopes: ['operator.read', 'operator.write', 'operator.approvals'],
  });
  const approvals = getApprovals(client);
  onTestFinished(approvals.retain());
  const session = retainSession(client, 'agent:main:approved');
  await session.send('STUB_TOOL:echo it-was-allowed');
  await until('the approval', approvals, (state) => state.approvals.length === 1);
  const [approval] = approvals.getState().approvals;
  if (approval?.kind !== 'exec') throw new Error('expected an approval of a command');
  expect(approval.request.command).toContain('it-was-allowed');
  expect(approval.decisions).toContain('allow-once');
  await approvals.resolve(approval.id, 'allow-once');
  expect(approvals.getState().approvals).toEqual([]);
  await untilIdle(session);
  expect(JSON.stringify(session.getState().messages)).toContain('it-was-allowed');
});

it('lists the current sessions after a restart', async () => {
  const client = await connectNewDevice(gateway);
  const sessions = getSessions(client);
  onTestFinished(sessions.retain());
  await until('the list of sessions', sessions, ({ status }) => status === 'ready');
  const before = sessions.getState().sessions.map(({ key }) => key);
  const restarted = gateway.restart();
  await until('the end of the connection', sessions, ({ status }) => status === 'stale');
  await restarted;
  await until('the list of sessions', sessions, ({ status }) => status === 'ready');
  expect(sessions.getState().sessions.map(({ key }) => key)).toEqual(before);
});
