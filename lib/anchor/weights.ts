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

/** A side of the context agrees from here on. */
export const AGREES = 0.6;

/** ... and says something only where so many characters of it (without spaces) are known. */
export const TELLING = 8;

/** The part of each side of the context that is compared, in characters without spaces. */
export const COMPARED = 64;

/** Quotations shorter than this stand in many places by chance: context decides. */
export const SHORT = 24;

/** The least that the words themselves must agree for a place to be drawn, and to be listed. */
export const WORDS_AGREE = 0.55;
export const LIST_AT = 0.5;

/** Words that agree less than this need every side of the context to agree. */
export const WORDS_SAY = 0.75;

/** A quotation without any context is placed only where so much of so long a text agrees. */
export const ALONE = { length: 100, similarity: 0.9, lead: 0.15 };
