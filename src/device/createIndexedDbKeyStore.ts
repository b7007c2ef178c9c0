import { isObject } from '../protocol/frames.js';
import type { DeviceKeyStore } from './deviceKeyStore.js';

/** Options of {@link createIndexedDbKeyStore}. */
export interface IndexedDbKeyStoreOptions {
  /**
   * @default the global `indexedDB`, read at first use
   */
  readonly indexedDB?: IDBFactory;
}

/**
 * Stores key pairs in the IndexedDB database `openclaw-react`, as `CryptoKey` objects. No script can
 * read the private key.
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
      transact<CryptoKeyPair | undefined>(factory(), 'readonly', undefined, (keys, setResult) => {
        const reading = keys.get(name);
        reading.onsuccess = () => {
          if (isKeyPair(reading.result)) setResult(reading.result);
        };
      }),
    add: (name, pair) =>
      transact(factory(), 'readwrite', pair, (keys, setResult) => {
        keys.add(pair, name).onerror = (event) => {
          // Another tab added a key first. Without preventDefault the transaction would abort.
          event.preventDefault();
          const reading = keys.get(name);
          reading.onsuccess = () => {
            if (isKeyPair(reading.result)) setResult(reading.result);
            else keys.put(pair, name);
          };
        };
      }),
  };
}

type SetResult<Result> = (result: Result) => void;

/** Resolves after the commit, because other tabs and a reload see the written key only then. */
async function transact<Result>(
  factory: IDBFactory,
  mode: IDBTransactionMode,
  initial: Result,
  work: (keys: IDBObjectStore, setResult: SetResult<Result>) => void,
): Promise<Result> {
  const database = await openDatabase(factory);
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction('keys', mode);
      let result = initial;
      transaction.oncomplete = () => resolve(result);
      transaction.onabort = () => reject(transaction.error);
      work(transaction.objectStore('keys'), (next) => {
        result = next;
      });
    });
  } finally {
    database.close();
  }
}

function openDatabase(factory: IDBFactory): Promise<IDBDatabase> {
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
