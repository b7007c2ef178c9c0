import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { JsonObject } from '../../src/protocol/frames.js';
import { asObject } from '../../src/protocol/json.js';
import { isLong } from '../support/isLong.js';
import { conversations, type Conversation, type Step } from './recording.js';
import { replay } from './replay.js';

const metaOf = (row: JsonObject): JsonObject => asObject(row['__openclaw']);

const numRuns = isLong ? 500 : 15;

// Only where the gateway announces rows is it known what a history said at any moment.
const subscribed = ['2026.9.6', '2026.7.1', '2026.4.15']
  .flatMap(conversations)
  .filter(({ hasSubscribed, isWhole }) => hasSubscribed && isWhole)
  .filter(({ closing }) => !closing.some((row) => metaOf(row)['kind'] === 'reset'));

interface Asking {
  readonly askedAt: number;
  /** How far the history has got when the gateway reads it, and when the answer arrives. */
  readonly readAfter: number;
  readonly comesAfter: number;
  /** Asked with a cursor: the answer has only what came since the last one (2026.9). */
  readonly isDelta: boolean;
}

const askings = (length: number): fc.Arbitrary<Asking[]> =>
  fc.array(
    fc.record({
      askedAt: fc.nat(length),
      readAfter: fc.nat(20),
      comesAfter: fc.nat(20),
      isDelta: fc.boolean(),
    }),
    { maxLength: 6 },
  );

describe.each(subscribed)('$name', (conversation) => {
  const { steps, closing } = conversation;
  const own = steps.filter((step) => step.kind !== 'ask' && step.kind !== 'history');
  const last = steps.filter((step) => step.kind === 'ask' || step.kind === 'history').slice(-2);

  it('ends with the same rows wherever histories are asked and answered', () => {
    fc.assert(
      fc.property(askings(own.length), fc.boolean(), (asked, isTwice) => {
        const { messages } = replay([...withHistories(own, asked, conversation), ...last], {
          times: isTwice ? 2 : 1,
          onView: ({ messageKeys }) => {
            if (new Set(messageKeys).size !== messageKeys.length)
              throw new Error('a key came twice');
          },
        });
        expect(messages.slice(-closing.length).map((row) => row.raw)).toEqual(closing);
        expect(messages.length).toBe(replay(steps).messages.length);
      }),
      { numRuns },
    );
  });

  it('never loses sight of a message that was sent', () => {
    fc.assert(
      fc.property(askings(own.length), (asked) => {
        const sent = new Map<string, string>();
        replay([...withHistories(own, asked, conversation), ...last], {
          onView: ({ messages }, step) => {
            if (step.kind === 'send') sent.set(step.key, step.text);
            const isWithdrawn = step.kind === 'answer' && (!step.ok || step.status === undefined);
            if (isWithdrawn || (step.kind === 'history' && conversation.cancelled.length > 0)) {
              sent.clear();
            }
            for (const text of sent.values()) {
              const isShown = messages.some(
                (row) => row.role === 'user' && row.text.includes(text),
              );
              if (!isShown) throw new Error(`${text} is gone`);
            }
          },
        });
      }),
      { numRuns },
    );
  });
});

/** Puts histories between the events that say what the gateway had announced when it read them. */
function withHistories(
  steps: readonly Step[],
  asked: readonly Asking[],
  { closing }: Conversation,
): readonly Step[] {
  const at = new Map<number, Step[]>();
  const put = (index: number, step: Step): void => {
    at.set(index, [...(at.get(index) ?? []), step]);
  };
  let busyUntil = 0;
  let known: number | undefined;
  // A session asks one history at a time.
  for (const [number, asking] of asked.toSorted((a, b) => a.askedAt - b.askedAt).entries()) {
    const askedAt = Math.max(asking.askedAt, busyUntil);
    const readAt = Math.min(steps.length, askedAt + asking.readAfter);
    const comesAt = Math.min(steps.length, readAt + asking.comesAfter);
    busyUntil = comesAt + 1;
    if (askedAt > steps.length) break;
    const id = `history ${number}`;
    put(askedAt, { kind: 'ask', id });
    const rows = rowsAt(steps.slice(0, readAt), closing);
    const answer: JsonObject =
      asking.isDelta && known !== undefined
        ? { kind: 'delta', messages: rows.slice(known).map((message) => ({ message })) }
        : { messages: rows, hasMore: false };
    known = rows.length;
    put(comesAt, { kind: 'history', id, answer, limit: 200 });
  }
  return [...steps, undefined].flatMap((step, index) => [
    ...(at.get(index) ?? []),
    ...(step ? [step] : []),
  ]);
}

/** Rows up to the last one that was announced; tool results are never announced. */
function rowsAt(steps: readonly Step[], closing: readonly JsonObject[]): readonly JsonObject[] {
  const announced = new Set(
    steps.flatMap((step) =>
      step.kind === 'event' && step.event === 'session.message' ? [step.payload['messageId']] : [],
    ),
  );
  return closing.slice(0, closing.findLastIndex((row) => announced.has(metaOf(row)['id'])) + 1);
}
