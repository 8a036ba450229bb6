/** What must be done to one list of keys to get another: runs that stay, and runs that are replaced. */
import { diffArrays } from 'diff';

/** A run of both lists, as indices, the end excluded. One that is not `same` replaces the first by the second. */
export interface Edit {
  same: boolean;
  fromStart: number;
  fromEnd: number;
  toStart: number;
  toEnd: number;
}

/**
 * Beyond so many insertions and deletions two stretches have nothing to do with each other, and are replaced as a
 * whole. Myers's algorithm takes the square of their number: this many take some 20 ms.
 */
const MOST_EDITS = 1_500;

/** The edits from one list to the other, in order; a replaced run never follows another one. */
export function editsOf(from: readonly string[], to: readonly string[]): Edit[] {
  let head = 0;
  const shorter = Math.min(from.length, to.length);
  while (head < shorter && from[head] === to[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && from[from.length - 1 - tail] === to[to.length - 1 - tail]) tail += 1;

  const edits: Edit[] = [];
  let [a, b] = [0, 0];
  const add = (same: boolean, removed: number, added: number) => {
    if (removed === 0 && added === 0) return;
    const last = edits.at(-1);
    if (last && last.same === same) {
      last.fromEnd += removed;
      last.toEnd += added;
    } else edits.push({ same, fromStart: a, fromEnd: a + removed, toStart: b, toEnd: b + added });
    a += removed;
    b += added;
  };

  add(true, head, head);
  const [restFrom, restTo] = [from.slice(head, from.length - tail), to.slice(head, to.length - tail)];
  if (restFrom.length === 0 || restTo.length === 0) add(false, restFrom.length, restTo.length);
  else {
    const changes = diffArrays(restFrom, restTo, { maxEditLength: MOST_EDITS });
    if (!changes) add(false, restFrom.length, restTo.length);
    else
      for (const { count, added, removed } of changes)
        add(!added && !removed, added ? 0 : count, removed ? 0 : count);
  }
  add(true, tail, tail);
  return edits;
}

/** Marks that hold two changes apart by nothing that a reader would see as kept. */
const THIN = new Set(
  'a an the of to in on at by for from with and or as is are was were be it its that this which , ; : ( ) - .'.split(
    ' ',
  ),
);
const THIN_LIMIT = 2;

/**
 * The same edits with what lies thin between two replacements taken into them: where "dig many holes in the lawn"
 * became "were seen on the path", that both have a "the" says nothing.
 */
export function withoutThin(edits: readonly Edit[], from: readonly string[]): Edit[] {
  const kept: Edit[] = [];
  for (const [index, edit] of edits.entries()) {
    const before = edits[index - 1];
    const after = edits[index + 1];
    const last = kept.at(-1);
    if (edit.same && before && after && isThin(edit, before, after, from)) {
      last!.fromEnd = edit.fromEnd;
      last!.toEnd = edit.toEnd;
    } else if (last && !last.same && !edit.same) {
      last.fromEnd = edit.fromEnd;
      last.toEnd = edit.toEnd;
    } else kept.push({ ...edit });
  }
  return kept;
}

function isThin(edit: Edit, before: Edit, after: Edit, from: readonly string[]): boolean {
  const length = edit.fromEnd - edit.fromStart;
  if (length > THIN_LIMIT) return false;
  const replaces = ({ fromStart, fromEnd, toStart, toEnd }: Edit) =>
    Math.min(fromEnd - fromStart, toEnd - toStart) > length;
  return (
    replaces(before) &&
    replaces(after) &&
    from.slice(edit.fromStart, edit.fromEnd).every((key) => THIN.has(key))
  );
}
