/** An IndexedDB of its own for each test, and looks into it that use none of our code. */
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach } from 'vitest';

/** Gives every test of the file an empty IndexedDB. */
export function freshDatabase(): void {
  beforeEach(() => {
    globalThis.indexedDB = new IDBFactory();
  });
}

/** Opens a database with IndexedDB alone; `upgrade` makes it where it is not there. The caller closes it. */
export function openRaw(
  name: string,
  version?: number,
  upgrade?: (database: IDBDatabase) => void,
): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = () => upgrade?.(request.result);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error!);
  });
}

/** All records of a store, as they stand. */
export async function rawRecords(name: string, store: string): Promise<unknown[]> {
  const database = await openRaw(name);
  const request: IDBRequest<unknown[]> = database.transaction(store).objectStore(store).getAll();
  const records = await settled(request);
  database.close();
  return records;
}

/** Puts a record as it is. */
export async function putRaw(name: string, store: string, record: unknown): Promise<void> {
  const database = await openRaw(name);
  await settled(database.transaction(store, 'readwrite').objectStore(store).put(record));
  database.close();
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error!);
  });
}
