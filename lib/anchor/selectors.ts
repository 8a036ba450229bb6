/**
 * W3C Web Annotation selectors, under their W3C names (www.w3.org/TR/annotation-model/#selectors).
 *
 * Left out on purpose: XPathSelector, CssSelector and RangeSelector. arXiv re-makes its HTML with new converters,
 * and a path into an older conversion points at another element of the same version.
 */
import * as v from 'valibot';

const Offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** The quoted text as it stands in `PageText.text`, with what stands before and after it. */
export const TextQuoteSelector = v.object({
  type: v.literal('TextQuoteSelector'),
  exact: v.pipe(v.string(), v.minLength(1), v.maxLength(20_000)),
  prefix: v.pipe(v.string(), v.maxLength(1_000)),
  suffix: v.pipe(v.string(), v.maxLength(1_000)),
});
export type TextQuoteSelector = v.InferOutput<typeof TextQuoteSelector>;

/** Offsets into `PageText.text` as it was when the selector was made: a hint. */
export const TextPositionSelector = v.object({
  type: v.literal('TextPositionSelector'),
  start: Offset,
  end: Offset,
});
export type TextPositionSelector = v.InferOutput<typeof TextPositionSelector>;

/** The id of the nearest element with one, without `#`: a hint. */
export const FragmentSelector = v.object({
  type: v.literal('FragmentSelector'),
  value: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
});
export type FragmentSelector = v.InferOutput<typeof FragmentSelector>;

export const Selector = v.variant('type', [TextQuoteSelector, TextPositionSelector, FragmentSelector]);
export type Selector = v.InferOutput<typeof Selector>;
