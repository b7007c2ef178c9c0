import { assert, describe, it } from 'vitest';

import {
  nextDeadline,
  statusOf,
  type ConnectionState,
} from '../../../src/client/connection/machine.js';
import { readRetryAfterMs } from '../../../src/core/GatewayError.js';
import type { ErrorShape } from '../../../src/protocol/frames.js';
import { holdsForMachine, type Entry } from './machineRun.js';

const isUsers = ({ event: { type } }: Entry): boolean =>
  ['connect', 'disconnect', 'reconnect', 'reconfigured', 'dispose'].includes(type);

const has = ({ effects }: Entry, type: Entry['effects'][number]['type']): boolean =>
  effects.some((effect) => effect.type === type);

const hasSocket = ({ phase }: ConnectionState): boolean =>
  phase.name === 'ready' || 'openBy' in phase;

/** A socket event that counts: of the newest socket, while it is in use. */
const isCurrent = ({ event, before }: Entry): boolean =>
  'generation' in event && event.generation === before.generation && hasSocket(before);

/** Where a request learns at once that no connection will come. */
const isDown = (state: ConnectionState): boolean =>
  ['pairing_required', 'disconnected', 'auth_failed', 'error'].includes(statusOf(state).status);

/** Two failures may have the same problem, but not one request id and another. */
const isRepairOfWhatIsShown = ({ event, before: { problem } }: Entry): boolean => {
  if (event.type !== 'repaired' || !problem) return false;
  // The attempts were used up by what is repaired now.
  if (problem.code === 'CLIENT_ATTEMPTS_EXHAUSTED') {
    return problem.params['lastCode'] === event.problem.code;
  }
  return event.problem.code === problem.code && event.problem.requestId === problem.requestId;
};

const terminal = ['idle', 'disconnected', 'auth_failed', 'error'];

