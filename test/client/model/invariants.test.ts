import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

/** A promise: its number, and where it is held. */
const promise = /\*\*([CM]\d+)\*\*[^_]*_\(([^)]*)\)_/g;

/** `C1 client`, `M1 conversation`, … as INVARIANTS.md promises them. */
const promised = [...read('../../../INVARIANTS.md').matchAll(promise)].flatMap(
  ([, number, where = '']) => where.split(/,\s+/).map((name) => `${number} ${name}`),
);

const files = {
  machine: './machine.model.test.ts',
  client: './client.model.test.ts',
  conversation: '../../chat/model/conversation.model.test.ts',
};

/** The same, as the titles of the tests say. */
const held = Object.entries(files).flatMap(([name, path]) =>
  [...read(path).matchAll(/^\s+(?:it\()?'([CM]\d+): /gm)].map(([, number]) => `${number} ${name}`),
);

describe('INVARIANTS.md', () => {
  it('promises something', () => {
    expect(promised.length).toBeGreaterThan(20);
  });

  it('promises what the tests hold, and nothing else', () => {
    expect(promised.toSorted()).toEqual(held.toSorted());
  });
});
