import { GatewayError } from '../client/GatewayError.js';
import type { ChatMessage } from '../protocol/chatMessage.js';
import type { GatewayPolicy, JsonObject } from '../protocol/frames.js';
import {
  attachmentParts,
  checkAttachments,
  encodeAttachments,
  type ChatAttachment,
} from './attachments.js';
import type { ChatClient } from './ChatClient.js';
import { gatewayProcess, isSameProcess, remembersKeys } from './gatewayProcess.js';
import type { Sends } from './sends.js';
import { asObject, asString } from './wire.js';

/** A message to send. */
export interface ChatSendInput {
  readonly text: string;
  readonly attachments?: readonly ChatAttachment[];
  /** Default: a new one. The gateway takes a message once per key. */
  readonly idempotencyKey?: string;
}

/** The gateway has taken the message. The run may go by another id, if the agent was busy. */
export interface ChatSendResult {
  readonly runId: string;
  readonly idempotencyKey: string;
}

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
  /** A row took the place of a send. */
  settle(key: string): void;
  /** Sends a failed message again. False when there is none with this row key. */
  retry(rowKey: string): boolean;
  /** Takes back a message that is not out, or failed. Returns its idempotency key if it is out. */
  discard(rowKey: string): string | undefined;
  /** Takes back the message with this idempotency key if it is not out. */
  cancel(key: string): boolean;
  /** Hands all messages to another outbox, as when two names turn out to be one session. */
  moveTo(other: Outbox): void;
  adopt(entry: OutboxEntry, row: ChatMessage): void;
  isEmpty(): boolean;
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

/** One message on its way. */
export interface OutboxEntry {
  readonly input: ChatSendInput;
  readonly key: string;
  /** `doubtful`: it went out, and no answer came. */
  state: 'waiting' | 'out' | 'doubtful' | 'taken' | 'failed';
  wasTaken: boolean;
  tries: number;
  /** Histories of an idle gateway that lacked it. */
  absences: number;
  /** Which gateway process it went to. */
  process: string | number | undefined;
  /** Count of the transcript when `state` last changed. */
  changedAt: number;
  error: GatewayError | undefined;
  promise: Promise<ChatSendResult> | undefined;
  resolve(result: ChatSendResult): void;
  reject(error: unknown): void;
}

const mostTries = 3;
/** The gateway takes no more in one question. */
const mostReceipts = 50;

