import { createFakeGateway, FakeGatewayError, listen, streamWords } from 'openclaw-react/testing';
import type { FakeAttachment, FakeGateway, FakeGatewayOptions } from 'openclaw-react/testing';
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { WebSocketServer } from 'ws';

import { createDeferred } from '../support/deferred.js';
import {
  openPanel,
  sendMessage,
  servePanel,
  whenConnected,
  type ServedPanel,
} from '../support/panel.js';

let panel: ServedPanel;
beforeAll(async () => {
  panel = await servePanel();
});
afterAll(() => panel.close());

const token = 'e2e-secret';

/** Starts a fake gateway on a real port. */
async function serveGateway(
  options: FakeGatewayOptions = {},
): Promise<{ gateway: FakeGateway; url: string }> {
  const gateway = createFakeGateway({ token, ...options });
  const served = await listen(gateway, { WebSocketServer });
  onTestFinished(async () => {
    gateway.close();
    await served.close();
  });
  return { gateway, url: served.url };
}

/** Opens the panel as a new device that connects to a fake gateway. */
async function openPanelOver(
  options: FakeGatewayOptions = {},
): Promise<{ gateway: FakeGateway; page: Page }> {
  const { gateway, url } = await serveGateway(options);
  return { gateway, page: await openPanel(panel, { url, token }) };
}

/** Opens an empty page in a new browser context. */
async function newPage(): Promise<Page> {
  const context = await panel.browser.newContext();
  onTestFinished(() => context.close());
  return context.newPage();
}

const article = (page: Page, text: string | RegExp) =>
  page.locator('article').filter({ hasText: text });

/** A complete response of the agent. */
const response = (page: Page, text: string) =>
  page.locator('article[data-status=complete]').filter({ hasText: text });

const file = (name: string, mimeType: string, content: string) => ({
  name,
  mimeType,
  buffer: Buffer.from(content),
});

it('chats by keyboard and announces the complete response', async () => {
  const { page } = await openPanelOver({ model: () => 'Good morning to you.' });
  await sendMessage(page, 'Good morning');
  await article(page, 'Good morning to you.').waitFor();
  await expect
    .poll(() => page.locator('p[aria-live=polite]').textContent())
    .toBe('Good morning to you.');
  expect(await article(page, /^You/).locator('.message-body').innerText()).toBe('Good morning');
  expect(page.url()).not.toContain(token);
});

it('announces the reason for a failed response', async () => {
  const { page } = await openPanelOver({
    model: () => [{ type: 'fail', message: 'the model is overloaded.' }],
  });
  await sendMessage(page, 'Good morning');
  await expect
    .poll(() => page.locator('p[aria-live=polite]').textContent())
    .toContain('LLM request failed');
});

