import { featuresOf, type GatewayFeatures } from '../client/features.js';
import type { GatewayClient } from '../client/GatewayClient.js';
import { subscribeToSessions } from '../client/subscribeToSessions.js';
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

/** The gateway's own filters and order. `limit` is the size of a page. @default 50 */
export type SessionsOptions = Omit<ParamsOf<'sessions.list'>, 'offset'>;

/** The data of `getSessions` and `useSessions`. */
export interface SessionsData {
  /**
   * In the gateway's order: pinned first, then the latest. A session that does not change stays the same
   * object.
   */
  readonly sessions: readonly ListedSession[];
  /** Whether the gateway has more sessions: see `loadOlder`. */
  readonly hasOlder: boolean;
}

/** The gateway's list of sessions, kept current by events. */
export interface Sessions extends Collection<SessionsData> {
  /** Loads one more page. Never rejects, like `refetch`. */
  loadOlder(): Promise<void>;
}

const defaultPageSize = 50;

/** If one of these fields changes, the session may have another title or not be in the list: refetch. */
const listedBy = ['sessionId', 'archived', 'label'] as const;

/**
 * Returns the sessions of a gateway that match `options`: the same object for equal options. It sends no
 * request until it is retained. Sessions have a title and the last message unless `options` says otherwise.
 *
 * @example
 * const sessions = getSessions(client, { agentId: 'main' });
 * const release = sessions.retain();
 * sessions.subscribe(() => render(sessions.getState().sessions));
 * @see {@link https://unpkg.com/openclaw-react/docs/protocol.md#events | Protocol: Events}
 */
export const getSessions: (client: GatewayClient, options?: SessionsOptions) => Sessions =
  perClient(createSessions);

function createSessions(client: GatewayClient, options: SessionsOptions): Sessions {
  const pageSize = options.limit ?? defaultPageSize;
  let limit = pageSize;
  let sessionsByKey = new Map<string, ListedSession>();
  let sessions: readonly ListedSession[] = [];
  let hasOlder = false;
  /** Changes by events since the list was requested, by key; null: deleted. */
  let changedSinceRequest = new Map<string, SessionRow | null>();
  /** Whether the gateway sends `sessions.changed`: from 2026.4. */
  let sendsChanges = true;
  /** Keys of sessions with an open run according to `chat` events, if there is no `sessions.changed`. */
  const running = new Set<string>();
  /** The hello of the connection whose events are in `running`. */
  let runningSince: unknown;
  /** When the last run that a `chat` event ended had begun, by session key. */
  const endedRuns = new Map<string, number>();

  const {
    notifySoon,
    notifyNow: _,
    refetchSoon,
    ...collection
  } = createCollection<SessionsData>(client, {
    events: ['sessions.changed', 'chat'],
    handleEvent(event, payload) {
      if (event === 'chat') handleChat(payload);
      // Narrows the payload to the type that the event's name implies, here and nowhere else.
      else handleChange(payload as unknown as SessionsChangedEvent);
    },
    load,
    read: () => ({ sessions, hasOlder }),
    // On protocol 3 gaps are usual, and `sessions.changed` is not numbered.
    refetchesOnGap: () => features().countsEventsPerConnection,
    onStop: () => void (runningSince = undefined),
    clear() {
      running.clear();
      endedRuns.clear();
      hasOlder = false;
      replace([]);
    },
  });

  const features = (): GatewayFeatures => featuresOf(client.store.getState().connection.hello);

  // 1. The client requests the list.
  // 2. An event says that a session changed or was deleted.
  // 3. The list arrives, read before the event: the event wins.
  async function load(): Promise<void> {
    changedSinceRequest = new Map();
    const { hello } = client.store.getState().connection;
    // The end of a run that was missed is not announced again.
    if (hello !== runningSince) running.clear();
    runningSince = hello;
    sendsChanges = await subscribeToSessions(client);
    const requestedLimit = limit;
    const list = await client.request(
      'sessions.list',
      { includeDerivedTitles: true, includeLastMessage: true, ...options, limit: requestedLimit },
      { whenDisconnected: 'reject' },
    );
    client.sessionKeys.learn(list.sessions.map(({ key }) => key));
    replace(
      list.sessions
        .filter(({ key }) => changedSinceRequest.get(key) !== null)
        .map((row) => {
          const changed = changedSinceRequest.get(row.key);
          const newest = changed && isOlder(row, changed) ? { ...textsOf(row), ...changed } : row;
          return keepSame(sessionsByKey.get(row.key), withRunning(newest));
        }),
    );
    hasOlder = list.hasMore ?? list.sessions.length >= requestedLimit;
  }

  const withRunning = (row: SessionRow): ListedSession => ({
    ...row,
    isRunning: sendsChanges
      ? isRunning(row) && (row.startedAt ?? Infinity) > (endedRuns.get(row.key) ?? 0)
      : running.has(row.key),
  });

  function replace(next: Iterable<ListedSession>): void {
    sessions = [...next].toSorted(byRank(options.sortBy));
    sessionsByKey = new Map(sessions.map((session) => [session.key, session]));
  }

  function update(session: ListedSession): void {
    sessionsByKey.set(session.key, session);
    replace(sessionsByKey.values());
    notifySoon();
  }

  /** Applies the session of an event. Returns false if only a new list can show the change. */
  function applyChange(change: SessionChange): boolean {
    const row = withoutNulls(change);
    const known = sessionsByKey.get(row.key);
    if (!known) return false;
    if (isOlder(row, known)) return true;
    changedSinceRequest.set(row.key, row);
    update(withRunning({ ...textsOf(known), ...row }));
    return listedBy.every((field) => row[field] === known[field]);
  }

  function handleChange(event: SessionsChangedEvent): void {
    const { sessionKey = '', sessionId, reason, session, ancestorSessions } = event;
    const known = sessionsByKey.get(sessionKey);
    for (const ancestor of ancestorSessions ?? []) applyChange(ancestor);
    if (known && reason === 'delete' && sessionId === known.sessionId) {
      sessionsByKey.delete(sessionKey);
      changedSinceRequest.set(sessionKey, null);
      replace(sessionsByKey.values());
      notifySoon();
    } else if (!session || !applyChange(session) || reason === 'reset') refetchSoon();
  }

  function handleChat({ sessionKey, state }: JsonObject): void {
    if (typeof sessionKey !== 'string') return;
    const isEnd = state === 'final' || state === 'aborted' || state === 'error';
    const known = sessionsByKey.get(sessionKey);
    if (!sendsChanges) return trackRun(sessionKey, isEnd, known);
    // 1. On 2026.4.15 a run is aborted at its first word, and a `chat` event says so.
    // 2. No `sessions.changed` follows, and the list may still show the run as open.
    // 3. The `chat` event counts until another run begins.
    if (!isEnd || features().listsOpenRunsReliably) return;
    if (known?.startedAt !== undefined) {
      endedRuns.set(sessionKey, known.startedAt);
      update(withRunning(known));
    }
    refetchSoon();
  }

  /** Before 2026.4 only `chat` events say which session has an open run. */
  function trackRun(sessionKey: string, isEnd: boolean, known: ListedSession | undefined): void {
    if (isEnd) running.delete(sessionKey);
    else running.add(sessionKey);
    if (isEnd || !known) refetchSoon();
    if (known && known.isRunning === isEnd) update(withRunning(known));
  }

  return {
    ...collection,
    loadOlder() {
      limit += pageSize;
      return collection.refetch();
    },
  };
}
