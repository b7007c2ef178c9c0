import { read } from '../generatedFiles.mjs';

/**
 * Everything that the project has from the gateway's schema.
 *
 * `since` is the first supported release that has a method or an event. `until` is the last one, where the newest
 * release has none. No hello lists `unlisted` methods. A `plugin` method belongs to a bundled plugin, which may
 * be off.
 *
 * @typedef {{ scope: string, since: string, until?: string, unlisted?: true, plugin?: true }} SnapshotMethod
 * @typedef {{ since: string, until?: string }} SnapshotEvent
 * @typedef {import('./shareDefinitions.mjs').Schema} Schema
 * @typedef {{
 *   about: string[],
 *   notice: string[],
 *   version: string,
 *   releases: string[],
 *   origins: Record<string, string[]>,
 *   methods: Record<string, SnapshotMethod>,
 *   events: Record<string, SnapshotEvent>,
 *   definitions: Record<string, Schema>,
 * }} Snapshot
 */

export const snapshotPath = 'scripts/protocol/snapshot.json';

/** @returns {Snapshot} */
export const readSnapshot = () => JSON.parse(read(snapshotPath));

const maxWidth = 110;

/**
 * Writes a value that fits into a line on one, so that a changed property is a changed line.
 *
 * @type {(value: unknown, indent?: string) => string}
 */
export function snapshotText(value, indent = '') {
  const line = JSON.stringify(value);
  if (typeof value !== 'object' || value === null || indent.length + line.length <= maxWidth)
    return line;
  const inner = `${indent} `;
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const items = Object.entries(value).map(([key, item]) =>
    Array.isArray(value)
      ? snapshotText(item, inner)
      : `${JSON.stringify(key)}:${snapshotText(item, inner)}`,
  );
  return `${open}\n${items.map((item) => inner + item).join(',\n')}\n${indent}${close}`;
}
