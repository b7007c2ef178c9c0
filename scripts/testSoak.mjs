import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

import { chromium } from 'playwright';
import { createServer } from 'vite';
import { WebSocketServer } from 'ws';

import { chromiumOptions } from './chromium.mjs';
import { fromRoot } from './generatedFiles.mjs';
import { loadSource } from './loadSource.mjs';
import { readArguments, reject } from './readArguments.mjs';

/**
 * @typedef {import('playwright').Page} Page
 * @typedef {import('playwright').CDPSession} CDPSession
 */

const maxTaskMs = 200;

const help = `Lets a panel in Chromium chat over a faulty connection for a long time, and checks messages and memory at the end.

  npm run test:soak -- [options]

  --minutes <n>  how long (default 10)
  --seed <n>     repeats the faults of an earlier run (default a new one)
  --help         this text
`;

const { values } = readArguments(help, {
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});
const durationMs = Number(values.minutes) * 60_000;
const seed = Number(values.seed);
if (!(durationMs > 0)) reject(`--minutes: ${values.minutes} is no length of time`);
if (!Number.isInteger(seed)) reject(`--seed: ${values.seed} is no whole number`);
await soak();

async function soak() {
  console.log(`${durationMs / 60_000} minutes, --seed ${seed}`);
  /** @type {typeof import('../src/testing/index.js')} */
  const { createFakeGateway, listen } = await loadSource('src/testing/index.ts');
  /** @type {typeof import('../test/faults/faultProxy.js')} */
  const { startFaultProxy } = await loadSource('test/faults/faultProxy.ts');
  /** @type {typeof import('../test/faults/randomFaults.js')} */
  const { startRandomFaults } = await loadSource('test/faults/randomFaults.ts');
  const token = randomBytes(16).toString('hex');
  const gateway = createFakeGateway({ token, tickIntervalMs: 1_000 });
  const port = await listen(gateway, { WebSocketServer });
  const proxy = await startFaultProxy(port.url);
  const server = await createServer({
    configFile: fromRoot('examples/panel/vite.config.ts'),
    root: fromRoot('test/soak'),
    logLevel: 'error',
    // An edit of the sources during the run must not reload the page.
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
  });
  await server.listen();
  const browser = await chromium.launch(chromiumOptions);
  try {
    const page = await browser.newPage();
    /** @type {string[]} */
    const errors = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.addInitScript(observeLongTasks);
    const given = { gateway: { url: proxy.url, token } };
    await page.addInitScript((globals) => Object.assign(window, globals), given);
    const address =
      server.resolvedUrls?.local[0] ?? `http://127.0.0.1:${server.config.server.port}/`;
    await page.goto(address);
    await page.waitForFunction(() => window.soak?.isMounted);
    const cdp = await page.context().newCDPSession(page);
    const keys = ['one', 'two', 'three'].map((name) => `agent:main:${name}`);
    /** @type {Map<string, string[]>} */
    const sent = new Map(keys.map((key) => [key, []]));

    await visitAll(page, keys);
    const before = await countObjects(cdp);
    await page.evaluate(() => window.longTasks.splice(0));

    const faults = startRandomFaults(proxy, {
      seed,
      intervalMs: [500, 4_000],
      signalOnline() {},
    });
    const endAt = Date.now() + durationMs;
    for (let number = 0; Date.now() < endAt; number++) {
      const key = keys[Math.floor(faults.random() * keys.length)] ?? '';
      await show(page, key);
      const text = `message ${number}.`;
      await page.evaluate((message) => window.soak.send(message), text);
      sent.get(key)?.push(text);
      if (faults.random() < 0.6) await untilIdle(page);
      else await pause(faults.random() * 2_000);
    }
    faults.stopFaults();
    proxy.applyToAll({ type: 'cut' });

    const problems = [...errors];
    for (const key of keys) {
      await show(page, key);
      await untilIdle(page);
      const expected = gateway.sessions.history(key).map(lineOf);
      await page
        .waitForFunction((lines) => window.soak.lines().join('\n') === lines, expected.join('\n'), {
          timeout: 30_000,
        })
        .catch(async () => {
          const lines = await page.evaluate(() => window.soak.lines());
          const at = expected.findIndex((line, index) => line !== lines[index]);
          problems.push(
            `${key}: ${lines.length} messages, the gateway has ${expected.length}; message ${at} is "${lines[at]}", should be "${expected[at]}"`,
          );
        });
      const recorded = expected.filter((line) => line.startsWith('user: '));
      const messages = (sent.get(key) ?? []).map((text) => `user: ${text}`);
      if (recorded.toSorted().join('\n') !== messages.toSorted().join('\n'))
        problems.push(
          `${key}: ${messages.length} were sent, ${recorded.length} are in the history`,
        );
    }
    await visitAll(page, keys);
    const after = await countObjects(cdp);
    for (const [name, count] of Object.entries(after))
      if (count > (before[name] ?? 0)) problems.push(`${count} ${name}, ${before[name]} before`);

    const opened = proxy.log.filter(({ type }) => type === 'opened').length;
    const losses = proxy.log.filter(({ type }) => type === 'closed').length;
    if (opened !== losses + 1) problems.push(`${opened} sockets were opened, ${losses} lost`);
    const longTasks = await page.evaluate(() => window.longTasks);
    const longest = Math.round(Math.max(0, ...longTasks));
    if (longest > maxTaskMs) problems.push(`a task took ${longest} ms`);

    console.table({
      messages: [...sent.values()].flat().length,
      faults: proxy.log.filter(({ type }) => type === 'fault').length,
      'sockets opened': opened,
      'sockets lost': losses,
      'longest task, ms': longest,
      ...Object.fromEntries(
        Object.entries(after).map(([name, count]) => [
          `${name} before, after`,
          `${before[name]}, ${count}`,
        ]),
      ),
    });
    if (problems.length > 0) {
      console.error(problems.join('\n'));
      process.exitCode = 1;
    }
  } finally {
    await browser.close();
    await server.close();
    await proxy.close();
    await port.close();
    gateway.close();
  }
}

