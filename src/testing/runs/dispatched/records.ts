import type { JsonObject } from '../../../protocol/frames.js';
import type { GatewayContext } from '../../context/context.js';
import { avatarUrl, ownerProfileId } from '../../context/owner.js';
import { stateDir } from '../../context/paths.js';
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

/** A file of an input, as records show it. */
interface MediaFact {
  readonly name: string;
  readonly contentType: string;
  readonly isImage: boolean;
  readonly bytes: number;
}

/** Stores the files of an input. */
const mediaOf = (context: GatewayContext, { attachments }: ChatInput): MediaFact[] =>
  attachments.map(({ mimeType, fileName, content }) => {
    const [base, extension] = fileName?.split(/\.(?=[^.]*$)/) ?? [];
    const isImage = mimeType.startsWith('image/');
    const prefix = isImage || base === undefined ? '' : `${base}---`;
    const suffix = extension === undefined ? '' : `.${extension}`;
    return {
      name: `${prefix}${context.createId()}${suffix}`,
      contentType: mimeType,
      isImage,
      bytes: content.length,
    };
  });

/** Returns the record of an input. */
export function userRecord(
  { dialect }: GatewayContext,
  session: FakeSession,
  input: ChatInput,
  media: readonly MediaFact[],
): UserRecord {
  const { sender } = input;
  const idempotencyKey = `${input.key}:user`;
  if (sender === undefined) return recoveryRecord(session, input, idempotencyKey);
  const { client } = sender.admission?.params ?? {};
  return {
    message: {
      role: 'user',
      content: input.text,
      timestamp: input.acceptedAt,
      idempotencyKey,
      ...(dialect.features.media === 'paths' && mediaPaths(input.text, media)),
    },
    meta: {
      ...(sender.hasScope('operator.admin') && { senderIsOwner: true }),
      ...(dialect.features.namesSenderProfile && {
        senderId: ownerProfileId,
        senderIdentity: { type: 'profile', id: ownerProfileId },
        transport: { clients: [{ id: client?.id, mode: client?.mode }] },
        senderProfileAvatarUrl: avatarUrl,
      }),
      ...(dialect.features.media === 'facts' && mediaFacts(media)),
      idempotencyKey,
    },
  };
}

/** The fields of a record that name where its files are. Images are also blocks of its content. */
function mediaPaths(text: string, media: readonly MediaFact[]): JsonObject {
  if (media.length === 0) return {};
  const images = media.filter(({ isImage }) => isImage);
  const blocks = images.map(({ contentType: mimeType, bytes }) => ({
    type: 'image',
    mimeType,
    omitted: true,
    bytes,
  }));
  const paths = media.map(({ name }) => `${stateDir}/media/inbound/${name}`);
  const types = media.map(({ contentType }) => contentType);
  return {
    ...(blocks.length > 0 && { content: [{ type: 'text', text }, ...blocks] }),
    MediaPath: paths[0],
    MediaPaths: paths,
    MediaType: types[0],
    MediaTypes: types,
  };
}

function mediaFacts(media: readonly MediaFact[]): JsonObject {
  if (media.length === 0) return {};
  return {
    media: media.map(({ name, contentType, isImage, bytes }) => ({
      url: `media://inbound/${name}`,
      contentType,
      kind: isImage ? 'image' : 'document',
      sizeBytes: Math.floor((bytes * 3) / 4),
    })),
    mediaImageLayout: { slots: media.map((_, factIndex) => ({ kind: 'inline', factIndex })) },
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

/** The context and the session of a record. */
type RecordTarget = Pick<ChatRun, 'context' | 'session'>;

/** Stores the user's record and sends it. `extra` is added to the record. */
export function recordUser(
  run: RecordTarget,
  input: ChatInput,
  extra: UserRecord = { message: {}, meta: {} },
): TranscriptRecord {
  const { context, session } = run;
  const { message, meta } = userRecord(context, session, input, mediaOf(context, input));
  // the record of a queued input keeps the input's id
  const queued = session.pendingInputs.find(({ runId }) => runId === input.key);
  session.pendingInputs = session.pendingInputs.filter((pending) => pending !== queued);
  const record = appendRecord(session, {
    id: queued?.id ?? context.createId(),
    message: { ...message, ...extra.message },
    meta: { ...meta, ...extra.meta },
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
  { context, session }: RecordTarget,
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
  { context, session, runId }: RecordTarget & { readonly runId: string | undefined },
  { message, meta, isLast, commentary }: AssistantRecord,
): void {
  const { namesRunInRecords } = context.dialect.features;
  const record = appendRecord(session, {
    id: context.createId(),
    message,
    meta: { ...(namesRunInRecords && runId !== undefined && { runId }), ...meta },
    recordedAt: context.timers.now(),
    ...(commentary && { commentary }),
  });
  const extra = isLast && namesRunInRecords ? { runId } : {};
  broadcastRecord(context, session, recordPayload(context, session, record, extra));
}
