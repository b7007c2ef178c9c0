import type { ChatMessage, ChatMessageStatus } from '../../core/chatMessage.js';
import type { JsonObject } from '../../protocol/frames.js';
import { asList, asObject, asString, defined } from '../../protocol/json.js';
import { readRow, type WireRow } from '../model/readMessage.js';
import type { ChatAttachment } from './attachments.js';

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

/** What was sent and is not yet a row of the gateway. */
export interface Send {
  /** The idempotency key. */
  readonly key: string;
  readonly input: ChatSendInput;
  /** Whom it is meant for; empty where no address was known. */
  readonly owner: string;
  readonly promise: Promise<ChatSendResult>;
  resolve(result: ChatSendResult): void;
  reject(error: unknown): void;
  row: ChatMessage;
  /** `doubtful`: it went out, and no answer came. */
  state: 'waiting' | 'out' | 'doubtful' | 'taken' | 'failed';
  /** Count of the transcript when it last went out; before that no row can be its durable form. */
  outAt: number | undefined;
  /** Count of the transcript when `state` last changed. */
  changedAt: number;
  wasTaken: boolean;
  tries: number;
  /** Histories of an idle gateway that lacked it. */
  absences: number;
  /** Which gateway process it went to. */
  process: string | number | undefined;
  error: unknown;
}

export interface Sends {
  /** In the order of sending. */
  values(): IterableIterator<Send>;
  get(key: string): Send | undefined;
  /** The send whose row has this key. */
  find(rowKey: string): Send | undefined;
  add(send: Send): void;
  remove(key: string): void;
  /** A row took its place, or the gateway cancelled it. */
  settle(key: string): void;
  /** Rows were announced that history lacks: what they stood for waits again, before all else. */
  restore(announced: readonly Send[]): void;
  /** The conversation started anew: what the gateway had taken before is no part of it. */
  forget(before: number): void;
  /**
   * The send whose durable form a user row is: by key, before 2026.6.11 by text. `hasRun`: whether the
   * gateway began the run of a send.
   */
  claim(row: WireRow, hasRun: (key: string) => boolean): Send | undefined;
  /** Takes what waits in the gateway's queue (from 2026.9). Returns the inputs of other clients. */
  takeInputs(pendingInputs: JsonObject): readonly ChatMessage[];
}

export function createSend(
  key: string,
  input: ChatSendInput,
  row: ChatMessage,
  owner: string,
): Send {
  let resolve: Send['resolve'] = () => {};
  let reject: Send['reject'] = () => {};
  const promise = new Promise<ChatSendResult>((...settle) => ([resolve, reject] = settle));
  // A failure is on the row, also of a message that nobody waits for.
  promise.catch(() => {});
  return {
    key,
    input,
    owner,
    promise,
    resolve,
    reject,
    row,
    state: 'waiting',
    outAt: undefined,
    changedAt: 0,
    wasTaken: false,
    tries: 0,
    absences: 0,
    process: undefined,
    error: undefined,
  };
}

/** Shows on the row of a send where it stands. */
export function show(
  send: Send,
  status: ChatMessageStatus,
  { error, progress }: Pick<ChatMessage, 'error' | 'progress'> = {},
): void {
  const { error: _error, progress: _progress, ...row } = send.row;
  send.row = defined<ChatMessage>({ ...row, status, error, progress });
}

export function createSends(): Sends {
  const sends = new Map<string, Send>();

  function settle(key: string): void {
    sends.get(key)?.resolve({ runId: key, idempotencyKey: key });
    sends.delete(key);
  }

  function restore(announced: readonly Send[]): void {
    const others = [...sends.values()];
    sends.clear();
    for (const send of announced) {
      send.state = 'taken';
      send.wasTaken = true;
      show(send, 'sent');
    }
    for (const send of [...announced, ...others]) sends.set(send.key, send);
  }

  function forget(before: number): void {
    for (const send of sends.values()) {
      const isTheirs = send.row.status === 'sent' || isInput(send);
      if (isTheirs && (send.outAt ?? Infinity) <= before) settle(send.key);
    }
  }

  function claim(
    { message: { text }, sendKey }: WireRow,
    hasRun: (key: string) => boolean,
  ): Send | undefined {
    if (sendKey !== undefined) return sends.get(sendKey);
    const alike = [...sends.values()].filter(
      ({ row, outAt }) => outAt !== undefined && row.text.trim() === text.trim(),
    );
    // What counts as failed may have arrived all the same, but only if nothing else has.
    const others = alike.filter(({ state }) => state !== 'failed');
    // One that somebody else's reset took away waits for its run in vain.
    return others.find(({ key }) => hasRun(key)) ?? others[0] ?? alike[0];
  }

  function takeInputs(pendingInputs: JsonObject): readonly ChatMessage[] {
    for (const send of sends.values()) if (isInput(send)) show(send, 'sent');
    return asList(pendingInputs['items']).flatMap((value) => {
      const item = asObject(value);
      const key = asString(item['runId']) ?? '';
      const own = sends.get(key);
      const isCancelled = item['state'] === 'cancelled';
      if (isCancelled) settle(key);
      else if (own) show(own, 'queued');
      const id = asString(item['id']);
      const row = readRow(item['message'])?.message;
      if (isCancelled || own || !row || id === undefined) return [];
      // The row that it becomes has this id.
      return [{ ...row, id, key: id, status: 'queued' as const }];
    });
  }

  return {
    values: () => sends.values(),
    get: (key) => sends.get(key),
    find: (rowKey) => [...sends.values()].find(({ row }) => row.key === rowKey),
    add: (send) => void sends.set(send.key, send),
    remove: (key) => void sends.delete(key),
    settle,
    restore,
    forget,
    claim,
    takeInputs,
  };
}

/** Whether it waits in the gateway's queue, not in ours. */
const isInput = ({ row, state }: Send): boolean => row.status === 'queued' && state !== 'waiting';
