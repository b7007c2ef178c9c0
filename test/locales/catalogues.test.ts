import { recoveryTable, type GatewayProblem } from 'openclaw-react/client';
import {
  en,
  formatAction,
  formatError,
  formatProblem,
  formatStatus,
  zhCN,
  type Catalogue,
  type CatalogueText,
} from 'openclaw-react/locales';
import { describe, expect, test } from 'vitest';

const languages: readonly (readonly [string, Catalogue])[] = [
  ['English', en],
  ['Simplified Chinese', zhCN],
];
const keysOf = <Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] =>
  Object.keys(record).toSorted() as Key[];
const variantsOf = (text: CatalogueText): readonly string[] =>
  typeof text === 'string' ? [text] : text;
const placeholdersOf = (text: CatalogueText): readonly string[][] =>
  variantsOf(text).map((variant) => (variant.match(/\{\w+\}/g) ?? []).toSorted());

/** All texts of a catalogue, by `section.key`. */
const textsOf = (catalogue: Catalogue): Record<string, CatalogueText> =>
  Object.fromEntries(
    Object.entries(catalogue).flatMap(([section, texts]: [string, Record<string, CatalogueText>]) =>
      Object.entries(texts).map(([key, text]) => [`${section}.${key}`, text]),
    ),
  );

const placeholders = (catalogue: Catalogue) =>
  Object.entries(textsOf(catalogue)).map(([key, text]) => [key, placeholdersOf(text)]);
const isChinese = (text: string) => /\p{Script=Han}/u.test(text);

const problemCodes = keysOf(recoveryTable);
const actions = [...new Set(Object.values(recoveryTable).map((rule) => rule.action))];

test('both languages have the same keys', () => {
  expect(keysOf(textsOf(zhCN))).toEqual(keysOf(textsOf(en)));
});

test('both languages use the same placeholders, variant by variant', () => {
  expect(placeholders(zhCN)).toEqual(placeholders(en));
});

test('every text of zhCN is Chinese, and no text of en is', () => {
  expect(
    Object.values(textsOf(zhCN))
      .flatMap(variantsOf)
      .filter((text) => !isChinese(text)),
  ).toEqual([]);
  expect(Object.values(textsOf(en)).flatMap(variantsOf).filter(isChinese)).toEqual([]);
});

describe.each(languages)('%s', (_, catalogue) => {
  test('has no empty or untrimmed text', () => {
    const texts = Object.values(textsOf(catalogue)).flatMap(variantsOf);
    expect(texts.filter((text) => text === '' || text !== text.trim())).toEqual([]);
  });

  test('has a different text for every problem', () => {
    const texts = Object.values(catalogue.problems).flatMap(variantsOf);
    expect(texts).toHaveLength(new Set(texts).size);
  });

  test('explains each problem of the recovery table and no other', () => {
    expect(keysOf(catalogue.problems)).toEqual(problemCodes);
  });

  test.each(problemCodes)('%s is complete without params', (code) => {
    const { action } = recoveryTable[code];
    const problem: GatewayProblem = { code, params: {}, action, retryable: false };
    expect(formatProblem(problem, catalogue)).not.toMatch(/[{}…]|undefined|null|NaN|[:：]\s*$/);
  });

  test.each(keysOf(catalogue.errors))('error %s is complete without method and message', (code) => {
    const text = formatError({ code, message: '' }, catalogue);
    expect(text).not.toBe(code);
    expect(text).not.toMatch(/[{}…]|undefined|null|NaN|[:：]\s*$/);
  });

  test('labels each action of the recovery table', () => {
    expect(keysOf(catalogue.actions)).toEqual(expect.arrayContaining(actions));
  });

  test.each(keysOf(catalogue.actions))('action %s is a short label', (action) => {
    expect(formatAction(action, catalogue)).toMatch(/^[^{}。.]{1,32}$/u);
  });

  test.each(keysOf(catalogue.statuses))('status %s is a short label', (status) => {
    expect(formatStatus(status, catalogue)).toMatch(/^[^{}。.]{1,32}$/u);
  });
});
