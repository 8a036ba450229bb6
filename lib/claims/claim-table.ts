/** What a paper claims, where its body says it again, and what it says of its own limits: lists, no verdict. */
import * as v from 'valibot';
import { Selector } from '../anchor/selectors';

const Offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** A stretch of the page with its words. Offsets in UTF-16 code units of `PageText.text`, the end excluded. */
export const Passage = v.object({
  start: Offset,
  end: Offset,
  text: v.string(),
  /** The TeX of each formula in it (U+FFFC in `text`), in order; empty where the page holds none. */
  formulas: v.array(v.string()),
});
export type Passage = v.InferOutput<typeof Passage>;

/** Where a claim stands: in the title, the abstract, or where the paper lists its contributions. */
export const CLAIM_PARTS = ['title', 'abstract', 'contribution'] as const;

/** A passage of the body that says a claim again. */
export const Restatement = v.object({
  ...Passage.entries,
  /** Number and title of its section; null before the first heading. */
  section: v.nullable(v.string()),
  /** The hedges that temper it, in order. */
  tempered: v.array(Passage),
});
export type Restatement = v.InferOutput<typeof Restatement>;

export const ListedClaim = v.object({
  /** Unique in the table; the same for the same words in the same part. */
  id: v.string(),
  part: v.picklist(CLAIM_PARTS),
  ...Passage.entries,
  /** What finds it again, on this page and on others. */
  selectors: v.array(Selector),
  /** The hedges in it, in order. */
  tempered: v.array(Passage),
  /** Whether no hedge tempers it. */
  unhedged: v.boolean(),
  /** At most three, the best first. */
  restatements: v.array(Restatement),
});
export type ListedClaim = v.InferOutput<typeof ListedClaim>;

/** What kinds of limits papers state of themselves, in the order in which lists show them. */
export const LIMIT_KINDS = [
  'limitation',
  'assumption',
  'condition',
  'trade-off',
  'threat',
  'failure',
] as const;
export const LimitKind = v.picklist(LIMIT_KINDS);
export type LimitKind = v.InferOutput<typeof LimitKind>;

export const StatedLimit = v.object({
  ...Passage.entries,
  section: v.nullable(v.string()),
  kind: LimitKind,
  /** The words by which it was found; null where the section alone says it. */
  wording: v.nullable(v.string()),
});
export type StatedLimit = v.InferOutput<typeof StatedLimit>;

/** A figure or table that may be named as evidence. */
export const Caption = v.object({
  ...Passage.entries,
  /** As the paper counts it: `Figure 2`. */
  label: v.string(),
  selectors: v.array(Selector),
});
export type Caption = v.InferOutput<typeof Caption>;

export const ClaimTable = v.object({
  /** In page order: title, abstract, contributions. */
  claims: v.array(ListedClaim),
  /** In page order. */
  limits: v.array(StatedLimit),
  /** In page order. */
  captions: v.array(Caption),
  /** Whether the page has a body to look in; an abstract page has none. */
  body: v.boolean(),
});
export type ClaimTable = v.InferOutput<typeof ClaimTable>;
