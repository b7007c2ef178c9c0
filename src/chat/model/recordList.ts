import type { ChatMessage } from '../../core/chatMessage.js';
import type { SessionRecord } from './records.js';

/** The records of one session in order, with a flat list of their messages for snapshots. */
export interface RecordList {
  get(id: string): SessionRecord | undefined;
  all(): readonly SessionRecord[];
  /** Replaces `known`. Without `known`, adds the record at the end, before announced ones of higher `seq`. */
  insert(record: SessionRecord, known?: SessionRecord): void;
  replace(records: readonly SessionRecord[]): void;
  /** Puts older records before all others, and raises the limit to include them. */
  prepend(records: readonly SessionRecord[]): void;
  /** Raises the limit to a number of records. */
  allow(count: number): void;
  /** Removes the oldest records if there are too many. Returns whether any were removed. */
  trim(): boolean;
  /** Restores the initial limit and removes the oldest records beyond it. Returns whether any were removed. */
  shrink(): boolean;
  messages(): readonly ChatMessage[];
  /** Increases with every change. */
  version(): number;
}

export function createRecordList(limit: number): RecordList {
  let records: SessionRecord[] = [];
  let byId = new Map<string, SessionRecord>();
  let maxRecords = limit;
  // A new record at the end is appended, which costs the same for any number of messages. Any other
  // change creates a new list.
  let messages: ChatMessage[] = [];
  let isListCurrent = true;
  let version = 0;

  function insert(record: SessionRecord, known?: SessionRecord): void {
    const at = known ? records.lastIndexOf(known) : insertionIndex(record);
    records.splice(at, known ? 1 : 0, record);
    byId.set(record.id, record);
    version++;
    isListCurrent &&= !known && at === records.length - 1;
    if (isListCurrent) messages.push(...record.messages);
  }

  function insertionIndex(record: SessionRecord): number {
    let at = records.length;
    while (isLater(records[at - 1], record)) at--;
    return at;
  }

  function replace(next: readonly SessionRecord[]): void {
    records = [...next];
    byId = new Map(records.map((record) => [record.id, record]));
    version++;
    isListCurrent = false;
  }

  function allow(count: number): void {
    maxRecords = Math.max(maxRecords, count);
  }

  /** Waits until there is a tenth too many, which spreads the cost of a removal over many insertions. */
  const trim = (): boolean => records.length > maxRecords * 1.1 && removeOldest();

  function removeOldest(): boolean {
    if (records.length <= maxRecords) return false;
    // To index the remaining records again would cost more than all the insertions before.
    for (const { id } of records.splice(0, records.length - maxRecords)) byId.delete(id);
    version++;
    isListCurrent = false;
    return true;
  }

  return {
    get: (id) => byId.get(id),
    all: () => records,
    insert,
    replace,
    prepend(older) {
      replace([...older, ...records]);
      allow(records.length);
    },
    allow,
    trim,
    shrink() {
      maxRecords = limit;
      return removeOldest();
    },
    messages() {
      if (!isListCurrent) messages = records.flatMap((record) => record.messages);
      isListCurrent = true;
      return messages;
    },
    version: () => version,
  };
}

const isLater = (record: SessionRecord | undefined, than: SessionRecord): boolean =>
  record !== undefined && !record.isPersisted && (record.seq ?? 0) > (than.seq ?? Infinity);
