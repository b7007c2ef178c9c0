import { isObject, type JsonObject } from '../../protocol/frames.js';
import { asList, asNumber, asObject, asString, defined } from '../../protocol/json.js';
import { readErrorText, readMessageMedia, readMessageText, readUsage } from './readMessage.js';
import {
  commentaryKey,
  isRunning,
  patchRun,
  setText,
  type ChatPlanStep,
  type ChatRunApproval,
  type RunEnd,
  type RunModel,
} from './run.js';
import { openNextSegment } from './segments.js';
import { mergeToolCall } from './toolCall.js';

/**
 * Merges one `chat` delta. Releases send a cumulative `message`, `deltaText` beside it, or `deltaText`
 * alone. Returns false if the text before the delta is not known.
 */
export function applyDelta(run: RunModel, payload: JsonObject): boolean {
  if (!isRunning(run) || isRepeated(run, 'delta', payload)) return true;
  const whole = readMessageText(payload['message']);
  const delta = asString(payload['deltaText']) ?? '';
  if (isObject(payload['message'])) run.media = readMessageMedia(payload['message']);
  if (whole !== undefined || payload['replace'] === true) setText(run, whole ?? delta);
  else if (!run.hasBaseline) run.pendingDeltas.push(delta);
  // JavaScript engines join such a text when it is first read, not with every delta.
  else run.text += delta;
  return run.hasBaseline;
}

/**
 * Applies the text of a run in a history, unless the text here is longer.
 *
 * Scenario: 1. The client lost frames and requests the history. 2. The deltas "three" and "four"
 * arrive. 3. The history arrives with the text "one two three". Its end shows which deltas it
 * includes, so only "four" is appended.
 */
export function applyHistoryText(run: RunModel, text: string): void {
  if (run.hasBaseline && text.length <= run.text.length) return;
  const { pendingDeltas } = run;
  let included = pendingDeltas.length;
  while (!text.endsWith(pendingDeltas.slice(0, included).join(''))) included--;
  setText(run, text + pendingDeltas.slice(included).join(''));
}

/** Merges one `agent` or `session.tool` frame. Each `source` counts its frames separately. */
export function applyAgentFrame(run: RunModel, source: string, payload: JsonObject): void {
  if (!isRunning(run) || isRepeated(run, source, payload)) return;
  const data = asObject(payload['data']);
  switch (payload['stream']) {
    case 'lifecycle':
      return applyLifecycle(run, data);
    case 'run_status':
      return patchRun(run, { phase: asString(data['phase']) });
    case 'thinking': {
      const delta = asString(data['delta']) ?? '';
      return patchRun(run, { thinking: asString(data['text']) ?? run.snapshot.thinking + delta });
    }
    case 'usage':
      return patchRun(run, { usage: readUsage(data) });
    case 'plan':
      return patchRun(run, { plan: readPlan(data) });
    case 'compaction':
      return patchRun(run, { isCompacting: data['phase'] === 'start' });
    case 'approval':
      return applyApproval(run, data, data['status'] === 'pending');
    case 'tool':
    case 'item':
    case 'command_output':
      return applyItem(run, data, asNumber(payload['ts']));
    // The stream `assistant` repeats the chat text in segments. To apply both would double the text.
  }
}

function applyLifecycle(run: RunModel, data: JsonObject): void {
  const phase = asString(data['phase']);
  if (phase === 'end' || phase === 'error') {
    run.pendingEnd = readLifecycleEnd(phase, data);
    return;
  }
  // After an error 2026.4 to 2026.7 start the same run again with the next model.
  if (phase === 'start') run.pendingEnd = undefined;
  if (data['approvalId']) applyApproval(run, data, phase === 'waiting-approval');
  if (phase === 'model') patchRun(run, { model: asString(data['model']) });
  else patchRun(run, { phase, startedAt: asNumber(data['startedAt']) });
}

function readLifecycleEnd(phase: 'end' | 'error', data: JsonObject): RunEnd {
  const isAborted = data['aborted'] === true;
  return defined<RunEnd>({
    status: isAborted ? 'aborted' : phase === 'end' ? 'completed' : 'failed',
    stopReason: asString(data['stopReason']),
    error: isAborted ? undefined : readErrorText(data['error']),
  });
}

/**
 * Adds or removes an approval. Up to 2026.7 the stream `approval` reports approvals, from 2026.9 on
 * lifecycle frames do. The frame of a resolved approval may name only the tool call.
 */
function applyApproval(run: RunModel, data: JsonObject, isPending: boolean): void {
  const approvalId = asString(data['approvalId']);
  const toolCallId = asString(data['toolCallId']);
  const others = run.snapshot.approvals.filter((known) =>
    approvalId ? known.approvalId !== approvalId : known.toolCallId !== toolCallId,
  );
  const isNew = isPending && approvalId !== undefined;
  const pending = isNew ? [defined<ChatRunApproval>({ approvalId, toolCallId })] : [];
  patchRun(run, { approvals: [...others, ...pending] });
}

/**
 * Reads the steps of a plan. In 2026.4 a step is a string.
 *
 * @see {@link https://unpkg.com/openclaw-react/docs/protocol.md#events | Protocol: Events}
 */
export const readPlan = (data: JsonObject): readonly ChatPlanStep[] =>
  asList(data['steps']).map((value) => {
    const { step, status } = asObject(value);
    return {
      step: asString(step) ?? String(value),
      status: status === 'in_progress' || status === 'completed' ? status : 'pending',
    };
  });

function applyItem(run: RunModel, data: JsonObject, at: number | undefined): void {
  const toolCallId = asString(data['toolCallId']);
  if (toolCallId !== undefined) applyToolCall(run, toolCallId, data, at);
  else if (data['kind'] === 'preamble') applyCommentary(run, data, at);
}

function applyToolCall(
  run: RunModel,
  toolCallId: string,
  data: JsonObject,
  at: number | undefined,
): void {
  const { toolCalls } = run.snapshot;
  openNextSegment(run);
  const known = toolCalls.find((call) => call.toolCallId === toolCallId);
  const call = mergeToolCall(known, toolCallId, data, at);
  patchRun(run, {
    toolCalls: known
      ? toolCalls.map((other) => (other === known ? call : other))
      : [...toolCalls, call],
  });
}

function applyCommentary(run: RunModel, data: JsonObject, at: number | undefined): void {
  const itemId = asString(data['itemId']);
  const text = asString(data['progressText']);
  if (itemId === undefined || !text) return;
  const known = run.commentary.get(itemId);
  if (known === null || known?.text === text) return;
  run.commentary.set(itemId, {
    key: commentaryKey(run.id, itemId),
    role: 'assistant',
    parts: [{ type: 'text', text }],
    text,
    createdAt: known?.createdAt ?? at ?? 0,
    status: 'streaming',
    runId: run.id,
  });
}

function isRepeated(run: RunModel, kind: string, payload: JsonObject): boolean {
  const seq = asNumber(payload['seq']);
  if (seq === undefined) return false;
  if (seq <= (run.lastSeqs[kind] ?? -1)) return true;
  run.lastSeqs[kind] = seq;
  return false;
}
