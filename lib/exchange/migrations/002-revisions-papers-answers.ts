import type { Migration } from '../../settings/migrations/migration';
import { draftOfThree, noteOfThree } from '../../store/migrations/003-revisions-and-papers';

/**
 * Version 3 of the file: revisions, papers and answers came in, and notes and drafts have more fields. Notes of an
 * older file bring no history: what is here goes on from them, or they are older than what is here.
 */
export const revisionsPapersAnswers: Migration = {
  from: 2,
  migrate: (file) => ({
    ...file,
    notes: each(file.notes, noteOfThree),
    drafts: each(file.drafts, draftOfThree),
    revisions: [],
    papers: [],
    answers: [],
  }),
};

/** What is no list, or no note, is left for the check behind this to name. */
function each(list: unknown, shape: (entry: unknown) => unknown): unknown {
  return Array.isArray(list) ? list.map((entry: unknown) => shape(entry) ?? entry) : list;
}
