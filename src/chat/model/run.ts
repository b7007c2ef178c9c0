import type { ChatMessage, TokenUsage } from '../../core/chatMessage.js';
import type { ChatErrorDetail } from '../../protocol/chatEvent.js';
import type { JsonObject } from '../../protocol/frames.js';
import { asList, asNumber, asObject, asString, defined } from '../../protocol/json.js';
import { readMessageText, readUsage } from './readMessage.js';
import { mergeToolCall, type ChatToolCall } from './toolCall.js';

/** `running` until the gateway says otherwise. */
export type ChatRunStatus = 'running' | 'completed' | 'aborted' | 'failed';

/** A step of an agent's plan. */
export interface ChatPlanStep {
  readonly step: string;
  readonly status: 'pending' | 'in_progress' | 'completed';
}

/** An approval that a run waits for, and the tool call that needs it. */
export interface ChatRunApproval {
  readonly approvalId: string;
  readonly toolCallId?: string;
}

/** What one answer of the agent looks like from outside, while it is being written. */
export interface ChatRun {
  readonly runId: string;
  readonly status: ChatRunStatus;
  /** The gateway's own word for what it is doing: `starting_model`, `finishing`, … */
  readonly phase?: string;
  /** All text so far. */
  readonly text: string;
  readonly thinking: string;
  readonly toolCalls: readonly ChatToolCall[];
  /** Approvals that it waits for; see `useApprovals`. */
  readonly approvals: readonly ChatRunApproval[];
  /** What the agent means to do, where it says so. */
  readonly plan?: readonly ChatPlanStep[];
  /** True while the gateway shortens the conversation to make it fit the model. */
  readonly isCompacting?: boolean;
  readonly model?: string;
  readonly usage?: TokenUsage;
  /** Why it ended, in the gateway's words: `stop`, `rpc` after an abort, … */
  readonly stopReason?: string;
  /** Why it failed, in the gateway's words. */
  readonly error?: string;
  /** What the provider said about it (2026.9). */
  readonly errorDetail?: ChatErrorDetail;
  /** ms since the epoch, by the gateway's clock. */
  readonly startedAt?: number;
  /** True since the connection was lost, until the gateway is heard of again. */
  readonly isStale: boolean;
}

/** The mutable model behind a {@link ChatRun}. It has no clock: times are counts of the transcript. */
export interface RunModel {
  readonly id: string;
  readonly openedAt: number;
  closedAt: number | undefined;
  /** A run that only lifecycle ended may be started again. */
  closedBy: 'chat' | 'lifecycle';
  /** When a frame of this run last came. */
  touchedAt: number;
  /** What lifecycle said; it counts if no chat frame says more within a second. */
  ending: RunEnd | undefined;
  /** What is known of it; its text as of the last reading. */
  view: ChatRun;
  text: string;
  /** Append-only deltas whose baseline is missing; undefined while it is known. */
  unplaced: string[] | undefined;
  /** What it said before it used a tool, by item id (2026.9); null once a record shows it. */
  readonly commentary: Map<string, ChatMessage | null>;
  /** Text of this run's durable rows by record id: the live row shows only what follows. */
  readonly durable: Map<string, string>;
  /** Whether one of them is the gateway's row about the failure. */
  isErrorDurable: boolean;
  /** How many live rows became durable so far: part of the next one's key. */
  segment: number;
  /** Histories asked after the end that did not have its last row yet. */
  checks: number;
  /** Highest `seq` seen of each kind of frame; only within a kind are they monotone. */
  readonly seen: Record<string, number>;
  row: { readonly view: ChatRun; readonly message: ChatMessage | undefined } | undefined;
}

/** How a run ended. */
export type RunEnd = Pick<ChatRun, 'status' | 'stopReason' | 'error' | 'errorDetail'>;

export const createRun = (id: string, openedAt: number): RunModel => ({
  id,
  openedAt,
  closedAt: undefined,
  closedBy: 'chat',
  touchedAt: openedAt,
  ending: undefined,
  view: {
    runId: id,
    status: 'running',
    text: '',
    thinking: '',
    toolCalls: [],
    approvals: [],
    isStale: false,
  },
  text: '',
  unplaced: [],
  commentary: new Map(),
  durable: new Map(),
  isErrorDurable: false,
  segment: 0,
  checks: 0,
  seen: {},
  row: undefined,
});

export const isOpen = (run: RunModel): boolean => run.closedAt === undefined;

/** The run as data that never changes; the same object until something changes. */
export function viewRun(run: RunModel): ChatRun {
  if (run.view.text !== run.text) run.view = { ...run.view, text: run.text };
  return run.view;
}

/** Adds to what is known about a run; what is undefined adds nothing. */
export function note(run: RunModel, news: { [K in keyof ChatRun]?: ChatRun[K] | undefined }): void {
  run.view = { ...run.view, ...defined<Partial<ChatRun>>(news) };
}

/**
 * Merges one `chat` delta, in any of the three dialects: cumulative `message`, `deltaText` beside it,
 * `deltaText` alone. Returns false when the text before it is not known.
 */
