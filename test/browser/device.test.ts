import { createSigner, createWebCryptoSigner } from 'openclaw-react/device';
import { expect, it } from 'vitest';

import { verifyDeviceProof } from './verifyDeviceProof.js';

it('keeps one identity in IndexedDB, also when two tabs ask for it at once', async () => {
  const name = crypto.randomUUID();
  const [first, second] = await Promise.all([
    createWebCryptoSigner({ name }),
    createWebCryptoSigner({ name }),
  ]);
  const later = await createWebCryptoSigner({ name });
  expect(first.deviceId).toMatch(/^[0-9a-f]{64}$/);
  expect([second.deviceId, later.deviceId]).toEqual([first.deviceId, first.deviceId]);
});

it('signs so that anyone can check it with the public key', async () => {
  const signer = await createSigner({ name: crypto.randomUUID() });
  const signature = await signer.sign('v3|payload');
  await expect(verifyDeviceProof(signer.publicKey, signature, 'v3|payload')).resolves.toBe(true);
  await expect(verifyDeviceProof(signer.publicKey, signature, 'another')).resolves.toBe(false);
});