it('stops a response with Escape and keeps the received text', async () => {
  const { page } = await openPanelOver({
    model: () => [{ type: 'text', text: 'It all began', delayMs: 300 }, { type: 'hang' }],
  });
  await sendMessage(page, 'Tell me a story');
  await article(page, 'It all').waitFor();
  await page.getByRole('button', { name: 'Stop' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByText('Stopped').waitFor();
  await page.getByRole('button', { name: 'Stop' }).waitFor({ state: 'detached' });
  expect(await article(page, 'It all').count()).toBe(1);
});

it('shows thoughts while they stream, and the input and output of a tool', async () => {
  const thoughts = createDeferred();
  const { page } = await openPanelOver({
    async *model() {
      yield { type: 'thinking', text: 'The log will tell.' };
      await thoughts.promise;
      yield {
        type: 'tool',
        name: 'exec',
        args: { command: 'git log -1' },
        result: '4f1c2d9 Wake up at once',
      };
      yield* streamWords('One commit.');
    },
  });
  await sendMessage(page, 'What is new?');
  await page.getByText('Thinking…').click();
  await page.getByText('The log will tell.').waitFor();
  thoughts.resolve();
  await response(page, 'One commit.').waitFor();
  await page.getByText('git log -1').first().click();
  await page.getByText('4f1c2d9 Wake up at once').waitFor();
});

it('sends chosen, pasted and dropped files', async () => {
  const received: FakeAttachment[] = [];
  const { page } = await openPanelOver({
    model: ({ attachments }) => {
      received.push(...attachments);
      return 'Thank you.';
    },
  });
  const input = page.getByRole('textbox', { name: 'Message' });
  await input.waitFor();
  await page
    .locator('input[type=file]')
    .setInputFiles([
      file('notes.txt', 'text/plain', 'chosen'),
      file('wrong.txt', 'text/plain', 'removed'),
    ]);
  await page.getByRole('button', { name: 'Remove wrong.txt' }).click();
  await attachFile(page, 'textarea', 'paste', 'shot.png', 'pasted');
  await attachFile(page, '.chat', 'drop', 'plan.txt', 'dropped');
  await sendMessage(page, 'See these');
  await response(page, 'Thank you.').waitFor();
  expect(received.map(({ fileName, content }) => [fileName, atob(content)])).toEqual([
    ['notes.txt', 'chosen'],
    ['shot.png', 'pasted'],
    ['plan.txt', 'dropped'],
  ]);
  expect(await page.getByRole('list', { name: 'Attachments' }).count()).toBe(0);
});

it('reports a file that is too large and keeps the draft', async () => {
  const { page } = await openPanelOver({
    policy: { attachments: { maxBytes: 10, maxImageBytes: 10 } },
  });
  await whenConnected(page);
  await page
    .locator('input[type=file]')
    .setInputFiles([file('big.txt', 'text/plain', 'more than ten bytes')]);
  await sendMessage(page, 'Read this');
  await page.getByText('This is too large for the gateway.').waitFor();
  expect(await page.getByRole('textbox', { name: 'Message' }).inputValue()).toBe('Read this');
  await page.getByRole('button', { name: 'Remove big.txt' }).waitFor();
});

it('keeps the draft of a session while another session is open', async () => {
  const { page } = await openPanelOver({
    sessions: [
      { key: 'main', label: 'Here' },
      { key: 'there', label: 'There' },
    ],
  });
  const sessions = page.getByRole('navigation', { name: 'Sessions' });
  const input = page.getByRole('textbox', { name: 'Message' });
  await input.fill('Half a thought');
  await page.locator('input[type=file]').setInputFiles([file('notes.txt', 'text/plain', 'notes')]);
  await sessions.getByRole('button', { name: /^There/ }).click();
  await page.getByRole('heading', { name: 'There' }).waitFor();
  expect(await input.inputValue()).toBe('');
  await sessions.getByRole('button', { name: /^Here/ }).click();
  await page.getByRole('button', { name: 'Remove notes.txt' }).waitFor();
  expect(await input.inputValue()).toBe('Half a thought');
});

it('renders few of 1 000 messages and loads older messages while the user scrolls up', async () => {
  const { page } = await openPanelOver({
    sessions: [
      {
        key: 'main',
        messages: Array.from({ length: 1_000 }, (_, at) => ({
          role: at % 2 === 0 ? 'user' : 'assistant',
          text: `Message ${at + 1}`,
        })),
      },
    ],
  });
  const messages = page.getByRole('region', { name: 'Conversation' });
  const firstMessage = messages.getByText('Message 1', { exact: true });
  const lastMessage = messages.getByText('Message 1000', { exact: true });
  await lastMessage.waitFor();
  await expect
    .poll(async () => {
      await messages.evaluate((element) => element.scrollTo({ top: 0 }));
      return firstMessage.count();
    })
    .toBe(1);
  expect(await page.locator('article').count()).toBeLessThan(250);
  await page.getByRole('button', { name: 'Latest message' }).click();
  await lastMessage.waitFor();
  expect(await firstMessage.count()).toBe(0);
});

it('keeps the visible messages in place while older messages load above them', async () => {
  const { page } = await openPanelOver({
    sessions: [
      {
        key: 'main',
        messages: Array.from({ length: 300 }, (_, at) => ({
          role: 'assistant',
          text: `Message ${at + 1}`,
        })),
      },
    ],
  });
  const messages = page.getByRole('region', { name: 'Conversation' });
  const message = (number: number) => messages.getByText(`Message ${number}`, { exact: true });
  await message(300).waitFor();
  await messages.evaluate((element) => element.scrollTo({ top: 0 }));
  await message(1).waitFor({ state: 'attached' });
  const topOf = async (element: Locator) => (await element.boundingBox())?.y ?? Number.NaN;
  const top = await topOf(messages);
  // Message 101 was the first loaded message.
  await expect.poll(async () => Math.abs((await topOf(message(101))) - top)).toBeLessThan(100);
  await expect.poll(() => topOf(message(1))).toBeLessThan(0);
});

it('creates, renames, resets and deletes sessions', async () => {
  const { gateway, page } = await openPanelOver({ model: () => 'Noted.' });
  const sessions = page.getByRole('navigation', { name: 'Sessions' });
  await page.getByRole('button', { name: 'New session' }).click();
  await sendMessage(page, 'Buy milk');
  await response(page, 'Noted.').waitFor();

  await page.getByRole('button', { name: 'Rename session' }).click();
  await page.keyboard.type('Shopping');
  await page.keyboard.press('Enter');
  await sessions.getByRole('button', { name: /^Shopping/ }).waitFor();
  await page.getByRole('heading', { name: 'Shopping' }).waitFor();

  await page.getByRole('button', { name: 'Start over' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Start over' }).click();
  await expect.poll(() => article(page, 'Buy milk').count()).toBe(0);

  await page.getByRole('button', { name: 'Delete session' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete session' }).click();
  await expect.poll(() => sessions.getByRole('button', { name: /^Shopping/ }).count()).toBe(0);
  expect(gateway.sessions.keys().filter((key) => key.includes(':web-'))).toEqual([]);
});

it('shows the command that approves this device, and connects after the approval', async () => {
  const { gateway, page } = await openPanelOver({ pairing: 'required' });
  await page.getByText('Waiting for approval').first().waitFor();
  await page.getByRole('button', { name: 'Copy' }).click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  const command = await page.evaluate(() => navigator.clipboard.readText());
  expect(command).toMatch(/^openclaw devices approve \S+$/);
  gateway.approve(command.split(' ').at(-1) ?? '');
  await whenConnected(page);
});

it('queues a message while the gateway is down, and sends it once', async () => {
  const { gateway, page } = await openPanelOver({ model: () => 'Back again.' });
  await whenConnected(page);
  gateway.stop();
  await page.getByText('Reconnecting…').waitFor();
  await sendMessage(page, 'Are you there?');
  await page.getByText('Waiting to be sent').waitFor();
  gateway.start();
  await response(page, 'Back again.').waitFor();
  expect(await article(page, 'Are you there?').count()).toBe(1);
});

it('disconnects, reconnects and switches to another gateway', async () => {
  const { gateway, page } = await openPanelOver();
  await whenConnected(page);
  await page.getByRole('button', { name: 'Disconnect' }).click();
  await page.getByRole('status').getByText('Disconnected').waitFor();
  await expect.poll(() => gateway.connections).toHaveLength(0);
  await page.getByRole('button', { name: 'Connect again' }).click();
  await whenConnected(page);
  await page.getByRole('button', { name: 'Disconnect' }).click();
  await page.getByRole('button', { name: 'Other gateway' }).click();
  await page.getByRole('heading', { name: 'Connect to a gateway' }).waitFor();
});

it('remembers the token that replaced a wrong one', async () => {
  const { url } = await serveGateway();
  const page = await newPage();
  await page.goto(panel.url);
  await page.getByLabel('Address').fill(url);
  await page.getByLabel('Token').fill('wrong');
  await page.getByLabel('Remember').check();
  await page.getByRole('button', { name: 'Connect' }).click();
  await page.getByText('Sign-in failed').first().waitFor();
  await page.getByLabel('Token').fill(token);
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await whenConnected(page);
  const remembered = await page.evaluate(() => JSON.stringify(sessionStorage));
  expect(remembered).toContain(token);
  await page.reload();
  await whenConnected(page);
});

it('asks for another address if the text is not an address', async () => {
  const page = await newPage();
  await page.goto(panel.url);
  const address = page.getByLabel('Address');
  await address.fill('my gateway');
  await page.getByRole('button', { name: 'Connect' }).click();
  await page.getByText('This is not a gateway address').waitFor();
  expect(await address.evaluate((element) => element === document.activeElement)).toBe(true);
});

it('works if the browser denies storage', async () => {
  const { url } = await serveGateway();
  const page = await newPage();
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    }
  });
  await page.goto(panel.url);
  await page.getByLabel('Address').fill(url);
  await page.getByLabel('Token').fill(token);
  await page.getByLabel('Remember').check();
  await page.getByRole('button', { name: 'Connect' }).click();
  await whenConnected(page);
  await page.getByRole('button', { name: 'Dark theme' }).click();
  await page.getByRole('button', { name: '中文' }).click();
  await page.getByText('已连接').waitFor();
});

it('fits the width of a phone', async () => {
  const { gateway, page } = await openPanelOver();
  await whenConnected(page);
  const fits = async (): Promise<void> => {
    for (const width of [320, 360, 390]) {
      await page.setViewportSize({ width, height: 700 });
      // A column becomes a drawer one frame later.
      await expect
        .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth))
        .toBe(0);
    }
  };
  await fits();
  gateway.stop();
  await page.getByText('Reconnecting…').waitFor();
  await fits();
});

it('asks before a command runs and sends the decision to the agent', async () => {
  const { page } = await openPanelOver({
    sessions: [
      {
        key: 'main',
        messages: Array.from({ length: 30 }, () => ({ role: 'assistant', text: 'Earlier' })),
      },
    ],
    model: () => [
      {
        type: 'tool',
        name: 'exec',
        args: { command: 'rm -rf build' },
        result: 'gone',
        delayMs: 100,
        needsApproval: true,
      },
      ...streamWords('Cleaned up.'),
    ],
  });
  await sendMessage(page, 'Clean up');
  const approvals = page.getByRole('region', { name: 'Waiting for your decision' });
  await approvals.getByText('rm -rf build').waitFor();
  // The card makes the list of messages smaller. The list stays at its end.
  await expect
    .poll(() =>
      page
        .getByRole('region', { name: 'Conversation' })
        .evaluate(
          ({ scrollHeight, scrollTop, clientHeight }) => scrollHeight - scrollTop - clientHeight,
        ),
    )
    .toBeLessThan(1);
  await approvals.getByRole('button', { name: 'Allow once' }).click();
  await response(page, 'Cleaned up.').waitFor();
  await expect.poll(() => approvals.getByRole('button').count()).toBe(0);
});

it('lists models and schedules', async () => {
  const { page } = await openPanelOver({
    cronJobs: [{ name: 'Morning summary', schedule: { kind: 'cron', expr: '0 8 * * *' } }],
    methods: {
      'models.list': () => ({
        models: [{ id: 'm1', name: 'Model One', provider: 'acme', contextWindow: 200_000 }],
      }),
    },
  });
  await page.getByRole('tab', { name: 'Models' }).click();
  await page.getByText('acme/m1').waitFor();
  await page.keyboard.press('ArrowRight');
  const schedules = page.getByRole('tabpanel', { name: 'Schedules' });
  await schedules.getByText('Morning summary').waitFor();
  await schedules.getByText('0 8 * * *').waitFor();
});

it('keeps a list when a refetch fails', async () => {
  let isRejecting = false;
  let rejections = 0;
  const { gateway, page } = await openPanelOver({
    methods: {
      'models.list': () => {
        if (!isRejecting) return { models: [{ id: 'm1', name: 'Model One', provider: 'acme' }] };
        rejections += 1;
        throw new FakeGatewayError('UNAVAILABLE', 'not now');
      },
    },
  });
  await page.getByRole('tab', { name: 'Models' }).click();
  const model = page.getByText('acme/m1');
  await model.waitFor();
  isRejecting = true;
  gateway.emit('config.changed', { path: 'models' });
  await expect.poll(() => rejections).toBeGreaterThan(0);
  // The result of this list arrives after the rejection.
  await page.getByRole('tab', { name: 'Schedules' }).click();
  await page.getByText('Nothing is scheduled.').waitFor();
  await page.getByRole('tab', { name: 'Models' }).click();
  await model.waitFor();
});

it('shows the payload of an event and filters events by name', async () => {
  const { gateway, page } = await openPanelOver();
  const events = page.getByRole('list', { name: 'Events' });
  // When the filter is on screen, the panel receives events.
  const filter = page.getByRole('searchbox', { name: 'Filter by name' });
  await filter.fill('config');
  gateway.emit('heartbeat', { ts: 1 });
  gateway.emit('config.changed', { path: 'agents.main' });
  await events.getByText('config.changed').click();
  await events.getByText('"agents.main"').waitFor();
  expect(await events.getByText('heartbeat').count()).toBe(0);
  await filter.fill('controlUI');
  gateway.emit('plugins.controlUi.changed', { revision: 1 });
  await events.getByText('plugins.controlUi.changed').waitFor();
});

it('switches the language at once and keeps it after a reload', async () => {
  const { page } = await openPanelOver();
  await whenConnected(page);
  await page.getByRole('button', { name: '中文' }).click();
  await page.getByText('已连接').waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
  await page.reload();
  await page.getByRole('heading', { name: '连接网关' }).waitFor();
});

/** Pastes or drops a file with the events of a browser. */
async function attachFile(
  page: Page,
  selector: string,
  type: 'paste' | 'drop',
  name: string,
  content: string,
): Promise<void> {
  const data = await page.evaluateHandle(
    ([fileName, text]) => {
      const transfer = new DataTransfer();
      const mimeType = fileName.endsWith('.png') ? 'image/png' : 'text/plain';
      transfer.items.add(new File([text], fileName, { type: mimeType }));
      return transfer;
    },
    [name, content] as const,
  );
  await page.locator(selector).evaluate(
    (element, [kind, transfer]) => {
      const init = { bubbles: true, cancelable: true };
      element.dispatchEvent(
        kind === 'drop'
          ? new DragEvent('drop', { ...init, dataTransfer: transfer })
          : new ClipboardEvent('paste', { ...init, clipboardData: transfer }),
      );
    },
    [type, data] as const,
  );
  await page.getByRole('button', { name: `Remove ${name}` }).waitFor();
}
