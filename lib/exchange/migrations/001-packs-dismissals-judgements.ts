import type { Migration } from '../../settings/migrations/migration';

/** Version 2 of the file: packs of terms, dismissals and judgements came in. Older files hold none. */
export const packsDismissalsJudgements: Migration = {
  from: 1,
  migrate: (file) => ({ ...file, packs: [], dismissals: [], judgements: [] }),
};