/** Runs in the page before anything else. */
function observeLongTasks() {
  window.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.longTasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
}

/** @type {(page: Page, key: string) => Promise<void>} */
async function show(page, key) {
  await page.evaluate((next) => window.soak.show(next), key);
  await page.waitForFunction((next) => window.soak.shown === next, key);
}

/** @param {Page} page */
async function untilIdle(page) {
  await page.waitForFunction(() => window.soak.isIdle(), null, { timeout: 60_000 });
}

/**
 * Shows every session and then none. The objects that stay then are those that should stay.
 *
 * @type {(page: Page, keys: string[]) => Promise<void>}
 */
async function visitAll(page, keys) {
  for (const key of keys) {
    await show(page, key);
    await untilIdle(page);
  }
  await page.evaluate(() => window.soak.show(null));
  await pause(1_000);
}

/** @param {CDPSession} cdp */
async function countObjects(cdp) {
  await cdp.send('HeapProfiler.collectGarbage');
  const expressions = {
    GatewayClient: 'soak.classes.GatewayClient.prototype',
    ChatSession: 'soak.classes.ChatSession.prototype',
    WebSocket: 'WebSocket.prototype',
    AbortSignal: 'AbortSignal.prototype',
  };
  /** @type {Record<string, number>} */
  const counts = {};
  for (const [name, expression] of Object.entries(expressions)) {
    const { result } = await cdp.send('Runtime.evaluate', { expression });
    const { objects } = await cdp.send('Runtime.queryObjects', {
      prototypeObjectId: result.objectId ?? '',
    });
    const { result: length } = await cdp.send('Runtime.callFunctionOn', {
      ...(objects.objectId !== undefined && { objectId: objects.objectId }),
      functionDeclaration: 'function () { return this.length }',
      returnByValue: true,
    });
    counts[name] = length.value;
    await cdp.send('Runtime.releaseObject', { objectId: objects.objectId ?? '' });
  }
  return counts;
}

/** @param {import('../src/protocol/frames.js').JsonObject} record */
function lineOf({ role, content }) {
  /** @type {{ type: string, text?: string }[]} */
  const blocks = Array.isArray(content) ? content : [{ type: 'text', text: String(content) }];
  const texts = blocks.map(({ type, text }) => (type === 'text' ? text : ''));
  return `${String(role)}: ${texts.join('').trim()}`;
}
