/** A text that may quote beside a source of quotations: what the gaps between their common runs hold. */
import type { Folded } from '../../anchor/fold';
import { FORMULA, type Span } from '../../page-text/page-text';
import { judge, type Side, type Verdict } from './gap';
import { firstIndex } from './ordered';
import { longestCommon, type Run, type Source } from './runs';

/** A text that may quote. */
export interface Quoting {
  text: string;
  letters: Folded;
}

/** A run, and what the gap before it was judged to be. */
export interface Joined extends Run {
  gap: Exclude<Verdict, null>;
}

/** So many letters at an end may be other ones: a citation, a slip in the last word. */
export const EDGE = 48;
/** The most letters of a gap in the text, and in the source where nothing says that something is left out. */
export const GAP_HERE = 240;
const GAP_THERE = 240;
/** Letters of a gap that a slip or little words explain, and of one in which several do. */
const FEW = 24;
const GAP_PLAIN = 80;
/** Signs of something put in or left out: brackets, dots, numbers, markup, an address. */
const SPECIAL = /[[({<$\\…⋯^\d=]|\. ?\.|et al|\/\//u;
const SPECIAL_THERE = new RegExp(`[(\\[${FORMULA}]`, 'u');
/** The shortest run within a gap. */
export const WITHIN = 4;
/** A gap is seen from the beginning of a word, if that is no further than this. */
const WORD = 24;

/** A text beside a source. */
export class Pair {
  constructor(
    readonly source: Source,
    readonly quoting: Quoting,
    /** The citations of the source, in order, as offsets in its text. */
    private readonly cited: readonly Span[],
  ) {}

  /**
   * Whether the gap is worth a look: where neither side has a sign of what may be put in or left out, it is filled with
   * slips and little words, about as many letters on either side.
   */
  mayClose(here: number, hereEnd: number, there: number, thereEnd: number): boolean {
    const [ours, theirs] = [hereEnd - here, thereEnd - there];
    if (ours <= FEW && theirs <= FEW) return true;
    if (ours > GAP_HERE) return false;
    if (ours <= GAP_PLAIN && Math.abs(ours - theirs) <= FEW) return true;
    return this.#hasSigns(here, hereEnd, there, thereEnd);
  }

  /** The same where no run fills a part of the gap. */
  #mayBeSaid(here: number, hereEnd: number, there: number, thereEnd: number): boolean {
    const [ours, theirs] = [hereEnd - here, thereEnd - there];
    return (Math.abs(ours - theirs) <= FEW && ours <= FEW) || this.#hasSigns(here, hereEnd, there, thereEnd);
  }

  #hasSigns(here: number, hereEnd: number, there: number, thereEnd: number): boolean {
    const { text, letters } = this.quoting;
    const from = letters.at[Math.max(0, here - 1)]!;
    const to = letters.at[hereEnd] ?? text.length;
    if (to - from > 4 * GAP_HERE) return false;
    if (SPECIAL.test(text.slice(from, to))) return true;
    if (thereEnd - there > GAP_THERE) return false;
    const fromThere = this.source.letters.at[Math.max(0, there - 1)]!;
    const toThere = this.source.letters.at[thereEnd] ?? this.source.text.length;
    return SPECIAL_THERE.test(this.source.text.slice(fromThere, toThere)) || this.#cites(fromThere, toThere);
  }

  /** Whether something may be left out or put in between two letters of the text. */
  isSkipping(start: number, end: number): boolean {
    const { text, letters } = this.quoting;
    const from = letters.at[start] ?? 0;
    return SPECIAL.test(text.slice(from, Math.min(letters.at[end] ?? text.length, from + 4 * GAP_HERE)));
  }

  #cites(start: number, end: number): boolean {
    const first = this.cited[firstBehind(this.cited, start)];
    return first !== undefined && first.start < end;
  }

  /**
   * Where words of so many letters may end, from a letter of the source outwards (backwards where `away` is negative),
   * if it has citations among them that are left out: behind each of these, and where the letters are used up.
   */
  reachOver(from: number, away: number): number[] {
    const step = Math.sign(away);
    const ends: number[] = [];
    let [left, letter, inCitation] = [Math.abs(away), from, false];
    for (; Math.abs(letter - from) <= Math.abs(away) + EDGE; letter += step) {
      const cited = this.#isCited(step < 0 ? letter - 1 : letter);
      if (inCitation && !cited) ends.push(letter);
      if (!cited && left === 0) return ends.length > 0 ? [...new Set(ends).add(letter)] : [];
      if (!cited) left -= 1;
      inCitation = cited;
    }
    return ends;
  }

  /** Whether a citation goes on over the place before a letter of the source. */
  isInCitation(letter: number): boolean {
    return this.#isCited(letter - 1) && this.#isCited(letter);
  }

  #isCited(letter: number): boolean {
    const inText = letter >= 0 && letter < this.source.letters.at.length;
    return inText && citedAmong(this.source.letters, letter, letter + 1, this.cited) > 0;
  }

  /** What fills the gap from these letters to `next`, and `next`; null where other words stand in the gap. */
  close(here: number, there: number, next: Run): Joined[] | null {
    const verdict = this.#judged(here, next.here, there, next.there);
    if (verdict) return [{ ...next, gap: verdict }];
    const [room, roomThere] = [next.here - here, next.there - there];
    if (room < WITHIN || roomThere < WITHIN || room > GAP_HERE || roomThere > GAP_THERE) return null;
    const common = longestCommon(
      this.quoting.letters.text.slice(here, next.here),
      this.source.letters.text.slice(there, next.there),
      WITHIN,
    );
    if (!common) return null;
    const run = { here: here + common.here, there: there + common.there, length: common.length };
    const before = this.close(here, there, run);
    const behind = before && this.close(run.here + run.length, run.there + run.length, next);
    return behind && [...before, ...behind];
  }

  #judged(hereStart: number, hereEnd: number, thereStart: number, thereEnd: number) {
    if (hereEnd === hereStart && thereEnd === thereStart) return 'same';
    if (!this.#mayBeSaid(hereStart, hereEnd, thereStart, thereEnd)) return null;
    const verdict = judge(this.#here(hereStart, hereEnd), this.#there(thereStart, thereEnd));
    if (verdict) return verdict;
    const left = this.#toWord(hereStart, thereStart, -1);
    const right = this.#toWord(hereEnd, thereEnd, 1);
    if (left + right === 0) return null;
    return judge(
      this.#here(hereStart - left, hereEnd + right),
      this.#there(thereStart - left, thereEnd + right),
    );
  }

  /** How many letters further out, on both sides, words begin (end); 0 where none does near by. */
  #toWord(here: number, there: number, step: 1 | -1): number {
    for (let by = 0; by <= WORD; by += 1) {
      if (isBetweenWords(this.quoting, here + step * by) && isBetweenWords(this.source, there + step * by)) {
        return by;
      }
    }
    return 0;
  }

  #here(start: number, end: number): Side {
    return sideOf(this.quoting, start, end, []);
  }

  #there(start: number, end: number): Side {
    return sideOf(this.source, start, end, this.cited);
  }
}

