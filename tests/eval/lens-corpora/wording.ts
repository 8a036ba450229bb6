/** Marks of wording against labels: how many are right, and how many of the labels are marked. */
import type { Kind } from '../../../lib/lens/finding';
import { overlaps } from './score';
import type { Label } from './labels';
import type { Mark } from './marks';

export interface Marked {
  marks: readonly Mark[];
  labels: readonly Label[];
}

/** Counts over texts; `right` of `marks`, `recalled` of `labels`. */
export interface Tally {
  marks: number;
  right: number;
  labels: number;
  recalled: number;
  /** Of the right marks, those with a label of their own kind. */
  ofKind: number;
}

/**
 * Counts marks of the given kinds against labels of at least a grade. A mark is right where it overlaps such a label;
 * a label is recalled where such a mark overlaps it. Claims are whole clauses, so that they count only against each
 * other; the other kinds shade into one another and count against any of them, except where `strict` asks for the
 * same kind.
 */
export function tally(
  texts: Iterable<Marked>,
  { kinds, grade, strict = false }: { kinds: readonly Kind[]; grade: number; strict?: boolean },
): Tally {
  const counts: Tally = { marks: 0, right: 0, labels: 0, recalled: 0, ofKind: 0 };
  for (const { marks, labels } of texts) {
    const counted = marks.filter(({ kind }) => kinds.includes(kind));
    const graded = labels.filter((label) => label.grade >= grade);
    const asked = graded.filter(({ kind }) => kinds.includes(kind));
    const onLabels = counted.map((mark) => graded.filter((label) => meets(mark, label, strict)));
    counts.marks += counted.length;
    counts.right += onLabels.filter((met) => met.length > 0).length;
    counts.ofKind += counted.filter((mark, i) => onLabels[i]!.some(({ kind }) => kind === mark.kind)).length;
    counts.labels += asked.length;
    counts.recalled += asked.filter((label) => counted.some((mark) => meets(mark, label, strict))).length;
  }
  return counts;
}

function meets(mark: Mark, label: Label, strict: boolean): boolean {
  const alike = strict || mark.kind === 'claim' || label.kind === 'claim' ? mark.kind === label.kind : true;
  return alike && overlaps(mark, label);
}
