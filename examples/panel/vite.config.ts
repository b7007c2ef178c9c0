import { fileURLToPath } from 'node:url';

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('.'),
  base: './',
  plugins: [react()],
  resolve: {
    // Runs from a clone: the library is taken from its sources, under its public names.
    alias: [
      { find: /^openclaw-react$/, replacement: here('../../src/index.ts') },
      { find: /^openclaw-react\/(.+)$/, replacement: here('../../src/$1/index.ts') },
    ],
  },
});
