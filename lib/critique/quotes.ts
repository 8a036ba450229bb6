/** What a part of a critique quotes: the paper, or an earlier part. Spans count in the parts' `text`. */
import * as v from 'valibot';
import { AnchorResult } from '../anchor/result';
import { Selector } from '../anchor/selectors';
import { Stretch } from './critique';

const Index = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** A part that lies wholly in a quotation begun by a part before it, and the quoted words of it. */
const GoesOn = v.object({ part: Index, span: Stretch });

/** A quotation of the paper. */
export const PaperQuote = v.object({
  part: Index,
  /** The quoted words: lead-in and quotation marks are not in it. */
  span: Stretch,
  /** Nothing is said in the part but the quotation and its lead-in. */
  whole: v.boolean(),
  /** It stands first: what follows in the part speaks of it. One that does not is a quotation inside a note. */
  first: v.boolean(),
  /** The parts behind `part` over which the same quotation goes on, in order; most often none. */
  goesOn: v.array(GoesOn),
  /** Where it stands; orphan where the paper's text is not held, or does not have it though the format marks it. */
  found: AnchorResult,
  /** Of the place where it was found (of all of it, what an ellipsis skips included), else of the quotation as typed. */
  selectors: v.array(Selector),
});
export type PaperQuote = v.InferOutput<typeof PaperQuote>;

/** A quotation of earlier words of the critique. */
export const PartQuote = v.object({
  part: Index,
  span: Stretch,
  whole: v.boolean(),
  first: v.boolean(),
  goesOn: v.array(GoesOn),
  /** The earlier parts whose words these are, in order; of each the stretch that is quoted. */
  of: v.array(v.object({ part: Index, span: Stretch })),
});
export type PartQuote = v.InferOutput<typeof PartQuote>;

/** A second copy of earlier parts, with nothing new behind it: left out. */
export const SecondCopy = v.object({
  parts: v.array(Index),
  of: v.array(Index),
  /** Links that the first copy has not, each with the earlier part it belongs to. */
  links: v.array(v.object({ part: Index, url: v.string() })),
});
export type SecondCopy = v.InferOutput<typeof SecondCopy>;

export const Quotes = v.object({
  paper: v.array(PaperQuote),
  parts: v.array(PartQuote),
  copies: v.array(SecondCopy),
});
export type Quotes = v.InferOutput<typeof Quotes>;
