import type { JsonObject } from '../../../protocol/frames.js';
import { isControlUi } from '../../context/connection.js';
import { broadcast } from '../../context/context.js';
import { broadcastSession } from '../../sessions/sessionEvents.js';
import { emitAgent, emitChat } from '../events.js';
import type { ChatRun } from '../run.js';

/** Sends a step in the lifecycle of the run. */
export const emitLifecycle = (run: ChatRun, data: JsonObject): void =>
  emitAgent(run, 'lifecycle', data, { sessionId: run.session.sessionId });

/** Starts the run and its session. */
export function beginRun(run: ChatRun): void {
  run.startedAt = run.context.timers.now();
  emitLifecycle(run, { phase: 'start', startedAt: run.startedAt });
  run.hasBegun = true;
  run.session.startedAt = run.startedAt;
  run.session.endedAt = undefined;
}

/** Sends the end of a run to the subscribers of the session list. */
export function broadcastEnd(run: ChatRun, phase: 'end' | 'error'): void {
  const { context, session, runId } = run;
  if (context.dialect.features.sendsSessionOfEachStep) {
    broadcastSession(context, session, { reason: 'agent.input.settled' });
    broadcastSession(context, session, { phase: 'model', runId });
  }
  broadcastSession(context, session, { phase, runId });
}

/** Sends the current phase of a run, as a chat event and an agent frame with the same sequence. */
export function emitStatus(run: ChatRun, phase: string): void {
  if (!run.context.dialect.features.reportsProgress || run.input.sender === undefined) return;
  run.seq += 1;
  emitChat(run, { state: 'status', phase });
  run.seq -= 1;
  emitAgent(run, 'run_status', { phase });
}

/** Sends that the run uses a model. */
export function emitModel(run: ChatRun): void {
  if (!run.context.dialect.features.reportsProgress) return;
  emitLifecycle(run, { phase: 'model', provider: 'stub', model: 'stub-model' });
}

/** Ends the use of the model. */
export function releaseModel(run: ChatRun): void {
  run.hasModel = false;
  if (!run.context.dialect.features.reportsProgress) return;
  const extra = { sessionId: run.session.sessionId, lane: 'main' };
  emitAgent(run, 'lifecycle', { phase: 'model', provider: null, model: null }, extra);
}

/** Sends how many tokens the model has written so far. */
export function emitUsage(run: ChatRun): void {
  const { reportsProgress } = run.context.dialect.features;
  if (reportsProgress) emitAgent(run, 'usage', { outputTokens: run.outputTokens });
}

/** Sends the text before a tool call as an item of its own. */
export const emitPreamble = (
  run: ChatRun,
  { text, itemId }: { readonly text: string; readonly itemId: string },
  phase: 'update' | 'end',
): void =>
  emitAgent(run, 'item', {
    kind: 'preamble',
    title: 'Preamble',
    phase,
    progressText: text.trim(),
    itemId,
  });

/** Sends that the dispatch of an input is complete. */
export function emitDispatched(run: ChatRun): void {
  emitTiming(run, 'dispatch-completed');
  emitTiming(run, 'post-dispatch-completed', { postDispatchMs: 0 });
}

/** Sends the time since the acceptance of an input to its sender, if that is a Control UI. */
export function emitTiming(run: ChatRun, phase: string, extra: JsonObject = {}): void {
  const { context, input, session } = run;
  if (!isControlUi(input.sender)) return;
  const namesAgent =
    context.dialect.features.namesAgentInFirstTiming || phase !== 'first-assistant-event';
  const sinceMs = context.timers.now() - run.acceptedAt;
  broadcast(
    context,
    'chat.send_timing',
    {
      phase,
      runId: run.runId,
      sessionKey: session.key,
      ...(namesAgent && { agentId: session.agentId }),
      ackToPhaseMs: sinceMs,
      receivedToPhaseMs: sinceMs,
      ...(phase !== 'dispatch-started' && { dispatchStartedToPhaseMs: sinceMs }),
      ...extra,
    },
    { to: (connection) => connection === input.sender, isUnnumbered: true },
  );
}
