import { fileURLToPath } from 'node:url';

import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

import { chromiumOptions } from './scripts/chromium.mjs';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const react18 = (name: string): string => here(`./test/react18/node_modules/${name}`);

/** Tests, stories and the example import the package by its public name, as a user does. */
const publicNames = [
  { find: /^openclaw-react$/, replacement: here('./src/index.ts') },
  { find: /^openclaw-react\/(.+)$/, replacement: here('./src/$1/index.ts') },
];

// A function: Vitest writes project names into the object, so two projects cannot share one.
const chromium = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({ launchOptions: chromiumOptions }),
  instances: [{ browser: 'chromium' as const }],
});

const layers = '{protocol,core,client,chat,collections,device,locales,query,testing,fuzz}';
const hookTests = 'test/{react,testing}/**/*.test.tsx';
// A process each: React keeps timers, and React 18 the last click, beyond the end of a file.
const dom = { environment: 'jsdom', setupFiles: ['test/setup.dom.ts'] };

// For real browsers and sockets: what is waited for comes at last, however busy the machine is.
const patient = {
  testTimeout: 60_000,
  hookTimeout: 60_000,
  expect: { poll: { timeout: 20_000 } },
};

export default defineConfig({
  resolve: { alias: publicNames },
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
      // every bare import stays an import
      external: (id) => !/^(\.|\/|\0|[a-z]:)/i.test(id),
      // one file per module: keeps 'use client' where it was written
      output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
      onLog(level, log, handler) {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handler(level, log);
      },
    },
  },
  test: {
    coverage: { provider: 'v8', include: ['src/**/*.{ts,tsx}'], reporter: ['text', 'lcov'] },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // Files share a process, which is most of the time: they clean up after themselves.
          isolate: false,
          environment: 'node',
          include: [`test/${layers}/**/*.test.ts`],
          exclude: ['**/*.dom.test.ts'],
          typecheck: {
            enabled: true,
            include: ['test/types/**/*.test-d.ts'],
            tsconfig: 'tsconfig.json',
          },
        },
      },
      {
        extends: true,
        test: { ...dom, name: 'react19', include: [hookTests, 'test/**/*.dom.test.ts'] },
      },
      {
        extends: true,
        resolve: {
          alias: [
            { find: /^react(?=$|\/)/, replacement: react18('react') },
            { find: /^react-dom(?=$|\/)/, replacement: react18('react-dom') },
            // its main is CommonJS, whose require() escapes the aliases: take the ESM build
            {
              find: /^@testing-library\/react$/,
              replacement: '@testing-library/react/dist/@testing-library/react.esm.js',
            },
          ],
        },
        test: {
          ...dom,
          name: 'react18',
          include: [hookTests],
          exclude: ['**/*.react19.test.tsx'],
          env: { EXPECT_REACT: '18' },
          // aliases only reach modules that Vite transforms
          server: {
            deps: { inline: [/@testing-library\/react/, /zustand/, /@tanstack\/react-query/] },
          },
        },
      },
      {
        extends: true,
        plugins: [react({ compiler: { panicThreshold: 'all_errors' } })],
        test: {
          ...dom,
          name: 'compiler',
          include: ['test/{react,testing,compiler}/**/*.test.tsx'],
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          environment: 'node',
          include: ['test/{integration,faults}/**/*.test.ts'],
          ...patient,
          // they wait for sockets, not for the processor
          maxConcurrency: 20,
        },
      },
      {
        extends: true,
        test: {
          name: 'gateway',
          environment: 'node',
          include: ['test/gateway/**/*.test.ts'],
          globalSetup: ['test/gateway/setup.ts'],
          testTimeout: 150_000,
          hookTimeout: 240_000,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          env: { LONG: process.env['LONG'] ?? '' },
          include: ['test/browser/**/*.test.{ts,tsx}', 'test/react/concurrent.test.tsx'],
          setupFiles: ['test/setup.dom.ts'],
          ...patient,
          browser: chromium(),
        },
      },
      {
        extends: true,
        test: {
          name: 'panel',
          environment: 'node',
          include: ['test/panel/**/*.test.ts'],
          ...patient,
        },
      },
      {
        extends: true,
        plugins: [storybookTest({ configDir: here('./.storybook') })],
        test: { name: 'storybook', ...patient, browser: chromium() },
      },
    ],
  },
});
