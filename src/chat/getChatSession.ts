import type { ChatClient } from './ChatClient.js';
import { ChatSession } from './ChatSession.js';
import { canonicalKey } from './sessionKey.js';

const sessionsOf = new WeakMap<ChatClient, Map<string, ChatSession>>();

/**
 * The conversation with this key: always the same object for a client, under any of its names.
 * Nothing happens until it is retained, so it is safe to call while rendering.
 *
 * @param key the session's key, or an alias such as `main`
 * @example
 * const session = getChatSession(client, 'main')
 * const release = session.retain()
 * session.subscribe(() => render(session.getState().messages))
 */
export function getChatSession(client: ChatClient, key: string): ChatSession {
  const sessions = sessionsOf.get(client) ?? new Map<string, ChatSession>();
  sessionsOf.set(client, sessions);
  const canonical = canonicalKey(client, key);
  const session =
    sessions.get(key) ??
    [...sessions.values()].find((known) => known.key === canonical) ??
    new ChatSession(client, key);
  sessions.set(key, session);
  return session;
}
