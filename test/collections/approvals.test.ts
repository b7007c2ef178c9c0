import type { GatewayClient } from 'openclaw-react/client';
import { getApprovals, type Approvals } from 'openclaw-react/collections';
import {
  FakeGatewayError,
  type FakeGateway,
  type FakeGatewayOptions,
} from 'openclaw-react/testing';
import { describe, expect, it, onTestFinished, vi } from 'vitest';

import { advanceTime, startGateway, startReadyClient } from '../support/gateway.js';

const scopes = ['operator.read', 'operator.write', 'operator.approvals'];

interface Scene {
  readonly gateway: FakeGateway;
  readonly client: GatewayClient;
  readonly approvals: Approvals;
  /** Returns the command or the title of each approval. */
  shown(): string[];
}

async function retainApprovals(options: FakeGatewayOptions = {}): Promise<Scene> {
  const gateway = startGateway(options);
  const client = await startReadyClient(gateway, { scopes });
  const approvals = getApprovals(client);
  onTestFinished(approvals.retain());
  await advanceTime(1_500);
  const shown = (): string[] =>
    approvals
      .getState()
      .approvals.map(({ kind, request }) => (kind === 'exec' ? request.command : request.title));
  return { gateway, client, approvals, shown };
}

const unknownMethod = (method: string) => () => {
  throw new FakeGatewayError('INVALID_REQUEST', `unknown method: ${method}`);
};

/** As plugin-approval-rpc, 2026.9.6. */
const pluginApproval = {
  id: 'plugin:1',
  request: { pluginId: null, title: 'Do it?', description: 'A plugin asks', severity: null },
  createdAtMs: 0,
  expiresAtMs: Number.MAX_SAFE_INTEGER,
};

