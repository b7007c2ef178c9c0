import { createRun, isRunning, type RunModel } from './run.js';

/** The runs of one session. */
export interface RunRegistry {
  /** Returns the runs that are running or have messages without a record, oldest first. */
  values(): IterableIterator<RunModel>;
  get(runId: string): RunModel | undefined;
  /** Returns the run, and creates it if it is new. Returns undefined for a closed run. */
  open(runId: string, at: number): RunModel | undefined;
  /** Removes a run. Its next frame opens it again. */
  delete(runId: string): void;
  /**
   * Removes a run and leaves a tombstone.
   *
   * Scenario: 1. A run ends, a history has its records, and the run is closed. 2. A late frame of the
   * run arrives. The tombstone keeps it from opening the run again.
   */
  close(runId: string, reason?: TombstoneReason): void;
  /** Removes the tombstone of a run that was closed for this reason. */
  allowRestart(runId: string, reason: TombstoneReason): void;
  /** Whether the run is known, open or closed. */
  has(runId: string): boolean;
}

/** `chat`: a chat frame ended the run. `lifecycle`: only a lifecycle frame did. `empty`: an end without a text. */
export type TombstoneReason = RunModel['endedBy'] | 'empty';

const maxRuns = 100;
const maxTombstones = 200;

export function createRunRegistry(): RunRegistry {
  const runs = new Map<string, RunModel>();
  const tombstones = new Map<string, TombstoneReason>();

  function openRun(runId: string, at: number): RunModel | undefined {
    if (tombstones.has(runId)) return undefined;
    const known = runs.get(runId);
    if (known) return known;
    const run = createRun(runId, at);
    runs.set(runId, run);
    // A session has a few runs at a time. Only a gateway that never ends its runs exceeds the limit.
    for (const oldest of runs.keys()) {
      if (runs.size <= maxRuns) break;
      close(oldest);
    }
    return run;
  }

  function close(runId: string, reason?: TombstoneReason): void {
    const known = tombstones.get(runId);
    tombstones.set(runId, known ?? reason ?? runs.get(runId)?.endedBy ?? 'chat');
    runs.delete(runId);
    for (const oldest of tombstones.keys()) {
      if (tombstones.size <= maxTombstones) break;
      tombstones.delete(oldest);
    }
  }

  return {
    values: () => runs.values(),
    get: (runId) => runs.get(runId),
    open: openRun,
    delete: (runId) => void runs.delete(runId),
    close,
    allowRestart(runId, reason) {
      if (tombstones.get(runId) === reason) tombstones.delete(runId);
    },
    has: (runId) => runs.has(runId) || tombstones.has(runId),
  };
}

/** Returns the run that started last and has not ended. */
export const newestRunning = (runs: RunRegistry): RunModel | undefined =>
  [...runs.values()].findLast(isRunning);

/** Returns the running run whose last frame is the newest. */
export function activeRun(runs: RunRegistry): RunModel | undefined {
  let active: RunModel | undefined;
  for (const run of runs.values()) {
    if (isRunning(run) && !(active && active.lastFrameAt > run.lastFrameAt)) active = run;
  }
  return active;
}
