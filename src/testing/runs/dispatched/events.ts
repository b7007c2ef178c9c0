import type { JsonObject } from '../../../protocol/frames.js';
import { broadcast, ownerProfileId } from '../../context/context.js';
import type { GatewayCore } from '../../context/context.js';
import type { FakeConnection } from '../../gateway/connection.js';
import { announceRecord, recordPayload } from '../../sessions/history.js';
import { appendRecord } from '../../sessions/session.js';
import type { FakeSession, SessionStatus, TranscriptRecord } from '../../sessions/session.js';
import { announceSession } from '../../sessions/sessionRow.js';
import { avatarUrl } from '../../signIn/hello.js';
import { emitAgent, emitChat } from '../run.js';
import type { ChatInput, ChatRun } from '../run.js';

/** The user's row as it is recorded, with its `__openclaw` fields. */
export function userRecord(
  { profile: { isNewest } }: GatewayCore,
  session: FakeSession,
  input: ChatInput,
  media: readonly JsonObject[],
): { readonly message: JsonObject; readonly meta: JsonObject } {
  const { sender } = input;
  const idempotencyKey = `${input.key}:user`;
  if (sender === undefined) return recoveryRecord(session, input, idempotencyKey);
  const { client } = sender.admission?.params ?? {};
  return {
    message: { role: 'user', content: input.text, timestamp: input.acceptedAt, idempotencyKey },
    meta: {
      ...(sender.hasScope('operator.admin') && { senderIsOwner: true }),
      ...(isNewest && {
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

// What the gateway tells itself when it goes on with an interrupted run.
const recoveryRecord = (
  session: FakeSession,
  { text, acceptedAt }: ChatInput,
  idempotencyKey: string,
): ReturnType<typeof userRecord> => ({
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

/** Makes the user's row durable and shows it. */
export function recordUser(run: ChatRun, input: ChatInput): TranscriptRecord {
  const { core, session } = run;
  const media = input.attachments.map(({ mimeType, content }) => ({
    url: `media://inbound/${core.createId()}`,
    contentType: mimeType,
    kind: mimeType.startsWith('image/') ? 'image' : 'document',
    sizeBytes: Math.floor((content.length * 3) / 4),
  }));
  const { message, meta } = userRecord(core, session, input, media);
  // An input that waited keeps its id.
  const waiting = session.pendingInputs.find(({ runId }) => runId === input.key);
  session.pendingInputs = session.pendingInputs.filter((pending) => pending !== waiting);
  const record = appendRecord(session, {
    id: waiting?.id ?? core.createId(),
    message,
    meta,
    recordedAt: core.timers.now(),
  });
  announceUser(run, input, record);
  return record;
}

/** Shows the user's row again, now with the run that it joined. */
export function markJoined(run: ChatRun, input: ChatInput, record: TranscriptRecord): void {
  const { session, runId } = run;
  const joined = { ...record, meta: { ...record.meta, steerTargetRunId: runId } };
  session.records = session.records.map((other) => (other === record ? joined : other));
  announceUser(run, input, joined);
}

function announceUser(
  { core, session }: ChatRun,
  input: ChatInput,
  record: TranscriptRecord,
): void {
  const isOwner = input.sender?.hasScope('operator.admin') && { senderIsOwner: true };
  announceRecord(core, session, recordPayload(core, session, record, { ...isOwner }));
}

/** Makes an assistant row durable and shows it; the run's last row names the run. */
export function recordAssistant(
  run: ChatRun,
  message: JsonObject,
  meta: JsonObject,
  isTerminal: boolean,
  commentary?: TranscriptRecord['commentary'],
): void {
  const { core, session, runId } = run;
  const record = appendRecord(session, {
    id: core.createId(),
    message,
    meta: { ...(core.profile.isNewest && { runId }), ...meta },
    recordedAt: core.timers.now(),
    ...(commentary && { commentary }),
  });
  announceRecord(
    core,
    session,
    recordPayload(core, session, record, isTerminal && core.profile.isNewest ? { runId } : {}),
  );
}

/** The run has its machine and its context. */
export function begin(run: ChatRun): void {
  run.startedAt = run.core.timers.now();
  lifecycle(run, { phase: 'start', startedAt: run.startedAt });
  run.hasBegun = true;
  run.session.startedAt = run.startedAt;
  run.session.endedAt = undefined;
}

/** The session after its run. */
export function settle(session: FakeSession, outcome: SessionStatus, endedAt: number): void {
  session.status = session.runs.size > 0 ? 'running' : outcome;
  session.endedAt = endedAt;
  session.updatedAt = endedAt;
  session.abortedLastRun = outcome === 'killed';
}

/** What the session list hears of a run's end. */
export function announceEnd(run: ChatRun, phase: 'end' | 'error'): void {
  const { core, session, runId } = run;
  if (!core.profile.isNewest) return announceSession(core, session, { phase, runId });
  announceSession(core, session, { reason: 'agent.input.settled' });
  announceSession(core, session, { phase: 'model', runId });
  announceSession(core, session, { phase, runId });
  return undefined;
}

/** The chat status and its agent twin share one seq. */
export function status(run: ChatRun, phase: string): void {
  if (!run.core.profile.isNewest || run.input.sender === undefined) return;
  run.seq += 1;
  emitChat(run, { state: 'status', phase });
  run.seq -= 1;
  emitAgent(run, 'run_status', { phase });
}

/** A step in the life of the run. */
export const lifecycle = (run: ChatRun, data: JsonObject): void =>
  emitAgent(run, 'lifecycle', data, { sessionId: run.session.sessionId });

/** The model is free again. */
export function releaseModel(run: ChatRun): void {
  run.hasModel = false;
  if (!run.core.profile.isNewest) return;
  const extra = { sessionId: run.session.sessionId, lane: 'main' };
  emitAgent(run, 'lifecycle', { phase: 'model', provider: null, model: null }, extra);
}

/** How many tokens were written so far. */
export function usage(run: ChatRun): void {
  if (run.core.profile.isNewest) emitAgent(run, 'usage', { outputTokens: run.outputTokens });
}

/** A model begins a turn. */
export function takeModel(run: ChatRun): void {
  if (!run.core.profile.isNewest) return;
  lifecycle(run, { phase: 'model', provider: 'stub', model: 'stub-model' });
}

/** Text before a tool call is an item of its own. */
export const preamble = (
  run: ChatRun,
  { text, itemId }: { readonly text: string; readonly itemId: string },
  phase: 'update' | 'end',
): void =>
  emitAgent(run, 'item', {
    kind: 'preamble',
    title: 'Preamble',
    phase,
    progressText: text.trim(),
    itemId,
  });

/** The dispatch of an input is over. */
export function completed(run: ChatRun): void {
  timing(run, 'dispatch-completed');
  timing(run, 'post-dispatch-completed', { postDispatchMs: 0 });
}

/** How long it took so far: told to the sender alone, and only to the gateway's own UI. */
export function timing(run: ChatRun, phase: string, extra: JsonObject = {}): void {
  if (!isControlUi(run.input.sender)) return;
  const { isNewest } = run.core.profile;
  const sinceMs = run.core.timers.now() - run.acceptedAt;
  broadcast(
    run.core,
    'chat.send_timing',
    {
      phase,
      runId: run.runId,
      sessionKey: run.session.key,
      ...((isNewest || phase !== 'first-assistant-event') && { agentId: run.session.agentId }),
      ackToPhaseMs: sinceMs,
      receivedToPhaseMs: sinceMs,
      ...(phase !== 'dispatch-started' && { dispatchStartedToPhaseMs: sinceMs }),
      ...extra,
    },
    { to: (connection) => connection === run.input.sender, isUnnumbered: true },
  );
}

/** A chat event about an input rather than a run: it starts at seq 1 and names no agent. */
export function emitBare(core: GatewayCore, { key }: FakeSession, fields: JsonObject): void {
  broadcast(
    core,
    'chat',
    { sessionKey: key, seq: 1, ...fields },
    {
      to: (connection) =>
        !connection.hasCap('session-scoped-events') || connection.messageKeys.has(key),
    },
  );
}

/** 2026.9.6 measures for its own UI. */
export const isControlUi = (connection: FakeConnection | undefined): boolean =>
  connection?.admission?.params.client.id === 'openclaw-control-ui';
