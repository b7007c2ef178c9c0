import { readdirSync } from 'node:fs';

import { fromRoot, read } from '../generatedFiles.mjs';
import { readArguments } from '../readArguments.mjs';
import { findLongSentences, findPhrases } from './findPhrases.mjs';
import { maxWords } from './phrases.mjs';
import { proseOfCode, proseOfMarkdown } from './prose.mjs';

const help = `Checks the English of this repository against scripts/docs/phrases.mjs.

  node scripts/docs/checkPhrases.mjs [options] [beginnings of paths]

  --verbose   lists the sentences that are too long
  --summary   counts the findings by folder and by phrase
  --help      this text
`;

/**
 * @typedef {object} Scope
 * @property {string} folder
 * @property {RegExp} files by their path in the folder
 * @property {'strict' | 'terms'} level whether only the vocabulary is checked
 * @property {import('./prose.mjs').Wanted} [wanted] which parts of source files, default Markdown
 * @property {boolean} [measured] whether sentences are counted
 */

const source = /\.m?[jt]sx?$/;
const markdown = /^[^/]+\.md$/;

/** @type {readonly Scope[]} */
const scopes = [
  {
    folder: 'src',
    files: /^(?!protocol\/generated|locales\/).*\.tsx?$/,
    level: 'strict',
    wanted: { comments: true, errors: true },
    measured: true,
  },
  {
    folder: 'src/locales',
    files: /^(?!zh).*\.ts$/,
    level: 'strict',
    wanted: { comments: true, strings: true },
    measured: true,
  },
  {
    folder: 'test',
    files: /^(?!.*(node_modules|fixtures)).*\.tsx?$/,
    level: 'strict',
    wanted: { comments: true, titles: true },
  },
  {
    folder: 'examples',
    files: /^(?!.*(node_modules|zh)).*\.tsx?$/,
    level: 'strict',
    wanted: { comments: true, strings: true },
  },
  { folder: 'stories', files: source, level: 'strict', wanted: { comments: true } },
  { folder: 'scripts', files: source, level: 'strict', wanted: { comments: true } },
  {
    folder: 'bench',
    files: /^(?!.*node_modules).*\.m?[jt]s$/,
    level: 'strict',
    wanted: { comments: true },
  },
  { folder: '.changeset', files: markdown, level: 'strict' },
  { folder: '.', files: /^(ARCHITECTURE|INVARIANTS)\.md$/, level: 'strict', measured: true },
  { folder: '.', files: /^README\.md$/, level: 'terms', measured: true },
  { folder: 'docs', files: markdown, level: 'terms', measured: true },
];

const { values, positionals } = readArguments(help, {
  allowPositionals: true,
  options: { verbose: { type: 'boolean' }, summary: { type: 'boolean' } },
});

/** @type {import('./findPhrases.mjs').Finding[]} */
const findings = [];
/** @type {Map<string, number>} */
const longCounts = new Map();

for (const { folder, files, level, wanted, measured } of scopes) {
  const names = readdirSync(fromRoot(folder), { recursive: folder !== '.', encoding: 'utf8' });
  for (const name of names.filter((each) => files.test(each)).toSorted()) {
    const path = folder === '.' ? name : `${folder}/${name}`;
    if (positionals.length > 0 && !positionals.some((start) => path.startsWith(start))) continue;
    const text = read(path);
    const prose = wanted ? proseOfCode(path, text, wanted) : proseOfMarkdown(text);
    findings.push(...findPhrases(path, prose, level));
    if (!measured) continue;
    const long = findLongSentences(path, prose);
    if (long.length > 0) longCounts.set(path, long.length);
    if (values.verbose)
      for (const { line, words, text: found } of long)
        console.warn(`${path}:${line}  ${words} words: ${found}`);
  }
}
report();

function report() {
  const long = [...longCounts.values()].reduce((sum, count) => sum + count, 0);
  if (long > 0) {
    console.warn(
      `${long} sentences of more than ${maxWords} words in ${longCounts.size} files (--verbose lists them)`,
    );
    if (values.summary) console.table(Object.fromEntries(longCounts));
  }
  if (findings.length === 0) return console.log('no listed phrase');
  process.exitCode = 1;
  if (values.summary) {
    console.table(
      countBy(findings, ({ path }) =>
        path
          .split('/')
          .slice(0, path.startsWith('test/') || path.startsWith('src/') ? 2 : 1)
          .join('/'),
      ),
    );
    console.table(countBy(findings, ({ found }) => found.toLowerCase()));
  } else {
    for (const { path, line, found, instead } of findings)
      console.error(`${path}:${line}  "${found}": ${instead}`);
  }
  console.error(`${findings.length} listed phrases`);
}

/** @type {<Item>(items: Item[], keyOf: (item: Item) => string) => Record<string, number>} */
function countBy(items, keyOf) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return Object.fromEntries([...counts].toSorted(([, a], [, b]) => b - a));
}
