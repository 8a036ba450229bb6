/** A page in the parts that a profile has a row for, with what stands in each. */
import type { Finding } from '../lens/finding';
import { isProse } from '../lens/scope';
import { type PageText, countWords } from '../page-text/page-text';
import { type Counts, PROFILED, type Profiled } from './profiled';

export interface Part {
  part: 'front' | 'section' | 'appendix';
  title: string | null;
  start: number;
  end: number;
  words: number;
  counts: Counts;
}

export interface Parts {
  sections: Part[];
  abstract: { words: number; counts: Counts } | null;
}

/** How appendices are numbered or named. */
const APPENDIX = /^(?:appendix|appendices|supplement(?:ary|al)?)\b/i;

/** The parts of a page in order. Findings are sorted by start. */
export function partsOf(page: PageText, findings: readonly Finding[]): Parts {
  const tops = topSections(page);
  const sections: Part[] = [];
  const byKey = new Map<number | 'appendix' | null, Part>();
  const abstract = { words: 0, counts: none() };
  let next = 0;
  for (const block of page.blocks) {
    while (next < findings.length && findings[next]!.start < block.start) next += 1;
    if (!isProse(block, page.sections)) continue;
    const key = block.section === null ? null : tops[block.section]!;
    let part = byKey.get(key);
    if (!part) {
      const title = typeof key === 'number' ? titleOf(page, key) : null;
      const { start, end } = block;
      const is = key === null ? 'front' : key === 'appendix' ? 'appendix' : 'section';
      part = { part: is, title, start, end, words: 0, counts: none() };
      byKey.set(key, part);
      sections.push(part);
    }
    const words = countWords(page.text.slice(block.start, block.end));
    part.words += words;
    if (block.role === 'abstract') abstract.words += words;
    for (; next < findings.length && findings[next]!.start < block.end; next++) {
      const { kind } = findings[next]!;
      if (!isProfiled(kind)) continue;
      part.counts[kind] += 1;
      if (block.role === 'abstract') abstract.counts[kind] += 1;
    }
  }
  return {
    sections: sections.filter(({ words }) => words > 0),
    abstract: abstract.words > 0 ? abstract : null,
  };
}

/** For each section the one of the first level that it stands in; behind the first appendix all is appendix. */
function topSections({ sections }: PageText): (number | 'appendix')[] {
  const highest = Math.min(...sections.map(({ level }) => level));
  let top: number | 'appendix' = 0;
  let numbered = false;
  return sections.map(({ number, title, level }, index) => {
    if (top === 'appendix' || level !== highest) return top;
    // A paper whose sections are A, B, C has no appendix in them, nor one of I, II, III.
    const isLettered = numbered && number === 'A';
    const isNamed = APPENDIX.test(title) || (number !== null && APPENDIX.test(number));
    numbered ||= number !== null;
    top = isLettered || isNamed ? 'appendix' : index;
    return top;
  });
}

function titleOf({ sections }: PageText, section: number): string {
  const { number, title } = sections[section]!;
  return number === null ? title : `${number} ${title}`;
}

function none(): Counts {
  return { hedge: 0, booster: 0, loaded: 0 };
}

function isProfiled(kind: Finding['kind']): kind is Profiled {
  return (PROFILED as readonly string[]).includes(kind);
}
