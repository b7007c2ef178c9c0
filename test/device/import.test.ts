import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const touched: string[] = [];
const names = ['localStorage', 'indexedDB', 'crypto'];
const before = names.map((name) => Object.getOwnPropertyDescriptor(globalThis, name));

beforeEach(() => {
  touched.length = 0;
  for (const name of names) {
    Object.defineProperty(globalThis, name, {
      configurable: true,
      get: () => {
        touched.push(name);
        throw new DOMException(name, 'SecurityError');
      },
    });
  }
});
afterEach(() => {
  vi.resetModules();
  for (const [at, name] of names.entries()) {
    const descriptor = before[at];
    if (descriptor) Object.defineProperty(globalThis, name, descriptor);
    else Reflect.deleteProperty(globalThis, name);
  }
});

it('D1: touches neither storage nor crypto on import, nor when stores are made', async () => {
  const device = await import('openclaw-react/device');

  device.createIndexedDbKeyStore();
  device.createWebKeyStore();
  device.createWebTokenStore();
  device.createMemoryTokenStore();

  expect(touched).toEqual([]);
});

it('reads storage only when a token is requested, and survives a getter that throws', async () => {
  const { createWebTokenStore } = await import('openclaw-react/device');
  const key = { gatewayOrigin: 'ws://127.0.0.1:18789', deviceId: 'd', role: 'operator' };

  expect(await createWebTokenStore().get(key)).toBeUndefined();
  expect(touched).toEqual(['localStorage']);
});
