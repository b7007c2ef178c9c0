// Measures every figure that the documents claim: `npm run bench [topic …]`.
// Without topics it also writes bench/RESULTS.md.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';

import { format } from 'oxfmt';

/** @typedef {import('./row.d.ts').Row} Row */

/** Each module exports a `title` and `measure()`, which resolves to rows (see row.d.ts). */
const topics = ['sizes', 'messages', 'connection', 'streaming', 'starvation', 'herd'];

const asked = process.argv.slice(2);
/** @type {{ title: string, rows: Row[] }[]} */
const sections = [];
for (const topic of asked.length > 0 ? asked : topics) {
  // One process a topic: the heap and the compiled code of one topic would affect the next.
  const rows = execFileSync(process.execPath, ['--expose-gc', here('topic.mjs'), topic], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 2 ** 26,
  });
  /** @type {{ title: string, rows: Row[] }} */
  const section = JSON.parse(rows);
  console.log(`\n${section.title}`);
  console.table(Object.fromEntries(section.rows.map(({ name, ...row }) => [name, tidy(row)])));
  sections.push(section);
}
if (asked.length === 0) await writeResults();

/** @param {Omit<Row, 'name'>} row */
function tidy({ ratio, met, ...row }) {
  return {
    ...row,
    ...(ratio !== undefined && { ratio: ratio.toFixed(2) }),
    ...(met !== undefined && { met: met ? 'yes' : 'NO' }),
  };
}

async function writeResults() {
  const missed = sections.flatMap(({ title, rows }) =>
    rows.filter(({ met }) => met === false).map((row) => ({ title, ...row })),
  );
  const text = `# Measurements

Written by \`npm run bench\`. Do not edit.

${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores (${cpus()[0]?.model.trim()}), Node ${process.versions.node}.
Medians of interleaved rounds, ours and the peer's in the same run; a ratio below 1 is in our favour.
Versions: ${versions()}.

${sections.map(({ title, rows }) => `## ${title}\n\n${table(rows)}`).join('\n\n')}

## Targets missed

${missed.length === 0 ? 'None.' : missed.map(({ title, name, ours, target }) => `- ${title}: ${name}: ${ours} (${target})`).join('\n')}
`;
  const { code } = await format('RESULTS.md', text, { proseWrap: 'preserve' });
  writeFileSync(here('RESULTS.md'), code);
  console.log('\nwritten to bench/RESULTS.md');
}

/** @param {Row[]} rows */
function table(rows) {
  const line = (/** @type {string[]} */ cells) => `| ${cells.join(' | ')} |`;
  return [
    line(['', 'ours', 'peer', 'ratio', 'target', 'met']),
    line(['---', '---', '---', '---', '---', '---']),
    ...rows.map(({ name, ours, peer = '', ratio, target = '', met }) =>
      line([
        name,
        ours,
        peer,
        ratio?.toFixed(2) ?? '',
        target,
        met === undefined ? '' : met ? 'yes' : '**no**',
      ]),
    ),
  ].join('\n');
}

function versions() {
  /** @type {{ packages: Record<string, { version: string }> }} */
  const { packages } = JSON.parse(readFileSync(here('../package-lock.json'), 'utf8'));
  const names = [
    'react',
    'zustand',
    '@tanstack/react-query',
    '@openclaw/gateway-client',
    'ai',
    '@ai-sdk/react',
    'react-use-websocket',
  ];
  return names.map((name) => `${name} ${packages[`node_modules/${name}`]?.version}`).join(', ');
}

/** @param {string} path */
function here(path) {
  return new URL(path, import.meta.url).pathname;
}
