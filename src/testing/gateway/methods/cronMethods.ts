import { isObject } from '../../../protocol/frames.js';
import type { JsonObject } from '../../../protocol/frames.js';
import { broadcast } from '../../context/context.js';
import type { GatewayCore } from '../../context/context.js';
import type { CronJob } from '../cronJobs.js';
import type { BuiltInMethod } from '../gatewayState.js';
import { FakeGatewayError } from '../options.js';

const storePath = '/srv/openclaw/state/state/openclaw.sqlite';

/** How long a job takes. */
const runMs = 2_000;

export const cronMethods: Readonly<Record<string, BuiltInMethod>> = {
  'cron.status': (core) => ({
    enabled: true,
    triggersEnabled: true,
    storePath,
    storage: 'sqlite',
    sqlitePath: storePath,
    jobs: core.cron.all().length,
    nextWakeAtMs: null,
  }),
  'cron.list': listJobs,
  'cron.runs': (core, params) => {
    const id = idOf(params);
    const entries = core.cronRuns.filter(({ jobId }) => id === undefined || jobId === id);
    return { ...page(entries, params), entries };
  },
  'cron.add': (core, params) => {
    const job = core.cron.add(params);
    announce(core, 'added', job);
    return { ...stored(job), deliveryPreview };
  },
  'cron.update': (core, params) => {
    const patch = isObject(params['patch']) ? params['patch'] : {};
    const job = core.cron.update(idOf(params) ?? '', patch) ?? notFound(params);
    announce(core, 'updated', job);
    return stored(job);
  },
  'cron.remove': (core, params) => {
    const job = core.cron.remove(idOf(params) ?? '');
    if (job) announce(core, 'removed', job);
    return { ok: true, removed: job !== undefined };
  },
  'cron.run': (core, params) => {
    const job = core.cron.find(idOf(params) ?? '') ?? notFound(params);
    const runId = `manual:${job.id}:${core.timers.now()}:1`;
    core.timers.after(0, () => start(core, job.id, runId));
    return { ok: true, enqueued: true, runId, processInstanceId: core.bootId };
  },
};

function listJobs(core: GatewayCore, params: JsonObject): JsonObject {
  const jobs = core.cron
    .all()
    .filter(({ enabled }) => enabled || params['includeDisabled'] === true)
    .map((job) => ({ ...stored(job), effectiveAgentId: 'main' }));
  const deliveryPreviews = Object.fromEntries(jobs.map(({ id }) => [id, deliveryPreview]));
  const { isLate } = core.profile;
  return {
    jobs,
    ...(isLate && { snapshotRevision: `sha256:${jobs.length}`, deliveryPreviews }),
    ...page(jobs, params),
  };
}

const page = (items: readonly unknown[], { limit }: JsonObject): JsonObject => ({
  total: items.length,
  offset: 0,
  limit: typeof limit === 'number' ? limit : items.length || 50,
  hasMore: false,
  nextOffset: null,
});

const deliveryPreview = { label: 'announce -> last', detail: 'last -> no route' };

const stored = (job: CronJob): CronJob => ({
  ...job,
  configRevision: `sha256:${String(job['updatedAtMs'])}`,
  ...nextRunOf(job),
});

const nextRunOf = ({ enabled, state: { nextRunAtMs } }: CronJob): JsonObject =>
  enabled && nextRunAtMs !== undefined ? { nextRunAtMs } : {};

function start(core: GatewayCore, id: string, runId: string): void {
  const runAtMs = core.timers.now();
  const before = core.cron.find(id);
  if (before === undefined) return;
  const running = core.cron.update(id, { state: { ...before.state, runningAtMs: runAtMs } });
  if (running) announce(core, 'started', running, { runAtMs });
  core.timers.after(runMs, () => finish(core, id, runId, runAtMs));
}

function finish(core: GatewayCore, id: string, runId: string, runAtMs: number): void {
  const job = core.cron.find(id);
  if (job === undefined) return;
  const { runningAtMs: _, ...state } = job.state;
  const durationMs = core.timers.now() - runAtMs;
  const done = core.cron.update(id, {
    state: {
      ...state,
      lastRunAtMs: runAtMs,
      lastRunStatus: 'ok',
      lastStatus: 'ok',
      lastDurationMs: durationMs,
      lastDelivered: false,
      lastDeliveryStatus: 'not-requested',
      lastFailureNotificationDeliveryStatus: 'not-requested',
      consecutiveErrors: 0,
      consecutiveSkipped: 0,
    },
  });
  const sessionId = core.createId();
  const outcome = {
    status: 'ok',
    completionStatus: 'succeeded',
    summary: 'Done.',
    delivered: false,
    deliveryStatus: 'not-requested',
    delivery: {
      intended: { channel: 'last', to: null, source: 'last' },
      fallbackUsed: false,
      delivered: false,
    },
    sessionId,
    sessionKey: `agent:main:cron:${id}:run:${sessionId}`,
    runAtMs,
    durationMs,
    ...nextRunOf(job),
    model: 'stub-model',
    provider: 'stub',
    usage: { input_tokens: 100, output_tokens: 5, total_tokens: 105 },
    runId,
  };
  const action = 'finished';
  const ts = core.timers.now();
  core.cronRuns.unshift({ ts, jobId: id, action, ...outcome, jobName: job['name'] });
  if (done) announce(core, action, done, outcome);
}

function announce(core: GatewayCore, action: string, job: CronJob, extra: JsonObject = {}): void {
  const next = action === 'added' && nextRunOf(job);
  broadcast(core, 'cron', { jobId: job.id, action, job, ...next, ...extra });
}

const idOf = ({ id, jobId }: JsonObject): string | undefined =>
  [id, jobId].find((given) => typeof given === 'string');

function notFound(params: JsonObject): never {
  const jobId = idOf(params) ?? '';
  throw new FakeGatewayError('INVALID_REQUEST', notFoundText(jobId), {
    code: 'CRON_JOB_NOT_FOUND',
    jobId,
  });
}

const notFoundText = (jobId: string): string =>
  `Automation not found: ${jobId}. List automations and retry with a current job id. For cross-session management, use a fresh authenticated configured channel owner or Control UI administrator turn or the Automations page.`;
