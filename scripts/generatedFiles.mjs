import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Returns the absolute path of a path from the root of the repository.
 *
 * @param {string} path
 */
export function fromRoot(path) {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
}

/**
 * Reads a file of the repository.
 *
 * @param {string} path from the root
 */
export function read(path) {
  return readFileSync(fromRoot(path), 'utf8');
}

/**
 * Writes generated files. With `--check` on the command line, names the files that differ from what would
 * be written instead, and exits with 1.
 *
 * @param {Record<string, string>} files contents by path from the root
 * @param {{ source: string, command: string }} names what the files are made from, and by which command
 */
export function writeOrCheck(files, { source, command }) {
  if (!process.argv.includes('--check')) {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(fromRoot(path)), { recursive: true });
      writeFileSync(fromRoot(path), content);
    }
    return;
  }
  const stale = Object.keys(files).filter((path) => readIfThere(path) !== files[path]);
  if (stale.length === 0) return;
  console.error(
    `Not what ${source} gives:\n  ${stale.join('\n  ')}\nRun \`${command}\` and commit the result.`,
  );
  process.exitCode = 1;
}

/** @param {string} path */
function readIfThere(path) {
  try {
    return read(path);
  } catch {
    return undefined;
  }
}
