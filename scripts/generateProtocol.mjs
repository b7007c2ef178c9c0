// Writes src/protocol/generated/ from the schema in @openclaw/gateway-protocol.
//   node scripts/generateProtocol.mjs           writes the files
//   node scripts/generateProtocol.mjs --check   exits with 1 if the files are stale
import { compile } from 'json-schema-to-typescript';

import { read, writeOrCheck } from './generatedFiles.mjs';
import {
  eventPayloads,
  handUsedDefinitions,
  irregularMethods,
  measuredScopes,
  stems,
} from './protocolNames.mjs';
import { scopePrefixes } from './scopePrefixes.mjs';
import { shareDefinitions } from './shareDefinitions.mjs';

/**
 * @typedef {import('./shareDefinitions.mjs').Schema} Schema
 * @typedef {{ scope: string, since: string }} Method
 * @typedef {Method & { name: string, params: string | undefined, result: string | undefined }} Call
 * @typedef {(name: string) => string} NameOf
 */

const schemaPackage = 'node_modules/@openclaw/gateway-protocol';
/** @type {{ methods: Record<string, Method>, definitions: Record<string, Schema> }} */
const { methods, definitions } = JSON.parse(read(`${schemaPackage}/protocol.schema.json`));
/** @type {{ version: string }} */
const { version } = JSON.parse(read(`${schemaPackage}/package.json`));

// Results that are written by hand from recordings win, because they fit older gateways, too.
const handWritten = new Set(
  [...read('src/protocol/results.ts').matchAll(/^export (?:interface|type) (\w+)/gm)].map(
    ([, name = '']) => name,
  ),
);

rejectStaleNames();
writeOrCheck(await generate(), {
  source: 'the schema with src/protocol/results.ts',
  command: 'npm run generate:protocol',
});

async function generate() {
  const calls = Object.entries(methods)
    .filter(([name]) => isOperatorCall(name))
    .map(([name, { scope, since }]) => ({ name, scope, since, ...typesOf(name) }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const roots = [
    ...calls.flatMap(({ params, result }) => [params, result]),
    ...Object.values(eventPayloads),
    ...handUsedDefinitions,
  ].flatMap((name) =>
    name !== undefined && name in definitions && !isWithoutFields(name) ? [name] : [],
  );
  const shared = shareDefinitions(definitions, roots);

  return {
    'src/protocol/generated/schema.ts': await schemaText(shared.definitions),
    'src/protocol/generated/methods.ts': methodsText(calls, shared.nameOf),
    'src/protocol/generated/events.ts': eventsText(shared.nameOf),
    'src/protocol/generated/scopes.ts': scopesText(calls),
  };
}

/** `node` methods belong to the other role, and `connect` is the handshake. @param {string} name */
function isOperatorCall(name) {
  return methods[name]?.scope !== 'node' && name !== 'connect';
}

/** @param {string} method */
function typesOf(method) {
  const irregular = irregularMethods[method] ?? {};
  return {
    params: irregular.params ?? findDefinition(method, 'Params'),
    result: irregular.result ?? findDefinition(method, 'Result'),
  };
}

/** @type {(method: string, suffix: string) => string | undefined} */
function findDefinition(method, suffix) {
  const renamed = stems.find(([prefix]) => method.startsWith(prefix));
  const candidates = [pascalCase(method)];
  if (renamed) candidates.push(renamed[1] + pascalCase(method.slice(renamed[0].length)));
  return candidates
    .map((stem) => stem + suffix)
    .find((name) => handWritten.has(name) || name in definitions);
}

/** @param {string} name */
function pascalCase(name) {
  return name.replace(/(?:^|[.-])(\w)/g, (_, /** @type {string} */ letter) => letter.toUpperCase());
}

/** @param {string} name */
function isWithoutFields(name) {
  const { properties, additionalProperties } = definitions[name] ?? {};
  return additionalProperties === false && Object.keys(properties ?? {}).length === 0;
}

/** Throws if the tables have a name that the schema lacks: a new release of the schema may rename it. */
function rejectStaleNames() {
  const named = [
    ...Object.values(irregularMethods).flatMap(({ params, result }) => [params, result]),
    ...Object.values(eventPayloads),
    ...handUsedDefinitions,
  ];
  const stale = [
    ...Object.keys(irregularMethods).filter((method) => !(method in methods)),
    ...named.filter((name) => name && !(name in definitions) && !handWritten.has(name)),
  ];
  if (stale.length > 0) {
    throw new Error(
      `scripts/protocolNames.mjs has names that the schema lacks: ${stale.join(', ')}`,
    );
  }
}

/** @param {Record<string, Schema>} shared */
async function schemaText(shared) {
  const names = Object.keys(shared);
  const text = await compile(
    { anyOf: names.map((name) => ({ $ref: `#/definitions/${name}` })), definitions: shared },
    'Everything',
    {
      bannerComment: header('The parts of the schema that the method and event maps reach.'),
      ignoreMinAndMaxItems: true,
      style: { singleQuote: true, printWidth: 100 },
    },
  );
  return text.replace(/^export type Everything =[^;]*;\n/m, '');
}

/** @type {(calls: Call[], nameOf: NameOf) => string} */
function methodsText(calls, nameOf) {
  /** @type {(name: string | undefined, unknown: string) => string} */
  const typeName = (name, unknown) => {
    if (name === undefined) return unknown;
    if (handWritten.has(name)) return `results.${name}`;
    return isWithoutFields(name) ? 'NoFields' : `schema.${nameOf(name)}`;
  };
  const entries = calls.map(({ name, scope, since, params, result }) => {
    const types = `params: ${typeName(params, 'UntypedParams')}; result: ${typeName(result, 'unknown')}`;
    return `  /** ${scopeText(scope)}, since ${sinceText(since)}. */
  '${name}': { ${types}; scope: '${scope}'; since: '${since}' };
`;
  });
  return `${header('The methods an operator may call.')}
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

/** @param {string} scope */
function scopeText(scope) {
  return scope === 'dynamic' ? 'Scope depends on the params' : `Scope \`${scope}\``;
}

/** @param {string} since */
function sinceText(since) {
  return since.startsWith('<=') ? `${since.slice(2)} or earlier` : since;
}

/** @param {NameOf} nameOf */
function eventsText(nameOf) {
  const entries = Object.entries(eventPayloads).map(
    ([event, payload]) => `  '${event}': schema.${nameOf(payload)};\n`,
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
    ([scope, prefixes]) => `  ${scope.replace('operator.', '')}: '${prefixes.join(' ')}',\n`,
  );
  return `${header('Methods by scope: the longest prefix that fits a name counts, `$` is the end of a name.')}
export const scopePrefixes = {
${entries.join('')}};
`;
}

/** @param {string} what */
function header(what) {
  return `// ${what}
// Written by \`npm run generate:protocol\` from @openclaw/gateway-protocol ${version}. Do not edit.
`;
}
