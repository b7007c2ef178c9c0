// npm run test:package: packs the library and installs the tarball in fresh apps, as its users do. Then it
// builds the apps and opens them in a browser over a gateway. The Vite apps are the README's example, on
// React 19 and on the oldest supported React and React Query. The Next.js app is docs/nextjs.md.
//
//   npm run test:package                 all apps
//   npm run test:package -- next         the apps whose name contains "next"
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

import { chromium } from 'playwright';
import { WebSocketServer } from 'ws';

import { chromiumOptions } from './chromium.mjs';
import { fromRoot, read } from './generatedFiles.mjs';

/**
 * @typedef {import('playwright').Page} Page
 * @typedef {import('../src/testing/index.js').FakeGateway} FakeGateway
 * @typedef {[command: string, ...args: string[]]} Command
 * @typedef {Record<string, string>} Files texts by path
 *
 * @typedef {object} App
 * @property {Record<string, string>} packages ranges by name
 * @property {(gatewayUrl: string) => Files} files
 * @property {Command[]} build
 * @property {Command} serve
 * @property {(page: Page, address: string, gateway: FakeGateway) => Promise<void>} check
 */

const token = 'the-token-of-this-test';
const types = { '@types/node': '^20', typescript: '^5' };

/** @type {Record<string, App>} */
const apps = {
  'vite-react-19': viteApp({ react: '^19', types: '^19' }),
  'vite-react-18.2': viteApp({ react: '18.2.0', types: '~18.2.0', query: '5.80.0' }),
  next: {
    packages: {
      ...types,
      next: '^16',
      react: '^19',
      'react-dom': '^19',
      ws: '^8',
      '@types/react': '^19',
      '@types/react-dom': '^19',
      '@types/ws': '^8',
    },
    files: () => namedBlocks(read('docs/nextjs.md')),
    build: [['next', 'build']],
    serve: ['next', 'start', '--hostname', '127.0.0.1', '--port', '0'],
    check: checkNext,
  },
};

const folder = await mkdtemp(join(tmpdir(), 'openclaw-react-apps-'));
/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
let failed = 0;
try {
  const tarball = await pack();
  const wanted = process.argv[2] ?? '';
  for (const [name, app] of Object.entries(apps).filter(([each]) => each.includes(wanted))) {
    try {
      console.log(`ok      ${name}: ${await testApp(join(folder, name), app, tarball)}`);
    } catch (error) {
      failed += 1;
      console.log(`failed  ${name}\n${error instanceof Error ? error.stack : String(error)}`);
    }
  }
} finally {
  for (const child of running) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
}
process.exit(failed === 0 ? 0 : 1);

/**
 * @param {{ react: string, types: string, query?: string }} version
 * @returns {App}
 */
function viteApp(version) {
  return {
    packages: {
      ...types,
      vite: '^8',
      react: version.react,
      'react-dom': version.react,
      '@types/react': version.types,
      '@types/react-dom': version.types,
      '@tanstack/react-query': version.query ?? '^5',
    },
    files: (gatewayUrl) => ({
      'index.html': '<!doctype html><body><script type="module" src="/main.tsx"></script></body>\n',
      'main.tsx': firstBlock(read('README.md'))
        .replace('ws://127.0.0.1:18789', gatewayUrl)
        .replace("'yours'", `'${token}'`),
    }),
    build: [['tsc'], ['vite', 'build']],
    serve: ['vite', 'preview', '--host', '127.0.0.1', '--port', '0'],
    check: checkVite,
  };
}

async function pack() {
  await run(['npm', 'run', 'build'], fromRoot('.'));
  const flags = ['--json', '--ignore-scripts', '--pack-destination', folder];
  /** @type {[{ filename: string }]} */
  const [{ filename }] = JSON.parse(await run(['npm', 'pack', ...flags], fromRoot('.')));
  return join(folder, filename);
}

/**
 * @param {string} root
 * @param {App} app
 * @param {string} tarball
 * @returns the versions that were built
 */
async function testApp(root, app, tarball) {
  await mkdir(root);
  const packages = {
    '@tanstack/react-query': '^5',
    ...app.packages,
    'openclaw-react': `file:${tarball}`,
  };
  await write(root, {
    'package.json': json({ name: 'app', private: true, type: 'module', dependencies: packages }),
    'tsconfig.json': json({ compilerOptions: compilerOptions(), include: ['**/*.ts', '**/*.tsx'] }),
  });
  await run(['npm', 'install', '--prefer-offline', '--no-audit', '--no-fund'], root);

  // The gateway is from the tarball, too.
  const testing = join(root, 'node_modules/openclaw-react/dist/testing/index.js');
  /** @type {typeof import('../src/testing/index.js')} */
  const { createFakeGateway, listen } = await import(pathToFileURL(testing).href);
  const gateway = createFakeGateway({
    token,
    model: () => 'Hello from the gateway',
    sessions: [{ key: 'main', messages: [{ role: 'user', text: 'An old question' }] }],
  });
  const port = await listen(gateway, { WebSocketServer });
  const env = { GATEWAY_URL: port.url, GATEWAY_TOKEN: token };
  await write(root, app.files(port.url));
  for (const command of app.build) await run(local(root, command), root);
  const { address, stop } = await serve(local(root, app.serve), root, env);
  try {
    await inBrowser((page) => app.check(page, address, gateway));
  } finally {
    await stop();
    await port.close();
    gateway.close();
  }
  const shown = Object.keys(packages).filter((name) => !name.startsWith('@types/'));
  return (
    await Promise.all(shown.map(async (name) => `${name} ${await installed(root, name)}`))
  ).join(', ');
}

