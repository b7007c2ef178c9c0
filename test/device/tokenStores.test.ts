import {
  createMemoryTokenStore,
  createWebTokenStore,
  type DeviceTokenKey,
  type DeviceTokenStore,
} from 'openclaw-react/device';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { createMemoryStorage, deniedStorage } from './memoryStorage.js';

const key: DeviceTokenKey = {
  gatewayOrigin: 'ws://127.0.0.1:18789',
  deviceId: 'd3262ebb',
  role: 'operator',
};
const token = { token: 'device-token-1', scopes: ['operator.read', 'operator.write'] };
const newer = { token: 'device-token-2', scopes: ['operator.read'] };

afterEach(() => {
  vi.unstubAllGlobals();
});

describe.each<[string, () => DeviceTokenStore]>([
  ['createMemoryTokenStore', () => createMemoryTokenStore()],
  ['createWebTokenStore', () => createWebTokenStore({ storage: createMemoryStorage() })],
  ['createWebTokenStore without storage', () => createWebTokenStore({ storage: deniedStorage })],
])('%s', (_name, create) => {
  it('returns the token that was set last', async () => {
    const store = create();
    await store.set(key, token);
    expect(await store.get(key)).toEqual(token);

    await store.set(key, newer);
    expect(await store.get(key)).toEqual(newer);
  });

  it('has no token at first, nor after delete', async () => {
    const store = create();
    expect(await store.get(key)).toBeUndefined();

    await store.set(key, token);
    await store.delete(key);
    expect(await store.get(key)).toBeUndefined();
  });

  it.each<[keyof DeviceTokenKey, string]>([
    ['gatewayOrigin', 'wss://gateway.example'],
    ['deviceId', 'a1b2c3d4'],
    ['role', 'node'],
  ])('keeps tokens of another %s apart', async (field, other) => {
    const store = create();
    const otherKey = { ...key, [field]: other };
    await store.set(key, token);
    expect(await store.get(otherKey)).toBeUndefined();

    await store.set(otherKey, newer);
    await store.delete(otherKey);
    expect(await store.get(key)).toEqual(token);
  });

  it('is not confused by separators inside the parts of a key', async () => {
    const store = create();
    await store.set({ gatewayOrigin: 'a', deviceId: 'b","c', role: 'd' }, token);

    expect(await store.get({ gatewayOrigin: 'a","b', deviceId: 'c', role: 'd' })).toBeUndefined();
  });
});

describe('createWebTokenStore', () => {
  it('finds the token in localStorage after a reload', async () => {
    vi.stubGlobal('localStorage', createMemoryStorage());
    await createWebTokenStore().set(key, token);

    expect(await createWebTokenStore().get(key)).toEqual(token);
  });

  it('reads the token that another tab stored', async () => {
    const storage = createMemoryStorage();
    const [tab, otherTab] = [createWebTokenStore({ storage }), createWebTokenStore({ storage })];
    await tab.set(key, token);
    await otherTab.set(key, newer);

    expect(await tab.get(key)).toEqual(newer);
  });

  it.each([
    'not json',
    '',
    'null',
    '"text"',
    '[]',
    '{}',
    '{"token":1,"scopes":[]}',
    '{"token":"t"}',
    '{"token":"t","scopes":"operator.read"}',
    '{"token":"t","scopes":[1]}',
  ])('ignores the damaged entry %j, and can replace it', async (damaged) => {
    const storage = createMemoryStorage();
    const warn = vi.fn();
    const store = createWebTokenStore({ storage, logger: { warn } });
    await store.set(key, token);
    for (const entry of storage.entries.keys()) storage.entries.set(entry, damaged);

    expect(await store.get(key)).toBeUndefined();
    await store.set(key, newer);
    expect(await store.get(key)).toEqual(newer);
    expect(warn).not.toHaveBeenCalled();
  });

  it('D5: warns once, however often storage is denied', async () => {
    const warn = vi.fn();
    const store = createWebTokenStore({ storage: deniedStorage, logger: { warn } });

    await store.get(key);
    await store.set(key, token);
    await store.delete(key);

    expect(warn.mock.calls).toEqual([
      [expect.stringContaining('cannot be stored'), { error: 'SecurityError' }],
    ]);
  });

  it('D4: never logs the token, even if the error quotes it', async () => {
    const setItem = (_key: string, value: string): never => {
      throw new Error(`no room for ${value}`);
    };
    const warn = vi.fn();
    const storage = { ...createMemoryStorage(), setItem };

    await createWebTokenStore({ storage, logger: { warn } }).set(key, token);

    expect(warn).toHaveBeenCalledTimes(1);
    expect(JSON.stringify(warn.mock.calls)).not.toContain(token.token);
  });

  it('keeps reading the tokens that are stored when storage is full', async () => {
    const storage = createMemoryStorage();
    await createWebTokenStore({ storage }).set(key, token);
    const full = createWebTokenStore({ storage: { ...storage, setItem: deniedStorage.setItem } });
    const otherKey = { ...key, role: 'node' };

    await full.set(otherKey, newer);

    expect(await full.get(otherKey)).toEqual(newer);
    expect(await full.get(key)).toEqual(token);
  });

  it('uses the newest token although storage still holds the previous one', async () => {
    const storage = createMemoryStorage();
    await createWebTokenStore({ storage }).set(key, token);
    const full = createWebTokenStore({ storage: { ...storage, setItem: deniedStorage.setItem } });

    await full.set(key, newer);

    expect(await full.get(key)).toEqual(newer);
  });

  it('does not return a deleted token that storage failed to remove', async () => {
    const storage = createMemoryStorage();
    await createWebTokenStore({ storage }).set(key, token);
    const { removeItem } = deniedStorage;
    const readOnly = createWebTokenStore({ storage: { ...storage, removeItem } });

    await readOnly.delete(key);

    expect(await readOnly.get(key)).toBeUndefined();
  });

  it('stores tokens again once storage has room', async () => {
    const storage = createMemoryStorage();
    const { setItem } = storage;
    storage.setItem = deniedStorage.setItem;
    const store = createWebTokenStore({ storage });
    await store.set(key, token);

    storage.setItem = setItem;
    await store.set(key, token);
    await createWebTokenStore({ storage }).set(key, newer);

    expect(await store.get(key)).toEqual(newer);
  });
});
