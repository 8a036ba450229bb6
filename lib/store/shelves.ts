/**
 * Shelves: one record for each paper with notes, holding what a search reads of them. It follows from the notes, and
 * whoever changes what it follows from says so in the same transaction. It is made anew before it is next read, so a
 * background that dies in between leaves nothing wrong behind.
 */
import { type Writing } from './database';

/**
 * Says that the shelves of these papers are no longer right.
 * @param known only of papers that have a shelf already: what changed is no note
 */
export async function shelveLater(
  tx: Writing,
  papers: Iterable<string>,
  { known = false }: { known?: boolean } = {},
): Promise<void> {
  const shelves = tx.objectStore('shelves');
  for (const id of new Set(papers)) {
    if (known && (await shelves.getKey(id)) === undefined) continue;
    await shelves.put({ id, stale: 1 });
  }
}
