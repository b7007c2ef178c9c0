import { fileURLToPath } from 'node:url';

import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

import { publicNames } from './scripts/api/publicNames.mjs';
import { chromiumOptions } from './scripts/chromium.mjs';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const react18 = (name: string): string => here(`./test/react18/node_modules/${name}`);

// A function, because Vitest writes the project's name into the object: two projects cannot share one.
const chromium = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({ launchOptions: chromiumOptions }),
  instances: [{ browser: 'chromium' as const }],
});

const layers = '{protocol,core,client,chat,collections,device,locales,query,testing,fuzz}';
const hookTests = 'test/{react,testing}/**/*.test.tsx';
// One process a file: React keeps timers, and React 18 the last click, beyond the end of a file.
const dom = { environment: 'jsdom', setupFiles: ['test/setup.dom.ts'] };

// For tests with real browsers and sockets, which are slow on a busy machine.
const patient = {
  testTimeout: 60_000,
  hookTimeout: 60_000,
  expect: { poll: { timeout: 20_000 } },
};

export default defineConfig({
  resolve: { alias: publicNames },
  test: {
    coverage: { provider: 'v8', include: ['src/**/*.{ts,tsx}'], reporter: ['text', 'lcov'] },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // Files share a process, because starting one takes longer than most files: each file cleans up.
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
            // Its main file is CommonJS, whose require() ignores aliases: use the ESM build.
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
          // Aliases apply only to modules that Vite transforms.
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
          // These tests wait for sockets, not for the processor.
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
