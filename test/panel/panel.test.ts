import { createFakeGateway, FakeGatewayError, listen, streamWords } from 'openclaw-react/testing';
import type { FakeAttachment, FakeGateway, FakeGatewayOptions } from 'openclaw-react/testing';
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { WebSocketServer } from 'ws';

import { createDeferred } from '../support/deferred.js';
import { openPanel, say, servePanel, whenConnected, type ServedPanel } from '../support/panel.js';

let panel: ServedPanel;
beforeAll(async () => {
  panel = await servePanel();
});
afterAll(() => panel.close());

const token = 'e2e-secret';

/** An embedded gateway on a real port. */
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

/** The panel of a new device in front of an embedded gateway. */
async function open(
  options: FakeGatewayOptions = {},
): Promise<{ gateway: FakeGateway; page: Page }> {
  const { gateway, url } = await serveGateway(options);
  return { gateway, page: await openPanel(panel, { url, token }) };
}

/** A page of a new device that has not opened the panel yet. */
async function newPage(): Promise<Page> {
  const context = await panel.browser.newContext();
  onTestFinished(() => context.close());
  return context.newPage();
}

const article = (page: Page, text: string | RegExp) =>
  page.locator('article').filter({ hasText: text });

/** What the agent said, once it is whole. */
const answer = (page: Page, text: string) =>
  page.locator('article[data-status=complete]').filter({ hasText: text });

const file = (name: string, mimeType: string, content: string) => ({
  name,
  mimeType,
  buffer: Buffer.from(content),
});

it('chats by keyboard alone, and announces the reply once it is whole', async () => {
  const { page } = await open({ model: () => 'Good morning to you.' });
  await say(page, 'Good morning');
  await article(page, 'Good morning to you.').waitFor();
  await expect
    .poll(() => page.locator('p[aria-live=polite]').textContent())
    .toBe('Good morning to you.');
  expect(await article(page, /^You/).locator('.message-body').innerText()).toBe('Good morning');
  expect(page.url()).not.toContain(token);
});

it('announces why there is no answer', async () => {
  const { page } = await open({
    model: () => [{ type: 'fail', message: 'the model is overloaded.' }],
  });
  await say(page, 'Good morning');
  await expect
    .poll(() => page.locator('p[aria-live=polite]').textContent())
    .toContain('LLM request failed');
});

