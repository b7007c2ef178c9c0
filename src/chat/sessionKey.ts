const agentGlobal = /^agent:([^:]+):global$/;

/**
 * Returns the params that name a session to the gateway.
 *
 * @param param Most methods call the key `sessionKey`, some `key`.
 */
export function target(sessionKey: string, param: 'sessionKey' | 'key' = 'sessionKey'): object {
  const agentId = agentGlobal.exec(sessionKey)?.[1];
  return agentId === undefined ? { [param]: sessionKey } : { [param]: 'global', agentId };
}
