import type { ChatMessage } from '../../core/chatMessage.js';
import type { JsonObject } from '../../protocol/frames.js';
import { asList, asObject, asString } from '../../protocol/json.js';
import { readMessage } from '../model/readMessage.js';
import type { Sends } from './sends.js';
import { isUnsent, setState, stateSince } from './sendState.js';

/**
 * Applies the queue of the gateway (`pendingInputs` of a history, from 2026.9) to the sends. Returns
 * the messages of other clients in that queue.
 */
export function applyPendingInputs(
  sends: Sends,
  pendingInputs: JsonObject,
): readonly ChatMessage[] {
  const items = asList(pendingInputs['items']).map(asObject);
  leaveQueue(sends, new Set(items.filter((item) => !isCancelled(item)).map(sendKeyOf)));
  return items.flatMap((item) => {
    const sendKey = sendKeyOf(item);
    if (isCancelled(item)) {
      sends.complete(sendKey);
      return [];
    }
    return enterQueue(sends, sendKey) ? [] : readInput(item);
  });
}

/** Sends that the queue does not list any more have been given to a run. */
function leaveQueue(sends: Sends, listed: ReadonlySet<string>): void {
  for (const send of sends.values()) {
    if (send.state.name !== 'queuedOnGateway' || listed.has(send.key)) continue;
    setState(send, { name: 'accepted', since: send.state.since, missingFrom: 0 });
  }
}

/** Returns whether the input was sent from here. */
function enterQueue(sends: Sends, sendKey: string): boolean {
  const send = sends.get(sendKey);
  if (send && !isUnsent(send)) {
    setState(send, { name: 'queuedOnGateway', since: stateSince(send) });
    // A listed input was accepted, even if the result of its `chat.send` is lost.
    send.resolve({ runId: sendKey, idempotencyKey: sendKey });
  }
  return send !== undefined;
}

/** The record of an input will have the id of the input, so its message has that key from the start. */
function readInput(item: JsonObject): readonly ChatMessage[] {
  const id = asString(item['id']);
  const message = readMessage(item['message'])?.message;
  if (!message || id === undefined) return [];
  return [{ ...message, id, key: id, status: 'queued' }];
}

const sendKeyOf = (item: JsonObject): string => asString(item['runId']) ?? '';

const isCancelled = (item: JsonObject): boolean => item['state'] === 'cancelled';
