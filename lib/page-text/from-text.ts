/** A plain text as a `PageText`, so that what reads pages reads it as well. */
import type { PageText, Role } from './page-text';
import { formulasIn } from './tex';
import { TextWriter, runIndexAt } from './writer';

export interface PageFromText {
  page: PageText;
  /**
   * Where the character at `offset` of `page.text` begins in the plain text. For an offset at the end of a block,
   * where no such character is, the offset behind the last one: so the ends of a span can be asked for as well.
   */
  toSource: (offset: number) => number;
}

const TEXT = 0;
const FORMULAS = 1;

/**
 * One text as a page of one role: `$...$` is a formula, an empty line begins another block. Offsets on both sides
 * count UTF-16 code units.
 */
export function pageTextOf(text: string, role: Role): PageFromText {
  const writer = new TextWriter(() => ({ role, section: null, elementId: null, environment: null }));
  const lengths = new Map<number, number>();
  let done = 0;
  for (const formula of formulasIn(text)) {
    writeBlocks(writer, text, done, formula.start);
    lengths.set(formula.start, formula.end - formula.start);
    writer.formula(formula.tex, formula.display, FORMULAS, formula.start);
    done = formula.end;
  }
  writeBlocks(writer, text, done, text.length);
  const { runs } = writer;
  return {
    page: writer.finish(),
    toSource(offset) {
      const run = runIndexAt(runs, offset);
      if (run < 0) return 0;
      const within = offset - runs.start[run]!;
      const begins = runs.offset[run]!;
      if (within < runs.length[run]!) return begins + within;
      return begins + (runs.source[run] === FORMULAS ? lengths.get(begins)! : runs.length[run]!);
    },
  };
}

function writeBlocks(writer: TextWriter, text: string, from: number, to: number): void {
  let done = from;
  for (const gap of text.slice(from, to).matchAll(/\n[^\S\n]*\n\s*/g)) {
    writer.write(text.slice(done, from + gap.index), TEXT, done);
    writer.endBlock();
    done = from + gap.index + gap[0].length;
  }
  writer.write(text.slice(done, to), TEXT, done);
}
