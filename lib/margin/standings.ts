/** Where the threads of a paper stand, for all who list or draw its notes. */
import type { NoteId } from '../notes/ids';
import type { Note } from '../notes/note';
import type { PlaceAnswer } from '../notes/place-answer';
import type { Target } from '../notes/target';
import { type NewestText, promisedPlace, threadStatus, type ThreadStatus } from '../threads/state';
import { type Thread, threadsOf } from '../threads/thread';
import type { Became } from '../versions/became';

/** What the newest kept version says; null where nothing is known. */
export interface Newest {
  /** Of a note's own passage. */
  of(this: void, note: Note): NewestText;
  /** Of another place that a promise in its thread names. */
  promised(this: void, note: Note, place: Target): NewestText;
}

/** No version is kept. */
export const NO_NEWS: Newest = { of: () => null, promised: () => null };

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
    .map((thread) => {
      const { note } = thread;
      const place = promisedPlace(thread);
      return {
        thread,
        status: threadStatus(thread, newest.of(note), place && newest.promised(note, place)),
        replies: thread.replies.filter(({ deletedAt }) => deletedAt === null).length,
      };
    });
}

/** What is known of the other places that promises in the threads of `notes` name. */
export function promisesIn(notes: readonly Note[], newest: Newest) {
  return threadsOf(notes).flatMap((thread) => {
    const place = promisedPlace(thread);
    const said = place && newest.promised(thread.note, place);
    return said ? [{ note: thread.note.id, ...said }] : [];
  });
}

/**
 * The standing threads as a page of `version` draws them; null where the page does not say its version.
 * @param became what the texts say of notes there
 */
export function marksFor(
  threads: readonly StandingThread[],
  answers: readonly PlaceAnswer[],
  version: number | null,
  became: ReadonlyMap<NoteId, Became>,
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
        became: became.get(id) ?? null,
      },
    ];
  });
}
