import { mkdir, writeFile } from 'node:fs/promises';
import { hostname, networkInterfaces, release } from 'node:os';
import { join } from 'node:path';

import { fromRoot } from '../generatedFiles.mjs';
import { loadSource } from '../loadSource.mjs';
import { readArguments, reject } from '../readArguments.mjs';
import { scenarios } from './recordedScenarios.mjs';
import { connectRecorder } from './recorder.mjs';
import { startGateway } from './startGateway.mjs';
import { newestVersion } from './versions.mjs';

const help = `Plays scenarios against a real gateway, and writes test/fixtures/transcripts/<version>/<scenario>.jsonl.

  node scripts/gateway/record.mjs [options] [scenario …]

  --version <v>  the release to record (default ${newestVersion})
  --help         this text

Scenarios: ${Object.keys(scenarios).join(', ')}. Default: all of them, in this order.
Recordings contain no secret. Read them before you commit them all the same.
`;

const { values, positionals } = readArguments(help, {
  options: { version: { type: 'string', default: newestVersion } },
  allowPositionals: true,
});
const names = positionals.length > 0 ? positionals : Object.keys(scenarios);
for (const name of names) scenarioOf(name);
await recordAll(values.version);

/** @param {string} version */
async function recordAll(version) {
  /** @type {typeof import('./recordedLibrary.mjs')} */
  const library = await loadSource('scripts/gateway/recordedLibrary.mjs');
  const folder = fromRoot(`test/fixtures/transcripts/${version}`);
  await mkdir(folder, { recursive: true });
  const gateway = await startGateway({ version });
  try {
    for (const name of names) {
      const { play, ...options } = scenarioOf(name);
      // oxlint-disable-next-line no-await-in-loop -- one session after the other
      const recorder = await connectRecorder(library, gateway, options);
      // oxlint-disable-next-line no-await-in-loop -- one session after the other
      await play(recorder);
      const lines = recorder.finish();
      await writeFile(join(folder, `${name}.jsonl`), withoutHost(lines, gateway.root));
      console.log(`${version} ${name}: ${Math.ceil(lines.length / 1024)} KB`);
    }
  } finally {
    await gateway.close();
  }
}

/** @param {string} name */
function scenarioOf(name) {
  return scenarios[name] ?? reject(`${name} is no scenario`);
}

/**
 * Replaces names of this machine.
 *
 * @param {string} lines
 * @param {string} root
 */
function withoutHost(lines, root) {
  const addresses = Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .filter(({ internal }) => !internal)
    .map(({ address }) => address);
  const host = JSON.stringify(hostname()).slice(1, -1);
  return addresses
    .reduce((text, address) => text.replaceAll(address, '192.0.2.2'), lines)
    .replaceAll(root, '/srv/openclaw')
    .replaceAll(release(), '6.1.0')
    .replaceAll(`"host":"${host}"`, '"host":"gateway-host"');
}
