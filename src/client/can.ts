import { scopePrefixes } from '../protocol/generated/scopes.js';
import type { GatewayHello } from './state.js';

/**
 * Whether the granted scopes allow a method, as the gateway decides it; undefined where only a call can tell.
 *
 * @see docs/protocol.md: RPC errors and scopes
 */
export function canCall(method: string, hello: GatewayHello | null): boolean | undefined {
  if (!hello) return undefined;
  const has = (scope: string): boolean => hello.scopes.includes(`operator.${scope}`);
  // `health` answers everybody
  if (method === 'health' || has('admin')) return true;
  const scope = scopeOf(method);
  if (scope === undefined || scope === 'dynamic') return undefined;
  if (has(scope) || (has('write') && (scope === 'read' || scope === 'talk'))) return true;
  // 2026.9: these allow some of what they do not name, for one's own sessions
  return has('sessions.read') || has('sessions.write') ? undefined : false;
}

function scopeOf(method: string): string | undefined {
  for (let name = `${method}$`; name !== ''; name = name.slice(0, -1)) {
    for (const [scope, prefixes] of Object.entries(scopePrefixes)) {
      if (` ${prefixes} `.includes(` ${name} `)) return scope;
    }
  }
  return undefined;
}
