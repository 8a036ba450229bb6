/** The page as it would be with changes made to a passage of it, so that what reads pages can read that too. */
import { FORMULA, type Formula, type PageText, type Span } from '../page-text/page-text';
import { inOrder } from './apply';
import type { Wording } from './change';
import type { PassageText } from './passage-text';

export interface ChangedPage {
  page: PageText;
  /** Where the pieces of the passage stand in it. */
  spans: Span[];
}

/** An edit of the page's text. */
interface Edit extends Span {
  to: string;
  tex: readonly string[];
}

/** Changes that overlap, or stand on other words, give no page that means anything: `apply` refuses them. */
export function withChanges(page: PageText, passage: PassageText, changes: readonly Wording[]): ChangedPage {
  const edits = inOrder(changes).flatMap((change) => editsOf(passage, change));
  const whole = passage.pieces.map(({ at, start, end }) => ({ start: at, end: at + end - start }));
  if (edits.length === 0) return { page, spans: whole };
  const { text, formulas } = written(page, edits);
  const moved = moverOf(edits);
  const move = <S extends Span>(span: S): S => ({
    ...span,
    start: moved(span.start, 'start'),
    end: moved(span.end, 'end'),
  });
  return {
    page: {
      text,
      blocks: page.blocks.map(move),
      sections: page.sections,
      formulas,
      citations: page.citations.map(move).filter(({ start, end }) => start < end),
    },
    spans: whole.map(move),
  };
}

/** A change that runs over several pieces is written into the first, and empties what it covers of the others. */
function editsOf({ pieces }: PassageText, { start, end, to, tex }: Wording): Edit[] {
  const touched = pieces.filter((piece) => piece.start < end && start < piece.end);
  return touched.map((piece, index) => {
    const [from, until] = [Math.max(start, piece.start), Math.min(end, piece.end)];
    const place = { start: piece.at + from - piece.start, end: piece.at + until - piece.start };
    return index === 0 ? { ...place, to, tex } : { ...place, to: '', tex: [] };
  });
}

function written(page: PageText, edits: readonly Edit[]): { text: string; formulas: Formula[] } {
  let text = '';
  const formulas: Formula[] = [];
  let done = 0;
  const keepTo = (end: number) => {
    const shift = text.length - done;
    for (const formula of page.formulas) {
      if (formula.at >= done && formula.at < end) formulas.push({ ...formula, at: formula.at + shift });
    }
    text += page.text.slice(done, end);
    done = end;
  };
  for (const { start, end, to, tex } of edits) {
    keepTo(start);
    let nth = 0;
    for (let at = to.indexOf(FORMULA); at !== -1; at = to.indexOf(FORMULA, at + 1)) {
      formulas.push({ at: text.length + at, tex: tex[nth++] ?? '', display: false });
    }
    text += to;
    done = end;
  }
  keepTo(page.text.length);
  return { text, formulas };
}

/** Where an offset of the page stands once the edits are made; within an edit, at its beginning or its end. */
function moverOf(edits: readonly Edit[]): (offset: number, side: 'start' | 'end') => number {
  return (offset, side) => {
    let shift = 0;
    for (const { start, end, to } of edits) {
      if (end <= offset && !(side === 'start' && start === offset && end === offset))
        shift += to.length - (end - start);
      else if (start < offset) return side === 'start' ? start + shift : start + shift + to.length;
      else break;
    }
    return offset + shift;
  };
}