/** Sends messages, once each and in order, and finds out what became of those that got no answer. */
export function createOutbox(options: OutboxOptions): Outbox {
  const { client, sends, canSend, tick, onChange } = options;
  const entries = new Map<string, OutboxEntry>();
  let flushing: Promise<void> = Promise.resolve();

  const policy = (): GatewayPolicy | undefined => client.store.getState().connection.hello?.policy;

  function send(input: ChatSendInput): Promise<ChatSendResult> {
    const key = input.idempotencyKey ?? client.environment.createId();
    const attachments = input.attachments ?? [];
    const known = entries.get(key);
    if (known?.promise && known.state !== 'failed') return known.promise;
    const promise = new Promise<ChatSendResult>((resolve, reject) => {
      checkAttachments(attachments, policy());
      sends.add(key, {
        key,
        role: 'user',
        parts: [{ type: 'text', text: input.text }, ...attachmentParts(attachments)],
        text: input.text,
        createdAt: client.environment.now(),
        status: canSend() ? 'pending' : 'queued',
        runId: key,
      });
      enter(input, key, resolve, reject);
    });
    const entry = entries.get(key);
    if (entry) entry.promise = promise;
    return promise;
  }

  function enter(
    input: ChatSendInput,
    key: string,
    resolve: OutboxEntry['resolve'] = () => {},
    reject: OutboxEntry['reject'] = () => {},
  ): void {
    entries.set(key, {
      input,
      key,
      resolve,
      reject,
      promise: undefined,
      state: 'waiting',
      wasTaken: false,
      tries: 0,
      absences: 0,
      process: undefined,
      changedAt: tick(),
      error: undefined,
    });
    onChange();
    flush();
  }

  function become(entry: OutboxEntry, state: OutboxEntry['state']): void {
    entry.state = state;
    entry.changedAt = tick();
    if (state === 'taken') entry.wasTaken = true;
  }

  function flush(): void {
    flushing = flushing.then(transmitAll);
  }

  async function transmitAll(): Promise<void> {
    for (const entry of entries.values()) {
      if (entry.state === 'waiting' && canSend()) await transmit(entry);
    }
  }

  /** Resolves when the message is on its way, not when it has arrived. */
  async function transmit(entry: OutboxEntry): Promise<void> {
    const { text, attachments = [] } = entry.input;
    const params = { ...options.target(), message: text, idempotencyKey: entry.key };
    const tell = (progress: number): void => {
      sends.set(entry.key, 'pending', { progress });
      options.onProgress();
    };
    try {
      checkAttachments(attachments, policy());
      const encoded =
        attachments.length > 0 ? await encodeAttachments(attachments, tell) : undefined;
      if (entries.get(entry.key) !== entry || !canSend()) return;
      become(entry, 'out');
      entry.tries++;
      entry.process = gatewayProcess(client);
      sends.set(entry.key, 'pending', { outAt: entry.changedAt });
      onChange();
      void deliver(entry, encoded ? { ...params, attachments: encoded } : params);
    } catch (error) {
      fail(entry, error);
    }
  }

  async function deliver(entry: OutboxEntry, params: object): Promise<void> {
    try {
      acknowledge(entry, asObject(await client.call('chat.send', params, { whenDown: 'reject' })));
    } catch (error) {
      refuse(entry, error);
    }
  }

  function acknowledge(entry: OutboxEntry, answer: JsonObject): void {
    become(entry, 'taken');
    entry.resolve({ runId: asString(answer['runId']) ?? entry.key, idempotencyKey: entry.key });
    const status = asString(answer['status']);
    // A command such as `/stop` leaves no row, and a key that was sent before has one already.
    if (status === undefined || options.hasRow(entry.key)) sends.drop(entry.key);
    else if (sends.get(entry.key)?.status === 'pending') sends.set(entry.key, 'sent');
    // This key was answered before: only history can have the row.
    if (status !== 'started') options.onDoubt();
    onChange();
  }

  function refuse(entry: OutboxEntry, error: unknown): void {
    // A row may have told already that it arrived.
    if (entries.get(entry.key) !== entry) return;
    if (!GatewayError.is(error) || !error.code.startsWith('CLIENT_')) return fail(entry, error);
    if (error.sent) {
      entry.error = error;
      become(entry, 'doubtful');
      options.onDoubt();
    } else if (error.code === 'CLIENT_NOT_CONNECTED' || error.code === 'CLIENT_CONNECTION_LOST') {
      wait(entry);
    } else fail(entry, error);
  }

  function wait(entry: OutboxEntry): void {
    become(entry, 'waiting');
    sends.set(entry.key, 'queued');
    onChange();
  }

  function fail(entry: OutboxEntry, error: unknown): void {
    become(entry, 'failed');
    sends.set(entry.key, 'failed', error instanceof Error ? { error: error.message } : {});
    entry.reject(error);
    onChange();
  }

  const doubtful = (): readonly string[] =>
    [...entries.values()]
      .flatMap(({ key, state }) => (state === 'doubtful' ? [key] : []))
      .slice(0, mostReceipts);

  function reconcile(askedAt: number, receipts: readonly unknown[], isIdle: boolean): boolean {
    const arrived = new Set(receipts.map((receipt) => asObject(receipt)['runId']));
    const process = gatewayProcess(client);
    let isInDoubt = false;
    for (const entry of entries.values()) {
      if (entry.changedAt > askedAt || sends.get(entry.key)?.status === 'queued') continue;
      const isSame = isSameProcess(entry.process, process);
      if (entry.state === 'taken') {
        // 2026.9 writes the row of a command a moment after its run has ended.
        if (isSame === false || (isIdle && ++entry.absences > 1)) fail(entry, lost());
        else isInDoubt ||= isIdle;
      }
      if (entry.state !== 'doubtful') continue;
      if (arrived.has(entry.key)) {
        acknowledge(entry, { status: 'started' });
        continue;
      }
      // The same key again is only safe with a gateway that remembers it.
      const isSafe = isSame || remembersKeys(client);
      if (isSafe && entry.tries < mostTries) wait(entry);
      else fail(entry, entry.error);
    }
    return isInDoubt;
  }

  function settle(key: string): void {
    const entry = entries.get(key);
    entries.delete(key);
    entry?.resolve({ runId: key, idempotencyKey: key });
  }

  function retry(rowKey: string): boolean {
    const entry = find(rowKey);
    const row = entry && sends.get(entry.key);
    if (!row || entry.state !== 'failed') return false;
    // What the gateway has taken once needs a new key: the old one would bring the old answer.
    const key = entry.wasTaken ? client.environment.createId() : entry.key;
    entries.delete(entry.key);
    sends.drop(entry.key);
    sends.add(key, { ...row, runId: key });
    sends.set(key, canSend() ? 'pending' : 'queued');
    enter(entry.input, key);
    return true;
  }

  function discard(rowKey: string): string | undefined {
    const entry = find(rowKey);
    if (!entry) return undefined;
    if (entry.state !== 'waiting' && entry.state !== 'failed') return entry.key;
    withdraw(entry);
    return undefined;
  }

  function cancel(key: string): boolean {
    const entry = entries.get(key);
    if (entry?.state !== 'waiting') return false;
    withdraw(entry);
    return true;
  }

  function withdraw(entry: OutboxEntry): void {
    entries.delete(entry.key);
    sends.drop(entry.key);
    entry.reject(
      new GatewayError({ code: 'CLIENT_DISCARDED', message: 'taken back before it went out' }),
    );
    onChange();
  }

  function moveTo(other: Outbox): void {
    for (const entry of entries.values()) {
      const row = sends.get(entry.key);
      entries.delete(entry.key);
      sends.drop(entry.key);
      if (row) other.adopt(entry, row);
    }
  }

  function adopt(entry: OutboxEntry, row: ChatMessage): void {
    const known = entries.get(entry.key)?.promise;
    if (known) return void known.then(entry.resolve, entry.reject);
    entries.set(entry.key, entry);
    sends.add(entry.key, row);
    onChange();
    flush();
  }

  const find = (rowKey: string): OutboxEntry | undefined =>
    [...entries.values()].find(({ key }) => sends.get(key)?.key === rowKey);

  return {
    send,
    flush,
    doubtful,
    reconcile,
    settle,
    retry,
    discard,
    cancel,
    moveTo,
    adopt,
    isEmpty: () => entries.size === 0,
  };
}

const lost = (): GatewayError =>
  new GatewayError({
    code: 'CLIENT_MESSAGE_LOST',
    message: 'the gateway restarted or was reset before it had written this message down',
    method: 'chat.send',
    sent: true,
  });
