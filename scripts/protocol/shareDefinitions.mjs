/** @typedef {import('json-schema').JSONSchema4TypeName} TypeName */

/**
 * A JSON schema, as far as the gateway uses it.
 *
 * @typedef {{
 *   type?: TypeName | TypeName[],
 *   const?: unknown,
 *   enum?: string[],
 *   properties?: Record<string, Schema>,
 *   patternProperties?: Record<string, Schema>,
 *   additionalProperties?: boolean | Schema,
 *   items?: Schema | Schema[],
 *   minItems?: number,
 *   anyOf?: Schema[],
 *   oneOf?: Schema[],
 *   allOf?: Schema[],
 *   description?: string,
 *   'x-openclaw-since'?: string,
 *   $ref?: string,
 * }} Schema
 */

/**
 * Writes each shape once. The schema repeats every nested definition in full and has no `$ref`. A shape gets
 * the name of its own definition. Without a definition, it gets the name of the place where it first appears.
 *
 * @param {Record<string, Schema>} definitions
 * @param {string[]} roots
 * @returns {{ definitions: Record<string, Schema>, nameOf: (root: string) => string }} the definitions that
 *   `roots` reach, tied by `$ref`, and the name of each root
 */
export function shareDefinitions(definitions, roots) {
  /** @type {Shapes} */
  const shapes = new Map();
  /** @type {Names} */
  const names = new Map();
  for (const [name, schema] of Object.entries(definitions)) {
    const shape = outline(schema);
    shapes.set(name, shape);
    nameOwn(shape, name, names);
  }
  const shapeOf = (/** @type {string} */ name) => shapes.get(name) ?? {};
  const nameOf = (/** @type {string} */ root) => names.get(keyOf(shapeOf(root))) ?? root;
  const used = [...new Set(roots.map(nameOf))].toSorted(byText);
  nameRepeats(used, shapes, names);

  /** @type {Record<string, Schema>} */
  const reached = {};
  /** @param {string} name */
  const reach = (name) => {
    if (name in reached) return;
    const definition = {};
    reached[name] = definition;
    Object.assign(definition, typeOnly(shapeOf(name), refer));
  };
  /** @type {Change} */
  const refer = (child) => {
    const name = names.get(keyOf(child));
    if (name === undefined) return typeOnly(child, refer);
    reach(name);
    return { $ref: `#/definitions/${name}` };
  };
  used.forEach(reach);
  return { definitions: reached, nameOf };
}

/**
 * @typedef {Map<string, Schema>} Shapes by name
 * @typedef {Map<string, string>} Names by the key of a shape
 * @typedef {(part: Schema, label: string) => Schema} Change
 */

// Short shapes are often equal by chance, and read better in place.
const minThing = 200;
const minCall = 400;
const minRepeat = 300;

/**
 * Names a shape. Among equal definitions, one that names a thing wins over one that names a call, then the
 * shortest wins.
 *
 * @type {(shape: Schema, name: string, names: Names) => void}
 */
function nameOwn(shape, name, names) {
  const key = keyOf(shape);
  const rank = (/** @type {string} */ candidate) =>
    candidate.length + (isCall(candidate) ? 1000 : 0);
  const known = names.get(key);
  if (key.length < (isCall(name) ? minCall : minThing)) return;
  if (known === undefined || rank(name) < rank(known)) names.set(key, name);
}

const isCall = (/** @type {string} */ name) => /(?:Params|Result|Event)$/.test(name);

/**
 * Names the shapes that several places share and that no definition names.
 *
 * @type {(roots: string[], shapes: Shapes, names: Names) => void}
 */
function nameRepeats(roots, shapes, names) {
  /** @type {Map<string, { shape: Schema, place: string, count: number }>} */
  const places = new Map();
  /** @type {(shape: Schema, place: string) => void} */
  const visit = (shape, place) => {
    const key = keyOf(shape);
    const known = places.get(key);
    if (known !== undefined) {
      known.count += 1;
      return;
    }
    places.set(key, { shape, place, count: 1 });
    const owner = names.get(key) ?? place;
    mapParts(shape, (part, label) => {
      visit(part, owner + label);
      return part;
    });
  };
  for (const root of roots) visit(shapes.get(root) ?? {}, root);

  for (const [key, { shape, place, count }] of places) {
    if (count < 2 || names.has(key) || key.length < minRepeat || !isWorthAName(shape)) continue;
    let name = place;
    const isTaken = () => {
      const other = shapes.get(name);
      return other !== undefined && keyOf(other) !== key;
    };
    for (let number = 2; isTaken(); number += 1) name = `${place}${number}`;
    shapes.set(name, shape);
    names.set(key, name);
  }
}

/** Is true for an object, or a choice of several. "This or null" is named without the null. @param {Schema} shape */
function isWorthAName({ properties, anyOf = [] }) {
  return properties !== undefined || anyOf.filter(({ type }) => type !== 'null').length > 1;
}

