import { ts } from '../typescript.mjs';

/** Replaces everything but prose: no phrase crosses a gap. */
const gap = '\0';

/**
 * @typedef {object} Wanted which parts of a source file are prose
 * @property {boolean} [comments]
 * @property {boolean} [titles] of tests
 * @property {boolean} [errors] texts of errors
 * @property {boolean} [strings] all strings with a space, and the text between JSX tags
 */

/**
 * Finds the prose of a source file. Everything else becomes a gap of the same length, so that offsets
 * and lines are those of the file.
 *
 * @param {string} path
 * @param {string} source
 * @param {Wanted} wanted
 */
export function proseOfCode(path, source, wanted) {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  /** @type {string[]} */
  const prose = Array.from({ length: source.length }, (_, at) =>
    source[at] === '\n' ? '\n' : gap,
  );
  const jsxTexts = nodesOf(file).filter(ts.isJsxText);
  /** @type {Set<number>} */
  const seen = new Set();

  /** @type {(from: number, text: string) => void} */
  const keep = (from, text) => {
    for (let at = 0; at < text.length; at += 1) prose[from + at] = text[at] ?? '';
  };

  const keepComment = (/** @type {import('../typescript.mjs').CommentRange} */ { pos, end }) => {
    if (seen.has(pos) || jsxTexts.some((text) => text.pos <= pos && pos < text.end)) return;
    seen.add(pos);
    keep(pos, proseOfComment(source.slice(pos, end)));
  };

  /** @param {import('../typescript.mjs').Node} node */
  const isWanted = (node) => {
    if (ts.isJsxText(node)) return wanted.strings === true;
    const isText =
      ts.isStringLiteral(node) ||
      ts.isNoSubstitutionTemplateLiteral(node) ||
      ts.isTemplateExpression(node);
    if (!isText || !/\w \w/.test(node.getText(file))) return false;
    const { parent } = node;
    return (
      wanted.strings === true ||
      (wanted.titles === true && ts.isCallExpression(parent) && isTest(parent, node)) ||
      (wanted.errors === true &&
        ts.isNewExpression(parent) &&
        parent.expression.getText(file).endsWith('Error'))
    );
  };

  for (const node of nodesOf(file)) {
    if (isWanted(node)) keep(node.getStart(file), textOf(node.getText(file)));
    if (!wanted.comments) continue;
    ts.getLeadingCommentRanges(source, node.pos)?.forEach(keepComment);
    ts.getTrailingCommentRanges(source, node.end)?.forEach(keepComment);
  }
  return prose.join('');
}

/**
 * @param {import('../typescript.mjs').SourceFile} file
 * @returns {import('../typescript.mjs').Node[]} its nodes and tokens
 */
function nodesOf(file) {
  /** @type {import('../typescript.mjs').Node[]} */
  const nodes = [file];
  for (const node of nodes)
    nodes.push(...node.getChildren(file).filter((child) => !ts.isJSDoc(child)));
  return nodes;
}

/**
 * `it('title', …)`, `describe.each(…)('title', …)` and the like.
 *
 * @param {import('../typescript.mjs').CallExpression} call
 * @param {import('../typescript.mjs').Node} title
 */
function isTest(call, title) {
  if (call.arguments[0] !== title) return false;
  /** @type {import('../typescript.mjs').Expression} */
  let callee = call.expression;
  while (ts.isCallExpression(callee) || ts.isPropertyAccessExpression(callee))
    callee = callee.expression;
  return ts.isIdentifier(callee) && ['it', 'test', 'describe'].includes(callee.text);
}

/** Returns the text of a string or template without its quotes and values. @param {string} literal */
function textOf(literal) {
  return literal.replace(/\$\{[^}]*\}/g, hidden).replace(/^(['"`])([\s\S]*)\1$/, `${gap}$2${gap}`);
}

/** Returns the words of a comment without its marks and examples. @param {string} comment */
function proseOfComment(comment) {
  if (/^\/\/\/? ?(oxlint-|@ts-|eslint-|<reference|#)|^\/\* (oxlint-|@vite|@__)/.test(comment))
    return blank(comment);
  return hideCode(
    comment
      .replace(/^\/\*+|\*+\/$|^\/\/+/g, blank)
      .replace(/^([ \t]*)\*/gm, '$1 ')
      .replace(/@example\b[\s\S]*?(?=^\s*@|(?![\s\S]))/gm, blank)
      .replace(/\{@link [^}]*\}/g, hidden),
  );
}

/**
 * Finds the prose of a Markdown text: of blocks of code it is the comments.
 *
 * @param {string} text
 */
export function proseOfMarkdown(text) {
  const prose = text
    .replace(/^---\n[\s\S]*?\n---$/m, blank)
    .replace(/<!--[\s\S]*?-->/g, blank)
    .replace(/^([ \t]*)(```+)(\w*)\n([\s\S]*?)^\1\2[ \t]*$/gm, (block, _indent, _fence, language) =>
      /^(ts|tsx|js|jsx)$/.test(language)
        ? block.replace(/^.*$/gm, (line) => {
            const at = line.search(/(^|\s)\/\/ /);
            return at < 0 ? blank(line) : blank(line.slice(0, at + 3)) + line.slice(at + 3);
          })
        : blank(block),
    );
  return hideCode(prose.replace(/\]\([^)]*\)/g, hidden));
}

/** Code between backticks and addresses count as one word. @param {string} text */
function hideCode(text) {
  return text.replace(/`[^`]*`/g, hidden).replace(/https?:\/\/\S+/g, hidden);
}

/** @param {string} text */
function hidden(text) {
  return text.replace(/[^\n]/g, '¤');
}

/** @param {string} text */
function blank(text) {
  return text.replace(/[^\n]/g, gap);
}

/**
 * @typedef {object} Sentence
 * @property {string} text
 * @property {number} index where it begins
 *
 * The sentences of prose, which begin and end with a gap, a blank line, a list item or a tag as well.
 *
 * @param {string} prose
 * @returns {Sentence[]}
 */
export function sentencesOf(prose) {
  const ends =
    /\0+(?:\s*\0)*|\n[^\S\n]*\n|\n[^\S\n]*(?=[-*] |\d+\. |@\w|#|\|)|\|(?=[^\n])|[.!?](?=\s+["(]?[A-Z¤\d])/g;
  /** @type {Sentence[]} */
  const sentences = [];
  let from = 0;
  const add = (/** @type {number} */ to) => {
    const text = prose.slice(from, to);
    const start = text.search(/[^\s\0|#*@-]/);
    if (start >= 0) sentences.push({ text: text.slice(start).trimEnd(), index: from + start });
  };
  for (const end of prose.matchAll(ends)) {
    const stop = end.index + end[0].length;
    add(/[.!?]/.test(end[0]) ? stop : end.index);
    from = stop;
  }
  add(prose.length);
  return sentences;
}
