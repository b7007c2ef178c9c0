import { readFileSync } from 'node:fs';

import { createMemorySigner, createPortableSigner } from 'openclaw-react/device';
import { expect, it } from 'vitest';

import { devicePayload } from '../../src/core/signer.js';
import type { ConnectParams } from '../../src/protocol/frames.js';
import { deviceIdOf, isSignedBy } from './verify.js';

// 2026.9.6 accepted this handshake with hello-ok, so its formats are the gateway's.
const recorded = readConnectParams(
  new URL('../fixtures/transcripts/2026.9.6/handshake-ok.jsonl', import.meta.url),
);

it('accepts the recorded device', () => {
  expect(isGenuine(recorded)).toBe(true);
});

it('rejects the recorded signature for other scopes', () => {
  expect(isGenuine({ ...recorded, scopes: ['operator.admin'] })).toBe(false);
});

it.each([
  ['WebCrypto', createMemorySigner],
  [
    'portable',
    () => createPortableSigner({ store: { get: () => undefined, add: (_, key) => key } }),
  ],
])('accepts the same handshake signed by the %s signer', async (_name, create) => {
  const { deviceId, publicKey, sign } = await create();
  const { nonce, signedAt } = deviceOf(recorded);
  const unsigned = {
    ...recorded,
    device: { id: deviceId, publicKey, signature: '', nonce, signedAt },
  };

  const signature = await sign(payloadOf(unsigned));

  expect(signature).toHaveLength(deviceOf(recorded).signature.length);
  expect(isGenuine({ ...unsigned, device: { ...unsigned.device, signature } })).toBe(true);
});

/** Checks a connect frame as a gateway does. */
function isGenuine(params: ConnectParams): boolean {
  const { id, publicKey, signature } = deviceOf(params);
  return (
    id === deviceIdOf(publicKey) && isSignedBy({ publicKey, payload: payloadOf(params), signature })
  );
}

function payloadOf(params: ConnectParams): string {
  const { id: deviceId, signedAt, nonce } = deviceOf(params);
  const { client, role, scopes, auth } = params;
  return devicePayload({
    deviceId,
    clientId: client.id,
    clientMode: client.mode,
    role,
    scopes,
    signedAt,
    token: auth?.token ?? '',
    nonce,
    platform: client.platform,
    deviceFamily: client.deviceFamily ?? '',
  });
}

function deviceOf({ device }: ConnectParams): NonNullable<ConnectParams['device']> {
  if (device === undefined) throw new Error('no device in the connect frame');
  return device;
}

function readConnectParams(recording: URL): ConnectParams {
  const lines = readFileSync(recording, 'utf8').trim().split('\n');
  const frames: { method?: string; params: ConnectParams }[] = lines.map(
    (line) => JSON.parse(line).data,
  );
  const connect = frames.find((frame) => frame.method === 'connect');
  if (connect === undefined) throw new Error('no connect frame in the recording');
  return connect.params;
}
