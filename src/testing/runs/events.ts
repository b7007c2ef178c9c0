import type { JsonObject } from '../../protocol/frames.js';
import { broadcast } from '../context/context.js';
import type { GatewayContext } from '../context/context.js';
import type { FakeSession } from '../sessions/session.js';
import { sessionFields } from '../sessions/sessionRow.js';
import type { ChatRun } from './run.js';

/** Sends a `chat` event with the current sequence of the run. */
export function emitChat(run: ChatRun, fields: JsonObject): void {
  const { namesAgentInChat } = run.context.dialect.features;
  const namesAgent =
    namesAgentInChat === 'always' ||
    (namesAgentInChat === 'unless aborted' && fields['state'] !== 'aborted');
  broadcastForSession(run.context, run.session, 'chat', {
    runId: run.runId,
    sessionKey: run.session.key,
    ...(namesAgent && { agentId: run.session.agentId }),
    seq: run.seq,
    ...fields,
  });
}

/** Sends a `chat` event about an input instead of a run. Its sequence is 1, and it names no agent. */
export const emitChatOfInput = (
  context: GatewayContext,
  session: FakeSession,
  fields: JsonObject,
): void =>
  broadcastForSession(context, session, 'chat', { sessionKey: session.key, seq: 1, ...fields });

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
): void =>
  broadcast(context, event, payload, {
    to: (connection) =>
      !connection.hasCap('session-scoped-events') || connection.messageKeys.has(key),
  });
