import type { JsonObject } from '../../protocol/frames.js';
import type { GatewayCore } from '../context/context.js';
import type { FakeConnection } from '../gateway/connection.js';
import { FakeGatewayError } from '../gateway/options.js';
import { canonicalKey } from '../sessions/session.js';
import type { FakeSession, SendState } from '../sessions/session.js';
import { announcePresence } from '../signIn/presence.js';
import { abortWire3, announceProvisional, playWire3 } from './direct/play.js';
import { emitBare, isControlUi, userRecord } from './dispatched/events.js';
import { abortWire4, playWire4 } from './dispatched/play.js';
import {
  announceAccepted,
  announceCancelled,
  handOver,
  takeBack,
} from './dispatched/queuedInput.js';
import type { FakeAttachment } from './model.js';
import { createRun, stopRun } from './run.js';
import type { ChatInput, ChatRun } from './run.js';

/** `chat.send`: accepts an input, or answers the repeat of one. */
export function chatSend(
  core: GatewayCore,
  sender: FakeConnection,
  params: JsonObject,
): JsonObject {
  const key = canonicalKey(String(params['sessionKey']));
  const text = String(params['message']);
  const idempotencyKey = String(params['idempotencyKey']);
  if (text.trim() === '/stop') return { ...chatAbort(core, { sessionKey: key }) };
  const known = core.sessions.find(key);
  const repeat = known?.sends.get(idempotencyKey);
  if (known && repeat) return answerRepeat(core, known, idempotencyKey, repeat, text);
  if (typeof params['expectedLeafEntryId'] === 'string')
    expectLeaf(known, params['expectedLeafEntryId']);

  const attachments = readAttachments(params['attachments']);
  const session = core.sessions.open(key);
  const send: SendState = { text, outcome: { type: 'running' } };
  session.sends.set(idempotencyKey, send);
  const input: ChatInput = {
    key: idempotencyKey,
    text,
    attachments,
    acceptedAt: core.timers.now(),
    sender,
    send,
    isFirst: known === undefined,
  };
  const busy = [...session.runs.values()].at(-1);
  const ack = acknowledge(core, session, input, !busy && known);
  if (busy) queue(busy, input, params['queueMode']);
  else startRun(core, createRun(core, session, idempotencyKey, input));
  return ack;
}

/** `chat.abort`: of one run, or of everything in the session. */
export function chatAbort(core: GatewayCore, params: JsonObject): JsonObject {
  const session = core.sessions.find(canonicalKey(String(params['sessionKey'])));
  const runId = params['runId'];
  const isMeant = (key: string): boolean => runId === undefined || key === runId;
  const runIds: string[] = [];
  for (const run of session?.runs.values() ?? []) {
    // only 2026.9.6 can take back an input that waits
    const steered = core.profile.isNewest ? run.steered.filter(({ key }) => isMeant(key)) : [];
    const followUps = core.profile.isNewest ? run.followUps.filter(({ key }) => isMeant(key)) : [];
    for (const input of [...steered, ...followUps]) {
      takeBack(run, input);
      runIds.push(input.key);
    }
    if (isMeant(run.runId)) {
      if (core.profile.isLate) abortWire4(run);
      else abortWire3(run);
      runIds.push(run.runId);
      for (const input of steered) handOver(run, input);
    } else {
      for (const input of steered) announceCancelled(run, input);
    }
  }
  return { ok: true, aborted: runIds.length > 0, runIds };
}

/** Ends every run without a word, as a crash does. */
export function dropRuns(core: GatewayCore): void {
  for (const session of core.sessions.all()) {
    for (const run of session.runs.values()) stopRun(run);
    session.pendingInputs = [];
    session.isInterrupted = session.status === 'running';
    session.abortedLastRun ||= session.isInterrupted;
    if (session.isInterrupted && !core.profile.isNewest) session.status = 'killed';
    // 2026.4.15 forgets what it was sent, 2026.9.6 reads it back from the transcript
    for (const [key, send] of session.sends) {
      if (!core.profile.isNewest) session.sends.delete(key);
      else if (send.outcome.type === 'ok') send.outcome = { type: 'remembered' };
      else if (send.outcome.type === 'running') send.outcome = { type: 'ok' };
    }
  }
}

/** Lets a run begin, and after it what waits for it. */
export function startRun(core: GatewayCore, run: ChatRun): void {
  // after the answer that started it
  core.timers.after(0, () => {
    if (run.isOver) return;
    if (run.input.sender) run.input.sender.lastActivityAt = core.timers.now();
    if (core.profile.isNewest) announcePresence(core);
    const played = core.profile.isLate ? playWire4(run) : playWire3(run);
    void played.then(() => startNext(core, run));
  });
}

