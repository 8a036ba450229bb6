/**
 * W3C Web Annotation selectors, under their W3C names (www.w3.org/TR/annotation-model/#selectors).
 *
 * Left out on purpose: XPathSelector, CssSelector and RangeSelector. arXiv re-makes its HTML with new converters,
 * and a path into an older conversion points at another element of the same version.
 */
import * as v from 'valibot';
import { tooLong } from '../schema/too-long';

const WHOLE = 'must be a whole number';
const Offset = v.pipe(v.number(WHOLE), v.safeInteger(WHOLE), v.minValue(0));

/** The longest passage that can be quoted, in UTF-16 code units: some three printed pages. */
export const QUOTE_LIMIT = 20_000;

/** The most context that is kept on either side. */
export const CONTEXT_LIMIT = 1_000;

/** The quoted text as it stands in `PageText.text`, with what stands before and after it. */
export const TextQuoteSelector = v.object({
  type: v.literal('TextQuoteSelector'),
  exact: v.pipe(
    v.string(),
    v.minLength(1),
    v.maxLength(QUOTE_LIMIT, tooLong(QUOTE_LIMIT, 'select a shorter passage')),
  ),
  prefix: v.pipe(v.string(), v.maxLength(CONTEXT_LIMIT, tooLong(CONTEXT_LIMIT))),
  suffix: v.pipe(v.string(), v.maxLength(CONTEXT_LIMIT, tooLong(CONTEXT_LIMIT))),
});
export type TextQuoteSelector = v.InferOutput<typeof TextQuoteSelector>;

/** Offsets into `PageText.text` as it was when the selector was made: a hint. */
export const TextPositionSelector = v.object({
  type: v.literal('TextPositionSelector'),
  start: Offset,
  end: Offset,
});
export type TextPositionSelector = v.InferOutput<typeof TextPositionSelector>;

/** Longer ids are no hint worth keeping. */
export const FRAGMENT_LIMIT = 200;

/** The id of the nearest element with one, without `#`: a hint. */
export const FragmentSelector = v.object({
  type: v.literal('FragmentSelector'),
  value: v.pipe(v.string(), v.minLength(1), v.maxLength(FRAGMENT_LIMIT)),
});
export type FragmentSelector = v.InferOutput<typeof FragmentSelector>;

/** Longer TeX is no help in telling one place from another. */
export const TEX_LIMIT = 1_000;

/** More formulas than this are not kept. */
export const FORMULAS_LIMIT = 200;

/**
 * The TeX of each formula in the quotation (each U+FFFC in it), in order; empty where the page told none. Not one of
 * W3C's: other tools pass over it. Absent where the quotation holds no formula.
 */
export const FormulaSelector = v.object({
  type: v.literal('FormulaSelector'),
  tex: v.pipe(
    v.array(v.pipe(v.string(), v.maxLength(TEX_LIMIT))),
    v.minLength(1),
    v.maxLength(FORMULAS_LIMIT),
  ),
});
export type FormulaSelector = v.InferOutput<typeof FormulaSelector>;

export const Selector = v.variant('type', [
  TextQuoteSelector,
  TextPositionSelector,
  FragmentSelector,
  FormulaSelector,
]);
export type Selector = v.InferOutput<typeof Selector>;
