import { fc } from '@fast-check/vitest';

export type Action =
  /** The user. */
  | { readonly does: 'send'; readonly text: string }
  | { readonly does: 'abort'; readonly which: 'all' | 'run' | 'last sent' }
  | { readonly does: 'retry' }
  | { readonly does: 'discard' }
  | { readonly does: 'reset' }
  | { readonly does: 'release' }
  | { readonly does: 'retain' }
  /** Another client of the same gateway. */
  | { readonly does: 'other sends' }
  | { readonly does: 'other resets' }
  /** The gateway. */
  | { readonly does: 'begin' }
  | { readonly does: 'write'; readonly chunk: string; readonly isShown: boolean }
  | { readonly does: 'use a tool' }
  | { readonly does: 'finish' }
  | { readonly does: 'fail' }
  | { readonly does: 'repeat' }
  | { readonly does: 'restart' }
  /** The network. */
  | { readonly does: 'serve'; readonly count: number; readonly isSlow: boolean }
  | { readonly does: 'release histories' }
  | { readonly does: 'deliver'; readonly count: number }
  | { readonly does: 'lose' }
  | { readonly does: 'reject' }
  | { readonly does: 'cut' }
  /** All frames under way arrive. */
  | { readonly does: 'settle' }
  | { readonly does: 'pass'; readonly ms: number };

const of = <T extends string>(does: T): fc.Arbitrary<{ does: T }> => fc.constant({ does });

const withFields = <T extends string, F extends object>(
  does: T,
  fields: { [K in keyof F]: fc.Arbitrary<F[K]> },
): fc.Arbitrary<{ does: T } & F> => fc.record(fields).map((rest) => ({ does, ...(rest as F) }));

const actions: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 8,
    arbitrary: withFields('send', { text: fc.constantFrom('hi', 'hi', 'what?', 'go on') }),
  },
  {
    weight: 3,
    arbitrary: withFields('abort', { which: fc.constantFrom('all', 'run', 'last sent') }),
  },
  { weight: 1, arbitrary: of('retry') },
  { weight: 1, arbitrary: of('discard') },
  { weight: 1, arbitrary: of('reset') },
  { weight: 1, arbitrary: of('release') },
  { weight: 1, arbitrary: of('retain') },
  { weight: 2, arbitrary: of('other sends') },
  { weight: 1, arbitrary: of('other resets') },
  { weight: 8, arbitrary: of('begin') },
  {
    weight: 12,
    arbitrary: withFields('write', {
      chunk: fc.constantFrom('one ', 'two ', 'three', '. ', '\n\n'),
      isShown: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: of('use a tool') },
  { weight: 6, arbitrary: of('finish') },
  { weight: 2, arbitrary: of('fail') },
  { weight: 2, arbitrary: of('repeat') },
  { weight: 1, arbitrary: of('restart') },
  { weight: 8, arbitrary: withFields('serve', { count: fc.nat(3), isSlow: fc.boolean() }) },
  { weight: 4, arbitrary: of('release histories') },
  { weight: 10, arbitrary: withFields('deliver', { count: fc.nat(8) }) },
  { weight: 2, arbitrary: of('lose') },
  { weight: 2, arbitrary: of('reject') },
  { weight: 3, arbitrary: of('cut') },
  { weight: 12, arbitrary: of('settle') },
  {
    weight: 8,
    arbitrary: withFields('pass', { ms: fc.constantFrom(20, 60, 200, 600, 1_100, 5_000) }),
  },
);

/** Sequences of actions on one session. */
export const schedules: fc.Arbitrary<readonly Action[]> = fc.array(actions, {
  maxLength: 60,
  size: 'max',
});
