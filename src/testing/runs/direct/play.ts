import type { JsonObject } from '../../../protocol/frames.js';
import { announceRecord } from '../../sessions/history.js';
import { appendRecord } from '../../sessions/session.js';
import type { FakeSession, SessionStatus } from '../../sessions/session.js';
import { announceSession, sessionFields } from '../../sessions/sessionRow.js';
import { fallbackStep } from '../dispatched/fail.js';
import {
  abortedMessage,
  assistantMessage,
  emitAgent,
  emitChat,
  modelFields,
  noUsage,
  pause,
  stepsOf,
  stopRun,
} from '../run.js';
import type { ChatInput, ChatRun } from '../run.js';
import { createDeltaStream, showChat } from '../textStream.js';
import type { GrowingText, ShownChat } from '../textStream.js';
import { playTool, record } from './tool.js';

/** Plays a run in the dialect of 2026.4.15, frame by frame as its recordings show it. */
export async function playWire3(run: ChatRun): Promise<void> {
  const { core, session, input } = run;
  // the user's row still carries the session as it was before
  const before = sessionFields(core, session, 'full');
  run.startedAt = core.timers.now();
  run.hasBegun = true;
  session.status = 'running';
  session.startedAt = run.startedAt;
  session.endedAt = undefined;
  emitAgent(run, 'lifecycle', { phase: 'start', startedAt: run.startedAt });
  announceSession(core, session, { phase: 'start', runId: run.runId });
  if (core.profile.provisionalRows === 'every input') announceProvisional(run, input);
  const shown: ShownChat = { text: '', at: -Infinity };
  for (let next: ChatInput | undefined = input; next; next = run.steered.shift()) {
    if (next !== input) next.send.outcome = { type: 'ok' };
    // eslint-disable-next-line no-await-in-loop -- turns follow one another
    await playInput(run, next, shown, before);
    if (run.isOver) return;
  }
  finish(run, shown);
}

async function playInput(
  run: ChatRun,
  input: ChatInput,
  shown: ShownChat,
  before: JsonObject,
): Promise<void> {
  const { core } = run;
  const saveUser = announceUser(run, input, before);
  let stream = createDeltaStream(run, shown, '');
  try {
    for await (const step of stepsOf(run, input)) {
      await pause(run, 'delayMs' in step ? (step.delayMs ?? 0) : 0);
      if (run.isOver) break;
      if (step.type === 'text' || step.type === 'commentary') {
        stream.add(step.text);
        run.outputTokens += 1;
      } else if (step.type === 'tool') {
        await playTool(run, step, stream, saveUser);
        // segments join without a space: the text so far ends trimmed
        run.text = core.profile.segments === 'joined' ? run.text.trimEnd() : '';
        if (run.text === '') shown.text = '';
        stream = createDeltaStream(run, shown, '');
      } else if (step.type === 'fail') {
        fail(run, step.message, saveUser);
      } else if (step.type === 'hang') {
        showChat(run, shown);
        await pause(run, Infinity);
      }
      if (run.isOver) break;
    }
  } catch (error) {
    if (!run.isOver) fail(run, String(error), saveUser);
  }
  if (run.isOver) {
    if (run.input.send.outcome.type === 'aborted') recordAborted(run, stream, saveUser);
    return;
  }
  run.session.usage = { input: 100, output: run.outputTokens };
  saveUser();
  record(run, {
    role: 'assistant',
    content: [{ type: 'text', text: stream.text() }],
    ...modelFields(run, 'stop', run.outputTokens),
  });
}

/** Aborts a run: everything but the provider's own partial row comes before the caller's answer. */
export function abortWire3(run: ChatRun): void {
  const { core, session } = run;
  const text = run.text.trimEnd();
  run.input.send.outcome = { type: 'aborted', endedAt: core.timers.now() };
  run.seq += 1;
  emitChat(run, {
    state: 'aborted',
    stopReason: 'rpc',
    ...(text !== '' && { message: assistantMessage(run, text) }),
  });
  if (text !== '') record(run, abortedMessage(run, text));
  settle(session, 'killed', core.timers.now());
  stopRun(run);
}

/** An input is shown before it has an id: for a busy session, or always (2026.5.12). */
export function announceProvisional(run: ChatRun, input: ChatInput): void {
  const { core, session } = run;
  const messageSeq = session.records.length;
  announceRecord(core, session, {
    sessionKey: session.key,
    message: {
      role: 'user',
      content: input.text,
      timestamp: input.acceptedAt,
      __openclaw: { seq: messageSeq },
    },
    messageSeq,
    ...sessionFields(core, session, 'full'),
  });
}

