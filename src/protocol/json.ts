import { isObject, type JsonObject } from './frames.js';

// Readers for data from the wire. A value of another type than expected counts as absent.

export const asString = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;

export const asNumber = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;

const nothing: JsonObject = {};

export const asObject = (value: unknown): JsonObject => (isObject(value) ? value : nothing);

export const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Returns the object without the fields that are undefined. */
export function defined<T extends object>(fields: { [K in keyof T]: T[K] | undefined }): T {
  const kept: { [name in keyof T]?: unknown } = {};
  for (const name in fields) if (fields[name] !== undefined) kept[name] = fields[name];
  return kept as T;
}

/**
 * Returns whether two JSON values are equal; the order of fields does not count. Values that are nested
 * deeper than `depth` count as different, because the stack is limited.
 */
export function isSameJson(a: unknown, b: unknown, depth = 200): boolean {
  if (a === b) return true;
  if (depth === 0) return false;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const left = Object.entries(a);
  const right = new Map(Object.entries(b));
  return (
    Array.isArray(a) === Array.isArray(b) &&
    left.length === right.size &&
    left.every(([name, value]) => right.has(name) && isSameJson(value, right.get(name), depth - 1))
  );
}
