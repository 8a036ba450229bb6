/** What a report leaves in and out. */
import * as v from 'valibot';

export const ReportOptions = v.object({
  onlyMine: v.boolean(),
  onlyOpen: v.boolean(),
  /** No name of anybody, and nothing else that tells who wrote: also where and by whom a note was posted. */
  withoutNames: v.boolean(),
  withSeverity: v.boolean(),
});
export type ReportOptions = v.InferOutput<typeof ReportOptions>;

/** The forms in which a report is written, and those of files of notes, which other programs read. */
export const REPORT_FORMS = ['markdown', 'html', 'plain', 'letter', 'letter-html'] as const;
export type ReportForm = (typeof REPORT_FORMS)[number];