/** @type {App['check']} */
async function checkVite(page, address, gateway) {
  await page.goto(address);
  await page.getByText('ready').waitFor();
  await page.getByText('An old question').waitFor();
  await page.getByRole('button', { name: 'Say hello' }).click();
  await page.getByText('Hello from the gateway').waitFor();
  expect(gateway.handshakes.sockets === 1, `one socket, not ${gateway.handshakes.sockets}`);
}

/** @type {App['check']} */
async function checkNext(page, address, gateway) {
  const html = await (await fetch(address)).text();
  expect(html.includes('<output>idle</output>'), 'the server renders the panel');

  await page.goto(address);
  await page.getByLabel('Token').fill(token);
  await page.getByRole('button', { name: 'Connect' }).click();
  await page.getByText('ready').waitFor();
  await page.getByText('agent:main:main').waitFor();
  await page.getByText('An old question').waitFor();
  await page.getByRole('button', { name: 'Say hello' }).click();
  await page.getByText('Hello from the gateway').waitFor();
  expect(gateway.connections.length === 1, 'one connection');

  const prefetched = await (await fetch(new URL('prefetched', address))).text();
  expect(
    prefetched.includes('<li>agent:main:main</li>'),
    'the server renders the list that it fetched',
  );
  expect(!prefetched.includes(token), 'the token of the server stays there');
  await page.goto(new URL('prefetched', address).href);
  await page.getByText('agent:main:main').waitFor();
}

/**
 * Runs a check in a browser. An error of the page, such as a mismatch on hydration, is a failure.
 *
 * @param {(page: Page) => Promise<void>} check
 */
async function inBrowser(check) {
  const browser = await chromium.launch(chromiumOptions);
  try {
    const page = await browser.newPage();
    /** @type {string[]} */
    const complaints = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      // Browsers request an icon on their own.
      if (message.type() !== 'error' || message.location().url.endsWith('favicon.ico')) return;
      complaints.push(message.text());
    });
    await check(page).catch(async (error) => {
      throw new Error([error.message, ...complaints, await page.content()].join('\n'));
    });
    expect(complaints.length === 0, `no complaints: ${complaints.join('\n')}`);
  } finally {
    await browser.close();
  }
}

// ── small things ─────────────────────────────────────────────────────────────────────────────────

/** Strict options, which check our declarations, too. */
function compilerOptions() {
  return {
    target: 'ES2022',
    lib: ['ES2022', 'DOM', 'DOM.Iterable', 'ESNext.Disposable'],
    module: 'ESNext',
    moduleResolution: 'bundler',
    jsx: 'react-jsx',
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
  };
}

/** @param {string} text */
function firstBlock(text) {
  return /```tsx\n([\s\S]*?)```/.exec(text)?.[1] ?? '';
}

/**
 * Returns the code blocks that begin with the name of a file.
 *
 * @param {string} text
 * @returns {Files}
 */
function namedBlocks(text) {
  const blocks = text.matchAll(/```tsx\n\/\/ (\S+\.tsx?)\n([\s\S]*?)```/g);
  return Object.fromEntries([...blocks].map(([, name, code]) => [name, code]));
}

/** @type {(root: string, files: Files) => Promise<void>} */
async function write(root, files) {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), content);
  }
}

/** @type {(root: string, name: string) => Promise<string>} */
async function installed(root, name) {
  const path = join(root, 'node_modules', name, 'package.json');
  return JSON.parse(await readFile(path, 'utf8')).version;
}

/** @param {unknown} value */
function json(value) {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** @type {(root: string, command: Command) => Command} */
function local(root, [command, ...args]) {
  return [join(root, 'node_modules/.bin', command), ...args];
}

/** @type {(isTrue: boolean, what: string) => void} */
function expect(isTrue, what) {
  if (!isTrue) throw new Error(`expected: ${what}`);
}

/** @type {(command: Command, cwd: string, env?: Record<string, string>) => import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, import('node:stream').Readable>} */
function start([command, ...args], cwd, env) {
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

/** @type {(command: Command, cwd: string) => Promise<string>} */
async function run(command, cwd) {
  const child = start(command, cwd);
  let stdout = '';
  let output = '';
  child.stdout.on('data', (data) => {
    stdout += data;
    output += data;
  });
  child.stderr.on('data', (data) => (output += data));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${command.join(' ')} ended with ${code}\n${output}`);
  return stdout;
}

/**
 * Starts a server and waits for the address that it prints.
 *
 * @type {(command: Command, cwd: string, env: Record<string, string>) => Promise<{ address: string, stop(): Promise<void> }>}
 */
async function serve(command, cwd, env) {
  const child = start(command, cwd, env);
  const exited = once(child, 'exit');
  const stop = async () => {
    child.kill('SIGTERM');
    await exited;
  };
  child.stderr.resume();
  for await (const line of createInterface({ input: child.stdout })) {
    const [address] = /http:\/\/\S+:\d+/.exec(stripVTControlCharacters(line)) ?? [];
    if (!address) continue;
    child.stdout.resume();
    return { address, stop };
  }
  throw new Error(`${command.join(' ')} printed no address`);
}
