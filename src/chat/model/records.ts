import type { ChatMessage } from '../../core/chatMessage.js';
import { isSameJson } from '../../protocol/json.js';
import type { Send } from '../outbox/sendState.js';
import { readMessage, type RecordMessage } from './readMessage.js';
import { commentaryKey } from './run.js';

/** One entry of the gateway's transcript: usually one message, with commentary several (2026.9). */
export interface SessionRecord {
  readonly id: string;
  readonly seq: number | undefined;
  readonly messages: readonly ChatMessage[];
  /** The text without commentary: the chat events of the run repeat it. */
  readonly text: string;
  /** True once a history included the record; before that it was only announced by an event. */
  readonly isPersisted: boolean;
  /** Sequence at which the record was first seen. */
  readonly arrivedAt: number;
  /** The run that wrote the record, if the gateway names the run or the client can conclude which it is. */
  readonly runId: string | undefined;
  /** Key of the optimistic or streaming message that the record replaced. */
  readonly key: string | undefined;
  /** The send that an announced record completed. It is restored if a history lacks the record. */
  readonly send?: Send | undefined;
}

/** The messages of one record, as the gateway sent them. */
export interface IncomingRecord {
  readonly id: string;
  readonly messages: readonly RecordMessage[];
}

/**
 * Reads the messages of a history and groups them by record. Messages without an id (2026.2 and
 * 2026.3) are identified by role, time and the number of earlier messages with the same role and time.
 */
export function readRecords(history: readonly unknown[]): readonly IncomingRecord[] {
  const records = new Map<string, RecordMessage[]>();
  const counts = new Map<string, number>();
  for (const raw of history) {
    const message = readMessage(raw);
    if (message === undefined) continue;
    const id = recordIdOf(message) ?? createId(message, counts);
    const messages = records.get(id);
    if (messages) messages.push(message);
    else records.set(id, [message]);
  }
  return [...records].map(([id, messages]) => ({ id, messages }));
}

/** Returns the id of a record. An imported record never has the id of a native one. */
export const recordIdOf = ({ importId, message }: RecordMessage): string | undefined =>
  importId ?? message.id;

function createId({ message }: RecordMessage, counts: Map<string, number>): string {
  const prefix = `${message.role}@${message.createdAt}`;
  const count = counts.get(prefix) ?? 0;
  counts.set(prefix, count + 1);
  return `${prefix}#${count}`;
}

/**
 * Gives the messages of a record their React keys. A message that did not change stays the same
 * object as in `before`.
 *
 * @param key the key of the message that the record replaces; by default its id
 */
export function keyMessages(
  { id, messages }: IncomingRecord,
  key: string = id,
  before: readonly ChatMessage[] = [],
): readonly ChatMessage[] {
  let count = 0;
  const nextKey = (): string => (count++ === 0 ? key : `${id}:${count}`);
  return messages.map(({ message, itemId }) => {
    const messageKey =
      itemId === undefined ? nextKey() : commentaryKey(message.runId ?? id, itemId);
    const known = before.find((other) => other.key === messageKey);
    return known && isUnchanged(known, message) ? known : { ...message, key: messageKey };
  });
}

/** A message that was loaded in full stays in full, although every history has the truncated one. */
const isUnchanged = (known: ChatMessage, { isTruncated, raw }: Omit<ChatMessage, 'key'>): boolean =>
  (isTruncated && !known.isTruncated && known.raw !== undefined) || isSameJson(known.raw, raw);

/** Lets a record replace the message with this key. */
export const withKey = (record: SessionRecord, key: string): SessionRecord => ({
  ...record,
  key,
  messages: record.messages.map((message) =>
    message.key === record.id ? { ...message, key } : message,
  ),
});
