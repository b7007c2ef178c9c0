import type { JsonObject } from '../../../protocol/frames.js';
import { noUsage } from '../../sessions/records.js';
import { broadcastSession } from '../../sessions/sessionEvents.js';
import { sessionFields } from '../../sessions/sessionRow.js';
import { emitAgent } from '../events.js';
import { modelFields } from '../messages.js';
import type { FakeReplyStep } from '../model.js';
import { pause, pauseBefore, stepsOf } from '../run.js';
import type { ChatInput, ChatRun } from '../run.js';
import { createTextStream, flushChat } from '../textStream.js';
import type { GrowingText, ShownChat } from '../textStream.js';
import { failRun, finishRun } from './end.js';
import { broadcastProvisional, recordAssistant, sendUserRecord } from './records.js';
import { playTool } from './tool.js';

/** Plays a run of 2026.2.26 to 2026.5.12, with the frames of their recordings. */
export async function playDirect(run: ChatRun): Promise<void> {
  const { context, session, input } = run;
  const { provisionalRecords } = context.dialect.features;
  const { isFirst, isAnnounced = false } = input;
  if (provisionalRecords === 'known sessions' && !isFirst && !isAnnounced)
    broadcastProvisional(run, input);
  // the user's record carries the session as it was before the run
  const sessionBefore = sessionFields(context, session, 'full');
  run.startedAt = context.timers.now();
  run.hasBegun = true;
  session.status = 'running';
  session.startedAt = run.startedAt;
  session.endedAt = undefined;
  emitAgent(run, 'lifecycle', { phase: 'start', startedAt: run.startedAt });
  broadcastSession(context, session, { phase: 'start', runId: run.runId });
  if (provisionalRecords === 'every input') broadcastProvisional(run, input);
  const shown: ShownChat = { text: '', at: -Infinity };
  for (let next: ChatInput | undefined = input; next; next = run.joining.shift()) {
    if (next !== input) next.send.outcome = { type: 'ok' };
    // eslint-disable-next-line no-await-in-loop -- the model responds to one input after the other
    await playInput(run, next, shown, sessionBefore);
    if (run.isOver) return;
  }
  finishRun(run, shown);
}

/** The response to one input: its text since the last tool, and how to store its user's record. */
interface Turn {
  stream: GrowingText;
  readonly storeUser: () => void;
}

async function playInput(
  run: ChatRun,
  input: ChatInput,
  shown: ShownChat,
  sessionBefore: JsonObject,
): Promise<void> {
  const storeUser = sendUserRecord(run, input, sessionBefore);
  const turn: Turn = { stream: createTextStream(run, shown, ''), storeUser };
  try {
    for await (const step of stepsOf(run, input)) {
      await pauseBefore(run, step);
      if (!run.isOver) await playStep(run, turn, shown, step);
      if (run.isOver) break;
    }
  } catch (error) {
    if (!run.isOver) failRun(run, String(error), storeUser);
  }
  if (run.isOver) {
    if (run.input.send.outcome.type === 'aborted') recordAborted(run, turn);
    return;
  }
  run.session.usage = { input: 100, output: run.outputTokens };
  storeUser();
  recordAssistant(run, {
    role: 'assistant',
    content: [{ type: 'text', text: turn.stream.text() }],
    ...modelFields(run, 'stop', run.outputTokens),
  });
}

async function playStep(
  run: ChatRun,
  turn: Turn,
  shown: ShownChat,
  step: FakeReplyStep,
): Promise<void> {
  switch (step.type) {
    case 'text':
    case 'commentary':
      turn.stream.add(step.text);
      run.outputTokens += 1;
      return;
    case 'replace':
      turn.stream.replace(step.text);
      return;
    case 'tool': {
      await playTool(run, step, turn.stream, turn.storeUser);
      const isJoined = run.context.dialect.features.segments === 'joined';
      // segments are joined without a space: the text so far ends trimmed
      run.text = isJoined ? run.text.trimEnd() : '';
      if (run.text === '') shown.text = '';
      turn.stream = createTextStream(run, shown, '');
      return;
    }
    case 'fail':
      failRun(run, step.message, turn.storeUser);
      return;
    case 'hang':
      flushChat(run, shown);
      await pause(run, Infinity);
      return;
    case 'thinking':
    // these releases do not show thoughts
  }
}

// The partial response is recorded twice: by the gateway, and here by the provider.
function recordAborted(run: ChatRun, { stream, storeUser }: Turn): void {
  storeUser();
  if (stream.text() === '') return;
  recordAssistant(run, {
    role: 'assistant',
    content: [{ type: 'text', text: stream.text() }],
    ...modelFields(run, 'aborted', 0),
    usage: noUsage,
    errorMessage: 'Request was aborted',
  });
}
