// Prints schemas and methods of an installed release as JSON. Run by `readRelease.mjs` with the release's own
// Node.js version:
//   node scripts/protocol/printRelease.mjs <folder of the package openclaw>
import { readdirSync, readFileSync } from 'node:fs';
import { register } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * @typedef {import('./shareDefinitions.mjs').Schema} Schema
 * @typedef {readonly [name: string, family: string, scope: string] | { name: string, scope: string }} MethodSpec
 */

const dist = join(process.argv[2] ?? '', 'dist');
register('./exposeSchemas.mjs', import.meta.url);

// The names of these modules have a hash, which differs in each release.
const entries = ['ProtocolSchemas = ', 'CORE_GATEWAY_METHOD_SPECS = '];
for (const file of readdirSync(dist).filter((name) => /\.m?js$/.test(name))) {
  const source = readFileSync(join(dist, file), 'utf8');
  if (entries.some((entry) => source.includes(entry)))
    await import(pathToFileURL(join(dist, file)).href);
}

/** @type {{ exposedValues?: Record<string, unknown>[] }} */
const { exposedValues = [] } = /** @type {object} */ (globalThis);
const values = Object.assign({}, ...exposedValues.toReversed());
const { CORE_GATEWAY_METHOD_SPECS: specs = [], ...schemas } = values;
process.stdout.write(
  JSON.stringify({ scopes: scopesOf(specs), definitions: definitionsOf(schemas) }),
);

/** @param {MethodSpec[]} list */
function scopesOf(list) {
  return Object.fromEntries(
    list.map((spec) => ('name' in spec ? [spec.name, spec.scope] : [spec[0], spec[2]])),
  );
}

/** @param {Record<string, Schema | Record<string, Schema>>} found */
function definitionsOf(found) {
  /** @type {Record<string, unknown>} */
  const definitions = {};
  for (const [name, value] of Object.entries(found)) {
    // A registry has some schemas that are no constants.
    if (name.endsWith('Schemas')) Object.assign(definitions, { ...value, ...definitions });
    else definitions[name.replace(/Schema$/, '')] = value;
  }
  return definitions;
}
