import { clientError } from '../../core/clientError.js';
import type { GatewayError } from '../../core/GatewayError.js';
import { asObject } from '../../protocol/json.js';
import { gatewayProcess, isSameProcess, remembersKeys } from '../gatewayProcess.js';
import { acknowledge, fail, requeue } from './delivery.js';
import type { OutboxContext } from './outboxContext.js';
import { setState, type Send } from './sendState.js';

/** The part of a history that says which messages arrived. */
export interface SendEvidence {
  /** The sequence at which the history was requested. It says nothing about later changes. */
  readonly askedAt: number;
  /** The `inputReceipts` of the history (2026.9). */
  readonly receipts: readonly unknown[];
  /** Whether the gateway has no run and no pending input that could still write a record. */
  readonly isIdle: boolean;
}

const maxAttempts = 3;

/**
 * Decides about the messages that a history should include but does not. `needsRefetch` is true if
 * only the next history can decide.
 */
export function reconcile(
  context: OutboxContext,
  evidence: SendEvidence,
): { readonly needsRefetch: boolean } {
  const arrived = new Set(evidence.receipts.map((receipt) => asObject(receipt)['runId']));
  let needsRefetch = false;
  for (const send of context.sends.values()) {
    const { state } = send;
    if (!('since' in state) || state.since > evidence.askedAt) continue;
    if (state.name === 'accepted') {
      const isMissing = checkAccepted(context, send, state.missingFrom, evidence.isIdle);
      needsRefetch ||= isMissing;
    } else if (state.name === 'unconfirmed') {
      if (arrived.has(send.key)) acknowledge(context, send, { status: 'started' });
      else if (canSendAgain(context, send)) requeue(context, send);
      else fail(context, send, state.error);
    }
  }
  return { needsRefetch };
}

/**
 * Fails an accepted message that was lost: its gateway process is gone, or two histories of an idle
 * gateway lack it. 2026.9 writes the record of a command a moment after its run has ended, so one
 * history proves nothing. Returns whether another history has to decide.
 */
function checkAccepted(
  context: OutboxContext,
  send: Send,
  missingFrom: number,
  isIdle: boolean,
): boolean {
  const isRestarted =
    isSameProcess(send.attempt?.process, gatewayProcess(context.client)) === false;
  if (isRestarted || (isIdle && missingFrom > 0)) {
    fail(context, send, lostError());
    return false;
  }
  if (!isIdle || send.state.name !== 'accepted') return false;
  setState(send, { ...send.state, missingFrom: missingFrom + 1 });
  return true;
}

/** A key can be sent again only to a gateway that remembers it: the same process, or 2026.9 and later. */
function canSendAgain({ client }: OutboxContext, { attempt }: Send): boolean {
  if (attempt && attempt.count >= maxAttempts) return false;
  return isSameProcess(attempt?.process, gatewayProcess(client)) === true || remembersKeys(client);
}

const lostError = (): GatewayError =>
  clientError('CLIENT_MESSAGE_LOST', { method: 'chat.send', sent: true });
