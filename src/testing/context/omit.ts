import type { JsonObject } from '../../protocol/frames.js';

/** Returns the object without the named fields. */
export const omit = (object: JsonObject, names: readonly string[]): JsonObject =>
  Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));
