import { readFileSync } from 'node:fs';

import { expect, it, onTestFinished, vi } from 'vitest';

const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  exports: Record<string, string>;
};
const entries = Object.values(exports)
  .filter((file) => file.endsWith('.js'))
  .map((file) => file.replace('./dist/', '../../src/').replace(/\.js$/, '.ts'));

it.each(entries)('R5: importing %s in Node does nothing and throws nothing', async (entry) => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const globalsBefore = Object.getOwnPropertyNames(globalThis);
  await expect(import(entry)).resolves.toBeTypeOf('object');
  expect(typeof window).toBe('undefined');
  expect(Object.getOwnPropertyNames(globalThis)).toEqual(globalsBefore);
  expect(vi.getTimerCount()).toBe(0);
});
