import type { JsonObject } from '../../protocol/frames.js';
import { isControlUi } from '../context/connection.js';
import type { FakeConnection } from '../context/connection.js';
import { FakeGatewayError } from '../context/FakeGatewayError.js';
import type { FakeSession, SendState } from '../sessions/session.js';
import { readAttachments } from './attachments.js';
import { chatAbort } from './chatAbort.js';
import { commandOf, startCommand } from './commands.js';
import { emitChatOfInput } from './events.js';
import { queueInput } from './queueInput.js';
import { createRun } from './run.js';
import type { ChatInput, RunContext } from './run.js';
import { startRun } from './startRun.js';

/** Handles `chat.send`: accepts an input, or returns the outcome of a repeated one. */
export function chatSend(
  context: RunContext,
  sender: FakeConnection,
  params: JsonObject,
): JsonObject {
  const sessionKey = context.sessions.keyOf(String(params['sessionKey']));
  const text = String(params['message']);
  const idempotencyKey = String(params['idempotencyKey']);
  if (text.trim() === '/stop') return chatAbort(context, { sessionKey });
  const known = context.sessions.find(sessionKey);
  const earlier = known?.sends.get(idempotencyKey);
  if (known && earlier) return outcomeOf(context, known, idempotencyKey, earlier, text);
  if (typeof params['expectedLeafEntryId'] === 'string') {
    checkLeaf(known, params['expectedLeafEntryId']);
  }
  const attachments = readAttachments(params['attachments']);
  const session = context.sessions.open(sessionKey);
  const send: SendState = { text, outcome: { type: 'running' } };
  session.sends.set(idempotencyKey, send);
  const input: ChatInput = {
    key: idempotencyKey,
    text,
    attachments,
    acceptedAt: context.timers.now(),
    sender,
    send,
    isFirst: known === undefined,
  };
  const busy = [...session.runs.values()].at(-1);
  const result = acceptance(context, session, input, known !== undefined && !busy);
  const command = commandOf(text);
  if (command) startCommand(context, session, input, command);
  else if (busy) queueInput(busy, input, params['queueMode']);
  else startRun(createRun(context, session, idempotencyKey, input));
  return result;
}

function acceptance(
  { dialect }: RunContext,
  session: FakeSession,
  { key, sender, attachments }: ChatInput,
  isIdle: boolean,
): JsonObject {
  const { predictsRecordSequence, sendsServerTiming } = dialect.features;
  const preparing = attachments.length > 0 && { prepareAttachmentsMs: 0 };
  const serverTiming = { receivedToAckMs: 0, loadSessionMs: 0, ...preparing };
  const messageSeq = (session.records.at(-1)?.seq ?? 0) + 1;
  return {
    runId: key,
    status: 'started',
    ...(predictsRecordSequence && isIdle && { messageSeq }),
    ...(sendsServerTiming && isControlUi(sender) && { serverTiming }),
  };
}

/** Returns the outcome of a message whose idempotency key was used before. */
function outcomeOf(
  context: RunContext,
  session: FakeSession,
  runId: string,
  { text: earlierText, outcome }: SendState,
  text: string,
): JsonObject {
  if (!context.dialect.features.remembersKeys) {
    return { runId, status: outcome.type === 'running' ? 'in_flight' : 'ok' };
  }
  if (earlierText !== text) throw reusedKey();
  switch (outcome.type) {
    case 'running':
      return { runId, status: 'in_flight' };
    case 'ok':
      return { runId, status: 'ok' };
    case 'remembered':
      // an empty final follows, and nothing runs (sigkill-resend, 2026.9.6)
      context.timers.after(0, () => emitChatOfInput(context, session, { runId, state: 'final' }));
      return { runId, status: 'started' };
    case 'aborted': {
      const { endedAt } = outcome;
      return { runId, status: 'timeout', summary: 'aborted', stopReason: 'rpc', endedAt };
    }
    case 'failed':
      throw new FakeGatewayError('UNAVAILABLE', outcome.message, undefined, {
        payload: { runId, status: 'error', summary: outcome.message },
      });
  }
}

// The words of 2026.9.6.
const reusedKeyText =
  'This message ID was already used for different input. Check the conversation history and use a new message ID to send again.';

const reusedKey = (): FakeGatewayError =>
  new FakeGatewayError('INVALID_REQUEST', reusedKeyText, { reason: 'chat-request-conflict' });

function checkLeaf(session: FakeSession | undefined, leaf: string): void {
  if (session?.records.at(-1)?.id === leaf) return;
  throw new FakeGatewayError('INVALID_REQUEST', 'active branch changed; review and retry', {
    reason: 'active-leaf-changed',
  });
}
