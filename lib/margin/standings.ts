/** Where the threads of a paper stand, for all who list or draw its notes. */
import { type NoteId } from '../notes/ids';
import { type Note } from '../notes/note';
import { type PlaceAnswer } from '../notes/place-answer';
import { type NewestText, threadStatus, type ThreadStatus } from '../threads/state';
import { type Thread, threadsOf } from '../threads/thread';

/** What the newest kept version says of notes' passages; a note that is not in it: nothing known. */
export type Newest = ReadonlyMap<NoteId, NewestText>;

export interface StandingThread {
  thread: Thread;
  status: ThreadStatus;
  /** Living ones. */
  replies: number;
}

/**
 * The threads of `notes` (all of one paper, deleted ones included) whose note is there and lives: those that have a
 * place in lists and on pages. A reply whose parent is not known is in none.
 */
export function standingThreads(notes: readonly Note[], newest: Newest): StandingThread[] {
  return threadsOf(notes)
    .filter(({ note }) => note.deletedAt === null && note.kind !== null)
    .map((thread) => ({
      thread,
      status: threadStatus(thread, newest.get(thread.note.id) ?? null),
      replies: thread.replies.filter(({ deletedAt }) => deletedAt === null).length,
    }));
}

/** The standing threads as a page of `version` draws them; null where the page does not say its version. */
export function marksFor(
  threads: readonly StandingThread[],
  answers: readonly PlaceAnswer[],
  version: number | null,
) {
  const said = new Map<NoteId, Pick<PlaceAnswer, 'verdict' | 'selectors'>[]>();
  for (const { note, version: on, verdict, selectors } of answers) {
    if (on === version) said.set(note, [...(said.get(note) ?? []), { verdict, selectors }]);
  }
  return threads.flatMap(({ thread: { note }, status: { state, waitingFor }, replies }) => {
    const { id, kind, target } = note;
    if (kind === null) return [];
    const { version: written, what, selectors } = target;
    return [
      {
        id,
        kind,
        version: written,
        what,
        selectors,
        state,
        waitingFor,
        replies,
        answers: said.get(id) ?? [],
      },
    ];
  });
}
