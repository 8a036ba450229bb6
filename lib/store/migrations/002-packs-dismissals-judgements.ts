import type { Upgrade } from './upgrade';

/** Version 2. `packs` by id (a person's own terms are the pack `own`); `dismissals` and `judgements` by id, by paper. */
export const packsDismissalsJudgements: Upgrade = (database) => {
  database.createObjectStore('packs', { keyPath: 'id' });
  database.createObjectStore('dismissals', { keyPath: 'id' }).createIndex('paper', 'paper');
  database.createObjectStore('judgements', { keyPath: 'id' }).createIndex('paper', 'paper');
};
