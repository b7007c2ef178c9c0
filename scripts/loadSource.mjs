import { runnerImport } from 'vite';

import { fromRoot } from './generatedFiles.mjs';

const alias = [
  { find: /^openclaw-react$/, replacement: fromRoot('src/index.ts') },
  { find: /^openclaw-react\/(.+)$/, replacement: fromRoot('src/$1/index.ts') },
];

/** Loads a TypeScript module of this clone, no build needed; the library goes by its public names. */
export async function loadSource(path) {
  const config = { configFile: false, logLevel: 'warn', resolve: { alias } };
  return (await runnerImport(fromRoot(path), config)).module;
}
