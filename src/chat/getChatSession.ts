import type { ChatClient } from './ChatClient.js';
import { ChatSession, type ChatSessionOptions } from './ChatSession.js';
import { canonicalKey } from './sessionKey.js';

interface Gateway {
  readonly origin: string;
  readonly sessions: Map<string, ChatSession>;
}

/** The sessions by name, of the gateway that a client turned to last. */
const gateways = new WeakMap<ChatClient, Gateway>();

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
  const sessions = sessionsOf(client);
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
    const current = sessionsOf(client);
    const owner = current.get(claimed) ?? claimant;
    current.set(claimed, owner);
    return owner;
  }
}

function sessionsOf(client: ChatClient): Map<string, ChatSession> {
  const origin = client.gatewayOrigin;
  const known = gateways.get(client);
  if (known?.origin === origin) return known.sessions;
  const sessions = new Map<string, ChatSession>();
  gateways.set(client, { origin, sessions });
  return sessions;
}
