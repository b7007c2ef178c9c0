import { createFakeGateway } from 'openclaw-react/testing';
import type { FakeGateway } from 'openclaw-react/testing';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { signIn, errorOf } from './operator.js';
import type { Operator } from './operator.js';

let gateway: FakeGateway;
let admin: Operator;

/** Someone on the gateway's own machine who may approve devices. */
beforeEach(async () => {
  vi.useFakeTimers();
  gateway = createFakeGateway({ verify: () => 'ok', pairing: 'required' });
  const deviceId = 'admin-device';
  const scopes = ['operator.admin', 'operator.pairing'];
  await signIn(gateway, { deviceId, scopes });
  gateway.approve(gateway.pairingRequests[0]?.requestId ?? '');
  admin = await signIn(gateway, { deviceId, scopes });
});

afterEach(() => {
  gateway.close();
  vi.useRealTimers();
});

const list = async (): Promise<{ pending: unknown[]; paired: unknown[] }> =>
  (await admin.call('device.pair.list')) as unknown as { pending: unknown[]; paired: unknown[] };

test('a waiting device is announced, listed, and admitted once approved', async () => {
  await signIn(gateway, { deviceId: 'tablet' });
  await vi.advanceTimersByTimeAsync(0);
  const [request] = admin.events('device.pair.requested');
  expect(request).toMatchObject({ deviceId: 'tablet', isRepair: false });
  expect((await list()).pending).toEqual([request]);
  const { requestId } = request as { requestId: string };
  const approved = await admin.call('device.pair.approve', { requestId });
  expect(approved).toMatchObject({ device: { deviceId: 'tablet', approvedVia: 'owner' } });
  expect(admin.events('device.pair.resolved')).toMatchObject([
    { requestId, deviceId: 'tablet', decision: 'approved' },
  ]);
  const tablet = await signIn(gateway, { deviceId: 'tablet' });
  expect(tablet.hello['type']).toBe('hello-ok');
  expect((await list()).paired).toMatchObject([{ deviceId: 'tablet', connected: true }, {}]);
});

test('the latest request is listed first', async () => {
  await signIn(gateway, { deviceId: 'tablet' });
  await signIn(gateway, { deviceId: 'phone' });
  expect((await list()).pending).toMatchObject([{ deviceId: 'phone' }, { deviceId: 'tablet' }]);
});

test('a rejected device can request again', async () => {
  await signIn(gateway, { deviceId: 'tablet' });
  const requestId = gateway.pairingRequests[0]?.requestId;
  expect(await admin.call('device.pair.reject', { requestId })).toMatchObject({
    deviceId: 'tablet',
  });
  await signIn(gateway, { deviceId: 'tablet' });
  expect(gateway.pairingRequests).toMatchObject([
    { requestId: expect.not.stringMatching(`^${requestId}$`) },
  ]);
});

test('a different request of a device replaces its earlier one', async () => {
  await signIn(gateway, { deviceId: 'tablet', scopes: ['operator.read'] });
  const before = gateway.pairingRequests[0]?.requestId;
  await signIn(gateway, { deviceId: 'tablet', scopes: ['operator.read', 'operator.write'] });
  await vi.advanceTimersByTimeAsync(0);
  expect(admin.events('device.pair.resolved')).toMatchObject([
    { requestId: before, decision: 'rejected' },
  ]);
  expect(gateway.pairingRequests).toMatchObject([{ scopes: ['operator.read', 'operator.write'] }]);
});

test('a device can be named, and the change is announced', async () => {
  await admin.call('device.pair.rename', { deviceId: 'admin-device', label: 'Desk' });
  expect(admin.events('device.pair.changed')).toEqual([{}]);
  expect((await list()).paired).toMatchObject([{ operatorLabel: 'Desk' }]);
});

test('a revoked token is rejected', async () => {
  const { deviceToken } = admin.hello['auth'] as { deviceToken: string };
  await admin.call('device.token.revoke', { deviceId: 'admin-device', role: 'operator' });
  expect((await list()).paired).toMatchObject([{ tokens: [{ revokedAtMs: expect.any(Number) }] }]);
  gateway.rotateToken('secret');
  const rejected = await signIn(gateway, { deviceId: 'admin-device', token: deviceToken });
  expect(rejected.frames.at(-1)).toMatchObject({ ok: false });
});

test('only the device itself receives its rotated token', async () => {
  const rotate = (deviceId: string) =>
    admin.call('device.token.rotate', { deviceId, role: 'operator' });
  expect(await rotate('admin-device')).toHaveProperty('token');
  await signIn(gateway, { deviceId: 'tablet' });
  gateway.approve(gateway.pairingRequests[0]?.requestId ?? '');
  expect(await rotate('tablet')).toMatchObject({ tokenDelivery: 'withheld-cross-device' });
});

test('unknown devices and requests are rejected', async () => {
  const messages = await Promise.all(
    [
      admin.call('device.pair.approve', { requestId: 'nope' }),
      admin.call('device.pair.remove', { deviceId: 'nope' }),
    ].map(async (call) => (await errorOf(call)).message),
  );
  expect(messages).toEqual(['unknown requestId', 'unknown deviceId']);
});
