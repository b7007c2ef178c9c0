import { scopePrefixes } from '../protocol/generated/scopes.js';
import type { GatewayMethod } from '../protocol/methods.js';
import type { GatewayHello } from './state.js';

/** The part of a `GatewayClient` that {@link can} reads. */
export interface ClientWithHello {
  readonly store: {
    getState(): { readonly connection: { readonly hello: GatewayHello | null } };
  };
}

/**
 * Returns whether the scopes that the gateway granted allow a method, by the gateway's own rules.
 * Returns undefined if only a call can decide: before the first hello, and for methods of plugins. Unless
 * the client is an admin, this includes methods whose scope depends on their params. A method that is newer
 * than this version of the library counts like the methods whose names begin alike.
 *
 * @example
 * const canReset = can(client, 'sessions.reset');
 * @see {@link https://unpkg.com/openclaw-react/docs/protocol.md#rpc-errors-and-scopes | Protocol: RPC errors and scopes}
 */
export function can(
  { store }: ClientWithHello,
  // Any text: plugins bring methods of their own.
  method: GatewayMethod | (string & {}),
): boolean | undefined {
  const { hello } = store.getState().connection;
  if (!hello) return undefined;
  const has = (scope: string): boolean => hello.scopes.includes(`operator.${scope}`);
  // `health` needs no scope.
  if (method === 'health' || has('admin')) return true;
  const scope = scopeOf(method);
  if (scope === undefined || scope === 'dynamic') return undefined;
  if (has(scope) || (has('write') && coveredByWrite.includes(scope))) return true;
  // 2026.9: these scopes allow some methods of other scopes, for the client's own sessions.
  return has('sessions.read') || has('sessions.write') ? undefined : false;
}

const coveredByWrite = ['read', 'talk', 'sessions.write'];

function scopeOf(method: string): string | undefined {
  for (let name = `${method}$`; name !== ''; name = name.slice(0, -1)) {
    for (const [scope, prefixes] of Object.entries(scopePrefixes)) {
      if (` ${prefixes} `.includes(` ${name} `)) return scope;
    }
  }
  return undefined;
}
