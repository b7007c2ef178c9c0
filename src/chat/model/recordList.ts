import type { ChatMessage } from '../../core/chatMessage.js';
import type { ChatRecord } from './records.js';

/** The records of a conversation in order, with their rows kept flat for publication. */
export interface RecordList {
  get(id: string): ChatRecord | undefined;
  all(): readonly ChatRecord[];
  /** Puts a record in the place of `known`, or at the end: before announced ones with a higher seq. */
  insert(record: ChatRecord, known?: ChatRecord): void;
  replace(records: readonly ChatRecord[]): void;
  /** Puts older records before all others; as many more are kept from now on. */
  prepend(records: readonly ChatRecord[]): void;
  /** Drops the oldest records beyond the limit. Returns whether it did. */
  trim(): boolean;
  /** Keeps no more than at first. Returns whether it dropped any. */
  shrink(): boolean;
  rows(): readonly ChatMessage[];
  /** Counts the changes. */
  version(): number;
}

export function createRecordList(limit: number): RecordList {
  let records: ChatRecord[] = [];
  let byId = new Map<string, ChatRecord>();
  let mostRecords = limit;
  // Appended to at the tail, so that a new row costs the same however many there are; made anew
  // after any other change.
  let rows: ChatMessage[] = [];
  let isFlat = true;
  let version = 0;

  function insert(record: ChatRecord, known?: ChatRecord): void {
    const at = known ? records.lastIndexOf(known) : placeOf(record);
    records.splice(at, known ? 1 : 0, record);
    byId.set(record.id, record);
    version++;
    isFlat &&= !known && at === records.length - 1;
    if (isFlat) rows.push(...record.rows);
  }

  function placeOf(record: ChatRecord): number {
    let at = records.length;
    while (isLater(records[at - 1], record)) at--;
    return at;
  }

  function replace(next: readonly ChatRecord[]): void {
    records = [...next];
    byId = new Map(records.map((record) => [record.id, record]));
    version++;
    isFlat = false;
  }

  /** Cuts a tenth at a time, which spreads the cost over that many insertions. */
  const trim = (): boolean => records.length > mostRecords * 1.1 && cut();

  function cut(): boolean {
    if (records.length <= mostRecords) return false;
    // A new index of all that stays would cost more than all the insertions before it.
    for (const { id } of records.splice(0, records.length - mostRecords)) byId.delete(id);
    version++;
    isFlat = false;
    return true;
  }

  return {
    get: (id) => byId.get(id),
    all: () => records,
    insert,
    replace,
    prepend(older) {
      replace([...older, ...records]);
      mostRecords = Math.max(mostRecords, records.length);
    },
    trim,
    shrink() {
      mostRecords = limit;
      return cut();
    },
    rows() {
      if (!isFlat) rows = records.flatMap((record) => record.rows);
      isFlat = true;
      return rows;
    },
    version: () => version,
  };
}

const isLater = (record: ChatRecord | undefined, than: ChatRecord): boolean =>
  record !== undefined && !record.isDurable && (record.seq ?? 0) > (than.seq ?? Infinity);
