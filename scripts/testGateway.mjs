import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { installGateway } from './gateway/install.mjs';
import { onNpmEnd } from './gateway/onNpmEnd.mjs';
import { spawnLeashed } from './gateway/spawnLeashed.mjs';
import { testedVersions } from './gateway/versions.mjs';
import { readArguments } from './readArguments.mjs';
import { readTestReport } from './testReport.mjs';

const help = `Runs the tests in test/gateway against real gateways.

  npm run test:gateway -- [options] [names of test files]

  --version <v>       a release to test with; may be repeated (default ${testedVersions.join(' and ')})
  --reports <folder>  keep Vitest's JSON reports there
  --help              this text
`;

const { values, positionals } = readArguments(help, {
  allowPositionals: true,
  options: {
    version: { type: 'string', multiple: true, default: testedVersions },
    reports: { type: 'string' },
  },
});
await testVersions(values.version);

/** @param {string[]} versions */
async function testVersions(versions) {
  onNpmEnd(() => process.exit(1));
  const scratch = values.reports ? '' : await mkdtemp(join(tmpdir(), 'test-gateway-'));
  const reports = values.reports ?? scratch;
  /** @type {Record<string, { passed: number, failed: number }>} */
  const table = {};
  try {
    for (const version of versions) {
      console.log(`\nopenclaw ${version}`);
      table[version] = await testVersion(
        version,
        join(reports, `gateway-${version}.json`),
        scratch,
      );
    }
  } finally {
    if (scratch) await rm(scratch, { recursive: true, force: true });
  }
  console.table(table);
}

/** @type {(version: string, report: string, scratch: string) => Promise<{ passed: number, failed: number }>} */
async function testVersion(version, report, scratch) {
  await installGateway(version);
  const root = join(import.meta.dirname, '..');
  const vitest = spawnLeashed(
    [
      process.execPath,
      join(root, 'node_modules', 'vitest', 'vitest.mjs'),
      'run',
      '--project=gateway',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...positionals,
    ],
    {
      cwd: root,
      env: { ...process.env, OPENCLAW_GATEWAY_VERSION: version },
      stdout: 'inherit',
      stderr: 'inherit',
      scratch,
    },
  );
  const { code } = await vitest.exited;
  // Without a report Vitest did not even begin.
  const { passed, failed } = await readTestReport(report).catch(() => ({ passed: 0, failed: 1 }));
  if (code === 0) return { passed, failed };
  process.exitCode = 1;
  // An error outside of all tests is in no report.
  return { passed, failed: Math.max(failed, 1) };
}
