/**
 * Shelves hold what a search reads of each paper's notes. They follow from the notes, and whoever changes what they
 * follow from says so in the same transaction: a mark under the paper's id. A shelf that is marked is made anew before
 * it is next read (`lib/margin/library.ts`), so a background that dies in between leaves nothing wrong behind.
 */
import type { Writing } from './database';

/** Says that the shelves of these papers are no longer right. */
export async function shelveLater(tx: Writing, papers: Iterable<string>): Promise<void> {
  const shelves = tx.objectStore('shelves');
  await Promise.all([...new Set(papers)].map((id) => shelves.put({ id, stale: 1 })));
}
