import type { JsonObject } from '../../protocol/frames.js';

/** An object without some of its fields. */
export const without = (object: JsonObject, names: readonly string[]): JsonObject =>
  Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));
