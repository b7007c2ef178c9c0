import type { TranscriptRecord } from '../../sessions/session.js';
import { broadcastSession } from '../../sessions/sessionEvents.js';
import { isHeartbeat, isSilent } from '../../sessions/silentReply.js';
import { modelFields } from '../messages.js';
import type { FakeReplyStep } from '../model.js';
import { pause, pauseBefore, stepsOf } from '../run.js';
import type { ChatInput, ChatRun } from '../run.js';
import { contentOf, createTextStream, createThoughts, flushChat } from '../textStream.js';
import type { GrowingText, ShownChat } from '../textStream.js';
import { emitModel, emitPreamble, emitTiming, emitUsage } from './events.js';
import { failRun } from './fail.js';
import { recordAssistant } from './records.js';
import { playTool } from './tool.js';

/** The current call of the model. Every tool ends one call and begins the next. */
interface ModelCall {
  /** Counts the calls of the run, from 1. */
  count: number;
  stream: GrowingText;
  thoughts: GrowingText;
  commentary: TranscriptRecord['commentary'];
}

/** Plays the calls of the model that respond to one input. Returns how many calls the run had so far. */
export async function playModelCalls(
  run: ChatRun,
  input: ChatInput,
  shown: ShownChat,
  callsBefore: number,
): Promise<number> {
  const call: ModelCall = beginCall(run, shown, callsBefore + 1);
  try {
    for await (const step of stepsOf(run, input)) {
      await pauseBefore(run, step);
      if (run.isOver || (await playStep(run, call, shown, step)) === 'ended') return call.count;
    }
  } catch (error) {
    if (!run.isOver) failRun(run, String(error));
    return call.count;
  }
  if (!run.isOver) recordResponse(run, call);
  return call.count;
}

function beginCall(run: ChatRun, shown: ShownChat, count: number): ModelCall {
  const { context, session, runId } = run;
  emitModel(run);
  run.hasModel = true;
  if (count === 1 && context.dialect.features.sendsSessionOfEachStep) {
    broadcastSession(context, session, { phase: 'model', runId });
  }
  return {
    count,
    stream: createTextStream(run, shown, `${run.streamId}:${count}`),
    thoughts: createThoughts(run),
    commentary: undefined,
  };
}

async function playStep(
  run: ChatRun,
  call: ModelCall,
  shown: ShownChat,
  step: FakeReplyStep,
): Promise<'continues' | 'ended'> {
  switch (step.type) {
    case 'text':
      call.thoughts.flush();
      addText(run, call, step.text);
      run.outputTokens += 1;
      return 'continues';
    case 'thinking':
      call.thoughts.add(step.text);
      return 'continues';
    case 'replace':
      call.stream.replace(step.text);
      return 'continues';
    case 'commentary':
      if (run.context.dialect.features.showsCommentary) addCommentary(run, call, step.text);
      else addText(run, call, step.text);
      return 'continues';
    case 'tool':
      return playToolStep(run, call, shown, step);
    case 'fail':
      failRun(run, step.message);
      return 'ended';
    case 'hang':
      call.thoughts.flush();
      call.stream.flush();
      flushChat(run, shown);
      await pause(run, Infinity);
      return 'ended';
  }
}

function addText(run: ChatRun, { stream }: ModelCall, text: string): void {
  if (run.text === '') emitTiming(run, 'first-assistant-event');
  stream.add(text);
}

function addCommentary(run: ChatRun, call: ModelCall, text: string): void {
  call.commentary = { text, itemId: `commentary-${call.count - 1}-${run.streamId}` };
  emitPreamble(run, call.commentary, 'update');
}

async function playToolStep(
  run: ChatRun,
  call: ModelCall,
  shown: ShownChat,
  step: Extract<FakeReplyStep, { type: 'tool' }>,
): Promise<'continues' | 'ended'> {
  const { thoughts, stream, commentary } = call;
  thoughts.flush();
  await playTool(run, step, { content: contentOf(thoughts, stream), stream, commentary });
  if (run.isOver) return 'ended';
  // queued inputs join before the model continues
  if (run.context.dialect.features.joinsAfterTool && run.joining.length > 0) return 'ended';
  if (run.text !== '') run.text = `${run.text.trimEnd()}\n\n`;
  Object.assign(call, beginCall(run, shown, call.count + 1));
  return 'continues';
}

function recordResponse(run: ChatRun, { thoughts, stream }: ModelCall): void {
  const { sendsTextBeforeRecord } = run.context.dialect.features;
  thoughts.flush();
  if (sendsTextBeforeRecord) stream.flush();
  emitUsage(run);
  const text = stream.text();
  // a silent response is not recorded; 2026.9.6 first calls the model again (silent, 2026.9.6)
  if (!isSilent(text) && !isHeartbeat(text)) {
    recordAssistant(run, {
      message: {
        role: 'assistant',
        content: contentOf(thoughts, stream),
        ...modelFields(run, 'stop', run.outputTokens),
      },
      isLast: true,
    });
  }
  if (!sendsTextBeforeRecord) stream.flush();
}
