import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

import { spawnLeashed } from './spawnLeashed.mjs';
import { isAtMost, newestVersion } from './versions.mjs';

export const cacheFolder = () =>
  process.env['OPENCLAW_GATEWAY_CACHE'] ?? join(homedir(), '.cache', 'openclaw-gateways');

/**
 * Installs a released gateway once (about 40 s and 650 MB) into the cache folder.
 *
 * @returns the path of its command, to be run by the Node of `installNode()`
 */
export async function installGateway(version = newestVersion) {
  if (!/^\d{4}\.\d+\.\d+/.test(version))
    throw new Error(`"${version}" is no release of openclaw; one is ${newestVersion}`);
  const node = await installNode();
  // Up to here a release fetches `libsignal` from a git host. No channel runs here: a stub will do.
  const isOld = isAtMost(version, '2026.4.15');
  return installOnce({
    folder: version,
    dependencies: { openclaw: version },
    result: 'node_modules/openclaw/openclaw.mjs',
    flags: isOld ? ['--ignore-scripts'] : [],
    stubs: isOld ? ['libsignal'] : [],
    path: dirname(node),
  });
}

/**
 * Installs the Node that gateways want, once.
 *
 * @returns the path of its binary
 */
export function installNode() {
  return installOnce({
    folder: 'node-24',
    dependencies: { node: '24' },
    result: 'node_modules/node/bin/node',
  });
}

/**
 * @param {object} what
 * @param {string} what.folder
 * @param {Record<string, string>} what.dependencies
 * @param {string} what.result the file that an installation is for
 * @param {string[]} [what.flags]
 * @param {string[]} [what.stubs] packages to replace by empty ones
 * @param {string} [what.path] searched for commands before the usual places
 */
async function installOnce({ folder, dependencies, result, flags = [], stubs = [], path }) {
  const cache = cacheFolder();
  const target = join(cache, folder);
  if (existsSync(join(target, result))) return join(target, result);

  // An interrupted installation leaves no half of one: it is made beside its place and then moved.
  await mkdir(cache, { recursive: true });
  const draft = await mkdtemp(`${target}.draft-`);
  try {
    const overrides = Object.fromEntries(stubs.map((name) => [name, `file:stubs/${name}`]));
    await writePackage(draft, { private: true, dependencies, overrides });
    for (const name of stubs)
      await writePackage(join(draft, 'stubs', name), { name, version: '0.0.0' });
    const env = path
      ? { ...process.env, PATH: [path, process.env['PATH']].join(delimiter) }
      : process.env;
    await npmInstall(Object.entries(dependencies).flat().join(' '), flags, draft, env);
    if (!existsSync(join(draft, result)))
      throw new Error(`npm installed no ${result}: are install scripts switched off?`);
    // Another process may have been faster.
    if (!existsSync(join(target, result))) {
      await rm(target, { recursive: true, force: true });
      await rename(draft, target);
    }
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return join(target, result);
}

/** @type {(folder: string, manifest: object) => Promise<void>} */
async function writePackage(folder, manifest) {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest, null, 2));
}

/** @type {(what: string, flags: string[], cwd: string, env: NodeJS.ProcessEnv) => Promise<void>} */
async function npmInstall(what, flags, cwd, env) {
  const startedAt = Date.now();
  const seconds = () => `${Math.round((Date.now() - startedAt) / 1_000)} s`;
  console.error(`Installing ${what} (once) …`);
  const progress = setInterval(() => console.error(`  … ${seconds()}`), 10_000);
  const npm = spawnLeashed(
    ['npm', 'install', '--no-audit', '--no-fund', '--loglevel=error', ...flags],
    { cwd, env, stdout: 'ignore', stderr: 'inherit', scratch: cwd },
  );
  const { code, signal } = await npm.exited;
  clearInterval(progress);
  if (code !== 0) throw new Error(`npm install of ${what} ended with ${signal ?? code}`);
  console.error(`Installed ${what} in ${seconds()}`);
}
