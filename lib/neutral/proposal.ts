/** A neutral wording that is proposed for a passage, and where it comes from. */
import * as v from 'valibot';
import { Definition, Kind } from '../lens/finding';
import { NoteId } from '../notes/ids';
import { NoteKind, Source } from '../notes/note';
import { Target } from '../notes/target';
import { Wording } from './change';

const Wordings = {
  /** Tells it from the others of its passage, and stays the same while the passage does. */
  key: v.string(),
  /** Best first. */
  wordings: v.pipe(v.array(Wording), v.minLength(1)),
};

export const Proposal = v.variant('source', [
  v.object({
    source: v.literal('note'),
    ...Wordings,
    /** Not where the wording seems to be for some words of those that the note quotes, and which cannot be told. */
    sure: v.boolean(),
    id: NoteId,
    kind: v.nullable(NoteKind),
    body: v.string(),
    target: Target,
    /** Who wrote it, as their notes are signed; null where they are not. */
    by: v.nullable(v.string()),
    importedFrom: v.nullable(Source),
    /** When it was last written on. */
    at: v.string(),
  }),
  v.object({
    source: v.literal('lexicon'),
    ...Wordings,
    /** The entry. */
    id: v.string(),
    kind: Kind,
    term: v.string(),
    why: v.string(),
    /** Where the entry comes from. */
    from: v.string(),
  }),
]);
export type Proposal = v.InferOutput<typeof Proposal>;
export type NoteProposal = Extract<Proposal, { source: 'note' }>;
export type LexiconProposal = Extract<Proposal, { source: 'lexicon' }>;

/** A word whose meaning people dispute: both senses stand beside it, and nothing is chosen. */
export const Disputed = v.object({
  start: v.number(),
  end: v.number(),
  text: v.string(),
  term: v.string(),
  definitions: v.array(Definition),
});
export type Disputed = v.InferOutput<typeof Disputed>;
