import { describe, expect, it } from 'vitest';

import { asObject, asString } from '../../src/protocol/json.js';
import { projectOfficially } from './officialProjection.js';
import { conversations } from './recording.js';
import { replay } from './replay.js';

/** A row as far as people and links see it. */
interface Seen {
  readonly id: string | undefined;
  readonly role: unknown;
  readonly content: unknown;
}

const see = (row: unknown): Seen => {
  const { role, content, __openclaw } = asObject(row);
  return { id: asString(asObject(__openclaw)['id']), role, content };
};

interface Reason {
  readonly because: string;
  /** What is left of the official rows without the difference; `ours` are the rows to agree with. */
  readonly without: (theirs: readonly Seen[], ours: readonly Seen[]) => readonly Seen[];
}

const dropUnnamed: Reason['without'] = (theirs) => theirs.filter(({ id }) => id !== undefined);

const reasons = {
  unclaimed: {
    because:
      'rows of 2026.4 name no send: the official projection keeps what was sent, and its provisional echo, beside the row; we claim by text',
    without: dropUnnamed,
  },
  cancelled: {
    because:
      'only `pendingInputs` says that a message was taken out of the queue; the official projection does not read it',
    without: dropUnnamed,
  },
  split: {
    because:
      'commentary and tool call are one record: the official projection keeps the announced call beside the two rows of history',
    without: (theirs) =>
      theirs.filter(
        (row, at) =>
          !theirs.slice(0, at).some((one) => JSON.stringify(one) === JSON.stringify(row)),
      ),
  },
  shorterPage: {
    because:
      'the last history is a shorter page than the one before: the official projection forgets what it lacks, we keep what histories had',
    without: (theirs, ours) => [...ours.slice(0, ours.length - theirs.length), ...theirs],
  },
  longerTail: {
    because:
      'the last history is a page that begins after an announced row: we leave that row to the older page, the official projection keeps it',
    without: (theirs, ours) => theirs.slice(-ours.length),
  },
} satisfies Record<string, Reason>;

/** All conversations in which the two differ. */
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

const pairs = ['2026.9.6', '2026.7.1', '2026.4.15'].flatMap(conversations).map((conversation) => ({
  name: conversation.name,
  // Neither text that is being written nor a message without a row is the projection's business.
  ours: replay(conversation.steps).messages.flatMap(({ raw }) => (raw ? [see(raw)] : [])),
  theirs: projectOfficially(conversation).messages.map(see),
}));

describe('the official projection of the same recording', () => {
  it.each(pairs.filter(({ name }) => !differences[name]))(
    'has the same rows in the same order: $name',
    ({ ours, theirs }) => {
      expect(theirs).toEqual(ours);
    },
  );

  it.each(Object.entries(differences))('differs only where it must: %s', (listed, names) => {
    const pair = pairs.find(({ name }) => name === listed);
    const { ours, theirs } = pair ?? { ours: [], theirs: [] };
    const without = (some: typeof names): readonly Seen[] =>
      some.reduce<readonly Seen[]>((rows, name) => reasons[name].without(rows, ours), theirs);
    expect(without(names)).toEqual(ours);
    for (const name of names) {
      const others = without(names.filter((other) => other !== name));
      expect(others, `no longer: ${reasons[name].because}`).not.toEqual(ours);
    }
  });
});
