import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix, resolve } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// A rule that the linter cannot read is silently no rule: this proves that each arrow is held.
const clients = ['client', 'core', 'protocol'];
const gatewayBase = ['testing/context', 'testing/dialects'];
const gatewayParts = ['testing/approvals', 'testing/sessions', 'testing/signIn'];
const gatewayTop = ['testing/runs', 'testing/gateway', 'testing/transcripts'];
const gatewayFolders = [...gatewayBase, ...gatewayParts, ...gatewayTop];
const allowed: Readonly<Record<string, readonly string[]>> = {
  protocol: [],
  core: ['protocol'],
  client: ['core', 'protocol'],
  chat: ['client', 'core', 'protocol'],
  collections: ['client', 'core', 'protocol'],
  device: ['core', 'protocol'],
  locales: ['core', 'protocol'],
  query: ['client', 'core', 'protocol'],
  react: ['query', 'collections', 'chat', 'client', 'core', 'protocol'],
  testing: [...gatewayFolders, 'chat', ...clients],
  'testing/dialects': ['testing', 'core', 'protocol'],
  'testing/context': ['testing', 'testing/dialects', 'core', 'protocol'],
  'testing/approvals': ['testing', ...gatewayBase, 'core', 'protocol'],
  'testing/sessions': ['testing', ...gatewayBase, 'core', 'protocol'],
  'testing/signIn': ['testing', 'testing/sessions', ...gatewayBase, 'core', 'protocol'],
  'testing/runs': ['testing', ...gatewayParts, ...gatewayBase, 'core', 'protocol'],
  'testing/gateway': ['testing', 'testing/runs', ...gatewayParts, ...gatewayBase, ...clients],
  'testing/transcripts': ['testing', 'testing/gateway', 'testing/context', ...clients],
  'testing/react': ['testing', ...gatewayFolders, 'react', 'chat', ...clients],
};
const layers = Object.keys(allowed);
const withoutReact = layers.filter((layer) => !layer.endsWith('react'));

let root: string;
/** `<file>` of every import that the linter rejects. */
let rejected: Set<string>;

const nameOf = (from: string, to: string): string => `src/${from}/${to.replaceAll(/\W/g, '-')}.ts`;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'import-direction-'));
  const { options: _, ...config } = JSON.parse(readFileSync('.oxlintrc.json', 'utf8'));
  writeFileSync(join(root, '.oxlintrc.json'), JSON.stringify({ ...config, ignorePatterns: [] }));
  for (const from of layers) {
    mkdirSync(join(root, 'src', from), { recursive: true });
    for (const to of layers) write(from, to, specifierOf(from, to));
    write(from, 'react package', 'react');
  }
  rejected = new Set(lint());
});
afterAll(() => rmSync(root, { recursive: true }));

function specifierOf(from: string, to: string): string {
  const path = posix.join(posix.relative(from, to), 'module.js');
  return path.startsWith('.') ? path : `./${path}`;
}

function write(from: string, to: string, specifier: string): void {
  const text = `import { value } from '${specifier}';\n\nexport const copy: unknown = value;\n`;
  writeFileSync(join(root, nameOf(from, to)), text);
}

function lint(): string[] {
  const oxlint = resolve('node_modules/.bin/oxlint');
  try {
    execFileSync(oxlint, ['--format', 'unix', 'src'], { cwd: root, encoding: 'utf8' });
    return [];
  } catch (error) {
    const { stdout } = error as { stdout: string };
    return stdout
      .split('\n')
      .filter((line) => line.includes('no-restricted-imports'))
      .map((line) => line.slice(0, line.indexOf(':')));
  }
}

describe.each(layers)('%s', (from) => {
  it.each(layers.filter((to) => to !== from))('may import %s only where the design says', (to) => {
    expect(!rejected.has(nameOf(from, to))).toBe(allowed[from]?.includes(to));
  });
});

it.each(withoutReact)('%s imports no React', (layer) => {
  expect(rejected.has(nameOf(layer, 'react package'))).toBe(true);
});
