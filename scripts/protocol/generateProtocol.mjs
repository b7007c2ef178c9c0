// Writes src/protocol/generated/ from scripts/protocol/snapshot.json.
//   node scripts/protocol/generateProtocol.mjs           writes the files
//   node scripts/protocol/generateProtocol.mjs --check   exits with 1 if the files are stale
import { compile } from 'json-schema-to-typescript';

import { read, writeOrCheck } from '../generatedFiles.mjs';
import { definitionNames } from './definitionNames.mjs';
import { eventPayloads, handUsedDefinitions, irregularMethods, measuredScopes } from './names.mjs';
import { scopePrefixes } from './scopePrefixes.mjs';
import { readSnapshot } from './snapshot.mjs';

/**
 * @typedef {import('./snapshot.mjs').Schema} Schema
 * @typedef {import('./snapshot.mjs').SnapshotMethod} Method
 * @typedef {Method & { name: string, params: string | undefined, result: string | undefined }} Call
 */

const { version, releases, methods, definitions } = readSnapshot();

// Results that are written by hand from recordings win, because they fit older gateways, too.
const handWritten = new Set(
  [...read('src/protocol/results.ts').matchAll(/^export (?:interface|type) (\w+)/gm)].map(
    ([, name = '']) => name,
  ),
);

rejectStaleNames();
writeOrCheck(await generate(), {
  source: 'the snapshot with src/protocol/results.ts',
  command: 'npm run generate:protocol',
});

async function generate() {
  /** @type {Call[]} */
  const calls = Object.entries(methods)
    // `node` methods belong to the other role.
    .filter(([, { scope }]) => scope !== 'node')
    .map(([name, method]) => ({ ...method, name, ...definitionNames(name, isKnown) }));
  const roots = [
    ...calls.flatMap(({ params, result }) => [params, result]),
    ...Object.values(eventPayloads),
    ...handUsedDefinitions,
  ].flatMap((name) => {
    if (name === undefined || handWritten.has(name)) return [];
    const canonical = canonicalName(name);
    return isWithoutFields(canonical) ? [] : [canonical];
  });
  return {
    'src/protocol/generated/schema.ts': await schemaText(reach(roots.toSorted())),
    'src/protocol/generated/methods.ts': methodsText(calls),
    'src/protocol/generated/events.ts': eventsText(),
    'src/protocol/generated/scopes.ts': scopesText(calls),
  };
}

/** @param {string} name */
function isKnown(name) {
  return handWritten.has(name) || name in definitions;
}

/** Returns the name under which the snapshot has a definition. @type {(name: string) => string} */
function canonicalName(name) {
  const other = referredName(definitions[name] ?? {});
  return other === undefined ? name : canonicalName(other);
}

/** @param {Schema} schema */
function referredName({ $ref }) {
  return $ref?.replace('#/definitions/', '');
}

/** @param {string} name */
function isWithoutFields(name) {
  const { properties, additionalProperties } = definitions[name] ?? {};
  return additionalProperties === false && Object.keys(properties ?? {}).length === 0;
}

/** Returns the definitions that `roots` refer to, with the roots. @param {string[]} roots */
function reach(roots) {
  /** @type {Record<string, Schema>} */
  const reached = {};
  const queue = [...roots];
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    const definition = definitions[name];
    if (name in reached || definition === undefined) continue;
    reached[name] = definition;
    const refs = JSON.stringify(definition).matchAll(/"\$ref":"#\/definitions\/(\w+)"/g);
    queue.unshift(...[...refs].map(([, other = '']) => other));
  }
  return reached;
}

/** Throws if the tables have a name that the snapshot lacks: a new release of the gateway may rename it. */
function rejectStaleNames() {
  const named = [
    ...Object.values(irregularMethods).flatMap(({ params, result }) => [params, result]),
    ...Object.values(eventPayloads),
    ...handUsedDefinitions,
  ];
  const stale = [
    ...Object.keys(irregularMethods).filter((method) => !(method in methods)),
    ...named.filter((name) => name && !isKnown(name)),
  ];
  if (stale.length > 0) {
    throw new Error(
      `scripts/protocol/names.mjs has names that the snapshot lacks: ${stale.join(', ')}. ` +
        'Correct them, or run `npm run generate:protocol-snapshot`.',
    );
  }
}

