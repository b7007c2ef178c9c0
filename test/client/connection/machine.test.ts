import { describe, expect, it } from 'vitest';

import { nextDeadline, statusOf } from '../../../src/client/connection/machine.js';
import { createMachine, hello, rejection, finishRepairs, type Machine } from './machine.js';

const statusName = ({ state }: Machine) => statusOf(state).status;
const effectNames = ({ effects }: Machine) => effects.map(({ type }) => type);

describe('handshake', () => {
  it('goes from idle to ready in the order of the protocol', () => {
    const machine = createMachine();
    expect(statusName(machine)).toBe('idle');
    machine.send({ type: 'connect' });
    expect(statusName(machine)).toBe('connecting');
    expect(machine.effects).toEqual([{ type: 'open', generation: 1 }]);
    machine.send({ type: 'opened', generation: 1 });
    expect(statusName(machine)).toBe('handshaking');
    machine.toReady();
    expect(statusOf(machine.state)).toMatchObject({
      status: 'ready',
      isReady: true,
      reconnectAttempts: 0,
      problem: null,
      lastConnectedAt: machine.context.now,
    });
  });

  it('sends one connect frame per socket, even if several challenges arrive', () => {
    const machine = createMachine().send({ type: 'connect' });
    const challenged = {
      type: 'challenged',
      generation: 1,
      challenge: { nonce: 'n', ts: 1 },
    } as const;
    machine.send({ type: 'opened', generation: 1 }).send(challenged);
    expect(effectNames(machine)).toEqual(['sendConnect']);
    machine.send(challenged);
    expect(machine.effects).toEqual([]);
  });

  it('connects without a challenge after 3 s', () => {
    const machine = createMachine().send({ type: 'connect' });
    machine.send({ type: 'opened', generation: 1 }).wait(2_999);
    expect(machine.effects).toEqual([]);
    machine.wait(1);
    expect(machine.effects).toMatchObject([{ type: 'sendConnect', challenge: null }]);
  });

  it('gives up a socket that does not open within 20 s', () => {
    const machine = createMachine().send({ type: 'connect' }).wait(20_000);
    expect(effectNames(machine)).toEqual(['close']);
    expect(statusOf(machine.state)).toMatchObject({
      status: 'reconnecting',
      problem: { code: 'CLIENT_UNREACHABLE', retryable: true },
    });
  });

  it('gives up a handshake whose hello does not come within 15 s', () => {
    const machine = createMachine().toAwaitingHello().wait(14_999);
    expect(statusName(machine)).toBe('handshaking');
    machine.wait(1);
    expect(statusOf(machine.state).problem?.code).toBe('CLIENT_HANDSHAKE_TIMEOUT');
  });

  it('gives up a signer that has not finished 20 s after the socket was created', () => {
    const machine = createMachine().send({ type: 'connect' });
    machine.send({ type: 'opened', generation: 1 });
    machine.send({ type: 'challenged', generation: 1, challenge: { nonce: 'n', ts: 1 } });
    expect(nextDeadline(machine.state)).toBe(machine.context.now + 20_000);
  });

  it('ignores events of an older socket', () => {
    const machine = createMachine().toAwaitingHello().send({ type: 'reconnect' });
    const before = machine.state;
    machine.send({ type: 'accepted', generation: 1, hello });
    machine.send({ type: 'closed', generation: 1, close: { code: 1006, reason: '' } });
    expect(machine.state).toBe(before);
  });

  it('stops if the gateway selects a protocol version that was not offered', () => {
    const machine = createMachine({ protocol: { min: 3, max: 3 } }).toReady();
    expect(statusOf(machine.state)).toMatchObject({
      status: 'error',
      problem: { code: 'PROTOCOL_MISMATCH', retryable: false },
    });
  });

  it('retries if the hello cannot be read', () => {
    const machine = createMachine().toAwaitingHello();
    machine.send({ type: 'accepted', generation: 1, hello: null });
    expect(statusOf(machine.state).problem?.code).toBe('CLIENT_INVALID_HELLO');
    expect(statusName(machine)).toBe('reconnecting');
  });
});

