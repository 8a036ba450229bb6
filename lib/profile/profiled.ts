import * as v from 'valibot';

/**
 * The kinds that are profiled. Boosters stand alone: hype and surprise are attitude markers in Hyland's (2005) terms, a
 * class of their own, and a section seldom holds two of them.
 */
export const PROFILED = ['hedge', 'booster', 'loaded'] as const;
export const Profiled = v.picklist(PROFILED);
export type Profiled = v.InferOutput<typeof Profiled>;

/** How often each stands in a text. */
export type Counts = Record<Profiled, number>;
