import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { format } from 'oxfmt';

import { scenarios } from './docs/compatibilityPage.mjs';
import { cacheFolder } from './gateway/install.mjs';
import { supportedVersions } from './gateway/versions.mjs';
import { fromRoot, read } from './generatedFiles.mjs';
import { readArguments } from './readArguments.mjs';

const help = `Tests against every supported gateway release, and writes docs/compatibility.md.

  npm run test:matrix -- [options]

  --version <v>  only this release; may be repeated. What is known of the others stays
  --remove       deletes each installed gateway (650 MB) after its tests
  --help         this text

The results are kept in docs/compatibility.json.
`;

const files = ['smoke', 'sessions', 'ownGateway', 'resync'];

const { values } = readArguments(help, {
  options: {
    version: { type: 'string', multiple: true, default: supportedVersions },
    remove: { type: 'boolean', default: false },
  },
});
await testAll(values.version);

/** @param {string[]} versions */
async function testAll(versions) {
  const path = fromRoot('docs/compatibility.json');
  const results = JSON.parse(await readFile(path, 'utf8'));
  for (const version of versions) {
    results[version] = await testVersion(version);
    // Written each time: a run that is stopped loses nothing.
    const text = JSON.stringify(results, null, 2);
    const { code } = await format(
      'docs/compatibility.json',
      text,
      JSON.parse(read('.oxfmtrc.json')),
    );
    await writeFile(path, code);
    if (values.remove) await rm(join(cacheFolder(), version), { recursive: true, force: true });
  }
  const shown = versions.map((version) => [
    version,
    Object.fromEntries(scenarios.map((name) => [name, results[version].scenarios[name]?.result])),
  ]);
  console.table(Object.fromEntries(shown));
  if (JSON.stringify(shown).includes('"fail"')) process.exitCode = 1;
  spawnSync(process.execPath, [fromRoot('scripts/docs/generateDocs.mjs')], { stdio: 'inherit' });
}

/** @param {string} version */
async function testVersion(version) {
  const reports = await mkdtemp(join(tmpdir(), 'matrix-'));
  try {
    const args = ['scripts/testGateway.mjs', '--version', version, '--reports', reports, ...files];
    spawnSync(process.execPath, args, { cwd: fromRoot('.'), stdio: 'inherit' });
    const path = join(reports, `gateway-${version}.json`);
    // Without a report the tests did not run to their end: that says nothing about the release.
    const text = await readFile(path, 'utf8').catch(() => undefined);
    if (text === undefined) throw new Error(`the tests of ${version} were broken off`);
    const report = JSON.parse(text);
    const date = new Date().toISOString().slice(0, 10);
    return { date, scenarios: scenariosOf(report) };
  } finally {
    await rm(reports, { recursive: true, force: true });
  }
}

/**
 * A scenario is the outermost `describe` of its tests: it passes if all of them do.
 *
 * @typedef {{ ancestorTitles: string[], title: string, status: string, meta?: { notOffered?: string } }} Test
 * @param {{ testResults: { assertionResults: Test[] }[] }} report
 */
function scenariosOf(report) {
  const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  return Object.fromEntries(
    scenarios.map((name) => {
      const own = tests.filter(({ ancestorTitles }) => ancestorTitles[0] === name);
      const failed = own.filter(({ status }) => status !== 'passed').map(({ title }) => title);
      const answers = own.flatMap(({ meta }) => meta?.notOffered ?? []);
      if (own.length === 0 || failed.length > 0) return [name, { result: 'fail', failed }];
      const answer = answers[0];
      return [name, answer === undefined ? { result: 'pass' } : { result: 'not offered', answer }];
    }),
  );
}
