import { fc } from '@fast-check/vitest';
import { beforeAll, describe, it } from 'vitest';

/** Invariants by title. Each throws if a run violates it. */
export type Invariants<Run> = Readonly<Record<string, (run: Run) => void>>;

export interface InvariantsOptions<Schedule, Run> {
  readonly schedules: fc.Arbitrary<Schedule>;
  perform(schedule: Schedule): Promise<Run>;
  readonly numRuns: number;
  readonly timeout: number;
}

/**
 * Performs each schedule once, and checks all invariants on it, with one test per invariant. The test
 * of a violated invariant repeats the schedules: its error names the seed and the shortest schedule.
 */
export function describeInvariants<Schedule, Run>(
  name: string,
  invariants: Invariants<Run>,
  { schedules, perform, numRuns, timeout }: InvariantsOptions<Schedule, Run>,
): void {
  describe(name, { timeout }, () => {
    const violated = new Set<string>();
    let seed: number | undefined;

    beforeAll(async () => {
      const checkAll = fc.asyncProperty(schedules, async (schedule) => {
        const run = await perform(schedule);
        for (const title of violatedBy(run, invariants)) violated.add(title);
      });
      const details = await fc.check(checkAll, { numRuns });
      ({ seed } = details);
      // An error that no invariant threw, such as one of a run.
      if (details.failed) await fc.assert(checkAll, { numRuns, seed });
    }, timeout);

    it.each(Object.entries(invariants))('%s', async (title, invariant) => {
      if (!violated.has(title)) return;
      const check = fc.asyncProperty(schedules, async (schedule) =>
        invariant(await perform(schedule)),
      );
      await fc.assert(check, { numRuns, ...(seed !== undefined && { seed }) });
      throw new Error(`${title}: violated once, but not when repeated (seed ${seed})`);
    });
  });
}

function violatedBy<Run>(run: Run, invariants: Invariants<Run>): string[] {
  return Object.entries(invariants).flatMap(([title, invariant]) => {
    try {
      invariant(run);
      return [];
    } catch {
      return [title];
    }
  });
}
