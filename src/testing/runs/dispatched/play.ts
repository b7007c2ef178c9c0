import type { TranscriptRecord } from '../../sessions/session.js';
import { announceSession } from '../../sessions/sessionRow.js';
import {
  abortedMessage,
  assistantMessage,
  emitChat,
  modelFields,
  pause,
  stepsOf,
  stopRun,
} from '../run.js';
import type { ChatInput, ChatRun } from '../run.js';
import { contentOf, createDeltaStream, createThoughts, showChat } from '../textStream.js';
import type { GrowingText, ShownChat } from '../textStream.js';
import {
  announceEnd,
  begin,
  completed,
  lifecycle,
  markJoined,
  preamble,
  recordAssistant,
  recordUser,
  releaseModel,
  settle,
  status,
  takeModel,
  timing,
  usage,
} from './events.js';
import { fail } from './fail.js';
import { handOver } from './queuedInput.js';
import { playTool } from './tool.js';

/** Plays a run in the dialect of 2026.9.6 and its neighbours, as recorded frame by frame. */
export async function playWire4(run: ChatRun): Promise<void> {
  const { core, session, input } = run;
  const { isNewest } = core.profile;
  timing(run, 'dispatch-started');
  const hasNoRows = session.records.length === 0;
  if (!input.isFirst && isNewest) recordUser(run, input);
  if (hasNoRows && isNewest) announceSession(core, session, { reason: 'participants' });
  timing(run, 'model-selected', { provider: 'stub', model: 'stub-model' });
  status(run, 'preparing_workspace');
  session.placedAt ??= core.timers.now();
  status(run, 'preparing_context');
  if (input.isFirst && isNewest) recordUser(run, input);
  else if (isNewest) announceSession(core, session, { reason: 'send' });
  timing(run, 'agent-run-started');
  begin(run);
  status(run, 'starting_model');
  if (isNewest) announceSession(core, session, { reason: 'agent.run.started' });
  announceSession(core, session, { phase: 'start', runId: run.runId });
  if (!isNewest) recordUser(run, input);
  const shown: ShownChat = { text: '', at: -Infinity };
  let turn = 0;
  for (let next: ChatInput | undefined = input; next; next = takeUp(run, shown)) {
    // eslint-disable-next-line no-await-in-loop -- turns follow one another
    turn = await playTurns(run, next, shown, turn);
    if (run.isOver) return;
  }
  finish(run, shown);
}

/**
 * Aborts a run: what the caller sees before its answer happens at once, the rest after it.
 */
export function abortWire4(run: ChatRun): void {
  const { core, session } = run;
  const text = run.text.trimEnd();
  const endedAt = core.timers.now();
  const { interrupt } = run;
  stopRun(run);
  run.input.send.outcome = { type: 'aborted', endedAt };
  run.seq += 1;
  emitChat(run, {
    state: 'aborted',
    stopReason: 'rpc',
    ...(text !== '' && { message: assistantMessage(run, text) }),
  });
  run.seq -= 1;
  lifecycle(run, {
    phase: 'end',
    status: 'cancelled',
    aborted: true,
    stopReason: 'rpc',
    startedAt: run.acceptedAt,
    endedAt,
  });
  if (!run.isWaiting) takeModel(run);
  completed(run);
  settle(session, 'killed', endedAt);
  core.timers.after(0, () => {
    interrupt();
    releaseModel(run);
    const outcome = { endedAt, aborted: true, stopReason: 'aborted' };
    const { isNewest } = core.profile;
    const early = !isNewest && { livenessState: 'working' };
    if (early) lifecycle(run, { ...outcome, ...early, phase: 'finishing' });
    lifecycle(run, {
      ...outcome,
      ...early,
      phase: 'error',
      error: 'This operation was aborted',
      ...(isNewest && { startedAt: run.startedAt, executionSettled: true }),
    });
    if (text !== '') {
      const idempotencyKey = `${run.runId}:assistant`;
      recordAssistant(run, abortedMessage(run, text), { idempotencyKey }, true);
    }
    announceEnd(run, 'error');
  });
}

