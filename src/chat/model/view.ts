import type { ChatMessage } from '../../core/chatMessage.js';
import type { RecordList } from './recordList.js';

/** The rows of one publication: they never change, nor do their arrays. */
export interface RowsView {
  readonly messages: readonly ChatMessage[];
  /** Made when first read. */
  readonly messageKeys: readonly string[];
  /** Rows that wait: for the connection, or for a run to end. */
  readonly queue: readonly ChatMessage[];
}

/** Publishes records and, after them, `ends`. What did not change since the last time is the same object. */
export function createView(records: RecordList): (ends: readonly ChatMessage[]) => RowsView {
  let version = -1;
  let lastEnds: readonly ChatMessage[] = [];
  let messages: readonly ChatMessage[] = [];
  let queue: readonly ChatMessage[] = [];
  let messageKeys: readonly string[] = [];
  let readKeys = (): readonly string[] => messageKeys;

  /** Ten thousand keys are not worth reading for a publication that nobody asks for them. */
  function lazyKeys(rows: readonly ChatMessage[]): () => readonly string[] {
    let keys: readonly string[] | undefined;
    return () => (keys ??= messageKeys = reuse(messageKeys, keysOf(rows)));
  }

  return (ends) => {
    const isGrown = version !== records.version();
    if (isGrown || !isSame(ends, lastEnds)) {
      messages = records.rows().concat(ends);
      if (isGrown || !isSame(keysOf(ends), keysOf(lastEnds))) readKeys = lazyKeys(messages);
      const waiting = ends.filter((row) => row.status === 'queued');
      queue = reuse(queue, waiting);
      lastEnds = ends;
      version = records.version();
    }
    const keys = readKeys;
    return {
      messages,
      get messageKeys() {
        return keys();
      },
      queue,
    };
  };
}

const keysOf = (rows: readonly ChatMessage[]): readonly string[] => rows.map(({ key }) => key);

const isSame = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((item, at) => item === b[at]);

const reuse = <T>(before: readonly T[], now: readonly T[]): readonly T[] =>
  isSame(before, now) ? before : now;