describe('a rejected connect', () => {
  it('is decided once, by the close that follows the rejection', () => {
    const machine = createMachine().toAwaitingHello();
    machine.send({ type: 'rejected', generation: 1, error: rejection('AUTH_TOKEN_MISMATCH') });
    expect(statusName(machine)).toBe('handshaking');
    machine.close(1008);
    expect(statusName(machine)).toBe('auth_failed');
    expect(effectNames(machine)).toEqual(['close', 'gaveUp']);
  });

  it('is decided after 1 s if a half-open connection delivers no close', () => {
    const machine = createMachine().toAwaitingHello();
    machine.send({ type: 'rejected', generation: 1, error: rejection('AUTH_TOKEN_MISMATCH') });
    machine.wait(1_000);
    expect(statusName(machine)).toBe('auth_failed');
  });

  it('requests other credentials from a credentials function, and stops if it returns the same', () => {
    const machine = createMachine({ canRefresh: true }).toAwaitingHello();
    machine.reject(rejection('AUTH_TOKEN_MISMATCH'));
    expect(statusName(machine)).toBe('reconnecting');
    machine.wait(30_000).send({ type: 'opened', generation: 2 });
    machine.send({ type: 'challenged', generation: 2, challenge: { nonce: 'n', ts: 1 } });
    expect(machine.effects).toMatchObject([
      { type: 'sendConnect', reason: 'rejected', attempt: 2 },
    ]);
    machine.send({ type: 'credentialsUnchanged', generation: 2 });
    expect(statusOf(machine.state)).toMatchObject({
      status: 'auth_failed',
      problem: { code: 'AUTH_TOKEN_MISMATCH', retryable: false },
    });
  });

  it('uses the stored device token once, on a trusted connection', () => {
    const withToken = { deviceToken: false, canUseDeviceToken: true, hasSecret: true };
    const reject = (machine: Machine) => {
      const { generation } = machine.state;
      machine.send({ type: 'connectSent', generation, sentWith: withToken });
      return machine.reject(rejection('AUTH_TOKEN_MISMATCH', { canRetryWithDeviceToken: true }));
    };
    const toSigning = (machine: Machine) => {
      if (machine.state.phase.name === 'idle') machine.send({ type: 'connect' });
      else machine.wait(30_000);
      const { generation } = machine.state;
      machine.send({ type: 'opened', generation });
      const challenge = { nonce: 'n', ts: 1 };
      return machine.send({ type: 'challenged', generation, challenge });
    };
    const machine = reject(toSigning(createMachine()));
    expect(statusName(machine)).toBe('reconnecting');
    toSigning(machine);
    expect(machine.effects).toMatchObject([{ type: 'sendConnect', useDeviceToken: true }]);
    expect(statusName(reject(machine))).toBe('auth_failed');

    const untrusted = reject(toSigning(createMachine({ isTrusted: false })));
    expect(statusName(untrusted)).toBe('auth_failed');
  });

  it('drops a device token that is no longer valid, and retries with the secret', () => {
    const machine = createMachine().send({ type: 'connect' });
    machine.send({ type: 'opened', generation: 1 });
    machine.send({ type: 'challenged', generation: 1, challenge: { nonce: 'n', ts: 1 } });
    const sentWith = { deviceToken: true, canUseDeviceToken: false, hasSecret: true };
    machine.send({ type: 'connectSent', generation: 1, sentWith });
    machine.reject(rejection('AUTH_DEVICE_TOKEN_MISMATCH'));
    expect(effectNames(machine)).toEqual(['close', 'dropDeviceToken']);
    expect(statusName(machine)).toBe('reconnecting');
  });

  it('retries once with a new signature after a rejected one, then stops with the code', () => {
    const machine = createMachine()
      .toAwaitingHello()
      .reject(rejection('DEVICE_AUTH_SIGNATURE_INVALID'));
    expect(statusName(machine)).toBe('reconnecting');
    machine.wait(30_000).toAwaitingHello().reject(rejection('DEVICE_AUTH_SIGNATURE_INVALID'));
    expect(statusOf(machine.state)).toMatchObject({
      status: 'error',
      problem: { code: 'DEVICE_AUTH_SIGNATURE_INVALID' },
    });
  });

  it('waits for the end of a rate limit, even if the user looks at the tab', () => {
    const machine = createMachine().toAwaitingHello();
    machine.reject(rejection('AUTH_RATE_LIMITED', { retryAfterMs: 299_901 }));
    expect(nextDeadline(machine.state)).toBeGreaterThanOrEqual(machine.context.now + 299_901);
    machine.send({ type: 'signal', signal: 'visible' });
    expect(nextDeadline(machine.state)).toBe(machine.context.now + 299_901);
  });

  it('shows what to approve, and retries slowly while the tab is visible', () => {
    const machine = createMachine().toAwaitingHello();
    machine.reject(rejection('PAIRING_REQUIRED', { requestId: 'req-1', pauseReconnect: false }));
    expect(statusOf(machine.state)).toMatchObject({
      status: 'pairing_required',
      reconnectState: 'scheduled',
      problem: { requestId: 'req-1', command: 'openclaw devices approve req-1' },
    });
    machine.context.isVisible = false;
    machine.wait(12_000);
    expect(nextDeadline(machine.state)).toBeNull();
    machine.send({ type: 'signal', signal: 'visible' });
    expect(effectNames(machine)).toEqual(['open']);
    expect(statusName(machine)).toBe('pairing_required');
  });

  it('does not retry if the gateway asks to pause', () => {
    const machine = createMachine().toAwaitingHello();
    machine.reject(rejection('PAIRING_REQUIRED', { requestId: 'req-1', pauseReconnect: true }));
    expect(nextDeadline(machine.state)).toBeNull();
    machine.send({ type: 'reconnect' });
    expect(effectNames(machine)).toEqual(['open']);
  });

  it('lets the host repair a problem once per request id, then retries', () => {
    const rejected = rejection('PAIRING_REQUIRED', { requestId: 'req-1' });
    const machine = createMachine({ canRepair: true }).toAwaitingHello().reject(rejected);
    expect(effectNames(machine)).toEqual(['close', 'gaveUp', 'repair']);
    machine.context.now += 300;
    finishRepairs(machine);
    expect(effectNames(machine)).toEqual(['open']);
    machine.toAwaitingHello().reject(rejected);
    expect(effectNames(machine)).not.toContain('repair');
  });
});

