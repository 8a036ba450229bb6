/** What the lens marks in a text, for counting. */
import { findings, type PaperContext } from '../../../lib/lens/find';
import type { Kind } from '../../../lib/lens/finding';
import { pageTextOf } from '../../../lib/page-text/from-text';
import type { Role, Span } from '../../../lib/page-text/page-text';
import { runAtOnce } from '../../../lib/slices/slices';

/** Offsets count UTF-16 code units of the text that was read. */
export interface Mark extends Span {
  kind: Kind;
  quiet: boolean;
}

/** The marks of a text in order; `$...$` in it is a formula. */
export function marksIn(text: string, role: Role, context: PaperContext): Mark[] {
  const source = pageTextOf(text, role);
  return runAtOnce(findings(source.page, context)).map(({ start, end, kind, quiet }) => ({
    start: source.toSource(start),
    end: source.toSource(end),
    kind,
    quiet,
  }));
}
