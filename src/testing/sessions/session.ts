import type { JsonObject } from '../../protocol/frames.js';
import type { ChatRun } from '../runs/run.js';

/** One durable record of a transcript; 2026.9.6 may show it as two rows. */
export interface TranscriptRecord {
  readonly id: string;
  /** From 1, counting every record. */
  readonly seq: number;
  readonly message: JsonObject;
  /** Fields of `__openclaw` besides id and seq. */
  readonly meta: JsonObject;
  /** ms since the epoch. */
  readonly recordedAt: number;
  /** Text before a tool call. */
  readonly commentary?: { readonly text: string; readonly itemId: string };
}

/** What became of one idempotency key. */
export interface SendState {
  readonly text: string;
  outcome:
    | { readonly type: 'running' }
    | { readonly type: 'ok' }
    /** Known from the transcript alone: the gateway was started again since. */
    | { readonly type: 'remembered' }
    | { readonly type: 'aborted'; readonly endedAt: number }
    | { readonly type: 'failed'; readonly message: string };
}

/** An input that waits for a busy run. */
export interface PendingInput {
  readonly id: string;
  readonly runId: string;
  readonly acceptedAt: number;
  readonly message: JsonObject;
  state: 'queued' | 'cancelled';
}

export type SessionStatus = 'running' | 'done' | 'killed' | 'failed';

/** One conversation. Survives restarts, but for its runs. */
export interface FakeSession {
  readonly key: string;
  readonly agentId: string;
  readonly createdAt: number;
  sessionId: string;
  /** Changes when cursors given so far become void. */
  generation: string;
  updatedAt: number;
  label: string | undefined;
  parentSessionKey: string | undefined;
  /** ms since the epoch. */
  pinnedAt: number | undefined;
  archivedAt: number | undefined;
  records: TranscriptRecord[];
  /** Records that cursors may not skip: tool results, resets. Seq of the last one. */
  cursorBarrier: number;
  status: SessionStatus | undefined;
  startedAt: number | undefined;
  endedAt: number | undefined;
  lastRunId: string | undefined;
  abortedLastRun: boolean;
  lastInteractionAt: number | undefined;
  usage: { readonly input: number; readonly output: number } | undefined;
  /** Whether a run began after `usage` was measured. */
  isUsageOld: boolean;
  lastRunError: string | undefined;
  /** A run was under way when the gateway went down. */
  isInterrupted: boolean;
  /** ms since the epoch; when its work was first placed on a machine. */
  placedAt: number | undefined;
  /** Open runs, oldest first. */
  readonly runs: Map<string, ChatRun>;
  readonly sends: Map<string, SendState>;
  pendingInputs: PendingInput[];
}

/** Every session of a gateway, by canonical key. */
export interface SessionStore {
  all(): readonly FakeSession[];
  find(key: string): FakeSession | undefined;
  /** Creates it where it does not exist. */
  open(key: string): FakeSession;
  delete(key: string): boolean;
}

export function createSessionStore(host: { now(): number; createId(): string }): SessionStore {
  const sessions = new Map<string, FakeSession>();
  return {
    all: () => [...sessions.values()].toSorted(byPinAndAge),
    find: (key) => sessions.get(key),
    open(key) {
      let session = sessions.get(key);
      if (session === undefined) {
        session = newSession(key, host);
        sessions.set(key, session);
      }
      return session;
    },
    delete: (key) => sessions.delete(key),
  };
}

const byPinAndAge = (a: FakeSession, b: FakeSession): number =>
  (b.pinnedAt ?? 0) - (a.pinnedAt ?? 0) || b.updatedAt - a.updatedAt;

/** The full key of a session; aliases such as `main` belong to the default agent. */
export const canonicalKey = (key: string): string =>
  key.startsWith('agent:') ? key : `agent:main:${key}`;

/** Adds a durable record to the end. */
export function appendRecord(
  session: FakeSession,
  record: Omit<TranscriptRecord, 'seq'>,
): TranscriptRecord {
  const added = { ...record, seq: (session.records.at(-1)?.seq ?? 0) + 1 };
  session.records.push(added);
  session.updatedAt = record.recordedAt;
  return added;
}

/** The text of a row, whatever form its content has. */
export function textOf(message: JsonObject): string {
  const { content } = message;
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return '';
  const blocks = content as readonly JsonObject[];
  return blocks.map((block) => (typeof block['text'] === 'string' ? block['text'] : '')).join('');
}

function newSession(key: string, host: { now(): number; createId(): string }): FakeSession {
  const now = host.now();
  return {
    key,
    agentId: key.split(':')[1] ?? 'main',
    createdAt: now,
    sessionId: host.createId(),
    generation: host.createId(),
    updatedAt: now,
    label: undefined,
    parentSessionKey: undefined,
    pinnedAt: undefined,
    archivedAt: undefined,
    records: [],
    cursorBarrier: 0,
    status: undefined,
    startedAt: undefined,
    endedAt: undefined,
    lastRunId: undefined,
    abortedLastRun: false,
    lastInteractionAt: undefined,
    usage: undefined,
    isUsageOld: false,
    lastRunError: undefined,
    isInterrupted: false,
    placedAt: undefined,
    runs: new Map(),
    sends: new Map(),
    pendingInputs: [],
  };
}
