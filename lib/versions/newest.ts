/** What the newest kept version says of the passages of a paper's notes: what their threads' states are worked out with. */
import type { Note } from '../notes/note';
import type { ArxivId } from '../paper/id';
import { type NewestText, promisedPlace, threadStatus, type ThreadStatus } from '../threads/state';
import { type Thread, threadsOf } from '../threads/thread';
import type { Traced } from './trace';
import type { Traceable, Tracer } from './tracer';

/** What is known of one thread's passages. */
export interface ThreadNews {
  thread: Thread;
  status: ThreadStatus;
  /** What the passage of the note became; null where it is not known. */
  passage: Traced | null;
  /** The same of the place that a promise names; null where none does. */
  promised: Traced | null;
}

export interface PaperNews {
  /** The newest version of which a text is kept; null where there is none. */
  version: number | null;
  /** One for each thread of `threadsOf`, in its order. */
  threads: ThreadNews[];
}

/** The news of a paper from all its notes, deleted ones included. */
export async function newsOf(tracer: Tracer, paper: ArxivId, notes: readonly Note[]): Promise<PaperNews> {
  const threads = threadsOf(notes);
  const version = await tracer.newestKept(paper);
  if (version === null)
    return { version, threads: threads.map((thread) => newsOfThread(thread, null, new Map())) };
  const places = threads.flatMap(placesOf);
  const traced = await tracer.tracesOfPlaces(paper, places, version);
  return { version, threads: threads.map((thread) => newsOfThread(thread, version, traced)) };
}

/** Under which id the other place of a promise is traced. */
function promisedId({ note }: Thread): string {
  return `${note.id} promised`;
}

function placesOf(thread: Thread): Traceable[] {
  const { id, target } = thread.note;
  const place = promisedPlace(thread);
  const where =
    place === null
      ? []
      : [{ id: promisedId(thread), target: { ...place, version: place.version ?? target.version } }];
  return [{ id, target }, ...where];
}

function newsOfThread(
  thread: Thread,
  version: number | null,
  traced: ReadonlyMap<string, Traced>,
): ThreadNews {
  const passage = traced.get(thread.note.id) ?? null;
  const promised = traced.get(promisedId(thread)) ?? null;
  const elsewhere =
    promised && version !== null && !promised.elsewhere ? { version, status: promised.status } : null;
  return {
    thread,
    status: threadStatus(thread, newestTextOf(thread.note, version, passage), elsewhere),
    passage,
    promised,
  };
}

/**
 * What version `version` says of a note's passage, of which `passage` is what it became there; null where nothing is
 * known. A page that shows another part of the paper says nothing; of the whole paper the version alone counts.
 */
export function newestTextOf(
  { target }: Note,
  version: number | null,
  passage: Pick<Traced, 'status' | 'elsewhere'> | null,
): NewestText {
  if (version === null) return null;
  if (target.what === 'paper') {
    return version > (target.version ?? 0) ? { version, status: 'unchanged' } : null;
  }
  return passage && !passage.elsewhere ? { version, status: passage.status } : null;
}
