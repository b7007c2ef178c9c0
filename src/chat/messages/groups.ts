import type { ChatMessage } from '../../core/chatMessage.js';
import type { RunModel } from '../model/run.js';

/** What becomes one message: a user or system message, or everything of one response. */
export interface MessageGroup {
  readonly key: string;
  readonly kind: 'user' | 'system' | 'response';
  /** The messages of records, and the sends, that it consists of. */
  readonly entries: readonly ChatMessage[];
  /** The runs that go on with the response. */
  readonly liveRuns: readonly RunModel[];
}

/** What is shown after the records: a message that no record has, or a run. */
export type UnrecordedEntry = ChatMessage | RunModel;

export const isRunEntry = (entry: UnrecordedEntry): entry is RunModel => 'marks' in entry;

const maxRemembered = 500;
/** How many messages back a key could be in use already: a steered message parts a response. */
const nearbyGroups = 20;

/**
 * Gives each response a key that never changes: that of the message before it, as long as the response
 * is shown. A response at the top of the list has no message before it, and an older page may bring one;
 * a late record may put a message in between. So keys that were given are remembered by what the response
 * consisted of then.
 */
export interface ResponseKeys {
  keyOf(first: UnrecordedEntry, groups: readonly MessageGroup[]): string;
  /** Remembers the key of a message that the cache had. */
  remember(entryKey: string, key: string): void;
}

export function createResponseKeys(): ResponseKeys {
  const remembered = new Map<string, string>();

  function remember(entryKey: string, key: string): void {
    remembered.set(entryKey, key);
    for (const oldest of remembered.keys()) {
      if (remembered.size <= maxRemembered) break;
      remembered.delete(oldest);
    }
  }

  return {
    remember,
    keyOf(first, groups) {
      const isFree = (key: string | undefined): key is string =>
        key !== undefined && !groups.slice(-nearbyGroups).some((group) => group.key === key);
      const names = namesOf(first);
      const known = names.map((name) => remembered.get(name)).find(isFree);
      const previous = groups.at(-1);
      const derived = [`response:${previous ? previous.key : names[0]}`, `response:${names[0]}`];
      const key = known ?? derived.find(isFree) ?? `${derived[1]}:${groups.length}`;
      const mayMove = previous === undefined || isRunEntry(first) || known !== undefined;
      if (mayMove) for (const name of names) remember(name, key);
      return key;
    },
  };
}

const namesOf = (entry: UnrecordedEntry): readonly string[] => {
  if (isRunEntry(entry)) return [`run ${entry.id}`];
  return entry.runId === undefined ? [entry.key] : [entry.key, `run ${entry.runId}`];
};

/** Adds an entry to the group that it belongs to, or to a new one. Returns whether a group was added. */
export function addEntry(
  groups: MessageGroup[],
  entry: UnrecordedEntry,
  keys: ResponseKeys,
): void {
  const kind = kindOf(entry);
  const last = groups.at(-1);
  if (kind === 'response' && last?.kind === 'response') {
    groups[groups.length - 1] = extend(last, entry);
    return;
  }
  const isSingle = kind !== 'response' && !isRunEntry(entry);
  const key = isSingle ? entry.key : keys.keyOf(entry, groups);
  groups.push(extend({ key, kind, entries: [], liveRuns: [] }, entry));
}

const extend = (group: MessageGroup, entry: UnrecordedEntry): MessageGroup =>
  isRunEntry(entry)
    ? { ...group, liveRuns: [...group.liveRuns, entry] }
    : { ...group, entries: [...group.entries, entry] };

function kindOf(entry: UnrecordedEntry): MessageGroup['kind'] {
  if (isRunEntry(entry)) return 'response';
  if (entry.role === 'user' || entry.role === 'system') return entry.role;
  return 'response';
}
