import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { chromium, type Browser, type BrowserContext, type Page } from 'playwright';
import { build, preview } from 'vite';
import { expect, onTestFinished } from 'vitest';

import { chromiumOptions } from '../../scripts/chromium.mjs';

const root = join(import.meta.dirname, '../../examples/panel');

export interface ServedPanel {
  readonly url: string;
  readonly browser: Browser;
  close(): Promise<void>;
}

/** Builds and serves the example panel, and launches Chromium. */
export async function servePanel(): Promise<ServedPanel> {
  const outDir = await mkdtemp(join(tmpdir(), 'panel-'));
  const config = {
    root,
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
  } as const;
  await build(config);
  const server = await preview({ ...config, preview: { port: 0, host: '127.0.0.1' } });
  const browser = await chromium.launch(chromiumOptions);
  return {
    url: server.resolvedUrls?.local[0] ?? '',
    browser,
    async close() {
      await browser.close();
      await server.close();
      await rm(outDir, { recursive: true });
    },
  };
}

/** Opens the panel as a new device and signs in. The test fails if the page throws. */
export async function openPanel(
  { url, browser }: ServedPanel,
  gateway: { readonly url: string; readonly token: string },
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1380, height: 860 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await watchedPage(context);
  await page.goto(url);
  await page.getByLabel('Address').fill(gateway.url);
  await page.getByLabel('Token').fill(gateway.token);
  await page.getByRole('button', { name: 'Connect' }).click();
  return page;
}

async function watchedPage(context: BrowserContext): Promise<Page> {
  const errors: Error[] = [];
  const page = await context.newPage();
  page.on('pageerror', (error) => errors.push(error));
  onTestFinished(async () => {
    await context.close();
    expect(errors).toEqual([]);
  });
  return page;
}

/** Writes a message and sends it, by keyboard alone. */
export async function sendMessage(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Message' }).fill(text);
  await page.keyboard.press('Enter');
}

export const whenConnected = (page: Page): Promise<void> =>
  page.getByRole('status').getByText('Connected', { exact: true }).waitFor();
