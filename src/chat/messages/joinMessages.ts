import type { ChatMessage, MediaPart } from '../../core/chatMessage.js';
import type { JoinedMessage, MessagePart } from '../../core/joinedMessage.js';
import { defined } from '../../protocol/json.js';
import { isMedia } from '../model/readMessage.js';
import { isRunning, type RunModel } from '../model/run.js';
import type { RunRegistry } from '../model/runRegistry.js';
import {
  addEntry,
  createResponseKeys,
  isRunEntry,
  type MessageGroup,
  type UnrecordedEntry,
} from './groups.js';
import { convertPart, hasLiveParts, isSameValue, responseParts, reuseParts } from './responseParts.js';
import type { ToolApprovals, ToolFacts, ToolResult } from './toolParts.js';

/** What the messages are joined of. */
export interface JoinSource {
  /** The messages of the records. The same array grows at its end; any other change is a new array. */
  readonly records: readonly ChatMessage[];
  readonly unrecorded: readonly UnrecordedEntry[];
  readonly approvals: ToolApprovals;
}

/** Joins the records, the runs and the sends of a session to the messages that users read. */
export interface MessageJoiner {
  join(source: JoinSource): readonly JoinedMessage[];
  /** Keeps the keys of messages that the cache had. */
  seed(messages: readonly JoinedMessage[]): void;
}

/**
 * Creates the joiner of one session. Messages and parts that did not change stay the same objects, and a
 * snapshot costs what changed since the last one, not what there is.
 */
export function createMessageJoiner(runs: RunRegistry): MessageJoiner {
  const keys = createResponseKeys();
  const results = new Map<string, ToolResult>();
  const recordedTools = new Set<string>();
  const joined = new Map<string, { readonly group: MessageGroup; readonly message: JoinedMessage }>();
  let records: readonly ChatMessage[] = [];
  let recordCount = 0;
  let groups: MessageGroup[] = [];
  let messages: readonly JoinedMessage[] = [];

  /** Groups the records. Only those after the first change are grouped again. */
  function updateGroups(next: readonly ChatMessage[]): void {
    const isAppended = next === records;
    const from = isAppended ? recordCount : commonLength(records, recordCount, next);
    if (!isAppended) {
      const kept: MessageGroup[] = [];
      let count = 0;
      for (const group of groups) {
        if (count + group.entries.length > from) break;
        count += group.entries.length;
        kept.push(group);
      }
      // The last response may go on.
      const last = kept.pop();
      groups = kept;
      addRecords(next, count - (last?.entries.length ?? 0));
    } else addRecords(next, from);
    records = next;
    recordCount = next.length;
  }

  function addRecords(next: readonly ChatMessage[], from: number): void {
    for (let at = from; at < next.length; at++) {
      const entry = next[at];
      if (!entry) continue;
      noteTools(entry);
      addEntry(groups, entry, keys);
    }
  }

  function noteTools(entry: ChatMessage): void {
    for (const part of entry.parts) {
      if (part.type === 'toolCall') recordedTools.add(part.toolCallId);
      if (part.type === 'toolResult') {
        const media = entry.parts.filter((other): other is MediaPart => isMedia(other));
        results.set(part.toolCallId, { part, media });
      }
    }
  }

  function join({ records: next, unrecorded, approvals }: JoinSource): readonly JoinedMessage[] {
    updateGroups(next);
    const facts: ToolFacts = { runs, results, recordedTools, approvals };
    const all = addUnrecorded(facts, unrecorded);
    const active = [...runs.values()].find(isRunning);
    const before = messages;
    const lastResponse = all.findLastIndex(({ kind }) => kind === 'response');
    const joinedNow = all.map((group, at) =>
      joinGroup(facts, group, { active, isCurrent: active !== undefined && at === lastResponse }),
    );
    const shown = joinedNow.filter((message) => message !== undefined);
    const isSame = shown.length === before.length && shown.every((message, at) => message === before[at]);
    if (!isSame) messages = shown;
    return messages;
  }

  function addUnrecorded(
    facts: ToolFacts,
    unrecorded: readonly UnrecordedEntry[],
  ): readonly MessageGroup[] {
    const visible = unrecorded.filter((entry) => !isRunEntry(entry) || hasLiveParts(facts, entry) || hasFailed(entry));
    if (visible.length === 0) return groups;
    const all = [...groups];
    for (const entry of visible) addEntry(all, entry, keys);
    return all;
  }

  function joinGroup(
    facts: ToolFacts,
    group: MessageGroup,
    context: JoinContext,
  ): JoinedMessage | undefined {
    const known = joined.get(group.key);
    if (known && isSettled(known, group, context)) return known.message;
    const message =
      group.kind === 'response'
        ? joinResponse(facts, group, context, known?.message)
        : convertMessage(group, context, known?.message);
    if (message) joined.set(group.key, { group, message });
    return message;
  }

  return {
    join,
    seed(cached) {
      for (const { key, recordIds } of cached) {
        for (const id of recordIds) keys.remember(id, key);
      }
    },
  };
}

interface JoinContext {
  readonly active: RunModel | undefined;
  /** Whether the group is the last response while a run works. */
  readonly isCurrent: boolean;
}

