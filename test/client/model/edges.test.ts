import { createGatewayClient } from 'openclaw-react/client';
import { describe, expect, it, vi } from 'vitest';

import { statusOf } from '../../../src/client/connection/machine.js';
import {
  optionsFor,
  advanceTime,
  startClient,
  startGateway,
  startReadyClient,
} from '../../support/gateway.js';
import { createMockSockets } from '../../support/mockSocket.js';
import { createMachine, hello, rejection, repairAll } from '../connection/machine.js';

/** What the schedules found, each as the shortest way to it. */
describe('edges', () => {
  it('keeps the hint of a rejection when the page is hidden before the close comes', () => {
    const machine = createMachine().toSent();
    const { generation } = machine.state;
    machine.send({
      type: 'rejected',
      generation,
      error: rejection('AUTH_RATE_LIMITED', { retryAfterMs: 60_000 }),
    });
    machine.send({ type: 'signal', signal: 'pagehide' });
    machine.world.now += 1_000;
    machine.send({ type: 'signal', signal: 'pageshow' });
    expect(machine.effects).toEqual([]);
    expect(statusOf(machine.state).nextRetryAt).toBeGreaterThanOrEqual(1_060_000);
  });

  it('keeps the hint of a rejection when the signer fails after it', () => {
    const machine = createMachine().toSent();
    const { generation } = machine.state;
    machine.send({ type: 'rejected', generation, error: rejection('AUTH_RATE_LIMITED') });
    machine.send({ type: 'failed', generation, code: 'CLIENT_SIGNER_FAILED' });
    expect(statusOf(machine.state)).toMatchObject({ problem: { code: 'AUTH_RATE_LIMITED' } });
  });

  it('keeps the hint of a rejection when the credentials turn out to be the old ones', () => {
    const machine = createMachine().toSent();
    const { generation } = machine.state;
    machine.send({ type: 'rejected', generation, error: rejection('AUTH_RATE_LIMITED') });
    machine.send({ type: 'credentialsUnchanged', generation });
    expect(statusOf(machine.state)).toMatchObject({
      status: 'reconnecting',
      nextRetryAt: machine.world.now + 30_000 + 375,
    });
  });

  it('does not come back before an announced restart is over, even if the link went silent', () => {
    const machine = createMachine().toReady();
    machine.send({ type: 'shutdown', restartExpectedMs: 45_000 });
    machine.wait(10_000).wait(50_000);
    expect(statusOf(machine.state).problem?.code).toBe('CLIENT_SILENT');
    expect(statusOf(machine.state).nextRetryAt).toBeGreaterThanOrEqual(machine.world.now + 45_000);
  });

  it('says that nothing is scheduled while nothing is', () => {
    const machine = createMachine().toSent();
    machine.reject(rejection('PAIRING_REQUIRED', { pauseReconnect: true }));
    expect(statusOf(machine.state)).toMatchObject({ reconnectState: 'idle', nextRetryAt: null });
  });

  it('lets no host repair undercut the floor', () => {
    const machine = createMachine({ canRepair: true }).toSent();
    machine.reject(rejection('PAIRING_REQUIRED', { requestId: 'req-1' }));
    repairAll(machine);
    expect(statusOf(machine.state).nextRetryAt).toBe(machine.world.now + 250);
  });

  it('still says that credentials were invalidated when the next attempt did not get through', () => {
    const machine = createMachine().toReady().close(4001, 'gateway auth changed');
    machine.wait(30_000).close(1006).wait(30_000);
    const { generation } = machine.state;
    machine.send({ type: 'opened', generation });
    machine.send({ type: 'challenged', generation, challenge: { nonce: 'n', ts: 1 } });
    expect(machine.effects).toMatchObject([{ type: 'sendConnect', reason: 'invalidated' }]);
  });

  it.each([
    [{ min: 1, max: 2 }, 3, 'upgradeClient'],
    [{ min: 4, max: 4 }, 3, 'upgradeGateway'],
  ])('knows who is old from what it offered (%j)', (protocol, expectedProtocol, action) => {
    const machine = createMachine({ protocol }).toSent();
    // 2026.4.15 says no more than this.
    const error = { code: 'INVALID_REQUEST', message: 'mismatch', details: { expectedProtocol } };
    machine.reject(error, { code: 1002, reason: 'protocol mismatch' });
    expect(statusOf(machine.state).problem).toMatchObject({ code: 'PROTOCOL_MISMATCH', action });
  });

  it('knows that a hello of a newer protocol means an old client', () => {
    const machine = createMachine({ protocol: { min: 3, max: 3 } }).toReady();
    expect(statusOf(machine.state).problem).toMatchObject({
      action: 'upgradeClient',
      params: { expected: 4 },
    });
  });

  it('tells who waits for ready() that the client was disposed', async () => {
    const client = startClient(startGateway());
    let error: unknown;
    client.ready({ timeoutMs: 60_000 }).catch((reason: unknown) => (error = reason));
    client.dispose();
    await advanceTime(0);
    expect(error).toMatchObject({ code: 'CLIENT_DISPOSED' });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('calls no onReady handler once disposed', async () => {
    const client = await startReadyClient(startGateway());
    const onReady = vi.fn();
    client.onReady(onReady);
    client.dispose();
    await advanceTime(10);
    expect(onReady).not.toHaveBeenCalled();
  });

  it('goes on when a subscriber of the store throws', async () => {
    const client = startClient(startGateway());
    client.store.subscribe(() => {
      throw new Error('a panel bug');
    });
    client.connect();
    await advanceTime(100);
    expect(client.store.getState().connection.status).toBe('ready');
  });

  it('takes a hello whose snapshot is null', async () => {
    const sockets = createMockSockets();
    const client = createGatewayClient({
      ...optionsFor(startGateway()),
      WebSocket: sockets.WebSocket,
    });
    client.connect();
    sockets.last().challenge();
    await advanceTime(1);
    sockets.last().respond({ payload: { ...hello, snapshot: null } });
    expect(client.store.getState().connection).toMatchObject({
      status: 'ready',
      hello: { mainSessionKey: 'agent:main:main' },
    });
  });
});
