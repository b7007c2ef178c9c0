import type { ChatClient } from './ChatClient.js';
import { ChatSession, type ChatSessionOptions } from './ChatSession.js';
import { canonicalKey } from './sessionKey.js';

interface Known {
  readonly owner: string;
  readonly sessions: Map<string, ChatSession>;
}

/** The sessions by name, of the gateway and device that a client turned to last. */
const knownBy = new WeakMap<ChatClient, Known>();

/** The names that sessions were made under. */
const names = new WeakMap<ChatSession, string>();

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
  const session = find(canonical) ?? find(key) ?? make();
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
    const made = new ChatSession(client, key, options, claim);
    names.set(made, key);
    return made;
  }

  /** The session that goes by a name, unless a hello has changed what that means. */
  function find(name: string, wanted = canonical): ChatSession | undefined {
    const known = sessionsOf(client).get(name);
    const made = known && names.get(known);
    const isIt = known?.key === wanted || (made && canonicalKey(client, made) === wanted);
    return isIt ? known : undefined;
  }

  /** The session that a key belongs to: the first that turned out to have it. */
  function claim(claimed: string, claimant: ChatSession): ChatSession {
    const canonicalSession = find(claimed, claimed) ?? claimant;
    sessionsOf(client).set(claimed, canonicalSession);
    return canonicalSession;
  }
}

function sessionsOf(client: ChatClient): Map<string, ChatSession> {
  const { owner } = client;
  const known = knownBy.get(client);
  if (known?.owner === owner) return known.sessions;
  const sessions = new Map<string, ChatSession>();
  knownBy.set(client, { owner, sessions });
  return sessions;
}
