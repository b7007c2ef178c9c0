import type { ErrorShape } from '../../protocol/frames.js';

/** How gateways name params that they do not know. No release sends a code of its own for that. */
export interface UnexpectedParamWording {
  /** The first and the last release that was seen to send it. */
  readonly releases: readonly [first: string, last: string];
  /** Recordings in `test/fixtures/transcripts` that hold it. */
  readonly recordedIn: readonly string[];
  readonly code: string;
  /** Finds each name. Params of nested objects (`at /filter: …`) are none of the call itself. */
  readonly pattern: RegExp;
}

export const unexpectedParamWordings: readonly UnexpectedParamWording[] = [
  {
    releases: ['2026.4.15', '2026.9.6'],
    recordedIn: [
      '2026.4.15/input-receipts-strict-params',
      '2026.7.1/rpc-basics',
      '2026.9.6/aliases-idempotency',
    ],
    code: 'INVALID_REQUEST',
    pattern: /at root: unexpected property '([^']+)'/g,
  },
];

/** Returns the params that a gateway rejected because it does not know them. */
export const unexpectedParams = ({ code, message }: ErrorShape): readonly string[] =>
  unexpectedParamWordings
    .filter((wording) => wording.code === code)
    .flatMap(({ pattern }) => [...message.matchAll(pattern)].map(([, name = '']) => name));

/** Remembers which optional params the gateway of this connection does not know. */
export interface OptionalParams {
  /** Which of these params are to be left out of a call. */
  omittedFrom(method: string, optional: readonly string[]): readonly string[];
  /** Reads a rejection. Returns whether it is worth a repeat without the params that it names. */
  learn(
    method: string,
    error: ErrorShape,
    call: { readonly optional: readonly string[]; readonly omitted: readonly string[] },
  ): boolean;
  /** The next connection may be to another release. */
  forget(): void;
}

export function createOptionalParams(): OptionalParams {
  const unknown = new Set<string>();
  const keyOf = (method: string, name: string): string => `${method} ${name}`;
  return {
    omittedFrom: (method, optional) => optional.filter((name) => unknown.has(keyOf(method, name))),
    learn(method, error, { optional, omitted }) {
      const rejected = unexpectedParams(error).filter(
        (name) => optional.includes(name) && !omitted.includes(name),
      );
      for (const name of rejected) unknown.add(keyOf(method, name));
      return rejected.length > 0;
    },
    forget: () => unknown.clear(),
  };
}
