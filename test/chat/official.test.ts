import { describe, expect, it } from 'vitest';

import { asObject, asString } from '../../src/protocol/json.js';
import { projectOfficially } from './officialProjection.js';
import { recordedSessions } from './recording.js';
import { replay } from './replay.js';

/** The part of a message that users and links can see. */
interface VisiblePart {
  readonly id: string | undefined;
  readonly role: unknown;
  readonly content: unknown;
}

const visiblePartOf = (message: unknown): VisiblePart => {
  const { role, content, __openclaw } = asObject(message);
  return { id: asString(asObject(__openclaw)['id']), role, content };
};

interface Reason {
  readonly because: string;
  /** Removes the difference from the official messages, so that they equal `ours`. */
  readonly without: (
    theirs: readonly VisiblePart[],
    ours: readonly VisiblePart[],
  ) => readonly VisiblePart[];
}

const dropUnnamed: Reason['without'] = (theirs) => theirs.filter(({ id }) => id !== undefined);

const reasons = {
  unclaimed: {
    because:
      'records of 2026.4 name no send: the official projection keeps the sent message and its first echo beside the record; we match them by text',
    without: dropUnnamed,
  },
  cancelled: {
    because:
      'only `pendingInputs` says that a queued message was cancelled; the official projection does not read it',
    without: dropUnnamed,
  },
  split: {
    because:
      'commentary and tool call are one record: the official projection keeps the announced call beside the two messages of the history',
    without: (theirs) =>
      theirs.filter(
        (row, at) =>
          !theirs.slice(0, at).some((one) => JSON.stringify(one) === JSON.stringify(row)),
      ),
  },
  shorterPage: {
    because:
      'the last history is a shorter page than the one before: the official projection drops the messages before it, we keep them',
    without: (theirs, ours) => [...ours.slice(0, ours.length - theirs.length), ...theirs],
  },
  longerTail: {
    because:
      'the last history is a page that begins after an announced record: we leave that record to the older page, the official projection keeps it',
    without: (theirs, ours) => theirs.slice(-ours.length),
  },
} satisfies Record<string, Reason>;

/** All sessions in which the two differ. */
const differences: Readonly<Record<string, readonly (keyof typeof reasons)[]>> = {
  '2026.9.6/aliases-idempotency a agent:main:main': ['shorterPage'],
  '2026.9.6/aliases-idempotency b agent:main:main': ['shorterPage'],
  '2026.9.6/chat-tool-exec only agent:main:main': ['split', 'longerTail'],
  '2026.9.6/compact-reset a agent:main:d1': ['cancelled'],
  '2026.9.6/queueing-steer-followup a agent:main:q2': ['cancelled'],
  '2026.9.6/tools-images-abort-queue b agent:main:t7': ['split'],
  '2026.9.6/tools-images-abort-queue c agent:main:t7': ['split'],
  '2026.4.15/aliases-idempotency a agent:main:main': ['unclaimed', 'shorterPage'],
  '2026.4.15/aliases-idempotency b agent:main:main': ['shorterPage'],
  '2026.4.15/aliases-idempotency a agent:main:err': ['unclaimed'],
  '2026.4.15/aliases-idempotency a agent:main:ab': ['unclaimed'],
  '2026.4.15/input-receipts-strict-params a agent:main:i8': ['unclaimed'],
  '2026.4.15/queueing a agent:main:q1': ['unclaimed'],
  '2026.4.15/queueing b agent:main:q1': ['unclaimed'],
  '2026.4.15/queueing a agent:main:q2': ['unclaimed'],
  '2026.4.15/queueing b agent:main:q2': ['unclaimed'],
  '2026.4.15/sigkill-resend a1+a2 agent:main:rs': ['unclaimed'],
  '2026.4.15/tools-images-abort-queue a agent:main:t7': ['unclaimed'],
  '2026.4.15/tools-images-abort-queue a agent:main:img': ['unclaimed'],
  '2026.4.15/tools-images-abort-queue a agent:main:ab3': ['unclaimed'],
  '2026.4.15/tools-images-abort-queue a agent:main:q4': ['unclaimed'],
};

const pairs = ['2026.9.6', '2026.7.1', '2026.4.15'].flatMap(recordedSessions).map((session) => ({
  name: session.name,
  // The projection has neither streamed text nor messages without a record.
  ours: replay(session.steps).messages.flatMap(({ raw }) => (raw ? [visiblePartOf(raw)] : [])),
  theirs: projectOfficially(session).messages.map(visiblePartOf),
}));

describe('the official projection of the same recording', () => {
  it.each(pairs.filter(({ name }) => !differences[name]))(
    'has the same messages in the same order: $name',
    ({ ours, theirs }) => {
      expect(theirs).toEqual(ours);
    },
  );

  it.each(Object.entries(differences))('differs only where it must: %s', (listed, names) => {
    const pair = pairs.find(({ name }) => name === listed);
    const { ours, theirs } = pair ?? { ours: [], theirs: [] };
    const without = (some: typeof names): readonly VisiblePart[] =>
      some.reduce<readonly VisiblePart[]>(
        (left, name) => reasons[name].without(left, ours),
        theirs,
      );
    expect(without(names)).toEqual(ours);
    for (const name of names) {
      const others = without(names.filter((other) => other !== name));
      expect(others, `no longer: ${reasons[name].because}`).not.toEqual(ours);
    }
  });
});
