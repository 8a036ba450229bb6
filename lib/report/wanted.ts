/** Which threads the options leave in. */
import type { Note } from '../notes/note';
import type { ThreadState } from '../threads/state';
import type { PaperNews, ThreadNews } from '../versions/newest';
import type { ReportOptions } from './options';

const SETTLED: ReadonlySet<ThreadState> = new Set<ThreadState>(['resolved', 'agreed-to-differ', 'withdrawn']);

/** @param me who uses this browser; null: nobody has written here yet */
export function isWanted({ thread, status }: ThreadNews, options: ReportOptions, me: string | null): boolean {
  const { note } = thread;
  if (options.onlyMine && (note.importedFrom !== null || note.author.id !== me)) return false;
  return !options.onlyOpen || (!SETTLED.has(status.state) && note.kind !== 'praise');
}

/** The living notes and replies of these threads, for files of notes. */
export function wantedNotes(news: PaperNews, options: ReportOptions, me: string | null): Note[] {
  return news.threads
    .filter((one) => isWanted(one, options, me))
    .flatMap(({ thread }) => [thread.note, ...thread.replies])
    .filter(({ deletedAt }) => deletedAt === null);
}
