// What is published, and what it brings along: fails on a surprise.
//   node scripts/checkPackage.mjs      needs a build
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const read = (path) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

const manifest = JSON.parse(read('package.json'));
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

function packedFiles() {
  const output = execFileSync('npm', ['pack', '--dry-run', '--ignore-scripts', '--json'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return JSON.parse(output)[0].files.map(({ path }) => path);
}

/** Paths in the lock of everything that `npm install openclaw-react` brings. */
function installedWithUs() {
  const found = new Set();
  const visit = (dependencies = {}) => {
    for (const name of Object.keys(dependencies)) {
      const path = `node_modules/${name}`;
      if (found.has(path)) continue;
      found.add(path);
      visit(lock.packages[path].dependencies);
    }
  };
  visit(manifest.dependencies);
  return [...found];
}

function hooksOf({ scripts }) {
  return ['preinstall', 'install', 'postinstall', 'prepare'].filter((name) => name in scripts);
}

function entryFiles() {
  return Object.values(manifest.exports).map((path) => path.replace('./', ''));
}

function isUnexpected(path) {
  return !/^(package\.json|LICENSE|(README|CHANGELOG)\.md|dist\/.+\.(js|d\.ts)(\.map)?|src\/.+\.tsx?|docs\/[^/]+\.md)$/.test(
    path,
  );
}

function isMissing(path) {
  return !packed.includes(path);
}

function isModule(path) {
  // the bundler's own helper has no source and needs no types
  return /^dist\/(?!_virtual).+\.js$/.test(path);
}

function typesOf(path) {
  return path.replace(/\.js$/, '.d.ts');
}

function isHook(path) {
  return /^dist\/react\/use\w+\.js$/.test(path);
}

function lacksUseClient(path) {
  return !/^['"]use client['"]/.test(read(path));
}

function otherVersions(settings) {
  const told = /libraryVersion = '(.+)'/.exec(settings)?.[1];
  return told === manifest.version ? [] : [`${told}, the package is ${manifest.version}`];
}

function isRestrictive(path) {
  return !['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD'].includes(
    lock.packages[path].license,
  );
}

function hasScript(path) {
  return lock.packages[path].hasInstallScript === true;
}
