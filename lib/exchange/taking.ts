/**
 * Taking in what a file or a critique holds, and undoing that. A batch says what one taking in changed; it is kept in the
 * database, so that undoing works after the background has died.
 */
import * as v from 'valibot';
import { noteOf, PARENTS_LIMIT } from '../notes/history';
import { NoteId, RevisionId } from '../notes/ids';
import { mergeNotes } from '../notes/merging';
import { Note } from '../notes/note';
import type { Revision } from '../notes/revision';
import { putState, revisionOf, revisionsOf } from '../notes/revisions';
import { after, REAL, type StoreContext } from '../notes/store-context';
import { ArxivId } from '../paper/id';
import { derivedId } from '../store/derived-id';
import { inTransaction, type Writing } from '../store/database';
import { type Merged, parsed, readable, readStored } from '../store/records';
import { StoreError } from '../store/store-error';
import { type Exchanged, Foreign } from './exchanged';
import { giveBack, keepForeign } from './foreign-store';
import type { Fate } from './note-change';
import { noteAt, type Plan, planFor, presentIn, undoneId } from './plan';
import type { Taken, Undone } from './taken';

/** So many takings in can be undone: the latest ones. */
const BATCHES_KEPT = 50;

const Batch = v.object({
  id: v.pipe(v.string(), v.uuid()),
  undone: v.boolean(),
  /** Of each note that it changed the present states before (none: it was not there) and after. */
  notes: v.array(
    v.object({ id: NoteId, paper: ArxivId, before: v.array(RevisionId), after: v.array(RevisionId) }),
  ),
  foreign: v.array(v.object({ id: v.string(), before: v.nullable(Foreign) })),
});
type Batch = v.InferOutput<typeof Batch>;

/**
 * Takes notes in, in one transaction: of two states of a note the newer one stays, and what was deleted here stays
 * deleted, unless that was by undoing. On a paper under review they are private.
 */
export function takeIn({ notes, foreign }: Exchanged, context: StoreContext = REAL): Promise<Taken> {
  return inTransaction('readwrite', async (tx) => {
    const plans: Plan[] = [];
    for (const note of notes) plans.push(await planFor(tx, note));
    const taken = plans.filter(({ writes }) => writes).map((plan) => settled(plan, context));
    await mergeNotes(tx, {
      notes: taken.map(({ note }) => note),
      drafts: [],
      revisions: taken.flatMap(({ revision }) => revision ?? []),
    });
    const staying = new Set(plans.flatMap(({ note, writes }) => (writes ? [] : [note.id])));
    const batch: Batch = {
      id: context.newId(),
      undone: false,
      notes: await Promise.all(taken.map((plan) => changeOf(tx, plan))),
      // What belongs to a note that stays as it is here stays, too.
      foreign: await keepForeign(tx, await withoutHeld(tx, foreign, staying)),
    };
    await keepBatch(tx, batch);
    return {
      batch: batch.id,
      ...countOf(plans),
      papers: [...new Set(batch.notes.map(({ paper }) => paper))],
    };
  });
}

/** The plan with the state that is to be made, where merging does not make it: of a note that was undone. */
function settled(plan: Plan, context: StoreContext): Plan & { revision: Revision | null } {
  if (!plan.again) return { ...plan, revision: null };
  const parents = presentIn(plan.states);
  const at = after(context, plan.held);
  const note = { ...plan.note, updatedAt: at };
  const revision = revisionOf(derivedId(at, 'again', note.id, ...parents), note, parents);
  return { ...plan, note, revision };
}

async function changeOf(tx: Writing, { note, states, held }: Plan): Promise<Batch['notes'][number]> {
  const { items } = await revisionsOf(tx, note.id);
  return {
    id: note.id,
    paper: note.target.paper,
    before: held === null ? [] : presentIn(states),
    after: presentIn(items),
  };
}

/** Without what is kept here already of notes that stay as they are. */
async function withoutHeld(
  tx: Writing,
  foreign: readonly Foreign[],
  staying: ReadonlySet<NoteId>,
): Promise<Foreign[]> {
  const keys = await Promise.all(foreign.map(({ id }) => tx.objectStore('foreign').getKey(id)));
  return foreign.filter(
    ({ note }, index) => note === null || !staying.has(note) || keys[index] === undefined,
  );
}

