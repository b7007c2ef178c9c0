import type { ChatClient } from './ChatClient.js';
import { ChatSession, type ChatSessionOptions } from './ChatSession.js';
import { canonicalKey } from './sessionKey.js';

const sessionsOf = new WeakMap<ChatClient, Map<string, ChatSession>>();

/** Sessions kept though nobody holds them, so that a return is instant; the store caches more. */
const mostIdle = 20;

/**
 * The conversation with this key: always the same object for a client, under any of its names.
 * Nothing happens until it is retained, so it is safe to call while rendering.
 *
 * @param key the session's key, or an alias such as `main`; `agent:<agent>:global` where the gateway
 *   keeps one session per agent
 * @param options count when the session is made
 * @example
 * const session = getChatSession(client, 'main')
 * const release = session.retain()
 * session.subscribe(() => render(session.getState().messages))
 */
export function getChatSession(
  client: ChatClient,
  key: string,
  options?: ChatSessionOptions,
): ChatSession {
  const sessions = sessionsOf.get(client) ?? new Map<string, ChatSession>();
  sessionsOf.set(client, sessions);
  const canonical = canonicalKey(client, key);
  const session = sessions.get(canonical) ?? sessions.get(key) ?? make();
  for (const name of [key, canonical]) {
    // The least recently used come first.
    sessions.delete(name);
    sessions.set(name, session);
  }
  return session;

  function make(): ChatSession {
    const [oldest, ...others] = new Set([...sessions.values()].filter(({ isIdle }) => isIdle));
    if (others.length >= mostIdle) {
      for (const [name, known] of sessions) if (known === oldest) sessions.delete(name);
    }
    return new ChatSession(client, key, options, claim);
  }

  /** The session that a key belongs to: the first that turned out to have it. */
  function claim(claimed: string, claimant: ChatSession): ChatSession {
    const owner = sessions.get(claimed) ?? claimant;
    sessions.set(claimed, owner);
    return owner;
  }
}
