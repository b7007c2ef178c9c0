import type { JsonObject } from '../../protocol/frames.js';
import type { FakeConnection } from '../context/connection.js';
import { broadcast } from '../context/context.js';
import type { GatewayContext } from '../context/context.js';
import type { FakeSession } from '../sessions/session.js';
import { sessionFields } from '../sessions/sessionRow.js';
import { dropBaselinesOfRun, wholeIfNeeded } from './baselines.js';
import { assistantMessage } from './messages.js';
import type { ChatRun } from './run.js';

/** Sends a `chat` event with the current sequence of the run. */
export function emitChat(run: ChatRun, fields: JsonObject): void {
  const { state } = fields;
  if (state === 'final' || state === 'aborted' || state === 'error')
    dropBaselinesOfRun(run.context.connections, run.runId);
  broadcastForSession(run.context, run.session, 'chat', chatPayload(run, fields));
}

function chatPayload({ context, session, runId, seq }: ChatRun, fields: JsonObject): JsonObject {
  const { namesAgentInChat } = context.dialect.features;
  const namesAgent =
    namesAgentInChat === 'always' ||
    (namesAgentInChat === 'unless aborted' && fields['state'] !== 'aborted');
  return {
    runId,
    sessionKey: session.key,
    ...(namesAgent && { agentId: session.agentId }),
    seq,
    ...fields,
  };
}

/** A longer or another text of a run. */
export interface TextChange {
  /** The whole text. */
  readonly text: string;
  /** The new part. */
  readonly delta: string;
  /** Whether the new part is the whole text, and the text before is void. */
  readonly replaces: boolean;
}

/** Sends the text of the response as a chat delta. */
export function emitChatDelta(run: ChatRun, { text, delta, replaces }: TextChange): void {
  const { context, session, runId } = run;
  const payload = chatPayload(run, {
    state: 'delta',
    ...(context.dialect.features.sendsDeltaText && { deltaText: delta }),
    ...(replaces && { replace: true }),
  });
  const whole = { message: assistantMessage(run, text) };
  const streamed = { id: runId, sessionKey: session.key, whole, replaces };
  broadcastForSession(context, session, 'chat', payload, (connection) => ({
    ...payload,
    ...(isAppended(run) ? wholeIfNeeded(connection, streamed) : whole),
  }));
}

/** Sends the text of one model call on the agent stream. */
export function emitAgentText(
  run: ChatRun,
  stream: string,
  { text, delta, replaces }: TextChange,
  item: JsonObject,
): void {
  const { context, session, runId } = run;
  run.seq += 1;
  const rest = { delta, ...item, ...(replaces && { replace: true }) };
  const id = `${runId} ${String(item['itemId'])}`;
  const streamed = { id, sessionKey: session.key, whole: { text }, replaces };
  // thoughts stay cumulative
  const isShortened = isAppended(run) && stream === 'assistant';
  const payload = agentPayload(run, stream, rest);
  broadcastForSession(context, session, 'agent', payload, (connection) => ({
    ...payload,
    data: { ...(isShortened ? wholeIfNeeded(connection, streamed) : { text }), ...rest },
  }));
}

// Protocol 3 has no new part alone.
const isAppended = ({ context: { options, dialect } }: ChatRun): boolean =>
  options.deltas === 'append' && dialect.features.sendsDeltaText;

/** Sends a `chat` event about an input instead of a run. Its sequence is 1, and it names no agent. */
export const emitChatOfInput = (
  context: GatewayContext,
  session: FakeSession,
  fields: JsonObject,
): void =>
  broadcastForSession(context, session, 'chat', { sessionKey: session.key, seq: 1, ...fields });

/** Sends the response to a side question. */
export function emitSideResult(
  context: GatewayContext,
  session: FakeSession,
  result: {
    readonly runId: string;
    readonly question: string;
    readonly text: string;
    readonly isError: boolean;
  },
): void {
  const { runId, ...response } = result;
  broadcastForSession(context, session, 'chat.side_result', {
    kind: 'btw',
    runId,
    sessionKey: session.key,
    ...(context.dialect.features.namesAgentInChat === 'always' && { agentId: session.agentId }),
    ...response,
    ts: context.timers.now(),
    seq: 1,
  });
}

/** Sends an `agent` event with the next sequence of the run. */
export function emitAgent(
  run: ChatRun,
  stream: string,
  data: JsonObject,
  extra: JsonObject = {},
): void {
  run.seq += 1;
  const payload = { ...agentPayload(run, stream, data), ...extra };
  broadcastForSession(run.context, run.session, 'agent', payload);
}

/** Returns the session as tool frames show it. */
export const toolSession = ({ context, session }: ChatRun): JsonObject =>
  sessionFields(context, session, 'tool');

/** Sends a tool frame: `agent` to the sender if it asked for tool events, `session.tool` to others. */
export function emitTool(
  run: ChatRun,
  data: JsonObject,
  session: JsonObject = toolSession(run),
): void {
  const { context, input } = run;
  run.seq += 1;
  const payload = { ...agentPayload(run, 'tool', data), ...session };
  broadcast(context, 'agent', payload, {
    to: (connection) => connection === input.sender && connection.hasCap('tool-events'),
    isUnnumbered: true,
  });
  const { doublesToolFrames } = context.dialect.features;
  broadcast(context, 'session.tool', payload, {
    to: (connection) =>
      connection.subscribesToSessions && (connection !== input.sender || doublesToolFrames),
    isUnnumbered: true,
  });
}

function agentPayload(run: ChatRun, stream: string, data: JsonObject): JsonObject {
  const { context, session } = run;
  return {
    runId: run.runId,
    stream,
    data,
    sessionKey: session.key,
    ...(context.dialect.features.namesAgentInEvents && {
      agentId: session.agentId,
      isHeartbeat: false,
    }),
    seq: run.seq,
    ts: context.timers.now(),
  };
}

// Readers receive the events of every session, unless they asked for those of their own sessions only.
const broadcastForSession = (
  context: GatewayContext,
  { key }: FakeSession,
  event: string,
  payload: JsonObject,
  payloadFor: (connection: FakeConnection) => JsonObject = () => payload,
): void =>
  broadcast(context, event, payload, {
    to: (connection) =>
      !connection.hasCap('session-scoped-events') || connection.messageKeys.has(key),
    payloadFor,
  });
