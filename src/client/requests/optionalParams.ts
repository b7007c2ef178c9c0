import type { ErrorShape } from '../../protocol/frames.js';

/**
 * How gateways reject params that they do not know, by release. No release has a separate error code for
 * this. Unknown params of nested objects (`at /filter: …`) are ignored.
 *
 * test/client/requests/optionalParams.test.ts names the recordings.
 */
const rejections: readonly { readonly code: string; readonly pattern: RegExp }[] = [
  // 2026.4.15 to 2026.9.6
  { code: 'INVALID_REQUEST', pattern: /at root: unexpected property '([^']+)'/g },
];

/** Returns the params that a gateway rejected because it does not know them. */
export const unexpectedParams = ({ code, message }: ErrorShape): readonly string[] =>
  rejections
    .filter((rejection) => rejection.code === code)
    .flatMap(({ pattern }) => [...message.matchAll(pattern)].map(([, name = '']) => name));

/** Remembers which optional params the gateway of this connection does not know. */
export interface OptionalParams {
  /** Returns those of `optional` that this gateway is known to reject. */
  omittedFrom(method: string, optional: readonly string[]): readonly string[];
  /**
   * Learns unknown params from a rejection. Returns true if the call should be repeated without them.
   *
   * `omitted`: the params that this call already left out.
   */
  learn(
    method: string,
    error: ErrorShape,
    call: { readonly optional: readonly string[]; readonly omitted: readonly string[] },
  ): boolean;
  /** Forgets everything, because the next connection may be to another release. */
  forget(): void;
}

export function createOptionalParams(): OptionalParams {
  /** Entries of the form `<method> <param>`. */
  const unknown = new Set<string>();
  return {
    omittedFrom: (method, optional) => optional.filter((name) => unknown.has(`${method} ${name}`)),
    learn(method, error, { optional, omitted }) {
      const rejected = unexpectedParams(error).filter(
        (name) => optional.includes(name) && !omitted.includes(name),
      );
      for (const name of rejected) unknown.add(`${method} ${name}`);
      return rejected.length > 0;
    },
    forget: () => unknown.clear(),
  };
}
