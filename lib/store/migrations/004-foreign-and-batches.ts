import type { Upgrade } from './upgrade';

/**
 * Version 4. `foreign` by id, by note: annotations of other tools, word for word as they were read. `batches` by id:
 * what each taking in of a file changed, so that it can be undone.
 */
export const foreignAndBatches: Upgrade = (database) => {
  // Null is no key of IndexedDB: those of which no note was made are in no index.
  database.createObjectStore('foreign', { keyPath: 'id' }).createIndex('note', 'note');
  database.createObjectStore('batches', { keyPath: 'id' });
};
