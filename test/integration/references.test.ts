import { readdirSync, readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

/** Editors of apps show the documents of the published package from here. */
const published = 'https://unpkg.com/openclaw-react/';

const { files: packed } = JSON.parse(read('package.json')) as { files: readonly string[] };

const documents = readdirSync(new URL('docs', root))
  .filter((name) => name.endsWith('.md'))
  .map((name) => `docs/${name}`);

/** `docs/protocol.md#events` of every heading of every document. */
const targets = new Set(
  documents.flatMap((path) =>
    [...read(path).matchAll(/^##+ (.+)$/gm)].map(([, title = '']) => `${path}#${anchorOf(title)}`),
  ),
);

function anchorOf(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^\w\s-]/g, '')
    .replaceAll(' ', '-');
}

const sources = readdirSync(new URL('src', root), { recursive: true, encoding: 'utf8' }).filter(
  (path) => /\.tsx?$/.test(path) && !path.includes('generated'),
);

/** Every `@see` of the sources. */
const references = sources.flatMap((path) =>
  [...read(`src/${path}`).matchAll(/@see (.+?)(?: \*\/)?$/gm)].map(([, target = '']) => ({
    path,
    target,
  })),
);

/** Those that link to a document of the package. */
const links = references.filter(({ target }) => target.includes(published));

describe('a @see in the sources', () => {
  it('is a link that editors show', () => {
    expect(references.filter(({ target }) => !/^(https:|\{@link )/.test(target))).toEqual([]);
  });

  it('names a heading of a document', () => {
    expect(links.length).toBeGreaterThan(20);
    const addresses = links.map(({ path, target }) => ({
      path,
      address: /\{@link \S+?openclaw-react\/(\S+) \| [^}]+\}$/.exec(target)?.[1] ?? target,
    }));
    expect(addresses.filter(({ address }) => !targets.has(address))).toEqual([]);
  });

  it('leads to documents that are packed', () => {
    expect(packed).toContain('docs/*.md');
  });
});
