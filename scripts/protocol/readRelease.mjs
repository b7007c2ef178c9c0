import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

import { installGateway, installNode } from '../gateway/install.mjs';

/**
 * The protocol of a release, as its package has it.
 *
 * @typedef {{
 *   version: string,
 *   scopes: Record<string, string>,
 *   definitions: Record<string, import('./shareDefinitions.mjs').Schema>,
 *   license: string,
 * }} Release
 */

/**
 * Reads schemas and scopes from the bundled modules of a release. Installs the release if necessary.
 *
 * @param {string} version
 * @returns {Promise<Release>}
 */
export async function readRelease(version) {
  const folder = dirname(await installGateway(version));
  const script = join(import.meta.dirname, 'printRelease.mjs');
  const { stdout } = await promisify(execFile)(await installNode(), [script, folder], {
    maxBuffer: 64 * 1024 * 1024,
  });
  /** @type {Pick<Release, 'scopes' | 'definitions'>} */
  const { scopes, definitions } = JSON.parse(stdout);
  if (Object.keys(scopes).length === 0 || Object.keys(definitions).length === 0)
    throw new Error(`openclaw ${version} has its protocol in other modules than its neighbours`);
  return { version, scopes, definitions, license: await readFile(join(folder, 'LICENSE'), 'utf8') };
}
