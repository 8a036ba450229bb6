/**
 * What the passages of notes became on one page of one version, kept beside the texts as `fates.ts` keeps what the
 * newest version says, and for the same reason: a page does not wait until two texts are laid beside each other.
 */
import * as v from 'valibot';
import { NoteId } from '../notes/ids';
import type { Note } from '../notes/note';
import { inTransaction, type Reading } from '../store/database';
import { parsed, readable } from '../store/records';
import { Became, becameOf } from '../versions/became';
import { KeptText } from '../versions/kept-text';
import type { Tracer } from '../versions/tracer';
import { signatureOf } from './fates';

const Kept = v.object({
  id: v.string(),
  paper: v.string(),
  /** All texts that were kept. */
  texts: v.string(),
  /** By note. Null where the texts do not tell. */
  notes: v.record(NoteId, v.nullable(Became)),
});
type Kept = v.InferOutput<typeof Kept>;

/** The page that draws the notes. */
export type ShownVersion = Pick<KeptText, 'paper' | 'version' | 'page'>;

/** What is known so far, by note. Empty where the text of that page is not kept. */
export async function becameKnown(shown: ShownVersion): Promise<ReadonlyMap<NoteId, Became>> {
  const { known } = await inTransaction('readonly', (tx) => read(tx, shown));
  const found = Object.entries(known?.notes ?? {});
  return new Map(found.flatMap(([id, became]) => (became ? [[id, became] as const] : [])));
}

/**
 * Finds out what is not known yet of these notes (all of one paper), and keeps it. Tells whether anything was news;
 * the page is to be told then.
 */
export async function findBecame(
  shown: ShownVersion,
  notes: readonly Note[],
  tracer: Tracer,
): Promise<boolean> {
  const { texts, known, isKept } = await inTransaction('readonly', (tx) => read(tx, shown));
  if (!isKept) return false;
  const wanted = notes.filter(
    ({ id, target, replyTo }) =>
      replyTo === null && target.version !== shown.version && !Object.hasOwn(known?.notes ?? {}, id),
  );
  if (wanted.length === 0) return false;
  const traced = await tracer.tracesOfPlaces(shown.paper, wanted, shown.version, shown.page);
  const kept: Kept = { id: idOf(shown), paper: shown.paper, texts, notes: { ...known?.notes } };
  for (const { id } of wanted) {
    const found = traced.get(id);
    kept.notes[id] = found ? becameOf(found) : null;
  }
  await inTransaction('readwrite', (tx) => tx.objectStore('alignments').put(kept));
  return wanted.some(({ id }) => kept.notes[id] !== null);
}

async function read(tx: Reading, shown: ShownVersion) {
  const [raw, held] = await Promise.all([
    tx.objectStore('texts').index('paper').getAll(shown.paper),
    tx.objectStore('alignments').get(idOf(shown)),
  ]);
  const all = readable(KeptText, raw, 'text').items;
  const texts = signatureOf(all);
  const kept = parsed(Kept, held);
  return {
    texts,
    known: kept?.texts === texts ? kept : null,
    isKept: all.some(({ version, page }) => version === shown.version && page === shown.page),
  };
}

/** Goes with the text of that page, as an alignment with it does. */
function idOf({ paper, version, page }: ShownVersion): string {
  return `became ${paper}/${version}/${page}`;
}