const unions = /** @type {const} */ (['anyOf', 'oneOf', 'allOf']);
const objects = ['properties', 'required', 'additionalProperties'];
const arrays = ['items', 'additionalItems'];
const values = ['type', 'const', 'enum', 'description', 'deprecated'];
const typeKeywords = [...unions, ...objects, ...arrays, ...values];

/**
 * Drops everything that no TypeScript type can express, such as "one of these two properties, not both".
 *
 * @param {Schema} schema
 * @returns {Schema}
 */
function outline(schema) {
  const isRefined = 'properties' in schema || schema.type === 'string';
  const isUnion = !isRefined && unions.some((keyword) => keyword in schema);
  const ignored = ['not', 'if', 'then', 'patternProperties'];
  if (isRefined) ignored.push(...unions);
  if (isUnion) ignored.push('type');
  /** @type {Schema} */
  const shape = Object.fromEntries(
    Object.entries(schema).filter(([keyword]) => !ignored.includes(keyword)),
  );
  if (schema.patternProperties) {
    const [additionalProperties] = Object.values(schema.patternProperties);
    Object.assign(shape, { additionalProperties });
  }
  return mapParts(shape, outline);
}

/**
 * Returns what of a schema makes a type, without naming anything.
 *
 * @param {Schema} schema
 * @returns {Schema}
 */
export function typeShape(schema) {
  const plain = (/** @type {Schema} */ part) => typeOnly(part, plain);
  return plain(outline(schema));
}

/** @type {(a: Schema, b: Schema) => boolean} */
export const isEqual = (a, b) => keyOf(a) === keyOf(b);

/**
 * Keeps the keywords that make a type. Lengths and patterns only distinguish copies from similar shapes.
 *
 * @type {(shape: Schema, refer: Change) => Schema}
 */
function typeOnly(shape, refer) {
  /** @type {Schema} */
  const kept = Object.fromEntries(
    Object.entries(shape).filter(([keyword]) => typeKeywords.includes(keyword)),
  );
  const since = shape['x-openclaw-since'];
  if (since) kept.description = [kept.description, `Since ${since}.`].filter(Boolean).join(' ');
  if (Array.isArray(kept.items)) Object.assign(kept, { minItems: shape.minItems });
  return mapParts(enumOf(kept), refer);
}

/** Writes a choice of texts in its short form. @type {(schema: Schema) => Schema} */
function enumOf({ anyOf = [], ...schema }) {
  const isText = anyOf.length > 0 && anyOf.every((option) => isTextConstant(option));
  if (!isText) return anyOf.length > 0 ? { ...schema, anyOf } : schema;
  return { ...schema, type: 'string', enum: anyOf.map((option) => String(option.const)) };
}

/** @param {Schema} schema */
const isTextConstant = ({ type, const: value, ...more }) =>
  type === 'string' && typeof value === 'string' && Object.keys(more).length === 0;

/**
 * Returns a copy of `schema` with each schema directly inside it replaced by `change(part, label)`.
 *
 * @type {(schema: Schema, change: Change) => Schema}
 */
export function mapParts(schema, change) {
  const copy = { ...schema };
  const { properties, items, additionalProperties } = schema;
  if (properties) {
    copy.properties = Object.fromEntries(
      Object.entries(properties).map(([name, part]) => [name, change(part, capitalized(name))]),
    );
  }
  for (const union of unions) {
    const options = schema[union];
    if (options) copy[union] = options.map((part) => change(part, optionLabel(part)));
  }
  if (Array.isArray(items)) copy.items = items.map((part) => change(part, 'Item'));
  else if (items) copy.items = change(items, 'Item');
  if (typeof additionalProperties === 'object') {
    copy.additionalProperties = change(additionalProperties, 'Value');
  }
  return copy;
}

/**
 * Returns the label of an option of a union: the value of its `kind`, `type`, `status`, …
 *
 * @param {Schema} option
 */
function optionLabel({ properties = {} }) {
  const tag = Object.values(properties).find((property) => typeof property.const === 'string');
  return tag === undefined ? '' : capitalized(String(tag.const));
}

const capitalized = (/** @type {string} */ name) =>
  name.replace(/(?:^|[^A-Za-z0-9])([a-z0-9])/g, (_, c) => c.toUpperCase());

/** @type {(a: string, b: string) => number} */
const byText = (a, b) => (a < b ? -1 : 1);

/** @type {WeakMap<Schema, string>} */
const keys = new WeakMap();

/** Returns the same key for equal schemas, in whatever order their keywords are. @param {Schema} schema */
function keyOf(schema) {
  const known = keys.get(schema);
  if (known !== undefined) return known;
  const key = JSON.stringify(schema, (_, value) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => byText(a, b)))
      : value,
  );
  keys.set(schema, key);
  return key;
}
