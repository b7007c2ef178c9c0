import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

/** A promise: its number, and where it is held. */
const promise = /\*\*(C\d+)\*\*[^_]*_\(([^)]*)\)_/g;

/** `C1 client`, … as INVARIANTS.md promises them. */
const promised = [...read('../../../INVARIANTS.md').matchAll(promise)].flatMap(
  ([, number, where = '']) => where.split(/,\s+/).map((name) => `${number} ${name}`),
);

/** The same, as the titles of the tests say. */
const held = ['machine', 'client'].flatMap((name) =>
  [...read(`./${name}.model.test.ts`).matchAll(/\bit\('(C\d+): /g)].map(
    ([, number]) => `${number} ${name}`,
  ),
);

describe('INVARIANTS.md', () => {
  it('promises something', () => {
    expect(promised.length).toBeGreaterThan(20);
  });

  it('promises what the tests hold, and nothing else', () => {
    expect(promised.toSorted()).toEqual(held.toSorted());
  });
});
