import { createFakeGateway } from 'openclaw-react/testing';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { signIn, errorOf } from './operator.js';
import type { Operator } from './operator.js';

const gateway = createFakeGateway({
  verify: () => 'ok',
  cronJobs: [
    { id: 'report', name: 'Morning report', schedule: { kind: 'cron', expr: '0 9 * * *' } },
    { id: 'paused', name: 'Paused', enabled: false },
  ],
});
let operator: Operator;

beforeEach(async () => {
  vi.useFakeTimers();
  operator = await signIn(gateway, { scopes: ['operator.admin'] });
});

afterEach(() => {
  operator.socket.close();
  vi.useRealTimers();
});

const jobs = async (params = {}): Promise<unknown> =>
  (await operator.call('cron.list', params))['jobs'];

test('jobs are listed, and paused jobs only on request', async () => {
  expect(await jobs()).toMatchObject([{ id: 'report', enabled: true }]);
  expect(await jobs({ includeDisabled: true })).toMatchObject([{}, { id: 'paused' }]);
});

test('a job that runs sends its start and its outcome', async () => {
  const { runId } = await operator.call('cron.run', { id: 'report', mode: 'force' });
  await vi.advanceTimersByTimeAsync(3_000);
  expect(operator.events('cron')).toMatchObject([
    { action: 'started', jobId: 'report', job: { state: { runningAtMs: expect.any(Number) } } },
    { action: 'finished', status: 'ok', runId },
  ]);
  expect(await jobs()).toMatchObject([{ state: { lastRunStatus: 'ok' } }]);
  expect(await operator.call('cron.runs', { id: 'report' })).toMatchObject({
    entries: [{ jobId: 'report', status: 'ok' }],
  });
});

test('jobs can be added, changed and removed', async () => {
  const added = await operator.call('cron.add', {
    name: 'Backup',
    schedule: { kind: 'every', everyMs: 60_000 },
    payload: { kind: 'agentTurn', message: 'Back up.' },
  });
  const { id } = added;
  await operator.call('cron.update', { id, patch: { enabled: false } });
  await operator.call('cron.remove', { id });
  expect(operator.events('cron').map(({ action }) => action)).toEqual([
    'added',
    'updated',
    'removed',
  ]);
  const missing = await errorOf(operator.call('cron.run', { id }));
  expect(missing.shape.details).toEqual({ code: 'CRON_JOB_NOT_FOUND', jobId: id });
});
