import * as v from 'valibot';

const Offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const Place = v.object({ start: Offset, end: Offset });
const Candidate = v.object({ start: Offset, end: Offset, similarity: v.number() });

/**
 * Where a quotation stands on this page, if anywhere. Offsets in UTF-16 code units of `PageText.text`.
 * - `exact`: the same characters, and the stored context agrees or none is stored;
 * - `moved`: the same characters in another context, once on the page;
 * - `reworded`: placed, but the words differ;
 * - `ambiguous`: several places fit equally; `uncertain`: one weak candidate. Listed, never drawn;
 * - `orphan`: nothing near. A value, not an error.
 */
export const AnchorResult = v.variant('status', [
  v.object({
    status: v.picklist(['exact', 'moved', 'reworded']),
    ...Place.entries,
    similarity: v.number(),
    text: v.string(),
  }),
  v.object({ status: v.picklist(['ambiguous', 'uncertain']), candidates: v.array(Candidate) }),
  v.object({ status: v.literal('orphan'), nearest: v.nullable(Place) }),
]);
export type AnchorResult = v.InferOutput<typeof AnchorResult>;
export type AnchorStatus = AnchorResult['status'];
