import { posix } from 'node:path';

import { fromRoot, read } from '../generatedFiles.mjs';
import { ts } from '../typescript.mjs';

/**
 * @typedef {object} PublicName
 * @property {string} name
 * @property {string[]} declarations each as TypeScript would write it into a `.d.ts`, without comments
 * @property {boolean} isDocumented
 *
 * @typedef {object} Entry
 * @property {string} specifier the entry's name in an import: `openclaw-react/client`
 * @property {PublicName[]} names exported here and by no entry before it, in alphabetical order
 * @property {string[]} repeated exported here, too, but shown with an entry before this one
 * @property {PublicName[]} reached not exported, but part of exported declarations
 *
 * @typedef {import('../typescript.mjs').Symbol} Symbol
 * @typedef {import('../typescript.mjs').Node} Node
 * @typedef {import('../typescript.mjs').Declaration} Declaration
 * @typedef {{ name: string, symbol: Symbol }} Named
 */

/** Reads the package's public names from its declarations. @returns {Entry[]} */
export function readPublicApi() {
  const program = declarationProgram();
  const checker = program.getTypeChecker();
  const resolve = (/** @type {Symbol} */ symbol) =>
    symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;

  const entries = entryFiles().map(({ specifier, file }) => {
    const sourceFile = program.getSourceFile(file);
    const module = sourceFile && checker.getSymbolAtLocation(sourceFile);
    if (!module) throw new Error(`${file} is no module`);
    const symbols = checker
      .getExportsOfModule(module)
      .map((symbol) => ({ name: symbol.name, symbol: resolve(symbol) }));
    return { specifier, symbols: symbols.toSorted(byName) };
  });

  const exported = new Set(entries.flatMap(({ symbols }) => symbols.map(({ symbol }) => symbol)));
  /** @type {Set<Symbol>} */
  const shown = new Set();
  return entries.map(({ specifier, symbols }) => {
    const isNew = (/** @type {Named} */ { symbol }) => !shown.has(symbol);
    const names = symbols.filter(isNew);
    const repeated = symbols.filter((entry) => !isNew(entry)).map(({ name }) => name);
    for (const { symbol } of names) shown.add(symbol);
    const reached = reachedFrom(names).filter(isNew);
    for (const { symbol } of reached) shown.add(symbol);
    return { specifier, names: names.map(toName), repeated, reached: reached.map(toName) };
  });

  /**
   * Returns our names that are not exported, and that declarations reach directly or through such names.
   *
   * @param {Named[]} names
   */
  function reachedFrom(names) {
    /** @type {Map<Symbol, Named>} */
    const found = new Map();
    const visit = (/** @type {Node} */ node) => {
      const symbol = ts.isIdentifier(node) ? checker.getSymbolAtLocation(node) : undefined;
      if (symbol) meet(resolve(symbol));
      ts.forEachChild(node, visit);
    };
    const meet = (/** @type {Symbol} */ symbol) => {
      if (exported.has(symbol) || found.has(symbol) || !isTopLevel(symbol)) return;
      found.set(symbol, { name: symbol.name, symbol });
      for (const declaration of symbol.declarations ?? []) visit(declaration);
    };
    for (const { symbol } of names)
      for (const declaration of symbol.declarations ?? []) visit(declaration);
    return [...found.values()].toSorted(byName);
  }

  /**
   * @param {Named} named
   * @returns {PublicName}
   */
  function toName({ name, symbol }) {
    return {
      name,
      declarations: (symbol.declarations ?? []).map(print),
      isDocumented: symbol.getDocumentationComment(checker).length > 0,
    };
  }
}

/** @type {(a: Named, b: Named) => number} */
const byName = (a, b) => (a.name < b.name ? -1 : 1);

/**
 * Is true for a symbol that a statement of ours declares. The types from the gateway's schema are checked
 * elsewhere.
 *
 * @param {Symbol} symbol
 */
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

/** @type {(declaration: Declaration) => Node} */
const statementOf = (declaration) =>
  ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;

const printer = ts.createPrinter({ removeComments: true });
/** @param {Declaration} declaration */
const print = (declaration) =>
  printer.printNode(ts.EmitHint.Unspecified, statementOf(declaration), declaration.getSourceFile());

function entryFiles() {
  /** @type {{ exports: Record<string, string> }} */
  const { exports } = JSON.parse(read('package.json'));
  return Object.entries(exports)
    .filter(([, target]) => target.endsWith('.js'))
    .map(([path, target]) => ({
      specifier: posix.join('openclaw-react', path),
      file: fromRoot(target.replace('./dist', 'src').replace(/\.js$/, '.d.ts')),
    }));
}

/** Creates a program over the declarations that a build would write. They stay in memory. */
function declarationProgram() {
  const config = ts.getParsedCommandLineOfConfigFile(
    fromRoot('src/tsconfig.json'),
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: fail },
  );
  if (!config) throw new Error('src/tsconfig.json cannot be read');
  // Beside the sources, where `./state.js` then means `./state.d.ts`.
  const options = { ...config.options, declarationMap: false, outDir: fromRoot('src') };
  /** @type {Map<string, string>} */
  const files = new Map();
  ts.createProgram(config.fileNames, options).emit(undefined, (file, text) => {
    files.set(file, text);
  });
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile } = host;
  const isSource = (/** @type {string} */ file) =>
    /^(?!.*\.d\.ts$).*\.tsx?$/.test(file) && file.startsWith(fromRoot('src/'));
  host.fileExists = (file) => files.has(file) || (!isSource(file) && fileExists(file));
  host.readFile = (file) => files.get(file) ?? readFile(file);
  host.getSourceFile = (file, version) => {
    const text = host.readFile(file);
    return text === undefined ? undefined : ts.createSourceFile(file, text, version, true);
  };
  return ts.createProgram([...files.keys()], options, host);
}

/**
 * @param {import('../typescript.mjs').Diagnostic} diagnostic
 * @returns {never}
 */
function fail(diagnostic) {
  throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'));
}
