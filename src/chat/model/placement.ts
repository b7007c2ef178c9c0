import type { ChatMessage } from '../../core/chatMessage.js';
import { isCommand, isKept, isUnsent, type Place, type Send } from '../outbox/sendState.js';
import type { SessionRecord } from './records.js';
import type { TranscriptState } from './transcriptState.js';

/** The messages of one send or kept response, none of which has a record. */
export interface UnrecordedItem {
  /** The key of the send, and of the run that it started. */
  readonly key: string;
  readonly messages: readonly ChatMessage[];
  readonly place: Place | undefined;
  /** Whether their state is final: they are kept without a record. */
  readonly isKept: boolean;
  /** Whether they may be hidden while the records around them are not loaded. */
  readonly canHide: boolean;
  /** The sequence since which the message waits for another run, whose id is not known. */
  readonly handedOverAt: number | undefined;
  /** The number of records before them; undefined if they are shown after all records. */
  readonly index: number | undefined;
}

/**
 * Returns the place of a message that is sent now: after all records, and after those that the runs and
 * sends in progress will have.
 */
export function placeNow(state: Pick<TranscriptState, 'runs' | 'sends' | 'sequence'>): Place {
  const openRuns = new Set<string>();
  for (const { id } of state.runs.values()) openRuns.add(id);
  for (const send of state.sends.values()) {
    if (!isKept(send) && !isUnsent(send)) openRuns.add(send.key);
  }
  return { at: ++state.sequence, openRuns };
}

type State = Pick<TranscriptState, 'records' | 'sends' | 'keptResponses'>;

/** Returns the sends and the kept responses, in the order of sending. */
export function unrecordedItems(state: State): readonly UnrecordedItem[] {
  const items: UnrecordedItem[] = [];
  for (const send of state.sends.values()) {
    const side = state.keptResponses.get(send.key);
    items.push({
      key: send.key,
      messages: [send.message, ...(side?.messages ?? [])],
      place: send.place,
      isKept: isKept(send),
      canHide: send.state.name === 'complete',
      handedOverAt: send.end?.isEmpty && !isKept(send) ? send.end.at : undefined,
      index: indexOfSend(state, send),
    });
  }
  for (const [key, { place, messages }] of state.keptResponses) {
    if (state.sends.get(key)) continue;
    const { index } = indexOfPlace(state, place);
    const fixed = { isKept: true, canHide: true, handedOverAt: undefined };
    items.push({ key, messages, place, ...fixed, index });
  }
  return items;
}

/** Returns the number of records before a send; undefined if it is shown after all records. */
function indexOfSend(state: State, send: Send): number | undefined {
  if (!send.place || isUnsent(send)) return undefined;
  const { index, responseAt } = indexOfPlace(state, send.place, send.key);
  // 2026.4 writes the response to a command before the message whose run is in progress.
  if (responseAt !== undefined) return Math.min(index, responseAt);
  if (isKept(send)) return index;
  const next = state.records.all()[index];
  return next && (isCommand(send) || isResponseTo(next, send)) ? index : undefined;
}

/**
 * Whether a record may be the response to a message that has no record yet. The response after a new
 * record of the user belongs to that record.
 */
const isResponseTo = ({ messages: [first], runId }: SessionRecord, { key }: Send): boolean =>
  first?.role === 'assistant' && (runId === undefined || runId === key);

/** The number of older records that may follow a response. */
const maxOlder = 20;

/**
 * Returns the number of records before a place, and the index of the first record of a run that is newer
 * than the place.
 */
function indexOfPlace(
  { records }: State,
  { at, openRuns }: Place,
  ownRun?: string,
): { readonly index: number; readonly responseAt: number | undefined } {
  const all = records.all();
  let index = 0;
  let responseAt: number | undefined;
  let olderCount = 0;
  for (let before = all.length; before > 0; before--) {
    const { arrivedAt, runId, messages } = all[before - 1] ?? {};
    const isOlder = (arrivedAt ?? 0) <= at;
    if (index === 0 && (isOlder || (runId !== undefined && openRuns.has(runId)))) index = before;
    if (isOlder && ++olderCount > maxOlder) break;
    const isResponse =
      runId !== undefined && runId === ownRun && messages?.[0]?.role === 'assistant';
    if (!isOlder && isResponse) responseAt = before - 1;
  }
  // The result of a tool names no run. It belongs to the call before it.
  while (all[index]?.messages[0]?.role === 'tool') index++;
  return { index, responseAt };
}
