import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { chromium, type Browser, type Page } from 'playwright';
import { build, preview, type PreviewServer } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { chromiumOptions } from '../../scripts/chromium.mjs';
import { startGateway } from '../../scripts/gateway/startGateway.mjs';
import { connectNewDevice } from './support.js';

const root = join(import.meta.dirname, 'hooksPage');
let gateway: Awaited<ReturnType<typeof startGateway>>;
let outDir: string;
let server: PreviewServer;
let browser: Browser;
let page: Page;
/** Methods that the page called, in order. */
const calls: string[] = [];
const errors: Error[] = [];

beforeAll(async () => {
  gateway = await startGateway({ approvals: true });
  outDir = await mkdtemp(join(tmpdir(), 'hooks-'));
  const source = (path: string) => join(import.meta.dirname, '../../src', path);
  const config = {
    root,
    configFile: false,
    logLevel: 'error',
    resolve: {
      alias: [
        { find: /^openclaw-react$/, replacement: source('index.ts') },
        { find: /^openclaw-react\/(.+)$/, replacement: source('$1/index.ts') },
      ],
    },
    build: { outDir, emptyOutDir: true },
  } as const;
  await build(config);
  server = await preview({ ...config, preview: { port: 0, host: '127.0.0.1' } });
  browser = await chromium.launch(chromiumOptions);
  page = await browser.newPage();
  page.on('pageerror', (error) => errors.push(error));
  page.on('websocket', (socket) =>
    socket.on('framesent', ({ payload }) => calls.push(JSON.parse(String(payload)).method)),
  );
  const address = { url: gateway.url, token: gateway.token };
  await page.addInitScript((given) => Object.assign(window, { gateway: given }), address);
  await page.goto(server.resolvedUrls?.local[0] ?? '');
  await page.getByText('ready').waitFor();
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await rm(outDir, { recursive: true });
  await gateway.close();
});

it('lists a session as soon as another client creates it', async () => {
  const other = await connectNewDevice(gateway);
  await other.ready({ timeoutMs: 20_000 });
  const row = page.locator('li').filter({ hasText: 'agent:main:created-elsewhere' });
  expect(await row.count()).toBe(0);
  await other.request('chat.send', {
    sessionKey: 'agent:main:created-elsewhere',
    message: 'STUB_SHORT Hello',
    idempotencyKey: 'created-elsewhere',
  });
  await row.waitFor();
});

it('shows a command that waits for approval and allows it', async () => {
  await page.getByRole('button', { name: 'Run' }).click();
  const alert = page.getByRole('alert');
  await alert.filter({ hasText: 'echo approved' }).waitFor();
  await alert.getByRole('button', { name: 'Allow' }).click();
  await alert.waitFor({ state: 'detached' });
  await page.locator('section[aria-busy=false]').waitFor();
  await page.locator('article').filter({ hasText: 'assistant:' }).first().waitFor();
});

it('refetches once after a restart', async () => {
  await page.getByText('agents known').waitFor();
  calls.length = 0;
  const lost = page.waitForFunction(
    () => document.querySelector('output')?.textContent !== 'ready',
    undefined,
    { timeout: 90_000 },
  );
  await gateway.restart();
  await lost;
  await page.getByText('ready').waitFor({ timeout: 90_000 });
  await expect.poll(() => calls, { timeout: 20_000 }).toContain('agents.list');
  await page.getByText('agents known').waitFor();
  // Wait for the last call of the page after a restart.
  await expect.poll(() => calls, { timeout: 20_000 }).toContain('chat.history');
  expect(calls.filter((method) => method === 'agents.list')).toHaveLength(1);
  expect(errors).toEqual([]);
});
