import { createSigner, createWebCryptoSigner } from 'openclaw-react/device';
import { expect, it } from 'vitest';

import { verifyDeviceProof } from './verifyDeviceProof.js';

it('keeps one device in IndexedDB if two tabs create it at once', async () => {
  const name = crypto.randomUUID();
  const [first, second] = await Promise.all([
    createWebCryptoSigner({ name }),
    createWebCryptoSigner({ name }),
  ]);
  const later = await createWebCryptoSigner({ name });
  expect(first.deviceId).toMatch(/^[0-9a-f]{64}$/);
  expect([second.deviceId, later.deviceId]).toEqual([first.deviceId, first.deviceId]);
});

it('creates signatures that the public key verifies', async () => {
  const signer = await createSigner({ name: crypto.randomUUID() });
  const signature = await signer.sign('v3|payload');
  await expect(verifyDeviceProof(signer.publicKey, signature, 'v3|payload')).resolves.toBe(true);
  await expect(verifyDeviceProof(signer.publicKey, signature, 'another')).resolves.toBe(false);
});
