/** A report in one of its forms, as the text of a file. */
import { writeHtml } from './html';
import { writeLetter } from './letter';
import { writeMarkdown } from './markdown';
import type { ReportForm } from './options';
import { writePlain } from './plain';
import type { Report } from './report';

const WRITERS: Readonly<Record<ReportForm, (report: Report) => string>> = {
  markdown: writeMarkdown,
  html: writeHtml,
  plain: writePlain,
  letter: (report) => writeLetter(report, 'markdown'),
  'letter-html': (report) => writeLetter(report, 'html'),
};

const ENDINGS: Readonly<Record<ReportForm, string>> = {
  markdown: 'report.md',
  html: 'report.html',
  plain: 'report.txt',
  letter: 'response.md',
  'letter-html': 'response.html',
};

/** @returns the text, and what its file is called */
export function writeReport(report: Report, form: ReportForm): { name: string; text: string } {
  return { name: `${report.paper.id.replace('/', '-')}-${ENDINGS[form]}`, text: WRITERS[form](report) };
}