async function playTurns(
  run: ChatRun,
  input: ChatInput,
  shown: ShownChat,
  turnsBefore: number,
): Promise<number> {
  let turn = turnsBefore + 1;
  let stream = beginTurn(run, shown, turn);
  let thoughts = createThoughts(run);
  let commentary: TranscriptRecord['commentary'];
  try {
    for await (const step of stepsOf(run, input)) {
      await pause(run, 'delayMs' in step ? (step.delayMs ?? 0) : 0);
      if (run.isOver) return turn;
      switch (step.type) {
        case 'text':
          thoughts.flush();
          if (run.text === '') timing(run, 'first-assistant-event');
          stream.add(step.text);
          run.outputTokens += 1;
          break;
        case 'thinking':
          thoughts.add(step.text);
          break;
        case 'commentary':
          if (!run.core.profile.isNewest) {
            if (run.text === '') timing(run, 'first-assistant-event');
            stream.add(step.text);
            break;
          }
          commentary = { text: step.text, itemId: `commentary-${turn - 1}-${run.streamId}` };
          preamble(run, commentary, 'update');
          break;
        case 'tool':
          thoughts.flush();
          await playTool(run, step, contentOf(thoughts, stream), stream, commentary);
          if (run.isOver) return turn;
          // what was said meanwhile joins before the model goes on
          if (run.core.profile.isNewest && run.steered.length > 0) return turn;
          commentary = undefined;
          thoughts = createThoughts(run);
          turn += 1;
          if (run.text !== '') run.text = `${run.text.trimEnd()}\n\n`;
          stream = beginTurn(run, shown, turn);
          break;
        case 'fail':
          fail(run, step.message);
          return turn;
        case 'hang':
          thoughts.flush();
          stream.flush();
          showChat(run, shown);
          await pause(run, Infinity);
          return turn;
      }
    }
  } catch (error) {
    if (!run.isOver) fail(run, String(error));
    return turn;
  }
  if (run.isOver) return turn;
  const { isNewest } = run.core.profile;
  thoughts.flush();
  // up to 2026.7.1 the row overtakes the last of its text
  if (isNewest) stream.flush();
  usage(run);
  const content = contentOf(thoughts, stream);
  recordAssistant(
    run,
    { role: 'assistant', content, ...modelFields(run, 'stop', run.outputTokens) },
    {},
    true,
  );
  if (!isNewest) stream.flush();
  return turn;
}

function beginTurn(run: ChatRun, shown: ShownChat, turn: number): GrowingText {
  takeModel(run);
  run.hasModel = true;
  if (turn === 1 && run.core.profile.isNewest)
    announceSession(run.core, run.session, { phase: 'model', runId: run.runId });
  return createDeltaStream(run, shown, `${run.streamId}:${turn}`);
}

/**
 * What was said meanwhile joins the run, all of it in one call of the model. On 2026.9.6 each row is
 * shown once more, with the run that it joined, a step behind (queueing-steer-followup).
 */
function takeUp(run: ChatRun, shown: ShownChat): ChatInput | undefined {
  const inputs = run.steered;
  const last = inputs.at(-1);
  if (last === undefined) return undefined;
  const { isNewest } = run.core.profile;
  run.steered = [];
  let mark = (): void => {};
  for (const input of inputs) {
    mark();
    const record = recordUser(run, input);
    if (isNewest) mark = () => markJoined(run, input, record);
    input.send.outcome = { type: 'ok' };
  }
  // up to 2026.7.1 they were handed over at once
  if (isNewest) for (const input of inputs) handOver(run, input);
  showChat(run, shown);
  mark();
  if (run.text !== '') run.text = `${run.text.trimEnd()}\n\n`;
  return {
    ...last,
    text: inputs.map(({ text }) => text).join('\n\n'),
    attachments: inputs.flatMap(({ attachments }) => attachments),
  };
}

function finish(run: ChatRun, shown: ShownChat): void {
  const { core, session } = run;
  const endedAt = core.timers.now();
  const text = run.text.trimEnd();
  const outcome = { stopReason: 'stop', aborted: false, livenessState: 'working' };
  const usedTools = run.toolNames.length > 0;
  lifecycle(run, {
    phase: 'finishing',
    ...outcome,
    ...(usedTools && { replayInvalid: true }),
    endedAt,
  });
  releaseModel(run);
  const model = { provider: 'stub', model: 'stub-model' };
  lifecycle(run, {
    ...outcome,
    phase: 'end',
    endedAt,
    replayInvalid: usedTools,
    ...(core.profile.isNewest && {
      startedAt: run.startedAt,
      terminalReply: { disposition: 'visible', text },
      terminalReceipt: {
        runId: run.runId,
        sessionId: session.sessionId,
        turnId: run.runId,
        requested: model,
        effective: { ...model, responseModel: 'stub-model' },
        successfulToolNames: run.toolNames,
        rerouted: false,
        terminalDisposition: 'visible',
      },
      executionSettled: true,
    }),
  });
  showChat(run, shown);
  emitChat(run, { state: 'final', stopReason: 'stop', message: assistantMessage(run, text) });
  completed(run);
  stopRun(run);
  run.input.send.outcome = { type: 'ok' };
  session.usage = { input: 100, output: run.outputTokens };
  settle(session, 'done', endedAt);
  announceEnd(run, 'end');
}
