import type { ChatClient } from './ChatClient.js';

/**
 * The key that events of a session carry: `main` and other short names are aliases of
 * `agent:<agent>:<name>`. Before the first hello a name stays as it is.
 *
 * @see PROTOCOL: Keys and subscriptions
 */
export function canonicalKey(client: ChatClient, key: string): string {
  const { hello } = client.store.getState().connection;
  if (!hello || key.includes(':') || key === 'global') return key;
  if (key === 'main') return hello.mainSessionKey;
  return `agent:${hello.snapshot.sessionDefaults?.defaultAgentId ?? 'main'}:${key}`;
}
