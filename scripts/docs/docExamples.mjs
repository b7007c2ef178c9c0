import { readdirSync } from 'node:fs';

import { fromRoot, read } from '../generatedFiles.mjs';
import { checkDocBlocks } from './docBlocks.mjs';

/**
 * Type-checks every `@example` in `src`, each as a module of its own. Public names need no import there, and
 * docs/examples.d.ts declares the other names that examples use.
 *
 * @param {import('../api/publicApi.mjs').Entry[]} entries
 * @returns {{ count: number, errors: string[] }}
 */
export function checkDocExamples(entries) {
  const paths = readdirSync(fromRoot('src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.includes('generated'))
    .map((path) => `src/${path}`);
  const texts = paths.map((path) => [path, examplesOf(read(path), entries)]);
  return checkDocBlocks(Object.fromEntries(texts), [fromRoot('docs/examples.d.ts')]);
}

const example = /^ *\* @example\n((?: *\*(?!\/| @).*\n)+)/gm;

/**
 * Returns a page with the examples of a source file as its blocks, each line at its place in that file.
 *
 * @param {string} source
 * @param {import('../api/publicApi.mjs').Entry[]} entries
 */
function examplesOf(source, entries) {
  const lines = source.split('\n').map(() => '');
  for (const { index, 1: comment = '' } of source.matchAll(example)) {
    const code = comment
      .replaceAll(/^ *\* ?/gm, '')
      .replaceAll('…', '')
      .trimEnd();
    const isModule = /^(import|declare) /m.test(code);
    const line = source.slice(0, index).split('\n').length;
    const block = [
      '```tsx',
      `${importsFor(code, entries)}${isModule ? '' : 'export async function Example() {'}`,
      ...code.split('\n'),
      isModule ? '' : '}',
      '```',
    ];
    lines.splice(line - 2, block.length, ...block);
  }
  return `${lines.join('\n')}\n`;
}

/**
 * Returns the imports in one line, so that the lines of the example keep their numbers.
 *
 * @param {string} code
 * @param {import('../api/publicApi.mjs').Entry[]} entries
 */
function importsFor(code, entries) {
  const isUsed = (/** @type {import('../api/publicApi.mjs').PublicName} */ { name }) =>
    new RegExp(`\\b${name}\\b`).test(code);
  return entries
    .map(({ specifier, names }) => ({ specifier, used: names.filter(isUsed) }))
    .filter(({ used }) => used.length > 0)
    .map(
      ({ specifier, used }) => `import { ${used.map(imported).join(', ')} } from '${specifier}'; `,
    )
    .join('');
}

/** @param {import('../api/publicApi.mjs').PublicName} name */
const imported = ({ name, declarations: [declaration = ''] }) =>
  /^export (declare )?(interface|type) /.test(declaration) ? `type ${name}` : name;
