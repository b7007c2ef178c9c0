import { describe, expect, it } from 'vitest';

import { nextDeadline, statusOf } from '../../../src/client/connection/machine.js';
import { createMachine, hello, rejection, repairAll, type Machine } from './machine.js';

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
      lastConnectedAt: machine.world.now,
    });
  });

  it('sends one connect frame per socket, however many challenges come', () => {
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
    const machine = createMachine().toSent().wait(14_999);
    expect(statusName(machine)).toBe('handshaking');
    machine.wait(1);
    expect(statusOf(machine.state).problem?.code).toBe('CLIENT_HANDSHAKE_TIMEOUT');
  });

  it('gives up a signer that does not answer when the socket is 20 s old', () => {
    const machine = createMachine().send({ type: 'connect' });
    machine.send({ type: 'opened', generation: 1 });
    machine.send({ type: 'challenged', generation: 1, challenge: { nonce: 'n', ts: 1 } });
    expect(nextDeadline(machine.state)).toBe(machine.world.now + 20_000);
  });

  it('drops whatever an older socket still delivers', () => {
    const machine = createMachine().toSent().send({ type: 'reconnect' });
    const before = machine.state;
    machine.send({ type: 'accepted', generation: 1, hello });
    machine.send({ type: 'closed', generation: 1, close: { code: 1006, reason: '' } });
    expect(machine.state).toBe(before);
  });

  it('stops when the gateway chose a protocol that was not offered', () => {
    const machine = createMachine({ protocol: { min: 3, max: 3 } }).toReady();
    expect(statusOf(machine.state)).toMatchObject({
      status: 'error',
      problem: { code: 'PROTOCOL_MISMATCH', retryable: false },
    });
  });

  it('retries when hello cannot be read', () => {
    const machine = createMachine().toSent();
    machine.send({ type: 'accepted', generation: 1, hello: null });
    expect(statusOf(machine.state).problem?.code).toBe('CLIENT_INVALID_HELLO');
    expect(statusName(machine)).toBe('reconnecting');
  });
});

