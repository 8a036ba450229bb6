/**
 * How much each thing that speaks for a place counts, and how much must speak for it before a note is drawn there.
 * The figures are those measured to place all of 200 edited quotations and none of 140 lookalikes and absent ones;
 * random English scores about 0.3.
 */

/** Of the quotation's own words, and of what stands around it. */
export const QUOTE_WEIGHT = 0.55;
export const CONTEXT_WEIGHT = 0.4;

/** A place with this score or more may be drawn. */
export const PLACE_AT = 0.6;

/** ... if it is ahead of the next one by this much. */
export const LEAD = 0.08;

/**
 * A side of the context agrees from here on; one of few characters only from `AGREES_FEW` on, or, where it is only what
 * is left at the end of the page, `AGREES_CUT`.
 */
export const AGREES = 0.6;
export const AGREES_FEW = 0.7;
export const AGREES_CUT = 0.8;
export const FEW = 16;

/** A side of fewer characters (without spaces) has to agree to the letter, and then says little. */
export const TELLING = 6;

/** The part of each side of the context that is compared, in characters without spaces. */
export const COMPARED = 64;

/** Quotations shorter than this stand in many places by chance: context decides. */
export const SHORT = 24;

/** The least that the words themselves must agree for a place to be drawn, and to be listed. */
export const WORDS_AGREE = 0.55;
export const LIST_AT = 0.5;

/** Words that agree less than this need every side of the context to agree. */
export const WORDS_SAY = 0.75;

/** A quotation without any context is placed only where so much of so long a text agrees ... */
export const ALONE = { length: 100, similarity: 0.9, lead: 0.15 };

/** ... or where so many letters and digits are the same but for slips. */
export const ALONE_WITH_SLIPS = { length: 12, lead: 0.15 };

/** Of a shorter quotation all of the page is compared, where no gram of it is found. */
export const SEARCHED_WHOLE = 24;
/** ... for places that are at least this much like it. */
export const WHOLE_LIKENESS = 0.75;
