import type { Migration } from './migration';

/** Version 2: built-in packs have a switch each, and terms can be muted. All packs stay on, as they were. */
export const packsAndMutedTerms: Migration = {
  from: 1,
  migrate: (stored) => ({
    ...stored,
    packs: { general: true, 'machine-learning': true, alignment: true },
    muted: [],
  }),
};
