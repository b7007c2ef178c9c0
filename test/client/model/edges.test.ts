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
import { createMachine, hello, rejection, finishRepairs } from '../connection/machine.js';

/** Faults that the model tests found, each as its shortest schedule. */
describe('edge cases', () => {
  it('keeps the hint of a rejection if the page is hidden before the close arrives', () => {
    const machine = createMachine().toAwaitingHello();
    const { generation } = machine.state;
    machine.send({
      type: 'rejected',
      generation,
      error: rejection('AUTH_RATE_LIMITED', { retryAfterMs: 60_000 }),
    });
    machine.send({ type: 'signal', signal: 'pagehide' });
    machine.context.now += 1_000;
    machine.send({ type: 'signal', signal: 'pageshow' });
    expect(machine.effects).toEqual([]);
    expect(statusOf(machine.state).nextRetryAt).toBeGreaterThanOrEqual(1_060_000);
  });

  it('keeps the hint of a rejection if the signer fails after it', () => {
    const machine = createMachine().toAwaitingHello();
    const { generation } = machine.state;
    machine.send({ type: 'rejected', generation, error: rejection('AUTH_RATE_LIMITED') });
    machine.send({ type: 'failed', generation, code: 'CLIENT_SIGNER_FAILED' });
    expect(statusOf(machine.state)).toMatchObject({ problem: { code: 'AUTH_RATE_LIMITED' } });
  });

  it('keeps the hint of a rejection if the credentials are unchanged', () => {
    const machine = createMachine().toAwaitingHello();
    const { generation } = machine.state;
    machine.send({ type: 'rejected', generation, error: rejection('AUTH_RATE_LIMITED') });
    machine.send({ type: 'credentialsUnchanged', generation });
    expect(statusOf(machine.state)).toMatchObject({
      status: 'reconnecting',
      nextRetryAt: machine.context.now + 30_000 + 375,
    });
  });

  it('does not reconnect before the end of an announced restart, even if the socket was silent', () => {
    const machine = createMachine().toReady();
    machine.send({ type: 'shutdown', restartExpectedMs: 45_000 });
    machine.wait(10_000).wait(50_000);
    expect(statusOf(machine.state).problem?.code).toBe('CLIENT_SILENT');
    expect(statusOf(machine.state).nextRetryAt).toBeGreaterThanOrEqual(
      machine.context.now + 45_000,
    );
  });

  it('shows no scheduled retry while none is scheduled', () => {
    const machine = createMachine().toAwaitingHello();
    machine.reject(rejection('PAIRING_REQUIRED', { pauseReconnect: true }));
    expect(statusOf(machine.state)).toMatchObject({ reconnectState: 'idle', nextRetryAt: null });
  });

  it('keeps the least delay after a repair', () => {
    const machine = createMachine({ canRepair: true }).toAwaitingHello();
    machine.reject(rejection('PAIRING_REQUIRED', { requestId: 'req-1' }));
    finishRepairs(machine);
    expect(statusOf(machine.state).nextRetryAt).toBe(machine.context.now + 250);
  });

  it('still requests credentials as invalidated if the next attempt failed before it used them', () => {
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
  ])(
    'finds whether client or gateway is too old from the offered versions (%j)',
    (protocol, expectedProtocol, action) => {
      const machine = createMachine({ protocol }).toAwaitingHello();
      // 2026.4.15 sends only these details.
      const error = { code: 'INVALID_REQUEST', message: 'mismatch', details: { expectedProtocol } };
      machine.reject(error, { code: 1002, reason: 'protocol mismatch' });
      expect(statusOf(machine.state).problem).toMatchObject({ code: 'PROTOCOL_MISMATCH', action });
    },
  );

  it('finds that the client is too old if the hello has a newer protocol version', () => {
    const machine = createMachine({ protocol: { min: 3, max: 3 } }).toReady();
    expect(statusOf(machine.state).problem).toMatchObject({
      action: 'upgradeClient',
      params: { expected: 4 },
    });
  });

  it('rejects a pending ready() when the client is disposed', async () => {
    const client = startClient(startGateway());
    let error: unknown;
    client.ready({ timeoutMs: 60_000 }).catch((reason: unknown) => (error = reason));
    client.dispose();
    await advanceTime(0);
    expect(error).toMatchObject({ code: 'CLIENT_DISPOSED' });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('calls no onReady handler after dispose()', async () => {
    const client = await startReadyClient(startGateway());
    const onReady = vi.fn();
    client.onReady(onReady);
    client.dispose();
    await advanceTime(10);
    expect(onReady).not.toHaveBeenCalled();
  });

  it('connects even if a subscriber of the store throws', async () => {
    const client = startClient(startGateway());
    client.store.subscribe(() => {
      throw new Error('a panel bug');
    });
    client.connect();
    await advanceTime(100);
    expect(client.store.getState().connection.status).toBe('ready');
  });

  it('accepts a hello whose snapshot is null', async () => {
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
