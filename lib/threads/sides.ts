/** Who speaks in a thread, and to whom. */
import type { Author, Note } from '../notes/note';
import type { Thread } from './thread';

/**
 * `critic`: who wrote the thread's note. `author`: says to be an author of the paper, and did not write the note.
 * `reader`: everybody else, who brought in somebody's critique among them.
 */
export type Side = 'critic' | 'author' | 'reader';

export function sideOf(thread: Thread, { id, claimsAuthor }: Author): Side {
  if (id === thread.note.author.id) return 'critic';
  return claimsAuthor ? 'author' : 'reader';
}

/**
 * Whom `reply` answers. Who goes on after their own words still answers whom these answered. Null where there is
 * nobody else above: the critic who adds to the note.
 */
export function answeredBy(thread: Thread, reply: Note): Side | null {
  const speaker = sideOf(thread, reply.author);
  let above = thread.parentOf(reply.id);
  while (above && sideOf(thread, above.author) === speaker) above = thread.parentOf(above.id);
  return above && sideOf(thread, above.author);
}
