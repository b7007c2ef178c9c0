import { claimKey, dropIdleSession, findSession, nameSession } from './aliases.js';
import type { ChatClient } from './ChatClient.js';
import type { ChatSession, ChatSessionOptions } from './ChatSession.js';
import { NamedSession } from './NamedSession.js';

/**
 * Returns the session with this key: always the same object for a client, under any name of the session.
 * The session sends no request until it is retained, so the call is safe while rendering.
 *
 * @param sessionKey The session's key, or an alias such as `main`. If the gateway keeps one session per
 *   agent: `agent:<agent>:global`.
 * @param options Options that apply when the session is created.
 * @example
 * const session = getChatSession(client, 'main')
 * const release = session.retain()
 * session.subscribe(() => render(session.getState().messages))
 */
export function getChatSession(
  client: ChatClient,
  sessionKey: string,
  options: ChatSessionOptions = {},
): ChatSession {
  const canonical = client.sessionKeys.resolve(sessionKey);
  const session =
    findSession(client, canonical, canonical) ??
    findSession(client, sessionKey, canonical) ??
    create(client, sessionKey, options);
  nameSession(client, session, sessionKey, canonical);
  return session;
}

function create(client: ChatClient, sessionKey: string, options: ChatSessionOptions): NamedSession {
  dropIdleSession(client);
  return new NamedSession(client, sessionKey, options, (key, session) =>
    claimKey(client, key, session),
  );
}
