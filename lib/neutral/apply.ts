/** Changes made to a passage, and taken back. */
import { FORMULA, type Span } from '../page-text/page-text';
import type { Wording, Words } from './change';

/**
 * The passage with all of `changes` made, in whatever order they are given.
 * @throws RangeError where two overlap, or one stands on other words than it says
 */
export function apply({ text, tex }: Words, changes: readonly Wording[]): Words {
  let written = '';
  const formulas: string[] = [];
  let done = 0;
  const keepTo = (end: number) => {
    written += text.slice(done, end);
    formulas.push(...tex.slice(formulasBefore(text, done), formulasBefore(text, end)));
    done = end;
  };
  for (const { start, end, from, to, tex: added } of inOrder(changes)) {
    if (start < done) throw new RangeError(`Two changes overlap at ${start}`);
    if (text.slice(start, end) !== from) throw new RangeError(`Other words than "${from}" stand at ${start}`);
    keepTo(start);
    written += to;
    formulas.push(...added);
    done = end;
  }
  keepTo(text.length);
  return { text: written, tex: formulas };
}

/** By where they begin. */
export function inOrder<W extends Wording>(changes: readonly W[]): W[] {
  return changes.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/** Whether two of them cannot both be made. */
export function overlap(a: Wording, b: Wording): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether they make the same of the same words. */
export function isSame(a: Wording, b: Wording): boolean {
  return (
    a.start === b.start &&
    a.end === b.end &&
    a.to === b.to &&
    a.tex.every((formula, index) => formula === b.tex[index])
  );
}

/** A stretch of the passage, with the formulas in it. */
export function wordsAt({ text, tex }: Words, { start, end }: Span): Words {
  return {
    text: text.slice(start, end),
    tex: tex.slice(formulasBefore(text, start), formulasBefore(text, end)),
  };
}

/** How many formulas stand before `offset`. */
export function formulasBefore(text: string, offset: number): number {
  let count = 0;
  for (let at = text.indexOf(FORMULA); at !== -1 && at < offset; at = text.indexOf(FORMULA, at + 1))
    count += 1;
  return count;
}
