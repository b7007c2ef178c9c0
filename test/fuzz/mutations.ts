import * as fc from 'fast-check';

import type { JsonObject } from '../../src/protocol/frames.js';

/** What no reader expects where it stands. */
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

/** Replaces the value at one of the places where one stands. */
const replaceValue = (at: number, value: string): Mutation =>
  replaceNth(values, at, `$1${value.replaceAll('$', '$$$$')}`);

const openValue = (at: number, value: string): Mutation =>
  // an object or list in place of which something else begins, so that the rest no longer fits
  replaceNth(/("\w+":)([[{])/g, at, `$1${value},"rest":$2`);

const renameField = (at: number, name: string): Mutation => replaceNth(/"\w+":/g, at, `"${name}":`);

const dropField = (at: number): Mutation =>
  replaceNth(/"\w+":(?:"[^"\\]*"|-?[\d.]+|true|false|null),/g, at, '');

const truncate =
  (at: number): Mutation =>
  (text) =>
    text.slice(0, at % (text.length + 1));

const spoil =
  (at: number): Mutation =>
  (text) => {
    const place = at % (text.length + 1);
    return `${text.slice(0, place)}\u0000${text.slice(place + 1)}`;
  };

function replaceNth(pattern: RegExp, at: number, by: string): Mutation {
  return (text) => {
    const places = [...text.matchAll(pattern)];
    const place = places[at % Math.max(places.length, 1)];
    if (!place) return text;
    const changed = place[0].replace(new RegExp(pattern.source), by);
    return text.slice(0, place.index) + changed + text.slice(place.index + place[0].length);
  };
}

const anywhere = fc.nat({ max: 2 ** 20 });
const value = fc.oneof(
  { weight: 40, arbitrary: fc.constantFrom(...hostile) },
  { weight: 20, arbitrary: fc.json({ maxDepth: 2 }) },
  { weight: 1, arbitrary: fc.constantFrom(deep, huge) },
);

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(anywhere, value).map(([at, text]) => replaceValue(at, text)) },
  { weight: 3, arbitrary: fc.tuple(anywhere, value).map(([at, text]) => openValue(at, text)) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(anywhere, fc.constantFrom(...names))
      .map(([at, name]) => renameField(at, name)),
  },
  { weight: 3, arbitrary: anywhere.map(dropField) },
  { weight: 1, arbitrary: anywhere.map(truncate) },
  { weight: 1, arbitrary: anywhere.map(spoil) },
);

/** Texts of a frame with one value wrong, each of its values in turn. */
export function* eachWrong(frame: JsonObject, wrongs = [...hostile, deep]): Generator<string> {
  const text = JSON.stringify(frame);
  const places = text.match(values)?.length ?? 0;
  for (let at = 0; at < places; at++)
    for (const wrong of wrongs) yield replaceValue(at, wrong)(text);
}

/** Text of a recorded frame with one to four things wrong. */
export const mutated = (frames: readonly JsonObject[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom(...frames.map((frame) => JSON.stringify(frame))),
      fc.array(mutation, { minLength: 1, maxLength: 4 }),
    )
    .map(([text, mutations]) => mutations.reduce((before, change) => change(before), text));
