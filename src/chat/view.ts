import type { ChatMessage } from '../protocol/chatMessage.js';
import type { RecordList } from './recordList.js';

/** The rows of one publication: they never change, nor do their arrays. */
export interface RowsView {
  readonly messages: readonly ChatMessage[];
  readonly messageKeys: readonly string[];
  /** Rows that wait: for the connection, or for a run to end. */
  readonly queue: readonly ChatMessage[];
}

/** Publishes records and, after them, `ends`. What did not change since the last time is the same object. */
export function createView(records: RecordList): (ends: readonly ChatMessage[]) => RowsView {
  let version = -1;
  let lastEnds: readonly ChatMessage[] = [];
  let view: RowsView = { messages: [], messageKeys: [], queue: [] };

  return (ends) => {
    const isGrown = version !== records.version();
    if (!isGrown && isSame(ends, lastEnds)) return view;
    const { rows, keys } = records.flat();
    const endKeys = keysOf(ends);
    const hasOtherKeys = isGrown || !isSame(endKeys, keysOf(lastEnds));
    view = {
      messages: rows.concat(ends),
      messageKeys: hasOtherKeys ? reuse(view.messageKeys, keys.concat(endKeys)) : view.messageKeys,
      queue: reuse(
        view.queue,
        ends.filter((row) => row.status === 'queued'),
      ),
    };
    lastEnds = ends;
    version = records.version();
    return view;
  };
}

const keysOf = (rows: readonly ChatMessage[]): readonly string[] => rows.map(({ key }) => key);

const isSame = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((item, at) => item === b[at]);

const reuse = <T>(before: readonly T[], now: readonly T[]): readonly T[] =>
  isSame(before, now) ? before : now;
