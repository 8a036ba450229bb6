import * as v from 'valibot';

/** The kinds of wording the lens marks, in the order in which lists and legends show them. */
export const KINDS = ['hedge', 'booster', 'loaded', 'hype', 'surprise', 'quantity', 'claim'] as const;
export const Kind = v.picklist(KINDS);
export type Kind = v.InferOutput<typeof Kind>;

const Offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** A stretch of `PageText.text`. */
const Stretch = v.object({ start: Offset, end: Offset });

/** One marked stretch of wording. Offsets in UTF-16 code units of `PageText.text`. */
export const Finding = v.object({
  start: Offset,
  end: Offset,
  kind: Kind,
  /** The lexicon entry (or, for quantity and claim, the rule) it comes from. */
  entry: v.string(),
  /** The entry's canonical form: what lists group by. */
  term: v.string(),
  /** `few` for the at most five marks of a page that are still drawn where the reader wants few. */
  tier: v.picklist(['few', 'all']),
  /** True where the same term of the same kind was already marked in this section, and for words so common that they
   * are never drawn in full: drawn more quietly. */
  quiet: v.boolean(),
  /** Inside a quotation, or reporting what others say. */
  attributed: v.boolean(),
  /** Under a negation ("not clearly"). */
  negated: v.boolean(),
  /** Where the paper itself says what it means by the term; null where it does not. */
  defined: v.nullable(Stretch),
  /** The sense in which the word is marked, in a few words; null for a word that has one sense only. */
  sense: v.nullable(v.string()),
  /** For quantity: what the numbers say. */
  arithmetic: v.nullable(
    v.object({ from: v.number(), to: v.number(), absolute: v.number(), relative: v.nullable(v.number()) }),
  ),
});
export type Finding = v.InferOutput<typeof Finding>;

/** Something that was asked about a word and spoke: a context rule, or the model that weighs hedges. */
export const Spoken = v.object({
  name: v.string(),
  /** What it says, as a sentence. */
  says: v.string(),
});
export type Spoken = v.InferOutput<typeof Spoken>;

/** What somebody means by a term. */
export const Definition = v.object({
  means: v.string(),
  /** Who means it so. */
  by: v.string(),
  /** Where they say so: authors, title, year. */
  source: v.string(),
  url: v.string(),
});
export type Definition = v.InferOutput<typeof Definition>;

/** What a card says of a finding. */
export const Card = v.object({
  kind: Kind,
  term: v.string(),
  /** The wording as it stands on the page. */
  text: v.string(),
  /** Why it is marked here, in a sentence or two; for a hedge, what it does. */
  why: v.string(),
  /** What evidence would carry the wording, without a word before it; null where the entry names none. */
  carry: v.nullable(v.string()),
  /** Sentences on what the place adds: quoted, reported, negated, defined, repeated. */
  place: v.array(v.string()),
  /** Other senses of the word that were weighed and not found here. */
  weighed: v.array(v.string()),
  /**
   * Neutral wordings that fit the sentence, best first. None for a hedge, which is no fault, nor for a term whose
   * meaning people dispute.
   */
  neutral: v.array(v.string()),
  /** What a neutral wording stands in place of: the finding, and words beside it that change with it (an article). */
  replaces: Stretch,
  /** What the term means to whom, where people dispute it. */
  definitions: v.array(Definition),
  /** The paper's own definition, as it stands on the page. */
  defined: v.nullable(v.object({ ...Stretch.entries, text: v.string() })),
  /** Where the entry comes from. */
  source: v.string(),
  /** Every rule that spoke, and the model. */
  rules: v.array(Spoken),
});
export type Card = v.InferOutput<typeof Card>;
