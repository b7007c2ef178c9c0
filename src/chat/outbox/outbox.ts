import type { ChatMessage } from '../../core/chatMessage.js';
import { GatewayError, leftGateway } from '../../core/GatewayError.js';
import type { GatewayPolicy, JsonObject } from '../../protocol/frames.js';
import { asObject, asString } from '../../protocol/json.js';
import type { ChatClient } from '../ChatClient.js';
import { gatewayProcess, isSameProcess, remembersKeys } from '../gatewayProcess.js';
import { attachmentParts, checkAttachments, encodeAttachments } from './attachments.js';
import {
  createSend,
  show,
  type ChatSendInput,
  type ChatSendResult,
  type Send,
  type Sends,
} from './sends.js';

export interface Outbox {
  send(input: ChatSendInput): Promise<ChatSendResult>;
  /** Sends what waits, in order. */
  flush(): void;
  /** Keys of messages that went out and got no answer: history may know them (2026.9). */
  doubtful(): readonly string[];
  /**
   * A history has come that was asked at `askedAt`: what neither it nor its receipts have was lost, or
   * never arrived. `isIdle`: nothing runs or waits there that could still write it down. Returns
   * whether only the next history can tell.
   */
  reconcile(askedAt: number, receipts: readonly unknown[], isIdle: boolean): boolean;
  /** Sends a failed message again. Undefined when there is none with this row key. */
  retry(rowKey: string): Promise<unknown> | undefined;
  /** Takes back a message that is not out, or failed. */
  withdraw(send: Send): void;
  /** The client turned to another gateway, which gets nothing that was meant for the one before. */
  rejectOtherOwners(): void;
  /** Hands all messages to another outbox, as when two names turn out to be one session. */
  moveTo(other: Outbox): void;
  /** Takes over a message of another outbox. */
  adopt(send: Send): void;
}

export interface OutboxOptions {
  readonly client: ChatClient;
  readonly sends: Sends;
  /** The params that name the session. */
  readonly target: () => object;
  /** Whether messages can go out now: connected, and in step with the gateway. */
  readonly canSend: () => boolean;
  /** Counts on and returns the count of the transcript. */
  readonly tick: () => number;
  readonly onChange: () => void;
  /** Like `onChange`, but can wait for the next frame. */
  readonly onProgress: () => void;
  /** Whether the gateway's row of a send is among the rows. */
  readonly hasRow: (key: string) => boolean;
  /** Only a history can tell whether a message arrived. */
  readonly onDoubt: () => void;
}

const mostTries = 3;
/** The gateway takes no more in one question. */
const mostReceipts = 50;

