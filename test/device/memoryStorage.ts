import type { KeyValueStorage } from 'openclaw-react/device';

/** `localStorage` in a Map that tests can read. */
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

/** The storage of a browser that blocks site data. */
export const deniedStorage: KeyValueStorage = {
  getItem: reject,
  setItem: reject,
  removeItem: reject,
};
