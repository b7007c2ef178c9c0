import { createRequire } from 'node:module';
import { posix } from 'node:path';

import { fromRoot, read } from './generatedFiles.mjs';

// TypeScript 7 has no compiler API for JavaScript; the API reference brings version 6 along.
const ts = createRequire(fromRoot('docs/package.json'))('typescript');

/**
 * @typedef {object} PublicName
 * @property {string} name
 * @property {string[]} declarations each as TypeScript would write it into a `.d.ts`, without comments
 * @property {boolean} isDocumented
 *
 * @typedef {object} Entry
 * @property {string} specifier what is imported: `openclaw-react/client`
 * @property {PublicName[]} names exported here and by no entry before it, in alphabetical order
 * @property {string[]} repeated exported here, too, but shown with an entry before this one
 * @property {PublicName[]} reached not exported, but part of what is
 */

/** The package's public names, read from its declarations. @returns {Entry[]} */
export function readPublicApi() {
  const program = declarationProgram();
  const checker = program.getTypeChecker();
  const resolve = (symbol) =>
    symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;

  const entries = entryFiles().map(({ specifier, file }) => {
    const module = checker.getSymbolAtLocation(program.getSourceFile(file));
    const symbols = checker
      .getExportsOfModule(module)
      .map((symbol) => ({ name: symbol.name, symbol: resolve(symbol) }));
    return { specifier, symbols: symbols.toSorted(byName) };
  });

  const exported = new Set(entries.flatMap(({ symbols }) => symbols.map(({ symbol }) => symbol)));
  const shown = new Set();
  return entries.map(({ specifier, symbols }) => {
    const isNew = ({ symbol }) => !shown.has(symbol);
    const names = symbols.filter(isNew);
    const repeated = symbols.filter((entry) => !isNew(entry)).map(({ name }) => name);
    for (const { symbol } of names) shown.add(symbol);
    const reached = reachedFrom(names).filter(isNew);
    for (const { symbol } of reached) shown.add(symbol);
    return { specifier, names: names.map(toName), repeated, reached: reached.map(toName) };
  });

  /** What declarations name, and what that names, where it is ours and not exported. */
  function reachedFrom(names) {
    const found = new Map();
    const visit = (node) => {
      const symbol = ts.isIdentifier(node) ? checker.getSymbolAtLocation(node) : undefined;
      if (symbol) meet(resolve(symbol));
      ts.forEachChild(node, visit);
    };
    const meet = (symbol) => {
      if (exported.has(symbol) || found.has(symbol) || !isTopLevel(symbol)) return;
      found.set(symbol, { name: symbol.name, symbol });
      for (const declaration of symbol.declarations) visit(declaration);
    };
    for (const { symbol } of names)
      for (const declaration of symbol.declarations) visit(declaration);
    return [...found.values()].toSorted(byName);
  }

  function toName({ name, symbol }) {
    return {
      name,
      declarations: symbol.declarations.map(print),
      isDocumented: symbol.getDocumentationComment(checker).length > 0,
    };
  }
}

const byName = (a, b) => (a.name < b.name ? -1 : 1);

/** Declared by a statement of our own; the types made from the gateway's schema are checked elsewhere. */
function isTopLevel({ declarations = [] }) {
  return declarations.some((declaration) => {
    const { fileName } = declaration.getSourceFile();
    return (
      fileName.startsWith(fromRoot('src/')) &&
      !fileName.includes('/generated/') &&
      ts.isSourceFile(statementOf(declaration).parent)
    );
  });
}

const statementOf = (declaration) =>
  ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;

const printer = ts.createPrinter({ removeComments: true });
const print = (declaration) =>
  printer.printNode(ts.EmitHint.Unspecified, statementOf(declaration), declaration.getSourceFile());

function entryFiles() {
  const { exports } = JSON.parse(read('package.json'));
  return Object.entries(exports)
    .filter(([, target]) => target.endsWith('.js'))
    .map(([path, target]) => ({
      specifier: posix.join('openclaw-react', path),
      file: fromRoot(target.replace('./dist', 'src').replace(/\.js$/, '.d.ts')),
    }));
}

/** A program over the declarations that a build would write, which stay in memory. */
function declarationProgram() {
  const config = ts.getParsedCommandLineOfConfigFile(
    fromRoot('src/tsconfig.json'),
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: fail },
  );
  // Beside the sources, where `./state.js` is then `./state.d.ts`.
  const options = { ...config.options, declarationMap: false, outDir: fromRoot('src') };
  const files = new Map();
  ts.createProgram(config.fileNames, options).emit(undefined, (file, text) => {
    files.set(file, text);
  });
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile } = host;
  const isSource = (file) =>
    /^(?!.*\.d\.ts$).*\.tsx?$/.test(file) && file.startsWith(fromRoot('src/'));
  host.fileExists = (file) => files.has(file) || (!isSource(file) && fileExists(file));
  host.readFile = (file) => files.get(file) ?? readFile(file);
  host.getSourceFile = (file, version) => {
    const text = host.readFile(file);
    return text === undefined ? undefined : ts.createSourceFile(file, text, version, true);
  };
  return ts.createProgram([...files.keys()], options, host);
}

function fail(diagnostic) {
  throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'));
}
