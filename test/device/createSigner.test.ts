import { webcrypto } from 'node:crypto';

import { IDBFactory } from 'fake-indexeddb';
import {
  createMemorySigner,
  createPortableSigner,
  createSigner,
  createWebCryptoSigner,
  type DeviceSigner,
} from 'openclaw-react/device';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { createMemoryStorage } from './memoryStorage.js';
import { isSignedBy } from './verify.js';

const getRandomValues = (bytes: Uint8Array): Uint8Array => webcrypto.getRandomValues(bytes);
const generateKey = (): Promise<never> =>
  Promise.reject(new DOMException('Unrecognized name.', 'NotSupportedError'));

const pagesWithoutEd25519: [string, object][] = [
  ['a page on plain http', { getRandomValues }],
  ['a browser without Ed25519', { getRandomValues, subtle: { generateKey } }],
];

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('localStorage', createMemoryStorage());
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('createSigner', () => {
  it('is the WebCrypto signer if the browser supports Ed25519', async () => {
    const { deviceId } = await createSigner();

    expect((await createWebCryptoSigner()).deviceId).toBe(deviceId);
    expect((await createPortableSigner()).deviceId).not.toBe(deviceId);
  });

  it.each(pagesWithoutEd25519)('is the portable signer on %s', async (_page, crypto) => {
    vi.stubGlobal('crypto', crypto);

    const { deviceId } = await createSigner();

    expect((await createPortableSigner()).deviceId).toBe(deviceId);
  });

  it.each<[string, object, (options: { name: string }) => Promise<DeviceSigner>]>([
    ['a secure page', webcrypto, createWebCryptoSigner],
    ['a page on plain http', { getRandomValues }, createPortableSigner],
  ])('returns the device of the given name on %s', async (_page, crypto, create) => {
    vi.stubGlobal('crypto', crypto);

    const { deviceId } = await createSigner({ name: 'work' });

    expect((await create({ name: 'work' })).deviceId).toBe(deviceId);
  });

  it.each([
    ['a secure page', webcrypto],
    ['a page on plain http', { getRandomValues }],
  ])('warns once if storage fails on %s', async (_page, crypto) => {
    vi.stubGlobal('crypto', crypto);
    vi.stubGlobal('indexedDB', undefined);
    vi.stubGlobal('localStorage', undefined);
    const warn = vi.fn();

    await createSigner({ logger: { warn } });

    expect(warn).toHaveBeenCalledTimes(1);
  });
});

describe('createMemorySigner', () => {
  const pages: [string, object][] = [['a secure page', webcrypto], ...pagesWithoutEd25519];

  it.each(pages)('signs on %s and stores nothing', async (_page, crypto) => {
    vi.stubGlobal('crypto', crypto);
    const storage = createMemoryStorage();
    const indexedDB = new IDBFactory();
    vi.stubGlobal('localStorage', storage);
    vi.stubGlobal('indexedDB', indexedDB);

    const { publicKey, sign } = await createMemorySigner();

    const signature = await sign('payload');
    expect(isSignedBy({ publicKey, payload: 'payload', signature })).toBe(true);
    expect(storage.entries.size).toBe(0);
    expect(await indexedDB.databases()).toEqual([]);
  });

  it('is another device each time', async () => {
    const [one, other] = await Promise.all([createMemorySigner(), createMemorySigner()]);

    expect(other.deviceId).not.toBe(one.deviceId);
  });
});
