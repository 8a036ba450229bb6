/**
 * Writes a `PageText` from pieces in reading order, and keeps where each stretch of it came from.
 *
 * The writer alone knows the rules of the text: runs of white space become one space, white space at the edges of a
 * block goes, blocks without text do not exist, between two blocks stands one `\n`.
 *
 * Where a stretch came from is a *run*: `length` code units of the text that stand unchanged in one source from
 * `offset` on. Only the first character of a run of white space is kept, so a source has one run where it has no
 * double blanks. What a source is (a text node, a string) is the caller's business; it gives numbers.
 */
import {
  BLOCK_GAP,
  FORMULA,
  type Block,
  type Citation,
  type Environment,
  type Formula,
  type PageText,
  type Role,
  type Section,
} from './page-text';

/** What is known of the text that is written next. */
export interface Surroundings {
  role: Role;
  section: number | null;
  elementId: string | null;
  environment: Environment | null;
}

/** Parallel lists, in order of `start`: a paper has tens of thousands of runs, too many for an object each. */
export interface Runs {
  start: number[];
  length: number[];
  source: number[];
  offset: number[];
  /** 0 for the running text, another number for each text that stands apart from it (a footnote). */
  flow: number[];
}

const STRETCH = /\S+(?:\s\S+)*/g;
const OTHER_SPACE = /[^\S ]/g;

export class TextWriter {
  readonly runs: Runs = { start: [], length: [], source: [], offset: [], flow: [] };
  readonly sections: Section[] = [];
  /** Stamped on the runs that are written next. */
  flow = 0;
  /** Length of the text so far; white space that has not proved to stand inside a block does not count. */
  length = 0;

  private readonly pieces: string[] = [];
  private readonly blocks: Block[] = [];
  private readonly formulas: Formula[] = [];
  private readonly citations: Citation[] = [];
  private block: Block | null = null;
  /** White space that counts once something is written behind it in this block; a source of null: it stands nowhere. */
  private space: { source: number | null; offset: number } | null = null;
  private citation: { start: number | null; depth: number } | null = null;

  /** @param surroundings asked for when a block begins */
  constructor(private readonly surroundings: () => Surroundings) {}

  /** Ends the block; what is written next begins another one. */
  endBlock(): void {
    this.block = null;
    this.space = null;
  }

  /** White space that is nowhere in the source. */
  gap(): void {
    if (this.block) this.space ??= { source: null, offset: 0 };
  }

  /** White space that stands for something in the source (a line break). */
  spaceFrom(source: number): void {
    this.noteSpace(source, 0);
  }

  /** Writes a piece of the source `source`, which begins at `offset` there. */
  write(data: string, source: number, offset = 0): void {
    let done = 0;
    STRETCH.lastIndex = 0;
    for (let match = STRETCH.exec(data); match; match = STRETCH.exec(data)) {
      if (match.index > done) this.noteSpace(source, offset + done);
      const stretch = match[0];
      this.begin();
      this.emit(stretch.replace(OTHER_SPACE, ' '), source, offset + match.index);
      done = match.index + stretch.length;
    }
    if (done < data.length) this.noteSpace(source, offset + done);
  }

  /** Writes a formula, which begins at `offset` of the source. Returns where it stands in the text. */
  formula(tex: string, display: boolean, source: number, offset = 0): number {
    this.begin();
    this.formulas.push({ at: this.length, tex, display });
    this.emit(FORMULA, source, offset);
    return this.length - 1;
  }

  beginCitation(): void {
    if (this.citation) this.citation.depth += 1;
    else this.citation = { start: null, depth: 1 };
  }

  endCitation(): void {
    if (!this.citation) return;
    this.citation.depth -= 1;
    if (this.citation.depth > 0) return;
    if (this.citation.start !== null) this.citations.push({ start: this.citation.start, end: this.length });
    this.citation = null;
  }

  /** The text from `start` on. */
  textFrom(start: number): string {
    let text = '';
    for (let i = this.pieces.length - 1, left = this.length - start; left > 0 && i >= 0; i -= 1) {
      text = this.pieces[i]! + text;
      left -= this.pieces[i]!.length;
    }
    return text.slice(text.length - (this.length - start));
  }

  finish(): PageText {
    return {
      text: this.pieces.join(''),
      blocks: this.blocks,
      sections: this.sections,
      formulas: this.formulas,
      citations: this.citations,
    };
  }

  /** Settles what stands before the next character: a gap between blocks, one space, or nothing. */
  private begin(): void {
    if (!this.block) {
      if (this.length > 0) this.put(BLOCK_GAP);
      this.block = { start: this.length, end: this.length, ...this.surroundings() };
      this.blocks.push(this.block);
    } else if (this.space) {
      const { source, offset } = this.space;
      if (source === null) this.put(' ');
      else this.emit(' ', source, offset);
    }
    this.space = null;
    if (this.citation) this.citation.start ??= this.length;
  }

  private noteSpace(source: number, offset: number): void {
    if (this.block && (this.space === null || this.space.source === null)) this.space = { source, offset };
  }

  private put(text: string): void {
    this.pieces.push(text);
    this.length += text.length;
  }

  private emit(text: string, source: number, offset: number): void {
    const { runs } = this;
    const last = runs.start.length - 1;
    const continues =
      last >= 0 &&
      runs.source[last] === source &&
      runs.start[last]! + runs.length[last]! === this.length &&
      runs.offset[last]! + runs.length[last]! === offset;
    if (continues) runs.length[last]! += text.length;
    else {
      runs.start.push(this.length);
      runs.length.push(text.length);
      runs.source.push(source);
      runs.offset.push(offset);
      runs.flow.push(this.flow);
    }
    this.put(text);
    this.block!.end = this.length;
  }
}

/** The index of the last run that begins at or before `offset`; -1 before the first. */
export function runIndexAt(runs: Runs, offset: number): number {
  let low = 0;
  let high = runs.start.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs.start[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
