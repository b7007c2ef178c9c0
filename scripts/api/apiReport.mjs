// Writes docs/api-report/: every public name with its declaration, so that a change of the API is a
// visible difference.
//   node scripts/api/apiReport.mjs           writes the report
//   node scripts/api/apiReport.mjs --check   exits with 1 if the report is stale, if a name has no docstring or
//                                        is in no story, recipe or test, or if the example of a docstring
//                                        does not fit the package
import { readdirSync } from 'node:fs';

import { format } from 'oxfmt';

import { checkDocExamples } from '../docs/docExamples.mjs';
import { fromRoot, read, writeOrCheck } from '../generatedFiles.mjs';
import { readPublicApi } from './publicApi.mjs';

const entries = readPublicApi();
const pages = await Promise.all(entries.map(page));
writeOrCheck(Object.fromEntries(pages), { source: 'src', command: 'npm run generate:api' });
if (process.argv.includes('--check')) {
  checkNames();
  checkExamples();
}

/** @typedef {import('./publicApi.mjs').PublicName} PublicName */

/**
 * @param {import('./publicApi.mjs').Entry} entry
 * @returns {Promise<[path: string, text: string]>}
 */
async function page({ specifier, names, repeated, reached }) {
  const path = `docs/api-report/${specifier.replaceAll('/', '-')}.md`;
  const text = `# ${specifier}

<!-- Written by \`npm run generate:api\`. Do not edit. -->

${declarations(names)}
${repeated.length > 0 ? `\nShown with an entry before this one: ${repeated.map((name) => `\`${name}\``).join(', ')}.\n` : ''}
${reached.length > 0 ? `## Not exported, but part of what is\n\n${declarations(reached)}` : ''}
`;
  const { code, errors } = await format(path, text, JSON.parse(read('.oxfmtrc.json')));
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  return [path, code];
}

/** @param {PublicName[]} names */
function declarations(names) {
  return `\`\`\`ts\n${names.flatMap((name) => name.declarations).join('\n\n')}\n\`\`\``;
}

function checkNames() {
  const names = entries.flatMap((entry) => entry.names);
  const shown = new Set(shownFiles().flatMap((path) => read(path).match(/\w+/g) ?? []));
  report(
    'No docstring',
    names.filter(({ isDocumented }) => !isDocumented),
  );
  report(
    'In no story, recipe or test',
    names.filter(({ name }) => !shown.has(name)),
  );
}

function checkExamples() {
  const { count, errors } = checkDocExamples(entries);
  if (errors.length === 0) return console.log(`${count} examples fit the package`);
  console.error(errors.join('\n'));
  process.exitCode = 1;
}

/** @type {(title: string, names: PublicName[]) => void} */
function report(title, names) {
  if (names.length === 0) return;
  console.error(`${title}: ${names.map(({ name }) => name).join(', ')}`);
  process.exitCode = 1;
}

function shownFiles() {
  /** @type {(folder: string, kind: RegExp) => string[]} */
  const filesIn = (folder, kind) =>
    readdirSync(fromRoot(folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => kind.test(name))
      .map((name) => `${folder}/${name}`);
  const code = /^(?!.*node_modules).*\.tsx?$/;
  return [
    ...filesIn('stories', code),
    ...filesIn('test', code),
    // The report itself names everything.
    ...filesIn('docs', /^[^/]*\.md$/),
    'README.md',
  ];
}
