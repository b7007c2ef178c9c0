import { afterAll, beforeAll, expect, inject, it, vi } from 'vitest';

import {
  openPanel,
  sendMessage,
  servePanel,
  whenConnected,
  type ServedPanel,
} from '../support/panel.js';
import { gatewayRows } from './support.js';

const gateway = inject('gateway');
let panel: ServedPanel;

beforeAll(async () => {
  panel = await servePanel();
});
afterAll(() => panel.close());

it('chats through the built panel in a real browser', async () => {
  const page = await openPanel(panel, gateway);
  // The first run of a gateway loads its agent, which takes 2026.4.15 half a minute.
  page.setDefaultTimeout(120_000);
  await whenConnected(page);
  await sendMessage(page, 'STUB_SHORT Hello from the panel');
  const rows = page.locator('article');
  // Other tests chat in this session, too.
  const asked = '//article[contains(., "Hello from the panel")]';
  const answer = page.locator(`${asked}/following::article[@data-status="complete"]`);
  await answer.filter({ hasText: 'w0000 w0001 w0002 w0003 w0004' }).waitFor();

  await vi.waitFor(
    async () => {
      const shown = await rows.locator('.message-body').allInnerTexts();
      const expected = await gatewayRows(gateway, 'agent:main:main');
      expect(shown.map((text) => text.trim())).toEqual(
        expected.map((row) => row.replace(/^\w+: /, '')),
      );
    },
    { timeout: 60_000, interval: 500 },
  );
  expect(page.url()).not.toContain(gateway.token);
});

it('begins, renames, starts over and deletes a session', async () => {
  const page = await openPanel(panel, gateway);
  const sessions = page.getByRole('navigation', { name: 'Sessions' });
  await page.getByRole('button', { name: 'New chat' }).click();
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

it('lists what the gateway has of models and schedules', async () => {
  const page = await openPanel(panel, gateway);
  await page.getByRole('tab', { name: 'Models' }).click();
  await page.locator('.fact').first().waitFor();
  await page.getByRole('tab', { name: 'Schedules' }).click();
  // 2026.9 brings schedules of its own.
  const schedules = page.getByRole('tabpanel', { name: 'Schedules' });
  await schedules
    .getByText(/Nothing is scheduled|next:|turned off/)
    .first()
    .waitFor();
});

it('sends a picture', async () => {
  const page = await openPanel(panel, gateway);
  await page.getByRole('button', { name: 'New chat' }).click();
  await page.locator('input[type=file]').setInputFiles({
    name: 'dot.png',
    mimeType: 'image/png',
    buffer: Buffer.from(dot, 'base64'),
  });
  await sendMessage(page, 'STUB_SHORT What is this?');
  await page.locator('article[data-status=complete]').nth(1).waitFor();
  const asked = page.locator('article').filter({ hasText: 'What is this?' });
  expect(await asked.locator('.chip, .picture').count()).toBe(1);
});

const dot =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
