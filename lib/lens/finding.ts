import * as v from 'valibot';

/** The kinds of wording the lens marks, in the order in which lists and legends show them. */
export const KINDS = ['hedge', 'booster', 'loaded', 'hype', 'surprise', 'quantity', 'claim'] as const;
export const Kind = v.picklist(KINDS);
export type Kind = v.InferOutput<typeof Kind>;

const Offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** One marked stretch of wording. Offsets in UTF-16 code units of `PageText.text`. */
export const Finding = v.object({
  start: Offset,
  end: Offset,
  kind: Kind,
  /** The lexicon entry (or, for quantity and claim, the rule) it comes from. */
  entry: v.string(),
  /** The entry's canonical form: what lists group by. */
  term: v.string(),
  /** True where the same term of the same kind was already marked in this section: drawn more quietly. */
  quiet: v.boolean(),
  /** Inside a quotation, or reporting what others say. */
  attributed: v.boolean(),
  /** Under a negation ("not clearly"). */
  negated: v.boolean(),
  /** For quantity: what the numbers say. */
  arithmetic: v.nullable(
    v.object({ from: v.number(), to: v.number(), absolute: v.number(), relative: v.nullable(v.number()) }),
  ),
});
export type Finding = v.InferOutput<typeof Finding>;

/** What a card says of a finding. */
export const Card = v.object({
  kind: Kind,
  term: v.string(),
  /** The wording as it stands on the page. */
  text: v.string(),
  /** Why it is marked here, in a sentence or two. */
  why: v.string(),
  /** Neutral wordings, best first; for a hedge none is offered, since a hedge is not a fault. */
  neutral: v.array(v.string()),
  /** Where the entry comes from. */
  source: v.string(),
});
export type Card = v.InferOutput<typeof Card>;
