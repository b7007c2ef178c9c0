import { GatewayError, type ConnectionStatus } from 'openclaw-react/client';
import { assert } from 'vitest';

import { describeInvariants, type Invariants } from '../../support/describeInvariants.js';
import { runClient, urls, type ClientRun } from './clientRun.js';
import { schedules } from './clientSchedule.js';
import { runs } from './schedules.js';

const terminal: readonly ConnectionStatus[] = ['idle', 'disconnected', 'auth_failed', 'error'];

const invariants: Invariants<ClientRun> = {
  'C1: never opens a socket while another one is open': ({ sockets }) => {
    for (const { rivals } of sockets) assert.equal(rivals, 0);
  },

  'C2: sends at most one connect frame per socket, first, and for its own challenge': ({
    sockets,
    nonces,
  }) => {
    for (const socket of sockets) {
      const connects = socket.sent.filter(({ method }) => method === 'connect');
      assert.isAtMost(connects.length, 1);
      assert.strictEqual(socket.sent[0], connects[0]);
      const { device } = (connects[0]?.params ?? {}) as { device?: { nonce: string } };
      if (device) assert.equal(device.nonce, nonces.get(socket));
    }
  },

  'C3: settles every request once, with its own result or an error that knows whether it was sent':
    ({ asked, requestFrames, hanging }) => {
      assert.isEmpty(hanging);
      for (const { name, isRequest, settled, isDisturbed, value } of asked) {
        assert.isNotNull(settled, `${name} never settled`);
        assert.isFalse(isDisturbed);
        if (!isRequest) continue;
        const sent = requestFrames.filter(({ caller }) => caller.name === name).length;
        assert.isAtMost(sent, 1);
        if (settled === 'result') {
          // Accepted, or the fallback of a method that the gateway does not know.
          const isOther = ['{"status":"accepted"}', 'null'].includes(JSON.stringify(value));
          if (!isOther) assert.deepEqual(value, { answerTo: name });
        }
        if (GatewayError.is(value)) assert.equal(value.sent, sent === 1);
      }
    },

  'C4: leaves no timer, listener or socket after dispose()': ({ leftovers }) => {
    for (const left of leftovers) {
      assert.deepEqual(left, { timers: 0, listeners: 0, sockets: 0, abortListeners: 0 });
    }
  },

  'C5: is ready only after the newest socket delivered a hello for its connect frame': ({
    statuses,
    helloSockets,
  }) => {
    for (const { status, socket } of statuses) {
      if (!status.isReady) continue;
      assert.isTrue(socket !== undefined && helloSockets.has(socket));
      assert.isNotNull(status.hello);
    }
  },

  'C6: leaves a terminal state only for the user, new credentials or a repair': ({ statuses }) => {
    let before: ConnectionStatus = 'idle';
    for (const { status, by } of statuses) {
      if (terminal.includes(before) && status.status !== before) assert.notEqual(by, 'world');
      before = status.status;
    }
  },

  'C7: never opens two sockets within the least delay, unless the user asked for it': ({
    sockets,
    openedBy,
    schedule,
  }) => {
    let openedAt = -Infinity;
    for (const socket of sockets) {
      if (openedBy.get(socket) === 'world') {
        assert.isAtLeast(socket.openedAt - openedAt, schedule.policy.minDelayMs);
      }
      openedAt = socket.openedAt;
    }
  },

  'C8: never reconnects before the time that the gateway named, not even after a wake-up': ({
    sockets,
    openedBy,
    hints,
  }) => {
    for (const [index, socket] of sockets.entries()) {
      const before = sockets[index - 1];
      if (before === undefined || openedBy.get(socket) === 'user') continue;
      assert.isAtLeast(socket.openedAt, hints.get(before) ?? -Infinity);
    }
  },

  'C9: shows a retry time only while a retry is scheduled, and only a future one': ({
    statuses,
  }) => {
    let before: number | null = null;
    for (const { at, status } of statuses) {
      const { reconnectState, nextRetryAt } = status;
      assert.equal(reconnectState === 'scheduled', nextRetryAt !== null);
      if (nextRetryAt !== null && nextRetryAt !== before) assert.isAbove(nextRetryAt, at);
      before = nextRetryAt;
    }
  },

  'C10: sends no request that has settled already': ({ requestFrames }) => {
    for (const { wasSettled } of requestFrames) assert.isFalse(wasSettled);
  },

  'C13: shows no secret in any state, error, log line, trace or address': ({
    observable,
    sockets,
  }) => {
    assert.notInclude(observable, 'planted-');
    const addresses = Object.values(urls).map((url) => url.replace(/\?.*/, ''));
    for (const { href } of sockets) assert.include(addresses, href);
  },

  'C14: sends a gateway no request that was meant for another': ({ requestFrames }) => {
    for (const { socket, caller } of requestFrames) {
      assert.equal(socket.href.replace(/\/$/, ''), caller.gateway);
    }
  },
};

describeInvariants('a client', invariants, {
  schedules,
  perform: runClient,
  numRuns: runs.numRuns ?? 1_000,
  timeout: 120_000,
});
