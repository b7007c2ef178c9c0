// The size of each import in a bundle: minified, gzipped, in KiB. React and React Query are the app's.
import { gzipSync } from 'node:zlib';

import { build } from 'esbuild';
import * as library from 'openclaw-react';

export const title = 'Bundle size (KiB, minified and gzipped)';

const official = '@openclaw/gateway-client/browser';

/** The imports of a panel, the design's budget, and the import of a peer for the same. */
const imports = [
  ours('client', { 'client/index.js': 'createGatewayClient' }, 8, {
    name: 'official GatewayProtocolClient',
    code: `export { GatewayProtocolClient } from '${official}'`,
  }),
  ours(
    'client with chat',
    { 'client/index.js': 'createGatewayClient', 'chat/index.js': 'getChatSession' },
    13.5,
    { name: 'official browser entry', code: `export * from '${official}'` },
  ),
  ours('everything a chat panel imports', { 'index.js': '*' }, 18, {
    name: '@ai-sdk/react useChat',
    code: `export { useChat } from '@ai-sdk/react'`,
  }),
  ours('createSigner', { 'device/index.js': 'createSigner, createWebTokenStore' }, 3),
  ours('provider and status', { 'index.js': 'GatewayProvider, useGatewayStatus' }, undefined, {
    name: 'react-use-websocket',
    code: `export { default } from 'react-use-websocket'`,
  }),
  ...Object.keys(library)
    .filter((name) => /^use[A-Z]/.test(name))
    .map((name) => ours(name, { 'index.js': name })),
];

/** @returns {Promise<import('./row.d.ts').Row[]>} */
export function measure() {
  return Promise.all(
    imports.map(async ({ name, code, target, peer }) => {
      const size = await kibOf(code);
      const theirs = peer && { name: peer.name, size: await kibOf(peer.code) };
      return {
        name,
        ours: size.toFixed(1),
        ...(theirs && {
          peer: `${theirs.name}: ${theirs.size.toFixed(1)}`,
          ratio: size / theirs.size,
        }),
        ...(target && { target: `≤ ${target}`, met: size <= target }),
      };
    }),
  );
}

/** @type {(name: string, files: Record<string, string>, target?: number, peer?: { name: string, code: string }) => { name: string, code: string, target: number | undefined, peer: { name: string, code: string } | undefined }} */
function ours(name, files, target, peer) {
  const code = Object.entries(files)
    .map(([file, names]) => `export ${names === '*' ? '*' : `{ ${names} }`} from './dist/${file}'`)
    .join('\n');
  return { name, code, target, peer };
}

/** @param {string} code */
async function kibOf(code) {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: new URL('..', import.meta.url).pathname },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    external: ['react', 'react-dom', '@tanstack/react-query', '@noble/*'],
    logLevel: 'error',
  });
  return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length / 1024;
}
