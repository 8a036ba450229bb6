import type { Finding } from '../lens/finding';
import { blockIndexAt, type PageText, sectionTitleAt, type Span } from '../page-text/page-text';
import type { ListedFinding } from './page-state';

/** At most so many code units are shown on each side of a finding. */
const AROUND = 56;

/** Before and after the sign of what was cut: it is not to stand on a line of its own. */
const NO_BREAK = '\u00A0';

/** A finding with its words, those around them and its section. */
export function listFinding(page: PageText, finding: Finding): ListedFinding {
  return { ...finding, ...wordsAround(page, finding) };
}

/** The words of a span, those around them in its block (cut at words, at most 56 code units a side), its section. */
export function wordsAround(
  page: PageText,
  { start, end }: Span,
): { text: string; before: string; after: string; section: string | null } {
  const { text } = page;
  const block = page.blocks[blockIndexAt(page.blocks, start)];
  const from = block ? Math.min(block.start, start) : start;
  const to = block ? Math.max(block.end, end) : end;
  return {
    text: text.slice(start, end),
    before: tail(text.slice(from, start)),
    after: head(text.slice(end, to)),
    section: sectionTitleAt(page, start),
  };
}

function tail(text: string): string {
  if (text.length <= AROUND) return text;
  const cut = text.slice(-AROUND);
  return `…${NO_BREAK}${cut.slice(cut.indexOf(' ') + 1)}`;
}

function head(text: string): string {
  if (text.length <= AROUND) return text;
  const cut = text.slice(0, AROUND);
  const space = cut.lastIndexOf(' ');
  return `${space < 0 ? cut : cut.slice(0, space)}${NO_BREAK}…`;
}
