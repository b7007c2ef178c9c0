import { runnerImport } from 'vite';

import { publicNames } from './api/publicNames.mjs';
import { fromRoot } from './generatedFiles.mjs';

/**
 * Loads a TypeScript module of this clone without a build.
 *
 * @template [Module=Record<string, unknown>]
 * @param {string} path from the root of the repository
 * @returns {Promise<Module>}
 */
export async function loadSource(path) {
  /** @type {import('vite').InlineConfig} */
  const config = { configFile: false, logLevel: 'warn', resolve: { alias: publicNames } };
  /** @type {{ module: Module }} */
  const { module } = await runnerImport(fromRoot(path), config);
  return module;
}
