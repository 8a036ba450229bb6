/**
 * A critique as threads, for its reader to correct. Nothing in it is saved; what is only proposed is not set until it
 * is taken.
 */
import * as v from 'valibot';
import { Action, NoteKind, Position } from '../notes/note';
import { NoteId, Version } from '../notes/ids';
import { Reference } from '../notes/reference';
import { Target } from '../notes/target';
import { ArxivId } from '../paper/id';
import { Critique, Lines } from './critique';
import { PaperQuote, PartQuote, Quotes } from './quotes';
import { Rewording } from './rewording';

const Index = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/**
 * Something that the words suggest: `because` are these words. Kinds and references begin taken, and wordings whose
 * place is sure; positions and actions do not.
 */
function proposal<S extends v.GenericSchema>(value: S) {
  return v.object({ value, because: v.string(), taken: v.boolean() });
}

/** What a note and a reply have in common. */
const Said = {
  /** Tells the pieces of one reading apart. */
  key: v.string(),
  /** The parts whose words these are, in order; those that hold the quotation alone are not among them. */
  parts: v.array(Index),
  /** The parts that hold its quotation, in order, those included that go on behind it. */
  quoting: v.array(Index),
  /** Of `parts`; of the quotation where nothing is said to it. */
  lines: Lines,
  /** Markdown. */
  body: v.string(),
  post: Index,
  references: v.array(proposal(Reference)),
  /** Left out by the reader. */
  dropped: v.boolean(),
  /** A note here that says the same already: it is not taken in again. */
  known: v.nullable(NoteId),
};

export const ReadReply = v.object({
  ...Said,
  /** What it answers: the key of a note or reply. */
  answers: v.string(),
  /** The quotation that says so; null where the reader, or the place of its post, said so. */
  quotes: v.nullable(PartQuote),
  position: v.nullable(proposal(Position)),
  action: v.nullable(proposal(Action)),
});
export type ReadReply = v.InferOutput<typeof ReadReply>;

const Offer = v.object({ answers: v.string(), score: v.number(), because: v.string() });

export const ReadNote = v.object({
  ...Said,
  /** Null: on the whole paper. */
  quote: v.nullable(PaperQuote),
  target: Target,
  kind: proposal(NoteKind),
  rewording: v.nullable(Rewording),
  /** For one that quotes nothing but takes up an earlier point: at most three, the best first. Never filed unasked. */
  offers: v.array(Offer),
  /** As what such an answer would say. */
  position: v.nullable(proposal(Position)),
  action: v.nullable(proposal(Action)),
});
export type ReadNote = v.InferOutput<typeof ReadNote>;

const Pointing = {
  into: v.string(),
  /** What was offered to other notes as the one or the other of the two, by the key of the note. */
  offered: v.array(v.object({ note: v.string(), offers: v.array(Offer) })),
  /** The keys of the replies to the second. */
  answering: v.array(v.string()),
};

/** Two pieces that the reader joined, as they were before, so that they can be parted again. */
const Joined = v.variant('what', [
  v.object({ what: v.literal('note'), ...Pointing, first: ReadNote, second: ReadNote }),
  v.object({ what: v.literal('reply'), ...Pointing, first: ReadReply, second: ReadReply }),
]);
export type Joined = v.InferOutput<typeof Joined>;

export const Reading = v.object({
  paper: ArxivId,
  version: v.nullable(Version),
  critique: Critique,
  quotes: Quotes,
  /** In order of the critique. */
  notes: v.array(ReadNote),
  /** Replies of all depths, in order of the critique. */
  replies: v.array(ReadReply),
  /** In the order in which they were joined. */
  joined: v.array(Joined),
  /** Every line of a part that was left out as a second copy. */
  duplicates: v.array(Index),
});
export type Reading = v.InferOutput<typeof Reading>;
