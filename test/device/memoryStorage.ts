import type { KeyValueStorage } from 'openclaw-react/device';

/** `localStorage` in a Map, which tests can look into. */
export function createMemoryStorage(): KeyValueStorage & { readonly entries: Map<string, string> } {
  const entries = new Map<string, string>();
  return {
    entries,
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => {
      entries.set(key, value);
    },
    removeItem: (key) => {
      entries.delete(key);
    },
  };
}

const reject = (): never => {
  throw new DOMException('The operation is insecure.', 'SecurityError');
};

/** What a browser hands out that blocks site data. */
export const deniedStorage: KeyValueStorage = {
  getItem: reject,
  setItem: reject,
  removeItem: reject,
};
