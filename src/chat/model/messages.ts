import type { ChatMessage } from '../../core/chatMessage.js';
import { isWaiting, type Send } from '../outbox/sendState.js';
import { liveMessage } from './liveMessage.js';
import type { RecordList } from './recordList.js';
import type { TranscriptState } from './transcriptState.js';

/** The messages of one snapshot. The messages and their arrays never change. */
export interface MessagesSnapshot {
  readonly messages: readonly ChatMessage[];
  /** Created when first read. */
  readonly messageKeys: readonly string[];
  /** The messages that wait for the connection, or for a run to end. */
  readonly queue: readonly ChatMessage[];
}

/** The messages that are shown after the records. */
export interface UnrecordedMessages {
  readonly messages: readonly ChatMessage[];
  /** Those of them that wait. */
  readonly queued: readonly ChatMessage[];
}

/**
 * Returns the messages that no record has. Each run comes first, with the message that started it, its
 * commentary and its text. The other sends and the pending inputs of other clients follow.
 */
export function unrecordedMessages({
  runs,
  sends,
  records,
  otherInputs,
}: Pick<TranscriptState, 'runs' | 'sends' | 'records' | 'otherInputs'>): UnrecordedMessages {
  const messages: ChatMessage[] = [];
  const queued: ChatMessage[] = [];
  const showSend = (send: Send | undefined): void => {
    if (!send) return;
    messages.push(send.message);
    if (isWaiting(send)) queued.push(send.message);
  };
  for (const run of runs.values()) {
    showSend(sends.get(run.id));
    for (const message of [...run.commentary.values(), liveMessage(run)]) {
      if (message) messages.push(message);
    }
  }
  for (const send of sends.values()) if (!runs.get(send.key)) showSend(send);
  const inputs = otherInputs.filter(({ key }) => !records.get(key));
  return { messages: [...messages, ...inputs], queued: [...queued, ...inputs] };
}

/**
 * Returns a function that makes a snapshot of the records and the messages after them. Parts that did
 * not change since the last snapshot are the same objects.
 */
export function createMessagesSnapshots(
  records: RecordList,
): (unrecorded: UnrecordedMessages) => MessagesSnapshot {
  let version = -1;
  let last: UnrecordedMessages = { messages: [], queued: [] };
  let messages: readonly ChatMessage[] = [];
  let queue: readonly ChatMessage[] = [];
  let messageKeys: readonly string[] = [];
  let readKeys = (): readonly string[] => messageKeys;

  /** To read ten thousand keys costs too much for a snapshot whose keys no subscriber reads. */
  function lazyKeys(shown: readonly ChatMessage[]): () => readonly string[] {
    let keys: readonly string[] | undefined;
    return () => (keys ??= messageKeys = reuse(messageKeys, keysOf(shown)));
  }

  return (unrecorded) => {
    const hasNewRecords = version !== records.version();
    if (hasNewRecords || !isSame(unrecorded.messages, last.messages)) {
      messages = records.messages().concat(unrecorded.messages);
      if (hasNewRecords || !isSame(keysOf(unrecorded.messages), keysOf(last.messages))) {
        readKeys = lazyKeys(messages);
      }
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

const keysOf = (messages: readonly ChatMessage[]): readonly string[] =>
  messages.map(({ key }) => key);

const isSame = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((item, at) => item === b[at]);

const reuse = <T>(before: readonly T[], now: readonly T[]): readonly T[] =>
  isSame(before, now) ? before : now;
