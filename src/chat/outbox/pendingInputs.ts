import type { ChatMessage } from '../../core/chatMessage.js';
import { clientError } from '../../core/clientError.js';
import type { GatewayError } from '../../core/GatewayError.js';
import type { JsonObject } from '../../protocol/frames.js';
import { asList, asObject, asString } from '../../protocol/json.js';
import { readMessage } from '../model/readMessage.js';
import type { Sends } from './sends.js';
import { createSend, isUnsent, setState, stateSince, type Place } from './sendState.js';

/**
 * Applies the inputs of the gateway that no run has taken (`pendingInputs` of a history, from 2026.9) to
 * the sends. Returns the queued messages of other clients. An input in a state that is not known
 * changes nothing.
 *
 * @param place the place of a message that another client sent
 */
export function applyPendingInputs(
  sends: Sends,
  pendingInputs: JsonObject,
  place: Place,
): readonly ChatMessage[] {
  const items = asList(pendingInputs['items']).map(asObject);
  const keysOf = (state: string): ReadonlySet<string> =>
    new Set(items.filter((item) => item['state'] === state).map(sendKeyOf));
  leaveQueue(sends, keysOf('queued'));
  forgetInterrupted(sends, keysOf('interrupted'));
  return items.flatMap((item) => {
    const sendKey = sendKeyOf(item);
    switch (item['state']) {
      case 'queued':
        return enterQueue(sends, sendKey) ? [] : readInput(item);
      case 'cancelled':
        sends.complete(sendKey);
        return [];
      case 'interrupted':
        interrupt(sends, item, place);
        return [];
      default:
        return [];
    }
  });
}

/** Sends that the queue does not list any more have been given to a run. */
function leaveQueue(sends: Sends, queued: ReadonlySet<string>): void {
  for (const send of sends.values()) {
    if (send.state.name !== 'queuedOnGateway' || queued.has(send.key)) continue;
    setState(send, { name: 'accepted', since: send.state.since });
  }
}

/** Another client has sent an interrupted input again, or the gateway dropped it. */
function forgetInterrupted(sends: Sends, interrupted: ReadonlySet<string>): void {
  for (const send of sends.values()) {
    if (send.isForeign && !interrupted.has(send.key)) sends.remove(send.key);
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

/**
 * Fails an input that a restart interrupted. The gateway keeps it, but does not run it. An input of
 * another client becomes a send as well, so that any client can send it again or discard it.
 */
function interrupt(sends: Sends, item: JsonObject, place: Place): void {
  const key = sendKeyOf(item);
  if (sends.isDismissed(key)) return;
  const known = sends.get(key);
  if (known) {
    if (known.state.name === 'failed' || isUnsent(known)) return;
    setState(known, { name: 'failed', error: interrupted() });
    known.reject(interrupted());
    return;
  }
  const [message] = readInput(item);
  if (!message) return;
  const { text, parts, createdAt } = message;
  const draft = { key: message.key, role: 'user', parts, text, createdAt, runId: key } as const;
  const state = { name: 'failed', error: interrupted() } as const;
  sends.add(createSend({ key, input: { text }, draft, owner: '', place, isForeign: true }, state));
}

/** The record of an input will have the id of the input, so its message has that key from the start. */
function readInput(item: JsonObject): readonly ChatMessage[] {
  const id = asString(item['id']);
  const message = readMessage(item['message'])?.message;
  if (!message || id === undefined) return [];
  return [{ ...message, id, key: id, runId: sendKeyOf(item), status: 'queued' }];
}

const sendKeyOf = (item: JsonObject): string => asString(item['runId']) ?? '';

const interrupted = (): GatewayError =>
  clientError('CLIENT_MESSAGE_INTERRUPTED', { method: 'chat.send', sent: true });