/** Whether a word ends before the letter at `index` and another begins there. */
export function isBetweenWords({ text, letters }: Quoting, index: number): boolean {
  const [before, at] = [letters.at[index - 1], letters.at[index]];
  if (before === undefined || at === undefined) return true;
  if (at === before + 1 && /[a-z]/iu.test(text[before]!)) return false;
  return before !== at && !/^[\p{L}\p{N}\p{M}\u00AD'’]*$/u.test(text.slice(before, at));
}

function sideOf({ text, letters }: Quoting, start: number, end: number, cited: readonly Span[]): Side {
  const from = start === 0 ? 0 : letters.at[start - 1]! + 1;
  const to = letters.at[end] ?? text.length;
  return {
    before: start === 0 ? '' : letters.text[start - 1]!,
    text: text.slice(Math.min(from, to), to),
    letters: letters.text.slice(start, end),
    cited: citedAmong(letters, start, end, cited),
  };
}

function citedAmong({ at }: Folded, start: number, end: number, cited: readonly Span[]): number {
  if (cited.length === 0 || start >= end) return 0;
  let count = 0;
  for (let index = start, which = firstBehind(cited, at[start]!); index < end; index += 1) {
    while (which < cited.length && cited[which]!.end <= at[index]!) which += 1;
    if (which < cited.length && cited[which]!.start <= at[index]!) count += 1;
  }
  return count;
}

/** The index of the first span that ends behind `offset`. */
function firstBehind(spans: readonly Span[], offset: number): number {
  return firstIndex(spans.length, (index) => spans[index]!.end > offset);
}
