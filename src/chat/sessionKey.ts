import type { JsonObject } from '../protocol/frames.js';
import { asObject, asString } from '../protocol/json.js';
import type { ChatClient } from './ChatClient.js';

const agentGlobal = /^agent:([^:]+):global$/;

/**
 * Returns the canonical key of a session. Before the first hello the key stays as it is.
 *
 * - `main` and other short names are aliases of `agent:<agent>:<name>`.
 * - If the gateway keeps one session per agent, it calls all of them `global`. Here the canonical key is
 *   `agent:<agent>:global`, or `global` for the default agent.
 *
 * @see {@link https://unpkg.com/openclaw-react/docs/protocol.md#keys-and-subscriptions | Protocol: Keys and subscriptions}
 */
export function canonicalKey(client: ChatClient, sessionKey: string): string {
  const { hello } = client.store.getState().connection;
  if (!hello || sessionKey === 'global') return sessionKey;
  if (sessionKey === 'main') return hello.mainSessionKey;
  const agentId = asString(asObject(hello.snapshot.sessionDefaults)['defaultAgentId']) ?? 'main';
  if (sessionKey === `agent:${agentId}:global`) return 'global';
  return sessionKey.includes(':') ? sessionKey : `agent:${agentId}:${sessionKey}`;
}

/** Returns the key of the session that an event belongs to. */
export function eventKey(client: ChatClient, payload: JsonObject): unknown {
  const { sessionKey, agentId } = payload;
  if (sessionKey !== 'global' || typeof agentId !== 'string') return sessionKey;
  return canonicalKey(client, `agent:${agentId}:global`);
}

/**
 * Returns the params that name a session to the gateway.
 *
 * @param param Most methods call the key `sessionKey`, some `key`.
 */
export function target(sessionKey: string, param: 'sessionKey' | 'key' = 'sessionKey'): object {
  const agentId = agentGlobal.exec(sessionKey)?.[1];
  return agentId === undefined ? { [param]: sessionKey } : { [param]: 'global', agentId };
}