export function applyDelta(run: RunModel, payload: JsonObject): boolean {
  if (!isOpen(run) || isRepeated(run, 'delta', payload)) return true;
  const all = readMessageText(payload['message']);
  const more = asString(payload['deltaText']) ?? '';
  if (all !== undefined || payload['replace'] === true) setText(run, all ?? more);
  else if (run.unplaced) run.unplaced.push(more);
  // Engines join such a text when it is first read, not with every piece.
  else run.text += more;
  return run.unplaced === undefined;
}

/**
 * Takes the gateway's own copy of the text, unless ours is further on. Deltas may have overtaken it;
 * those that it ends with came before it.
 */
export function adoptText(run: RunModel, text: string): void {
  const { unplaced = [] } = run;
  if (!run.unplaced && text.length <= run.text.length) return;
  let at = unplaced.length;
  while (!text.endsWith(unplaced.slice(0, at).join(''))) at--;
  setText(run, text + unplaced.slice(at).join(''));
}

/** Merges one `agent` or `session.tool` frame. */
export function applyAgent(run: RunModel, source: string, payload: JsonObject): void {
  if (!isOpen(run) || isRepeated(run, source, payload)) return;
  const data = asObject(payload['data']);
  switch (payload['stream']) {
    case 'lifecycle':
      return applyLifecycle(run, data);
    case 'run_status':
      return note(run, { phase: asString(data['phase']) });
    case 'thinking': {
      const more = asString(data['delta']) ?? '';
      return note(run, { thinking: asString(data['text']) ?? run.view.thinking + more });
    }
    case 'usage':
      return note(run, { usage: readUsage(data) });
    case 'plan':
      return note(run, { plan: readPlan(data) });
    case 'compaction':
      return note(run, { isCompacting: data['phase'] === 'start' });
    case 'approval':
      return applyApproval(run, data, data['status'] === 'pending');
    case 'tool':
    case 'item':
    case 'command_output':
      return applyItem(run, data, asNumber(payload['ts']));
    // `assistant` repeats the chat text segment by segment: mixing the two would double it.
  }
}

/** Ends a run. Its text stays unless the gateway sent a last one. */
export function closeRun(run: RunModel, end: RunEnd, at: number, text?: string): void {
  if (text !== undefined) setText(run, text);
  note(run, { ...end, approvals: [], isStale: false });
  run.closedAt = at;
  run.ending = undefined;
}

function applyLifecycle(run: RunModel, data: JsonObject): void {
  const phase = asString(data['phase']);
  if (phase === 'end' || phase === 'error') {
    const isAborted = data['aborted'] === true;
    run.ending = defined<RunEnd>({
      status: isAborted ? 'aborted' : phase === 'end' ? 'completed' : 'failed',
      stopReason: asString(data['stopReason']),
      error: isAborted ? undefined : asString(data['error']),
    });
    return;
  }
  // 2026.4 to 2026.7 start the same run anew with the next model after an error.
  if (phase === 'start') run.ending = undefined;
  if (data['approvalId']) applyApproval(run, data, phase === 'waiting-approval');
  if (phase === 'model') note(run, { model: asString(data['model']) });
  else note(run, { phase, startedAt: asNumber(data['startedAt']) });
}

/** Until 2026.7 `approval` frames tell, from 2026.9 on lifecycle; the end may name the tool call alone. */
function applyApproval(run: RunModel, data: JsonObject, isPending: boolean): void {
  const approvalId = asString(data['approvalId']);
  const toolCallId = asString(data['toolCallId']);
  const others = run.view.approvals.filter((known) =>
    approvalId ? known.approvalId !== approvalId : known.toolCallId !== toolCallId,
  );
  const isNew = isPending && approvalId !== undefined;
  const waiting = isNew ? [defined<ChatRunApproval>({ approvalId, toolCallId })] : [];
  note(run, { approvals: [...others, ...waiting] });
}

/**
 * A step of 2026.4 is a bare string.
 *
 * @see docs/protocol.md: Events
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
  if (toolCallId !== undefined) {
    const { toolCalls } = run.view;
    const known = toolCalls.find((call) => call.toolCallId === toolCallId);
    const call = mergeToolCall(known, toolCallId, data, at);
    const next = known
      ? toolCalls.map((other) => (other === known ? call : other))
      : [...toolCalls, call];
    return note(run, { toolCalls: next });
  }
  const itemId = asString(data['itemId']);
  const text = asString(data['progressText']);
  if (data['kind'] !== 'preamble' || itemId === undefined || !text) return;
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

/** The same before and after the row is durable. */
export const commentaryKey = (runId: string, itemId: string): string => `${runId}:${itemId}`;

function isRepeated(run: RunModel, kind: string, payload: JsonObject): boolean {
  const seq = asNumber(payload['seq']);
  if (seq === undefined) return false;
  if (seq <= (run.seen[kind] ?? -1)) return true;
  run.seen[kind] = seq;
  return false;
}

function setText(run: RunModel, text: string): void {
  run.text = text;
  run.unplaced = undefined;
}
