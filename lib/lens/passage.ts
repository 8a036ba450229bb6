/**
 * A block as a place where sentences are read: one that runs on across a displayed equation is one sentence, though
 * the page holds it in three blocks.
 */
import type { Block, PageText } from '../page-text/page-text';

/** So many blocks of equations are looked over: a system of equations has a block for each row. */
const MOST_EQUATIONS = 24;

/** What a sentence ends with, also within the TeX of an equation. */
const STOPPED = /[.?!][\s"'\u2019\u201D)}]*$/;
/** What TeX may hold behind a stop. */
const BEHIND_STOP = /(?:\\(?:label|tag|notag|nonumber|end)\s*(?:\{[^{}]*\})?|\\[,;:! ]|~|\s)+$/;
/** A sentence begins with a capital; one that runs on does not, save with a name or a symbol. */
const RUNS_ON = /^[\p{Ll}\p{N},;:)\uFFFC]/u;

/** A block of `page`, and those that its first and last sentences run on into. */
export class Passage {
  readonly text: string;
  readonly block: Block;
  #earlier: Passage | null | undefined;
  #later: Passage | null | undefined;

  constructor(
    readonly page: PageText,
    /** Index of the block. */
    readonly index: number,
    /** Whether the paper is one of mathematics. */
    readonly mathematics: boolean,
  ) {
    this.text = page.text;
    this.block = page.blocks[index]!;
  }

  /** The passage whose last sentence runs on into this one over displayed equations. */
  get earlier(): Passage | null {
    if (this.#earlier === undefined) {
      this.#earlier = this.#beyond(-1);
      if (this.#earlier) this.#earlier.#later = this;
    }
    return this.#earlier;
  }

  /** The passage into which its last sentence runs on over displayed equations. */
  get later(): Passage | null {
    if (this.#later === undefined) {
      this.#later = this.#beyond(1);
      if (this.#later) this.#later.#earlier = this;
    }
    return this.#later;
  }

  #beyond(step: 1 | -1): Passage | null {
    const { page, index, block } = this;
    const { blocks } = page;
    let other = index + step;
    while (blocks[other]?.role === 'equation' && Math.abs(other - index) <= MOST_EQUATIONS) other += step;
    const found = blocks[other];
    if (other === index + step || !found) return null;
    if (found.role !== block.role || found.section !== block.section) return null;
    const [before, after] = step === 1 ? [block, found] : [found, block];
    const [first, last] = step === 1 ? [index + 1, other - 1] : [other + 1, index - 1];
    const isOne = !endsStopped(page, before) && !equationsStop(page, first, last) && runsOn(page, after);
    return isOne ? new Passage(page, other, this.mathematics) : null;
  }
}

function endsStopped({ text }: PageText, { start, end }: Block): boolean {
  return STOPPED.test(text.slice(Math.max(start, end - 8), end));
}

function runsOn({ text }: PageText, { start, end }: Block): boolean {
  return RUNS_ON.test(text.slice(start, Math.min(end, start + 2)));
}

/** Whether one of the blocks ends with a stop, as text or in the TeX of its last formula. */
function equationsStop(page: PageText, first: number, last: number): boolean {
  for (let index = first; index <= last; index++) {
    const block = page.blocks[index]!;
    if (endsStopped(page, block)) return true;
    const tex = lastFormulaIn(page, block);
    if (tex !== null && STOPPED.test(tex.slice(-200).replace(BEHIND_STOP, ''))) return true;
  }
  return false;
}

function lastFormulaIn({ formulas }: PageText, { start, end }: Block): string | null {
  let low = 0;
  let high = formulas.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (formulas[middle]!.at < end) low = middle + 1;
    else high = middle;
  }
  const formula = formulas[low - 1];
  return formula && formula.at >= start ? formula.tex : null;
}