describe('the machine', { timeout: 120_000 }, () => {
  it('C1: never opens a socket while another one is open', () => {
    holdsForMachine((entries) => {
      let open = 0;
      for (const { effects, state } of entries) {
        for (const { type } of effects) {
          if (type === 'close') open = 0;
          if (type === 'open') open += 1;
          assert.isAtMost(open, 1);
        }
        assert.equal(open, hasSocket(state) ? 1 : 0);
      }
    });
  });

  it('C2: sends at most one connect frame per socket', () => {
    holdsForMachine((entries) => {
      const generations = entries
        .flatMap(({ effects }) => effects)
        .flatMap((effect) => (effect.type === 'sendConnect' ? [effect.generation] : []));
      assert.equal(new Set(generations).size, generations.length);
    });
  });

  it('C3: tells requests once that their connection was lost, and those that wait that none will come', () => {
    holdsForMachine((entries) => {
      let isReady = false;
      for (const entry of entries) {
        if (has(entry, 'lost')) assert.isTrue(isReady);
        if (has(entry, 'lost')) isReady = false;
        if (has(entry, 'ready')) assert.isFalse(isReady);
        if (has(entry, 'ready')) isReady = true;
        assert.equal(entry.state.phase.name === 'ready', isReady);
        if (isDown(entry.state) && !isDown(entry.before)) assert.isTrue(has(entry, 'gaveUp'));
      }
    });
  });

  it('C4: leaves no socket and no deadline after dispose(), whatever comes later', () => {
    holdsForMachine((entries) => {
      let isDisposed = false;
      for (const entry of entries) {
        if (isUsers(entry)) isDisposed = false;
        if (entry.event.type === 'dispose') isDisposed = true;
        if (!isDisposed) continue;
        assert.isNull(nextDeadline(entry.state));
        assert.isFalse(hasSocket(entry.state));
        assert.isFalse(has(entry, 'open'));
      }
    });
  });

  it('C5: is ready only with a hello to the connect frame of the current socket', () => {
    holdsForMachine((entries) => {
      for (const entry of entries) {
        if (entry.state.phase.name !== 'ready' || entry.before.phase.name === 'ready') continue;
        const { event, before } = entry;
        assert.include(event, { type: 'accepted', generation: entry.state.generation });
        assert.equal(before.phase.name, 'sent');
        assert.include([3, 4], entry.state.phase.hello.protocol);
      }
    });
  });

  it('C6: leaves a terminal state only for a person, new credentials or a repair', () => {
    holdsForMachine((entries) => {
      for (const entry of entries) {
        if (!terminal.includes(statusOf(entry.before).status)) continue;
        if (isUsers(entry) || isRepairOfWhatIsShown(entry)) continue;
        assert.strictEqual(entry.state, entry.before);
      }
    });
  });

  it('C7: never opens two sockets within the floor, unless someone asked', () => {
    holdsForMachine((entries, { world: { policy } }) => {
      let openedAt = -Infinity;
      for (const entry of entries) {
        if (!has(entry, 'open')) continue;
        const isRepairOfHalt =
          entry.event.type === 'repaired' &&
          ['auth_failed', 'error'].includes(entry.before.phase.name);
        if (!isUsers(entry) && !isRepairOfHalt) {
          assert.isAtLeast(entry.at - openedAt, policy.minDelayMs);
        }
        openedAt = entry.at;
      }
    });
  });

  it('C8: never comes back before the gateway said, not even when woken', () => {
    holdsForMachine((entries) => {
      let notBefore = -Infinity;
      for (const entry of entries) {
        if (isUsers(entry)) notBefore = -Infinity;
        else if (has(entry, 'open')) assert.isAtLeast(entry.at, notBefore);
        if (has(entry, 'ready')) notBefore = -Infinity;
        notBefore = hintOf(entry) ?? notBefore;
      }
    });
  });

  it('C9: schedules every retry for a moment that is still to come', () => {
    holdsForMachine((entries) => {
      for (const { at, before, state } of entries) {
        const { reconnectState, nextRetryAt } = statusOf(state);
        assert.equal(reconnectState === 'scheduled', nextRetryAt !== null);
        if (nextRetryAt !== null && state.phase !== before.phase) {
          assert.isAbove(nextRetryAt, at);
        }
      }
    });
  });

  it('C11: waits for nothing without end: a socket is ready, rejected or gone within 20 s', () => {
    holdsForMachine((entries) => {
      let openedAt = Infinity;
      for (const entry of entries) {
        if (has(entry, 'open')) openedAt = entry.at;
        const deadline = nextDeadline(entry.state);
        if (hasSocket(entry.state)) assert.isNotNull(deadline);
        if ('openBy' in entry.state.phase) {
          assert.isAtMost(deadline ?? Infinity, openedAt + 20_000);
        }
      }
    });
  });

  it('C12: counts attempts from zero only after a stable connection, and stops at the maximum', () => {
    holdsForMachine((entries, { world: { policy } }) => {
      let stableAt = Infinity;
      for (const entry of entries) {
        const { before, state, at } = entry;
        assert.isAtMost(state.attempts, policy.maxAttempts);
        if (has(entry, 'ready')) stableAt = at + policy.stableAfterMs;
        if (state.attempts >= before.attempts || isUsers(entry)) continue;
        assert.equal(state.phase.name, 'ready');
        assert.isAtLeast(at, stableAt);
      }
    });
  });
});

/** The earliest return that this event leaves to us, if it speaks of one. */
function hintOf(entry: Entry): number | undefined {
  const { at, event, before } = entry;
  if (event.type === 'shutdown' && before.phase.name === 'ready') {
    return event.restartExpectedMs === null ? -Infinity : at + event.restartExpectedMs;
  }
  const isFirst = 'openBy' in before.phase && before.phase.rejection === null;
  if (event.type !== 'rejected' || !isCurrent(entry) || !isFirst) return undefined;
  return at + (readRetryAfterMs(event.error) ?? (isRateLimit(event.error) ? 30_000 : -Infinity));
}

const isRateLimit = ({ details }: ErrorShape): boolean =>
  JSON.stringify(details ?? {}).includes('AUTH_RATE_LIMITED');
