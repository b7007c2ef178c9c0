import { defineConfig } from 'vite';

/** The build of the library. Vitest has its own configuration, as the example panel does. */
export default defineConfig({
  build: {
    target: 'es2022',
    sourcemap: true,
    minify: false,
    lib: {
      entry: {
        index: 'src/index.ts',
        'client/index': 'src/client/index.ts',
        'chat/index': 'src/chat/index.ts',
        'collections/index': 'src/collections/index.ts',
        'device/index': 'src/device/index.ts',
        'locales/index': 'src/locales/index.ts',
        'testing/index': 'src/testing/index.ts',
        'testing/react/index': 'src/testing/react/index.ts',
      },
      formats: ['es'],
    },
    rolldownOptions: {
      // Every bare import stays an import.
      external: (id) => !/^(\.|\/|\0|[a-z]:)/i.test(id),
      // One file per module keeps 'use client' where it was written.
      output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
      onLog(level, log, handler) {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handler(level, log);
      },
    },
  },
});
