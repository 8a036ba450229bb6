import { type Finding } from '../lens/finding';
import { blockIndexAt, type PageText, sectionTitleAt } from '../page-text/page-text';
import { type ListedFinding } from './page-state';

/** At most so many code units are shown on each side of a finding. */
const AROUND = 56;

/** Before and after the sign of what was cut: it is not to stand on a line of its own. */
const NO_BREAK = '\u00A0';

/** A finding with its words, those around them in its block (cut at words, at most 56 code units a side), its section. */
export function listFinding(page: PageText, finding: Finding): ListedFinding {
  const { text } = page;
  const block = page.blocks[blockIndexAt(page.blocks, finding.start)];
  const from = block ? Math.min(block.start, finding.start) : finding.start;
  const to = block ? Math.max(block.end, finding.end) : finding.end;
  return {
    ...finding,
    text: text.slice(finding.start, finding.end),
    before: tail(text.slice(from, finding.start)),
    after: head(text.slice(finding.end, to)),
    section: sectionTitleAt(page, finding.start),
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
