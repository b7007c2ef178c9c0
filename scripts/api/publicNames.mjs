import { fromRoot } from '../generatedFiles.mjs';

/**
 * Aliases for Vite: tests, stories, benchmarks and scripts import the package by its public names, as an
 * app does, and get the sources of this clone.
 */
export const publicNames = [
  { find: /^openclaw-react$/, replacement: fromRoot('src/index.ts') },
  { find: /^openclaw-react\/(.+)$/, replacement: fromRoot('src/$1/index.ts') },
];
