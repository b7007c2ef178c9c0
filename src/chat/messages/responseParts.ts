import type { ChatMessage, ChatPart, MediaPart } from '../../core/chatMessage.js';
import type { MessagePart } from '../../core/joinedMessage.js';
import { unrecordedText, withoutSilentReply } from '../model/liveMessage.js';
import { isMedia } from '../model/readMessage.js';
import { isRunning, type RunModel } from '../model/run.js';
import { livePartsOf } from '../model/runTimeline.js';
import { createToolPart, type ToolFacts } from './toolParts.js';

/** What a response consists of: messages of records, and the runs that go on with it. */
export interface ResponseSource {
  readonly entries: readonly ChatMessage[];
  readonly liveRuns: readonly RunModel[];
  /** Whether it is the last response while a run works, so that its tools may still run. */
  readonly isCurrent: boolean;
}

/** Returns the parts of a response in the order in which they came. */
export function responseParts(facts: ToolFacts, source: ResponseSource): readonly MessagePart[] {
  const shownTools = new Set<string>();
  const parts: MessagePart[] = [];
  for (const record of byRecord(source.entries)) {
    for (const { part, entry } of record) addRecordPart(part, entry);
  }
  for (const run of source.liveRuns) parts.push(...liveParts(facts, run));
  return parts;

  function addRecordPart(part: ChatPart, entry: ChatMessage): void {
    if (part.type === 'toolCall') return addTool(part.toolCallId, entry, part);
    if (part.type === 'toolResult') {
      // Its call is a part already, unless the call is on an older page.
      if (!shownTools.has(part.toolCallId)) addTool(part.toolCallId, entry);
      return;
    }
    const converted = convertPart(part, entry);
    if (converted) parts.push(converted);
  }

  function addTool(
    toolCallId: string,
    record: ChatMessage,
    call?: Extract<ChatPart, { type: 'toolCall' }>,
  ): void {
    shownTools.add(toolCallId);
    const canRun = source.isCurrent;
    parts.push(createToolPart(facts, { toolCallId, record, canRun, ...(call && { call }) }));
  }
}

interface PartOfEntry {
  readonly part: ChatPart;
  readonly entry: ChatMessage;
}

/**
 * Returns the parts of each record, thinking first: 2026.9.6 puts the commentary of a record before its
 * thinking, 2026.6 and 2026.7 behind it.
 */
function byRecord(entries: readonly ChatMessage[]): readonly (readonly PartOfEntry[])[] {
  const records: PartOfEntry[][] = [];
  let lastId: string | undefined;
  for (const entry of entries) {
    const parts = entry.parts.map((part) => ({ part, entry }));
    const record = records.at(-1);
    if (record && entry.id !== undefined && entry.id === lastId) record.push(...parts);
    else records.push(parts);
    lastId = entry.id;
  }
  const isThinking = ({ part }: PartOfEntry): boolean => part.type === 'thinking';
  return records.map((parts) =>
    parts.some(isThinking)
      ? [...parts.filter(isThinking), ...parts.filter((part) => !isThinking(part))]
      : parts,
  );
}

/** Converts a part that is no tool. An empty text, and a text that repeats the error, are no parts. */
export function convertPart(part: ChatPart, entry: ChatMessage): MessagePart | undefined {
  const recordId = entry.id === undefined ? {} : { recordId: entry.id };
  switch (part.type) {
    case 'text':
      if (part.text.trim() === '' || part.text.trim() === entry.error?.trim()) return undefined;
      return { type: entry.isCommentary ? 'commentary' : 'text', text: part.text, ...recordId };
    case 'thinking':
      return part.text.trim() === '' ? undefined : { type: part.type, text: part.text, ...recordId };
    case 'compaction':
    case 'reset':
      return { type: part.type, text: part.text, ...recordId };
    case 'toolCall':
    case 'toolResult':
      return undefined;
    default:
      return { ...part, ...recordId };
  }
}

function liveParts(facts: ToolFacts, run: RunModel): readonly MessagePart[] {
  // The record of a failure is the whole response.
  if (run.hasErrorRecord && run.snapshot.status === 'failed') return [];
  const text = withoutSilentReply(run, unrecordedText(run));
  const live = livePartsOf(run, text, (id) => facts.recordedTools.has(id));
  const parts = live.flatMap((part): readonly MessagePart[] => {
    if (part.type === 'tool') {
      const { toolCallId } = part;
      return [createToolPart(facts, { toolCallId, canRun: isRunning(run) })];
    }
    if (part.type !== 'commentary') return [part];
    const commentary = run.commentary.get(part.itemId);
    return commentary ? [{ type: 'commentary', text: commentary.text }] : [];
  });
  return run.recordedSegment ? parts : [...parts, ...run.media.filter(isMediaPart)];
}

const isMediaPart = (part: ChatPart): part is MediaPart => isMedia(part);

/** Whether a run has anything to show that no record has. */
export const hasLiveParts = (facts: ToolFacts, run: RunModel): boolean =>
  liveParts(facts, run).length > 0;

/** Returns the parts before wherever they say the same, so that only what changed renders. */
export const reuseParts = (
  before: readonly MessagePart[] | undefined,
  parts: readonly MessagePart[],
): readonly MessagePart[] => {
  if (!before) return parts;
  const next = parts.map((part, at) => {
    const known = before[at];
    return known && isSamePart(known, part) ? known : part;
  });
  return next.length === before.length && next.every((part, at) => part === before[at])
    ? before
    : next;
};

function isSamePart(a: MessagePart, b: MessagePart): boolean {
  if (a === b) return true;
  const left = Object.entries(a);
  const right: Readonly<Record<string, unknown>> = { ...b };
  return (
    left.length === Object.keys(right).length &&
    left.every(([name, value]) => isSameValue(value, right[name]))
  );
}

/** Approvals and media are small values, which are made anew with the part. */
export const isSameValue = (a: unknown, b: unknown): boolean =>
  Object.is(a, b) ||
  (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b));
