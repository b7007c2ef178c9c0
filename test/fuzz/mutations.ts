import * as fc from 'fast-check';

import type { JsonObject } from '../../src/protocol/frames.js';

/** Values that a reader does not expect. */
const hostile = [
  'null',
  'true',
  '-1',
  '1e999',
  '9007199254740993',
  '""',
  '"constructor"',
  '"__proto__"',
  '[]',
  '[null]',
  '[[[[]]]]',
  '{}',
  '{"type":"text"}',
  '{"__proto__":{"polluted":true}}',
  '{"length":1e9}',
];

const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', ''];

export const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
const huge = `"${'x'.repeat(300_000)}"`;

type Mutation = (text: string) => string;

const values = /("\w+":)(?:"[^"\\]*"|-?[\d.]+|true|false|null)/g;

/** Replaces one value. */
const replaceValue = (at: number, value: string): Mutation =>
  replaceNth(values, at, `$1${value.replaceAll('$', '$$$$')}`);

const openValue = (at: number, value: string): Mutation =>
  // Inserts a value before an object or list, so that the object or list has another name.
  replaceNth(/("\w+":)([[{])/g, at, `$1${value},"rest":$2`);

const renameField = (at: number, name: string): Mutation => replaceNth(/"\w+":/g, at, `"${name}":`);

const dropField = (at: number): Mutation =>
  replaceNth(/"\w+":(?:"[^"\\]*"|-?[\d.]+|true|false|null),/g, at, '');

const truncate =
  (at: number): Mutation =>
  (text) =>
    text.slice(0, at % (text.length + 1));

const corrupt =
  (at: number): Mutation =>
  (text) => {
    const index = at % (text.length + 1);
    return `${text.slice(0, index)}\u0000${text.slice(index + 1)}`;
  };

function replaceNth(pattern: RegExp, at: number, by: string): Mutation {
  return (text) => {
    const matches = [...text.matchAll(pattern)];
    const match = matches[at % Math.max(matches.length, 1)];
    if (!match) return text;
    const changed = match[0].replace(new RegExp(pattern.source), by);
    return text.slice(0, match.index) + changed + text.slice(match.index + match[0].length);
  };
}

const position = fc.nat({ max: 2 ** 20 });
const value = fc.oneof(
  { weight: 40, arbitrary: fc.constantFrom(...hostile) },
  { weight: 20, arbitrary: fc.json({ maxDepth: 2 }) },
  { weight: 1, arbitrary: fc.constantFrom(deep, huge) },
);

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(position, value).map(([at, text]) => replaceValue(at, text)) },
  { weight: 3, arbitrary: fc.tuple(position, value).map(([at, text]) => openValue(at, text)) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(position, fc.constantFrom(...names))
      .map(([at, name]) => renameField(at, name)),
  },
  { weight: 3, arbitrary: position.map(dropField) },
  { weight: 1, arbitrary: position.map(truncate) },
  { weight: 1, arbitrary: position.map(corrupt) },
);

/** Yields texts of a frame with one wrong value, for each of its values. */
export function* eachWrong(frame: JsonObject, wrongs = [...hostile, deep]): Generator<string> {
  const text = JSON.stringify(frame);
  const count = text.match(values)?.length ?? 0;
  for (let at = 0; at < count; at++)
    for (const wrong of wrongs) yield replaceValue(at, wrong)(text);
}

/** Generates texts of a recorded frame with one to four mutations. */
export const mutated = (frames: readonly JsonObject[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom(...frames.map((frame) => JSON.stringify(frame))),
      fc.array(mutation, { minLength: 1, maxLength: 4 }),
    )
    .map(([text, mutations]) => mutations.reduce((before, change) => change(before), text));
