import { createRequire } from 'node:module';

import { fromRoot } from './generatedFiles.mjs';

/**
 * The compiler API of TypeScript 6. TypeScript 7 has none for JavaScript; the API reference in docs/
 * installs version 6.
 *
 * @type {typeof import('../docs/node_modules/typescript/lib/typescript.js')}
 */
export const ts = createRequire(fromRoot('docs/package.json'))('typescript');

/**
 * @typedef {import('../docs/node_modules/typescript/lib/typescript.js').Node} Node
 * @typedef {import('../docs/node_modules/typescript/lib/typescript.js').SourceFile} SourceFile
 * @typedef {import('../docs/node_modules/typescript/lib/typescript.js').CallExpression} CallExpression
 * @typedef {import('../docs/node_modules/typescript/lib/typescript.js').Expression} Expression
 * @typedef {import('../docs/node_modules/typescript/lib/typescript.js').CommentRange} CommentRange
 * @typedef {import('../docs/node_modules/typescript/lib/typescript.js').Symbol} Symbol
 * @typedef {import('../docs/node_modules/typescript/lib/typescript.js').Declaration} Declaration
 * @typedef {import('../docs/node_modules/typescript/lib/typescript.js').Diagnostic} Diagnostic
 */
