import type { JsonObject } from '../../protocol/frames.js';
import { broadcast } from '../context/context.js';
import type { GatewayCore } from '../context/context.js';
import type { FakeConnection } from '../gateway/connection.js';
import { historyRows } from '../sessions/history.js';
import type { FakeSession, SendState } from '../sessions/session.js';
import { sessionFields } from '../sessions/sessionRow.js';
import { replySteps, echoModel } from './model.js';
import type { FakeAttachment, FakeReplyStep } from './model.js';

/** One accepted `chat.send`. */
export interface ChatInput {
  readonly key: string;
  readonly text: string;
  readonly attachments: readonly FakeAttachment[];
  /** ms since the epoch. */
  readonly acceptedAt: number;
  /** Absent for what the gateway tells itself. */
  readonly sender: FakeConnection | undefined;
  readonly send: SendState;
  /** The session was not there before. */
  readonly isFirst: boolean;
}

/** One answer in the making. */
export interface ChatRun {
  readonly core: GatewayCore;
  readonly session: FakeSession;
  readonly runId: string;
  readonly input: ChatInput;
  readonly acceptedAt: number;
  /** The row id that its streamed text belongs to, before it is durable. */
  readonly streamId: string;
  /** The visible answer so far. */
  text: string;
  /** Payload seq, shared by its chat and agent frames. */
  seq: number;
  /** The `lifecycle` start was sent. */
  hasBegun: boolean;
  /** A model is at work. */
  hasModel: boolean;
  /** A person is asked whether a tool may run. */
  isWaiting: boolean;
  startedAt: number;
  outputTokens: number;
  /** Set by {@link stopRun}; a run that is over sends nothing more. */
  isOver: boolean;
  readonly toolNames: string[];
  /** Inputs that are to join this run, where the gateway's `busy` says so. */
  steered: ChatInput[];
  /** Inputs that wait for its end. */
  followUps: ChatInput[];
  /** Wakes {@link pause}. */
  wake: () => void;
  /** Ends what an abort cuts off. */
  interrupt: () => void;
}

/** Registers a new run as its session's latest. */
export function createRun(
  core: GatewayCore,
  session: FakeSession,
  runId: string,
  input: ChatInput,
): ChatRun {
  const run: ChatRun = {
    core,
    session,
    runId,
    input,
    acceptedAt: input.acceptedAt,
    streamId: core.createId(),
    text: '',
    seq: 0,
    hasBegun: false,
    hasModel: false,
    isWaiting: false,
    startedAt: core.timers.now(),
    outputTokens: 0,
    isOver: false,
    toolNames: [],
    steered: [],
    followUps: [],
    wake: () => {},
    interrupt: () => {},
  };
  session.runs.set(runId, run);
  if (core.profile.isLate) {
    session.status = 'running';
    if (session.startedAt !== undefined) session.startedAt = core.timers.now();
    session.endedAt = undefined;
  }
  session.isUsageOld = session.usage !== undefined;
  session.lastRunError = undefined;
  session.lastInteractionAt = input.acceptedAt;
  return run;
}

/** Ends a run: nothing that it still has planned will happen. */
export function stopRun(run: ChatRun): void {
  run.isOver = true;
  run.session.runs.delete(run.runId);
  run.session.lastRunId = run.runId;
  run.wake();
}

/** Waits, but no longer than the run lives. */
export function pause(run: ChatRun, delayMs: number): Promise<void> {
  if (run.isOver || delayMs <= 0) return Promise.resolve();
  return new Promise((resolve) => {
    const cancel = Number.isFinite(delayMs) ? run.core.timers.after(delayMs, resolve) : () => {};
    run.wake = () => {
      cancel();
      resolve();
    };
  });
}

/** What the model does about `input`, step by step. */
export function stepsOf(run: ChatRun, input: ChatInput): AsyncGenerator<FakeReplyStep> {
  return replySteps(run.core.options.model ?? echoModel, {
    text: input.text,
    sessionKey: run.session.key,
    history: historyRows(run.core, run.session),
    attachments: input.attachments,
  });
}

