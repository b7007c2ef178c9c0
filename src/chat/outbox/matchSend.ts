import type { RecordMessage } from '../model/readMessage.js';
import type { Sends } from './sends.js';
import type { Send } from './sendState.js';

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
  { message: { text }, sendKey }: RecordMessage,
  hasRun: (sendKey: string) => boolean,
): Send | undefined {
  if (sendKey !== undefined) return sends.get(sendKey);
  const sameText = [...sends.values()].filter(
    ({ attempt, input }) => attempt !== undefined && input.text.trim() === text.trim(),
  );
  // A send that failed here may have arrived, but only if no other send can be meant.
  const notFailed = sameText.filter(({ state }) => state.name !== 'failed');
  return notFailed.find(({ key }) => hasRun(key)) ?? notFailed[0] ?? sameText[0];
}
