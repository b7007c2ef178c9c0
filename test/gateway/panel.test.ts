import { afterAll, beforeAll, expect, inject, it, vi } from 'vitest';

import {
  openPanel,
  sendMessage,
  servePanel,
  whenConnected,
  type ServedPanel,
} from '../support/panel.js';
import { gatewayLines } from './support.js';

const gateway = inject('gateway');
let panel: ServedPanel;

beforeAll(async () => {
  panel = await servePanel();
});
afterAll(() => panel.close());

it('chats through the built panel in a real browser', async () => {
  const page = await openPanel(panel, gateway);
  // The first run of a gateway loads its agent. 2026.4.15 needs half a minute for that.
  page.setDefaultTimeout(120_000);
  await whenConnected(page);
  await sendMessage(page, 'STUB_SHORT Hello from the panel');
  const articles = page.locator('article');
  // Other tests use the same session.
  const sent = '//article[contains(., "Hello from the panel")]';
  const response = page.locator(`${sent}/following::article[@data-status="complete"]`);
  await response.filter({ hasText: 'w0000 w0001 w0002 w0003 w0004' }).waitFor();

  await vi.waitFor(
    async () => {
      const shown = await articles.locator('.message-body').allInnerTexts();
      const expected = await gatewayLines(gateway, 'agent:main:main');
      expect(shown.map((text) => text.trim())).toEqual(
        expected.map((line) => line.replace(/^\w+: /, '')),
      );
    },
    { timeout: 60_000, interval: 500 },
  );
  expect(page.url()).not.toContain(gateway.token);
});

it('creates, renames, resets and deletes a session', async () => {
  const page = await openPanel(panel, gateway);
  const sessions = page.getByRole('navigation', { name: 'Sessions' });
  await page.getByRole('button', { name: 'New session' }).click();
  await sendMessage(page, 'STUB_SHORT Buy milk');
  await page.locator('article[data-status=complete]').nth(1).waitFor();

  await page.getByRole('button', { name: 'Rename session' }).click();
  await page.keyboard.type('Shopping');
  await page.keyboard.press('Enter');
  await sessions.getByRole('button', { name: /^Shopping/ }).waitFor();

  await page.getByRole('button', { name: 'Start over' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Start over' }).click();
  await page.locator('article').filter({ hasText: 'Buy milk' }).waitFor({ state: 'detached' });

  await page.getByRole('button', { name: 'Delete session' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete session' }).click();
  await sessions.getByRole('button', { name: /^Shopping/ }).waitFor({ state: 'detached' });
});

it('lists models and schedules of the gateway', async () => {
  const page = await openPanel(panel, gateway);
  await page.getByRole('tab', { name: 'Models' }).click();
  await page.locator('.fact').first().waitFor();
  await page.getByRole('tab', { name: 'Schedules' }).click();
  // 2026.9 has built-in schedules.
  const schedules = page.getByRole('tabpanel', { name: 'Schedules' });
  await schedules
    .getByText(/Nothing is scheduled|next:|turned off/)
    .first()
    .waitFor();
});

it('sends a picture', async () => {
  const page = await openPanel(panel, gateway);
  await page.getByRole('button', { name: 'New session' }).click();
  await page.locator('input[type=file]').setInputFiles({
    name: 'dot.png',
    mimeType: 'image/png',
    buffer: Buffer.from(dot, 'base64'),
  });
  await sendMessage(page, 'STUB_SHORT What is this?');
  await page.locator('article[data-status=complete]').nth(1).waitFor();
  const message = page.locator('article').filter({ hasText: 'What is this?' });
  expect(await message.locator('.chip, .picture').count()).toBe(1);
});

const dot =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
