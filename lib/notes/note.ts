/**
 * The note and the draft, as they are stored, exported and sent between the parts of the extension.
 * In data that leaves the program an absent value is null, never left out.
 */
import * as v from 'valibot';
import { TextQuoteSelector } from '../anchor/selectors';
import { tooLong } from '../schema/too-long';
import { NoteId, RevisionId, Time, Version } from './ids';
import { Reference } from './reference';
import { Target } from './target';

/** The kinds of objection (and praise), in the order in which the editor offers them. */
export const NOTE_KINDS = [
  'loaded-term',
  'over-claim',
  'quantity',
  'incorrect',
  'missing-baseline',
  'evidence',
  'scope',
  'counter-evidence',
  'alternative',
  'unclear',
  'question',
  'praise',
] as const;
export const NoteKind = v.picklist(NOTE_KINDS);
export type NoteKind = v.InferOutput<typeof NoteKind>;

/** What a reply says of the point that it answers. */
export const POSITIONS = ['agree', 'concede', 'partly', 'dispute', 'clarify'] as const;
export const Position = v.picklist(POSITIONS);
export type Position = v.InferOutput<typeof Position>;

/** Actions that say nothing more than their name. */
export const PLAIN_ACTIONS = ['resolve', 'withdraw', 'reopen', 'agree-to-differ', 'leave-open'] as const;

const WHAT_LIMIT = 2_000;

/** What follows from a reply, apart from its position: one can dispute a word and change it all the same. */
export const Action = v.variant('type', [
  v.object({
    type: v.literal('will-change'),
    /** In the writer's words; may be empty. */
    what: v.pipe(v.string(), v.maxLength(WHAT_LIMIT, tooLong(WHAT_LIMIT))),
    /** Null: the passage that the thread is about. */
    where: v.nullable(Target),
  }),
  v.object({ type: v.literal('changed'), version: Version }),
  v.object({ type: v.picklist(PLAIN_ACTIONS) }),
]);
export type Action = v.InferOutput<typeof Action>;

const ONE_VISIBILITY = 'must be `private`, `public` or the id of a group, such as `group:reading`';

/** Who may read a note: its writer alone, everybody on an endpoint, or one group (`group:` and its id). */
export const Visibility = v.union(
  [
    v.picklist(['private', 'public']),
    v.pipe(v.string(), v.regex(/^group:[A-Za-z0-9_-]{1,100}$/, ONE_VISIBILITY)),
  ],
  ONE_VISIBILITY,
);
export type Visibility = v.InferOutput<typeof Visibility>;

const NAME_LIMIT = 200;
const Name = v.pipe(v.string(), v.maxLength(NAME_LIMIT, tooLong(NAME_LIMIT)));

/** Who wrote a note. */
export const Author = v.object({
  /** Tells people apart; made once for each person, or from an imported name. */
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(NAME_LIMIT)),
  name: v.nullable(Name),
  /** Says to be an author of the paper: never verified, and shown as claimed. */
  claimsAuthor: v.boolean(),
});
export type Author = v.InferOutput<typeof Author>;

/** Where an imported note was posted. */
export const Source = v.object({
  url: v.nullable(v.pipe(v.string(), v.maxLength(2_000, tooLong(2_000)))),
  /** The poster's name and the date, as given there. */
  name: v.nullable(Name),
  date: v.nullable(v.pipe(v.string(), v.maxLength(100, tooLong(100)))),
  /** Who brought it in. */
  by: v.nullable(Name),
});
export type Source = v.InferOutput<typeof Source>;

/** Numbers of a point; the arithmetic is the tool's. `from` → `to` is a change, `to` of `of` a share. */
export const Figures = v.object({
  from: v.nullable(v.number()),
  to: v.nullable(v.number()),
  of: v.nullable(v.number()),
  /** Where they stand, such as `Table 2`. */
  where: v.nullable(v.pipe(v.string(), v.maxLength(500, tooLong(500)))),
});
export type Figures = v.InferOutput<typeof Figures>;

/** The longest body that is taken, in UTF-16 code units: some 30 printed pages. */
export const BODY_LIMIT = 100_000;
export const WORDING_LIMIT = 20_000;
/** References, numbers and tags that a note may have of each. */
export const LIST_LIMIT = 50;
export const TAG_LIMIT = 60;

const TOO_MANY = `must be at most ${LIST_LIMIT}`;

/** What a person types into a note. */
export const NoteText = v.object({
  /** Null in a reply, and only there. */
  kind: v.nullable(NoteKind),
  /** Markdown with LaTeX mathematics. */
  body: v.pipe(
    v.string(),
    v.maxLength(BODY_LIMIT, tooLong(BODY_LIMIT, 'shorten it, or split it into several notes')),
  ),
  /** A neutral wording for the quoted passage. */
  rewording: v.nullable(v.pipe(v.string(), v.maxLength(WORDING_LIMIT, tooLong(WORDING_LIMIT)))),
  references: v.pipe(v.array(Reference), v.maxLength(LIST_LIMIT, TOO_MANY)),
  numbers: v.pipe(v.array(Figures), v.maxLength(LIST_LIMIT, TOO_MANY)),
  tags: v.pipe(
    v.array(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(TAG_LIMIT, tooLong(TAG_LIMIT)))),
    v.maxLength(LIST_LIMIT, TOO_MANY),
  ),
  /** Set by the writer: 3 weighs most. */
  severity: v.nullable(v.picklist([1, 2, 3])),
  visibility: Visibility,
  position: v.nullable(Position),
  action: v.nullable(Action),
});
export type NoteText = v.InferOutput<typeof NoteText>;

const Answering = {
  /** The note that this one answers; null for a note of its own. */
  replyTo: v.nullable(NoteId),
  /** The phrase of its parent's body that a reply answers; null for all of it. */
  part: v.nullable(TextQuoteSelector),
};

export const Note = v.object({
  id: NoteId,
  target: Target,
  ...NoteText.entries,
  ...Answering,
  author: Author,
  createdAt: Time,
  updatedAt: Time,
  /** When it was deleted; a deleted note is kept as a tombstone, so that deleting can be undone. */
  deletedAt: v.nullable(Time),
  importedFrom: v.nullable(Source),
});
export type Note = v.InferOutput<typeof Note>;

/**
 * A note being written, kept as typed: not yet held to a limit, so that nothing typed is ever refused. Its id becomes
 * the note's, or is that of the note being edited.
 */
export const Draft = v.object({
  id: NoteId,
  target: Target,
  ...NoteText.entries,
  ...Answering,
  body: v.string(),
  rewording: v.nullable(v.string()),
  /** As typed: `7/36,000` and `.14` are read when the note is saved. */
  numbers: v.array(v.object({ from: v.string(), to: v.string(), of: v.string(), where: v.string() })),
  tags: v.array(v.string()),
  /** The revision that an edit began from; null for a new note. */
  base: v.nullable(RevisionId),
  updatedAt: Time,
});
export type Draft = v.InferOutput<typeof Draft>;