/**
 * Shows the user's row with the wrapping that the model sees. In a session without rows the
 * transcript is written only later: the returned function does that, once.
 */
function announceUser(run: ChatRun, input: ChatInput, before: JsonObject): () => void {
  const { core, session } = run;
  const id = core.createId();
  const clientId = input.sender?.admission?.params.client.id ?? 'webchat-ui';
  const images = input.attachments
    .filter(({ mimeType }) => mimeType.startsWith('image/'))
    .map(({ mimeType, content }) => ({
      type: 'image',
      mimeType,
      omitted: true,
      bytes: content.length,
    }));
  const message = {
    role: 'user',
    content: [{ type: 'text', text: input.text }, ...images],
    timestamp: run.startedAt,
    senderLabel: clientId,
  };
  let isSaved = false;
  const save = (): void => {
    if (isSaved) return;
    isSaved = true;
    appendRecord(session, { id, message, meta: {}, recordedAt: core.timers.now() });
  };
  const isLate = session.records.length === 0;
  const messageSeq = isLate ? 0 : (session.records.at(-1)?.seq ?? 0) + 1;
  const { senderLabel: _, ...shown } = message;
  announceRecord(core, session, {
    sessionKey: session.key,
    message: {
      ...shown,
      content: [{ type: 'text', text: `${senderEnvelope(clientId)}${input.text}` }, ...images],
      __openclaw: { id, seq: messageSeq },
    },
    messageId: id,
    messageSeq,
    ...before,
  });
  announceSession(core, session, { phase: 'message', messageId: id, messageSeq });
  if (!isLate) save();
  return save;
}

const senderEnvelope = (clientId: string): string =>
  `Sender (untrusted metadata):\n\`\`\`json\n${JSON.stringify({ label: clientId, id: clientId }, null, 2)}\n\`\`\`\n\n[Mon 2026-01-05 12:00 UTC] `;

function finish(run: ChatRun, shown: ShownChat): void {
  const { core, session } = run;
  const endedAt = core.timers.now();
  const replayInvalid = run.toolNames.length > 0 && { replayInvalid: true };
  emitAgent(run, 'lifecycle', {
    phase: 'end',
    livenessState: 'working',
    ...replayInvalid,
    endedAt,
  });
  showChat(run, shown);
  emitChat(run, { state: 'final', message: assistantMessage(run, run.text.trimEnd()) });
  stopRun(run);
  run.input.send.outcome = { type: 'ok' };
  settle(session, 'done', endedAt);
  announceSession(core, session, { phase: 'end', runId: run.runId });
}

// No chat event tells of it: the lifecycle is all there is (provider-failure-400, 2026.4.15).
function fail(
  run: ChatRun,
  message = 'provider rejected the request schema or tool payload.',
  saveUser: () => void,
): void {
  const { core, session } = run;
  const endedAt = core.timers.now();
  const { responseId: _, ...fields } = modelFields(run, 'error', 0);
  const errorMessage = '400 stub failure 400';
  saveUser();
  record(run, {
    role: 'assistant',
    content: [],
    ...fields,
    usage: noUsage,
    errorMessage,
  });
  emitAgent(run, 'lifecycle', {
    phase: 'error',
    error: `LLM request failed: ${message}`,
    livenessState: 'blocked',
    endedAt,
  });
  if (core.profile.failure === 'one error') emitChat(run, { state: 'error', errorMessage });
  else if (core.profile.wire === 4) emitAgent(run, 'lifecycle', fallbackStep);
  stopRun(run);
  run.input.send.outcome = { type: 'failed', message };
  settle(session, 'failed', endedAt);
  announceSession(core, session, { phase: 'error', runId: run.runId });
}

// The partial answer is recorded twice: by the gateway, and here by the provider.
function recordAborted(run: ChatRun, stream: GrowingText, saveUser: () => void): void {
  saveUser();
  if (stream.text() === '') return;
  record(run, {
    role: 'assistant',
    content: [{ type: 'text', text: stream.text() }],
    ...modelFields(run, 'aborted', 0),
    usage: noUsage,
    errorMessage: 'Request was aborted',
  });
}

function settle(session: FakeSession, outcome: SessionStatus, endedAt: number): void {
  session.status = outcome;
  session.endedAt = endedAt;
  session.updatedAt = endedAt;
  session.abortedLastRun = outcome === 'killed';
}
