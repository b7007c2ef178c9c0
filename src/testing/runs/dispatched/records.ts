import type { JsonObject } from '../../../protocol/frames.js';
import type { GatewayContext } from '../../context/context.js';
import { avatarUrl, ownerProfileId } from '../../context/owner.js';
import { broadcastRecord, recordPayload } from '../../sessions/records.js';
import { appendRecord } from '../../sessions/session.js';
import type { FakeSession, TranscriptRecord } from '../../sessions/session.js';
import type { ChatInput, ChatRun } from '../run.js';

/** A user's record before it is stored. */
export interface UserRecord {
  readonly message: JsonObject;
  /** The `__openclaw` fields of the record. */
  readonly meta: JsonObject;
}

/** Returns the record of an input. */
export function userRecord(
  { dialect }: GatewayContext,
  session: FakeSession,
  input: ChatInput,
  media: readonly JsonObject[],
): UserRecord {
  const { sender } = input;
  const idempotencyKey = `${input.key}:user`;
  if (sender === undefined) return recoveryRecord(session, input, idempotencyKey);
  const { client } = sender.admission?.params ?? {};
  return {
    message: { role: 'user', content: input.text, timestamp: input.acceptedAt, idempotencyKey },
    meta: {
      ...(sender.hasScope('operator.admin') && { senderIsOwner: true }),
      ...(dialect.features.namesSenderProfile && {
        senderId: ownerProfileId,
        senderIdentity: { type: 'profile', id: ownerProfileId },
        transport: { clients: [{ id: client?.id, mode: client?.mode }] },
        senderProfileAvatarUrl: avatarUrl,
      }),
      ...(media.length > 0 && {
        media,
        mediaImageLayout: { slots: media.map((_, factIndex) => ({ kind: 'inline', factIndex })) },
      }),
      idempotencyKey,
    },
  };
}

// The input of the gateway itself, when it continues an interrupted run.
const recoveryRecord = (
  session: FakeSession,
  { text, acceptedAt }: ChatInput,
  idempotencyKey: string,
): UserRecord => ({
  message: {
    role: 'user',
    content: text,
    timestamp: acceptedAt,
    idempotencyKey,
    provenance: {
      kind: 'internal_system',
      sourceSessionKey: session.key,
      sourceTool: 'main_session_restart_recovery',
    },
  },
  meta: { senderIsOwner: false, idempotencyKey },
});

/** Stores the user's record and sends it. */
export function recordUser(run: ChatRun, input: ChatInput): TranscriptRecord {
  const { context, session } = run;
  const media = input.attachments.map(({ mimeType, content }) => ({
    url: `media://inbound/${context.createId()}`,
    contentType: mimeType,
    kind: mimeType.startsWith('image/') ? 'image' : 'document',
    sizeBytes: Math.floor((content.length * 3) / 4),
  }));
  const { message, meta } = userRecord(context, session, input, media);
  // the record of a queued input keeps the input's id
  const queued = session.pendingInputs.find(({ runId }) => runId === input.key);
  session.pendingInputs = session.pendingInputs.filter((pending) => pending !== queued);
  const record = appendRecord(session, {
    id: queued?.id ?? context.createId(),
    message,
    meta,
    recordedAt: context.timers.now(),
  });
  broadcastUser(run, input, record);
  return record;
}

/** Sends the user's record again, now with the run that it joined. */
export function markJoined(run: ChatRun, input: ChatInput, record: TranscriptRecord): void {
  const { session, runId } = run;
  const joined = { ...record, meta: { ...record.meta, steerTargetRunId: runId } };
  session.records = session.records.map((other) => (other === record ? joined : other));
  broadcastUser(run, input, joined);
}

function broadcastUser(
  { context, session }: ChatRun,
  input: ChatInput,
  record: TranscriptRecord,
): void {
  const isOwner = input.sender?.hasScope('operator.admin') && { senderIsOwner: true };
  broadcastRecord(context, session, recordPayload(context, session, record, { ...isOwner }));
}

/** The record of a model call. */
export interface AssistantRecord {
  readonly message: JsonObject;
  /** The `__openclaw` fields of the record. */
  readonly meta?: JsonObject;
  /** Whether the record is the last of the run. The event of the last record names the run. */
  readonly isLast: boolean;
  readonly commentary?: TranscriptRecord['commentary'];
}

/** Stores a record of the assistant and sends it. */
export function recordAssistant(
  { context, session, runId }: ChatRun,
  { message, meta, isLast, commentary }: AssistantRecord,
): void {
  const { namesRunInRecords } = context.dialect.features;
  const record = appendRecord(session, {
    id: context.createId(),
    message,
    meta: { ...(namesRunInRecords && { runId }), ...meta },
    recordedAt: context.timers.now(),
    ...(commentary && { commentary }),
  });
  const extra = isLast && namesRunInRecords ? { runId } : {};
  broadcastRecord(context, session, recordPayload(context, session, record, extra));
}
