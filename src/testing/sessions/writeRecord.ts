import type { GatewayCore } from '../context/context.js';
import type { FakeMessageSeed } from '../gateway/options.js';
import { noUsage } from '../runs/run.js';
import { announceRecord, recordPayload } from './history.js';
import { appendRecord } from './session.js';
import type { FakeSession, TranscriptRecord } from './session.js';
import { announceSession } from './sessionRow.js';

/** Writes a row without a run, without telling anyone. */
export function writeRow(
  core: GatewayCore,
  session: FakeSession,
  { role, text, timestamp = core.timers.now() }: FakeMessageSeed,
): TranscriptRecord {
  const isPlain = role === 'user' && core.profile.isLate;
  return appendRecord(session, {
    id: core.createId(),
    message: {
      role,
      content: isPlain ? text : [{ type: 'text', text }],
      timestamp,
      ...(role === 'assistant' && {
        stopReason: 'stop',
        usage: noUsage,
        api: 'openai-responses',
        provider: 'openclaw',
        model: 'gateway-injected',
      }),
    },
    meta: {},
    recordedAt: timestamp,
  });
}

/** Writes a row and shows it to the session's subscribers. */
export function writeAndAnnounce(
  core: GatewayCore,
  session: FakeSession,
  seed: FakeMessageSeed,
): TranscriptRecord {
  const record = writeRow(core, session, seed);
  announceRecord(core, session, recordPayload(core, session, record));
  announceSession(core, session, {
    phase: 'message',
    messageId: record.id,
    messageSeq: record.seq,
  });
  return record;
}

/** An assistant row that no model wrote, as `chat.inject` makes it. */
export const assistantRow = (
  core: GatewayCore,
  session: FakeSession,
  text: string,
): TranscriptRecord => writeAndAnnounce(core, session, { role: 'assistant', text });
