import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';

import { gatewayConfig } from './gatewayConfig.mjs';
import { cacheFolder, installGateway, installNode } from './install.mjs';
import { spawnLeashed } from './spawnLeashed.mjs';
import { startStubModel } from './stubModel.mjs';
import { isAtMost, newestVersion } from './versions.mjs';

const startTimeoutMs = 120_000;
const cliTimeoutMs = 60_000;

/**
 * Starts a released gateway on loopback in a throw-away folder, with the stub model behind it, and waits until it is
 * ready (8 to 19 s, 0.8 GB: let tests share one). It ends with this process at the latest.
 *
 * @param {object} [options]
 * @param {string} [options.version] default `$OPENCLAW_GATEWAY_VERSION`, else the newest tested one
 * @param {number} [options.port] default a free one
 * @param {string} [options.token] default a random one
 * @param {string} [options.password] asked for instead of the token
 * @param {string[]} [options.origins] allowed besides those on loopback
 * @param {boolean} [options.pairing] new devices wait for `cli('devices', 'approve', requestId)`
 * @param {boolean} [options.approvals] the tool `exec` asks before it runs a command
 */
export async function startGateway(options = {}) {
  const {
    version = process.env['OPENCLAW_GATEWAY_VERSION'] ?? newestVersion,
    token = randomBytes(16).toString('hex'),
    password,
    origins = [],
    pairing = false,
    approvals = false,
  } = options;
  if (pairing && isAtMost(version, '2026.4.15'))
    throw new Error(`openclaw ${version} approves every device on this machine by itself`);
  const command = [await installNode(), await installGateway(version)];
  const port = options.port ?? (await freePort());
  const model = await startStubModel();
  const root = await mkdtemp(join(tmpdir(), 'openclaw-gateway-'));
  const env = environment(root, command);
  const logPath = join(root, 'gateway.log');
  /** @type {ReturnType<typeof spawnLeashed>} */
  let running;

  const gateway = {
    version,
    url: `ws://127.0.0.1:${port}`,
    port,
    /** Without a meaning where a password is asked for. */
    token,
    password,
    root,
    logPath,
    model,
    /** Resolves when the gateway's present process has ended. */
    get exited() {
      return running.exited;
    },
    /** Default SIGKILL: a crash. @param {NodeJS.Signals} [signal] */
    kill: (signal = 'SIGKILL') => running.kill(signal),
    /** Starts the gateway again, after a crash if it still runs, with the same state, port and token. */
    async restart() {
      running.kill('SIGKILL');
      await running.exited;
      await start();
    },
    /**
     * Runs the gateway's own command line, `cli('devices', 'list')`, and resolves with what it printed.
     *
     * @param {...string} args
     */
    async cli(...args) {
      const run = spawnLeashed([...command, ...args], {
        cwd: root,
        env,
        stdout: 'pipe',
        stderr: 'pipe',
      });
      const timer = setTimeout(() => run.release(), cliTimeoutMs);
      const [stdout, stderr, { code, signal }] = await Promise.all([
        run.stdout ? text(run.stdout) : '',
        run.stderr ? text(run.stderr) : '',
        run.exited,
      ]);
      clearTimeout(timer);
      if (code !== 0)
        throw new Error(
          `openclaw ${args.join(' ')} ended with ${signal ?? code}\n${stdout}${stderr}`,
        );
      return stdout;
    },
    /** Stops everything and deletes the folder. */
    async close() {
      running.release();
      await running.exited;
      await model.close();
      await rm(root, { recursive: true, force: true, maxRetries: 5 });
    },
  };

  async function start() {
    const log = await open(logPath, 'a');
    running = spawnLeashed([...command, 'gateway', 'run'], {
      cwd: root,
      env,
      stdout: log.fd,
      stderr: log.fd,
      scratch: root,
    });
    await log.close();
    if (await becomesReady(port, running.exited)) return;
    const lastWords = (await readFile(logPath, 'utf8')).slice(-3_000);
    throw new Error(`the gateway ${version} did not start\n${lastWords}`);
  }

  const config = { version, port, token, password, origins, pairing, approvals };
  await writeConfig(env, gatewayConfig({ ...config, modelPort: model.port, root }));
  try {
    await start();
  } catch (error) {
    await gateway.close();
    throw error;
  }
  return gateway;
}

/**
 * A clean one: nothing of an OpenClaw that the user may have is read or written.
 *
 * @param {string} root
 * @param {string[]} command
 */
function environment(root, [node = '']) {
  const home = join(root, 'home');
  const state = join(root, 'state');
  // Kept, because gateways cache compiled code there: without it a start takes up to twice as long.
  const temporary = join(cacheFolder(), 'tmp');
  return {
    PATH: `${dirname(node)}:/usr/local/bin:/usr/bin:/bin`,
    HOME: home,
    LANG: 'C.UTF-8',
    SHELL: '/bin/bash',
    TMPDIR: temporary,
    NO_COLOR: '1',
    OPENCLAW_HOME: home,
    OPENCLAW_STATE_DIR: state,
    OPENCLAW_CONFIG_PATH: join(state, 'openclaw.json'),
    OPENCLAW_DISABLE_BONJOUR: '1',
    OPENCLAW_EXEC_SHELL_SNAPSHOT: '0',
    OPENCLAW_NO_AUTO_UPDATE: '1',
    OPENCLAW_NO_RESPAWN: '1',
    OPENCLAW_SKIP_CANVAS_HOST: '1',
    OPENCLAW_SKIP_CHANNELS: '1',
    OPENCLAW_SKIP_CRON: '1',
    OPENCLAW_SKIP_GMAIL_WATCHER: '1',
  };
}

/** @type {(env: ReturnType<typeof environment>, config: object) => Promise<void>} */
async function writeConfig(env, config) {
  await mkdir(env.TMPDIR, { recursive: true });
  await mkdir(env.HOME, { recursive: true });
  await mkdir(env.OPENCLAW_STATE_DIR, { recursive: true });
  await writeFile(env.OPENCLAW_CONFIG_PATH, JSON.stringify(config, null, 2));
}

/** @type {(port: number, exited: Promise<unknown>) => Promise<boolean>} */
async function becomesReady(port, exited) {
  const deadline = Date.now() + startTimeoutMs;
  const end = new AbortController();
  void exited.then(() => end.abort());
  while (!end.signal.aborted && Date.now() < deadline) {
    const status = await fetch(`http://127.0.0.1:${port}/readyz`, {
      signal: AbortSignal.timeout(2_000),
    }).then(
      (response) => response.status,
      () => undefined,
    );
    // The oldest releases have no such page: a port that answers is all there is to wait for.
    if (status === 200 || status === 404) return true;
    await pause(50);
  }
  return false;
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
