/**
 * Papers for tests of versions, written as they read. A line is a block; how it begins says what it is:
 * `# ` title, `> ` abstract, `## 2 ` heading of a section, `- ` item of a list, `^ ` footnote, `| ` caption, `= `
 * equation, `% ` cell of a table; anything else is a paragraph. Inside, `[...]` marks a passage, `$...$` is a formula,
 * `{cite:...}` a citation.
 */
import type { PageText, Role, Span } from '../../../lib/page-text/page-text';
import { pageOf, type WrittenBlock } from '../build-page';

const ROLES: readonly (readonly [string, Role])[] = [
  ['# ', 'title'],
  ['> ', 'abstract'],
  ['## ', 'heading'],
  ['- ', 'list-item'],
  ['^ ', 'footnote'],
  ['| ', 'caption'],
  ['= ', 'equation'],
  ['% ', 'table'],
];

export interface WrittenPaper {
  page: PageText;
  /** What is marked, from the first mark to the last; null where nothing is. A mark may go on in the next line. */
  passage: Span | null;
}

export function paper(written: string): WrittenPaper {
  let open = false;
  const blocks = written
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line): WrittenBlock => {
      const [begins, role] = ROLES.find(([mark]) => line.startsWith(mark)) ?? ['', 'paragraph' as const];
      const marks = line.replace(/\[\[|\]\]/g, '').match(/[[\]]/g) ?? [];
      const goesOn = marks.length > 0 ? marks.at(-1) === '[' : open;
      const text = `${open ? '[' : ''}${line.slice(begins.length)}${goesOn ? ']' : ''}`;
      open = goesOn;
      return { role, text, ...(role === 'heading' && { section: text.replace(/[[\]]/g, '') }) };
    });
  const { page, spans } = pageOf(blocks);
  const [first, last] = [spans[0], spans.at(-1)];
  return { page, passage: first && last ? { start: first.start, end: last.end } : null };
}
