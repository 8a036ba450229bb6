import type { IDBPDatabase, IDBPTransaction } from 'idb';

/**
 * One step of the database from a version to the next, inside the versionchange transaction: if it fails, the
 * database stays what it was. It knows the database untyped: its types are those of today, the step's those of then.
 */
export type Upgrade = (
  database: IDBPDatabase,
  transaction: IDBPTransaction<unknown, string[], 'versionchange'>,
) => void | Promise<void>;
