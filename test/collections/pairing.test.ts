import type { GatewayClient } from 'openclaw-react/client';
import { getPairing, type Pairing } from 'openclaw-react/collections';
import type { FakeGateway } from 'openclaw-react/testing';
import { expect, it, onTestFinished } from 'vitest';

import {
  advanceTime,
  signer,
  startClient,
  startGateway,
  startReadyClient,
} from '../support/gateway.js';

const scopes = ['operator.read', 'operator.pairing'];
const newcomerId = 'e'.repeat(64);

/** A gateway that does not approve devices automatically, and a client that it has approved. */
async function retainPairing(): Promise<{ gateway: FakeGateway; pairing: Pairing }> {
  const gateway = startGateway({ pairing: 'required' });
  const client = startClient(gateway, { scopes });
  client.connect();
  await advanceTime(100);
  gateway.approve(gateway.pairingRequests[0]?.requestId ?? '');
  await advanceTime(30_000);
  const pairing = getPairing(client);
  onTestFinished(pairing.retain());
  await advanceTime(1_500);
  return { gateway, pairing };
}

async function knock(gateway: FakeGateway): Promise<GatewayClient> {
  const newcomer = startClient(gateway, { signer: { ...signer, deviceId: newcomerId } });
  newcomer.connect();
  await advanceTime(2_000);
  return newcomer;
}

it('shows which devices may connect', async () => {
  const { pairing } = await retainPairing();
  expect(pairing.getState()).toMatchObject({
    status: 'ready',
    pending: [],
    devices: [{ deviceId: signer.deviceId }],
  });
});

it('shows a device that requests approval, and approves it', async () => {
  const { gateway, pairing } = await retainPairing();
  const newcomer = await knock(gateway);
  const { pending } = pairing.getState();
  expect(pending).toMatchObject([{ deviceId: newcomerId }]);
  await pairing.approve(pending[0]?.requestId ?? '');
  expect(pairing.getState().pending).toEqual([]);
  expect(pairing.getState().devices.map(({ deviceId }) => deviceId)).toContain(newcomerId);
  await advanceTime(30_000);
  expect(newcomer.getConnectionInfo().gatewayReady).toBe(true);
});

it('rejects a device', async () => {
  const { gateway, pairing } = await retainPairing();
  const newcomer = await knock(gateway);
  newcomer.disconnect();
  await pairing.reject(pairing.getState().pending[0]?.requestId ?? '');
  expect(pairing.getState().pending).toEqual([]);
  expect(pairing.getState().devices).toHaveLength(1);
});

it('removes a device', async () => {
  const { gateway, pairing } = await retainPairing();
  await knock(gateway);
  await pairing.approve(pairing.getState().pending[0]?.requestId ?? '');
  await pairing.remove(newcomerId);
  expect(pairing.getState().devices.map(({ deviceId }) => deviceId)).toEqual([signer.deviceId]);
});

it('has an error if the scope is missing', async () => {
  const pairing = getPairing(await startReadyClient(startGateway()));
  onTestFinished(pairing.retain());
  await advanceTime(1_000);
  expect(pairing.getState()).toMatchObject({ status: 'error', error: { code: 'FORBIDDEN' } });
});
