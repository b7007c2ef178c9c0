import type { GatewayClient } from '../client/GatewayClient.js';
import type { JsonObject } from '../protocol/frames.js';
import type { ParamsOf } from '../protocol/methods.js';
import type { SessionsChangedEvent } from '../protocol/sessionEvents.js';
import type { SessionChange, SessionRow } from '../protocol/sessionRow.js';
import { createCollection, type Collection } from './collection.js';
import { perClient } from './perClient.js';
import {
  byRank,
  isOlder,
  isRunning,
  keepSame,
  textsOf,
  withoutNulls,
  type ListedSession,
} from './sessionList.js';

/** The gateway's own filters and order. `limit` is the size of a page, default 50. */
export type SessionsOptions = Omit<ParamsOf<'sessions.list'>, 'offset'>;

export interface SessionsData {
  /** In the gateway's order: pinned first, then the latest. Rows that did not change stay the same objects. */
  readonly sessions: readonly ListedSession[];
  /** Whether there are more than these: see `loadOlder`. */
  readonly hasOlder: boolean;
}

/** The gateway's list of sessions, kept current. */
export interface Sessions extends Collection<SessionsData> {
  /** Adds one page. Never rejects, as `refetch`. */
  loadOlder(): Promise<void>;
}

const pageSize = 50;

/** Where one of these changes, a row may have left the list, or another title is due. */
const facts = ['sessionId', 'archived', 'label'] as const;

/**
 * The sessions of a gateway that match `options`: the same object for equal options. Nothing happens
 * until it is retained. Rows come with title and last message unless `options` says otherwise.
 *
 * @example
 * const sessions = getSessions(client, { agentId: 'main' });
 * const release = sessions.retain();
 * sessions.subscribe(() => render(sessions.getState().sessions));
 * @see docs/protocol.md: Events
 */
export const getSessions: (client: GatewayClient, options?: SessionsOptions) => Sessions =
  perClient(createSessions);

function createSessions(client: GatewayClient, options: SessionsOptions): Sessions {
  const page = options.limit ?? pageSize;
  let limit = page;
  let rows = new Map<string, ListedSession>();
  let sessions: readonly ListedSession[] = [];
  let hasOlder = false;
  /** What events said since the list was asked for; null of a deleted session. */
  let toldMeanwhile = new Map<string, SessionRow | null>();
  /** Whether the gateway tells what changes: not before 2026.4. */
  let isTold = true;
  /** Keys of sessions with an open run, where the gateway does not tell. */
  const running = new Set<string>();
  /** What they were heard of since. */
  let heardSince: unknown;
  /** When the last run that chat called over had begun, by session key. */
  const over = new Map<string, number>();

  const {
    changed,
    flush: _,
    refetchSoon,
    ...collection
  } = createCollection<SessionsData>(client, {
    events: ['sessions.changed', 'chat'],
    take(event, payload) {
      if (event === 'chat') onChat(payload);
      // The one place where an event's payload takes the type that its name promises.
      else onChange(payload as unknown as SessionsChangedEvent);
    },
    load,
    read: () => ({ sessions, hasOlder }),
    // Up to 2026.4 gaps are usual, and these events are not counted.
    heedsGaps: () => !isWire3(),
    stop: () => void (heardSince = undefined),
    clear() {
      running.clear();
      over.clear();
      hasOlder = false;
      replace([]);
    },
  });

  async function load(): Promise<void> {
    toldMeanwhile = new Map();
    const { hello } = client.store.getState().connection;
    // What ended while nobody listened is not told again.
    if (hello !== heardSince) running.clear();
    heardSince = hello;
    const told = await client.requestCompat(
      'sessions.subscribe',
      {},
      { whenDisconnected: 'reject' },
    );
    isTold = told !== null;
    const asked = limit;
    const list = await client.request(
      'sessions.list',
      { includeDerivedTitles: true, includeLastMessage: true, ...options, limit: asked },
      { whenDisconnected: 'reject' },
    );
    replace(
      list.sessions
        .filter(({ key }) => toldMeanwhile.get(key) !== null)
        .map((row) => {
          const newer = toldMeanwhile.get(row.key);
          const newest = newer && isOlder(row, newer) ? { ...textsOf(row), ...newer } : row;
          return keepSame(rows.get(row.key), live(newest));
        }),
    );
    hasOlder = list.hasMore ?? list.sessions.length >= asked;
  }

  const isWire3 = (): boolean => client.store.getState().connection.hello?.protocol === 3;

  const live = (row: SessionRow): ListedSession => ({
    ...row,
    isRunning: isTold
      ? isRunning(row) && (row.startedAt ?? Infinity) > (over.get(row.key) ?? 0)
      : running.has(row.key),
  });

  function replace(next: Iterable<ListedSession>): void {
    sessions = [...next].toSorted(byRank(options.sortBy));
    rows = new Map(sessions.map((row) => [row.key, row]));
  }

  function update(row: ListedSession): void {
    rows.set(row.key, row);
    replace(rows.values());
    changed();
  }

  /** Takes the row of an event; false where that is not enough, and the list must be asked for. */
  function put(change: SessionChange): boolean {
    const row = withoutNulls(change);
    const held = rows.get(row.key);
    if (!held) return false;
    if (isOlder(row, held)) return true;
    toldMeanwhile.set(row.key, row);
    update(live({ ...textsOf(held), ...row }));
    return facts.every((fact) => row[fact] === held[fact]);
  }

  function onChange(change: SessionsChangedEvent): void {
    const { sessionKey = '', sessionId, reason, session, ancestorSessions } = change;
    const held = rows.get(sessionKey);
    for (const row of ancestorSessions ?? []) put(row);
    if (held && reason === 'delete' && sessionId === held.sessionId) {
      rows.delete(sessionKey);
      toldMeanwhile.set(sessionKey, null);
      replace(rows.values());
      changed();
    } else if (!session || !put(session) || reason === 'reset') refetchSoon();
  }

  function onChat({ sessionKey, state }: JsonObject): void {
    if (typeof sessionKey !== 'string') return;
    const isOver = state === 'final' || state === 'aborted' || state === 'error';
    const held = rows.get(sessionKey);
    if (isTold) {
      // 2026.4 does not always tell otherwise that a run is over, and may list an aborted one as running.
      if (!isOver || !isWire3()) return;
      if (held?.startedAt !== undefined) {
        over.set(sessionKey, held.startedAt);
        update(live(held));
      }
      return refetchSoon();
    }
    if (isOver) running.delete(sessionKey);
    else running.add(sessionKey);
    if (isOver || !held) refetchSoon();
    if (held && held.isRunning === isOver) update(live(held));
  }

  return {
    ...collection,
    loadOlder() {
      limit += page;
      return collection.refetch();
    },
  };
}
