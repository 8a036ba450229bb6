/** The words of a passage, cut where they are marked and where formulas stand. */
import type { Passage } from '../../lib/claims/claim-table';
import type { Kind } from '../../lib/lens/finding';
import { FORMULA, type Span } from '../../lib/page-text/page-text';

export interface Mark extends Span {
  /** A kind of wording, or what is only set off. */
  kind: Kind | 'wording';
}

export type Piece =
  | { is: 'text'; text: string; kind: Mark['kind'] | null }
  /** The TeX; empty where the page holds none. */
  | { is: 'formula'; tex: string };

/** `marks` by offsets of the page, in order; of two that overlap the second is left out. */
export function piecesOf(passage: Passage, marks: readonly Mark[]): Piece[] {
  const { start, text, formulas } = passage;
  const pieces: Piece[] = [];
  let formula = 0;
  const write = (from: number, to: number, kind: Mark['kind'] | null) => {
    for (const [index, part] of text
      .slice(from - start, to - start)
      .split(FORMULA)
      .entries()) {
      if (index > 0) pieces.push({ is: 'formula', tex: formulas[formula++] ?? '' });
      if (part !== '') pieces.push({ is: 'text', text: part, kind });
    }
  };
  let done = start;
  for (const mark of marks) {
    if (mark.start < done || mark.end > passage.end) continue;
    write(done, mark.start, null);
    write(mark.start, mark.end, mark.kind);
    done = mark.end;
  }
  write(done, passage.end, null);
  return pieces;
}

/** Where `wording` stands in the passage, as a mark to set it off; none where it does not. */
export function wordingIn({ start, text }: Passage, wording: string | null): Mark[] {
  const at = wording === null ? -1 : text.indexOf(wording);
  return at < 0 ? [] : [{ start: start + at, end: start + at + wording!.length, kind: 'wording' }];
}
