import type { JsonObject } from '../../../protocol/frames.js';
import { broadcastRecord, recordPayload } from '../../sessions/records.js';
import { appendRecord } from '../../sessions/session.js';
import { broadcastSession } from '../../sessions/sessionEvents.js';
import { sessionFields } from '../../sessions/sessionRow.js';
import type { ChatInput, ChatRun } from '../run.js';

/** The context and the session of a record. */
type RecordTarget = Pick<ChatRun, 'context' | 'session'>;

/** Stores a record of the assistant and sends it. */
export function recordAssistant({ context, session }: RecordTarget, message: JsonObject): void {
  const record = appendRecord(session, {
    id: context.createId(),
    message,
    meta: {},
    recordedAt: context.timers.now(),
  });
  broadcastRecord(context, session, recordPayload(context, session, record));
  broadcastSession(context, session, {
    phase: 'message',
    messageId: record.id,
    messageSeq: record.seq,
  });
}

/** Sends the record of an input before it has an id. */
export function broadcastProvisional({ context, session }: RecordTarget, input: ChatInput): void {
  const messageSeq = session.records.length;
  broadcastRecord(context, session, {
    sessionKey: session.key,
    message: {
      role: 'user',
      content: input.text,
      timestamp: input.acceptedAt,
      __openclaw: { seq: messageSeq },
    },
    messageSeq,
    ...sessionFields(context, session, 'full'),
  });
  broadcastSession(context, session, { phase: 'message', messageSeq });
}

/**
 * Sends the user's record with the wrapping that the model sees. In a session without records, the record
 * is stored only later: the returned function stores it, once.
 *
 * @param sessionBefore The session as it was before the run.
 */
export function sendUserRecord(
  run: ChatRun,
  input: ChatInput,
  sessionBefore: JsonObject,
): () => void {
  const { context, session } = run;
  const id = context.createId();
  const clientId = input.sender?.admission?.params.client.id ?? 'webchat-ui';
  const { isOfGateway = false } = input;
  const envelope = isOfGateway ? '' : senderEnvelope(clientId);
  const images = imagesOf(input, 'omitted');
  const shown = { role: 'user', timestamp: run.startedAt };
  let isStored = false;
  const store = (): void => {
    if (isStored) return;
    isStored = true;
    const content = [{ type: 'text', text: input.text }, ...images];
    const message = { ...shown, content, ...(!isOfGateway && { senderLabel: clientId }) };
    appendRecord(session, { id, message, meta: {}, recordedAt: context.timers.now() });
  };
  const isFirstRecord = session.records.length === 0;
  const messageSeq = isFirstRecord ? 0 : (session.records.at(-1)?.seq ?? 0) + 1;
  broadcastRecord(context, session, {
    sessionKey: session.key,
    message: {
      ...shown,
      content: [{ type: 'text', text: `${envelope}${input.text}` }, ...imagesOf(input, 'whole')],
      __openclaw: { id, seq: messageSeq },
    },
    messageId: id,
    messageSeq,
    ...sessionBefore,
  });
  broadcastSession(context, session, { phase: 'message', messageId: id, messageSeq });
  if (!isFirstRecord) store();
  return store;
}

/** Returns the image blocks of a record. History omits their data, and events carry it. */
const imagesOf = ({ attachments }: ChatInput, data: 'whole' | 'omitted'): JsonObject[] =>
  attachments
    .filter(({ mimeType }) => mimeType.startsWith('image/'))
    .map(({ mimeType, content }) => ({
      type: 'image',
      mimeType,
      ...(data === 'whole' ? { data: content } : { omitted: true, bytes: content.length }),
    }));

const senderEnvelope = (clientId: string): string =>
  `Sender (untrusted metadata):\n\`\`\`json\n${JSON.stringify({ label: clientId, id: clientId }, null, 2)}\n\`\`\`\n\n[Mon 2026-01-05 12:00 UTC] `;
