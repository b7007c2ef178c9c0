import type { GatewayContext } from '../context/context.js';
import { broadcastRecord, injectedModel, recordPayload } from './records.js';
import { appendRecord } from './session.js';
import type { FakeSession, TranscriptRecord } from './session.js';
import { broadcastSession } from './sessionEvents.js';

/** A record that is written without a run. */
export interface FakeMessageSeed {
  readonly role: 'user' | 'assistant';
  readonly text: string;
  /** ms since the epoch. Default: the clock's current time. */
  readonly timestamp?: number;
}

/** Writes a record without a run and without an event. */
export function writeRecord(
  context: GatewayContext,
  session: FakeSession,
  { role, text, timestamp = context.timers.now() }: FakeMessageSeed,
): TranscriptRecord {
  const isString = role === 'user' && context.dialect.features.storesUserTextAsString;
  return appendRecord(session, {
    id: context.createId(),
    message: {
      role,
      content: isString ? text : [{ type: 'text', text }],
      timestamp,
      ...(role === 'assistant' && injectedModel),
    },
    meta: {},
    recordedAt: timestamp,
  });
}

/** Writes a record without a run and sends it to the session's subscribers. */
export function writeAndBroadcast(
  context: GatewayContext,
  session: FakeSession,
  seed: FakeMessageSeed,
): TranscriptRecord {
  const record = writeRecord(context, session, seed);
  broadcastRecord(context, session, recordPayload(context, session, record));
  broadcastSession(context, session, {
    phase: 'message',
    messageId: record.id,
    messageSeq: record.seq,
  });
  return record;
}
