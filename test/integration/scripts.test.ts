import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

import { expect, it, onTestFinished } from 'vitest';

const scripts = ['docs/checkPhrases', 'gateway', 'start', 'testGateway', 'testMatrix', 'testSoak'];

async function run(name: string, ...args: string[]) {
  const child = spawn(process.execPath, [`scripts/${name}.mjs`, ...args]);
  onTestFinished(() => void child.kill());
  const [output, errors, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { output, errors, code };
}

it.each(scripts)('%s reports in one line that it does not know an option', async (name) => {
  const { output, errors, code } = await run(name, '--no-such-option');
  expect(errors).toMatch(/^.*'--no-such-option'.*--help.*\n$/);
  expect(output).toBe('');
  expect(code).toBe(2);
});

it.each([
  ['start', '--port', 'x'],
  ['start', '--token', 'planted'],
  ['gateway', '--port', 'x'],
  ['testSoak', '--minutes', 'soon'],
  ['testSoak', '--seed', 'x'],
])('%s reports in one line that %s does not fit', async (name, option, value) => {
  const { errors, code } = await run(name, option, value);
  expect(errors).toMatch(new RegExp(`^.*${option}.*\n$`));
  expect(errors).not.toContain('planted');
  expect(code).toBe(2);
});

it.each(scripts)('%s explains itself', async (name) => {
  const { output, code } = await run(name, '--help');
  expect(output).toContain('--help');
  expect(code).toBe(0);
});
