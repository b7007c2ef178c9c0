import { GatewayError, type ConnectionStatus } from 'openclaw-react/client';
import { assert, describe, it } from 'vitest';

import { holdsForClient, urls } from './clientRun.js';

const terminal: readonly ConnectionStatus[] = ['idle', 'disconnected', 'auth_failed', 'error'];

describe('a client', { timeout: 120_000 }, () => {
  it('C1: never opens a socket while another one is open', async () => {
    await holdsForClient(({ sockets }) => {
      for (const { rivals } of sockets) assert.equal(rivals, 0);
    });
  });

  it('C2: sends at most one connect frame per socket, first, and for its own challenge', async () => {
    await holdsForClient(({ sockets, nonces }) => {
      for (const socket of sockets) {
        const connects = socket.sent.filter(({ method }) => method === 'connect');
        assert.isAtMost(connects.length, 1);
        assert.strictEqual(socket.sent[0], connects[0]);
        const { device } = (connects[0]?.params ?? {}) as { device?: { nonce: string } };
        if (device) assert.equal(device.nonce, nonces.get(socket));
      }
    });
  });

  it('C3: settles every request once, with its own answer or a true word on whether it was sent', async () => {
    await holdsForClient(({ asked, requestFrames, hanging }) => {
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
    });
  });

  it('C4: leaves no timer, listener or socket after dispose()', async () => {
    await holdsForClient(({ leftovers }) => {
      for (const left of leftovers) {
        assert.deepEqual(left, { timers: 0, listeners: 0, sockets: 0, abortListeners: 0 });
      }
    });
  });

  it('C5: is ready only once the newest socket answered its connect frame', async () => {
    await holdsForClient(({ statuses, helloSockets }) => {
      for (const { status, socket } of statuses) {
        if (!status.isReady) continue;
        assert.isTrue(socket !== undefined && helloSockets.has(socket));
        assert.isNotNull(status.hello);
      }
    });
  });

  it('C6: leaves a terminal state only for a person, new credentials or a repair', async () => {
    await holdsForClient(({ statuses }) => {
      let before: ConnectionStatus = 'idle';
      for (const { status, by } of statuses) {
        if (terminal.includes(before) && status.status !== before) assert.notEqual(by, 'world');
        before = status.status;
      }
    });
  });

  it('C7: never opens two sockets within the floor, unless someone asked', async () => {
    await holdsForClient(({ sockets, openedBy, schedule }) => {
      let openedAt = -Infinity;
      for (const socket of sockets) {
        if (openedBy.get(socket) === 'world') {
          assert.isAtLeast(socket.openedAt - openedAt, schedule.policy.minDelayMs);
        }
        openedAt = socket.openedAt;
      }
    });
  });

  it('C8: never comes back before the gateway said, not even when woken', async () => {
    await holdsForClient(({ sockets, openedBy, hints }) => {
      for (const [index, socket] of sockets.entries()) {
        const before = sockets[index - 1];
        if (before === undefined || openedBy.get(socket) === 'user') continue;
        assert.isAtLeast(socket.openedAt, hints.get(before) ?? -Infinity);
      }
    });
  });

  it('C9: shows a retry time only while a retry is scheduled, and one that is still to come', async () => {
    await holdsForClient(({ statuses }) => {
      let before: number | null = null;
      for (const { at, status } of statuses) {
        const { reconnectState, nextRetryAt } = status;
        assert.equal(reconnectState === 'scheduled', nextRetryAt !== null);
        if (nextRetryAt !== null && nextRetryAt !== before) assert.isAbove(nextRetryAt, at);
        before = nextRetryAt;
      }
    });
  });

  it('C10: sends nothing for a caller who gave up', async () => {
    await holdsForClient(({ requestFrames }) => {
      for (const { wasSettled } of requestFrames) assert.isFalse(wasSettled);
    });
  });

  it('C13: shows no secret in any state, error, log line or trace', async () => {
    await holdsForClient(({ observable, sockets }) => {
      assert.notInclude(observable, 'planted-');
      for (const { href } of sockets) assert.include(Object.values(urls), href);
    });
  });

  it('C14: sends a gateway nothing that was meant for another', async () => {
    await holdsForClient(({ requestFrames }) => {
      for (const { socket, caller } of requestFrames) {
        assert.equal(socket.href.replace(/\/?\?.*/, ''), caller.gateway);
      }
    });
  });
});
