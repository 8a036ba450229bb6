import type { Upgrade } from './upgrade';

/**
 * Version 1. `notes` and `drafts` by id, each with an index on the paper. The index `deleted` holds tombstones alone
 * (null is no key of IndexedDB), so that the living can be counted without reading them.
 */
export const notesAndDrafts: Upgrade = (database) => {
  const notes = database.createObjectStore('notes', { keyPath: 'id' });
  notes.createIndex('paper', 'target.paper');
  notes.createIndex('deleted', 'deletedAt');
  const drafts = database.createObjectStore('drafts', { keyPath: 'id' });
  drafts.createIndex('paper', 'target.paper');
};
