import { webcrypto } from 'node:crypto';

import { createPortableSigner, createWebKeyStore } from 'openclaw-react/device';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { createMemoryStorage, deniedStorage } from './memoryStorage.js';
import { deviceIdOf, isSignedBy } from './verify.js';

beforeEach(() => {
  // A page on plain http has only this.
  vi.stubGlobal('crypto', {
    getRandomValues: (bytes: Uint8Array) => webcrypto.getRandomValues(bytes),
  });
  vi.stubGlobal('localStorage', createMemoryStorage());
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('device', () => {
  it('is the same after a reload', async () => {
    const first = await createPortableSigner();
    const afterReload = await createPortableSigner();

    expect(afterReload.deviceId).toBe(first.deviceId);
    expect(afterReload.publicKey).toBe(first.publicKey);
  });

  it('D2: is one device when two tabs open for the first time together', async () => {
    const [one, other] = await Promise.all([createPortableSigner(), createPortableSigner()]);

    expect(other.deviceId).toBe(one.deviceId);
  });

  it('differs by name', async () => {
    const home = await createPortableSigner({ name: 'home' });
    const work = await createPortableSigner({ name: 'work' });

    expect(work.deviceId).not.toBe(home.deviceId);
  });

  it('is replaced when the stored seed is damaged, and lasts from then on', async () => {
    const storage = createMemoryStorage();
    const store = createWebKeyStore({ storage });
    const first = await createPortableSigner({ store });
    for (const [key, seed] of storage.entries) storage.entries.set(key, seed.slice(1));

    const renewed = await createPortableSigner({ store });

    expect(renewed.deviceId).not.toBe(first.deviceId);
    expect((await createPortableSigner({ store })).deviceId).toBe(renewed.deviceId);
  });
});

describe('formats', () => {
  it('names the device by the SHA-256 of its raw public key', async () => {
    const { deviceId, publicKey } = await createPortableSigner();

    expect(publicKey).toMatch(/^[\w-]{43}$/);
    expect(deviceId).toBe(deviceIdOf(publicKey));
  });

  it('signs the UTF-8 bytes, as base64url without padding', async () => {
    const { publicKey, sign } = await createPortableSigner();

    const signature = await sign('v3|grüße|面板');

    expect(signature).toMatch(/^[\w-]{86}$/);
    expect(isSignedBy({ publicKey, payload: 'v3|grüße|面板', signature })).toBe(true);
    expect(isSignedBy({ publicKey, payload: 'v3|grusse|面板', signature })).toBe(false);
  });

  // RFC 8032, section 7.1, test 1
  it('signs as in RFC 8032', async () => {
    const seed = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60';
    const store = { get: () => seed, add: () => seed };

    const { publicKey, sign } = await createPortableSigner({ store });

    const asHex = (text: string): string => Buffer.from(text, 'base64url').toString('hex');
    expect(asHex(publicKey)).toBe(
      'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    );
    expect(asHex(await sign(''))).toBe(
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    );
  });
});

describe('when storage fails', () => {
  it('D5: works from memory and warns once if storage is denied', async () => {
    const warn = vi.fn();
    const store = createWebKeyStore({ storage: deniedStorage });

    const { publicKey, sign } = await createPortableSigner({ store, logger: { warn } });

    expect(isSignedBy({ publicKey, payload: 'payload', signature: await sign('payload') })).toBe(
      true,
    );
    expect(warn.mock.calls).toEqual([
      [expect.stringContaining('cannot be stored'), { error: 'SecurityError' }],
    ]);
  });

  it('works from memory and warns once if there is no storage at all', async () => {
    vi.stubGlobal('localStorage', undefined);
    const warn = vi.fn();

    await createPortableSigner({ logger: { warn } });

    expect(warn).toHaveBeenCalledTimes(1);
  });

  it('D4: never logs the seed, even if the error quotes it', async () => {
    let seed = '';
    const setItem = (_key: string, value: string): never => {
      seed = value;
      throw new Error(`no room for ${value}`);
    };
    const warn = vi.fn();
    const store = createWebKeyStore({ storage: { ...createMemoryStorage(), setItem } });

    await createPortableSigner({ store, logger: { warn } });

    expect(warn).toHaveBeenCalledTimes(1);
    expect(seed).toHaveLength(64);
    expect(JSON.stringify(warn.mock.calls)).not.toContain(seed);
  });
});
