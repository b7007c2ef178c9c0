import { createFakeGateway } from 'openclaw-react/testing';
import type { FakeGateway, FakeGatewayOptions } from 'openclaw-react/testing';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { signIn, errorOf } from './operator.js';
import type { Operator } from './operator.js';

let gateway: FakeGateway;

const start = (options: FakeGatewayOptions = {}): FakeGateway => {
  gateway = createFakeGateway({ verify: () => 'ok', ...options });
  return gateway;
};

/** A panel that shows approvals. */
const panel = (deviceId = 'device-1'): Promise<Operator> =>
  signIn(gateway, { deviceId, caps: ['tool-events', 'exec-approvals'] });

const careful: FakeGatewayOptions = {
  model: () => [
    { type: 'tool', name: 'exec', args: { command: 'rm -r build' }, needsApproval: true },
    { type: 'text', text: 'Done.' },
  ],
};

const send = (operator: Operator) =>
  operator.call('chat.send', { sessionKey: 'main', message: 'clean', idempotencyKey: 'key-1' });

const toolResult = (operator: Operator): unknown =>
  operator
    .events('agent')
    .map(({ data }) => data as { phase?: string; isError?: boolean; result?: object })
    .find(({ phase, result }) => phase === 'result' && result !== undefined);

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  gateway.close();
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

test('an approval is requested, listed and resolved once', async () => {
  const operator = await signIn(start());
  const decision = gateway.requestApproval({ command: 'rm -rf build' });
  await vi.advanceTimersByTimeAsync(0);
  const [requested] = operator.events('exec.approval.requested');
  const id = String(requested?.['id']);
  expect((await operator.frame('exec.approval.list'))['payload']).toEqual([requested]);
  await operator.call('exec.approval.resolve', { id, decision: 'allow-once' });
  await expect(decision).resolves.toBe('allow-once');
  expect(operator.events('exec.approval.resolved')).toMatchObject([
    { id, decision: 'allow-once', resolvedBy: 'webchat-ui' },
  ]);
  await operator.call('exec.approval.resolve', { id, decision: 'allow-once' });
  const rejected = await errorOf(operator.call('exec.approval.resolve', { id, decision: 'deny' }));
  expect(rejected.shape.details).toEqual({ reason: 'APPROVAL_ALREADY_RESOLVED' });
  expect((await operator.frame('exec.approval.list'))['payload']).toEqual([]);
});

test('an invalid decision and an unknown approval are rejected', async () => {
  const operator = await signIn(start());
  const resolve = (decision: string) =>
    errorOf(operator.call('exec.approval.resolve', { id: 'nope', decision }));
  expect((await resolve('maybe')).message).toBe('invalid decision');
  expect((await resolve('deny')).shape.details).toMatchObject({ reason: 'APPROVAL_NOT_FOUND' });
});

test('plugins request approvals, too, in a list of their own', async () => {
  const operator = await signIn(start());
  const decision = gateway.requestApproval({ title: 'Post to the list?', pluginId: 'mail' });
  await vi.advanceTimersByTimeAsync(0);
  const [requested] = operator.events('plugin.approval.requested');
  expect(requested).toMatchObject({ request: { title: 'Post to the list?', pluginId: 'mail' } });
  expect((await operator.frame('exec.approval.list'))['payload']).toEqual([]);
  expect((await operator.frame('plugin.approval.list'))['payload']).toEqual([requested]);
  const id = requested?.['id'];
  await operator.call('plugin.approval.resolve', { id, decision: 'allow-always' });
  await expect(decision).resolves.toBe('allow-always');
});

test('an approval that expires counts as denied', async () => {
  const operator = await signIn(start());
  const decision = gateway.requestApproval({ command: 'ls', timeoutMs: 1_000 });
  await vi.advanceTimersByTimeAsync(1_000);
  await expect(decision).resolves.toBeNull();
  expect(operator.events('exec.approval.resolved')).toMatchObject([
    { decision: 'deny', resolvedBy: null },
  ]);
});

test('pending approvals are lost when the gateway stops', async () => {
  const operator = await signIn(start());
  const decision = gateway.requestApproval({ command: 'ls' });
  gateway.stop();
  await expect(decision).resolves.toBeNull();
  await vi.advanceTimersByTimeAsync(0);
  expect(operator.events('exec.approval.resolved')).toEqual([]);
});

