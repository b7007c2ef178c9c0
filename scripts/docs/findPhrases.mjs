import { maxWords, obscure, terms, weakStarts } from './phrases.mjs';
import { sentencesOf } from './prose.mjs';

/**
 * @typedef {object} Finding
 * @property {string} path
 * @property {number} line
 * @property {string} found
 * @property {string} instead the plain words
 */

/** @type {(words: string) => RegExp} */
const pattern = (words) =>
  new RegExp(`(?<![\\w-])(?:${words.replaceAll(' ', '\\s+')})(?![\\w-])`, 'gi');

/** @type {(phrase: import('./phrases.mjs').Phrase) => import('./phrases.mjs').Phrase & { pattern: RegExp, exception: RegExp | undefined }} */
const compiled = (phrase) => ({
  ...phrase,
  pattern: pattern(phrase.words),
  exception: phrase.except === undefined ? undefined : pattern(phrase.except),
});
const compiledTerms = terms.map(compiled);
const compiledPhrases = [...compiledTerms, ...obscure.map(compiled)];

/**
 * Finds listed phrases in prose.
 *
 * @param {string} path
 * @param {string} prose of `proseOfCode` or `proseOfMarkdown`
 * @param {'strict' | 'terms'} level whether only the vocabulary is checked
 * @returns {Finding[]} in the order of their lines
 */
export function findPhrases(path, prose, level) {
  const phrases = level === 'strict' ? compiledPhrases : compiledTerms;
  const found = phrases
    .filter(({ paths }) => paths?.test(path) ?? true)
    .flatMap(({ pattern: each, exception, instead }) => {
      const text = exception
        ? prose.replace(exception, (right) => '¤'.repeat(right.length))
        : prose;
      return [...text.matchAll(each)].map(({ index, 0: words }) => ({ index, words, instead }));
    });
  if (level === 'strict') found.push(...weakSentences(prose));
  return found
    .toSorted((a, b) => a.index - b.index)
    .map(({ index, words, instead }) => ({
      path,
      line: lineAt(prose, index),
      found: words.replace(/\s+/g, ' '),
      instead,
    }));
}

/** @param {string} prose */
function weakSentences(prose) {
  const start = new RegExp(`^(?:[A-Z]\\d+: )?(${weakStarts.join('|')})\\b`);
  return sentencesOf(prose).flatMap(({ text, index }) => {
    const words = start.exec(text)?.[1];
    if (words === undefined || text.endsWith('?')) return [];
    return [
      { index, words: `${words} …`, instead: 'begin with the subject, or with "if" or "when"' },
    ];
  });
}

/**
 * Finds sentences with too many words.
 *
 * @param {string} path
 * @param {string} prose
 * @returns {{ line: number, words: number, text: string }[]}
 */
export function findLongSentences(path, prose) {
  return sentencesOf(prose)
    .map(({ text, index }) => ({
      line: lineAt(prose, index),
      words: text.split(/\s+/).filter((word) => /[\p{L}\d¤]/u.test(word)).length,
      text: text.replace(/\s+/g, ' '),
    }))
    .filter(({ words }) => words > maxWords);
}

/** @type {(text: string, index: number) => number} */
function lineAt(text, index) {
  return text.slice(0, index).split('\n').length;
}
