import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { createIndexedDbKeyStore, createWebCryptoSigner } from 'openclaw-react/device';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { deviceIdOf, isSignedBy } from './verify.js';

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('device', () => {
  it('is the same after a reload', async () => {
    const first = await createWebCryptoSigner();
    const afterReload = await createWebCryptoSigner();

    expect(afterReload.deviceId).toBe(first.deviceId);
    expect(afterReload.publicKey).toBe(first.publicKey);
  });

  it('still signs for its public key after a reload', async () => {
    const { publicKey } = await createWebCryptoSigner();
    const afterReload = await createWebCryptoSigner();

    const signature = await afterReload.sign('payload');

    expect(isSignedBy({ publicKey, payload: 'payload', signature })).toBe(true);
  });

  it('D2: is one device when several tabs open for the first time together', async () => {
    const tabs = await Promise.all([
      createWebCryptoSigner(),
      createWebCryptoSigner(),
      createWebCryptoSigner(),
    ]);

    const { deviceId } = await createWebCryptoSigner();
    expect(tabs.map((tab) => tab.deviceId)).toEqual([deviceId, deviceId, deviceId]);
  });

  it('signs with the shared key in the tab that lost the race', async () => {
    const [winner, loser] = await Promise.all([createWebCryptoSigner(), createWebCryptoSigner()]);

    const signature = await loser.sign('payload');

    expect(isSignedBy({ publicKey: winner.publicKey, payload: 'payload', signature })).toBe(true);
  });

  it('differs by name', async () => {
    const home = await createWebCryptoSigner({ name: 'home' });
    const work = await createWebCryptoSigner({ name: 'work' });

    expect(work.deviceId).not.toBe(home.deviceId);
  });

  it('is kept in the given database', async () => {
    const store = createIndexedDbKeyStore({ indexedDB: new IDBFactory() });
    const first = await createWebCryptoSigner({ store });

    expect((await createWebCryptoSigner({ store })).deviceId).toBe(first.deviceId);
    expect((await createWebCryptoSigner()).deviceId).not.toBe(first.deviceId);
  });

  it('is replaced when the stored key is damaged, and lasts from then on', async () => {
    await createWebCryptoSigner();
    await overwriteStoredKey({ privateKey: 'gone' });
    const warn = vi.fn();

    const renewed = await createWebCryptoSigner({ logger: { warn } });

    expect((await createWebCryptoSigner()).deviceId).toBe(renewed.deviceId);
    expect(warn).not.toHaveBeenCalled();
  });
});

describe('key and formats', () => {
  it('D3: never exports the private key, not even after a reload', async () => {
    await createWebCryptoSigner();
    const pair = await createIndexedDbKeyStore().get('default');
    if (pair === undefined) throw new Error('nothing was stored');

    expect(pair.privateKey.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('pkcs8', pair.privateKey)).rejects.toThrow(
      'not extractable',
    );
  });

  it('names the device by the SHA-256 of its raw public key', async () => {
    const { deviceId, publicKey } = await createWebCryptoSigner();

    expect(publicKey).toMatch(/^[\w-]{43}$/);
    expect(deviceId).toBe(deviceIdOf(publicKey));
  });

  it('signs the UTF-8 bytes, as base64url without padding', async () => {
    const { publicKey, sign } = await createWebCryptoSigner();

    const signature = await sign('v3|grüße|面板');

    expect(signature).toMatch(/^[\w-]{86}$/);
    expect(isSignedBy({ publicKey, payload: 'v3|grüße|面板', signature })).toBe(true);
    expect(isSignedBy({ publicKey, payload: 'v3|grusse|面板', signature })).toBe(false);
  });

  it('names createSigner in the error if crypto.subtle is missing', async () => {
    vi.stubGlobal('crypto', {});

    await expect(createWebCryptoSigner()).rejects.toThrow('use createSigner');
  });
});

describe('when storage fails', () => {
  const denied = new DOMException('denied', 'SecurityError');

  it.each<[string, () => void, string]>([
    ['IndexedDB is missing', () => vi.stubGlobal('indexedDB', undefined), 'TypeError'],
    [
      'opening is rejected at once',
      () =>
        vi.spyOn(indexedDB, 'open').mockImplementation(() => {
          throw denied;
        }),
      'SecurityError',
    ],
    ['opening fails later', () => openNewerDatabaseFirst(), 'VersionError'],
    [
      'key objects cannot be stored',
      () =>
        vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
          throw new DOMException('not cloneable', 'DataCloneError');
        }),
      'DataCloneError',
    ],
    ['the write is rolled back', () => rollBackWrites(), 'unknown'],
  ])('works from memory and warns once if %s', async (_case, breakStorage, error) => {
    breakStorage();
    const warn = vi.fn();

    const { publicKey, sign } = await createWebCryptoSigner({ logger: { warn } });

    const signature = await sign('payload');
    expect(isSignedBy({ publicKey, payload: 'payload', signature })).toBe(true);
    expect(warn.mock.calls).toEqual([[expect.stringContaining('cannot be stored'), { error }]]);
  });

  it('is silent without a logger', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const output = [
      vi.spyOn(console, 'warn'),
      vi.spyOn(console, 'error'),
      vi.spyOn(console, 'log'),
    ];

    await createWebCryptoSigner();

    for (const channel of output) expect(channel).not.toHaveBeenCalled();
  });
});

/** Opens a newer version before the signer opens the database, so that its own attempt fails. */
function openNewerDatabaseFirst(): void {
  const request = indexedDB.open('openclaw-react', 2);
  request.onsuccess = () => request.result.close();
}

function rollBackWrites(): void {
  const { add } = IDBObjectStore.prototype;
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (
    this: IDBObjectStore,
    ...args
  ) {
    const request = add.apply(this, args);
    request.onsuccess = () => this.transaction.abort();
    return request;
  });
}

async function overwriteStoredKey(value: unknown): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('openclaw-react');
    request.onsuccess = () => resolve(request.result);
  });
  await new Promise<void>((resolve) => {
    const transaction = database.transaction('keys', 'readwrite');
    transaction.objectStore('keys').put(value, 'default');
    transaction.oncomplete = () => resolve();
  });
  database.close();
}
