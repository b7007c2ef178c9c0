import { createMemorySigner, createPortableSigner } from 'openclaw-react/device';
import { expect, it } from 'vitest';

import { isSignedBy } from './verify.js';

// jsdom's Uint8Array comes from another realm: both signers have to accept it.
it.each([
  ['memory', createMemorySigner],
  ['portable', createPortableSigner],
])('the %s signer signs in a jsdom test', async (_name, create) => {
  const { publicKey, sign } = await create();

  const signature = await sign('payload');

  expect(isSignedBy({ publicKey, payload: 'payload', signature })).toBe(true);
});
