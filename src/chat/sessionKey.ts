import type { JsonObject } from '../protocol/frames.js';
import { asObject, asString } from '../protocol/json.js';
import type { ChatClient } from './ChatClient.js';

const agentGlobal = /^agent:([^:]+):global$/;

/**
 * The key that a session goes by here: `main` and other short names are aliases of
 * `agent:<agent>:<name>`. Where the gateway keeps one session per agent, all of them are called
 * `global`: ours is `agent:<agent>:global`, but for the default agent. Before the first hello a name
 * stays as it is.
 *
 * @see docs/protocol.md: Keys and subscriptions
 */
export function canonicalKey(client: ChatClient, key: string): string {
  const { hello } = client.store.getState().connection;
  if (!hello || key === 'global') return key;
  if (key === 'main') return hello.mainSessionKey;
  const agentId = asString(asObject(hello.snapshot.sessionDefaults)['defaultAgentId']) ?? 'main';
  if (key === `agent:${agentId}:global`) return 'global';
  return key.includes(':') ? key : `agent:${agentId}:${key}`;
}

/** The key of the session that an event is about. */
export function eventKey(client: ChatClient, payload: JsonObject): unknown {
  const { sessionKey, agentId } = payload;
  if (sessionKey !== 'global' || typeof agentId !== 'string') return sessionKey;
  return canonicalKey(client, `agent:${agentId}:global`);
}

/** The params that name a session to the gateway; most methods call the key `sessionKey`, some `key`. */
export function target(key: string, name: 'sessionKey' | 'key' = 'sessionKey'): object {
  const agentId = agentGlobal.exec(key)?.[1];
  return agentId === undefined ? { [name]: key } : { [name]: 'global', agentId };
}
