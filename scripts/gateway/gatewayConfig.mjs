import { join } from 'node:path';

import { isAtMost } from './versions.mjs';

/**
 * A gateway's configuration. An unknown key is fatal to a gateway, so each is set only where the version knows it.
 *
 * @param {object} options
 * @param {string} options.version
 * @param {number} options.port
 * @param {string} options.token
 * @param {string | undefined} options.password
 * @param {string[]} options.origins
 * @param {boolean} options.pairing
 * @param {boolean} options.approvals
 * @param {number} options.modelPort
 * @param {string} options.root
 */
export function gatewayConfig(options) {
  const { version, port, token, password, origins, pairing, approvals, modelPort, root } = options;
  return {
    gateway: {
      mode: 'local',
      port,
      bind: 'loopback',
      auth: {
        ...(password === undefined ? { mode: 'token', token } : { mode: 'password', password }),
        // By default ten wrong tokens lock every client out for 300 s, the right token included.
        rateLimit: {
          maxAttempts: 100_000,
          windowMs: 60_000,
          lockoutMs: 1_000,
          exemptLoopback: true,
        },
      },
      controlUi: { enabled: false, allowedOrigins: origins },
      // Otherwise a new device on loopback is approved silently.
      ...(pairing && { nodes: { pairing: { autoApproveLocal: false } } }),
    },
    update: { checkOnStart: false },
    discovery: { mdns: { mode: 'off' } },
    cron: { enabled: false },
    logging: { file: join(root, 'openclaw.log') },
    models: {
      ...(!isAtMost(version, '2026.8') && { catalogRefresh: { enabled: false } }),
      mode: 'replace',
      providers: { stub: stubProvider(modelPort) },
    },
    agents: {
      defaults: {
        model: { primary: 'stub/stub-model' },
        workspace: join(root, 'workspace'),
        skipBootstrap: true,
        heartbeat: { every: '0m' },
      },
    },
    // Its plugin `acpx` fetches a package from the registry at every start.
    ...(isAtMost(version, '2026.4.15') && { plugins: { entries: { acpx: { enabled: false } } } }),
    ...(approvals && {
      tools: { exec: { host: 'gateway', ask: 'always', security: 'allowlist' } },
    }),
  };
}

/** @param {number} port */
const stubProvider = (port) => ({
  baseUrl: `http://127.0.0.1:${port}/v1`,
  apiKey: 'stub-key',
  api: 'openai-completions',
  models: [
    {
      id: 'stub-model',
      name: 'Stub Model',
      reasoning: false,
      input: ['text', 'image'],
      cost: { input: 0, output: 0, cacheRead: 0, cacheWrite: 0 },
      contextWindow: 131_072,
      maxTokens: 8_192,
    },
  ],
});
