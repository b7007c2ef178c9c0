import { definitionNames } from './definitionNames.mjs';
import { eventPayloads, handUsedDefinitions, pluginScopes } from './names.mjs';
import { isEqual, mapParts, shareDefinitions, typeShape } from './shareDefinitions.mjs';

/**
 * @typedef {import('./readOffer.mjs').Offer} Offer
 * @typedef {import('./readRelease.mjs').Release} Release
 * @typedef {import('./snapshot.mjs').Schema} Schema
 * @typedef {import('./snapshot.mjs').Snapshot} Snapshot
 * @typedef {{ origin: string, definitions: Record<string, Schema> }} Source
 */

/**
 * Makes the snapshot.
 *
 * @param {object} input
 * @param {Offer[]} input.offers of all supported releases, oldest first
 * @param {Release} input.newest
 * @param {Release} input.previous has what the newest one dropped
 * @param {Source} input.typesOnly definitions that no release has at run time
 * @returns {Snapshot}
 */
export function buildSnapshot({ offers, newest, previous, typesOnly }) {
  const methods = methodsOf(offers, { ...previous.scopes, ...newest.scopes });
  const { definitions, origins } = collect(Object.keys(methods), newest, [
    typesOnly,
    { origin: `openclaw ${previous.version}`, definitions: previous.definitions },
  ]);
  const roots = rootsOf(Object.keys(methods), (name) => name in definitions);
  const shared = shareDefinitions(definitions, roots);
  const aliases = roots
    .filter((name) => !(name in shared.definitions))
    .map((name) => [name, { $ref: `#/definitions/${shared.nameOf(name)}` }]);
  return {
    about: [
      `Methods, events and schemas of the OpenClaw gateway, written by \`npm run generate:protocol-snapshot\`.`,
      `Schemas and scopes are those of openclaw ${newest.version}, except for \`origins\`: its package has only the`,
      `types of some results, and has dropped what only older releases know.`,
      `Keywords that make no type (lengths, patterns, …) are left out, and nested schemas are named where several`,
      `places share them.`,
    ],
    notice: newest.license.trimEnd().split('\n'),
    version: newest.version,
    releases: offers.map(({ version }) => version),
    origins,
    methods,
    events: spansOf(offers, ({ events }) => events),
    definitions: sorted({ ...shared.definitions, ...Object.fromEntries(aliases) }),
  };
}

/**
 * Returns what differs between a snapshot and an installed release of the same version.
 *
 * @param {Snapshot} snapshot
 * @param {Release} release
 */
export function snapshotDifferences(snapshot, release) {
  const older = new Set(Object.values(snapshot.origins).flat());
  const current = Object.entries(snapshot.methods).filter(([, { until }]) => until === undefined);
  /** @type {(name: string) => boolean} */
  const isDefined = (name) => name in release.definitions || older.has(name);
  const wanted = rootsOf(Object.keys(snapshot.methods), isDefined);
  const named = Object.keys(snapshot.definitions).filter((name) => !older.has(name));
  return [
    ...(snapshot.version === release.version ? [] : [`version ${release.version}`]),
    ...current
      .filter(([name, { scope, plugin }]) => !plugin && scope !== release.scopes[name])
      .map(([name, { scope }]) => `scope of ${name}: ${scope}, now ${release.scopes[name]}`),
    ...wanted.filter((name) => !(name in snapshot.definitions)).map((name) => `${name} is missing`),
    ...named
      .filter((name) => name in release.definitions)
      .filter((name) => {
        const shape = typeShape(release.definitions[name] ?? {});
        return !isEqual(expanded(snapshot, { $ref: `#/definitions/${name}` }), shape);
      })
      .map((name) => `${name} differs`),
  ];
}

/** @type {(offers: Offer[], scopes: Record<string, string>) => Snapshot['methods']} */
function methodsOf(offers, scopes) {
  const listed = new Set(offers.flatMap((offer) => offer.methods));
  const spans = spansOf(offers, ({ methods, unlisted }) => [...methods, ...unlisted]);
  return Object.fromEntries(
    Object.entries(spans).flatMap(([name, span]) => {
      const scope = scopes[name] ?? pluginScopes[name];
      if (scope === undefined) {
        // A method of the node role that 2026.9.6 and 2026.7.1 do not know.
        if (name === 'node.canvas.capability.refresh') return [];
        throw new Error(`scripts/protocol/names.mjs has no scope of ${name}`);
      }
      const marks = {
        ...(!listed.has(name) && { unlisted: /** @type {const} */ (true) }),
        ...(name in pluginScopes && { plugin: /** @type {const} */ (true) }),
      };
      return [[name, { scope, ...span, ...marks }]];
    }),
  );
}

/**
 * Returns the first and, if it is not the newest, the last release that has each name.
 *
 * @type {(offers: Offer[], namesOf: (offer: Offer) => string[]) => Record<string, { since: string, until?: string }>}
 */
function spansOf(offers, namesOf) {
  /** @type {Record<string, { since: string, until?: string }>} */
  const spans = {};
  for (const name of new Set(offers.flatMap(namesOf))) {
    const having = offers.filter((offer) => namesOf(offer).includes(name));
    const [first, last] = [having[0], having.at(-1)];
    if (!first || !last) continue;
    spans[name] = {
      since: first.version,
      ...(last !== offers.at(-1) && { until: last.version }),
    };
  }
  return sorted(spans);
}

/**
 * Returns the definitions of the newest release, with those that it lacks from the other sources.
 *
 * @param {string[]} methods
 * @param {Release} newest
 * @param {Source[]} others
 */
function collect(methods, newest, others) {
  const definitions = { ...newest.definitions };
  /** @type {Record<string, string[]>} */
  const origins = {};
  const isDefined = (/** @type {string} */ name) =>
    [newest, ...others].some((source) => name in source.definitions);
  for (const name of rootsOf(methods, isDefined)) {
    if (name in definitions) continue;
    const source = others.find((other) => name in other.definitions);
    const definition = source?.definitions[name];
    if (!source || !definition) continue;
    definitions[name] = definition;
    (origins[source.origin] ??= []).push(name);
  }
  return { definitions, origins };
}

/** @type {(methods: string[], isDefined: (name: string) => boolean) => string[]} */
function rootsOf(methods, isDefined) {
  const names = [
    ...methods.flatMap((method) => Object.values(definitionNames(method, isDefined))),
    ...Object.values(eventPayloads),
    ...handUsedDefinitions,
  ];
  return [...new Set(names)].flatMap((name) => (name && isDefined(name) ? [name] : [])).toSorted();
}

/** @type {(snapshot: Snapshot, schema: Schema) => Schema} */
function expanded(snapshot, schema) {
  const name = schema.$ref?.replace('#/definitions/', '');
  if (name !== undefined) return expanded(snapshot, snapshot.definitions[name] ?? {});
  return mapParts(schema, (part) => expanded(snapshot, part));
}

/** @type {<T>(record: Record<string, T>) => Record<string, T>} */
const sorted = (record) =>
  Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)));
