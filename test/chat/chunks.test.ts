import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { JsonObject } from '../../src/protocol/frames.js';
import { asObject } from '../../src/protocol/json.js';
import { isLong } from '../support/isLong.js';
import { recordedSessions, type RecordedSession, type Step } from './recording.js';
import { replay } from './replay.js';

const metaOf = (record: JsonObject): JsonObject => asObject(record['__openclaw']);

const numRuns = isLong ? 500 : 15;

// The history at any moment is known only if the gateway announces its records.
const subscribed = ['2026.9.6', '2026.7.1', '2026.4.15']
  .flatMap(recordedSessions)
  .filter(({ hasSubscribed, isWhole }) => hasSubscribed && isWhole)
  .filter(({ closing }) => !closing.some((row) => metaOf(row)['kind'] === 'reset'));

interface HistoryRequest {
  /** The step before which the client sends the request. */
  readonly requestedAt: number;
  /** How many steps later the gateway reads its history, and the result arrives after that. */
  readonly readAfter: number;
  readonly arrivesAfter: number;
  /** With a cursor: the result has only the records since the last one (2026.9). */
  readonly isDelta: boolean;
}

const historyRequests = (length: number): fc.Arbitrary<HistoryRequest[]> =>
  fc.array(
    fc.record({
      requestedAt: fc.nat(length),
      readAfter: fc.nat(20),
      arrivesAfter: fc.nat(20),
      isDelta: fc.boolean(),
    }),
    { maxLength: 6 },
  );

describe.each(subscribed)('$name', (session) => {
  const { steps, closing } = session;
  const own = steps.filter(
    (step) => step.kind !== 'historyRequest' && step.kind !== 'historyResult',
  );
  const last = steps
    .filter((step) => step.kind === 'historyRequest' || step.kind === 'historyResult')
    .slice(-2);

  it('ends with the same messages, whenever histories are requested and arrive', () => {
    fc.assert(
      fc.property(historyRequests(own.length), fc.boolean(), (requests, isTwice) => {
        const { messages } = replay([...withHistories(own, requests, session), ...last], {
          times: isTwice ? 2 : 1,
          onSnapshot: ({ messageKeys }) => {
            if (new Set(messageKeys).size !== messageKeys.length)
              throw new Error('a key is shown twice');
          },
        });
        expect(messages.slice(-closing.length).map((row) => row.raw)).toEqual(closing);
        expect(messages.length).toBe(replay(steps).messages.length);
      }),
      { numRuns },
    );
  });

  it('keeps showing a sent message', () => {
    fc.assert(
      fc.property(historyRequests(own.length), (requests) => {
        const sent = new Map<string, string>();
        replay([...withHistories(own, requests, session), ...last], {
          onSnapshot: ({ messages }, step) => {
            if (step.kind === 'send') sent.set(step.key, step.text);
            const isWithdrawn =
              step.kind === 'sendResult' && (!step.ok || step.status === undefined);
            if (isWithdrawn || (step.kind === 'historyResult' && session.cancelled.length > 0)) {
              sent.clear();
            }
            for (const text of sent.values()) {
              const isShown = messages.some(
                (row) => row.role === 'user' && row.text.includes(text),
              );
              if (!isShown) throw new Error(`${text} is no longer shown`);
            }
          },
        });
      }),
      { numRuns },
    );
  });
});

/** Adds histories between the events: each has the records that were announced when it was read. */
function withHistories(
  steps: readonly Step[],
  requests: readonly HistoryRequest[],
  { closing }: RecordedSession,
): readonly Step[] {
  const at = new Map<number, Step[]>();
  const add = (index: number, step: Step): void => {
    at.set(index, [...(at.get(index) ?? []), step]);
  };
  let busyUntil = 0;
  let known: number | undefined;
  // A session requests one history at a time.
  const inOrder = requests.toSorted((a, b) => a.requestedAt - b.requestedAt);
  for (const [number, request] of inOrder.entries()) {
    const requestedAt = Math.max(request.requestedAt, busyUntil);
    const readAt = Math.min(steps.length, requestedAt + request.readAfter);
    const arrivesAt = Math.min(steps.length, readAt + request.arrivesAfter);
    busyUntil = arrivesAt + 1;
    if (requestedAt > steps.length) break;
    const id = `history ${number}`;
    add(requestedAt, { kind: 'historyRequest', id });
    const records = recordsAt(steps.slice(0, readAt), closing);
    const result: JsonObject =
      request.isDelta && known !== undefined
        ? { kind: 'delta', messages: records.slice(known).map((message) => ({ message })) }
        : { messages: records, hasMore: false };
    known = records.length;
    add(arrivesAt, { kind: 'historyResult', id, result, limit: 200 });
  }
  return [...steps, undefined].flatMap((step, index) => [
    ...(at.get(index) ?? []),
    ...(step ? [step] : []),
  ]);
}

/** Returns the records up to the last announced one. Tool results are never announced. */
function recordsAt(steps: readonly Step[], closing: readonly JsonObject[]): readonly JsonObject[] {
  const announced = new Set(
    steps.flatMap((step) =>
      step.kind === 'event' && step.event === 'session.message' ? [step.payload['messageId']] : [],
    ),
  );
  return closing.slice(0, closing.findLastIndex((row) => announced.has(metaOf(row)['id'])) + 1);
}
