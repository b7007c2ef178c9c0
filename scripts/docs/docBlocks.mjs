import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { fromRoot } from '../generatedFiles.mjs';

/**
 * Type-checks every `ts` and `tsx` block of Markdown texts against the package's public names. Each block is
 * a module of its own. Errors have the form `<path>:<line>:<column> <message>`.
 *
 * @param {Record<string, string>} texts Markdown by path
 * @param {string[]} declarations files of declarations that every block can use
 * @returns {{ count: number, errors: string[] }} the number of blocks, and their errors
 */
export function checkDocBlocks(texts, declarations = [fromRoot('docs/modules.d.ts')]) {
  const blocks = Object.entries(texts).flatMap(([path, text]) => findBlocks(path, text));
  if (blocks.length === 0) return { count: 0, errors: [] };
  // Outside the repository TypeScript would find no packages.
  const folder = mkdtempSync(fromRoot('node_modules/.doc-blocks-'));
  try {
    for (const { file, code } of blocks) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), code);
    }
    const config = {
      extends: fromRoot('tsconfig.json'),
      compilerOptions: {
        moduleDetection: 'force',
        // Few apps are that strict, and most write `process.env.X`.
        noPropertyAccessFromIndexSignature: false,
        paths: {
          'openclaw-react': [fromRoot('src/index.ts')],
          'openclaw-react/*': [fromRoot('src/*/index.ts')],
        },
      },
      include: [],
      files: [...blocks.map(({ file }) => file), ...declarations],
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    const { status, stdout, stderr, error } = spawnSync(
      process.execPath,
      [fromRoot('node_modules/typescript/bin/tsc'), '--project', folder, '--pretty', 'false'],
      { cwd: folder, encoding: 'utf8' },
    );
    if (error) throw error;
    const errors = stdout.split('\n').flatMap(toPlace);
    if (status !== 0 && errors.length === 0) throw new Error(`tsc: ${stdout}${stderr}`);
    return { count: blocks.length, errors };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const fence = /^([ \t]*)```(tsx?)\n([\s\S]*?)^[ \t]*```$/gm;

/**
 * Finds the blocks of a text. Blank lines replace the text before a block, so that lines keep their numbers.
 *
 * @param {string} path
 * @param {string} text
 */
function findBlocks(path, text) {
  return [...text.matchAll(fence)].map(({ index, 2: language, 3: code = '' }) => {
    const line = text.slice(0, index).split('\n').length;
    return { file: `${path}.${line}.${language}`, code: '\n'.repeat(line) + code };
  });
}

/**
 * Translates `README.md.6.tsx(9,3): error TS2304: …` to `README.md:9:3 …`.
 *
 * @param {string} line
 */
function toPlace(line) {
  const [, path, at, column, message] =
    /^(.+)\.\d+\.tsx?\((\d+),(\d+)\): (.*)$/.exec(line) ??
    /^(.+)\((\d+),(\d+)\): (.*)$/.exec(line) ??
    [];
  return path === undefined ? [] : [`${path}:${at}:${column} ${message}`];
}
