import { isObject } from '../../protocol/frames.js';

/** Which values a field accepts. */
export type FieldRule =
  | { readonly type: 'string'; readonly minLength?: number }
  | { readonly type: 'integer'; readonly min?: number; readonly max?: number }
  | { readonly type: 'boolean' }
  | { readonly type: 'array' }
  | { readonly type: 'object'; readonly schema?: ObjectSchema }
  | { readonly type: 'any' }
  | { readonly enum: readonly string[] }
  | { readonly const: string };

/** The fields of an object. Every other field is a violation. */
export interface ObjectSchema {
  readonly required?: readonly string[];
  readonly fields: Readonly<Record<string, FieldRule>>;
}

/** Returns the schema of a release that does not know the named fields. */
export function withoutFields(schema: ObjectSchema, names: readonly string[] = []): ObjectSchema {
  const fields = Object.entries(schema.fields).filter(([name]) => !names.includes(name));
  return { ...schema, fields: Object.fromEntries(fields) };
}

/**
 * Returns the violations of a schema, in the words of the gateways.
 *
 * @param listsAllMissing Whether every missing property is listed, or only the first.
 */
export function findViolations(
  value: unknown,
  schema: ObjectSchema,
  listsAllMissing: boolean,
  path = '',
): string[] {
  const at = path === '' ? '' : `at ${path}: `;
  if (!isObject(value)) return [`${at}must be object`];
  const missing = (schema.required ?? []).filter((name) => value[name] === undefined);
  return [
    ...(listsAllMissing ? missing : missing.slice(0, 1)).map(
      (name) => `${at}must have required property '${name}'`,
    ),
    ...Object.keys(value)
      .filter((name) => schema.fields[name] === undefined)
      .map((name) => `at ${path || 'root'}: unexpected property '${name}'`),
    ...Object.entries(schema.fields).flatMap(([name, rule]) =>
      value[name] === undefined
        ? []
        : fieldViolations(value[name], rule, listsAllMissing, `${path}/${name}`),
    ),
  ];
}

function fieldViolations(
  value: unknown,
  rule: FieldRule,
  listsAllMissing: boolean,
  path: string,
): string[] {
  if ('type' in rule && rule.type === 'object' && rule.schema) {
    return findViolations(value, rule.schema, listsAllMissing, path);
  }
  const violation = fieldViolation(value, rule);
  return violation === undefined ? [] : [`at ${path}: ${violation}`];
}

function fieldViolation(value: unknown, rule: FieldRule): string | undefined {
  if ('const' in rule) return value === rule.const ? undefined : 'must be equal to constant';
  if ('enum' in rule) {
    return rule.enum.some((allowed) => allowed === value)
      ? undefined
      : 'must be equal to one of the allowed values';
  }
  switch (rule.type) {
    case 'any':
      return undefined;
    case 'string':
      if (typeof value !== 'string') return 'must be string';
      return value.length < (rule.minLength ?? 0)
        ? `must NOT have fewer than ${rule.minLength} characters`
        : undefined;
    case 'integer':
      if (typeof value !== 'number' || !Number.isInteger(value)) return 'must be integer';
      if (value < (rule.min ?? -Infinity)) return `must be >= ${rule.min}`;
      return value > (rule.max ?? Infinity) ? `must be <= ${rule.max}` : undefined;
    case 'boolean':
      return typeof value === 'boolean' ? undefined : 'must be boolean';
    case 'array':
      return Array.isArray(value) ? undefined : 'must be array';
    case 'object':
      return isObject(value) ? undefined : 'must be object';
  }
}
