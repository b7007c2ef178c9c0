import { assert, describe, it } from 'vitest';

import {
  nextDeadline,
  statusOf,
  type ConnectionState,
} from '../../../src/client/connection/machine.js';
import { readRetryAfterMs } from '../../../src/core/GatewayError.js';
import type { ErrorShape } from '../../../src/protocol/frames.js';
import { checkInvariant, type RunStep } from './machineRun.js';

const isUserEvent = ({ event: { type } }: RunStep): boolean =>
  ['connect', 'disconnect', 'reconnect', 'reconfigured', 'dispose'].includes(type);

const has = ({ effects }: RunStep, type: RunStep['effects'][number]['type']): boolean =>
  effects.some((effect) => effect.type === type);

const hasSocket = ({ phase }: ConnectionState): boolean =>
  phase.kind === 'attempt' || phase.kind === 'live';

/** In these states a request is rejected at once. */
const isDown = (state: ConnectionState): boolean =>
  ['pairing_required', 'disconnected', 'auth_failed', 'error'].includes(statusOf(state).status);

/** Whether the host repaired the current problem: the same code, and the same pairing request. */
const isRepairOfProblem = ({ event, before: { problem } }: RunStep): boolean => {
  if (event.type !== 'repaired' || !problem) return false;
  // The repaired problem used up the attempts.
  if (problem.code === 'CLIENT_ATTEMPTS_EXHAUSTED') {
    return problem.params['lastCode'] === event.problem.code;
  }
  return event.problem.code === problem.code && event.problem.requestId === problem.requestId;
};

const terminal = ['idle', 'disconnected', 'auth_failed', 'error'];