describe('a slow repair', () => {
  const problemToRepair = (machine: Machine) => {
    const effect = machine.effects.find(({ type }) => type === 'repair');
    return effect?.type === 'repair'
      ? effect.problem
      : expect.unreachable('no repair was requested');
  };

  it('has no effect if another problem has replaced the repaired one', () => {
    const machine = createMachine({ canRepair: true }).toAwaitingHello();
    machine.reject(rejection('PAIRING_REQUIRED', { requestId: 'req-1' }));
    const problem = problemToRepair(machine);
    machine.wait(12_000).toAwaitingHello().reject(rejection('CONTROL_UI_ORIGIN_NOT_ALLOWED'));
    machine.send({ type: 'repaired', problem });
    expect(machine.effects).toEqual([]);
    expect(statusName(machine)).toBe('error');
  });

  it('has no effect if it was for another gateway with the same problem', () => {
    const rejected = rejection('CONTROL_UI_ORIGIN_NOT_ALLOWED');
    const machine = createMachine({ canRepair: true }).toAwaitingHello().reject(rejected);
    const problem = problemToRepair(machine);
    machine.send({ type: 'reconfigured' }).toAwaitingHello().reject(rejected);
    machine.send({ type: 'repaired', problem });
    expect(machine.effects).toEqual([]);
    expect(statusName(machine)).toBe('error');
  });

  it('is followed by an attempt while the same request waits for approval', () => {
    const rejected = rejection('PAIRING_REQUIRED', { requestId: 'req-1' });
    const machine = createMachine({ canRepair: true }).toAwaitingHello().reject(rejected);
    const problem = problemToRepair(machine);
    machine.wait(12_000).toAwaitingHello().reject(rejected);
    machine.context.now += 300;
    machine.send({ type: 'repaired', problem });
    expect(effectNames(machine)).toEqual(['open']);
  });
});

