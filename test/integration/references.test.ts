import { readdirSync, readFileSync } from 'node:fs';

import { expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

const sections = [...read('docs/protocol.md').matchAll(/^## (.+)$/gm)].map(([, title]) => title);

const sources = readdirSync(new URL('src', root), { recursive: true, encoding: 'utf8' }).filter(
  (path) => /\.tsx?$/.test(path),
);

/** `file: section` of every reference to a document. */
const references = sources.flatMap((path) =>
  [...read(`src/${path}`).matchAll(/@see (?!https:|\{@link)(.+?)(?: \*\/)?$/gm)].flatMap(
    ([, target = '']) => {
      const [document, names = ''] = target.split(': ');
      return names.split(', ').map((section) => ({ path, document, section }));
    },
  ),
);

it('every @see names a section of the documents that are here', () => {
  expect(references.length).toBeGreaterThan(20);
  expect(
    references.filter(
      ({ document, section }) => document !== 'docs/protocol.md' || !sections.includes(section),
    ),
  ).toEqual([]);
});
