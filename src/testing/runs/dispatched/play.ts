import { broadcastSession } from '../../sessions/sessionEvents.js';
import type { ChatInput, ChatRun } from '../run.js';
import { flushChat } from '../textStream.js';
import type { ShownChat } from '../textStream.js';
import { finishRun } from './end.js';
import { beginRun, emitStatus, emitTiming } from './events.js';
import { playModelCalls } from './modelCalls.js';
import { finishInput } from './queuedInput.js';
import { markJoined, recordUser } from './records.js';

/** Plays a run of 2026.6.11 and later, with the frames of their recordings. */
export async function playDispatched(run: ChatRun): Promise<void> {
  startRun(run);
  const shown: ShownChat = { text: '', at: -Infinity };
  let calls = 0;
  for (let next: ChatInput | undefined = run.input; next; next = joinQueuedInputs(run, shown)) {
    // eslint-disable-next-line no-await-in-loop -- the model responds to one input after the other
    calls = await playModelCalls(run, next, shown, calls);
    if (run.isOver) return;
  }
  finishRun(run, shown);
}

function startRun(run: ChatRun): void {
  const { context, session, input } = run;
  const { recordsInputBeforeStart, sendsSessionOfEachStep } = context.dialect.features;
  emitTiming(run, 'dispatch-started');
  const hasNoRecords = session.records.length === 0;
  if (!input.isFirst && recordsInputBeforeStart) recordUser(run, input);
  if (hasNoRecords && sendsSessionOfEachStep) {
    broadcastSession(context, session, { reason: 'participants' });
  }
  emitTiming(run, 'model-selected', { provider: 'stub', model: 'stub-model' });
  emitStatus(run, 'preparing_workspace');
  session.placedAt ??= context.timers.now();
  emitStatus(run, 'preparing_context');
  if (input.isFirst && recordsInputBeforeStart) recordUser(run, input);
  else if (sendsSessionOfEachStep) broadcastSession(context, session, { reason: 'send' });
  emitTiming(run, 'agent-run-started');
  beginRun(run);
  emitStatus(run, 'starting_model');
  if (sendsSessionOfEachStep) broadcastSession(context, session, { reason: 'agent.run.started' });
  broadcastSession(context, session, { phase: 'start', runId: run.runId });
  if (!recordsInputBeforeStart) recordUser(run, input);
}

/**
 * Joins the queued inputs to the run and returns them as one input for the model. On 2026.9.6 each record is
 * sent again with the run that it joined, after the record that follows it (queueing-steer-followup).
 */
function joinQueuedInputs(run: ChatRun, shown: ShownChat): ChatInput | undefined {
  const inputs = run.joining;
  const last = inputs.at(-1);
  if (last === undefined) return undefined;
  const { marksJoinedRecords, finishesInputsWhenJoined } = run.context.dialect.features;
  run.joining = [];
  let markPrevious = (): void => {};
  for (const input of inputs) {
    markPrevious();
    const record = recordUser(run, input);
    if (marksJoinedRecords) markPrevious = () => markJoined(run, input, record);
    input.send.outcome = { type: 'ok' };
  }
  if (finishesInputsWhenJoined) for (const input of inputs) finishInput(run, input);
  flushChat(run, shown);
  markPrevious();
  if (run.text !== '') run.text = `${run.text.trimEnd()}\n\n`;
  return {
    ...last,
    text: inputs.map(({ text }) => text).join('\n\n'),
    attachments: inputs.flatMap(({ attachments }) => attachments),
  };
}
