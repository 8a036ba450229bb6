import type { Migration } from './migration';

/** Version 3: the person who uses this browser. They get an id with their first note, and a name when they give one. */
export const person: Migration = {
  from: 2,
  migrate: (stored) => ({ ...stored, person: { id: null, name: null } }),
};
