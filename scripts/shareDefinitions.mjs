/**
 * The schema repeats every nested definition in full and has no `$ref`. This writes each shape once:
 * under its own definition's name, or, when it has none, under the place where it first appears.
 *
 * Returns the definitions that `roots` reach, tied by `$ref`, and the name under which a root is found.
 */
export function shareDefinitions(definitions, roots) {
  const shapes = new Map();
  const names = new Map();
  for (const [name, schema] of Object.entries(definitions)) {
    shapes.set(name, outline(schema));
    nameOwn(shapes.get(name), name, names);
  }
  const nameOf = (root) => names.get(keyOf(shapes.get(root))) ?? root;
  const used = [...new Set(roots.map(nameOf))].toSorted(byText);
  nameRepeats(used, shapes, names);

  const reached = {};
  const reach = (name) => {
    if (name in reached) return;
    reached[name] = {};
    Object.assign(reached[name], typeOnly(shapes.get(name), refer));
  };
  const refer = (child) => {
    const name = names.get(keyOf(child));
    if (name === undefined) return typeOnly(child, refer);
    reach(name);
    return { $ref: `#/definitions/${name}` };
  };
  used.forEach(reach);
  return { definitions: reached, nameOf };
}

// Short shapes are often equal by chance, and read better in place.
const minThing = 200;
const minCall = 400;
const minRepeat = 300;

/** Of equal definitions one that names a thing wins over one that names a call, then the shortest. */
function nameOwn(shape, name, names) {
  const key = keyOf(shape);
  const rank = (candidate) => candidate.length + (isCall(candidate) ? 1000 : 0);
  const known = names.get(key);
  if (key.length < (isCall(name) ? minCall : minThing)) return;
  if (known === undefined || rank(name) < rank(known)) names.set(key, name);
}

const isCall = (name) => /(?:Params|Result|Event)$/.test(name);

/** Names the shapes that several places share and that no definition names. */
function nameRepeats(roots, shapes, names) {
  const places = new Map();
  const visit = (shape, place) => {
    const key = keyOf(shape);
    const known = places.get(key);
    if (known !== undefined) {
      known.count += 1;
      return;
    }
    places.set(key, { shape, place, count: 1 });
    const owner = names.get(key) ?? place;
    mapParts(shape, (part, label) => visit(part, owner + label));
  };
  for (const root of roots) visit(shapes.get(root), root);

  for (const [key, { shape, place, count }] of places) {
    if (count < 2 || names.has(key) || key.length < minRepeat || !isWorthAName(shape)) continue;
    let name = place;
    const isTaken = () => shapes.has(name) && keyOf(shapes.get(name)) !== key;
    for (let number = 2; isTaken(); number += 1) name = `${place}${number}`;
    shapes.set(name, shape);
    names.set(key, name);
  }
}

/** An object, or a choice of several; "this or null" is named without the null. */
function isWorthAName({ properties, anyOf = [] }) {
  return properties !== undefined || anyOf.filter(({ type }) => type !== 'null').length > 1;
}

const unions = ['anyOf', 'oneOf', 'allOf'];
const objects = ['properties', 'required', 'additionalProperties'];
const arrays = ['items', 'additionalItems'];
const values = ['type', 'const', 'enum', 'description', 'deprecated'];
const typeKeywords = [...unions, ...objects, ...arrays, ...values];

/** Leaves out what no TypeScript type can say, such as "one of these two properties, not both". */
function outline(schema) {
  const isRefined = 'properties' in schema || schema.type === 'string';
  const isUnion = !isRefined && unions.some((keyword) => keyword in schema);
  const ignored = ['not', 'if', 'then', 'patternProperties'];
  if (isRefined) ignored.push(...unions);
  if (isUnion) ignored.push('type');
  const shape = Object.fromEntries(
    Object.entries(schema).filter(([keyword]) => !ignored.includes(keyword)),
  );
  if (schema.patternProperties) {
    [shape.additionalProperties] = Object.values(schema.patternProperties);
  }
  return mapParts(shape, outline);
}

/** Lengths, patterns and the like tell copies from look-alikes; a type has no use for them. */
function typeOnly(shape, refer) {
  const kept = Object.fromEntries(
    Object.entries(shape).filter(([keyword]) => typeKeywords.includes(keyword)),
  );
  const since = shape['x-openclaw-since'];
  if (since) kept.description = [kept.description, `Since ${since}.`].filter(Boolean).join(' ');
  if (Array.isArray(kept.items)) kept.minItems = shape.minItems;
  return mapParts(kept, refer);
}

/** A copy of `schema` with each schema directly inside it replaced by `change(part, label)`. */
function mapParts(schema, change) {
  const copy = { ...schema };
  const { properties, items, additionalProperties } = schema;
  if (properties) {
    copy.properties = Object.fromEntries(
      Object.entries(properties).map(([name, part]) => [name, change(part, capitalized(name))]),
    );
  }
  for (const union of unions) {
    if (schema[union]) copy[union] = schema[union].map((part) => change(part, optionLabel(part)));
  }
  if (Array.isArray(items)) copy.items = items.map((part) => change(part, 'Item'));
  else if (items) copy.items = change(items, 'Item');
  if (typeof additionalProperties === 'object') {
    copy.additionalProperties = change(additionalProperties, 'Value');
  }
  return copy;
}

/** What tells this option of a union from the others: the value of its `kind`, `type`, `status`, … */
function optionLabel({ properties = {} }) {
  const tag = Object.values(properties).find((property) => typeof property.const === 'string');
  return tag === undefined ? '' : capitalized(tag.const);
}

const capitalized = (name) =>
  name.replace(/(?:^|[^A-Za-z0-9])([a-z0-9])/g, (_, c) => c.toUpperCase());

const byText = (a, b) => (a < b ? -1 : 1);

const keys = new WeakMap();

/** Equal for equal schemas, whatever the order of their keywords. */
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
