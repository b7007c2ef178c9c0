import { isObject } from '../../../protocol/frames.js';
import type { JsonObject } from '../../../protocol/frames.js';
import { broadcast } from '../../context/context.js';
import { FakeGatewayError } from '../../context/FakeGatewayError.js';
import type { CronJob } from '../cronJobs.js';
import type { BuiltInMethod, GatewayState } from '../gatewayState.js';

const storePath = '/srv/openclaw/state/state/openclaw.sqlite';

/** How long a job takes. */
const runMs = 2_000;

export const cronMethods: Readonly<Record<string, BuiltInMethod>> = {
  'cron.status': (state) => ({
    enabled: true,
    triggersEnabled: true,
    storePath,
    storage: 'sqlite',
    sqlitePath: storePath,
    jobs: state.cron.all().length,
    nextWakeAtMs: null,
  }),
  'cron.list': listJobs,
  'cron.runs': (state, params) => {
    const id = idOf(params);
    const entries = state.cronRuns.filter(({ jobId }) => id === undefined || jobId === id);
    return { ...page(entries, params), entries };
  },
  'cron.add': (state, params) => {
    const job = state.cron.add(params);
    broadcastJob(state, 'added', job);
    return { ...stored(job), deliveryPreview };
  },
  'cron.update': (state, params) => {
    const patch = isObject(params['patch']) ? params['patch'] : {};
    const job = state.cron.update(idOf(params) ?? '', patch) ?? notFound(params);
    broadcastJob(state, 'updated', job);
    return stored(job);
  },
  'cron.remove': (state, params) => {
    const job = state.cron.remove(idOf(params) ?? '');
    if (job) broadcastJob(state, 'removed', job);
    return { ok: true, removed: job !== undefined };
  },
  'cron.run': (state, params) => {
    const job = state.cron.find(idOf(params) ?? '') ?? notFound(params);
    const runId = `manual:${job.id}:${state.timers.now()}:1`;
    state.timers.after(0, () => start(state, job.id, runId));
    return { ok: true, enqueued: true, runId, processInstanceId: state.bootId };
  },
};

function listJobs(state: GatewayState, params: JsonObject): JsonObject {
  const jobs = state.cron
    .all()
    .filter(({ enabled }) => enabled || params['includeDisabled'] === true)
    .map((job) => ({ ...stored(job), effectiveAgentId: 'main' }));
  const deliveryPreviews = Object.fromEntries(jobs.map(({ id }) => [id, deliveryPreview]));
  const { previewsCronDeliveries } = state.dialect.features;
  return {
    jobs,
    ...(previewsCronDeliveries && { snapshotRevision: `sha256:${jobs.length}`, deliveryPreviews }),
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

function start(state: GatewayState, id: string, runId: string): void {
  const runAtMs = state.timers.now();
  const before = state.cron.find(id);
  if (before === undefined) return;
  const running = state.cron.update(id, { state: { ...before.state, runningAtMs: runAtMs } });
  if (running) broadcastJob(state, 'started', running, { runAtMs });
  state.timers.after(runMs, () => finish(state, id, runId, runAtMs));
}

function finish(state: GatewayState, id: string, runId: string, runAtMs: number): void {
  const job = state.cron.find(id);
  if (job === undefined) return;
  const { runningAtMs: _, ...jobState } = job.state;
  const ts = state.timers.now();
  const durationMs = ts - runAtMs;
  const last = { lastRunAtMs: runAtMs, lastDurationMs: durationMs };
  const done = state.cron.update(id, { state: { ...jobState, ...last, ...succeeded } });
  const sessionId = state.createId();
  const outcome = {
    ...delivered,
    sessionId,
    sessionKey: `agent:main:cron:${id}:run:${sessionId}`,
    runAtMs,
    durationMs,
    ...nextRunOf(job),
    runId,
  };
  const action = 'finished';
  state.cronRuns.unshift({ ts, jobId: id, action, ...outcome, jobName: job['name'] });
  if (done) broadcastJob(state, action, done, outcome);
}

/** State of a job whose last run succeeded. */
const succeeded: JsonObject = {
  lastRunStatus: 'ok',
  lastStatus: 'ok',
  lastDelivered: false,
  lastDeliveryStatus: 'not-requested',
  lastFailureNotificationDeliveryStatus: 'not-requested',
  consecutiveErrors: 0,
  consecutiveSkipped: 0,
};

/** Outcome of a run that succeeded. */
const delivered: JsonObject = {
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
  model: 'stub-model',
  provider: 'stub',
  usage: { input_tokens: 100, output_tokens: 5, total_tokens: 105 },
};

function broadcastJob(
  state: GatewayState,
  action: string,
  job: CronJob,
  extra: JsonObject = {},
): void {
  const next = action === 'added' && nextRunOf(job);
  broadcast(state, 'cron', { jobId: job.id, action, job, ...next, ...extra });
}

const idOf = ({ id, jobId }: JsonObject): string | undefined =>
  [id, jobId].find((given) => typeof given === 'string');

function notFound(params: JsonObject): never {
  const jobId = idOf(params) ?? '';
  throw new FakeGatewayError('INVALID_REQUEST', notFoundMessage(jobId), {
    code: 'CRON_JOB_NOT_FOUND',
    jobId,
  });
}

const notFoundMessage = (jobId: string): string =>
  `Automation not found: ${jobId}. List automations and retry with a current job id. For cross-session management, use a fresh authenticated configured channel owner or Control UI administrator turn or the Automations page.`;
