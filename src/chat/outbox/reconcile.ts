import { retryMs } from '../../client/resource.js';
import { clientError } from '../../core/clientError.js';
import type { ClientErrorCode } from '../../core/errorCodes.js';
import { asObject } from '../../protocol/json.js';
import { isSameProcess, remembersKeys } from '../gatewayProcess.js';
import { acknowledge, fail, requeue } from './delivery.js';
import type { OutboxContext } from './outboxContext.js';
import { setState, type Send, type SendState } from './sendState.js';

/** The part of a history that says which messages arrived. */
export interface SendEvidence {
  /** The sequence at which the history was requested. It says nothing about later changes. */
  readonly askedAt: number;
  /** The `inputReceipts` of the history (2026.9). */
  readonly receipts: readonly unknown[];
  /** Whether a run is in progress, or an input waits, that could still write a record. */
  readonly isBusy: boolean;
  /** The sequence of the last event of a run. */
  readonly lastRunAt: number;
  /** Whether the gateway says that there is no such run and no such input (2026.9). */
  readonly isIdle: boolean;
}

/** The messages that a history does not decide about. */
export interface Reconciliation {
  /** The keys of messages that nothing shows, so that they have to fail. */
  readonly missing: readonly string[];
  /** ms after which the next history has to decide. */
  readonly refetchInMs: number | undefined;
}

const maxAttempts = 3;

/**
 * ms without a sign of an accepted message, after which it counts as lost. Only 2026.9 says that it is
 * idle. Before that, a run may begin late: 2026.4.15 needed up to 15 s on a busy machine.
 */
export const quietMs = 30_000;

/** ms after a run in which the gateway begins the next message: up to 2 s on a busy 2026.4.15. */
const nextRunMs = 5_000;

/** Decides about the messages that a history should include but does not. */
export function reconcile(context: OutboxContext, evidence: SendEvidence): Reconciliation {
  const missing: string[] = [];
  let refetchInMs: number | undefined;
  for (const send of context.sends.values()) {
    const { state } = send;
    if (!('since' in state) || state.since > evidence.askedAt) continue;
    const decision = decide(context, send, state, evidence);
    if (decision === 'missing') missing.push(send.key);
    else if (decision !== undefined) refetchInMs = Math.min(refetchInMs ?? Infinity, decision);
  }
  return { missing, refetchInMs };
}

/** Fails messages that nothing shows, unless the session turned out to be busy. */
export function failMissing(context: OutboxContext, missing: readonly string[]): void {
  for (const key of missing) {
    const send = context.sends.get(key);
    if (send?.state.name !== 'accepted' && send?.state.name !== 'complete') continue;
    // A message that was handed over to another run of the same process has arrived.
    if (send.end && !send.isDoubtful && isSame(context, send) === true) keep(context, send);
    else failLost(context, send);
  }
}

/** Decides about one message. Returns `missing`, or ms until the next history has to decide. */
function decide(
  context: OutboxContext,
  send: Send,
  state: Extract<SendState, { since: number }>,
  evidence: SendEvidence,
): 'missing' | number | undefined {
  switch (state.name) {
    case 'queuedOnGateway':
      return undefined;
    case 'unconfirmed':
      decideUnconfirmed(context, send, state.error, evidence);
      return undefined;
    case 'complete':
      decideComplete(context, send, state.isCertain, evidence);
      return undefined;
    case 'accepted':
      return decideAccepted(context, send, state, evidence);
  }
}

/** Finds out whether a message without a result arrived. If that is unknown, the user decides. */
function decideUnconfirmed(
  context: OutboxContext,
  send: Send,
  cause: unknown,
  { receipts, isBusy }: SendEvidence,
): void {
  const isSameAs = isSame(context, send);
  const hasReceipt = receipts.some((receipt) => asObject(receipt)['runId'] === send.key);
  if (hasReceipt) acknowledge(context, send, { status: 'started' });
  else if (context.claimRecord(send)) context.onChange();
  else if (canSendAgain(context, send)) requeue(context, send);
  else if (isSameAs === false) failLost(context, send, cause);
  // The run that is in progress may be that of the message.
  else if (!isBusy) failLost(context, send, cause);
}

/**
 * Decides about a message that was shown as complete when its record was announced. The gateway had not
 * stored the record yet, so a restart has lost it (2026.7.1). A run that ended has used it.
 */
function decideComplete(
  context: OutboxContext,
  send: Send,
  isCertain: boolean,
  { isBusy }: SendEvidence,
): void {
  if (isCertain) return;
  const isSameAs = isSame(context, send);
  if (send.end?.isEmpty === false || (isSameAs === true && !isBusy)) keep(context, send);
  else if (isSameAs === false || (isSameAs === undefined && !isBusy)) failLost(context, send);
}

/**
 * Decides about an accepted message whose record is missing:
 *
 * - Its run ended with a response: the gateway writes no record of the message, as of most commands up to
 *   2026.5.12. It is complete.
 * - The gateway restarted: it failed.
 * - Something is in progress: the next history decides.
 * - Nothing is in progress: two histories have to lack it, without a run between them. 2026.9 writes the
 *   record of a command a moment after the end of its run.
 */
function decideAccepted(
  context: OutboxContext,
  send: Send,
  state: Extract<SendState, { name: 'accepted' }>,
  { askedAt, isBusy, isIdle, lastRunAt }: SendEvidence,
): 'missing' | number | undefined {
  const { end } = send;
  const isAnswered = end?.isEmpty === false && end.at <= askedAt;
  const isLost = !isAnswered && isSame(context, send) === false;
  if (isAnswered) keep(context, send);
  if (isLost) failLost(context, send);
  if (isAnswered || isLost || isBusy) return undefined;
  const { missing } = state;
  if (missing === undefined || missing.since < lastRunAt) {
    setState(send, { ...state, missing: { since: context.nextSequence(), at: now(context) } });
    return retryMs;
  }
  const quietUntil = (state.acceptedAt ?? 0) + quietMs;
  const decideAt = isIdle ? 0 : end ? missing.at + nextRunMs : quietUntil;
  if (decideAt > now(context)) return Math.max(retryMs, decideAt - now(context));
  return missing.since > askedAt ? retryMs : 'missing';
}

/** A key can be sent again only to a gateway that remembers it: the same process, or 2026.9 and later. */
function canSendAgain(context: OutboxContext, send: Send): boolean {
  if (send.attempt && send.attempt.count >= maxAttempts) return false;
  return isSame(context, send) === true || remembersKeys(context.client);
}

const isSame = (context: OutboxContext, { attempt }: Send): boolean | undefined =>
  isSameProcess(attempt?.process, context.process());

const now = ({ client }: OutboxContext): number => client.environment.monotonicNow();

function keep(context: OutboxContext, send: Send): void {
  setState(send, { name: 'complete', since: context.nextSequence(), isCertain: true });
  context.onChange();
}

/** Fails a message as lost if that is certain, else as one that may have arrived. */
function failLost(context: OutboxContext, send: Send, cause?: unknown): void {
  const isSameAs = isSame(context, send);
  const isLost = isSameAs === false || (isSameAs === true && send.state.name !== 'unconfirmed');
  const code: ClientErrorCode = isLost ? 'CLIENT_MESSAGE_LOST' : 'CLIENT_MESSAGE_UNCONFIRMED';
  fail(context, send, clientError(code, { method: 'chat.send', sent: true, cause }));
}