test('only administrators and the device of the run receive the request', async () => {
  start(careful);
  const sender = await panel();
  const stranger = await panel('device-2');
  const admin = await signIn(gateway, { deviceId: 'device-3', scopes: ['operator.admin'] });
  await send(sender);
  await vi.advanceTimersByTimeAsync(100);
  const seen = [sender, stranger, admin].map(
    (operator) => operator.events('exec.approval.requested').length,
  );
  expect(seen).toEqual([1, 0, 1]);
  expect((await stranger.frame('exec.approval.list'))['payload']).toEqual([]);
});

test('a run waits for the decision, and continues when its tool is allowed', async () => {
  start(careful);
  const operator = await panel();
  await send(operator);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(toolResult(operator)).toBeUndefined();
  const [requested] = operator.events('exec.approval.requested');
  expect(requested).toMatchObject({ request: { command: 'rm -r build', runId: 'key-1' } });
  await operator.call('exec.approval.resolve', { id: requested?.['id'], decision: 'allow-once' });
  await vi.advanceTimersByTimeAsync(100);
  expect(toolResult(operator)).toMatchObject({ isError: false });
  expect(operator.events('chat').at(-1)).toMatchObject({ state: 'final' });
});

test('a denied tool fails, and the agent still responds', async () => {
  start(careful);
  const operator = await panel();
  await send(operator);
  await vi.advanceTimersByTimeAsync(100);
  const id = operator.events('exec.approval.requested')[0]?.['id'];
  await operator.call('exec.approval.resolve', { id, decision: 'deny' });
  await vi.advanceTimersByTimeAsync(100);
  expect(toolResult(operator)).toMatchObject({
    isError: true,
    result: {
      content: [{ text: `Exec denied (gateway id=${String(id)}, user-denied): rm -r build` }],
    },
  });
  expect(operator.events('chat').at(-1)).toMatchObject({ state: 'final' });
});

test('an aborted run closes its approval request', async () => {
  start(careful);
  const operator = await panel();
  await send(operator);
  await vi.advanceTimersByTimeAsync(100);
  await operator.call('chat.abort', { sessionKey: 'main' });
  await vi.advanceTimersByTimeAsync(100);
  expect(operator.events('exec.approval.resolved')).toMatchObject([
    { decision: 'deny', resolvedBy: 'approval-scope-closed' },
  ]);
});

test('a web chat that cannot show approvals receives no request, and its tools fail', async () => {
  start(careful);
  const operator = await signIn(gateway);
  await send(operator);
  await vi.advanceTimersByTimeAsync(100);
  expect(operator.events('exec.approval.requested')).toEqual([]);
  expect(toolResult(operator)).toMatchObject({ isError: true });
});

test('a requesting call is accepted first if another connection can decide, and ends at once otherwise', async () => {
  start();
  const asker = await signIn(gateway);
  const ask = { command: 'ls', twoPhase: true };
  expect(await asker.call('exec.approval.request', ask)).toMatchObject({ decision: null });
  const admin = await signIn(gateway, { deviceId: 'device-2', scopes: ['operator.admin'] });
  const accepted = await asker.call('exec.approval.request', ask);
  expect(accepted).toMatchObject({ status: 'accepted' });
  await admin.call('exec.approval.resolve', { id: accepted['id'], decision: 'allow-always' });
  await vi.advanceTimersByTimeAsync(0);
  expect(asker.frames.filter(({ type }) => type === 'res').at(-1)).toMatchObject({
    payload: { id: accepted['id'], decision: 'allow-always' },
  });
});

test('a subscription returns the pending approvals of its session, on 2026.9.6', async () => {
  start();
  const operator = await panel();
  void gateway.requestApproval({ command: 'ls -l' });
  void gateway.requestApproval({ command: 'pwd', sessionKey: 'agent:main:other' });
  const params = { key: 'main', includeApprovals: true };
  expect(await operator.call('sessions.messages.subscribe', params)).toMatchObject({
    key: 'agent:main:main',
    approvalReplay: {
      sessionKey: 'agent:main:main',
      approvals: [{ status: 'pending', presentation: { kind: 'exec', commandText: 'ls -l' } }],
      truncated: false,
    },
  });
  const reader = await signIn(gateway, { deviceId: 'device-2', scopes: ['operator.read'] });
  const error = await errorOf(reader.call('sessions.messages.subscribe', params));
  expect(error.shape.code).toBe('INVALID_REQUEST');
});
