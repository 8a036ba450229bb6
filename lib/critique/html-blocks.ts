/** The words of a page, gathered block by block: a paragraph, an item, a line of a list of posts. */
import type { State } from './html-state';
import type { Run } from './runs';

/** Words that stand together. */
export interface Block {
  runs: Run[];
  /** In the source. */
  start: number;
  end: number;
  images: number;
  /** There are words that are no image's. */
  words: boolean;
  /** All of them stand in `cite`. */
  cited: boolean;
  /** What the page says of a post in it. */
  author: string | null;
  date: string | null;
  url: string | null;
  /** Line breaks since the last words. */
  breaks: number;
  /** Each of its lines is a quotation by the sign that was typed before it. */
  signed: boolean;
  /** What held where it began. */
  state: State;
}

/** Signs of a quotation, as people type them where a page offers no other; not `>50 %` or `>= 5`. */
export const SIGNED = /^\s*(?:>[ \t\u00A0]*)+(?![\s\d.$€£=<>]|$)/u;

/** A line that somebody began as an item of a list. */
const LISTED = /^\s*(?:[-*+•] |\(?(?:\d{1,2}|[WQA]\d{1,2})[.):] )\S/u;

export class Blocks {
  private block: Block | null = null;

  /** @param done is given each block where it ends, also one without words */
  constructor(private readonly done: (block: Block) => void) {}

  /** The one that is open, or a new one. */
  started(state: State): Block {
    this.block ??= {
      runs: [],
      start: 0,
      end: 0,
      images: 0,
      words: false,
      cited: true,
      author: null,
      date: null,
      url: null,
      breaks: 0,
      signed: false,
      state,
    };
    return this.block;
  }

  /** Ends the block that is open. */
  end(): void {
    const { block } = this;
    this.block = null;
    if (block) this.done(block);
  }

  hasWords(): boolean {
    return (this.block?.runs.length ?? 0) > 0;
  }

  /** @param words whether it is words, and not what stands for an image or between cells */
  put(run: Run, state: State, start: number, end: number, words: boolean): void {
    if (this.hasWords() && this.isParted(run)) this.end();
    const block = this.started(state);
    if (block.runs.length === 0) {
      block.start = start;
      block.state = state;
      block.signed = SIGNED.test(run.text);
    } else if (block.breaks > 0) block.runs.push({ ...state.style, kind: 'break', text: '\n' });
    block.breaks = 0;
    const last = block.runs.at(-1);
    if (last && run.kind === 'words' && last.kind === 'words' && isAlike(last, run)) last.text += run.text;
    else block.runs.push({ ...run });
    block.end = Math.max(block.end, end);
    block.words ||= words;
    block.cited &&= state.cite;
  }

  /** Two line breaks part paragraphs, and one parts a typed quotation from what is said to it, and typed items. */
  private isParted(run: Run): boolean {
    const { breaks, signed } = this.block!;
    return breaks > 1 || (breaks === 1 && (SIGNED.test(run.text) !== signed || LISTED.test(run.text)));
  }

  space(text: string, state: State): void {
    const last = this.block?.runs.at(-1);
    if (!last || this.block!.breaks > 0) return;
    if (last.kind === 'words') last.text += text;
    else this.block!.runs.push({ ...state.style, text });
  }

  lineBreak(): void {
    if (this.block) this.block.breaks += 1;
  }

  image(): void {
    if (this.block) this.block.images += 1;
  }
}

function isAlike(a: Run, b: Run): boolean {
  return (
    a.strong === b.strong && a.emphasis === b.emphasis && a.struck === b.struck && a.address === b.address
  );
}

/** The runs of a typed quotation without its signs, and how deep they say that it stands. */
export function unsigned(runs: readonly Run[]): { runs: Run[]; depth: number } {
  let depth = 0;
  let begins = true;
  const plain = runs.map((run) => {
    const signs = begins && run.kind === 'words' ? (SIGNED.exec(run.text)?.[0] ?? '') : '';
    begins = run.kind === 'break';
    depth = Math.max(depth, signs.split('>').length - 1);
    return signs === '' ? run : { ...run, text: run.text.slice(signs.length) };
  });
  return { runs: plain, depth };
}
