import type { JsonObject } from '../../protocol/frames.js';

/** An automation that exists from the start. The fake gateway runs it only on `cron.run`. */
export interface FakeCronJobSeed {
  readonly name: string;
  /** Default: a new id. */
  readonly id?: string;
  /** Default true. */
  readonly enabled?: boolean;
  /** Default: every hour. */
  readonly schedule?:
    | { readonly kind: 'cron'; readonly expr: string; readonly tz?: string }
    | { readonly kind: 'every'; readonly everyMs: number };
  /** The message for the agent. Default: the name. */
  readonly message?: string;
}

/** One automation, as `cron.list` shows it, without the fields that only lists have. */
export type CronJob = JsonObject & {
  readonly id: string;
  readonly enabled: boolean;
  readonly state: JsonObject;
};

/** The automations of a gateway. They survive restarts. */
export interface CronJobs {
  all(): readonly CronJob[];
  find(id: string): CronJob | undefined;
  add(fields: JsonObject): CronJob;
  /** Overwrites fields of an automation. Returns nothing for an unknown id. */
  update(id: string, fields: JsonObject): CronJob | undefined;
  remove(id: string): CronJob | undefined;
}

const hourMs = 3_600_000;

interface CronHost {
  now(): number;
  createId(): string;
}

export function createCronJobs(seeds: readonly FakeCronJobSeed[], host: CronHost): CronJobs {
  const jobs = new Map<string, CronJob>();

  const add = (fields: JsonObject): CronJob => {
    const job = newJob(host, fields);
    jobs.set(job.id, job);
    return job;
  };

  for (const { message, schedule, ...seed } of seeds) {
    add({
      ...seed,
      schedule: schedule ?? { kind: 'every', everyMs: hourMs },
      payload: { kind: 'agentTurn', message: message ?? seed.name },
    });
  }

  return {
    all: () => [...jobs.values()],
    find: (id) => jobs.get(id),
    add,
    update(id, fields) {
      const job = jobs.get(id);
      if (job === undefined) return undefined;
      const updated = changedJob(job, fields, host.now());
      jobs.set(id, updated);
      return updated;
    },
    remove(id) {
      const job = jobs.get(id);
      jobs.delete(id);
      return job;
    },
  };
}

function newJob(host: CronHost, fields: JsonObject): CronJob {
  const now = host.now();
  const { id = host.createId(), enabled = true, payload, ...given } = fields;
  return {
    id: String(id),
    enabled: enabled === true,
    createdAtMs: now,
    updatedAtMs: now,
    sessionTarget: 'isolated',
    wakeMode: 'now',
    delivery: { mode: 'announce' },
    ...given,
    payload: { ...(payload as JsonObject | undefined), toolsAllow: ['*'] },
    scheduledToolPolicy: { version: 1, mode: 'trusted' },
    state: { nextRunAtMs: nextRunAt(given, now) },
  };
}

function changedJob(job: CronJob, fields: JsonObject, now: number): CronJob {
  const changed = { ...job, ...fields, updatedAtMs: now };
  if (changed.enabled === job.enabled) return changed;
  const { nextRunAtMs: _, ...state } = changed.state;
  const next = changed.enabled && { nextRunAtMs: nextRunAt(changed, now) };
  return { ...changed, state: { ...state, ...next, scheduleActivatedAtMs: now } };
}

// Cron expressions are not evaluated. The next full hour is used instead.
function nextRunAt({ schedule }: JsonObject, now: number): number {
  const everyMs = (schedule as { readonly everyMs?: number } | undefined)?.everyMs;
  return everyMs === undefined ? now - (now % hourMs) + hourMs : now + everyMs;
}
