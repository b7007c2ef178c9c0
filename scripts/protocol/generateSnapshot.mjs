import { writeFileSync } from 'node:fs';

import { supportedVersions } from '../gateway/versions.mjs';
import { fromRoot, read } from '../generatedFiles.mjs';
import { readArguments } from '../readArguments.mjs';
import { buildSnapshot } from './buildSnapshot.mjs';
import { readOffer } from './readOffer.mjs';
import { readRelease } from './readRelease.mjs';
import { snapshotPath, snapshotText } from './snapshot.mjs';

const help = `Writes ${snapshotPath} from the installed releases: schemas and scopes of the newest, and the methods and
events of all. Starts each gateway once. Installs what is missing (650 MB a release).

  npm run generate:protocol-snapshot

  --help              this text
`;

readArguments(help, {});
const [previous, newest] = await Promise.all(supportedVersions.slice(-2).map(readRelease));
if (!previous || !newest) throw new Error('two releases are needed');

/** @type {import('./readOffer.mjs').Offer[]} */
const offers = [];
// The newest release lists almost all methods that older releases have but do not list.
for (const version of supportedVersions.toReversed()) {
  const listed = new Set(offers.flatMap(({ methods }) => methods));
  const candidates = Object.entries(newest.scopes)
    .filter(([name, scope]) => scope !== 'node' && name !== 'connect' && !listed.has(name))
    .map(([name]) => name);
  const offer = await readOffer(version, candidates);
  console.error(`${version}: ${offer.methods.length} methods, ${offer.events.length} events`);
  offers.unshift(offer);
}

const schemaPackage = 'node_modules/@openclaw/gateway-protocol';
/** @type {{ version: string }} */
const { version } = JSON.parse(read(`${schemaPackage}/package.json`));
/** @type {{ definitions: Record<string, import('./snapshot.mjs').Schema> }} */
const { definitions } = JSON.parse(read(`${schemaPackage}/protocol.schema.json`));
const typesOnly = { origin: `@openclaw/gateway-protocol ${version}`, definitions };

const snapshot = buildSnapshot({ offers, newest, previous, typesOnly });
writeFileSync(fromRoot(snapshotPath), `${snapshotText(snapshot)}\n`);
console.error(
  `${snapshotPath}: ${Object.keys(snapshot.methods).length} methods. Run \`npm run generate:protocol\`.`,
);
// The library's clients leave timers behind.
process.exit();
