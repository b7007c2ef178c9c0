import type { JsonObject } from '../../protocol/frames.js';
import { abortDirect } from './direct/end.js';
import { abortDispatched } from './dispatched/end.js';
import { cancelInput, emitCancelled, finishInput } from './dispatched/queuedInput.js';
import type { ChatInput, ChatRun, RunContext } from './run.js';

/** Result of `chat.abort`. */
export type AbortResult = JsonObject & { readonly runIds: readonly string[] };

/** Handles `chat.abort`: aborts one run, or every run and every queued input of the session. */
export function chatAbort(context: RunContext, params: JsonObject): AbortResult {
  const session = context.sessions.find(context.sessions.keyOf(String(params['sessionKey'])));
  const { runId } = params;
  const isWanted = (key: string): boolean => runId === undefined || key === runId;
  const runIds = [...(session?.runs.values() ?? [])].flatMap((run) => abortIn(run, isWanted));
  return { ok: true, aborted: runIds.length > 0, runIds };
}

/** Aborts a run and its queued inputs, as far as they are wanted. Returns their ids. */
function abortIn(run: ChatRun, isWanted: (key: string) => boolean): string[] {
  const { listsQueuedInputs, runs } = run.context.dialect.features;
  const wantedOf = (inputs: readonly ChatInput[]): ChatInput[] =>
    listsQueuedInputs ? inputs.filter(({ key }) => isWanted(key)) : [];
  const joining = wantedOf(run.joining);
  const cancelled = [...joining, ...wantedOf(run.following)];
  for (const input of cancelled) cancelInput(run, input);
  const runIds = cancelled.map(({ key }) => key);
  if (!isWanted(run.runId)) {
    for (const input of joining) emitCancelled(run, input);
    return runIds;
  }
  if (runs === 'direct') abortDirect(run);
  else abortDispatched(run);
  for (const input of joining) finishInput(run, input);
  return [...runIds, run.runId];
}
