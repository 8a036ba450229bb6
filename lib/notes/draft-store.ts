/**
 * Drafts, kept in IndexedDB as they are typed. Every function is complete in itself: it opens the database, does one
 * transaction and closes it.
 *
 * Two tabs may write on one draft. Each says who writes and which state of it was read last; where another one has
 * written since, neither is written over: who comes later goes on under an id of its own. A stored draft that cannot
 * be read is never written over either.
 */
import * as v from 'valibot';
import type { ArxivId } from '../paper/id';
import { parseOr } from '../schema/explain';
import { derivedId } from '../store/derived-id';
import { inTransaction, type Writing } from '../store/database';
import { isNewer, parsed, readable, readStored } from '../store/records';
import { StoreError } from '../store/store-error';
import { draftOf } from './draft-of';
import type { NoteId, RevisionId } from './ids';
import { Draft, Note } from './note';
import { presentOf, revisionsOf, savedBy } from './revisions';
import { after, REAL, type StoreContext } from './store-context';
import { invalid } from './store-faults';
import { Target } from './target';
import { Writer } from './writer';

/** A draft as it is held: with who wrote its present state, where they said. */
const HeldDraft = v.object({ ...Draft.entries, writer: v.optional(Writer.entries.id) });
type HeldDraft = v.InferOutput<typeof HeldDraft>;

/** A draft in which nothing is typed yet. */
const EMPTY = {
  kind: null,
  body: '',
  rewording: null,
  references: [],
  numbers: [],
  tags: [],
  severity: null,
  visibility: 'private',
  position: null,
  action: null,
  replyTo: null,
  part: null,
  base: null,
} satisfies Partial<Draft>;

export type Begun = { target: unknown } & Pick<
  Draft,
  'kind' | 'rewording' | 'replyTo' | 'part' | 'references'
>;

export class DraftStore {
  constructor(private readonly context: StoreContext = REAL) {}

  /**
   * Begins a draft. Where a draft on the same passage has not been touched yet, that one is given back: asked twice,
   * because the answer to the first time was lost, it makes one draft.
   */
  async start({ target: begun, ...text }: Begun): Promise<Draft> {
    const target = parseOr(Target, begun, (why, first) =>
      invalid('begin a note on this passage', why, first.field, 'Select a part of it.'),
    );
    const updatedAt = this.context.now().toISOString();
    const fresh: Draft = { ...EMPTY, ...text, id: this.context.newId(), target, updatedAt };
    return inTransaction('readwrite', async (tx) => {
      for (const draft of await draftsOn(tx, target.paper)) {
        const same = sameDraft(draft, fresh) && sameTarget(draft.target, target);
        if (same && (await tx.objectStore('notes').getKey(draft.id)) === undefined) return toDraft(draft);
      }
      await tx.objectStore('drafts').put(fresh);
      return fresh;
    });
  }

  /**
   * Keeps a draft as typed. An older state than the one held is ignored, and so is one that is older than the note
   * it was saved as: a keystroke that arrives late brings nothing back. Gives the id under which it is kept.
   */
  keep(draft: Draft, writer: Writer | null = null): Promise<NoteId> {
    return inTransaction('readwrite', (tx) => keepDraft(tx, draft, writer, this.context));
  }

  /** Throws a draft away. Tells which paper it was on; null where there was none. */
  drop(id: NoteId): Promise<ArxivId | null> {
    return inTransaction('readwrite', async (tx) => {
      const held = parsed(Draft, await tx.objectStore('drafts').get(id));
      await tx.objectStore('drafts').delete(id);
      return held?.target.paper ?? null;
    });
  }

  /** A draft that edits a note: the one under way, else one begun with the note's text. */
  edit(id: NoteId): Promise<Draft> {
    return inTransaction('readwrite', async (tx) => {
      const held = await tx.objectStore('drafts').get(id);
      if (held !== undefined) return readStored(Draft, held, 'draft', id);
      const note = await storedNote(tx, id);
      const base = (await presentOf(tx, note))[0]!;
      const draft: Draft = { ...draftOf(note), base, updatedAt: after(this.context, note) };
      await tx.objectStore('drafts').put(draft);
      return draft;
    });
  }
}

