import { clientError } from '../../core/clientError.js';
import { attachmentParts, checkAttachments } from './attachments.js';
import { fail, requeue, transmit } from './delivery.js';
import { policyOf, type OutboxContext } from './outboxContext.js';
import { stopReading } from './reading.js';
import { reconcile, type SendEvidence } from './reconcile.js';
import {
  createSend,
  isOnGateway,
  isUnsent,
  type ChatSendInput,
  type ChatSendResult,
  type MessageDraft,
  type Send,
} from './sendState.js';

export interface Outbox {
  send(input: ChatSendInput): Promise<ChatSendResult>;
  /** Sends the queued messages, in order. */
  flush(): void;
  /** Returns the keys of unconfirmed messages, for which a history can give receipts (2026.9). */
  unconfirmedKeys(): readonly string[];
  /** Decides about messages that a new history should include but does not. */
  reconcile(evidence: SendEvidence): { readonly needsRefetch: boolean };
  /** Sends a failed message again. Returns undefined if no failed message has this key. */
  retry(messageKey: string): Promise<unknown> | undefined;
  /** Removes a message that is queued or failed, and rejects its promise. */
  discard(send: Send): void;
  /** Fails the messages that are for another owner than the client's present one. */
  rejectOtherOwners(): void;
  /** Moves all messages to another outbox, when two keys turn out to name one session. */
  moveTo(other: Outbox): void;
  /** Adds a message of another outbox. */
  adopt(send: Send): void;
}

/** The gateway accepts no more keys in one request. */
const maxReceipts = 50;

/** Sends messages, once each and in order, and finds out whether those without a result arrived. */
export function createOutbox(context: OutboxContext): Outbox {
  const { sends } = context;
  let flushing: Promise<void> = Promise.resolve();

  function flush(): void {
    flushing = flushing.then(() => transmitAll(context, flush));
  }

  function adopt(send: Send): void {
    const known = sends.get(send.key);
    if (known && known.state.name !== 'failed')
      return void known.promise.then(send.resolve, send.reject);
    sends.add(send);
    context.onChange();
    flush();
  }

  return {
    send: (input) => sendInput(context, adopt, input),
    flush,
    unconfirmedKeys: () =>
      [...sends.values()]
        .flatMap(({ key, state }) => (state.name === 'unconfirmed' ? [key] : []))
        .slice(0, maxReceipts),
    reconcile: (evidence) => reconcile(context, evidence),
    retry: (messageKey) => retry(context, adopt, messageKey),
    discard: (send) => discard(context, send),
    rejectOtherOwners: () => rejectOtherOwners(context),
    moveTo(other) {
      for (const send of sends.values()) {
        sends.remove(send.key);
        other.adopt(send);
      }
    },
    adopt,
  };
}

async function transmitAll(context: OutboxContext, flush: () => void): Promise<void> {
  for (const send of context.sends.values()) {
    if (!isUnsent(send)) continue;
    if (context.canSend()) await transmit(context, send, flush);
    else if (send.state.name === 'encoding') requeue(context, send);
  }
}

async function sendInput(
  context: OutboxContext,
  adopt: Outbox['adopt'],
  input: ChatSendInput,
): Promise<ChatSendResult> {
  const { client, sends } = context;
  const { text, attachments = [], idempotencyKey } = input;
  const key = idempotencyKey ?? client.environment.createId();
  const known = sends.get(key);
  if (known && known.state.name !== 'failed') return known.promise;
  try {
    checkAttachments(attachments, policyOf(context));
  } catch (error) {
    // No message is shown that could carry this error.
    client.logger?.warn('message not sent', { code: 'CLIENT_PAYLOAD_TOO_LARGE' });
    throw error;
  }
  return enqueue(context, adopt, input, {
    key,
    role: 'user',
    parts: [{ type: 'text', text }, ...attachmentParts(attachments)],
    text,
    createdAt: client.environment.now(),
    runId: key,
  });
}

function enqueue(
  { client, canSend }: OutboxContext,
  adopt: Outbox['adopt'],
  input: ChatSendInput,
  draft: MessageDraft & { readonly runId: string },
): Promise<ChatSendResult> {
  const send = createSend(
    { key: draft.runId, input, draft, owner: client.owner },
    { name: canSend() ? 'encoding' : 'queued' },
  );
  adopt(send);
  return send.promise;
}

function retry(
  context: OutboxContext,
  adopt: Outbox['adopt'],
  messageKey: string,
): Promise<unknown> | undefined {
  const { client, sends } = context;
  const send = sends.find(messageKey);
  if (send?.state.name !== 'failed') return undefined;
  // For a key that it accepted once, the gateway would only repeat its earlier result.
  const key = send.wasAccepted ? client.environment.createId() : send.key;
  sends.remove(send.key);
  return enqueue(context, adopt, send.input, { ...send.draft, runId: key });
}

function discard({ sends, onChange }: OutboxContext, send: Send): void {
  stopReading(send);
  sends.remove(send.key);
  send.reject(clientError('CLIENT_DISCARDED'));
  onChange();
}

function rejectOtherOwners(context: OutboxContext): void {
  const { client, sends } = context;
  for (const send of sends.values()) {
    if (!send.owner || send.owner === client.owner || send.state.name === 'failed') continue;
    if (isOnGateway(send)) sends.complete(send.key);
    else {
      stopReading(send);
      // `transmit` may still wait for the files of this message. It stops if it finds another object.
      const failed = { ...send };
      sends.add(failed);
      fail(
        context,
        failed,
        failed.lastError ?? clientError('CLIENT_OWNER_CHANGED', { method: 'chat.send' }),
      );
    }
  }
}