/** Sends a `chat` event with the run's present seq. */
export function emitChat(run: ChatRun, fields: JsonObject): void {
  const { isLate, isNewest } = run.core.profile;
  const namesAgent = isNewest || (isLate && fields['state'] !== 'aborted');
  emitForSession(run, 'chat', {
    runId: run.runId,
    sessionKey: run.session.key,
    ...(namesAgent && { agentId: run.session.agentId }),
    seq: run.seq,
    ...fields,
  });
}

/** Sends an `agent` event with the run's next seq. */
export function emitAgent(
  run: ChatRun,
  stream: string,
  data: JsonObject,
  extra: JsonObject = {},
): void {
  run.seq += 1;
  emitForSession(run, 'agent', agentPayload(run, stream, data, extra));
}

/** The session as tool frames show it. */
export const toolSession = ({ core, session }: ChatRun): JsonObject =>
  sessionFields(core, session, 'tool');

/** Tool frames go to the sending connection if it asked for them; others get `session.tool`. */
export function emitTool(
  run: ChatRun,
  data: JsonObject,
  shown: JsonObject = toolSession(run),
): void {
  const { core, input } = run;
  run.seq += 1;
  const payload = { ...agentPayload(run, 'tool', data), ...shown };
  broadcast(core, 'agent', payload, {
    to: (connection) => connection === input.sender && connection.hasCap('tool-events'),
    isUnnumbered: true,
  });
  broadcast(core, 'session.tool', payload, {
    to: (connection) =>
      connection.subscribesToSessions &&
      (connection !== input.sender || core.profile.doublesToolFrames),
    isUnnumbered: true,
  });
}

/** A text as chat events carry it. */
export const assistantMessage = (run: ChatRun, text: string): JsonObject => ({
  role: 'assistant',
  content: [{ type: 'text', text }],
  timestamp: run.core.timers.now(),
});

/** Tokens of a run that never reached the model. */
export const noUsage: JsonObject = {
  input: 0,
  output: 0,
  totalTokens: 0,
  cacheRead: 0,
  cacheWrite: 0,
  cost: { input: 0, output: 0, cacheRead: 0, cacheWrite: 0, total: 0 },
};

/** Fields of a row that the model wrote. */
export const modelFields = (
  run: ChatRun,
  stopReason: string,
  outputTokens: number,
): JsonObject => ({
  api: 'openai-completions',
  provider: 'stub',
  model: 'stub-model',
  usage: { ...noUsage, input: 100, output: outputTokens, totalTokens: 100 + outputTokens },
  stopReason,
  timestamp: run.core.timers.now(),
  responseId: `chatcmpl-${run.streamId.slice(0, 12)}`,
});

/** The partial answer that the gateway itself records after an abort. */
export const abortedMessage = (run: ChatRun, text: string): JsonObject => ({
  ...assistantMessage(run, text),
  stopReason: 'stop',
  usage: noUsage,
  api: 'openai-responses',
  provider: 'openclaw',
  model: 'gateway-injected',
  idempotencyKey: `${run.runId}:assistant`,
  openclawAbort: { aborted: true, origin: 'rpc', runId: run.runId },
});

function agentPayload(
  run: ChatRun,
  stream: string,
  data: JsonObject,
  extra: JsonObject = {},
): JsonObject {
  return {
    runId: run.runId,
    stream,
    data,
    sessionKey: run.session.key,
    ...(run.core.profile.isLate && { agentId: run.session.agentId, isHeartbeat: false }),
    seq: run.seq,
    ts: run.core.timers.now(),
    ...extra,
  };
}

// Everyone who may read sees every session, but for those who asked for their own only.
function emitForSession(run: ChatRun, event: string, payload: JsonObject): void {
  const { key } = run.session;
  broadcast(run.core, event, payload, {
    to: (connection) =>
      !connection.hasCap('session-scoped-events') || connection.messageKeys.has(key),
  });
}
