import type { RecordMessage } from '../model/readMessage.js';
import type { Sends } from './sends.js';
import { isCommand, isRejected, type Send } from './sendState.js';

/**
 * Returns the send that a user message of the gateway belongs to. From 2026.6.11 on the record names
 * the idempotency key. Before that only the text can be compared.
 *
 * Scenario of two sends with the same text: 1. The user sends "same". 2. Another client resets the
 * session, so the run of that send never starts. 3. The user sends "same" again. 4. One record with
 * this text arrives. It belongs to the send whose run has started.
 *
 * @param hasRun whether the gateway began the run of a send
 */
export function matchSend(
  sends: Sends,
  { message: { id, text }, sendKey }: RecordMessage,
  hasRun: (sendKey: string) => boolean,
): Send | undefined {
  if (sendKey !== undefined) return sends.get(sendKey);
  const all = [...sends.values()];
  const announced = all.find(({ announcedId }) => announcedId !== undefined && announcedId === id);
  if (announced) return announced;
  const sameText = all.filter((send) => mayHaveRecord(send) && isTextOf(send, text));
  const ranks = sameText.map((send) => rankOf(send, hasRun(send.key)));
  return sameText[ranks.indexOf(Math.min(...ranks))];
}

/** How likely a send is the one of a record with its text: 0 is the best. */
function rankOf({ state, end, isDoubtful }: Send, hasRun: boolean): number {
  // A send that failed here may have arrived, but only if no other send can be meant.
  if (state.name === 'failed') return 5;
  if (state.name !== 'complete' && (hasRun || end?.isEmpty === false)) return 0;
  if (isDoubtful) return 3;
  if (state.name === 'complete') return end?.isEmpty ? 2 : 4;
  return state.name === 'unconfirmed' ? 3 : 1;
}

/** Whether a record was announced for a send, and a history lacked it. */
export const isAnnounced = (sends: Sends, recordId: string): boolean =>
  [...sends.values()].some(({ announcedId }) => announcedId === recordId);

/**
 * Whether a record that names no key may be the record of a send.
 *
 * Scenario of a rejection: 1. The user sends "ok". 2. Another client's record "ok" arrives. 3. The gateway
 * rejects the message of the user. The record is not of that message, so a message without a result
 * has no record yet.
 */
function mayHaveRecord(send: Send): boolean {
  if (send.attempt === undefined || send.state.name === 'inFlight' || isRejected(send))
    return false;
  // No record follows a response that ended the run of a command.
  return !(send.state.name === 'complete' && isCommand(send) && send.end?.isEmpty === false);
}

/** Up to 2026.4 the gateway puts the events since the last message before the text, one line for each. */
const systemEvents = /^(?:System(?: \(untrusted\))?: [^]*?\n)+?\n/;

/** Whether a record's text is the text of a send. */
export const isTextOf = ({ input }: Pick<Send, 'input'>, text: string): boolean =>
  [text, text.replace(systemEvents, '')].some((sent) => sent.trim() === input.text.trim());
