import type { JsonObject } from '../../../protocol/frames.js';
import { appendRecord } from '../../sessions/session.js';
import type { TranscriptRecord } from '../../sessions/session.js';
import { toolSession } from '../events.js';
import { modelFields, toolResult } from '../messages.js';
import { pause } from '../run.js';
import type { ChatRun } from '../run.js';
import type { GrowingText } from '../textStream.js';
import { emitPreamble, emitUsage } from './events.js';
import { recordAssistant } from './records.js';
import { askForTool } from './toolApproval.js';
import {
  abortedOutcome,
  commandOf,
  deniedOutcome,
  emitDenial,
  emitToolEnd,
  emitToolStart,
  emitToolUpdate,
  outcomeOf,
} from './toolFrames.js';
import type { Outcome, ToolCall } from './toolFrames.js';

/** The text of the model before a tool call. */
export interface TextBefore {
  readonly content: readonly JsonObject[];
  readonly stream: GrowingText;
  readonly commentary: TranscriptRecord['commentary'];
}

/** Plays one tool call, from the record that requests it to its result. */
export async function playTool(
  run: ChatRun,
  step: ToolCall['step'],
  before: TextBefore,
): Promise<void> {
  const { context } = run;
  const toolCallId = `call_${context.createId()}`;
  const call: ToolCall = { step, toolCallId, startedAt: context.timers.now() };
  recordCall(run, call, before);
  emitToolStart(run, call);
  if (step.needsApproval) {
    const denial = await denialOf(run, call);
    if (run.isOver) return;
    if (denial !== undefined) {
      const outcome = deniedOutcome(denial);
      emitToolEnd(run, call, outcome);
      emitDenial(run, call);
      recordResult(run, call, outcome);
      return;
    }
  }
  await pause(run, step.durationMs ?? 0);
  if (run.isOver) return;
  if (step.name === 'exec' && !step.needsApproval) emitToolUpdate(run, call);
  const outcome = outcomeOf(step);
  emitToolEnd(run, call, outcome);
  run.lastFailedTool = outcome.isError ? step.name : undefined;
  if (!outcome.isError) run.toolNames.push(step.name);
  recordResult(run, call, outcome);
}

/** Waits for the approval of a call. Returns the result of a call that was denied. */
async function denialOf(run: ChatRun, call: ToolCall): Promise<string | undefined> {
  // the events of an abort carry the session as it was before
  const sessionBefore = toolSession(run);
  run.interrupt = () => emitToolEnd(run, call, abortedOutcome, sessionBefore);
  const approval = await askForTool(run, call.toolCallId, commandOf(call.step));
  run.interrupt = () => {};
  return 'denial' in approval ? approval.denial : undefined;
}

/** Stores the record that requests the call, with the text before it. */
function recordCall(
  run: ChatRun,
  { step: { name, args = {} }, toolCallId }: ToolCall,
  { content, stream, commentary }: TextBefore,
): void {
  const isHidden = run.context.dialect.features.hidesToolCallsInRecords;
  if (commentary) emitPreamble(run, commentary, 'update');
  stream.flush();
  run.outputTokens += 20;
  emitUsage(run);
  if (commentary) emitPreamble(run, commentary, 'end');
  recordAssistant(run, {
    message: {
      role: 'assistant',
      content: isHidden
        ? content
        : [...content, { type: 'toolCall', id: toolCallId, name, arguments: args }],
      ...modelFields(run, 'toolUse', 20),
    },
    isLast: false,
    commentary,
  });
}

function recordResult(
  run: ChatRun,
  { step, toolCallId }: ToolCall,
  { text, isError }: Outcome,
): void {
  const { context, session, runId } = run;
  const record = appendRecord(session, {
    id: context.createId(),
    message: toolResult(run, toolCallId, step.name, text, isError),
    meta: { runId },
    recordedAt: context.timers.now(),
  });
  session.cursorBarrier = record.seq;
}