/** Keeps a draft as part of a piece of work. */
export async function keepDraft(
  tx: Writing,
  draft: Draft,
  writer: Writer | null,
  context: StoreContext,
): Promise<NoteId> {
  const [raw, rawNote] = await Promise.all([
    tx.objectStore('drafts').get(draft.id),
    tx.objectStore('notes').get(draft.id),
  ]);
  const held = parsed(HeldDraft, raw);
  const note = parsed(Note, rawNote);
  if (raw !== undefined && (!held || isOthers(held, draft, writer))) {
    return keepBeside(tx, draft, writer, context);
  }
  if (held && isNewer(held, draft)) return draft.id;
  if (!held && note && !isNewer(draft, note) && (await isSaved(tx, draft, note, writer))) return draft.id;
  const kept: Draft = {
    ...draft,
    // What a draft is on, and what it edits, is settled when it begins.
    target: held?.target ?? note?.target ?? draft.target,
    base: held ? held.base : await baseOf(tx, draft, writer),
  };
  await put(tx, kept, writer);
  return draft.id;
}

/** The state of a note that a draft which is not held goes on from. */
export async function baseOf(tx: Writing, draft: Draft, writer: Writer | null): Promise<RevisionId | null> {
  return (writer && (await savedBy(tx, draft.id, writer.id))) ?? draft.base;
}

/** Whether what is held was written by somebody whose words this writer has not read. */
export function isOthers(held: HeldDraft, draft: Draft, writer: Writer | null): boolean {
  if (writer === null || held.updatedAt === writer.from || held.writer === writer.id) return false;
  return !sameDraft(held, draft);
}

/** Removes a draft that was saved; what another tab has typed on it since stays. */
export async function dropSaved(tx: Writing, draft: Draft, writer: Writer | null): Promise<void> {
  const raw = await tx.objectStore('drafts').get(draft.id);
  const held = parsed(HeldDraft, raw);
  // What cannot be read is kept: it may hold what somebody typed.
  if (!held || isNewer(held, draft) || isOthers(held, draft, writer)) return;
  await tx.objectStore('drafts').delete(draft.id);
}

/** The note with this id. @throws StoreError where there is none, or where it cannot be read */
export async function storedNote(tx: Writing, id: NoteId): Promise<Note> {
  const raw = await tx.objectStore('notes').get(id);
  if (raw === undefined) {
    throw new StoreError('not-found', 'This note is no longer there.', 'Load the page anew to see what is.');
  }
  return readStored(Note, raw, 'note', id);
}

/** Keeps a draft under another id: the one that this writer has been given already, else a new one. */
async function keepBeside(
  tx: Writing,
  draft: Draft,
  writer: Writer | null,
  context: StoreContext,
): Promise<NoteId> {
  const others = (await draftsOn(tx, draft.target.paper)).filter(
    (other) => other.id !== draft.id && sameTarget(other.target, draft.target),
  );
  // Of a writer who is not named all goes under one id, lest every keystroke make a draft.
  const unnamed = derivedId(new Date(0).toISOString(), 'beside', draft.id);
  const isOwn = ({ id, writer: by }: HeldDraft) => (writer === null ? id === unnamed : by === writer.id);
  const own = others.find((other) => isOwn(other) || sameDraft(other, draft));
  const id = own?.id ?? (writer === null ? unnamed : context.newId());
  if (!own || isNewer(draft, own)) await put(tx, { ...draft, id }, writer);
  return id;
}

/** Whether what arrives late is in the note already. A writer who is not named is taken to be the one who saved. */
async function isSaved(tx: Writing, draft: Draft, note: Note, writer: Writer | null): Promise<boolean> {
  if (writer === null || sameDraft(draftOf(note), draft)) return true;
  const { items } = await revisionsOf(tx, note.id);
  return items.some(({ body }) => body !== null && sameDraft(draftOf(body), draft));
}

async function draftsOn(tx: Writing, paper: ArxivId): Promise<HeldDraft[]> {
  return readable(HeldDraft, await tx.objectStore('drafts').index('paper').getAll(paper), 'draft').items;
}

async function put(tx: Writing, draft: Draft, writer: Writer | null): Promise<void> {
  await tx.objectStore('drafts').put(writer ? { ...draft, writer: writer.id } : draft);
}

/** Without what is not the draft's. */
function toDraft(held: HeldDraft): Draft {
  return v.parse(Draft, held);
}

/** Whether two drafts say the same, whenever that was typed. Both come out of the schema, which orders fields. */
function sameDraft(one: Draft, other: Draft): boolean {
  return typedOf(one) === typedOf(other);
}

function typedOf({ kind, body, rewording, references, numbers, tags, severity, ...rest }: Draft): string {
  const { visibility, position, action, replyTo, part } = rest;
  const typed = [kind, body, rewording, references, numbers, tags, severity, visibility, position, action];
  return JSON.stringify([...typed, replyTo, part]);
}

function sameTarget(one: Target, other: Target): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
