import type { JsonObject } from '../../protocol/frames.js';
import { broadcast } from '../context/context.js';
import type { GatewayContext } from '../context/context.js';
import type { FakeSession, TranscriptRecord } from './session.js';
import { sessionFields } from './sessionRow.js';
import { shorten } from './shorten.js';

/** Returns the messages of one record, as `chat.history` lists them. */
export function messagesOf(
  { dialect }: GatewayContext,
  session: FakeSession,
  record: TranscriptRecord,
): JsonObject[] {
  const { hasRecordIds, recordEnvelope } = dialect.features;
  if (!hasRecordIds) return [record.message];
  const envelope = envelopeOf(session, record, recordEnvelope);
  const message = { ...record.message, __openclaw: envelope };
  if (record.commentary === undefined) return [message];
  const { text, itemId } = record.commentary;
  const commentary = {
    role: 'assistant',
    content: [{ type: 'text', text }],
    timestamp: record.message['timestamp'],
    openclawStreamFallback: { replacementText: text, source: 'segment', itemId },
    __openclaw: envelope,
  };
  return [commentary, message];
}

/** Returns every message of a session. */
export const allMessages = (
  context: GatewayContext,
  session: FakeSession | undefined,
): JsonObject[] => session?.records.flatMap((record) => messagesOf(context, session, record)) ?? [];

/** Returns the payload of `session.message` for one record. */
export function recordPayload(
  context: GatewayContext,
  session: FakeSession,
  record: TranscriptRecord,
  extra: JsonObject = {},
): JsonObject {
  const { features } = context.dialect;
  const { omitsRecordDateInEvents, namesAgentInEvents } = features;
  const { id, seq, meta } = record;
  const message = omitsRecordDateInEvents
    ? { ...record.message, __openclaw: { ...meta, id, seq } }
    : (messagesOf(context, session, record).at(-1) ?? {});
  return {
    sessionKey: session.key,
    ...(namesAgentInEvents && { agentId: session.agentId }),
    message: features.shortensRecordEvents ? shorten(context, message) : message,
    messageId: id,
    messageSeq: seq,
    ...sessionFields(context, session, 'full'),
    ...extra,
  };
}

/** Sends a new record to the subscribers of its session. Tool results are never sent. */
export function broadcastRecord(
  context: GatewayContext,
  session: FakeSession,
  payload: JsonObject,
): void {
  if (!context.dialect.features.hasRecordIds) return;
  broadcast(context, 'session.message', payload, {
    to: (connection) => connection.messageKeys.has(session.key),
    isUnnumbered: true,
  });
}

function envelopeOf(
  session: FakeSession,
  { id, seq, meta, recordedAt }: TranscriptRecord,
  form: 'id' | 'dated' | 'positioned',
): JsonObject {
  switch (form) {
    case 'id':
      return { id, seq };
    case 'dated':
      return { ...meta, id, recordTimestampMs: recordedAt, seq };
    case 'positioned': {
      const transcriptPosition = { source: session.generation, rawSeq: seq };
      return { ...meta, id, recordTimestampMs: recordedAt, transcriptPosition, seq };
    }
  }
}

/** Token counts of a record that no model wrote. */
export const noUsage: JsonObject = {
  input: 0,
  output: 0,
  totalTokens: 0,
  cacheRead: 0,
  cacheWrite: 0,
  cost: { input: 0, output: 0, cacheRead: 0, cacheWrite: 0, total: 0 },
};

/** Model fields of a record that the gateway wrote in place of a model. */
export const injectedModel: JsonObject = {
  stopReason: 'stop',
  usage: noUsage,
  api: 'openai-responses',
  provider: 'openclaw',
  model: 'gateway-injected',
};
