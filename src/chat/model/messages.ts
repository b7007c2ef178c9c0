import type { ChatMessage } from '../../core/chatMessage.js';
import { isWaiting } from '../outbox/sendState.js';
import { liveMessage } from './liveMessage.js';
import { unrecordedItems, type UnrecordedItem } from './placement.js';
import type { RecordList } from './recordList.js';
import type { RunModel } from './run.js';
import type { TranscriptState } from './transcriptState.js';

/** The messages of one snapshot. The messages and their arrays never change. */
export interface MessagesSnapshot {
  readonly messages: readonly ChatMessage[];
  /** Created when first read. */
  readonly messageKeys: readonly string[];
  /** The messages that wait for the connection, or for a run to end. */
  readonly queue: readonly ChatMessage[];
}

/** The messages that no record has. */
export interface UnrecordedMessages {
  /** Those that are shown before records. */
  readonly inserted: readonly InsertedMessages[];
  /** Those that are shown after all records. */
  readonly trailing: readonly ChatMessage[];
  /** Those that wait. */
  readonly queued: readonly ChatMessage[];
}

interface InsertedMessages {
  /** The number of records before them. */
  readonly index: number;
  readonly messages: readonly ChatMessage[];
}

type State = Pick<
  TranscriptState,
  'runs' | 'sends' | 'keptResponses' | 'records' | 'otherInputs' | 'history'
>;

/** Returns the messages that no record has. A message that is kept without a record stays in its place. */
export function unrecordedMessages(state: State): UnrecordedMessages {
  const { sends, records, otherInputs, history } = state;
  const count = records.all().length;
  const inserted: (InsertedMessages & { readonly at: number })[] = [];
  const others: UnrecordedItem[] = [];
  for (const item of unrecordedItems(state)) {
    const { index = count, messages, place, canHide } = item;
    const isAlone = index === 0 && history.hasOlder;
    // The records around them are not loaded. The messages return with these records.
    if (isAlone && canHide) continue;
    if (index < count && !isAlone) inserted.push({ index, messages, at: place?.at ?? 0 });
    else others.push(item);
  }
  const inputs = otherInputs.filter(({ key }) => !records.get(key));
  const waiting = [...sends.values()].filter(isWaiting).map(({ message }) => message);
  return {
    inserted: inserted.toSorted((a, b) => a.index - b.index || a.at - b.at),
    trailing: [...trailingMessages(state, others), ...inputs],
    queued: [...waiting, ...inputs],
  };
}

/**
 * Returns the messages after the records: the kept messages, then each run with the message that started
 * it, its commentary, its text and the messages that were kept meanwhile, then the other sends.
 */
function trailingMessages(
  { runs }: State,
  items: readonly UnrecordedItem[],
): readonly ChatMessage[] {
  const allRuns = [...runs.values()];
  const inProgress = new Set(
    items.flatMap(({ key, isKept }) => (isKept || runs.get(key) ? [] : [key])),
  );
  /** The run that an item is shown after; `null`: before all runs, undefined: after all. */
  const runBefore = ({ isKept, place }: UnrecordedItem): RunModel | null | undefined => {
    if (!isKept || !place) return undefined;
    const { openRuns } = place;
    if ([...inProgress].some((key) => openRuns.has(key))) return undefined;
    return allRuns.findLast(({ id }) => openRuns.has(id)) ?? null;
  };
  const groups = new Map<RunModel | null | undefined, ChatMessage[]>();
  const add = (run: RunModel | null | undefined, messages: readonly ChatMessage[]): void => {
    groups.set(run, [...(groups.get(run) ?? []), ...messages]);
  };
  const shown = new Set<UnrecordedItem>();
  for (const run of allRuns) {
    const own =
      items.find(({ key }) => key === run.id) ??
      items.find((item) => !shown.has(item) && startedLater(item, run));
    if (own) shown.add(own);
    const streamed = [...run.commentary.values(), liveMessage(run)];
    add(run, [...(own?.messages ?? []), ...streamed.flatMap((message) => message ?? [])]);
  }
  for (const item of items) if (!shown.has(item)) add(runBefore(item), item.messages);
  return [null, ...allRuns, undefined].flatMap((run) => groups.get(run) ?? []);
}

/** Whether a message that was handed over to another run may have started this one (up to 2026.3). */
const startedLater = ({ handedOverAt }: UnrecordedItem, { openedAt }: RunModel): boolean =>
  handedOverAt !== undefined && openedAt > handedOverAt;

/**
 * Returns a function that makes a snapshot of all messages. Parts that did not change since the last
 * snapshot are the same objects.
 */
export function createMessagesSnapshots(state: State): () => MessagesSnapshot {
  const { records } = state;
  let version = -1;
  let last: UnrecordedMessages = { inserted: [], trailing: [], queued: [] };
  let recorded: readonly ChatMessage[] = [];
  let messages: readonly ChatMessage[] = [];
  let queue: readonly ChatMessage[] = [];
  let messageKeys: readonly string[] = [];
  let readKeys = (): readonly string[] => messageKeys;

  /** To read ten thousand keys costs too much for a snapshot whose keys no subscriber reads. */
  function lazyKeys(shown: readonly ChatMessage[]): () => readonly string[] {
    let keys: readonly string[] | undefined;
    return () => (keys ??= messageKeys = reuse(messageKeys, keysOf(shown)));
  }

  return () => {
    const unrecorded = unrecordedMessages(state);
    const hasNewOrder = version !== records.version() || !isSameOrder(unrecorded, last);
    if (hasNewOrder || !isSameMessages(unrecorded, last)) {
      if (hasNewOrder || !isSameInserted(unrecorded, last)) {
        recorded = insertMessages(records, unrecorded.inserted);
      }
      messages = recorded.concat(unrecorded.trailing);
      if (hasNewOrder) readKeys = lazyKeys(messages);
      last = unrecorded;
      version = records.version();
    }
    queue = reuse(queue, unrecorded.queued);
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

/** Returns the messages of the records, with the inserted ones between them. */
function insertMessages(
  records: RecordList,
  inserted: readonly InsertedMessages[],
): readonly ChatMessage[] {
  if (inserted.length === 0) return records.messages();
  const all = records.all();
  const messages: ChatMessage[] = [];
  let from = 0;
  for (const { index, messages: own } of inserted) {
    for (const record of all.slice(from, index)) messages.push(...record.messages);
    messages.push(...own);
    from = index;
  }
  for (const record of all.slice(from)) messages.push(...record.messages);
  return messages;
}

const isSameOrder = (a: UnrecordedMessages, b: UnrecordedMessages): boolean =>
  isSame(keysOf(a.trailing), keysOf(b.trailing)) &&
  a.inserted.length === b.inserted.length &&
  a.inserted.every(
    ({ index, messages }, at) =>
      b.inserted[at]?.index === index && isSame(keysOf(messages), keysOf(b.inserted[at].messages)),
  );

const isSameMessages = (a: UnrecordedMessages, b: UnrecordedMessages): boolean =>
  isSame(a.trailing, b.trailing) && isSameInserted(a, b);

const isSameInserted = (a: UnrecordedMessages, b: UnrecordedMessages): boolean =>
  a.inserted.every(({ messages }, at) => isSame(messages, b.inserted[at]?.messages ?? []));

const keysOf = (messages: readonly ChatMessage[]): readonly string[] =>
  messages.map(({ key }) => key);

const isSame = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((item, at) => item === b[at]);

const reuse = <T>(before: readonly T[], now: readonly T[]): readonly T[] =>
  isSame(before, now) ? before : now;