/** Whether nothing can have changed in a message: the same records, no run, and every tool has ended. */
function isSettled(
  known: { readonly group: MessageGroup; readonly message: JoinedMessage },
  group: MessageGroup,
  { active }: JoinContext,
): boolean {
  const { message } = known;
  const isOpen = ({ type }: MessagePart): boolean => type === 'tool';
  if (group.liveRuns.length > 0 || known.group.liveRuns.length > 0) return false;
  if (group.kind === 'user' && (message.isJoining || (active && message.status === 'sent'))) return false;
  const hasOpenTool = message.parts.some(
    (part) => isOpen(part) && part.type === 'tool' && !endedStates.has(part.state),
  );
  return known.group === group || (!hasOpenTool && isSameEntries(known.group.entries, group.entries));
}

const endedStates: ReadonlySet<string> = new Set(['completed', 'failed', 'denied']);

const isSameEntries = (a: readonly ChatMessage[], b: readonly ChatMessage[]): boolean =>
  a.length === b.length && a.every((entry, at) => entry === b[at]);

const hasFailed = ({ snapshot, hasErrorRecord }: RunModel): boolean =>
  snapshot.status === 'failed' && !hasErrorRecord;

function joinResponse(
  facts: ToolFacts,
  group: MessageGroup,
  { isCurrent }: JoinContext,
  before: JoinedMessage | undefined,
): JoinedMessage | undefined {
  const entries = withoutRepeats(group.entries);
  const source = { entries, liveRuns: group.liveRuns, isCurrent };
  const parts = reuseParts(before?.parts, responseParts(facts, source));
  const run = group.liveRuns.at(-1)?.snapshot;
  const first = entries[0];
  const last = entries.at(-1);
  const failed = entries.findLast(({ status }) => status === 'failed');
  return reuseMessage(
    before,
    defined<JoinedMessage>({
      key: group.key,
      role: 'assistant',
      parts,
      text: textOf(parts),
      createdAt: first?.createdAt ?? run?.startedAt ?? before?.createdAt ?? 0,
      status: run ? liveStatus[run.status] : (last?.status ?? 'complete'),
      runId: run?.runId ?? last?.runId,
      recordIds: reuseIds(before?.recordIds, entries),
      usage: run?.usage ?? entries.findLast(({ usage }) => usage)?.usage,
      model: run?.model ?? last?.model,
      stopReason: run ? run.stopReason : last?.stopReason,
      error: run?.error ?? failed?.error,
      errorKind: run?.errorKind ?? failed?.errorKind,
      errorDetail: run?.errorDetail ?? failed?.errorDetail,
      isTruncated: entries.some(({ isTruncated }) => isTruncated) || undefined,
    }),
  );
}

const liveStatus = {
  running: 'streaming',
  completed: 'complete',
  aborted: 'aborted',
  failed: 'failed',
} as const satisfies Record<RunModel['snapshot']['status'], ChatMessage['status']>;

function convertMessage(
  { key, kind, entries }: MessageGroup,
  { active }: JoinContext,
  before: JoinedMessage | undefined,
): JoinedMessage | undefined {
  const [entry] = entries;
  if (!entry || kind === 'response') return undefined;
  const converted = entry.parts.flatMap((part) => convertPart(part, entry) ?? []);
  const parts = reuseParts(before?.parts, converted);
  const isJoining = active !== undefined && entry.status === 'sent' && entry.runId !== active.id;
  const { status, createdAt, runId, error, errorKind, errorDetail, progress, isTruncated } = entry;
  return reuseMessage(
    before,
    defined<JoinedMessage>({
      key,
      role: kind,
      parts,
      text: textOf(parts),
      createdAt,
      status,
      runId,
      recordIds: reuseIds(before?.recordIds, entries),
      isJoining: isJoining || undefined,
      error,
      errorKind,
      errorDetail,
      progress,
      isTruncated,
    }),
  );
}

/** 2026.2 and 2026.4 list the partial response of an aborted run twice. */
function withoutRepeats(entries: readonly ChatMessage[]): readonly ChatMessage[] {
  const partials = new Set<string>();
  return entries.filter(({ status, text }) => {
    if (status !== 'aborted' || text.trim() === '') return true;
    const isRepeated = partials.has(text.trim());
    partials.add(text.trim());
    return !isRepeated;
  });
}

const textOf = (parts: readonly MessagePart[]): string =>
  parts.flatMap((part) => (part.type === 'text' ? [part.text.trim()] : [])).join('\n\n');

function reuseIds(
  before: readonly string[] | undefined,
  entries: readonly ChatMessage[],
): readonly string[] {
  const ids = [...new Set(entries.flatMap(({ id }) => id ?? []))];
  const isSame = before?.length === ids.length && ids.every((id, at) => id === before[at]);
  return isSame ? before : ids;
}

/** Returns the message before if it says the same. */
function reuseMessage(before: JoinedMessage | undefined, message: JoinedMessage): JoinedMessage {
  if (!before) return message;
  const left: Readonly<Record<string, unknown>> = { ...before };
  const names = Object.keys(message);
  const isSame =
    names.length === Object.keys(left).length &&
    Object.entries(message).every(([name, value]) =>
      name === 'parts' ? left[name] === value : isSameValue(left[name], value),
    );
  return isSame ? before : message;
}

/** How many of the first messages two lists share. */
function commonLength(
  before: readonly ChatMessage[],
  count: number,
  next: readonly ChatMessage[],
): number {
  const most = Math.min(count, next.length);
  let at = 0;
  while (at < most && before[at] === next[at]) at++;
  return at;
}
