import type { ChatMessage, ChatMessageStatus } from '../protocol/chatMessage.js';
import type { JsonObject } from '../protocol/frames.js';
import { readRow, type WireRow } from './message.js';
import { asList, asObject, asString, defined } from './wire.js';

/** What was sent and is not yet a row of the gateway. */
export interface Sends {
  /** Idempotency keys, in the order of sending. */
  keys(): Iterable<string>;
  get(key: string): ChatMessage | undefined;
  add(key: string, row: ChatMessage): void;
  /** `outAt`: count when it goes out; before that no row can be its durable form. */
  set(key: string, status: ChatMessageStatus, change?: SendChange): void;
  drop(key: string): void;
  /** The conversation started anew: what the gateway had taken before is no part of it. */
  forget(before: number): void;
  /** The send whose durable form a user row is: by key, before 2026.6.11 by text. */
  claim(row: WireRow): string | undefined;
  /** Takes what waits in the gateway's queue (from 2026.9). Returns the inputs of other clients. */
  takeInputs(pendingInputs: JsonObject): readonly ChatMessage[];
}

export interface SendChange {
  readonly outAt?: number;
  readonly error?: string;
  readonly progress?: number;
  readonly isInput?: boolean;
}

interface Send {
  readonly row: ChatMessage;
  readonly outAt: number | undefined;
  /** Whether it waits in the gateway's queue, not in ours. */
  readonly isInput: boolean;
}

/** `onSettled` is told when a row took the place of a send, or the gateway cancelled it. */
export function createSends(onSettled: (key: string) => void): Sends {
  const sends = new Map<string, Send>();

  const set: Sends['set'] = (key, status, { outAt, error, progress, isInput = false } = {}) => {
    const send = sends.get(key);
    if (!send) return;
    const { error: _error, progress: _progress, ...row } = send.row;
    sends.set(key, {
      row: defined<ChatMessage>({ ...row, status, error, progress }),
      outAt: outAt ?? send.outAt,
      isInput,
    });
  };

  function drop(key: string): void {
    if (sends.delete(key)) onSettled(key);
  }

  function forget(before: number): void {
    for (const [key, { row, outAt = Infinity, isInput }] of sends) {
      if ((row.status === 'sent' || isInput) && outAt <= before) drop(key);
    }
  }

  function claim({ message: { text }, sendKey }: WireRow): string | undefined {
    if (sendKey !== undefined) return sends.has(sendKey) ? sendKey : undefined;
    const alike = [...sends].filter(
      ([, { row, outAt }]) => outAt !== undefined && row.text.trim() === text.trim(),
    );
    // What counts as failed may have arrived all the same, but only if nothing else has.
    return (alike.find(([, { row }]) => row.status !== 'failed') ?? alike[0])?.[0];
  }

  function takeInputs(pendingInputs: JsonObject): readonly ChatMessage[] {
    for (const [key, { isInput }] of sends) if (isInput) set(key, 'sent');
    return asList(pendingInputs['items']).flatMap((value) => {
      const item = asObject(value);
      const key = asString(item['runId']) ?? '';
      const isOurs = sends.has(key);
      if (item['state'] === 'cancelled') drop(key);
      else if (isOurs) set(key, 'queued', { isInput: true });
      const id = asString(item['id']);
      const row = readRow(item['message'])?.message;
      if (isOurs || !row || id === undefined || item['state'] === 'cancelled') return [];
      // The row that it becomes has this id.
      return [{ ...row, id, key: id, status: 'queued' as const }];
    });
  }

  return {
    keys: () => sends.keys(),
    get: (key) => sends.get(key)?.row,
    add: (key, row) => void sends.set(key, { row, outAt: undefined, isInput: false }),
    set,
    drop,
    forget,
    claim,
    takeInputs,
  };
}
