import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

import { expect, it, onTestFinished } from 'vitest';

/** Runs `npm start` without npm and resolves with the addresses it prints. */
async function start(...args: string[]): Promise<{ panel: string; gateway: string }> {
  const child = spawn(process.execPath, ['scripts/start.mjs', '--port', '0', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(async () => {
    child.kill('SIGTERM');
    if (child.exitCode === null) await once(child, 'exit');
  });
  const printed: Record<string, string> = {};
  for await (const line of createInterface({ input: child.stdout })) {
    const [, name, address] = /^\s*(Panel|Gateway)\s+(\S+)/.exec(line) ?? [];
    if (name && address) printed[name] = address;
    if (printed['Panel'] && printed['Gateway']) break;
  }
  return { panel: printed['Panel'] ?? '', gateway: printed['Gateway'] ?? '' };
}

it('serves the panel beside an embedded gateway, from a clone without a build', async () => {
  const { panel, gateway } = await start();
  expect(await (await fetch(panel)).text()).toContain('<div id="root">');
  expect(gateway).toMatch(/^ws:\/\/127\.0\.0\.1:\d+$/);
  const settings = await fetch(new URL('gateway.json', `${panel}/`), {
    headers: { 'sec-fetch-site': 'same-origin' },
  });
  expect(await settings.json()).toMatchObject({ url: gateway });
});

it('sends the secret to no other page', async () => {
  const { panel, gateway } = await start('--gateway', 'ws://127.0.0.1:1', '--token', 'planted');
  expect(gateway).toBe('ws://127.0.0.1:1');
  for (const site of ['cross-site', 'same-site', 'none']) {
    const answer = await fetch(new URL('gateway.json', `${panel}/`), {
      headers: { 'sec-fetch-site': site },
    });
    expect(answer.status).toBe(403);
    expect(await answer.text()).not.toContain('planted');
  }
});
