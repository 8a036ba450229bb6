/** A page in the units that versions are aligned by: sentences, and whole blocks of what has none. */
import { foldedIndex, type Folded, foldInSteps } from '../anchor/fold';
import { sentenceEnds } from '../claims/sentences';
import { type Block, FORMULA, type PageText, type Role, type Span } from '../page-text/page-text';
import { texKey } from './tex-key';
import { CITATION } from './tokens';

/**
 * What flows by itself: captions, notes and tables are set elsewhere by another converter, and a heading comes in
 * between without moving a sentence. Order means something only within a stream.
 */
export type Stream = 'body' | Exclude<Role, 'paragraph' | 'list-item' | 'quotation' | 'acknowledgements'>;

export interface Unit extends Span {
  stream: Stream;
  /** Index of its block. */
  block: number;
  section: number | null;
  /** Its characters as they are compared: equal keys read the same, apart from citations and a heading's number. */
  key: string;
}

const PROSE: ReadonlySet<Role> = new Set<Role>([
  'abstract',
  'paragraph',
  'list-item',
  'quotation',
  'caption',
  'footnote',
  'acknowledgements',
]);

const STREAM: Partial<Record<Role, Stream>> = {
  paragraph: 'body',
  'list-item': 'body',
  quotation: 'body',
  acknowledgements: 'body',
};

/** What stands before the first sentence of an item. */
const BULLET = /^[•▪◦‣∙·–—*-]\s+/;
/** `2.1`, `A.`, `IV.` before a heading: what is numbered anew is not another section. */
const NUMBERED = /^(?:(?:\d+|[A-Z])(?:\.\d+)*\.?|[IVX]+\.)\s+(?=\S)/;

/** The units of a page in order. Pauses at each block. */
export function* unitsOf(page: PageText): Generator<void, Unit[]> {
  const units: Unit[] = [];
  const keys = new Keys(page, yield* foldInSteps(page.text));
  for (const [index, block] of page.blocks.entries()) {
    for (const { start, end } of sentencesIn(page.text, block)) {
      const key = keys.of(start, end, block.role);
      if (key === '') continue;
      const stream = STREAM[block.role] ?? (block.role as Stream);
      units.push({ start, end, stream, block: index, section: block.section, key });
    }
    yield;
  }
  return units;
}

function* sentencesIn(text: string, block: Block): Generator<Span> {
  let { start } = block;
  if (PROSE.has(block.role)) {
    start += BULLET.exec(text.slice(start, start + 4))?.[0].length ?? 0;
    for (const end of sentenceEnds(text, block)) {
      if (end <= start) continue;
      yield { start, end };
      start = end;
      while (start < block.end && text[start] === ' ') start += 1;
    }
  }
  if (start < block.end) yield { start, end: block.end };
}

/** Reads the keys of stretches that are asked for in order of their start. */
class Keys {
  #formula = 0;
  #citation = 0;

  constructor(
    private readonly page: PageText,
    private readonly folded: Folded,
  ) {}

  of(start: number, end: number, role: Role): string {
    const { page } = this;
    const { formulas, citations } = page;
    const numbered = role === 'heading' ? NUMBERED.exec(page.text.slice(start, end))?.[0].length : undefined;
    let done = start + (numbered ?? 0);
    let key = '';
    while (this.#formula < formulas.length && formulas[this.#formula]!.at < done) this.#formula += 1;
    while (this.#citation < citations.length && citations[this.#citation]!.start < done) this.#citation += 1;
    for (;;) {
      const formula = formulas[this.#formula];
      const citation = citations[this.#citation];
      if (citation && citation.end <= end && (!formula || citation.start < formula.at)) {
        key += this.#between(done, citation.start) + CITATION;
        done = citation.end;
        this.#citation += 1;
        // What is in a citation is part of it.
        while (this.#formula < formulas.length && formulas[this.#formula]!.at < done) this.#formula += 1;
      } else if (formula && formula.at < end) {
        key += this.#between(done, formula.at) + FORMULA + texKey(formula.tex);
        done = formula.at + 1;
        this.#formula += 1;
      } else return key + this.#between(done, end);
    }
  }

  #between(start: number, end: number): string {
    return this.folded.text.slice(foldedIndex(this.folded, start), foldedIndex(this.folded, end));
  }
}
