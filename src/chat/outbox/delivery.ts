import { isNotConnected } from '../../core/errorCodes.js';
import { GatewayError } from '../../core/GatewayError.js';
import type { JsonObject } from '../../protocol/frames.js';
import { asObject, asString } from '../../protocol/json.js';
import { gatewayProcess } from '../gatewayProcess.js';
import { checkAttachments } from './attachments.js';
import { policyOf, type OutboxContext } from './outboxContext.js';
import { readAttachments, stopReading } from './reading.js';
import { setState, startAttempt, type Send } from './sendState.js';

/**
 * Reads the attachments and calls `chat.send`. Resolves when the call is made, not when it is over. If a file
 * takes too long, it resolves before that, and calls `onLate` when the file was read.
 */
export async function transmit(
  context: OutboxContext,
  send: Send,
  onLate: () => void,
): Promise<void> {
  const { text, attachments = [] } = send.input;
  const params = { ...context.target(), message: text, idempotencyKey: send.key };
  try {
    checkAttachments(attachments, policyOf(context));
    setState(send, { name: 'encoding' });
    const encoded = await readAttachments(send, {
      environment: context.client.environment,
      onLate,
      onProgress(progress) {
        if (send.state.name !== 'encoding') return;
        setState(send, { name: 'encoding', progress });
        context.onProgress();
      },
    });
    // The message may be discarded, or the connection lost, while its files are read.
    if (!isCurrent(context, send) || !encoded) return;
    if (!context.canSend()) return requeue(context, send);
    stopReading(send);
    startAttempt(send, {
      sentAt: context.nextSequence(),
      process: gatewayProcess(context.client),
    });
    context.onChange();
    void deliver(context, send, encoded.length > 0 ? { ...params, attachments: encoded } : params);
  } catch (error) {
    fail(context, send, error);
  }
}

async function deliver(context: OutboxContext, send: Send, params: object): Promise<void> {
  try {
    const result = await context.client.call('chat.send', params, { whenDisconnected: 'reject' });
    acknowledge(context, send, asObject(result));
  } catch (error) {
    // A record may have completed the send already.
    if (isCurrent(context, send)) handleError(context, send, error);
  }
}

const isCurrent = ({ sends }: OutboxContext, send: Send): boolean => sends.get(send.key) === send;

/** Applies the result of `chat.send`, or a receipt that says the same. */
export function acknowledge(
  context: OutboxContext,
  send: Send,
  { runId, status }: JsonObject,
): void {
  const since = context.nextSequence();
  if (send.state.name === 'queuedOnGateway') setState(send, { name: 'queuedOnGateway', since });
  else setState(send, { name: 'accepted', since, missingFrom: 0 });
  send.resolve({ runId: asString(runId) ?? send.key, idempotencyKey: send.key });
  // A command such as `/stop` leaves no record. A key that was sent before may have one already.
  if (typeof status !== 'string' || context.hasRecord(send.key)) context.sends.remove(send.key);
  // Another status means that the gateway knew the key: only a history can have the record.
  if (status !== 'started') context.onUnconfirmed();
  context.onChange();
}

function handleError(context: OutboxContext, send: Send, error: unknown): void {
  // The gateway listed the message as accepted, so the lost result says nothing new.
  if (send.state.name === 'queuedOnGateway') return;
  const { code = '', sent = true } = GatewayError.is(error) ? error : {};
  if (code.startsWith('CLIENT_') && sent) {
    setState(send, { name: 'unconfirmed', since: context.nextSequence(), error });
    context.onUnconfirmed();
  } else if (isNotConnected(code) || code === 'CLIENT_CONNECTION_LOST') requeue(context, send);
  else fail(context, send, error);
}

/** Lets a message wait until messages can be sent. */
export function requeue({ onChange }: OutboxContext, send: Send): void {
  setState(send, { name: 'queued' });
  onChange();
}

/** Shows a failure on the message and rejects its promise. */
export function fail({ onChange }: OutboxContext, send: Send, error: unknown): void {
  setState(send, { name: 'failed', error });
  send.reject(error);
  onChange();
}