describe('the machine', { timeout: 120_000 }, () => {
  it('C1: never opens a socket while another one is open', () => {
    checkInvariant((steps) => {
      let openSockets = 0;
      for (const { effects, state } of steps) {
        for (const { type } of effects) {
          if (type === 'close') openSockets = 0;
          if (type === 'open') openSockets += 1;
          assert.isAtMost(openSockets, 1);
        }
        assert.equal(openSockets, hasSocket(state) ? 1 : 0);
      }
    });
  });

  it('C2: sends at most one connect frame per socket', () => {
    checkInvariant((steps) => {
      const generations = steps
        .flatMap(({ effects }) => effects)
        .flatMap((effect) => (effect.type === 'sendConnect' ? [effect.generation] : []));
      assert.equal(new Set(generations).size, generations.length);
    });
  });

  it('C3: rejects sent requests once when their connection is lost, and waiting ones when none will come', () => {
    checkInvariant((steps) => {
      let isReady = false;
      for (const step of steps) {
        if (has(step, 'lost')) assert.isTrue(isReady);
        if (has(step, 'lost')) isReady = false;
        if (has(step, 'ready')) assert.isFalse(isReady);
        if (has(step, 'ready')) isReady = true;
        assert.equal(step.state.phase.name === 'ready', isReady);
        if (isDown(step.state) && !isDown(step.before)) assert.isTrue(has(step, 'gaveUp'));
      }
    });
  });

  it('C4: leaves no socket and no deadline after dispose(), even if events arrive later', () => {
    checkInvariant((steps) => {
      let isDisposed = false;
      for (const step of steps) {
        if (isUserEvent(step)) isDisposed = false;
        if (step.event.type === 'dispose') isDisposed = true;
        if (!isDisposed) continue;
        assert.isNull(nextDeadline(step.state));
        assert.isFalse(hasSocket(step.state));
        assert.isFalse(has(step, 'open'));
      }
    });
  });

  it('C5: becomes ready only by a hello that the current socket delivers after its connect frame', () => {
    checkInvariant((steps) => {
      for (const step of steps) {
        if (step.state.phase.name !== 'ready' || step.before.phase.name === 'ready') continue;
        const { event, before } = step;
        assert.include(event, { type: 'accepted', generation: step.state.generation });
        assert.equal(before.phase.name, 'awaitingHello');
        assert.include([3, 4], step.state.phase.hello.protocol);
      }
    });
  });

  it('C6: leaves a terminal state only when the user acts, options change or a repair finishes', () => {
    checkInvariant((steps) => {
      for (const step of steps) {
        if (!terminal.includes(statusOf(step.before).status)) continue;
        if (isUserEvent(step) || isRepairOfProblem(step)) continue;
        assert.strictEqual(step.state, step.before);
      }
    });
  });

  it('C7: never opens two sockets within the least delay, unless the user asked', () => {
    checkInvariant((steps, { context: { policy } }) => {
      let openedAt = -Infinity;
      for (const step of steps) {
        if (!has(step, 'open')) continue;
        const isRepairAfterStop =
          step.event.type === 'repaired' &&
          ['auth_failed', 'error'].includes(step.before.phase.name);
        if (!isUserEvent(step) && !isRepairAfterStop) {
          assert.isAtLeast(step.at - openedAt, policy.minDelayMs);
        }
        openedAt = step.at;
      }
    });
  });

  it('C8: never reconnects before the end of a hint, even if the page wakes up', () => {
    checkInvariant((steps) => {
      let notBefore = -Infinity;
      for (const step of steps) {
        if (isUserEvent(step)) notBefore = -Infinity;
        else if (has(step, 'open')) assert.isAtLeast(step.at, notBefore);
        if (has(step, 'ready')) notBefore = -Infinity;
        notBefore = hintOf(step) ?? notBefore;
      }
    });
  });

  it('C9: schedules every retry for a moment in the future', () => {
    checkInvariant((steps) => {
      for (const { at, before, state } of steps) {
        const { reconnectState, nextRetryAt } = statusOf(state);
        assert.equal(reconnectState === 'scheduled', nextRetryAt !== null);
        if (nextRetryAt !== null && state.phase !== before.phase) {
          assert.isAbove(nextRetryAt, at);
        }
      }
    });
  });

  it('C11: has a deadline for each socket, which is ready, rejected or closed within 20 s', () => {
    checkInvariant((steps) => {
      let openedAt = Infinity;
      for (const step of steps) {
        if (has(step, 'open')) openedAt = step.at;
        const deadline = nextDeadline(step.state);
        if (hasSocket(step.state)) assert.isNotNull(deadline);
        if (step.state.phase.kind === 'attempt') {
          assert.isAtMost(deadline ?? Infinity, openedAt + 20_000);
        }
      }
    });
  });

  it('C12: counts attempts from zero only after a stable connection, and stops at the maximum', () => {
    checkInvariant((steps, { context: { policy } }) => {
      let stableAt = Infinity;
      for (const step of steps) {
        const { before, state, at } = step;
        assert.isAtMost(state.attempts, policy.maxAttempts);
        if (has(step, 'ready')) stableAt = at + policy.stableAfterMs;
        if (state.attempts >= before.attempts || isUserEvent(step)) continue;
        assert.equal(state.phase.name, 'ready');
        assert.isAtLeast(at, stableAt);
      }
    });
  });
});

/** The earliest reconnect that the event permits, if it carries a hint. */
function hintOf({ at, event, before: { phase, generation } }: RunStep): number | undefined {
  if (event.type === 'shutdown' && phase.name === 'ready') {
    return event.restartExpectedMs === null ? -Infinity : at + event.restartExpectedMs;
  }
  if (event.type !== 'rejected' || event.generation !== generation) return undefined;
  // Only the first rejection of an attempt counts.
  if (phase.kind !== 'attempt' || phase.name === 'rejected') return undefined;
  return at + (readRetryAfterMs(event.error) ?? (isRateLimit(event.error) ? 30_000 : -Infinity));
}

const isRateLimit = ({ details }: ErrorShape): boolean =>
  JSON.stringify(details ?? {}).includes('AUTH_RATE_LIMITED');
