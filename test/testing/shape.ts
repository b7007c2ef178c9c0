/** The structure of a JSON value: keys and types, with the values of known enums kept. */
export type Shape =
  | { readonly kind: 'scalar'; readonly name: string }
  | { readonly kind: 'array'; readonly items: readonly Shape[] }
  | { readonly kind: 'object'; readonly keys: Readonly<Record<string, Shape>> };

const enumKeys = new Set(
  (
    'type event ok code state phase stream role status reason stopReason authReason recommendedNextStep ' +
    'kind livenessState disposition terminalDisposition missingScope authMode method origin decision'
  ).split(' '),
);

export function shapeOf(value: unknown, key = ''): Shape {
  if (Array.isArray(value)) {
    return { kind: 'array', items: distinct(value.map((item) => shapeOf(item))) };
  }
  if (typeof value === 'object' && value !== null) {
    return {
      kind: 'object',
      keys: Object.fromEntries(
        Object.entries(value).map(([name, field]) => [name, shapeOf(field, name)]),
      ),
    };
  }
  const isEnum = enumKeys.has(key) && typeof value !== 'number';
  return { kind: 'scalar', name: isEnum ? JSON.stringify(value) : scalarName(value) };
}

const scalarName = (value: unknown): string => (value === null ? 'null' : typeof value);

/**
 * Returns how `found` differs from all `examples`. A key of every example is required, a key of no example is
 * forbidden, and a type must be that of an example.
 */
export function differences(found: Shape, examples: readonly Shape[], path: string): string[] {
  const alike = examples.filter(({ kind }) => kind === found.kind);
  if (alike.length === 0) {
    return [`${path}: ${describe(found)}, recorded ${unique(examples.map(describe)).join(' or ')}`];
  }
  if (found.kind === 'scalar') {
    const names = unique(alike.map(describe));
    return names.includes(found.name)
      ? []
      : [`${path}: ${found.name}, recorded ${names.join(' or ')}`];
  }
  if (found.kind === 'array') {
    const items = distinct(
      alike.flatMap((example) => (example.kind === 'array' ? example.items : [])),
    );
    if (items.length === 0) return [];
    return unique(found.items.flatMap((item) => differences(item, items, `${path}[]`)));
  }
  const objects = alike.flatMap((example) => (example.kind === 'object' ? [example.keys] : []));
  const required = Object.keys(objects[0] ?? {}).filter((name) =>
    objects.every((keys) => name in keys),
  );
  return [
    ...required.filter((name) => !(name in found.keys)).map((name) => `${path}.${name}: missing`),
    ...Object.entries(found.keys).flatMap(([name, field]) => {
      const fields = objects.flatMap((keys) => (keys[name] ? [keys[name]] : []));
      return fields.length === 0
        ? [`${path}.${name}: never recorded`]
        : differences(field, distinct(fields), `${path}.${name}`);
    }),
  ];
}

const describe = (shape: Shape): string => (shape.kind === 'scalar' ? shape.name : shape.kind);

/** Removes duplicates: hundreds of examples have few different shapes. */
const distinct = (shapes: readonly Shape[]): Shape[] => [
  ...new Map(shapes.map((shape) => [JSON.stringify(shape), shape])).values(),
];

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];
