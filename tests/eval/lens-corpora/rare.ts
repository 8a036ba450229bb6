/**
 * Marks of rare kinds, judged. Labels on 150 abstracts hold few of them, so the lens's marks on the whole corpus are
 * put in the order of a hash and the first of a kind are judged right or wrong by reading title and abstract. The order
 * does not depend on the lens: when it changes, marks that stay keep their place and their judgement.
 */
import type { Kind } from '../../../lib/lens/finding';
import type { Span } from '../../../lib/page-text/page-text';
import { rankOf } from '../labels/draw';
import type { Judgement, Part } from './labels';
import { overlaps } from './score';

/** So many marks of a kind are judged. */
export const JUDGED = 60;

export interface Placed extends Span {
  id: string;
  part: Part;
  kind: Kind;
}

export interface Judged {
  /** Marks of the draw; fewer than `JUDGED` where there are no more. */
  drawn: number;
  /** Those that have a judgement. */
  judged: number;
  /** Of these, right at least for some readers. */
  right: number;
  /** Clearly right. */
  clear: number;
}

/** The first marks of a kind in the order of the draw. */
export function drawRare(marks: readonly Placed[], kind: Kind): Placed[] {
  return marks
    .filter((mark) => mark.kind === kind)
    .map((mark) => ({ mark, rank: rankOf('rare', `${mark.id}:${mark.part}:${mark.start}:${kind}`) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .slice(0, JUDGED)
    .map(({ mark }) => mark);
}

/** The judgement of a mark: that of a mark of its kind that overlaps it. */
export function judgementOf(mark: Placed, judgements: readonly Judgement[]): Judgement | undefined {
  return judgements.find(
    (other) =>
      other.id === mark.id && other.part === mark.part && other.kind === mark.kind && overlaps(mark, other),
  );
}

/** How the marks of a draw were judged. */
export function countJudged(drawn: readonly Placed[], judgements: readonly Judgement[]): Judged {
  const judged = drawn
    .map((mark) => judgementOf(mark, judgements)?.judged)
    .filter((grade) => grade !== undefined);
  return {
    drawn: drawn.length,
    judged: judged.length,
    right: judged.filter((grade) => grade >= 1).length,
    clear: judged.filter((grade) => grade === 2).length,
  };
}
