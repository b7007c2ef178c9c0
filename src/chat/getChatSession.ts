import type { ChatClient } from './ChatClient.js';
import { ChatSession, type ChatSessionOptions } from './ChatSession.js';
import { canonicalKey } from './sessionKey.js';

interface Known {
  readonly audience: string;
  readonly sessions: Map<string, ChatSession>;
}

/** The sessions by name, of the gateway and device that a client turned to last. */
const knownBy = new WeakMap<ChatClient, Known>();

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
  const session = named(canonical) ?? named(key) ?? make();
  for (const name of [key, canonical]) {
    // The least recently used come first.
    sessions.delete(name);
    sessions.set(name, session);
  }
  return session;

  /** What a name means may have changed with a hello. */
  function named(name: string): ChatSession | undefined {
    const known = sessions.get(name);
    return known?.isCalled(canonical) ? known : undefined;
  }

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
    const known = current.get(claimed);
    const owner = known?.isCalled(claimed) ? known : claimant;
    current.set(claimed, owner);
    return owner;
  }
}

function sessionsOf(client: ChatClient): Map<string, ChatSession> {
  const { audience } = client;
  const known = knownBy.get(client);
  if (known?.audience === audience) return known.sessions;
  const sessions = new Map<string, ChatSession>();
  knownBy.set(client, { audience, sessions });
  return sessions;
}
