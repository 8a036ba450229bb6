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
  // Where neither the page nor its address says which paper it is, the notes may.
  const is = read && (read.is ?? (papers.length === 1 ? { paper: papers[0]!, version: null } : null));
  if (read && !papers.some((paper) => paper === is?.paper)) {
    console.error(
      `The page is ${is ? `of ${is.paper}` : 'of no paper that is known'}, and the notes are not: it is not used.`,
    );
  }
  let first = 1;
  const reports = papers.map((paper) => {
    const report = reportOf({
      paper,
      notes: notes.filter(({ target }) => target.paper === paper),
      ...(read && is?.paper === paper && { page: read.text, version: is.version }),
      first,
      now: new Date(),
    });
    first += report.sections.reduce((sum, { points }) => sum + points.length, 0);
    return report;
  });
  if (form === 'text') return reports.map(writePlain).join('\n\n');
  const documents = reports.map(reportDocument);
  const all = {
    title: documents.map(({ title }) => title).join('; ') || 'No notes',
    blocks: documents.flatMap(({ blocks }) => blocks),
  };
  return form === 'html' ? htmlOf(all) : markdownOf(all);
}