describe('approvals', () => {
  it('lists the approvals that were requested before', async () => {
    const gateway = startGateway();
    void gateway.requestApproval({ command: 'rm -r build' });
    const approvals = getApprovals(await startReadyClient(gateway, { scopes }));
    onTestFinished(approvals.retain());
    expect(approvals.getState().status).toBe('loading');
    await advanceTime(100);
    expect(approvals.getState()).toMatchObject({
      status: 'ready',
      approvals: [
        {
          kind: 'exec',
          request: { command: 'rm -r build' },
          decisions: ['allow-once', 'deny'],
        },
      ],
    });
  });

  it('shows requested approvals, oldest first', async () => {
    const { gateway, shown } = await retainApprovals();
    void gateway.requestApproval({ command: 'first' });
    await advanceTime(10);
    void gateway.requestApproval({ command: 'second' });
    await advanceTime(2_000);
    expect(shown()).toEqual(['first', 'second']);
  });

  it('L5: sends a decision, and drops the approval at once', async () => {
    const { gateway, approvals, shown } = await retainApprovals();
    const decision = gateway.requestApproval({ command: 'rm' });
    await advanceTime(2_000);
    const [approval] = approvals.getState().approvals;
    await approvals.resolve(approval?.id ?? '', 'allow-once');
    expect(shown()).toEqual([]);
    expect(await decision).toBe('allow-once');
  });

  it('shows an approval of a plugin, and decides it by the method for plugins', async () => {
    const resolve = vi.fn(() => ({ ok: true }));
    const { gateway, approvals, shown } = await retainApprovals({
      methods: { 'plugin.approval.resolve': resolve },
    });
    gateway.emit('plugin.approval.requested', pluginApproval);
    await advanceTime(2_000);
    expect(shown()).toEqual(['Do it?']);
    expect(approvals.getState().approvals[0]?.decisions).toEqual([
      'allow-once',
      'allow-always',
      'deny',
    ]);
    await approvals.resolve('plugin:1', 'deny');
    expect(resolve.mock.calls).toEqual([[{ id: 'plugin:1', decision: 'deny' }, expect.anything()]]);
    expect(shown()).toEqual([]);
  });

  it('L5: drops an approval that is decided elsewhere', async () => {
    const { gateway, shown } = await retainApprovals();
    const elsewhere = await startReadyClient(gateway, { scopes });
    void gateway.requestApproval({ command: 'rm' });
    await advanceTime(2_000);
    const [pending] = await elsewhere.request('exec.approval.list');
    await elsewhere.request('exec.approval.resolve', { id: pending?.id ?? '', decision: 'deny' });
    await advanceTime(1_000);
    expect(shown()).toEqual([]);
  });

  it('L5: rejects a decision that comes too late, and drops the approval', async () => {
    const { gateway, approvals, shown } = await retainApprovals();
    gateway.emit('exec.approval.requested', { ...pluginApproval, request: { command: 'gone' } });
    await advanceTime(2_000);
    expect(shown()).toEqual(['gone']);
    await expect(approvals.resolve('plugin:1', 'deny')).rejects.toMatchObject({
      details: { reason: 'APPROVAL_NOT_FOUND' },
    });
    expect(shown()).toEqual([]);
  });

  it('keeps an approval if the decision failed', async () => {
    const { gateway, approvals, shown } = await retainApprovals({
      methods: {
        'exec.approval.resolve': () => {
          throw new FakeGatewayError('UNAVAILABLE', 'try later');
        },
      },
    });
    void gateway.requestApproval({ command: 'rm' });
    await advanceTime(2_000);
    const id = approvals.getState().approvals[0]?.id ?? '';
    await expect(approvals.resolve(id, 'deny')).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(shown()).toEqual(['rm']);
  });

  it('L5: drops an approval that has expired, even if the event is lost', async () => {
    const { gateway, shown } = await retainApprovals();
    void gateway.requestApproval({ command: 'rm', timeoutMs: 10_000 });
    await advanceTime(2_000);
    expect(shown()).toEqual(['rm']);
    gateway.faults.dropEvents(({ event }) => event === 'exec.approval.resolved');
    await advanceTime(10_000);
    expect(shown()).toEqual([]);
  });

  it('L4: finds after a dropped connection which approvals were requested and decided', async () => {
    const { gateway, approvals, shown } = await retainApprovals();
    void gateway.requestApproval({ command: 'before', timeoutMs: 20_000 });
    await advanceTime(2_000);
    gateway.stop();
    await advanceTime(0);
    expect(approvals.getState().status).toBe('stale');
    await advanceTime(20_000);
    gateway.start();
    void gateway.requestApproval({ command: 'after' });
    await advanceTime(60_000);
    expect(approvals.getState().status).toBe('ready');
    expect(shown()).toEqual(['after']);
  });

  it('leaves no timer behind if a decision arrives after the last release', async () => {
    const timers = new Set<unknown>();
    const environment = {
      setTimeout(run: () => void, ms: number): unknown {
        const timer = setTimeout(() => {
          timers.delete(timer);
          run();
        }, ms);
        timers.add(timer);
        return timer;
      },
      clearTimeout(timer: unknown): void {
        timers.delete(timer);
        clearTimeout(timer as NodeJS.Timeout);
      },
    };
    const gateway = startGateway();
    for (const command of ['one', 'two']) void gateway.requestApproval({ command });
    const client = await startReadyClient(gateway, { scopes, environment });
    const approvals = getApprovals(client);
    const release = approvals.retain();
    await advanceTime(1_500);
    gateway.faults.delayMs = 50;
    const deciding = approvals.resolve(approvals.getState().approvals[0]?.id ?? '', 'deny');
    release();
    await advanceTime(1_000);
    await deciding;
    client.dispose();
    await advanceTime(0);
    expect(timers.size).toBe(0);
  });

  it('has an error if the scope is missing', async () => {
    const client = await startReadyClient(startGateway());
    const approvals = getApprovals(client);
    onTestFinished(approvals.retain());
    await advanceTime(1_000);
    expect(approvals.getState()).toMatchObject({ status: 'error', error: { code: 'FORBIDDEN' } });
  });
});

// 2026.2 and 2026.3 have no lists.
describe('approvals of a gateway without lists', () => {
  const methods = {
    'exec.approval.list': unknownMethod('exec.approval.list'),
    'plugin.approval.list': unknownMethod('plugin.approval.list'),
  };

  it('shows the approvals of events, until an event decides them or they expire', async () => {
    const { gateway, approvals, shown } = await retainApprovals({ version: '2026.4.15', methods });
    expect(approvals.getState().status).toBe('ready');
    void gateway.requestApproval({ command: 'rm', timeoutMs: 10_000 });
    await advanceTime(1_000);
    await approvals.refetch();
    expect(shown()).toEqual(['rm']);
    gateway.faults.dropEvents(({ event }) => event === 'exec.approval.resolved');
    await advanceTime(12_000);
    expect(shown()).toEqual([]);
  });
});
