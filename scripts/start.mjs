// npm start: the example panel over the embedded gateway, or over any other.
import { randomBytes } from 'node:crypto';

import { createServer } from 'vite';
import { WebSocketServer } from 'ws';

import { onNpmEnd } from './gateway/onNpmEnd.mjs';
import { fromRoot } from './generatedFiles.mjs';
import { loadSource } from './loadSource.mjs';
import { readArguments, readPort, reject } from './readArguments.mjs';

const panel = fromRoot('examples/panel');

const help = `Starts the example panel and prints the address to open.

  npm start                                        over an embedded gateway
  npm start -- --gateway ws://host:port --token …  over a gateway of yours

  --gateway <url>      the gateway to use
  --token <token>      its shared token
  --password <text>    or its password
  --port <number>      the panel's port (default 5173, or the next free one)
  --help               this text`;

const { values: args } = readArguments(help, {
  options: {
    gateway: { type: 'string' },
    token: { type: 'string' },
    password: { type: 'string' },
    port: { type: 'string', default: '5173' },
  },
});
const port = readPort(args.port);
if (!args.gateway && (args.token || args.password)) {
  reject('--token and --password go with --gateway');
}

const gateway = args.gateway ? outside(args.gateway) : await embedded();
const server = await createServer({
  configFile: `${panel}/vite.config.ts`,
  root: panel,
  logLevel: 'warn',
  clearScreen: false,
  // Never on the network: the panel receives a secret.
  server: { host: 'localhost', port },
  plugins: [gatewaySettings(gateway.settings)],
});
await server.listen();

console.log(`
  Panel    http://localhost:${portOf(server)}
  Gateway  ${gateway.settings.url}${args.gateway ? '' : ' (embedded)'}

  Press Ctrl+C to stop.
`);

onNpmEnd(() => void stop());
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => void stop());
}

async function stop() {
  await gateway.close();
  await server.close();
  process.exit();
}

/**
 * @typedef {object} Settings which the panel connects with
 * @property {string} url
 * @property {{ token?: string | undefined, password?: string | undefined }} credentials
 */

/**
 * @param {string} url
 * @returns {{ settings: Settings, close(): void | Promise<void> }}
 */
function outside(url) {
  return {
    settings: { url, credentials: { token: args.token, password: args.password } },
    close() {},
  };
}

/** @param {import('vite').ViteDevServer} running */
function portOf({ httpServer }) {
  const address = httpServer?.address();
  return typeof address === 'object' && address ? address.port : 0;
}

/**
 * Starts the gateway of `openclaw-react/testing` on a port of its own, with a random token.
 *
 * @returns {Promise<{ settings: Settings, close(): Promise<void> }>}
 */
async function embedded() {
  /** @type {typeof import('../examples/panel/demo/createDemoGateway.js')} */
  const { createDemoGateway } = await loadSource('examples/panel/demo/createDemoGateway.ts');
  /** @type {typeof import('../src/testing/gateway/listen.js')} */
  const { listen } = await loadSource('src/testing/gateway/listen.ts');
  const token = randomBytes(24).toString('base64url');
  const fake = createDemoGateway({ token });
  const served = await listen(fake, { WebSocketServer });
  return {
    settings: { url: served.url, credentials: { token } },
    async close() {
      fake.close();
      await served.close();
    },
  };
}

/**
 * Serves the address and the secret of the gateway to the panel alone: `GET /gateway.json`.
 *
 * @param {Settings} settings
 * @returns {import('vite').Plugin}
 */
function gatewaySettings(settings) {
  return {
    name: 'gateway-settings',
    configureServer({ middlewares }) {
      middlewares.use('/gateway.json', (request, response) => {
        // Another page on this machine has another origin, and pages cannot forge this header.
        const isPanel = request.headers['sec-fetch-site'] === 'same-origin';
        response.statusCode = isPanel ? 200 : 403;
        response.setHeader('content-type', 'application/json');
        response.setHeader('cache-control', 'no-store');
        response.end(isPanel ? JSON.stringify(settings) : '{}');
      });
    },
  };
}
