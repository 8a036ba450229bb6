/**
 * Where a stretch of one text should stand in another one of the same paper, told without the matcher: by runs of
 * words that stand once in both. What is measured must not be its own judge.
 */
import type { PageText, Span } from '../../../lib/page-text/page-text';

/** Words in a run. */
const RUN = 5;

interface Word {
  word: string;
  start: number;
  end: number;
}

export class Bridge {
  private readonly from: Word[];
  private readonly to: Word[];
  /** For each word of the one text the same word in the other, where a run tells; else -1. */
  private readonly partner: Int32Array;

  constructor(from: PageText, to: PageText) {
    this.from = wordsOf(from.text);
    this.to = wordsOf(to.text);
    this.partner = new Int32Array(this.from.length).fill(-1);
    const there = uniqueRuns(this.to);
    for (const [run, at] of uniqueRuns(this.from)) {
      const other = there.get(run);
      if (other === undefined) continue;
      for (let offset = 0; offset < RUN; offset += 1) this.partner[at + offset] = other + offset;
    }
  }

  /**
   * Whether `place` in the other text is where `span` should stand; null where nothing tells. Most of the words that
   * have a partner must have it there.
   */
  leads(span: Span, place: Span): boolean | null {
    let known = 0;
    let there = 0;
    for (const [index, { start, end }] of this.from.entries()) {
      if (start < span.start || end > span.end) continue;
      const partner = this.partner[index]!;
      if (partner < 0) continue;
      known += 1;
      const word = this.to[partner]!;
      if (word.start >= place.start && word.end <= place.end) there += 1;
    }
    return known === 0 ? null : there * 2 > known;
  }

  /** Whether half of its words or more stand in the other text in the same runs. */
  has(span: Span): boolean {
    let words = 0;
    let known = 0;
    for (const [index, { start, end }] of this.from.entries()) {
      if (start < span.start || end > span.end) continue;
      words += 1;
      if (this.partner[index]! >= 0) known += 1;
    }
    return words > 0 && known * 2 >= words;
  }
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({
    word: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Runs of words that stand once, with the place of the first word. */
function uniqueRuns(words: readonly Word[]): Map<string, number> {
  const runs = new Map<string, number>();
  const often = new Set<string>();
  for (let at = 0; at + RUN <= words.length; at += 1) {
    const run = words
      .slice(at, at + RUN)
      .map(({ word }) => word)
      .join(' ');
    if (runs.has(run)) often.add(run);
    runs.set(run, at);
  }
  for (const run of often) runs.delete(run);
  return runs;
}
