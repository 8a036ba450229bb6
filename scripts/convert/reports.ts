/** Notes as reports: one for each paper, in one file. */
import type { Note } from '../../lib/notes/note';
import { htmlOf } from '../../lib/report/html';
import { markdownOf } from '../../lib/report/markdown';
import { writePlain } from '../../lib/report/plain';
import { reportOf } from '../../lib/report/report';
import { reportDocument } from '../../lib/report/report-document';
import { type PageOptions, pageFrom } from './page';

export const REPORTS = ['markdown', 'html', 'text'] as const;
export type ReportName = (typeof REPORTS)[number];

/** A paper's page gives its report the paper's own sections. */
export async function writeReports(
  form: ReportName,
  notes: readonly Note[],
  { page, as }: PageOptions,
): Promise<string> {
  const read = page === null ? null : await pageFrom(page, as);
  const papers = [...new Set(notes.map(({ target }) => target.paper))];
  const reports = papers.map((paper) =>
    reportOf({
      paper,
      notes: notes.filter(({ target }) => target.paper === paper),
      ...(read?.is?.paper === paper && { page: read.text, version: read.is.version }),
      now: new Date(),
    }),
  );
  if (form === 'text') return reports.map(writePlain).join('\n\n');
  const documents = reports.map(reportDocument);
  const all = {
    title: documents.map(({ title }) => title).join('; ') || 'No notes',
    blocks: documents.flatMap(({ blocks }) => blocks),
  };
  return form === 'html' ? htmlOf(all) : markdownOf(all);
}
