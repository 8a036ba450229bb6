import type { Migration } from '../../settings/migrations/migration';

/** Version 4 of the file: annotations of other tools came in, word for word. Older files hold none. */
export const foreignAnnotations: Migration = {
  from: 3,
  migrate: (file) => ({ ...file, foreign: [] }),
};