it('stops an answer with Escape and keeps what came', async () => {
  const { page } = await open({
    model: () => [{ type: 'text', text: 'It all began', delayMs: 300 }, { type: 'hang' }],
  });
  await say(page, 'Tell me a story');
  await article(page, 'It all').waitFor();
  await page.getByRole('button', { name: 'Stop' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByText('Stopped').waitFor();
  await page.getByRole('button', { name: 'Stop' }).waitFor({ state: 'detached' });
  expect(await article(page, 'It all').count()).toBe(1);
});

it('shows thoughts while they come, and what a tool was given and gave back', async () => {
  const thoughts = createDeferred();
  const { page } = await open({
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
  await say(page, 'What is new?');
  await page.getByText('Thinking…').click();
  await page.getByText('The log will tell.').waitFor();
  thoughts.resolve();
  await answer(page, 'One commit.').waitFor();
  await page.getByText('git log -1').first().click();
  await page.getByText('4f1c2d9 Wake up at once').waitFor();
});

it('sends files that were chosen, pasted and dropped', async () => {
  const got: FakeAttachment[] = [];
  const { page } = await open({
    model: ({ attachments }) => {
      got.push(...attachments);
      return 'Thank you.';
    },
  });
  const input = page.getByRole('textbox', { name: 'Message' });
  await input.waitFor();
  await page
    .locator('input[type=file]')
    .setInputFiles([
      file('notes.txt', 'text/plain', 'chosen'),
      file('wrong.txt', 'text/plain', 'taken back'),
    ]);
  await page.getByRole('button', { name: 'Remove wrong.txt' }).click();
  await giveFile(page, 'textarea', 'paste', 'shot.png', 'pasted');
  await giveFile(page, '.chat', 'drop', 'plan.txt', 'dropped');
  await say(page, 'See these');
  await answer(page, 'Thank you.').waitFor();
  expect(got.map(({ fileName, content }) => [fileName, atob(content)])).toEqual([
    ['notes.txt', 'chosen'],
    ['shot.png', 'pasted'],
    ['plan.txt', 'dropped'],
  ]);
  expect(await page.getByRole('list', { name: 'Attachments' }).count()).toBe(0);
});

it('says that a file is too large, and keeps what was written', async () => {
  const { page } = await open({ policy: { attachments: { maxBytes: 10, maxImageBytes: 10 } } });
  await whenConnected(page);
  await page
    .locator('input[type=file]')
    .setInputFiles([file('big.txt', 'text/plain', 'more than ten bytes')]);
  await say(page, 'Read this');
  await page.getByText('This is too large for the gateway.').waitFor();
  expect(await page.getByRole('textbox', { name: 'Message' }).inputValue()).toBe('Read this');
  await page.getByRole('button', { name: 'Remove big.txt' }).waitFor();
});

it('keeps what was written while another session is looked at', async () => {
  const { page } = await open({
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

it('holds 1 000 rows with few in the page, and fetches older ones on the way up', async () => {
  const { page } = await open({
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
  const conversation = page.getByRole('region', { name: 'Conversation' });
  const rowOfFirst = conversation.getByText('Message 1', { exact: true });
  const rowOfLast = conversation.getByText('Message 1000', { exact: true });
  await rowOfLast.waitFor();
  await expect
    .poll(async () => {
      await conversation.evaluate((element) => element.scrollTo({ top: 0 }));
      return rowOfFirst.count();
    })
    .toBe(1);
  expect(await page.locator('article').count()).toBeLessThan(250);
  await page.getByRole('button', { name: 'Latest message' }).click();
  await rowOfLast.waitFor();
  expect(await rowOfFirst.count()).toBe(0);
});

it('keeps what is read in place while older rows come in above it', async () => {
  const { page } = await open({
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
  const conversation = page.getByRole('region', { name: 'Conversation' });
  const row = (number: number) => conversation.getByText(`Message ${number}`, { exact: true });
  await row(300).waitFor();
  await conversation.evaluate((element) => element.scrollTo({ top: 0 }));
  await row(1).waitFor({ state: 'attached' });
  const topOf = async (place: Locator) => (await place.boundingBox())?.y ?? Number.NaN;
  const top = await topOf(conversation);
  // It was the first of those that had come.
  await expect.poll(async () => Math.abs((await topOf(row(101))) - top)).toBeLessThan(100);
  await expect.poll(() => topOf(row(1))).toBeLessThan(0);
});

it('begins, renames, starts over and deletes sessions', async () => {
  const { gateway, page } = await open({ model: () => 'Noted.' });
  const sessions = page.getByRole('navigation', { name: 'Sessions' });
  await page.getByRole('button', { name: 'New chat' }).click();
  await say(page, 'Buy milk');
  await answer(page, 'Noted.').waitFor();

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

it('gives the command that approves this device, and goes on by itself', async () => {
  const { gateway, page } = await open({ pairing: 'required' });
  await page.getByText('Waiting for approval').first().waitFor();
  await page.getByRole('button', { name: 'Copy' }).click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  const command = await page.evaluate(() => navigator.clipboard.readText());
  expect(command).toMatch(/^openclaw devices approve \S+$/);
  gateway.approve(command.split(' ').at(-1) ?? '');
  await whenConnected(page);
});

it('holds a message while the gateway is away, and sends it once', async () => {
  const { gateway, page } = await open({ model: () => 'Back again.' });
  await whenConnected(page);
  gateway.stop();
  await page.getByText('Reconnecting…').waitFor();
  await say(page, 'Are you there?');
  await page.getByText('Waiting to be sent').waitFor();
  gateway.start();
  await answer(page, 'Back again.').waitFor();
  expect(await article(page, 'Are you there?').count()).toBe(1);
});

it('disconnects, connects again and leaves for another gateway at the push of a button', async () => {
  const { gateway, page } = await open();
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

it('remembers the token that took the place of a wrong one', async () => {
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

it('asks again for an address that is none', async () => {
  const page = await newPage();
  await page.goto(panel.url);
  const address = page.getByLabel('Address');
  await address.fill('my gateway');
  await page.getByRole('button', { name: 'Connect' }).click();
  await page.getByText('This is not an address').waitFor();
  expect(await address.evaluate((element) => element === document.activeElement)).toBe(true);
});

it('starts where the browser denies storage', async () => {
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
  const { gateway, page } = await open();
  await whenConnected(page);
  const fits = async (): Promise<void> => {
    for (const width of [320, 360, 390]) {
      await page.setViewportSize({ width, height: 700 });
      // What becomes a drawer leaves a frame later.
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

it('asks before a command is run, and tells the agent what was decided', async () => {
  const { page } = await open({
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
  await say(page, 'Clean up');
  const waiting = page.getByRole('region', { name: 'Waiting for your decision' });
  await waiting.getByText('rm -rf build').waitFor();
  // The card takes room from the conversation, which stays at its end.
  await expect
    .poll(() =>
      page
        .getByRole('region', { name: 'Conversation' })
        .evaluate(
          ({ scrollHeight, scrollTop, clientHeight }) => scrollHeight - scrollTop - clientHeight,
        ),
    )
    .toBeLessThan(1);
  await waiting.getByRole('button', { name: 'Allow once' }).click();
  await answer(page, 'Cleaned up.').waitFor();
  await expect.poll(() => waiting.getByRole('button').count()).toBe(0);
});

it('lists models and schedules', async () => {
  const { page } = await open({
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

it('keeps a list that cannot be fetched anew', async () => {
  let isRejecting = false;
  let rejections = 0;
  const { gateway, page } = await open({
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
  // Its list is answered after the rejection.
  await page.getByRole('tab', { name: 'Schedules' }).click();
  await page.getByText('Nothing is scheduled.').waitFor();
  await page.getByRole('tab', { name: 'Models' }).click();
  await model.waitFor();
});

it('shows what an event carries, and filters events by name', async () => {
  const { gateway, page } = await open();
  const events = page.getByRole('list', { name: 'Events' });
  // Who can type here is listening already.
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

it('speaks the other language at once, and still after a reload', async () => {
  const { page } = await open();
  await whenConnected(page);
  await page.getByRole('button', { name: '中文' }).click();
  await page.getByText('已连接').waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
  await page.reload();
  await page.getByRole('heading', { name: '连接网关' }).waitFor();
});

/** Pastes or drops a file, as a browser would tell it. */
async function giveFile(
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
