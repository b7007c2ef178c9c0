import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { chromium, type Browser } from 'playwright';
import { build, preview, type PreviewServer } from 'vite';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';

import { gatewayRows } from './support.js';

const gateway = inject('gateway');
const root = join(import.meta.dirname, '../../examples/panel');
let outDir: string;
let server: PreviewServer;
let browser: Browser;
let address: string;

beforeAll(async () => {
  outDir = await mkdtemp(join(tmpdir(), 'panel-'));
  const config = {
    root,
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
  } as const;
  await build(config);
  server = await preview({ ...config, preview: { port: 0, host: '127.0.0.1' } });
  address = server.resolvedUrls?.local[0] ?? '';
  browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  });
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await rm(outDir, { recursive: true });
});

it('chats through the built panel in a real browser', async () => {
  const page = await browser.newPage();
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.goto(address);
  await page.getByLabel('Address').fill(gateway.url);
  await page.getByLabel('Token').fill(gateway.token);
  await page.getByRole('button', { name: 'Connect' }).click();
  await page.getByText('Connected').waitFor();

  await page.getByRole('textbox', { name: 'Message' }).fill('STUB_SHORT Hello from the panel');
  await page.keyboard.press('Enter');
  const rows = page.locator('article');
  await rows.filter({ hasText: 'w0000 w0001 w0002 w0003 w0004' }).waitFor();
  await page.locator('article[data-status=complete]').nth(1).waitFor();

  const shown = await rows.locator('.message-body').allInnerTexts();
  const expected = await gatewayRows(gateway, 'agent:main:main');
  expect(shown.map((text) => text.trim())).toEqual(
    expected.map((row) => row.replace(/^\w+: /, '')),
  );
  expect(errors).toEqual([]);
  expect(page.url()).not.toContain(gateway.token);
  await page.close();
});