describe('a rejected connect', () => {
  it('is decided once, on the close that follows the rejection', () => {
    const machine = createMachine().toSent();
    machine.send({ type: 'rejected', generation: 1, error: rejection('AUTH_TOKEN_MISMATCH') });
    expect(statusName(machine)).toBe('handshaking');
    machine.close(1008);
    expect(statusName(machine)).toBe('auth_failed');
    expect(effectNames(machine)).toEqual(['close', 'gaveUp']);
  });

  it('is decided after 1 s when a half-open link delivers no close', () => {
    const machine = createMachine().toSent();
    machine.send({ type: 'rejected', generation: 1, error: rejection('AUTH_TOKEN_MISMATCH') });
    machine.wait(1_000);
    expect(statusName(machine)).toBe('auth_failed');
  });

  it('asks a credentials function for others, and stops when it gives the same', () => {
    const machine = createMachine({ canRefresh: true }).toSent();
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

  it('uses the stored device token once, on a trusted link', () => {
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

  it('drops a device token that is no longer good and goes on with the secret', () => {
    const machine = createMachine().send({ type: 'connect' });
    machine.send({ type: 'opened', generation: 1 });
    machine.send({ type: 'challenged', generation: 1, challenge: { nonce: 'n', ts: 1 } });
    const sentWith = { deviceToken: true, canUseDeviceToken: false, hasSecret: true };
    machine.send({ type: 'connectSent', generation: 1, sentWith });
    machine.reject(rejection('AUTH_DEVICE_TOKEN_MISMATCH'));
    expect(effectNames(machine)).toEqual(['close', 'dropDeviceToken']);
    expect(statusName(machine)).toBe('reconnecting');
  });

  it('signs afresh once after a rejected signature, then stops with the code', () => {
    const machine = createMachine().toSent().reject(rejection('DEVICE_AUTH_SIGNATURE_INVALID'));
    expect(statusName(machine)).toBe('reconnecting');
    machine.wait(30_000).toSent().reject(rejection('DEVICE_AUTH_SIGNATURE_INVALID'));
    expect(statusOf(machine.state)).toMatchObject({
      status: 'error',
      problem: { code: 'DEVICE_AUTH_SIGNATURE_INVALID' },
    });
  });

  it('waits at least as long as the rate limit says, also when the tab is looked at', () => {
    const machine = createMachine().toSent();
    machine.reject(rejection('AUTH_RATE_LIMITED', { retryAfterMs: 299_901 }));
    expect(nextDeadline(machine.state)).toBeGreaterThanOrEqual(machine.world.now + 299_901);
    machine.send({ type: 'signal', signal: 'visible' });
    expect(nextDeadline(machine.state)).toBe(machine.world.now + 299_901);
  });

  it('shows what to approve and keeps asking slowly while the tab is looked at', () => {
    const machine = createMachine().toSent();
    machine.reject(rejection('PAIRING_REQUIRED', { requestId: 'req-1', pauseReconnect: false }));
    expect(statusOf(machine.state)).toMatchObject({
      status: 'pairing_required',
      reconnectState: 'scheduled',
      problem: { requestId: 'req-1', command: 'openclaw devices approve req-1' },
    });
    machine.world.isVisible = false;
    machine.wait(12_000);
    expect(nextDeadline(machine.state)).toBeNull();
    machine.send({ type: 'signal', signal: 'visible' });
    expect(effectNames(machine)).toEqual(['open']);
    expect(statusName(machine)).toBe('pairing_required');
  });

  it('does not keep asking where the gateway says to pause', () => {
    const machine = createMachine().toSent();
    machine.reject(rejection('PAIRING_REQUIRED', { requestId: 'req-1', pauseReconnect: true }));
    expect(nextDeadline(machine.state)).toBeNull();
    machine.send({ type: 'reconnect' });
    expect(effectNames(machine)).toEqual(['open']);
  });

  it('lets the host repair a problem once per request id, then tries again', () => {
    const rejected = rejection('PAIRING_REQUIRED', { requestId: 'req-1' });
    const machine = createMachine({ canRepair: true }).toSent().reject(rejected);
    expect(effectNames(machine)).toEqual(['close', 'gaveUp', 'repair']);
    machine.world.now += 300;
    repairAll(machine);
    expect(effectNames(machine)).toEqual(['open']);
    machine.toSent().reject(rejected);
    expect(effectNames(machine)).not.toContain('repair');
  });
});

describe('a repair that takes long', () => {
  const problemToRepair = (machine: Machine) => {
    const effect = machine.effects.find(({ type }) => type === 'repair');
    return effect?.type === 'repair' ? effect.problem : expect.unreachable('nothing to repair');
  };

  it('changes nothing when something else is wrong by then', () => {
    const machine = createMachine({ canRepair: true }).toSent();
    machine.reject(rejection('PAIRING_REQUIRED', { requestId: 'req-1' }));
    const problem = problemToRepair(machine);
    machine.wait(12_000).toSent().reject(rejection('CONTROL_UI_ORIGIN_NOT_ALLOWED'));
    machine.send({ type: 'repaired', problem });
    expect(machine.effects).toEqual([]);
    expect(statusName(machine)).toBe('error');
  });

  it('changes nothing when it was for another gateway with the same problem', () => {
    const rejected = rejection('CONTROL_UI_ORIGIN_NOT_ALLOWED');
    const machine = createMachine({ canRepair: true }).toSent().reject(rejected);
    const problem = problemToRepair(machine);
    machine.send({ type: 'reconfigured' }).toSent().reject(rejected);
    machine.send({ type: 'repaired', problem });
    expect(machine.effects).toEqual([]);
    expect(statusName(machine)).toBe('error');
  });

  it('is followed by an attempt while the same request waits for approval', () => {
    const rejected = rejection('PAIRING_REQUIRED', { requestId: 'req-1' });
    const machine = createMachine({ canRepair: true }).toSent().reject(rejected);
    const problem = problemToRepair(machine);
    machine.wait(12_000).toSent().reject(rejected);
    machine.world.now += 300;
    machine.send({ type: 'repaired', problem });
    expect(effectNames(machine)).toEqual(['open']);
  });
});

describe('a lost connection', () => {
  it('retries after a jittered delay and shows when', () => {
    const machine = createMachine().toReady().close(1006);
    expect(statusOf(machine.state)).toMatchObject({
      status: 'reconnecting',
      reconnectState: 'scheduled',
      reconnectAttempts: 1,
      nextRetryAt: machine.world.now + 250 + 375,
      problem: { code: 'CLIENT_CONNECTION_LOST', retryable: true },
    });
    expect(effectNames(machine)).toEqual(['close', 'lost']);
    machine.wait(625);
    expect(statusOf(machine.state)).toMatchObject({
      status: 'reconnecting',
      reconnectState: 'attempting',
    });
  });

  it('does not return sooner than the gateway said it would', () => {
    const machine = createMachine().toReady();
    machine.send({ type: 'shutdown', restartExpectedMs: 1_500 }).close(1012);
    expect(statusOf(machine.state).problem?.code).toBe('CLIENT_GATEWAY_RESTARTING');
    expect(nextDeadline(machine.state)).toBeGreaterThanOrEqual(machine.world.now + 1_500);
  });

  it('is one of many on a gateway with many clients: each retry is spread further', () => {
    const presence = Array.from({ length: 200 }, () => ({ mode: 'webchat' }));
    const crowded = { ...hello, snapshot: { presence } };
    const machine = createMachine({ random: 1 }).toSent();
    machine.send({ type: 'accepted', generation: 1, hello: crowded }).close(1006);
    expect(nextDeadline(machine.state)).toBe(machine.world.now + 15_000);
    machine.wait(15_000).close(1006);
    expect(nextDeadline(machine.state)).toBe(machine.world.now + 30_000);
  });

  it('does not let a person wait for a crowd', () => {
    const presence = Array.from({ length: 200 }, () => ({ mode: 'webchat' }));
    const crowded = { ...hello, snapshot: { presence } };
    const machine = createMachine({ random: 1 }).toSent();
    machine.send({ type: 'accepted', generation: 1, hello: crowded }).close(1006);
    machine.send({ type: 'reconnect' }).close(1006);
    expect(nextDeadline(machine.state)).toBe(machine.world.now + 1_000);
  });

  it('comes back soon when a gateway that was down says it is starting', () => {
    const machine = createMachine({ random: 1 }).toReady().close(1006);
    for (let attempt = 0; attempt < 4; attempt += 1) machine.wait(30_000).close(1006);
    machine.wait(30_000).toSent();
    machine.reject({ code: 'UNAVAILABLE', message: 'gateway starting', retryAfterMs: 500 });
    expect(statusOf(machine.state).problem?.code).toBe('CLIENT_GATEWAY_STARTING');
    expect(nextDeadline(machine.state)).toBeLessThanOrEqual(machine.world.now + 1_500);
    machine.wait(30_000).toSent();
    machine.reject({ code: 'UNAVAILABLE', message: 'gateway starting', retryAfterMs: 500 });
    expect(nextDeadline(machine.state)).toBeGreaterThan(machine.world.now + 1_500);
  });

  it('retries after 1008 once it was ready: a slow consumer may do better', () => {
    expect(statusName(createMachine().toReady().close(1008, 'slow consumer'))).toBe('reconnecting');
  });

  it('stops after 1008 before hello without a reason', () => {
    expect(statusName(createMachine().toSent().close(1008))).toBe('error');
  });

  it('asks for credentials anew after 4001', () => {
    const machine = createMachine().toReady().close(4001, 'device removed');
    machine.wait(30_000).send({ type: 'opened', generation: 2 });
    machine.send({ type: 'challenged', generation: 2, challenge: { nonce: 'n', ts: 1 } });
    expect(machine.effects).toMatchObject([{ type: 'sendConnect', reason: 'invalidated' }]);
  });

  it('counts attempts from zero only after 10 s of stability, never on open', () => {
    const machine = createMachine().toReady().close(1006).wait(30_000).toReady();
    expect(machine.state.attempts).toBe(1);
    machine.close(1006).wait(30_000).toReady();
    expect(machine.state.attempts).toBe(2);
    machine.wait(10_000);
    expect(machine.state.attempts).toBe(0);
  });

  it('stops when the attempts are used up, and starts again when told to', () => {
    const machine = createMachine();
    machine.world.policy = { ...machine.world.policy, maxAttempts: 2 };
    machine.toReady().close(1006);
    machine.wait(30_000).close(1006).wait(30_000).close(1006);
    expect(statusOf(machine.state)).toMatchObject({
      status: 'error',
      problem: { code: 'CLIENT_ATTEMPTS_EXHAUSTED', params: { attempts: 2 } },
    });
    machine.send({ type: 'reconnect' });
    expect(statusName(machine)).toBe('connecting');
  });

  it('leaves nothing scheduled after disconnect()', () => {
    const machine = createMachine().toReady().close(1006).send({ type: 'disconnect' });
    expect(statusName(machine)).toBe('disconnected');
    expect(nextDeadline(machine.state)).toBeNull();
  });
});

describe('liveness', () => {
  it('closes a socket that was silent for two ticks', () => {
    const machine = createMachine().toReady().wait(10_000).wait(49_999);
    expect(statusName(machine)).toBe('ready');
    machine.wait(1);
    expect(machine.effects).toMatchObject([{ type: 'close', code: 4000 }, { type: 'lost' }]);
    expect(statusOf(machine.state).problem?.code).toBe('CLIENT_SILENT');
  });

  it('takes any frame as a sign of life', () => {
    const machine = createMachine().toReady().wait(10_000);
    machine.world.lastFrameAt = machine.world.now + 40_000;
    machine.wait(50_000);
    expect(statusName(machine)).toBe('ready');
    expect(nextDeadline(machine.state)).toBe(machine.world.lastFrameAt + 60_000);
  });

  it('probes first when timers stood still, and stays when anything answers', () => {
    const machine = createMachine().toReady().wait(10_000).wait(3_600_000);
    expect(effectNames(machine)).toEqual(['probe']);
    machine.world.lastFrameAt = machine.world.now + 100;
    machine.wait(5_000);
    expect(statusName(machine)).toBe('ready');
  });

  it('retries when nothing answers the probe within 5 s', () => {
    const machine = createMachine().toReady().wait(10_000).wait(3_600_000).wait(5_000);
    expect(statusOf(machine.state).problem?.code).toBe('CLIENT_SILENT');
  });

  it.each(['online', 'visible', 'pageshow'] as const)('retries at once on %s', (signal) => {
    const machine = createMachine().toReady().close(1006);
    machine.world.now += 300;
    machine.send({ type: 'signal', signal });
    expect(effectNames(machine)).toEqual(['open']);
  });

  it.each(['online', 'visible', 'pageshow', 'offline'] as const)(
    'probes a live socket on %s, unless a frame just came',
    (signal) => {
      const machine = createMachine().toReady().send({ type: 'signal', signal });
      expect(machine.effects).toEqual([]);
      machine.world.now += 5_000;
      machine.send({ type: 'signal', signal });
      expect(effectNames(machine)).toEqual(['probe']);
    },
  );

  it('does not probe behind an upload: the answer would come after it', () => {
    const machine = createMachine().toReady();
    machine.world.now += 5_000;
    machine.world.isUploading = true;
    machine.send({ type: 'signal', signal: 'visible' });
    expect(machine.effects).toEqual([]);
  });

  it('holds no socket while the page is kept for "back", and returns with it', () => {
    const machine = createMachine().toReady().send({ type: 'signal', signal: 'pagehide' });
    expect(machine.effects).toMatchObject([{ type: 'close', code: 1000 }, { type: 'lost' }]);
    expect(nextDeadline(machine.state)).toBeNull();
    machine.world.now += 300;
    machine.send({ type: 'signal', signal: 'pageshow' });
    expect(effectNames(machine)).toEqual(['open']);
  });
});
