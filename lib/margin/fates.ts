/**
 * What the newest kept version says of notes' passages, kept beside the texts: laying versions beside each other takes
 * too long for a page that waits for its marks. What is kept names the texts that it was made from; once these are
 * others, it is nothing.
 */
import * as v from 'valibot';
import { NoteId, Version } from '../notes/ids';
import type { Note } from '../notes/note';
import type { Target } from '../notes/target';
import type { ArxivId } from '../paper/id';
import { inTransaction, type Reading } from '../store/database';
import { parsed, readable } from '../store/records';
import { shelveLater } from '../store/shelves';
import { type NewestText, promisedPlace } from '../threads/state';
import { threadsOf } from '../threads/thread';
import { KeptText } from '../versions/kept-text';
import { newestTextOf } from '../versions/newest';
import type { Tracer } from '../versions/tracer';
import { NO_NEWS, type Newest } from './standings';

const Fate = v.nullable(v.picklist(['unchanged', 'moved', 'changed', 'deleted', 'ambiguous']));

const Fates = v.object({
  id: v.string(),
  paper: v.string(),
  /** The newest version, and all texts that were kept. */
  version: Version,
  texts: v.string(),
  /** By note. Null where it cannot be told from the texts that are there. */
  notes: v.record(NoteId, Fate),
  /** The same of the other place that a promise in its thread names. */
  promised: v.record(v.string(), Fate),
});
type Fates = v.InferOutput<typeof Fates>;

/** What is known of a paper's notes, as part of a piece of work. */
export async function newestKnown(tx: Reading, paper: ArxivId): Promise<Newest> {
  const [texts, raw] = await Promise.all([
    tx.objectStore('texts').index('paper').getAll(paper),
    tx.objectStore('alignments').get(idOf(paper)),
  ]);
  const kept = readable(KeptText, texts, 'text').items;
  const version = newestOf(kept);
  if (version === null) return NO_NEWS;
  const held = parsed(Fates, raw);
  const fates = held?.texts === signatureOf(kept) ? held : null;
  const text = (fate: v.InferOutput<typeof Fate> | undefined): NewestText =>
    fate ? { version, status: fate } : null;
  return {
    of(note) {
      const status = fates?.notes[note.id];
      return newestTextOf(note, version, status ? { status, elsewhere: false } : null);
    },
    promised: (note, place) => text(fates?.promised[promisedId(note.id, place)]),
  };
}

/** The same in a transaction of its own. */
export function newestOn(paper: ArxivId): Promise<Newest> {
  return inTransaction('readonly', (tx) => newestKnown(tx, paper));
}

/**
 * Finds out what is not known yet of these notes (all of one paper), and keeps it. Tells whether anything was news;
 * whoever shows notes of the paper is to be told then.
 */
export async function findFates(paper: ArxivId, notes: readonly Note[], tracer: Tracer): Promise<boolean> {
  const { kept, held } = await inTransaction('readonly', async (tx) => ({
    kept: readable(KeptText, await tx.objectStore('texts').index('paper').getAll(paper), 'text').items,
    held: parsed(Fates, await tx.objectStore('alignments').get(idOf(paper))),
  }));
  const version = newestOf(kept);
  if (version === null) return false;
  const texts = signatureOf(kept);
  const known = held?.texts === texts ? held : null;
  const wanted = placesOf(notes).filter(
    ({ id }) => !Object.hasOwn({ ...known?.notes, ...known?.promised }, id),
  );
  if (wanted.length === 0) return false;
  const traced = await tracer.tracesOfPlaces(paper, wanted, version);
  const fates: Fates = {
    id: idOf(paper),
    paper,
    version,
    texts,
    notes: { ...known?.notes },
    promised: { ...known?.promised },
  };
  for (const { id, of } of wanted) {
    const found = traced.get(id);
    // A page that shows another part of the paper says nothing of it.
    fates[of][id] = found && !found.elsewhere ? found.status : null;
  }
  await inTransaction('readwrite', async (tx) => {
    await tx.objectStore('alignments').put(fates);
    await shelveLater(tx, [paper]);
  });
  return wanted.some(({ id }) => traced.has(id)) || held !== null;
}

interface Wanted {
  id: string;
  target: Target;
  of: 'notes' | 'promised';
}

function placesOf(notes: readonly Note[]): Wanted[] {
  return threadsOf(notes).flatMap((thread) => {
    const { id, target } = thread.note;
    const own: Wanted[] = target.what === 'paper' ? [] : [{ id, target, of: 'notes' }];
    const place = promisedPlace(thread);
    if (!place) return own;
    const promised = { ...place, version: place.version ?? target.version };
    return [...own, { id: promisedId(id, place), target: promised, of: 'promised' }];
  });
}

/** A thread promises one thing at a time; another promise is about another place. */
function promisedId(note: NoteId, place: Target): string {
  return `${note} ${JSON.stringify(place)}`;
}

/** No pair of texts has such an id, so nothing drops it but clearing all. */
function idOf(paper: ArxivId): string {
  return `fates:${paper}`;
}

function newestOf(kept: readonly KeptText[]): number | null {
  return kept.length === 0 ? null : Math.max(...kept.map(({ version }) => version));
}

/** Tells apart whatever texts may be kept of a paper. */
export function signatureOf(kept: readonly KeptText[]): string {
  return kept
    .map(({ id, bytes }) => `${id} ${bytes}`)
    .sort()
    .join('; ');
}
