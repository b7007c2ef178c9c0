import { isObject } from '../protocol/frames.js';
import type { DeviceKeyStore } from './deviceKeyStore.js';

/** Options of {@link createIndexedDbKeyStore}. */
export interface IndexedDbKeyStoreOptions {
  /** Default: the global `indexedDB`, looked up at first use. */
  readonly indexedDB?: IDBFactory;
}

/**
 * Keeps key pairs in the IndexedDB database `openclaw-react`, as `CryptoKey` objects: the private
 * key stays where no script can read it.
 *
 * @example
 * const signer = await createWebCryptoSigner({ store: createIndexedDbKeyStore() });
 */
export function createIndexedDbKeyStore(
  options: IndexedDbKeyStoreOptions = {},
): DeviceKeyStore<CryptoKeyPair> {
  const factory = (): IDBFactory => options.indexedDB ?? globalThis.indexedDB;
  return {
    get: (name) =>
      transact<CryptoKeyPair | undefined>(factory(), 'readonly', undefined, (keys, settle) => {
        const reading = keys.get(name);
        reading.onsuccess = () => {
          if (isKeyPair(reading.result)) settle(reading.result);
        };
      }),
    add: (name, pair) =>
      transact(factory(), 'readwrite', pair, (keys, settle) => {
        keys.add(pair, name).onerror = (event) => {
          // Another tab was first. Without this the transaction would abort instead of going on.
          event.preventDefault();
          const reading = keys.get(name);
          reading.onsuccess = () => {
            if (isKeyPair(reading.result)) settle(reading.result);
            else keys.put(pair, name);
          };
        };
      }),
  };
}

type Settle<Result> = (result: Result) => void;

/** Resolves after the commit: only then is what was written there for other tabs and a reload. */
async function transact<Result>(
  factory: IDBFactory,
  mode: IDBTransactionMode,
  initial: Result,
  work: (keys: IDBObjectStore, settle: Settle<Result>) => void,
): Promise<Result> {
  const database = await open(factory);
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction('keys', mode);
      let result = initial;
      transaction.oncomplete = () => resolve(result);
      transaction.onabort = () => reject(transaction.error);
      work(transaction.objectStore('keys'), (settled) => {
        result = settled;
      });
    });
  } finally {
    database.close();
  }
}

function open(factory: IDBFactory): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open('openclaw-react', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('keys');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function isKeyPair(value: unknown): value is CryptoKeyPair {
  return (
    isObject(value) && isKey(value['privateKey'], 'private') && isKey(value['publicKey'], 'public')
  );
}

const isKey = (value: unknown, type: KeyType): boolean =>
  isObject(value) &&
  value['type'] === type &&
  isObject(value['algorithm']) &&
  value['algorithm']['name'] === 'Ed25519';
