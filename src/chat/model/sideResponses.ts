import type { ChatMessage } from '../../core/chatMessage.js';
import type { JsonObject } from '../../protocol/frames.js';
import { asNumber, asString, defined } from '../../protocol/json.js';
import { setSide } from '../outbox/sendState.js';
import { placeNow } from './placement.js';
import type { EventEffect } from './runEvents.js';
import type { TranscriptState } from './transcriptState.js';

/**
 * Applies the response to a side question (`/btw`, `/side`; event `chat.side_result`, from 2026.4). The
 * gateway writes a record of neither, so both are kept without one, and the question is complete.
 *
 * @see docs/protocol.md: Sending
 */
export function handleSideResult(state: TranscriptState, payload: JsonObject): EventEffect {
  state.sequence++;
  const runId = asString(payload['runId']);
  const text = asString(payload['text']);
  if (runId === undefined || text === undefined || state.keptResponses.has(runId)) return 'none';
  const question = state.sends.get(runId);
  if (question) setSide(question, state.sequence);
  const response = createResponse(runId, text, payload);
  const asked = question ? undefined : createQuestion(runId, payload);
  state.keptResponses.set(runId, {
    place: placeNow(state),
    messages: asked ? [asked, response] : [response],
  });
  return 'changed';
}

function createResponse(runId: string, text: string, { ts, isError }: JsonObject): ChatMessage {
  const hasFailed = isError === true;
  return defined<ChatMessage>({
    key: `side:${runId}`,
    role: 'assistant',
    kind: 'side',
    parts: [{ type: 'text', text }],
    text,
    createdAt: asNumber(ts) ?? 0,
    status: hasFailed ? 'failed' : 'complete',
    runId,
    error: hasFailed ? text : undefined,
  });
}

function createQuestion(runId: string, { question, ts }: JsonObject): ChatMessage | undefined {
  const text = asString(question);
  if (text === undefined) return undefined;
  return {
    key: `side:${runId}:question`,
    role: 'user',
    kind: 'side',
    parts: [{ type: 'text', text }],
    text,
    createdAt: asNumber(ts) ?? 0,
    status: 'complete',
    runId,
  };
}

/** Removes the kept response with this message, and its question. Returns whether there was one. */
export function removeKeptResponse(
  { keptResponses }: TranscriptState,
  messageKey: string,
): boolean {
  for (const [runId, { messages }] of keptResponses) {
    if (messages.some(({ key }) => key === messageKey)) return keptResponses.delete(runId);
  }
  return false;
}