const UPDATES: ReadonlySet<Fate> = new Set(['changed', 'removed', 'back']);

function countOf(plans: readonly Plan[]): Merged {
  const added = plans.filter(({ fate }) => fate === 'added').length;
  const updated = plans.filter(({ fate }) => UPDATES.has(fate)).length;
  return { added, updated, kept: plans.length - added - updated };
}

async function keepBatch(tx: Writing, batch: Batch): Promise<void> {
  const store = tx.objectStore('batches');
  await store.put(batch);
  const ids = await store.getAllKeys();
  // Ids sort by time.
  await Promise.all(ids.slice(0, Math.max(0, ids.length - BATCHES_KEPT)).map((id) => store.delete(id)));
}

/**
 * Undoes one taking in: what it added is deleted, what it changed is as it was before. What somebody has edited,
 * deleted or answered since is kept, with what it answers. Undone twice, it is undone once.
 */
export function undoTaking(id: string, context: StoreContext = REAL): Promise<Undone> {
  return inTransaction('readwrite', async (tx) => {
    const raw = await tx.objectStore('batches').get(id);
    if (raw === undefined) {
      throw new StoreError(
        'not-found',
        'This can no longer be undone: what it changed is not known any more.',
        'Delete its notes one by one.',
      );
    }
    const batch = readStored(Batch, raw, 'batch', id);
    if (batch.undone) return { undone: 0, kept: [], papers: [] };
    const kept = await keptIn(tx, batch);
    const undone = batch.notes.filter((change) => !kept.has(change.id));
    for (const change of undone) await undo(tx, change, context);
    await giveBack(tx, await notOf(tx, batch.foreign, kept));
    await tx.objectStore('batches').put({ ...batch, undone: true });
    return {
      undone: undone.length,
      kept: [...kept],
      papers: [...new Set(undone.map(({ paper }) => paper))],
    };
  });
}

/** Notes of the batch that are not what it left, or that something which stays answers. */
async function keptIn(tx: Writing, { notes }: Batch): Promise<Set<NoteId>> {
  const ids = new Set(notes.map(({ id }) => id));
  const parents = new Map<NoteId, NoteId>();
  const kept = new Set<NoteId>();
  for (const { id, after: left } of notes) {
    const { items } = await revisionsOf(tx, id);
    if (presentIn(items).join() !== left.join()) kept.add(id);
  }
  const staying: NoteId[] = [];
  for (const paper of new Set(notes.map((change) => change.paper))) {
    const all = await tx.objectStore('notes').index('paper').getAll(paper);
    for (const note of readable(Note, all, 'note').items) {
      if (note.replyTo !== null) parents.set(note.id, note.replyTo);
      if (note.deletedAt === null && (!ids.has(note.id) || kept.has(note.id))) staying.push(note.id);
    }
  }
  for (const note of staying) {
    for (let above = parents.get(note); above !== undefined; above = parents.get(above)) {
      if (!ids.has(above) || kept.has(above)) break;
      kept.add(above);
    }
  }
  return kept;
}

async function undo(
  tx: Writing,
  { id, before, after: left }: Batch['notes'][number],
  context: StoreContext,
): Promise<void> {
  const held = parsed(Note, await tx.objectStore('notes').get(id));
  if (!held) return;
  const { items } = await revisionsOf(tx, id);
  const was = noteAt(items, before);
  const at = after(context, held);
  const now = was === null || was.deletedAt !== null ? { ...held, deletedAt: at } : was;
  const parents = left.slice(0, PARENTS_LIMIT);
  const revision = revisionOf(undoneId(at, id, parents), { ...now, updatedAt: at }, parents);
  await putState(tx, noteOf([...items, revision])!, revision);
}

/** Of what a batch kept of other tools, what belongs to no note that stays. */
async function notOf(
  tx: Writing,
  replaced: Batch['foreign'],
  kept: ReadonlySet<NoteId>,
): Promise<Batch['foreign']> {
  const now = await Promise.all(replaced.map(({ id }) => tx.objectStore('foreign').get(id)));
  return replaced.filter((_, index) => {
    const note = parsed(Foreign, now[index])?.note ?? null;
    return note === null || !kept.has(note);
  });
}
