import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

import { describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

/** A promise: its number, and the files that hold it. */
const promise = /^- \*\*([A-Z]\d+)\*\*[^_]*_\(([^)]*)\)_/gm;

/** `C1 client`, `R1 hotReload`, … as INVARIANTS.md promises them. */
const promised = [...read('INVARIANTS.md').matchAll(promise)].flatMap(([, number, where = '']) =>
  where.split(/,\s+/).map((name) => `${number} ${name}`),
);

/** A test whose title begins with a number, or the entry of a table of such tests. */
const title = /^\s*(?:(?:it|test)\(|\]\)\(|it\.each\(\w+\)\()?['"`]([A-Z]\d+): /gm;

const testFiles = readdirSync(new URL('test', root), { recursive: true, encoding: 'utf8' }).filter(
  (path) => /\.test\.tsx?$/.test(path) && !path.includes('node_modules'),
);

/** The same, as the titles of all tests say. */
const held = new Set(
  testFiles.flatMap((path) =>
    [...read(`test/${path}`).matchAll(title)].map(
      ([, number]) => `${number} ${basename(path).split('.')[0]}`,
    ),
  ),
);

describe('INVARIANTS.md', () => {
  it('promises something of every part', () => {
    const parts = new Set(promised.map(([letter]) => letter));
    expect([...parts]).toEqual(['C', 'M', 'R', 'L', 'D', 'K']);
  });

  it('promises what the tests hold, and nothing else', () => {
    expect(promised.toSorted()).toEqual([...held].toSorted());
  });
});
