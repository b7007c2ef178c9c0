import { describe, expect, it } from 'vitest';

import { findLongSentences, findPhrases } from '../../scripts/docs/findPhrases.mjs';
import { proseOfCode, proseOfMarkdown } from '../../scripts/docs/prose.mjs';

const all = { comments: true, titles: true, errors: true, strings: true };

/** `line: phrase` of every finding. */
function phrasesIn(prose: string, path = 'page.md', level: 'strict' | 'terms' = 'strict') {
  return findPhrases(path, prose, level).map(({ line, found }) => `${line}: ${found}`);
}

describe('the phrase check', () => {
  it('names line, phrase and plain words', () => {
    expect(findPhrases('docs/page.md', '# A page\n\nThe gateway refuses.', 'strict')).toEqual([
      { path: 'docs/page.md', line: 3, found: 'refuses', instead: 'reject, rejection' },
    ]);
  });

  it('finds a phrase over the end of a line, and in any case', () => {
    const comment = '/**\n * A promise settles by\n * itself. Anew.\n */\nconst a = 1;';
    expect(phrasesIn(proseOfCode('a.ts', comment, all))).toEqual(['2: by itself', '3: Anew']);
  });

  it('finds whole words only', () => {
    expect(phrasesIn('Housekeeping, amendments, prelies, a person-like name.')).toEqual([]);
  });

  it('knows where a word is right', () => {
    expect(phrasesIn('A thundering herd and one herd. Connection refused.')).toEqual(['1: herd']);
  });

  it('rejects a sentence that begins with a weak word, unless it is a question', () => {
    const text = '# What happens?\n\nA row. What follows is odd. What now?\n\n- Of all, one.';
    expect(phrasesIn(text)).toEqual(['3: What …', '5: Of …']);
  });

  it('checks only the vocabulary where style comes later', () => {
    const text = 'Whoever reads a conversation is told.';
    expect(phrasesIn(text, 'docs/page.md', 'terms')).toEqual(['1: conversation']);
  });

  it('checks some phrases in some folders only', () => {
    expect(phrasesIn('A row is shown.', 'src/chat/a.ts')).toEqual(['1: row']);
    expect(phrasesIn('A row is shown.', 'src/collections/a.ts')).toEqual([]);
  });
});

describe('the prose of a source file', () => {
  const prose = (source: string, wanted: Partial<typeof all> = all) =>
    proseOfCode('a.tsx', source, wanted)
      .replaceAll(/[\0\s]+/g, ' ')
      .trim();

  it('is its comments, without marks, code and examples', () => {
    const source = [
      '/**',
      ' * Sends `a b`.',
      ' *',
      ' * @example',
      ' * whoever();',
      ' *',
      ' * @see {@link anew}',
      ' */',
      'const whoever = 1; // kept',
      '// oxlint-disable-next-line no-console',
      "const text = 'not a // comment';",
    ].join('\n');
    expect(prose(source, { comments: true })).toBe('Sends ¤¤¤¤¤. @see ¤¤¤¤¤¤¤¤¤¤¤¤ kept');
  });

  it('is the titles of tests', () => {
    const source = [
      "describe('one part', () => {",
      "  it('does this', () => say('no title'));",
      "  it.each([1])('does %s too', () => {});",
      '  it(`shows ${what}, then stops`, () => {});',
      '});',
    ].join('\n');
    expect(prose(source, { titles: true })).toBe(
      'one part does this does %s too shows ¤¤¤¤¤¤¤, then stops',
    );
  });

  it('is the texts of errors', () => {
    const source = "throw new TypeError('no such key'); new Map('no text');";
    expect(prose(source, { errors: true })).toBe('no such key');
  });

  it('is the words on screen', () => {
    const source = "const a = <p title='two words'>Say {hello} // now</p>;";
    expect(prose(source)).toBe('two words Say // now');
  });
});

describe('the prose of a page', () => {
  it('is its text and the comments of its code', () => {
    const text =
      '<!-- anew -->\nText [there](anew.md)\n\n```ts\nanew(); // said\n```\n\n```sh\nanew\n```\n';
    expect(
      proseOfMarkdown(text)
        .replaceAll(/[\0\s]+/g, ' ')
        .trim(),
    ).toBe('Text [there¤¤¤¤¤¤¤¤¤¤ said');
  });
});

describe('long sentences', () => {
  const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');

  it('have more than 25 words, a piece of code being one', () => {
    const text = `${words(26)}.\n\n${words(25)}. A ${words(23)}\n\`a b c\`.`;
    expect(findLongSentences('a.md', proseOfMarkdown(text))).toMatchObject([
      { line: 1, words: 26 },
    ]);
  });

  it('end with a list item', () => {
    const text = `${words(20)}:\n\n- ${words(20)}\n- ${words(20)}\n`;
    expect(findLongSentences('a.md', proseOfMarkdown(text))).toEqual([]);
  });
});
