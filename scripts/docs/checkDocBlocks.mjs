// Type-checks the code blocks of the README and of docs/: exits 1 when one does not fit the package.
import { readdirSync } from 'node:fs';

import { fromRoot, read } from '../generatedFiles.mjs';
import { checkDocBlocks } from './docBlocks.mjs';

const pages = readdirSync(fromRoot('docs')).filter((name) => name.endsWith('.md'));
const paths = ['README.md', ...pages.map((name) => `docs/${name}`)];
const { count, errors } = checkDocBlocks(
  Object.fromEntries(paths.map((path) => [path, read(path)])),
);
if (errors.length > 0) {
  console.error(errors.join('\n'));
  process.exitCode = 1;
} else {
  console.log(`${count} code blocks fit the package`);
}
