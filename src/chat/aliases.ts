import type { ChatClient } from './ChatClient.js';
import type { NamedSession } from './NamedSession.js';

/*
 * Aliases: which session a name belongs to.
 *
 * The app may name a session by its key (`agent:main:main`) or by an alias (`main`). Only the gateway knows
 * which names are the same session. The hello gives the default names their keys. The results of requests
 * give the key of any name, and events show how the gateway spells it: see `client/sessionKeys.ts`.
 *
 * A registry keeps one `NamedSession` per name, for each client and owner. As soon as a session knows its
 * key, it claims that key. The first session that claims a key owns it. A later one becomes an alias: it
 * shows the snapshots of the owning session and hands its unsent messages over. Both stay valid for the app.
 *
 * Two names for one session:
 * 1. Before the hello, the app retains `main` and `agent:main:main`. Both are sessions of their own.
 * 2. The user sends a message in each of them.
 * 3. The hello says that `main` is `agent:main:main`. The session `main` claims that key.
 * 4. The session `agent:main:main` claims it, too, and becomes an alias of `main`.
 *
 * Another owner:
 * 1. `main` is an alias of a session on one gateway.
 * 2. The client changes to another gateway, where both names are sessions of their own.
 * 3. The registry starts empty, and the names claim their keys again.
 */

interface Registry {
  readonly owner: string;
  /** The sessions by name. The least recently used come first. */
  readonly sessions: Map<string, NamedSession>;
}

const registries = new WeakMap<ChatClient, Registry>();

/** How many sessions are kept that are not retained, so that a return is instant. */
const maxIdle = 20;

/** Returns the session that goes by a name and whose key is `sessionKey`. */
export function findSession(
  client: ChatClient,
  name: string,
  sessionKey: string,
): NamedSession | undefined {
  const session = sessionsOf(client).get(name);
  if (!session) return undefined;
  const isSame =
    session.sessionKey === sessionKey ||
    client.sessionKeys.resolve(session.requestedKey) === sessionKey;
  return isSame ? session : undefined;
}

/** Files a session under names, as the most recently used one. */
export function nameSession(
  client: ChatClient,
  session: NamedSession,
  ...names: readonly string[]
): void {
  const sessions = sessionsOf(client);
  for (const name of names) {
    sessions.delete(name);
    sessions.set(name, session);
  }
}

/** Returns the session that owns a key: the first that claimed it. */
export function claimKey(
  client: ChatClient,
  sessionKey: string,
  claimant: NamedSession,
): NamedSession {
  const owner = findSession(client, sessionKey, sessionKey) ?? claimant;
  sessionsOf(client).set(sessionKey, owner);
  return owner;
}

/** Drops the least recently used idle session, if too many are idle. */
export function dropIdleSession(client: ChatClient): void {
  const sessions = sessionsOf(client);
  const [oldest, ...others] = new Set([...sessions.values()].filter(({ isIdle }) => isIdle));
  if (others.length < maxIdle) return;
  for (const [name, session] of sessions) if (session === oldest) sessions.delete(name);
}

function sessionsOf(client: ChatClient): Map<string, NamedSession> {
  const { owner } = client;
  const known = registries.get(client);
  if (known?.owner === owner) return known.sessions;
  const sessions = new Map<string, NamedSession>();
  registries.set(client, { owner, sessions });
  return sessions;
}