describe('a dropped connection', () => {
  it('is retried after a jittered delay, and the status shows when', () => {
    const machine = createMachine().toReady().close(1006);
    expect(statusOf(machine.state)).toMatchObject({
      status: 'reconnecting',
      reconnectState: 'scheduled',
      reconnectAttempts: 1,
      nextRetryAt: machine.context.now + 250 + 375,
      problem: { code: 'CLIENT_CONNECTION_LOST', retryable: true },
    });
    expect(effectNames(machine)).toEqual(['close', 'lost']);
    machine.wait(625);
    expect(statusOf(machine.state)).toMatchObject({
      status: 'reconnecting',
      reconnectState: 'attempting',
    });
  });

  it('is not retried before the announced end of a restart', () => {
    const machine = createMachine().toReady();
    machine.send({ type: 'shutdown', restartExpectedMs: 1_500 }).close(1012);
    expect(statusOf(machine.state).problem?.code).toBe('CLIENT_GATEWAY_RESTARTING');
    expect(nextDeadline(machine.state)).toBeGreaterThanOrEqual(machine.context.now + 1_500);
  });

  it('is retried with more jitter if the gateway had many clients', () => {
    const presence = Array.from({ length: 200 }, () => ({ mode: 'webchat' }));
    const busyHello = { ...hello, snapshot: { presence } };
    const machine = createMachine({ random: 1 }).toAwaitingHello();
    machine.send({ type: 'accepted', generation: 1, hello: busyHello }).close(1006);
    expect(nextDeadline(machine.state)).toBe(machine.context.now + 15_000);
    machine.wait(15_000).close(1006);
    expect(nextDeadline(machine.state)).toBe(machine.context.now + 30_000);
  });

  it('is retried without the additional jitter after reconnect()', () => {
    const presence = Array.from({ length: 200 }, () => ({ mode: 'webchat' }));
    const busyHello = { ...hello, snapshot: { presence } };
    const machine = createMachine({ random: 1 }).toAwaitingHello();
    machine.send({ type: 'accepted', generation: 1, hello: busyHello }).close(1006);
    machine.send({ type: 'reconnect' }).close(1006);
    expect(nextDeadline(machine.state)).toBe(machine.context.now + 1_000);
  });

  it('is retried soon if a gateway that was down says that it is starting', () => {
    const machine = createMachine({ random: 1 }).toReady().close(1006);
    for (let attempt = 0; attempt < 4; attempt += 1) machine.wait(30_000).close(1006);
    machine.wait(30_000).toAwaitingHello();
    machine.reject({ code: 'UNAVAILABLE', message: 'gateway starting', retryAfterMs: 500 });
    expect(statusOf(machine.state).problem?.code).toBe('CLIENT_GATEWAY_STARTING');
    expect(nextDeadline(machine.state)).toBeLessThanOrEqual(machine.context.now + 1_500);
    machine.wait(30_000).toAwaitingHello();
    machine.reject({ code: 'UNAVAILABLE', message: 'gateway starting', retryAfterMs: 500 });
    expect(nextDeadline(machine.state)).toBeGreaterThan(machine.context.now + 1_500);
  });

  it('is retried after 1008 if it was ready, because a slow consumer may be faster next time', () => {
    expect(statusName(createMachine().toReady().close(1008, 'slow consumer'))).toBe('reconnecting');
  });

  it('is not retried after 1008 before hello without a reason', () => {
    expect(statusName(createMachine().toAwaitingHello().close(1008))).toBe('error');
  });

  it('is retried with newly requested credentials after 4001', () => {
    const machine = createMachine().toReady().close(4001, 'device removed');
    machine.wait(30_000).send({ type: 'opened', generation: 2 });
    machine.send({ type: 'challenged', generation: 2, challenge: { nonce: 'n', ts: 1 } });
    expect(machine.effects).toMatchObject([{ type: 'sendConnect', reason: 'invalidated' }]);
  });

  it('counts attempts from zero only after 10 stable seconds, not on open', () => {
    const machine = createMachine().toReady().close(1006).wait(30_000).toReady();
    expect(machine.state.attempts).toBe(1);
    machine.close(1006).wait(30_000).toReady();
    expect(machine.state.attempts).toBe(2);
    machine.wait(10_000);
    expect(machine.state.attempts).toBe(0);
  });

  it('is not retried once the attempts are used up, until reconnect()', () => {
    const machine = createMachine();
    machine.context.policy = { ...machine.context.policy, maxAttempts: 2 };
    machine.toReady().close(1006);
    machine.wait(30_000).close(1006).wait(30_000).close(1006);
    expect(statusOf(machine.state)).toMatchObject({
      status: 'error',
      problem: { code: 'CLIENT_ATTEMPTS_EXHAUSTED', params: { attempts: 2 } },
    });
    machine.send({ type: 'reconnect' });
    expect(statusName(machine)).toBe('connecting');
  });

  it('is not retried after disconnect()', () => {
    const machine = createMachine().toReady().close(1006).send({ type: 'disconnect' });
    expect(statusName(machine)).toBe('disconnected');
    expect(nextDeadline(machine.state)).toBeNull();
  });
});

