import type { ChatMessage } from '../../core/chatMessage.js';
import { isSameJson } from '../../protocol/json.js';
import type { Send } from '../outbox/sends.js';
import { readRow, type WireRow } from './readMessage.js';
import { commentaryKey } from './run.js';

/** One entry of the gateway's transcript: usually one row, with commentary several (2026.9). */
export interface ChatRecord {
  readonly id: string;
  readonly seq: number | undefined;
  readonly rows: readonly ChatMessage[];
  /** Without commentary: what the run's chat text repeats. */
  readonly text: string;
  /** True once a history had it; before that it was only announced. */
  readonly isDurable: boolean;
  /** Count of the transcript when it was first seen. */
  readonly arrivedAt: number;
  /** The run it belongs to, where the gateway tells or it can be told. */
  readonly runId: string | undefined;
  /** Key of the optimistic or streaming row whose place it took. */
  readonly key: string | undefined;
  /** What was sent from here and waits for a history to have this row. */
  readonly send?: Send | undefined;
}

/** The rows of one record as they came from the gateway. */
export interface WireRecord {
  readonly id: string;
  readonly rows: readonly WireRow[];
}

/**
 * Reads the rows of a history and puts those of one record together. Rows without id (2026.2 and
 * 2026.3) are told apart by role, time and how many alike came before.
 */
export function readRecords(messages: readonly unknown[]): readonly WireRecord[] {
  const records = new Map<string, WireRow[]>();
  const alike = new Map<string, number>();
  for (const raw of messages) {
    const row = readRow(raw);
    if (row === undefined) continue;
    const id = row.message.id ?? nameless(row, alike);
    const rows = records.get(id);
    if (rows) rows.push(row);
    else records.set(id, [row]);
  }
  return [...records].map(([id, rows]) => ({ id, rows }));
}

function nameless({ message }: WireRow, alike: Map<string, number>): string {
  const name = `${message.role}@${message.createdAt}`;
  const ordinal = alike.get(name) ?? 0;
  alike.set(name, ordinal + 1);
  return `${name}#${ordinal}`;
}

/** Gives rows their keys. A row that did not change since `before` stays the same object. */
export function keyRows(
  { id, rows }: WireRecord,
  takenKey: string | undefined,
  before: readonly ChatMessage[] = [],
): readonly ChatMessage[] {
  const first = takenKey ?? id;
  let ordinal = 0;
  return rows.map(({ message, itemId }) => {
    const next = (): string => (ordinal++ === 0 ? first : `${id}:${ordinal}`);
    const key = itemId === undefined ? next() : commentaryKey(message.runId ?? id, itemId);
    const known = before.find((row) => row.key === key);
    return known && isStill(known, message) ? known : { ...message, key };
  });
}

/** A row that was loaded in full stays so: history goes on cutting it. */
const isStill = (known: ChatMessage, { isTruncated, raw }: Omit<ChatMessage, 'key'>): boolean =>
  (isTruncated && !known.isTruncated && known.raw !== undefined) || isSameJson(known.raw, raw);

/** Lets a record take over the place of the row with this key. */
export const withKey = (record: ChatRecord, key: string): ChatRecord => ({
  ...record,
  key,
  rows: record.rows.map((row) => (row.key === record.id ? { ...row, key } : row)),
});