// An input that waited runs under an id unrelated to its key, but on 2026.6.11.
function startNext(core: GatewayCore, run: ChatRun): void {
  const { session } = run;
  const [next, ...others] = [...run.steered, ...run.followUps];
  if (next === undefined || !core.sessions.find(session.key)) return;
  if (core.profile.isNewest) for (const input of run.steered) handOver(run, input);
  next.send.outcome = { type: 'ok' };
  const isUnderKey = core.profile.busy === 'runs later under its key';
  const following = createRun(core, session, isUnderKey ? next.key : core.createId(), next);
  following.followUps = others;
  startRun(core, following);
}

function queue(busy: ChatRun, input: ChatInput, queueMode: unknown): void {
  const { core, session } = busy;
  if (!core.profile.isNewest) {
    const waiting = core.profile.busy === 'joins the run' ? busy.steered : busy.followUps;
    waiting.push(input);
    if (core.profile.busy === 'runs later under its key') return;
    core.timers.after(0, () => {
      if (core.profile.provisionalRows !== 'none') announceProvisional(busy, input);
      handOver(busy, input);
    });
    return;
  }
  const { message, meta } = userRecord(core, session, input, []);
  const id = core.createId();
  const { idempotencyKey: _, ...shownMeta } = meta;
  const { idempotencyKey: _key, ...shown } = message;
  session.pendingInputs.push({
    id,
    runId: input.key,
    acceptedAt: input.acceptedAt,
    state: 'queued',
    message: { ...shown, __openclaw: { ...shownMeta, id: `pending:${id}` } },
  });
  const joins = queueMode === undefined || queueMode === 'steer';
  (joins ? busy.steered : busy.followUps).push(input);
  core.timers.after(0, () => {
    announceAccepted(busy, input);
    if (!joins) handOver(busy, input);
  });
}

function acknowledge(
  core: GatewayCore,
  session: FakeSession,
  { key, sender, attachments }: ChatInput,
  idle: FakeSession | undefined | false,
): JsonObject {
  const { isLate } = core.profile;
  const preparing = attachments.length > 0 && { prepareAttachmentsMs: 0 };
  const serverTiming = { receivedToAckMs: 0, loadSessionMs: 0, ...preparing };
  return {
    runId: key,
    status: 'started',
    ...(core.profile.isNewest && idle && { messageSeq: (session.records.at(-1)?.seq ?? 0) + 1 }),
    ...(isLate && isControlUi(sender) && { serverTiming }),
  };
}

function answerRepeat(
  core: GatewayCore,
  session: FakeSession,
  runId: string,
  send: SendState,
  text: string,
): JsonObject {
  const { outcome } = send;
  if (!core.profile.isNewest) {
    return { runId, status: outcome.type === 'running' ? 'in_flight' : 'ok' };
  }
  if (send.text !== text) {
    throw new FakeGatewayError(
      'INVALID_REQUEST',
      'This message ID was already used for different input. Check the conversation history and use a new message ID to send again.',
      { reason: 'chat-request-conflict' },
    );
  }
  switch (outcome.type) {
    case 'running':
      return { runId, status: 'in_flight' };
    case 'ok':
      return { runId, status: 'ok' };
    case 'remembered':
      // an empty final follows, and nothing is run again (sigkill-resend, 2026.9.6)
      core.timers.after(0, () => emitBare(core, session, { runId, state: 'final' }));
      return { runId, status: 'started' };
    case 'aborted':
      return {
        runId,
        status: 'timeout',
        summary: 'aborted',
        stopReason: 'rpc',
        endedAt: outcome.endedAt,
      };
    case 'failed':
      throw new FakeGatewayError('UNAVAILABLE', outcome.message, undefined, {
        payload: { runId, status: 'error', summary: outcome.message },
      });
  }
}

function expectLeaf(session: FakeSession | undefined, leaf: string): void {
  if (session?.records.at(-1)?.id === leaf) return;
  throw new FakeGatewayError('INVALID_REQUEST', 'active branch changed; review and retry', {
    reason: 'active-leaf-changed',
  });
}

function readAttachments(given: unknown): FakeAttachment[] {
  if (!Array.isArray(given)) return [];
  return given.map((attachment: JsonObject) => {
    const content = String(attachment['content']).replace(/^data:[^,]*;base64,/, '');
    const { mimeType, fileName, type } = attachment;
    if (!/^[A-Za-z0-9+/]+={0,2}$/.test(content) || content.length % 4 !== 0) {
      const name = [fileName, type].find((label) => typeof label === 'string') ?? 'attachment';
      throw new FakeGatewayError(
        'INVALID_REQUEST',
        `Error: attachment ${name}: invalid base64 content`,
      );
    }
    return {
      mimeType: typeof mimeType === 'string' ? mimeType : 'application/octet-stream',
      ...(typeof fileName === 'string' && { fileName }),
      content,
    };
  });
}
