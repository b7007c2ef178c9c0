import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';

import {
  createRequestQueue,
  maxRequests,
  maxUrgentRequests,
  type QueuedSession,
} from '../../src/chat/requestQueue.js';

interface ModelSession extends QueuedSession {
  readonly name: number;
  urgent: boolean;
}

const createSession = (name: number, urgent = false): ModelSession => {
  const session: ModelSession = { name, urgent, isUrgent: () => session.urgent };
  return session;
};

const settle = async (): Promise<void> => {
  for (let round = 0; round < 10; round++) await Promise.resolve();
};

/** A queue whose requests end when the test says so. */
function createModel() {
  const queue = createRequestQueue();
  const started: number[] = [];
  const running: { readonly name: number; readonly end: (isOk: boolean) => void }[] = [];
  const results: string[] = [];
  return {
    queue,
    started,
    running,
    results,
    request(session: ModelSession): void {
      queue
        .run(
          session,
          () =>
            new Promise<void>((resolve, reject) => {
              started.push(session.name);
              const end = (isOk: boolean): void =>
                isOk ? resolve() : reject(new Error('rejected'));
              running.push({ name: session.name, end });
            }),
        )
        .then(
          () => results.push('ok'),
          () => results.push('rejected'),
        );
    },
    async end(at: number, isOk = true): Promise<void> {
      const [request] = running.splice(at, 1);
      request?.end(isOk);
      await settle();
    },
  };
}

it('starts a request at once while few are running', () => {
  const model = createModel();
  model.request(createSession(1));
  expect(model.started).toEqual([1]);
});

it('starts the requests of the first session before those of later ones', async () => {
  const model = createModel();
  const sessions = Array.from({ length: 6 }, (_, name) => createSession(name));
  for (const session of sessions) model.request(session);
  const [first] = sessions;
  if (first) model.request(first);
  expect(model.started).toEqual([0, 1, 2, 3]);
  await model.end(0);
  expect(model.started).toEqual([0, 1, 2, 3, 0]);
});

it('does not let slow sessions hold up the one that the user waits for', async () => {
  const model = createModel();
  for (let name = 0; name < 20; name++) model.request(createSession(name));
  const urgent = createSession(99);
  model.request(urgent);
  expect(model.started).not.toContain(99);
  urgent.urgent = true;
  model.queue.advance();
  expect(model.started).toContain(99);
});

describe('any schedule', () => {
  const actions = fc.array(
    fc.oneof(
      fc.record({ does: fc.constant('request' as const), session: fc.nat(9) }),
      fc.record({ does: fc.constant('end' as const), at: fc.nat(9), isOk: fc.boolean() }),
      fc.record({ does: fc.constant('toggle' as const), session: fc.nat(9) }),
    ),
    { maxLength: 80 },
  );

  test.prop([actions])('runs a few requests at a time, and each of them once', async (schedule) => {
    const model = createModel();
    const sessions = Array.from({ length: 10 }, (_, name) => createSession(name));
    let requests = 0;
    for (const action of schedule) {
      const session = 'session' in action ? sessions[action.session] : undefined;
      if (action.does === 'end')
        await model.end(action.at % (model.running.length || 1), action.isOk);
      else if (action.does === 'request' && session) {
        model.request(session);
        requests++;
      } else if (session) {
        session.urgent = !session.urgent;
        model.queue.advance();
      }
      expect(model.running.length).toBeLessThanOrEqual(maxUrgentRequests);
      if (sessions.every(({ urgent }) => !urgent) && model.started.length < requests) {
        expect(model.running.length).toBeGreaterThanOrEqual(maxRequests);
      }
    }
    while (model.running.length > 0) await model.end(0);
    expect(model.started).toHaveLength(requests);
    expect(model.results).toHaveLength(requests);
  });
});
