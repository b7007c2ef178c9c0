// Checks the package that would be published, and the packages that it depends on.
//   node scripts/checkPackage.mjs      needs a build
import { execFileSync } from 'node:child_process';

import { read } from './generatedFiles.mjs';

/**
 * @typedef {object} Manifest
 * @property {string} version
 * @property {Record<string, string>} scripts
 * @property {Record<string, string>} exports
 * @property {Record<string, string>} dependencies
 *
 * @typedef {{ license?: string, hasInstallScript?: boolean, dependencies?: Record<string, string> }} LockedPackage
 */

/** @type {Manifest} */
const manifest = JSON.parse(read('package.json'));
/** @type {{ packages: Record<string, LockedPackage> }} */
const lock = JSON.parse(read('package-lock.json'));
const packed = packedFiles();
const installed = installedWithUs();

report('no script of ours runs while a user installs', hooksOf(manifest));
report('only the library, its sources and its documents are packed', packed.filter(isUnexpected));
report('every entry is packed', entryFiles().filter(isMissing));
report('every module has its types', packed.filter(isModule).map(typesOf).filter(isMissing));
report('hooks keep "use client"', packed.filter(isHook).filter(lacksUseClient));
report('the client announces this version', otherVersions(read('src/client/settings.ts')));
report('packages that come along have a permissive licence', installed.filter(isRestrictive));
report('packages that come along run no script', installed.filter(hasScript));
report('the lock names no host', [...read('package-lock.json').matchAll(/"resolved": "\w+:.*/g)]);

/** @type {(what: string, exceptions: unknown[]) => void} */
function report(what, exceptions) {
  if (exceptions.length === 0) return console.log(`ok    ${what}`);
  process.exitCode = 1;
  console.error(`FAIL  ${what}:\n      ${exceptions.map(String).join('\n      ')}`);
}

/** @returns {string[]} */
function packedFiles() {
  const output = execFileSync('npm', ['pack', '--dry-run', '--ignore-scripts', '--json'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  /** @type {[{ files: { path: string }[] }]} */
  const [{ files }] = JSON.parse(output);
  return files.map(({ path }) => path);
}

/** Returns the paths in the lock of all packages that `npm install openclaw-react` installs. */
function installedWithUs() {
  /** @type {Set<string>} */
  const found = new Set();
  const visit = (/** @type {Record<string, string>} */ dependencies = {}) => {
    for (const name of Object.keys(dependencies)) {
      const path = `node_modules/${name}`;
      if (found.has(path)) continue;
      found.add(path);
      visit(lock.packages[path]?.dependencies);
    }
  };
  visit(manifest.dependencies);
  return [...found];
}

/** @param {Manifest} manifest */
function hooksOf({ scripts }) {
  return ['preinstall', 'install', 'postinstall', 'prepare'].filter((name) => name in scripts);
}

function entryFiles() {
  return Object.values(manifest.exports).map((path) => path.replace('./', ''));
}

/** @param {string} path */
function isUnexpected(path) {
  return !/^(package\.json|LICENSE|(README|CHANGELOG)\.md|dist\/.+\.(js|d\.ts)(\.map)?|src\/.+\.tsx?|docs\/[^/]+\.md)$/.test(
    path,
  );
}

/** @param {string} path */
function isMissing(path) {
  return !packed.includes(path);
}

/** @param {string} path */
function isModule(path) {
  // The bundler's own helper has no source and needs no types.
  return /^dist\/(?!_virtual).+\.js$/.test(path);
}

/** @param {string} path */
function typesOf(path) {
  return path.replace(/\.js$/, '.d.ts');
}

/** @param {string} path */
function isHook(path) {
  return /^dist\/react\/use\w+\.js$/.test(path);
}

/** @param {string} path */
function lacksUseClient(path) {
  return !/^['"]use client['"]/.test(read(path));
}

/** @param {string} settings */
function otherVersions(settings) {
  const announced = /libraryVersion = '(.+)'/.exec(settings)?.[1];
  return announced === manifest.version ? [] : [`${announced}, the package is ${manifest.version}`];
}

/** @param {string} path */
function isRestrictive(path) {
  return !['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD'].includes(
    lock.packages[path]?.license ?? '',
  );
}

/** @param {string} path */
function hasScript(path) {
  return lock.packages[path]?.hasInstallScript === true;
}