/** @param {Record<string, Schema>} reached */
async function schemaText(reached) {
  const names = Object.keys(reached);
  const text = await compile(
    { anyOf: names.map((name) => ({ $ref: `#/definitions/${name}` })), definitions: reached },
    'Everything',
    {
      bannerComment: header('The parts of the schema that the method and event maps reach.'),
      ignoreMinAndMaxItems: true,
      style: { singleQuote: true, printWidth: 100 },
    },
  );
  return text.replace(/^export type Everything =[^;]*;\n/m, '');
}

/** @param {Call[]} calls */
function methodsText(calls) {
  /** @type {(name: string | undefined, unknown: string) => string} */
  const typeName = (name, unknown) => {
    if (name === undefined) return unknown;
    if (handWritten.has(name)) return `results.${name}`;
    const canonical = canonicalName(name);
    return isWithoutFields(canonical) ? 'NoFields' : `schema.${canonical}`;
  };
  const entries = calls.map((call) => {
    const fields = [
      `params: ${typeName(call.params, 'UntypedParams')}`,
      `result: ${typeName(call.result, 'unknown')}`,
      `scope: '${call.scope}'`,
      `since: '${call.since}'`,
      ...(call.until ? [`until: '${call.until}'`] : []),
      ...(isInEveryRelease(call) ? ['everyRelease: true'] : []),
    ];
    return `  /** ${scopeText(call.scope)}, ${spanText(call)}. */
  '${call.name}': { ${fields.join('; ')} };
`;
  });
  return `${header('The methods that an operator may call.')}
import type * as results from '../results.js';
import type * as schema from './schema.js';

/** \`{}\`, and nothing else. */
export type NoFields = Record<string, never>;

/** Params of a method whose params the schema does not define. */
export type UntypedParams = Record<string, unknown>;

export interface GeneratedMethods {
${entries.join('')}}
`;
}

/** Is false for a plugin's methods: the plugin may be off. @param {Method} method */
function isInEveryRelease({ since, until, plugin }) {
  return since === releases[0] && until === undefined && !plugin;
}

/** @param {string} scope */
function scopeText(scope) {
  return scope === 'dynamic' ? 'Scope depends on the params' : `Scope \`${scope}\``;
}

/** @param {Method} method */
function spanText({ since, until, plugin }) {
  const span = until === undefined ? `since ${since}` : `${since} to ${until}`;
  return plugin ? `${span}, of a bundled plugin` : span;
}

function eventsText() {
  const entries = Object.entries(eventPayloads).map(
    ([event, payload]) => `  '${event}': schema.${canonicalName(payload)};\n`,
  );
  return `${header('The events whose payload the schema defines.')}
import type * as schema from './schema.js';

export interface GeneratedEvents {
${entries.join('')}}
`;
}

/** @param {Call[]} calls */
function scopesText(calls) {
  const scopes = Object.fromEntries(calls.map(({ name, scope }) => [name, scope]));
  const byScope = scopePrefixes({ ...scopes, ...measuredScopes });
  const entries = Object.entries(byScope).map(
    ([scope, prefixes]) => `  ${scopeKey(scope)}: '${prefixes.join(' ')}',\n`,
  );
  const unlisted = calls.filter(
    (call) => call.unlisted && isInEveryRelease(call) && call.scope === 'operator.admin',
  );
  return `${header('Methods by scope: the longest prefix that fits a name counts, `$` is the end of a name.')}
export const scopePrefixes = {
${entries.join('')}};

/** Methods that need the scope \`admin\` and that every release has, but none lists. */
export const unlistedAdminMethods: readonly string[] = [${unlisted.map(({ name }) => `'${name}'`).join(', ')}];
`;
}

/** @param {string} scope */
function scopeKey(scope) {
  const key = scope.replace('operator.', '');
  return /^\w+$/.test(key) ? key : `'${key}'`;
}

/** @param {string} what */
function header(what) {
  return `// ${what}
// Written by \`npm run generate:protocol\` from scripts/protocol/snapshot.json: openclaw ${version}. Do not edit.
`;
}
