import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of a path from the root of the repository. */
export function fromRoot(path) {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
}

export function read(path) {
  return readFileSync(fromRoot(path), 'utf8');
}

/**
 * Writes generated files; with `--check` on the command line only tells which ones are not what
 * would be written, and exits with 1.
 *
 * @param {Record<string, string>} files contents by path from the root
 * @param {{ source: string, command: string }} names what they are made from, and by which command
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

function readIfThere(path) {
  try {
    return read(path);
  } catch {
    return undefined;
  }
}
