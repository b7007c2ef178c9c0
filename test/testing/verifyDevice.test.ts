import { expect, test } from 'vitest';

import { isObject } from '../../src/protocol/frames.js';
import type { ConnectParams } from '../../src/protocol/frames.js';
import { signedPayloads, verifyWithWebCrypto } from '../../src/testing/signIn/verifyDevice.js';
import { recording } from './drive.js';

test.for([
  ['2026.9.6', 'handshake-ok', 'ok'],
  ['2026.9.6', 'sig-v2', 'ok'],
  ['2026.9.6', 'token-missing', 'ok'],
  ['2026.9.6', 'bad-signature', 'signature'],
  ['2026.9.6', 'wrong-device-id', 'device-id'],
  ['2026.4.15', 'handshake-ok', 'ok'],
  ['2026.4.15', 'sig-v2', 'ok'],
] as const)(
  '%s %s: the recorded proof has the result that the gateway gave',
  async ([version, name, verdict]) => {
    const params = connectParamsOf(version, name);
    if (!params.device) throw new Error('the recording has no device');
    const payloads = signedPayloads(params, params.device);
    expect(await verifyWithWebCrypto(params.device, payloads)).toBe(verdict);
  },
);

test('an invalid key has a result of its own', async () => {
  const proof = { id: 'x', publicKey: '!!!', signature: '', signedAt: 0, nonce: '' };
  expect(await verifyWithWebCrypto(proof, [''])).toBe('public-key');
});

function connectParamsOf(version: string, name: string): ConnectParams {
  for (const { dir, data } of recording(version, name)) {
    if (dir === 'out' && isObject(data) && data['method'] === 'connect') {
      return data['params'] as ConnectParams;
    }
  }
  throw new Error('the recording has no connect frame');
}