describe('liveness', () => {
  it('closes a socket that was silent for two tick intervals', () => {
    const machine = createMachine().toReady().wait(10_000).wait(49_999);
    expect(statusName(machine)).toBe('ready');
    machine.wait(1);
    expect(machine.effects).toMatchObject([{ type: 'close', code: 4000 }, { type: 'lost' }]);
    expect(statusOf(machine.state).problem?.code).toBe('CLIENT_SILENT');
  });

  it('accepts any frame as proof that the connection is alive', () => {
    const machine = createMachine().toReady().wait(10_000);
    machine.context.lastFrameAt = machine.context.now + 40_000;
    machine.wait(50_000);
    expect(statusName(machine)).toBe('ready');
    expect(nextDeadline(machine.state)).toBe(machine.context.lastFrameAt + 60_000);
  });

  it('probes first if timers were suspended, and keeps the socket if any frame arrives', () => {
    const machine = createMachine().toReady().wait(10_000).wait(3_600_000);
    expect(effectNames(machine)).toEqual(['probe']);
    machine.context.lastFrameAt = machine.context.now + 100;
    machine.wait(5_000);
    expect(statusName(machine)).toBe('ready');
  });

  it('retries if no frame arrives within 5 s after the probe', () => {
    const machine = createMachine().toReady().wait(10_000).wait(3_600_000).wait(5_000);
    expect(statusOf(machine.state).problem?.code).toBe('CLIENT_SILENT');
  });

  it.each(['online', 'visible', 'pageshow'] as const)('retries at once on %s', (signal) => {
    const machine = createMachine().toReady().close(1006);
    machine.context.now += 300;
    machine.send({ type: 'signal', signal });
    expect(effectNames(machine)).toEqual(['open']);
  });

  it.each(['online', 'visible', 'pageshow', 'offline'] as const)(
    'probes a live socket on %s, unless a frame just arrived',
    (signal) => {
      const machine = createMachine().toReady().send({ type: 'signal', signal });
      expect(machine.effects).toEqual([]);
      machine.context.now += 5_000;
      machine.send({ type: 'signal', signal });
      expect(effectNames(machine)).toEqual(['probe']);
    },
  );

  it('does not probe during an upload, because the response would arrive after it', () => {
    const machine = createMachine().toReady();
    machine.context.now += 5_000;
    machine.context.isUploading = true;
    machine.send({ type: 'signal', signal: 'visible' });
    expect(machine.effects).toEqual([]);
  });

  it('closes the socket while the page is kept for "back", and reconnects when it returns', () => {
    const machine = createMachine().toReady().send({ type: 'signal', signal: 'pagehide' });
    expect(machine.effects).toMatchObject([{ type: 'close', code: 1000 }, { type: 'lost' }]);
    expect(nextDeadline(machine.state)).toBeNull();
    machine.context.now += 300;
    machine.send({ type: 'signal', signal: 'pageshow' });
    expect(effectNames(machine)).toEqual(['open']);
  });
});
