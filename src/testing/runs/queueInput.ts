import { broadcastProvisional } from './direct/records.js';
import { emitAccepted, finishInput } from './dispatched/queuedInput.js';
import { userRecord } from './dispatched/records.js';
import type { ChatInput, ChatRun } from './run.js';

/** Queues an input behind the run that keeps its session busy. */
export function queueInput(busy: ChatRun, input: ChatInput, queueMode: unknown): void {
  if (busy.context.dialect.features.listsQueuedInputs) queueListed(busy, input, queueMode);
  else queueUnlisted(busy, input);
}

/** The release decides whether the input joins the run, and `chat.history` does not list it. */
function queueUnlisted(run: ChatRun, input: ChatInput): void {
  const { busy, provisionalRecords } = run.context.dialect.features;
  (busy === 'joins the run' ? run.joining : run.following).push(input);
  if (busy === 'runs later under its key') return;
  run.context.timers.after(0, () => {
    if (provisionalRecords !== 'none') broadcastProvisional(run, input);
    finishInput(run, input);
  });
}

/** The caller decides whether the input joins the run, and `chat.history` lists it until then. */
function queueListed(run: ChatRun, input: ChatInput, queueMode: unknown): void {
  const { context, session } = run;
  const { message, meta } = userRecord(context, session, input, []);
  const id = context.createId();
  const { idempotencyKey: _, ...shownMeta } = meta;
  const { idempotencyKey: _key, ...shown } = message;
  session.pendingInputs.push({
    id,
    runId: input.key,
    acceptedAt: input.acceptedAt,
    state: 'queued',
    message: { ...shown, __openclaw: { ...shownMeta, id: `pending:${id}` } },
  });
  const joins = queueMode === undefined || queueMode === 'steer';
  (joins ? run.joining : run.following).push(input);
  context.timers.after(0, () => {
    emitAccepted(run, input);
    if (!joins) finishInput(run, input);
  });
}