/** Sends messages, once each and in order, and finds out what became of those that got no answer. */
export function createOutbox(options: OutboxOptions): Outbox {
  const { client, sends, canSend, onChange } = options;
  let flushing: Promise<void> = Promise.resolve();

  const policy = (): GatewayPolicy | undefined => client.store.getState().connection.hello?.policy;

  async function send(input: ChatSendInput): Promise<ChatSendResult> {
    const { text, attachments = [], idempotencyKey } = input;
    const key = idempotencyKey ?? client.environment.createId();
    const known = sends.get(key);
    if (known && known.state !== 'failed') return known.promise;
    try {
      checkAttachments(attachments, policy());
    } catch (error) {
      // It becomes no row that could show this.
      client.logger?.warn('message not sent', { code: 'CLIENT_PAYLOAD_TOO_LARGE' });
      throw error;
    }
    return enter(key, input, {
      key,
      role: 'user',
      parts: [{ type: 'text', text }, ...attachmentParts(attachments)],
      text,
      createdAt: client.environment.now(),
      status: 'queued',
      runId: key,
    });
  }

  function enter(key: string, input: ChatSendInput, row: ChatMessage): Promise<ChatSendResult> {
    const entry = createSend(key, input, row, client.owner);
    show(entry, canSend() ? 'pending' : 'queued');
    adopt(entry);
    return entry.promise;
  }

  function adopt(entry: Send): void {
    const known = sends.get(entry.key);
    if (known && known.state !== 'failed')
      return void known.promise.then(entry.resolve, entry.reject);
    sends.add(entry);
    onChange();
    flush();
  }

  function become(entry: Send, state: Send['state']): void {
    entry.state = state;
    entry.changedAt = options.tick();
  }

  function flush(): void {
    flushing = flushing.then(transmitAll);
  }

  async function transmitAll(): Promise<void> {
    for (const entry of sends.values()) {
      if (entry.state !== 'waiting') continue;
      if (canSend()) await transmit(entry);
      else if (entry.row.status === 'pending') wait(entry);
    }
  }

  /** Resolves when the message is on its way, not when it has arrived. */
  async function transmit(entry: Send): Promise<void> {
    const { text, attachments = [] } = entry.input;
    const params = { ...options.target(), message: text, idempotencyKey: entry.key };
    try {
      checkAttachments(attachments, policy());
      const encoded = await encodeAttachments(attachments, (progress) => {
        show(entry, 'pending', { progress });
        options.onProgress();
      });
      if (sends.get(entry.key) !== entry) return;
      if (!canSend()) return wait(entry);
      become(entry, 'out');
      entry.outAt = entry.changedAt;
      entry.tries++;
      entry.process = gatewayProcess(client);
      show(entry, 'pending');
      onChange();
      void deliver(entry, encoded.length > 0 ? { ...params, attachments: encoded } : params);
    } catch (error) {
      fail(entry, error);
    }
  }

  async function deliver(entry: Send, params: object): Promise<void> {
    try {
      acknowledge(
        entry,
        asObject(await client.call('chat.send', params, { whenDisconnected: 'reject' })),
      );
    } catch (error) {
      // A row may have told already that it arrived.
      if (sends.get(entry.key) === entry) reject(entry, error);
    }
  }

  function acknowledge(entry: Send, { runId, status }: JsonObject): void {
    become(entry, 'taken');
    entry.wasTaken = true;
    entry.resolve({ runId: asString(runId) ?? entry.key, idempotencyKey: entry.key });
    // A command such as `/stop` leaves no row, and a key that was sent before has one already.
    if (typeof status !== 'string' || options.hasRow(entry.key)) sends.remove(entry.key);
    else if (entry.row.status === 'pending') show(entry, 'sent');
    // This key was answered before: only history can have the row.
    if (status !== 'started') options.onDoubt();
    onChange();
  }

  function reject(entry: Send, error: unknown): void {
    const { code = '', sent = true } = GatewayError.is(error) ? error : {};
    if (code.startsWith('CLIENT_') && sent) {
      entry.error = error;
      become(entry, 'doubtful');
      options.onDoubt();
    } else if (code === 'CLIENT_NOT_CONNECTED' || code === 'CLIENT_CONNECTION_LOST') wait(entry);
    else fail(entry, error);
  }

  function wait(entry: Send): void {
    become(entry, 'waiting');
    show(entry, 'queued');
    onChange();
  }

  function fail(entry: Send, error: unknown): void {
    become(entry, 'failed');
    show(entry, 'failed', error instanceof Error ? { error: error.message } : {});
    entry.reject(error);
    onChange();
  }

  const doubtful = (): readonly string[] =>
    [...sends.values()]
      .flatMap(({ key, state }) => (state === 'doubtful' ? [key] : []))
      .slice(0, mostReceipts);

  function reconcile(askedAt: number, receipts: readonly unknown[], isIdle: boolean): boolean {
    const arrived = new Set(receipts.map((receipt) => asObject(receipt)['runId']));
    const process = gatewayProcess(client);
    let isInDoubt = false;
    for (const entry of sends.values()) {
      if (entry.changedAt > askedAt || entry.row.status === 'queued') continue;
      const isSame = isSameProcess(entry.process, process);
      if (entry.state === 'taken') {
        // 2026.9 writes the row of a command a moment after its run has ended.
        if (isSame === false || (isIdle && ++entry.absences > 1)) fail(entry, lost());
        else isInDoubt ||= isIdle;
      } else if (entry.state === 'doubtful') {
        // The same key again is only safe with a gateway that remembers it.
        const isSafe = isSame || remembersKeys(client);
        if (arrived.has(entry.key)) acknowledge(entry, { status: 'started' });
        else if (isSafe && entry.tries < mostTries) wait(entry);
        else fail(entry, entry.error);
      }
    }
    return isInDoubt;
  }

  function retry(rowKey: string): Promise<unknown> | undefined {
    const entry = sends.find(rowKey);
    if (entry?.state !== 'failed') return undefined;
    // What the gateway has taken once needs a new key: the old one would bring the old answer.
    const key = entry.wasTaken ? client.environment.createId() : entry.key;
    sends.remove(entry.key);
    return enter(key, entry.input, { ...entry.row, runId: key });
  }

  function withdraw(entry: Send): void {
    sends.remove(entry.key);
    const message = 'taken back before it went out';
    entry.reject(new GatewayError({ code: 'CLIENT_DISCARDED', message }));
    onChange();
  }

  function rejectOtherOwners(): void {
    for (const entry of sends.values()) {
      if (!entry.owner || entry.owner === client.owner || entry.state === 'failed') continue;
      if (entry.state === 'taken') sends.settle(entry.key);
      else {
        // Whoever still reads its files finds another entry, and stops.
        const left = { ...entry };
        sends.add(left);
        fail(left, left.error ?? leftGateway('chat.send'));
      }
    }
  }

  function moveTo(other: Outbox): void {
    for (const entry of sends.values()) {
      sends.remove(entry.key);
      other.adopt(entry);
    }
  }

  return { send, flush, doubtful, reconcile, retry, withdraw, rejectOtherOwners, moveTo, adopt };
}

const lost = (): GatewayError =>
  new GatewayError({
    code: 'CLIENT_MESSAGE_LOST',
    message: 'the gateway restarted or was reset before it had written this message down',
    method: 'chat.send',
    sent: true,
  });
